import type { Database } from '@api/platform/database';
import type { FileName } from '@api/platform/storage';

export type Turn = { readonly place: FileName | null };

/** Takes the turn that is due, and makes the next one due later; null when another node has had it. */
export async function takeTurn(database: Database, now: Date, next: Date): Promise<Turn | null> {
  const [row] = await database.call<{ agencyId: string | null; sha256: string | null }>(
    'sweep_turn',
    'update file_sweep set due_at = $2 where due_at <= $1 returning agency_id as "agencyId", sha256',
    [now, next],
  );
  if (!row) return null;
  const { agencyId, sha256 } = row;
  return { place: agencyId && sha256 ? { agencyId, sha256 } : null };
}

/** Where the next turn goes on: behind this file, or from the first one. */
export async function keepPlace(database: Database, place: FileName | null): Promise<void> {
  await database.call('sweep_place', 'update file_sweep set agency_id = $1, sha256 = $2', [
    place?.agencyId ?? null,
    place?.sha256 ?? null,
  ]);
}

/** Lets go of uploads of all agencies that were begun before then and never finished, at most so many; answers how many. */
export async function removeAbandoned(database: Database, before: Date, limit: number): Promise<number> {
  const [row] = await database.call<{ removed: number }>('sweep_uploads', 'select sweep_uploads($1, $2) as removed', [
    before,
    limit,
  ]);
  return row?.removed ?? 0;
}

/** Lets go of pictures of all agencies that were begun before then and that no work was sent with, at most so many; answers how many. */
export async function removeUnsent(database: Database, before: Date, limit: number): Promise<number> {
  const [row] = await database.call<{ removed: number }>('sweep_unsent', 'select sweep_unsent($1, $2) as removed', [
    before,
    limit,
  ]);
  return row?.removed ?? 0;
}
