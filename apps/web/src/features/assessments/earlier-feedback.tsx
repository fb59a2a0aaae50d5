import type { AssessmentView } from '@contracts/assessments';
import type { PackagedCriterion } from '@contracts/packages';
import { Details } from '@ui';
import { FeedbackText } from './feedback-text';
import { useT } from './marking.messages';
import { draftOf, releasedOf, type OpenWork } from './open-work';

/** What the learner was told about the versions before the one in hand, the newest first. */
export function EarlierFeedback({ work: { view, criteria, newest } }: { work: OpenWork }) {
  const t = useT();
  const earlier = view.versions
    .filter(({ id }) => id !== newest?.id)
    .flatMap(({ id, no }) => {
      // A draft that the learner's newer version overtook: what was written is not lost.
      const assessment = releasedOf(view, id) ?? draftOf(view, id);
      return assessment ? [{ no, assessment }] : [];
    })
    .reverse();
  return earlier.map(({ no, assessment }) => (
    <Details
      key={no}
      card
      icon="chat"
      summary={t(assessment.status === 'draft' ? 'earlier.draft' : 'earlier.title', { no })}
    >
      <FeedbackText assessment={assessment} criteria={criteria} />
    </Details>
  ));
}

/** The level a criterion had in the version before. */
export function earlierLevel(
  { view, newest }: OpenWork,
  criterion: PackagedCriterion,
): { readonly no: number; readonly level: number } | null {
  const before = view.versions.find(({ no }) => no === (newest?.no ?? 0) - 1);
  const assessment: AssessmentView | null = before ? releasedOf(view, before.id) : null;
  const level = assessment?.levels[criterion.id];
  return before && level !== undefined ? { no: before.no, level } : null;
}
