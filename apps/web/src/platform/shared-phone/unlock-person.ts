import { LearnerStore, type Owner } from '@web/platform/store';
import { erasePerson } from './erase-person';
import { lockedSafe } from './locked-safe';
import { changeSharer, deviceKey, type Sharer } from './phone-database';
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
  const sharer = await changeSharer(owner, (known) => ({ ...known, tries: known.tries + 1 }));
  if (!sharer?.wrapped) return { left: 0 };
  const raw = sharer.tries > mostTries ? null : await unwrapKey(sharer.wrapped, secret, await deviceKey());
  if (raw) {
    await changeSharer(owner, (known) => ({ ...known, tries: 0 }));
    return { store: await openLocked(sharer, raw) };
  }
  if (sharer.tries >= mostTries) await erasePerson(owner);
  return { left: Math.max(0, mostTries - sharer.tries) };
}

/** Null when this opens her part of the phone, otherwise how many tries there are still; counted like any other. */
export async function isHerSecret(owner: Owner, secret: string): Promise<number | null> {
  const answer = await unlockPerson(owner, secret);
  if ('left' in answer) return answer.left;
  await answer.store.close();
  return null;
}

async function openLocked(sharer: Sharer, raw: Uint8Array<ArrayBuffer>): Promise<LearnerStore> {
  const owner = { agencyId: sharer.agencyId, personId: sharer.personId };
  // Asked for only once the store is open.
  const sealer = sealerOf(owner, sharer.sealKey, async () => (await store.readSecret()) ?? '');
  const store = await LearnerStore.open(owner, await lockedSafe(raw, sealer));
  return store;
}
