import type { SealKey } from '@contracts/seals';
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Owner } from '@web/platform/store';
import type { Wrapped } from './wrap-key';

/** What opens a person's part of the phone: four or six digits, or a row of pictures. */
export type SecretKind = 'digits' | 'pictures';

/** How a person's part stays closed: with the key of her store, wrapped, and the server's to seal to. */
export type Lock = {
  readonly kind: SecretKind;
  readonly wrapped: Wrapped;
  /** Wrong tries since the last right one. */
  readonly tries: number;
  readonly sealKey: SealKey;
};

/** Somebody who has a part of this phone. All of it lies open, so nothing that she wrote stands here. */
export type Sharer = Owner & {
  /** As the phone greets her: “Bu Sari”. */
  readonly name: string;
  /** `open`: she has not locked it · `erased`: nothing is left of it but what she had not sent, sealed. */
  readonly lock: Lock | 'open' | 'erased';
  /** Her agency is made up, and the phone says so before it knows who has it in hand. */
  readonly isDemo: boolean;
};

type PhoneTables = DBSchema & {
  sharers: { key: string; value: Sharer };
  /** The phone's own key, which no script can read out. */
  keys: { key: 'device'; value: CryptoKey };
};

export type PhoneDatabase = IDBPDatabase<PhoneTables>;

/** The one name of somebody's part of the phone. */
export const keyOf = ({ agencyId, personId }: Owner): string => `${agencyId}/${personId}`;

/** What this phone knows of the people who share it. The caller closes it. */
const openPhone = (): Promise<PhoneDatabase> =>
  openDB<PhoneTables>('melekai-phone', 1, {
    upgrade(db) {
      db.createObjectStore('sharers');
      db.createObjectStore('keys');
    },
  });

/** Does something with it and closes it. */
export async function withPhone<Result>(work: (phone: PhoneDatabase) => Promise<Result>): Promise<Result> {
  const phone = await openPhone();
  try {
    return await work(phone);
  } finally {
    phone.close();
  }
}

/** The people who share this phone, by name. */
export const readSharers = async (): Promise<readonly Sharer[]> => {
  const sharers = await withPhone((phone) => phone.getAll('sharers'));
  return sharers.sort((one, other) => one.name.localeCompare(other.name));
};

export const readSharer = (owner: Owner): Promise<Sharer | undefined> =>
  withPhone((phone) => phone.get('sharers', keyOf(owner)));

export async function saveSharer(sharer: Sharer): Promise<void> {
  await withPhone((phone) => phone.put('sharers', sharer, keyOf(sharer)));
}

/** Changes what is known of somebody, all or nothing; answers what is known then. */
export const changeSharer = (owner: Owner, change: (sharer: Sharer) => Sharer): Promise<Sharer | undefined> =>
  withPhone(async (phone) => {
    const tx = phone.transaction('sharers', 'readwrite', { durability: 'strict' });
    const before = await tx.store.get(keyOf(owner));
    const after = before && change(before);
    if (after) await tx.store.put(after, keyOf(owner));
    await tx.done;
    return after;
  });

/** Her lock, where she has one. */
export const lockOf = (sharer: Sharer | undefined): Lock | undefined =>
  typeof sharer?.lock === 'object' ? sharer.lock : undefined;

/** Forgets somebody; answers whether anybody is left. */
export const removeSharer = (owner: Owner): Promise<boolean> =>
  withPhone(async (phone) => {
    await phone.delete('sharers', keyOf(owner));
    return (await phone.count('sharers')) > 0;
  });

/** The phone's own key; made once, and lost with everything else that the browser keeps. */
export const deviceKey = (): Promise<CryptoKey> =>
  withPhone(async (phone) => {
    const fresh = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
    // Another tab may have been first.
    const tx = phone.transaction('keys', 'readwrite');
    const known = await tx.store.get('device');
    if (!known) await tx.store.put(fresh, 'device');
    await tx.done;
    return known ?? fresh;
  });
