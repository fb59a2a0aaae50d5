import { LearnerStore, type Owner } from '@web/platform/store';
import { erasePerson } from './erase-person';
import { lockedSafe } from './locked-safe';
import { changeSharer, deviceKey, lockOf, type Lock, type Sharer } from './phone-database';
import { sealerOf } from './seal-act';
import { unwrapKey } from './wrap-key';

/** After so many wrong tries in a row a person's part of the phone is erased. */
export const mostTries = 10;

/** `left`: how many tries there are still; with none her part of the phone was erased. */
export type Unlocking = { readonly store: LearnerStore } | { readonly left: number };

/**
 * Opens a person's part of the phone with what was typed. Needs no network. The try is counted on the disk before it is looked at, so
 * that switching the phone off gains nobody another one.
 */
export async function unlockPerson(owner: Owner, secret: string): Promise<Unlocking> {
  const lock = lockOf(await changeSharer(owner, (known) => withTries(known, (tries) => tries + 1)));
  if (!lock) return { left: 0 };
  const raw = lock.tries > mostTries ? null : await unwrapKey(lock.wrapped, secret, await deviceKey());
  if (raw) {
    await changeSharer(owner, (known) => withTries(known, () => 0));
    return { store: await openLocked(owner, lock, raw) };
  }
  if (lock.tries >= mostTries) await erasePerson(owner);
  return { left: Math.max(0, mostTries - lock.tries) };
}

/** Null when this opens her part of the phone, otherwise how many tries there are still; counted like any other. */
export async function isHerSecret(owner: Owner, secret: string): Promise<number | null> {
  const answer = await unlockPerson(owner, secret);
  if ('left' in answer) return answer.left;
  await answer.store.close();
  return null;
}

const withTries = (sharer: Sharer, change: (tries: number) => number): Sharer => {
  const lock = lockOf(sharer);
  return lock ? { ...sharer, lock: { ...lock, tries: change(lock.tries) } } : sharer;
};

async function openLocked(
  { agencyId, personId }: Owner,
  { sealKey }: Lock,
  raw: Uint8Array<ArrayBuffer>,
): Promise<LearnerStore> {
  const owner = { agencyId, personId };
  // Asked for only once the store is open.
  const sealer = sealerOf(owner, sealKey, async () => (await store.readSecret()) ?? '');
  const store = await LearnerStore.open(owner, await lockedSafe(raw, sealer));
  return store;
}
