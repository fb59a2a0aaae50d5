import type { Zone } from '@contracts/kernel';
import { newId } from '@api/platform/http';
import { insertRow, type World } from '@api/testing';

export type GivenAgency = { readonly id: string; readonly name: string; readonly zone: Zone };

/** An agency with a privacy contact, in Medan's zone unless the spec is about another. */
export async function givenAgency(
  world: World,
  { zone = 'WIB', ...more }: { zone?: Zone; name?: string; privacyContact?: string | null } = {},
): Promise<GivenAgency> {
  const id = newId();
  const row = {
    id,
    slug: `dinas-${id}`,
    name: 'Dinas Koperasi Contoh',
    zone,
    privacyContact: 'privasi@contoh.go.id',
    ...more,
  };
  await insertRow(world, 'agency', row);
  return { id, name: row.name, zone };
}

export const givenHoliday = (world: World, agency: { readonly id: string }, onDate: string): Promise<void> =>
  insertRow(world, 'holiday', { agencyId: agency.id, id: newId(), onDate, name: 'Hari libur' });
