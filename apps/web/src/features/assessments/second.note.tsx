import { Card, Note } from '@ui';
import { FeedbackText } from './feedback-text';
import { useT } from './carry.messages';
import { useT as useMarkingT } from './marking.messages';
import { releasedOf, secondOf, type OpenWork } from './open-work';
import { useDue } from './use-due';

/** A judgement that came second: kept whole, with the day of the first one, and without the other mentor's name. */
export function SecondNote({ work: { view, newest } }: { work: OpenWork }) {
  const t = useT();
  const { format } = useDue();
  const second = newest && secondOf(view, newest.id);
  if (!second) return null;
  const first = releasedOf(view, second.versionId);
  return (
    <Note tone="info" icon="copy" title={t('second.title')}>
      {t('second.more', { when: first?.releasedAt ? format.dayAndTime(first.releasedAt) : '' })}
    </Note>
  );
}

/** The second marking itself, in other words than what stands. */
export function SecondCard({ work: { view, newest, criteria } }: { work: OpenWork }) {
  const t = useT();
  const tMarking = useMarkingT();
  const second = newest && secondOf(view, newest.id);
  if (!second?.decision) return null;
  return (
    <Card as="section" className="stack" aria-label={t('second.yours')}>
      <h2>{t('second.yours')}</h2>
      <p>
        <b>{tMarking('verdict.title')}:</b> {t(`sent.${second.decision}`)}
      </p>
      <FeedbackText assessment={{ ...second, decision: null }} criteria={criteria} />
    </Card>
  );
}
