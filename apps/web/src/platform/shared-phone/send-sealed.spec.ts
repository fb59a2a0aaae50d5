/** @jest-environment node */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import type { SealedSyncRequest } from '@contracts/learning';
import type { Sealed } from '@contracts/seals';
import { readSealed, type SealedAct } from '@web/platform/store';
import { Database } from '../store/database';
import { openSafe } from '../store/safe';
import type { Lock, Sharer } from './phone-database';
import { forgetRefused, readRefused } from './refused-work';
import { sendSealed } from './send-sealed';

const sari = { agencyId: 'medan', personId: 'sari' };
const erased: Sharer = { ...sari, name: 'Bu Sari', isDemo: false, lock: 'erased' };
const ports = { clock: () => Date.parse('2026-11-22T09:00:00Z'), build: 'test' };

const sealed = (id: string, text = 'x'): Sealed => ({ id, keyId: 'k', enc: 'e', text });
const act = (id: string, ...photos: string[]): SealedAct => ({
  entry: sealed(id),
  photos: photos.map((photo) => sealed(photo)),
});

/** Lays sealed acts under her name, as a locked part of the phone holds them. */
async function givenSealed(...acts: SealedAct[]): Promise<void> {
  const database = new Database(sari, openSafe);
  await database.write(['sealed'], async (tx) => {
    for (const one of acts) await tx.store.put(one, one.entry.id);
  });
  await database.close();
}

type Asked = { readonly url: string; readonly ids: readonly string[] };
let asked: Asked[];

/** A server that answers each entry as told, and each photo with a status. */
function givenServer(answers: Readonly<Record<string, string>> = {}, photoStatus = 204): void {
  globalThis.fetch = (async (url: string, { body }: { body: string }) => {
    if (url === '/api/uploads/sealed') {
      asked.push({ url, ids: [(JSON.parse(body) as Sealed).id] });
      if (photoStatus === 0) throw new TypeError('no line');
      return photoStatus === 204
        ? new Response(null, { status: 204 })
        : Response.json({ type: 'urn:melekai:problem:x', title: 'x' }, { status: photoStatus });
    }
    const { entries } = JSON.parse(body) as SealedSyncRequest;
    asked.push({ url, ids: entries.map(({ id }) => id) });
    const said = entries.map(({ id }) => {
      const answer = answers[id] ?? 'accepted';
      if (answer === 'accepted' || answer === 'duplicate') return { id, answer };
      return { id, answer: 'refused', problem: { type: `urn:melekai:problem:${answer}`, title: 'x' } };
    });
    return Response.json({ answers: said });
  }) as typeof fetch;
}

const left = async () => (await readSealed(sari)).map(({ entry }) => entry.id);

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  asked = [];
});

describe('What is sealed on a shared phone', () => {
  it('goes out photos first, and is forgotten once the server has it', async () => {
    await givenSealed(act('a'), act('b', 'foto'));
    givenServer({ a: 'duplicate' });
    await sendSealed(sari, ports);
    expect(asked).toEqual([
      { url: '/api/uploads/sealed', ids: ['foto'] },
      { url: '/api/sync/sealed', ids: ['a', 'b'] },
    ]);
    expect(await left()).toEqual([]);
  });

  it('waits for her own sign-in when her session has ended, and that is no refusal', async () => {
    await givenSealed(act('a'), act('b'));
    givenServer({ a: 'common/not-signed-in' });
    await sendSealed(sari, ports);
    expect(await left()).toEqual(['a']);
    expect(await readRefused([erased])).toEqual(new Map());
  });

  it('stays when the server will not take it, and what it was and when is told; until somebody lets it go', async () => {
    const id = '0193a4f1-7c00-7000-8000-000000000001';
    await givenSealed({ ...act(id, 'foto'), kind: 'submission-sent' }, act('b'));
    givenServer({ [id]: 'learning/not-enrolled' });
    await sendSealed(sari, ports);
    const works = [{ id, kind: 'submission-sent', at: 0x0193a4f17c00 }];
    expect(await readRefused([erased])).toEqual(new Map([[erased, works]]));
    expect(await readRefused([{ ...erased, lock: {} as Lock }])).toEqual(new Map());
    givenServer({ [id]: 'common/not-signed-in' });
    await sendSealed(sari, ports);
    expect((await readRefused([erased])).size).toBe(1);
    await forgetRefused(erased, (await readRefused([erased])).get(erased) ?? []);
    expect(await left()).toEqual([]);
  });

  it('is no more spoken of once the server has taken it after all', async () => {
    await givenSealed(act('a'));
    givenServer({ a: 'learning/not-enrolled' });
    await sendSealed(sari, ports);
    givenServer();
    await sendSealed(sari, ports);
    expect(await readRefused([erased])).toEqual(new Map());
  });

  it('stays when the line is lost, at a photo or at an entry, and is no trouble', async () => {
    await givenSealed(act('a', 'foto'));
    givenServer({}, 0);
    await expect(sendSealed(sari, ports)).resolves.toBeUndefined();
    globalThis.fetch = (async () => Promise.reject(new TypeError('no line'))) as typeof fetch;
    await expect(sendSealed(sari, ports)).resolves.toBeUndefined();
    expect(await left()).toEqual(['a']);
  });

  it('waits with the work while the store of photos is away', async () => {
    await givenSealed(act('a', 'foto'));
    givenServer({}, 503);
    await sendSealed(sari, ports);
    expect(asked.map(({ url }) => url)).toEqual(['/api/uploads/sealed']);
    expect(await left()).toEqual(['a']);
  });

  it('leaves it to the server to say what becomes of work whose photo it does not want', async () => {
    await givenSealed(act('a', 'foto'), act('b'));
    givenServer({ a: 'submissions/file-missing' }, 415);
    await sendSealed(sari, ports);
    expect(await left()).toEqual(['a']);
  });

  it('goes in requests of twenty, and fewer where they are long', async () => {
    const many = Array.from({ length: 45 }, (_, n) => act(String(n).padStart(2, '0')));
    await givenSealed(...many);
    givenServer();
    await sendSealed(sari, ports);
    expect(asked.map(({ ids }) => ids.length)).toEqual([20, 20, 5]);
    const long = Array.from({ length: 4 }, (_, n) => ({ entry: sealed(`l${n}`, 'x'.repeat(300_000)), photos: [] }));
    await givenSealed(...long);
    asked = [];
    await sendSealed(sari, ports);
    expect(asked.map(({ ids }) => ids.length)).toEqual([2, 2]);
    expect(await left()).toEqual([]);
  });
});
