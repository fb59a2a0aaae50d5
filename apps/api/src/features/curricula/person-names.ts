import type { Tx } from '@api/platform/database';

/** What people of the agency are called, by their ids. */
export async function namesOf(
  tx: Pick<Tx, 'manager' | 'agencyId'>,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const rows = (await tx.manager.query('select id, name from person where agency_id = $1 and id = any ($2)', [
    tx.agencyId,
    [...new Set(ids)],
  ])) as { id: string; name: string }[];
  return new Map(rows.map(({ id, name }) => [id, name]));
}
