import { hash } from '@node-rs/argon2';
import type { Role } from '@contracts/kernel';
import { newId } from '@api/platform/http';
import { insertRow, type World } from '@api/testing';
import { givenAgency } from '@given/agencies';

/** Everybody's in specs; hashed at the lowest cost that the algorithm allows. */
export const password = 'kata-sandi-contoh';
let hashed: Promise<string> | undefined;

type Wanted = {
  readonly agency?: { readonly id: string };
  readonly roles?: readonly Role[];
  readonly name?: string;
  readonly honorific?: 'Bapak' | 'Ibu' | null;
  readonly zone?: 'WIB' | 'WITA' | 'WIT';
  readonly userName?: string;
  readonly phone?: string;
  readonly email?: string;
  /** The account of somebody who is known to another agency already. */
  readonly accountId?: string;
  /** Whether the notice of first sign-in was answered. */
  readonly noticeAnswered?: boolean;
};

export type GivenPerson = {
  readonly id: string;
  readonly personId: string;
  readonly accountId: string;
  readonly agencyId: string;
  readonly login: string;
};

/** A person with an account, a learner in an agency of their own unless the spec says otherwise. */
export async function givenPerson(world: World, wanted: Wanted = {}): Promise<GivenPerson> {
  const agency = wanted.agency ?? (await givenAgency(world));
  const id = newId();
  const login = wanted.userName ?? `u${id.replaceAll('-', '')}`;
  const accountId = wanted.accountId ?? (await givenAccount(world, login, wanted));
  const { name = 'Sari', honorific = 'Ibu', zone = 'WIB' } = wanted;
  await insertRow(world, 'person', {
    agencyId: agency.id,
    id,
    accountId,
    name,
    honorific,
    zone,
    phone: wanted.phone ?? null,
  });
  for (const role of wanted.roles ?? ['learner']) {
    await insertRow(world, 'person_role', { agencyId: agency.id, id: newId(), personId: id, role });
  }
  if (wanted.noticeAnswered ?? true) await givenNoticeAnswered(world, { agencyId: agency.id, personId: id });
  return { id, personId: id, accountId, agencyId: agency.id, login };
}

/** Somebody has read the notice about her data. */
export async function givenNoticeAnswered(
  world: World,
  { agencyId, personId }: { agencyId: string; personId: string },
): Promise<void> {
  const consent = {
    purpose: 'service',
    agreed: true,
    textHash: 'a'.repeat(64),
    channel: 'demo',
    decidedAt: new Date(0),
  };
  await insertRow(world, 'consent_record', { agencyId, id: newId(), personId, ...consent });
}

async function givenAccount(
  world: World,
  userName: string,
  { phone = null, email = null }: { phone?: string | null; email?: string | null },
): Promise<string> {
  hashed ??= hash(password, { memoryCost: 8, timeCost: 1, parallelism: 1 });
  const id = newId();
  await insertRow(world, 'auth.account', { id, userName, phone, email, passwordHash: await hashed });
  return id;
}
