import type { PhoneSecret } from '@contracts/auth';
import type { SealKey } from '@contracts/seals';
import { send } from '@web/platform/http';
import { oneAtATime, sendingOf } from '@web/platform/outbox';
import { changeSafe, openSafe, type LearnerStore } from '@web/platform/store';
import { rememberShared } from './is-shared';
import { lockedSafe } from './locked-safe';
import { changeSharer, deviceKey, readSharers, removeSharer, saveSharer, type SecretKind } from './phone-database';
import { sealerOf } from './seal-act';
import { wrapKey } from './wrap-key';

export type NewSecret = { readonly kind: SecretKind; readonly secret: string };

/**
 * Puts a person's part of the phone behind a secret, or behind another one: her store is laid anew under a fresh key, and her session
 * goes on under a secret that lies in it. Needs the server once; throws NetworkTrouble or a ProblemError, and then nothing has changed.
 */
export async function lockPerson(store: LearnerStore, name: string, { kind, secret }: NewSecret): Promise<void> {
  const { owner } = store;
  const sealKey = await send<SealKey>('/api/seal-key');
  const session = await send<PhoneSecret>('/api/session/phone', { method: 'POST' });
  const raw = crypto.getRandomValues(new Uint8Array(32));
  const wrapped = await wrapKey(raw, secret, await deviceKey());
  const safe = await lockedSafe(
    raw,
    sealerOf(owner, sealKey, async () => (await store.readSecret()) ?? session.secret),
  );
  // First the key, then what it opens: if the phone is switched off between the two, her store still lies open under a locked door.
  const isDemo = store.snapshot().home?.agency.isDemo ?? false;
  await saveSharer({ ...owner, name, isDemo, lock: { kind, wrapped, tries: 0, sealKey } });
  rememberShared(true);
  await oneAtATime(sendingOf(owner), () => changeSafe(store, safe));
  await store.saveSecret(session.secret);
}

/** Takes the lock off again: her store lies open, as on a phone of her own. The phone stays shared while others use it. */
export async function takeLockOff(store: LearnerStore): Promise<void> {
  await oneAtATime(sendingOf(store.owner), () => changeSafe(store, openSafe));
  const sharer = await changeSharer(store.owner, (known) => ({ ...known, lock: 'open' }));
  if (sharer && (await readSharers()).length === 1) rememberShared(await removeSharer(sharer));
}
