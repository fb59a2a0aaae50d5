/** @jest-environment node */
import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import fc from 'fast-check';
import type { SealKey } from '@contracts/seals';
import {
  changeSafe,
  LearnerStore,
  openSafe,
  readSealed,
  type Kept,
  type QueuedAct,
  type Safe,
  type StoredPhoto,
} from '@web/platform/store';
import { Database } from '../store/database';
import { isLocked, lock, unlock } from './locked';
import { lockPerson, takeLockOff } from './lock-person';
import { lockOf, readSharer, readSharers, saveSharer } from './phone-database';
import { isHerSecret, mostTries, unlockPerson } from './unlock-person';
import { unwrapKey, wrapKey } from './wrap-key';

const sari = { agencyId: '0193a000-0000-7000-8000-00000000000a', personId: '0193a000-0000-7000-8000-00000000000b' };
const secret = 'x'.repeat(43);
let sealKey: SealKey;
let opened: LearnerStore[] = [];

const answers: Record<string, () => unknown> = {
  '/api/seal-key': () => sealKey,
  '/api/session/phone': () => ({ secret }),
};
let offline = false;

beforeAll(async () => {
  const { publicKey } = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
  const raw = Buffer.from(await crypto.subtle.exportKey('raw', publicKey));
  sealKey = { id: '0193a000-0000-7000-8000-0000000000ff', publicKey: raw.toString('base64url') };
});
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  const kept = new Map<string, string>();
  globalThis.localStorage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as unknown as Storage;
  offline = false;
  globalThis.fetch = (async (url: string) => {
    if (offline) throw new TypeError('no line');
    return Response.json(answers[url]?.() ?? null);
  }) as typeof fetch;
});
afterEach(async () => {
  await Promise.all(opened.map((store) => store.close()));
  opened = [];
});

const act = (id: string): QueuedAct => ({
  id,
  photoIds: [],
  act: {
    ...{
      id,
      kind: 'form-saved',
      v: 1,
      enrolmentId: 'e',
      package: 'p',
      stepId: 's',
      occurredAt: '2026-11-22T09:00:00Z',
    },
    payload: { answers: { modal: 'Rahasia dapur Sari' }, complete: false },
  },
});
const photo: StoredPhoto = {
  ...{ id: 'foto', mime: 'image/webp', width: 9, height: 9, uploadUrl: null, uploaded: false },
  bytes: new TextEncoder().encode('Foto rahasia').buffer,
};

async function givenStore(): Promise<LearnerStore> {
  const store = await LearnerStore.open(sari);
  opened.push(store);
  await store.append([act('a')], [{ key: 'tugas', value: 'Draf rahasia' }]);
  await store.savePhoto(photo);
  await store.append([{ ...act('b'), photoIds: ['foto'] }]);
  return store;
}
const givenLocked = async (): Promise<LearnerStore> => {
  const store = await givenStore();
  await lockPerson(store, 'Bu Sari', { kind: 'digits', secret: '407153' });
  return store;
};

/** Everything that lies on the disk under her name, as text. */
async function onDisk(): Promise<string> {
  const names = ['home', 'packages', 'outbox', 'known', 'aside', 'drafts', 'photos', 'sealed', 'session'] as const;
  const database = new Database(sari, openSafe);
  const rows = await database.read((tables) => Promise.all(names.map((name) => tables.getAll(name))));
  await database.close();
  const text = (value: unknown): unknown =>
    value instanceof ArrayBuffer || ArrayBuffer.isView(value)
      ? Buffer.from(value as ArrayBuffer).toString('latin1')
      : value;
  return JSON.stringify(rows, (_key, value: unknown) => text(value));
}

describe('A part of a shared phone', () => {
  it('opens with her PIN and shows what was in it, without a network', async () => {
    await (await givenLocked()).close();
    offline = true;
    const answer = await unlockPerson(sari, '407153');
    if (!('store' in answer)) throw new Error('It did not open.');
    opened.push(answer.store);
    expect(answer.store.snapshot().queued).toEqual([act('a'), { ...act('b'), photoIds: ['foto'] }]);
    expect((await answer.store.readDraft('tugas'))?.value).toBe('Draf rahasia');
    expect(Buffer.from((await answer.store.readPhoto('foto'))?.bytes ?? new ArrayBuffer(0)).toString()).toBe(
      'Foto rahasia',
    );
    expect(await answer.store.readSecret()).toBe(secret);
  });

  it('has nothing on the disk that others could read: neither words nor photos nor the secret of her session', async () => {
    const open = await givenStore();
    expect(await onDisk()).toMatch(/Rahasia dapur.*Draf rahasia.*Foto rahasia/);
    await open.erase();
    const store = await givenLocked();
    await store.append([act('c')]);
    await store.saveDraft('lain', 'Rahasia lagi', 0);
    await store.close();
    const disk = await onDisk();
    expect(disk).not.toMatch(/ahasia/);
    expect(disk).not.toContain(secret);
    expect(disk).toContain('"id":"c"');
  });

  it('counts wrong tries on the disk, tells how many are left, and forgets them with the right one', async () => {
    await (await givenLocked()).close();
    expect(await unlockPerson(sari, '111222')).toEqual({ left: mostTries - 1 });
    expect(await unlockPerson(sari, '111223')).toEqual({ left: mostTries - 2 });
    expect(lockOf(await readSharer(sari))?.tries).toBe(2);
    expect(await isHerSecret(sari, '407153')).toBeNull();
    expect(await unlockPerson(sari, '111224')).toEqual({ left: mostTries - 1 });
  });

  it('is erased after ten wrong tries, also for the right PIN then; what she had not sent stays sealed', async () => {
    await (await givenLocked()).close();
    const before = await readSealed(sari);
    for (let left = mostTries - 1; left >= 0; left -= 1) expect(await unlockPerson(sari, '999111')).toEqual({ left });
    expect(await unlockPerson(sari, '407153')).toEqual({ left: 0 });
    expect((await readSharers())[0]).toMatchObject({ name: 'Bu Sari', lock: 'erased' });
    const emptied = await LearnerStore.open(sari);
    opened.push(emptied);
    expect(emptied.snapshot()).toMatchObject({ home: null, queued: [], known: [], aside: [] });
    expect(await emptied.readDraft('tugas')).toBeUndefined();
    expect(before).toHaveLength(2);
    expect(await readSealed(sari)).toEqual(before);
    expect(before[1]?.photos).toHaveLength(1);
  });

  it('keeps its seals until the server has answered, and no longer', async () => {
    const store = await givenLocked();
    await store.takeAnswers([{ id: 'a', answer: 'accepted' }], 1, 0);
    expect(await readSealed(sari)).toHaveLength(1);
    await store.takeAnswers([{ id: 'b', answer: 'refused', problem: { type: 'x', title: 'x' } }], 1, 0);
    expect(await readSealed(sari)).toEqual([]);
    await store.queueAgain('b');
    expect(await readSealed(sari)).toHaveLength(1);
  });

  it('changes nothing when the server cannot be reached', async () => {
    const store = await givenStore();
    offline = true;
    await expect(lockPerson(store, 'Bu Sari', { kind: 'digits', secret: '407153' })).rejects.toMatchObject({
      name: 'NetworkTrouble',
    });
    expect(await readSharers()).toEqual([]);
    expect((await store.readDraft('tugas'))?.value).toBe('Draf rahasia');
  });

  it('lies open again when she takes the lock off, with everything that was in it', async () => {
    const store = await givenLocked();
    await takeLockOff(store);
    expect(await readSharers()).toEqual([]);
    expect(await readSealed(sari)).toEqual([]);
    await store.close();
    const plain = await LearnerStore.open(sari);
    opened.push(plain);
    expect(plain.snapshot().queued.map(({ id }) => id)).toEqual(['a', 'b']);
    expect((await plain.readDraft('tugas'))?.value).toBe('Draf rahasia');
    expect(await plain.readSecret()).toBeUndefined();
  });

  it('stays one of several when she takes the lock off while others use the phone', async () => {
    const store = await givenLocked();
    await saveSharer({ agencyId: sari.agencyId, personId: 'andi', name: 'Andi', isDemo: false, lock: 'open' });
    await takeLockOff(store);
    expect(await readSharers()).toMatchObject([{ name: 'Andi' }, { name: 'Bu Sari', lock: 'open' }]);
    expect(await unlockPerson(sari, '407153')).toEqual({ left: 0 });
  });

  it('opens with another PIN once it was changed, and with the old one no more', async () => {
    const store = await givenLocked();
    await lockPerson(store, 'Bu Sari', { kind: 'pictures', secret: 'ikan topi bulan payung' });
    await store.close();
    expect(await isHerSecret(sari, '407153')).toBe(mostTries - 1);
    expect(await isHerSecret(sari, 'ikan topi bulan payung')).toBeNull();
  });

  it('has in it what another tab wrote while it was being locked', async () => {
    const store = await givenStore();
    const other = await LearnerStore.open(sari);
    opened.push(other);
    const device = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
    let saving: Promise<unknown> | undefined;
    const safe: Safe = {
      put: async <Value>(value: Value) => {
        saving ??= other.saveDraft('tugas', 'Rahasia dari tab lain', 1);
        await saving;
        return (await lock(device, new TextEncoder().encode(JSON.stringify(value)))) as unknown as Kept<Value>;
      },
      take: async <Value>(kept: Kept<Value>) =>
        (isLocked(kept) ? JSON.parse(new TextDecoder().decode(await unlock(device, kept))) : kept) as Value,
    };
    await changeSafe(store, safe);
    expect((await store.readDraft('tugas'))?.value).toBe('Rahasia dari tab lain');
    await store.close();
    expect(await onDisk()).not.toMatch(/ahasia/);
  });

  it('is as it was when the phone has no room for the locked one', async () => {
    const store = await givenStore();
    const put = jest.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(changeSafe(store, { ...openSafe, put: async (value) => value })).rejects.toMatchObject({
      kind: 'full',
    });
    put.mockRestore();
    expect((await store.readDraft('tugas'))?.value).toBe('Draf rahasia');
    await store.append([act('c')]);
    expect(store.snapshot().queued).toHaveLength(3);
  });

  it('still opens when the phone was switched off between the lock and the laying', async () => {
    const store = await givenLocked();
    await changeSafe(store, openSafe);
    await store.close();
    const answer = await unlockPerson(sari, '407153');
    if (!('store' in answer)) throw new Error('It did not open.');
    opened.push(answer.store);
    expect(answer.store.snapshot().queued.map(({ id }) => id)).toEqual(['a', 'b']);
  });
});

describe('A key under two locks', () => {
  const device = (extractable = false) =>
    crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, extractable, ['encrypt', 'decrypt']);

  it('opens with the secret and the phone together, and with neither alone', async () => {
    const [phone, other] = await Promise.all([device(), device()]);
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ minLength: 32, maxLength: 32 }),
        fc.string(),
        fc.string(),
        async (raw, right, wrong) => {
          const wrapped = await wrapKey(new Uint8Array(raw), right, phone, 10);
          expect(await unwrapKey(wrapped, right, phone)).toEqual(new Uint8Array(raw));
          if (wrong !== right) expect(await unwrapKey(wrapped, wrong, phone)).toBeNull();
          await expect(unwrapKey(wrapped, right, other)).rejects.toMatchObject({ name: 'OperationError' });
        },
      ),
      { numRuns: 30 },
    );
  });

  it('never locks the same words alike, and notices when they were altered', async () => {
    const key = await device();
    const words = new TextEncoder().encode('Bolu');
    const [one, two] = [await lock(key, words), await lock(key, words)];
    expect(Buffer.from(one.lockedBytes).equals(Buffer.from(two.lockedBytes))).toBe(false);
    new Uint8Array(one.lockedBytes)[0]! ^= 1;
    await expect(unlock(key, one)).rejects.toMatchObject({ name: 'OperationError' });
    expect([isLocked(two), isLocked('Bolu'), isLocked(null), isLocked({ bytes: 1 })]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});
