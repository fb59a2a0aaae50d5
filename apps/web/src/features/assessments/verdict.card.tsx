import type { Decision } from '@contracts/assessments';
import type { PackagedCriterion } from '@contracts/packages';
import { Card, Choice, ChoiceGroup, Field, Note, TextArea } from '@ui';
import { proposalOf, type Judgement } from './judgement.rules';
import { useT } from './marking.messages';
import { useMean } from './use-mean';

type Props = {
  readonly criteria: readonly PackagedCriterion[];
  readonly judgement: Judgement;
  readonly triesLeft: number;
  readonly onChange: (part: Partial<Judgement>) => void;
};

const decisions: readonly Decision[] = ['accepted', 'returned'];
export const verdictAnchor = 'putusan';
export const reasonAnchor = 'alasan';

/** The rule proposes in words, the mentor decides; a decision that differs says why. */
export function VerdictCard({ criteria, judgement, triesLeft, onChange }: Props) {
  const t = useT();
  const { decision, reason } = judgement;
  const proposal = proposalOf(criteria, judgement);
  const deviates = proposal.complete && decision !== null && decision !== proposal.decision;
  return (
    <Card as="section" id={verdictAnchor} className="stack" aria-label={t('verdict.title')}>
      <Proposal criteria={criteria} judgement={judgement} />
      <ChoiceGroup legend={t('verdict.title')}>
        <div className="versions">
          {decisions.map((value) => (
            <Choice
              key={value}
              name={verdictAnchor}
              checked={decision === value}
              onChange={() => onChange({ decision: value })}
              note={t(value === 'returned' ? 'verdict.returned-note' : 'verdict.accepted-note', { left: triesLeft })}
            >
              <b>{t(`verdict.${value}`)}</b>
            </Choice>
          ))}
        </div>
      </ChoiceGroup>
      {(deviates || reason !== '') && (
        <div id={reasonAnchor}>
          <Field label={t('verdict.reason')} hint={t('verdict.reason-hint')}>
            {(wiring) => (
              <TextArea
                {...wiring}
                rows={2}
                maxLength={1000}
                value={reason}
                onChange={({ target }) => onChange({ reason: target.value })}
              />
            )}
          </Field>
        </div>
      )}
    </Card>
  );
}

function Proposal({ criteria, judgement }: { criteria: readonly PackagedCriterion[]; judgement: Judgement }) {
  const t = useT();
  const mean = useMean();
  const { complete, decision, meanHundredths, blocking } = proposalOf(criteria, judgement);
  if (!complete)
    return (
      <Note icon="info" title={t('proposal.open')}>
        {t('proposal.open-more')}
      </Note>
    );
  const blocker = criteria.find(({ id }) => id === blocking[0]);
  const why = blocker
    ? t('proposal.blocked', { title: blocker.title })
    : t(`proposal.${decision}-why`, { mean: mean(meanHundredths) });
  return (
    <Note tone={decision === 'accepted' ? 'ok' : 'wait'} role="status" title={t(`proposal.${decision}`)}>
      {why}
    </Note>
  );
}
