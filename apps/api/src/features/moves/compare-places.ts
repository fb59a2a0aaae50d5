import type { ForeseenView } from '@contracts/moves';
import type { Place } from '@api/evidence';

/** What a learner keeps, what she does again and what is no longer there, from her place before and after a move. */
export function comparePlaces(
  before: Place,
  after: Place,
  { dropped }: { readonly dropped: ReadonlySet<string> },
): Pick<ForeseenView, 'kept' | 'again' | 'dropped' | 'before' | 'after'> {
  const doneIn = (place: Place): string[] => place.steps.flatMap(({ stepId, done }) => (done ? [stepId] : []));
  const done = doneIn(before);
  const still = new Set(doneIn(after));
  const lost = done.filter((id) => !still.has(id));
  return {
    kept: done.length - lost.length,
    again: lost.filter((id) => !dropped.has(id)),
    dropped: lost.filter((id) => dropped.has(id)),
    before: { done: before.done, required: before.required },
    after: { done: after.done, required: after.required },
  };
}
