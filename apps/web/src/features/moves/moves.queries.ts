import { queryOptions } from '@tanstack/react-query';
import type { ForeseenView, MovePreview, MovesView, MoveView } from '@contracts/moves';
import { send } from '@web/platform/http';

export const movesKey = ['moves'] as const;

/** Where a cohort may move, and the moves it has made. */
export const movesQuery = (cohortId: string) =>
  queryOptions({
    queryKey: [...movesKey, cohortId],
    queryFn: ({ signal }) => send<MovesView>(`/api/cohorts/${cohortId}/moves`, { signal }),
  });

/** What a move would change for everybody, in the order of the alphabet. */
export type Foreseen = Pick<MovePreview, 'learners' | 'steps'> & { readonly items: readonly ForeseenView[] };

/** Reads a preview page by page and tells how far it has come. */
export async function foresee(
  cohortId: string,
  to: string,
  onPage: (done: number, all: number) => void,
  signal: AbortSignal,
): Promise<Foreseen> {
  const items: ForeseenView[] = [];
  for (let after: string | null = null; ;) {
    const from = after === null ? '' : `?after=${after}`;
    const page: MovePreview = await send(`/api/cohorts/${cohortId}/move-previews/${to}${from}`, { signal });
    items.push(...page.items);
    onPage(items.length, page.learners);
    after = page.next;
    if (after === null) return { ...page, items: items.sort((a, b) => a.name.localeCompare(b.name, 'id')) };
  }
}

/** Takes all learners of a move along, batch by batch, until they are there or somebody stops it. */
export async function takeAlong(
  move: MoveView,
  onBatch: (move: MoveView) => void,
  signal: AbortSignal,
): Promise<MoveView> {
  let now = move;
  while ((now.state === 'moving' || now.state === 'returning') && !signal.aborted) {
    now = await send<MoveView>(`/api/cohort-moves/${move.id}/batch`, { method: 'POST' });
    onBatch(now);
  }
  return now;
}
