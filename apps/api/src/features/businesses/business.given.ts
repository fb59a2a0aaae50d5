import { newId } from '@api/platform/http';
import { insertRow, type World } from '@api/testing';

type Member = {
  readonly personId: string;
  readonly role?: 'owner' | 'staff' | 'helper';
  readonly sharesLevels?: boolean;
};

/** A business and whoever works in it. */
export async function givenBusiness(
  world: World,
  {
    agency,
    name = 'Warung Bu Sari',
    members = [],
  }: { readonly agency: { readonly id: string }; readonly name?: string; readonly members?: readonly Member[] },
): Promise<{ readonly id: string }> {
  const id = newId();
  await insertRow(world, 'business', { agencyId: agency.id, id, name, sector: 'culinary' });
  for (const { personId, role = 'owner', sharesLevels = false } of members) {
    await insertRow(world, 'business_member', {
      agencyId: agency.id,
      id: newId(),
      businessId: id,
      personId,
      role,
      sharesLevels,
    });
  }
  return { id };
}
