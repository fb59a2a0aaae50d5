import type { ForeseenView, MovePreview, MoveStepView } from '@contracts/moves';

/** How many keep everything, how many do something again, and what: the steps that anybody repeats, in the order of the curriculum. */
export function summaryOf({ items, steps }: { items: readonly ForeseenView[]; steps: MovePreview['steps'] }): {
  readonly keep: number;
  readonly again: number;
  readonly what: readonly MoveStepView[];
} {
  const repeated = new Set(items.flatMap(({ again }) => again));
  const again = items.filter((learner) => learner.again.length > 0).length;
  return { keep: items.length - again, again, what: steps.changed.filter(({ stepId }) => repeated.has(stepId)) };
}
