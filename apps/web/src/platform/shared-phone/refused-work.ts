import type { ActKind } from '@contracts/learning';
import { forgetSealed, readSealed } from '@web/platform/store';
import { lockOf, type Sharer } from './phone-database';

/** Work of somebody whose part was erased, which the server will not take: all that may still be said of it. */
export type RefusedWork = { readonly id: string; readonly kind: ActKind | null; readonly at: number };

/** Of everybody who shares the phone. What a locked part holds its owner is told of when she opens it. */
export async function readRefused(sharers: readonly Sharer[]): Promise<ReadonlyMap<Sharer, readonly RefusedWork[]>> {
  const found = await Promise.all(
    sharers.filter((sharer) => !lockOf(sharer)).map(async (sharer) => [sharer, await refusedOf(sharer)] as const),
  );
  return new Map(found.filter(([, works]) => works.length > 0));
}

/** They have been told, and let it go. */
export const forgetRefused = (sharer: Sharer, works: readonly RefusedWork[]): Promise<void> =>
  forgetSealed(
    sharer,
    works.map(({ id }) => id),
  );

const refusedOf = async (sharer: Sharer): Promise<RefusedWork[]> =>
  (await readSealed(sharer)).flatMap(({ refused, entry: { id }, kind = null }) =>
    refused ? [{ id, kind, at: timeIn(id) }] : [],
  );

/** When an act was done: its id begins with that. */
const timeIn = (id: string): number => parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
