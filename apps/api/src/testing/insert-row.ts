import type { Pool } from 'pg';

/** Where `given…` builders put their rows: the owner sees every agency. */
export type World = { readonly ownerPool: Pool };

const snake = (name: string) => name.replace(/([A-Z])/g, '_$1').toLowerCase();

/** Inserts one row as the owner; `agencyId` becomes `agency_id`. */
export async function insertRow(world: World, table: string, row: Readonly<Record<string, unknown>>): Promise<void> {
  const columns = Object.keys(row).map(snake);
  const places = columns.map((_, index) => `$${index + 1}`);
  await world.ownerPool.query(
    `insert into ${table} (${columns.join(', ')}) values (${places.join(', ')})`,
    Object.values(row),
  );
}
