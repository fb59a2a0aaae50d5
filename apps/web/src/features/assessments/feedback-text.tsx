import type { AssessmentView } from '@contracts/assessments';
import type { PackagedCriterion } from '@contracts/packages';
import { Chip, Note } from '@ui';
import { useT } from './marking.messages';
import { DecisionChip } from './thread.chips';
import { useDue } from './use-due';

/** A judgement to read: the decision, the words, and every criterion with its level. */
export function FeedbackText({
  assessment,
  criteria,
}: {
  assessment: AssessmentView;
  criteria: readonly PackagedCriterion[];
}) {
  const t = useT();
  const { format } = useDue();
  const { decision, releasedAt, strength, nextStep, reason, levels } = assessment;
  return (
    <div className="stack">
      {(decision || releasedAt) && (
        <div className="row wrap">
          {decision && <DecisionChip state={decision} />}
          {releasedAt && <span className="soft">{format.dayAndTime(releasedAt)}</span>}
        </div>
      )}
      <Note tone="ok" title={t('comment.strength')}>
        <p className="typed">{strength}</p>
      </Note>
      <Note tone="own" icon="next" title={t('comment.nextStep')}>
        <p className="typed">{nextStep}</p>
      </Note>
      {reason !== '' && (
        <p>
          <span className="soft">{t('verdict.reason-said')}</span> {reason}
        </p>
      )}
      <ul className="stack-2">
        {criteria.map(({ id, title, safety, levels: descriptors }) => {
          const level = levels[id];
          return level === undefined ? null : (
            <li key={id}>
              <b lang="id">{title}</b> {safety && <Chip icon="flag">{t('criterion.safety')}</Chip>}
              <p>
                {t(`level.${level as 1 | 2 | 3 | 4}`)}:{' '}
                <span className="soft" lang="id">
                  {descriptors[level - 1]}
                </span>
              </p>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
