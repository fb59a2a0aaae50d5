/** @jest-environment node */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { NetworkTrouble } from '@web/platform/http';
import { StorageTrouble } from '@web/platform/store';
import { aHome, aLearner, FakeServer, problem } from './a-server.given';
import { ActTooLong } from './pick-batch';
import { aPartRead, aPhoto, aSubmission, openApp, sharedLocks, type Opening } from './outbox.given';

let opened: Opening[];
const open = async (...args: Parameters<typeof openApp>): Promise<Opening> => {
  const app = await openApp(...args);
  opened.push(app);
  return app;
};

beforeEach(() => {
  opened = [];
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => Promise.all(opened.map(({ store }) => store.close())));

describe('Outbox', () => {
  it('brings what was done to the server and keeps it as known', async () => {
    const server = new FakeServer();
    const { store, outbox } = await open(server);

    const [act] = await outbox.append([aPartRead()]);
    expect(outbox.state()).toMatchObject({ phase: expect.stringMatching(/saved|sent/), waiting: 1 });
    await outbox.wake();

    expect([...server.ledger.keys()]).toEqual([act?.id]);
    expect(store.snapshot()).toMatchObject({ queued: [], known: [{ id: act?.id, seen: 1 }] });
    expect(outbox.state()).toMatchObject({ phase: 'received', waiting: 0, trouble: null });
  });

  it('keeps everything while there is no signal, over closing the app, and sends it in the order it was done', async () => {
    const server = new FakeServer();
    server.line = 'dead';
    const before = await open(server);
    for (const part of [1, 2, 3]) await before.outbox.append([aPartRead(part)]);
    await before.outbox.wake();
    expect(before.outbox.state()).toMatchObject({ phase: 'saved', waiting: 3, trouble: 'no-signal' });

    server.line = 'works';
    const after = await open(server);
    await after.outbox.wake();
    expect([...server.ledger.values()].map(({ payload }) => payload)).toMatchObject([
      { part: 1 },
      { part: 2 },
      { part: 3 },
    ]);
  });

  it('sends again what was taken but never answered, and the server has it once', async () => {
    const server = new FakeServer();
    const { store, outbox } = await open(server);
    server.line = 'swallows answers';
    await outbox.append([aPartRead()]);
    await outbox.wake();
    expect(store.snapshot().queued).toHaveLength(1);

    server.line = 'works';
    await outbox.wake();
    expect(server.ledger.size).toBe(1);
    expect(server.requests).toHaveLength(2);
    expect(store.snapshot()).toMatchObject({ queued: [], known: [expect.anything()] });
  });

  it('waits longer after each try without an answer, and starts anew when the signal is back', async () => {
    const server = new FakeServer();
    server.line = 'dead';
    const { outbox, timers } = await open(server);
    await outbox.append([aPartRead()]);
    await outbox.wake();
    expect(timers).toHaveLength(1);

    server.line = 'works';
    await outbox.wakeAtOnce();
    expect(server.ledger.size).toBe(1);
    expect(timers).toHaveLength(0);
  });

  it('puts a refused act aside with its reason, and it never holds up the others', async () => {
    const server = new FakeServer();
    server.refusals.set('lesson-finished', 'learning/step-unknown');
    const { store, outbox } = await open(server);
    await outbox.append([{ ...aPartRead(), kind: 'lesson-finished', payload: {} }, aPartRead(2)]);
    await outbox.wake();

    expect(server.ledger.size).toBe(1);
    expect(store.snapshot().aside).toMatchObject([{ problem: { type: 'urn:melekai:problem:learning/step-unknown' } }]);
    expect(outbox.state()).toMatchObject({ phase: 'received', aside: 1 });

    server.refusals.clear();
    await store.queueAgain(store.snapshot().aside[0]?.id ?? '');
    await outbox.wake();
    expect(server.ledger.size).toBe(2);
    expect(store.snapshot().aside).toEqual([]);
  });

  it('finds the one act that makes a whole request unreadable', async () => {
    const server = new FakeServer();
    server.line = 'dead';
    const { store, outbox } = await open(server);
    const acts = await outbox.append([1, 2, 3, 4, 5].map(aPartRead));
    server.poison.add(acts[3]?.id ?? '');
    server.line = 'works';
    await outbox.wake();

    expect(server.ledger.size).toBe(4);
    expect(store.snapshot().aside.map(({ id }) => id)).toEqual([acts[3]?.id]);
  });

  it('sends no more than the server takes at once', async () => {
    const server = new FakeServer();
    server.line = 'dead';
    const { outbox } = await open(server);
    await outbox.append(Array.from({ length: 250 }, (_, index) => aPartRead(index)));
    server.line = 'works';
    server.mostEntries = 60;
    await outbox.wake();

    expect(server.ledger.size).toBe(250);
    expect(server.requests.every(({ entries }) => entries.length <= 100)).toBe(true);
  });

  it('refuses an act that is too long while the words are still in their field', async () => {
    const { store, outbox } = await open(new FakeServer());
    const long = {
      ...aSubmission(),
      payload: { submissionId: 'thread', answers: { teks: 'a'.repeat(70_000) }, files: [] },
    };
    await expect(outbox.append([long as ReturnType<typeof aSubmission>])).rejects.toBeInstanceOf(ActTooLong);
    expect(store.snapshot().queued).toEqual([]);
  });

  it('stops when the session has ended and goes on after the next sign-in', async () => {
    const server = new FakeServer();
    server.signedIn = null;
    const { outbox, timers } = await open(server);
    await outbox.append([aPartRead()]);
    await outbox.wake();
    expect(outbox.state()).toMatchObject({ phase: 'saved', waiting: 1, trouble: 'signed-out' });
    expect(timers).toHaveLength(0);

    server.signedIn = aLearner();
    const after = await open(server);
    await after.outbox.wake();
    expect(server.ledger.size).toBe(1);
  });

  it('never gives one account what another has done', async () => {
    const server = new FakeServer();
    server.signedIn = { agencyId: 'dinas-medan', personId: 'andi' };
    const { store, outbox } = await open(server);
    await outbox.append([aPartRead()]);
    await outbox.wake();

    expect(outbox.state().trouble).toBe('someone-else');
    expect(store.snapshot()).toMatchObject({ queued: [expect.anything()], aside: [] });

    server.signedIn = aLearner();
    await outbox.wake();
    expect(server.ledger.size).toBe(1);
  });

  it('reports a refused enrolment as refused when it is her own session', async () => {
    const server = new FakeServer();
    server.refusals.set('part-read', 'learning/not-enrolled');
    const { store, outbox } = await open(server);
    await outbox.append([aPartRead()]);
    await outbox.wake();
    expect(store.snapshot()).toMatchObject({ queued: [], aside: [expect.anything()] });
  });

  it('lets two tabs send together without doubling anything', async () => {
    const server = new FakeServer();
    const oneAtATime = sharedLocks();
    const [left, right] = [await open(server, { oneAtATime }), await open(server, { oneAtATime })];
    await Promise.all(
      [1, 2, 3, 4].flatMap((part) => [left, right].map(({ outbox }) => outbox.append([aPartRead(part)]))),
    );
    await Promise.all([left.outbox.wake(), right.outbox.wake()]);

    expect(server.ledger.size).toBe(8);
    const sent = server.requests.flatMap(({ entries }) => entries.map((entry) => (entry as { id: string }).id));
    expect(new Set(sent).size).toBe(8);
  });

  describe('with photos', () => {
    it('brings the photo first, and lets other acts go ahead', async () => {
      const server = new FakeServer();
      const { store, outbox } = await open(server);
      await store.savePhoto(aPhoto('foto-1'));
      const broken = jest.spyOn(server, 'uploadPhoto').mockRejectedValue(new NetworkTrouble());
      await outbox.append([aSubmission('foto-1')], { photoIds: ['foto-1'] });
      await outbox.append([aPartRead()]);
      await outbox.wake();
      expect([...server.ledger.values()].map(({ kind }) => kind)).toEqual(['part-read']);

      broken.mockRestore();
      await outbox.wake();
      expect([...server.ledger.values()].map(({ kind }) => kind)).toEqual(['part-read', 'submission-sent']);
      await expect(store.readPhoto('foto-1')).resolves.toMatchObject({
        uploaded: true,
        uploadUrl: '/api/uploads/foto-1',
      });
    });

    it('sends a photo again that the server does not have after all', async () => {
      const server = new FakeServer();
      const { store, outbox } = await open(server);
      await store.savePhoto({ ...aPhoto('foto-1'), uploaded: true });
      await outbox.append([aSubmission('foto-1')], { photoIds: ['foto-1'] });
      await outbox.wake();
      expect([...server.photos.keys()]).toEqual(['foto-1']);
      expect(server.ledger.size).toBe(1);
    });

    it.each([
      ['once', 1],
      ['twice', 2],
    ])('begins a photo anew that changed on the way %s, from the copy on the phone', async (_often, often) => {
      const server = new FakeServer();
      const { store, outbox } = await open(server);
      await store.savePhoto({ ...aPhoto('foto-1'), uploadUrl: '/api/uploads/half-way' });
      const damaged = givenDamage(server, often);
      await outbox.append([aSubmission('foto-1')], { photoIds: ['foto-1'] });
      await outbox.wake();
      expect(store.snapshot()).toMatchObject({ queued: [], aside: [] });
      expect(server.ledger.size).toBe(1);
      const [first, ...again] = damaged.mock.calls.map(([photo]) => photo);
      expect(first?.uploadUrl).toBe('/api/uploads/half-way');
      expect(again).toEqual(Array(often).fill({ ...first, uploadUrl: null }));
    });

    it('says so of one that always changes on the way, keeps it, and tries as often again when she asks for it', async () => {
      const server = new FakeServer();
      const { store, outbox } = await open(server);
      await store.savePhoto(aPhoto('foto-1'));
      const damaged = givenDamage(server, 5);
      await outbox.append([aSubmission('foto-1')], { photoIds: ['foto-1'] });
      await outbox.wake();
      expect(damaged).toHaveBeenCalledTimes(3);
      const [aside] = store.snapshot().aside;
      expect(aside?.problem.title).toBe('submissions/picture-damaged');
      await expect(store.readPhoto('foto-1')).resolves.toMatchObject({ uploaded: false, uploadUrl: null });
      await store.queueAgain(aside?.id ?? '');
      await outbox.wakeAtOnce();
      expect(damaged).toHaveBeenCalledTimes(6);
      expect(server.ledger.size).toBe(1);
    });

    it('puts aside at once what is wrong with a photo wherever it is', async () => {
      const server = new FakeServer();
      const { store, outbox } = await open(server);
      await store.savePhoto(aPhoto('foto-1'));
      const refused = jest.spyOn(server, 'uploadPhoto').mockRejectedValue(problem(415, 'submissions/not-a-picture'));
      await outbox.append([aSubmission('foto-1')], { photoIds: ['foto-1'] });
      await outbox.wake();
      expect(refused).toHaveBeenCalledTimes(1);
      expect(store.snapshot().aside).toHaveLength(1);
    });

    it('does not ask for ever for a photo that is nowhere any more', async () => {
      const server = new FakeServer();
      const { store, outbox } = await open(server);
      await outbox.append([aSubmission('foto-9')], { photoIds: ['foto-9'] });
      for (let opening = 0; opening < 3; opening += 1) await outbox.wake();
      expect(store.snapshot()).toMatchObject({
        queued: [],
        aside: [{ problem: { title: 'submissions/file-missing' } }],
      });
    });
  });

  describe('news', () => {
    it('fetches the home document when the server has more than the phone knows', async () => {
      const server = new FakeServer();
      const { store, outbox } = await open(server);
      server.news = true;
      await outbox.append([aPartRead()]);
      await outbox.wake();
      expect(store.snapshot()).toMatchObject({ home: { cursor: 1 }, known: [] });
    });

    it('does not forget the news when fetching it fails', async () => {
      const server = new FakeServer();
      const { store, outbox } = await open(server);
      server.news = true;
      jest.spyOn(server, 'fetchHome').mockRejectedValueOnce(new NetworkTrouble());
      await outbox.append([aPartRead()]);
      await outbox.wake();
      expect(store.snapshot().home).toBeNull();

      server.news = false;
      await outbox.wake();
      expect(store.snapshot().home).toMatchObject({ cursor: 1 });
    });

    it('keeps her own acts until the home document speaks of them, and does not take them for news', async () => {
      const server = new FakeServer();
      const { store, outbox } = await open(server);
      await outbox.refresh();
      await outbox.append([aPartRead()]);
      await outbox.wake();
      expect(store.snapshot().known).toHaveLength(1);

      await outbox.append([aPartRead(2)]);
      await outbox.wake();
      expect(server.requests.at(-1)?.cursor).toBe(1);

      await outbox.refresh();
      expect(store.snapshot()).toMatchObject({ known: [], home: { cursor: 2 } });
    });

    it('does not show one person the home document of another', async () => {
      const server = new FakeServer();
      const { store, outbox } = await open(server);
      jest.spyOn(server, 'fetchHome').mockResolvedValue({
        document: aHome({ person: { id: 'andi', name: 'Andi', honorific: null, zone: 'WIB' } }),
        etag: 'x',
      });
      await outbox.refresh();
      expect(store.snapshot().home).toBeNull();
      expect(outbox.state().trouble).toBe('someone-else');
    });
  });

  describe('when the phone is full', () => {
    it('says so, and queues nothing half', async () => {
      const server = new FakeServer();
      const { store, outbox } = await open(server);
      const full = jest.spyOn(store, 'append').mockRejectedValue(new StorageTrouble('full'));
      await expect(outbox.append([aPartRead()])).rejects.toMatchObject({ kind: 'full' });
      full.mockRestore();
      await outbox.wake();
      expect(server.ledger.size).toBe(0);
    });

    it('keeps an act in the outbox whose answer could not be kept', async () => {
      const server = new FakeServer();
      const { store, outbox } = await open(server);
      jest.spyOn(store, 'takeAnswers').mockRejectedValueOnce(new StorageTrouble('full'));
      await outbox.append([aPartRead()]);
      await outbox.wake();
      expect(outbox.state()).toMatchObject({ waiting: 1, trouble: 'storage' });

      await outbox.wake();
      expect(server.ledger.size).toBe(1);
      expect(outbox.state()).toMatchObject({ waiting: 0, trouble: null });
    });
  });
});

/** So many times a photo arrives as another one than was sent. */
function givenDamage(
  server: FakeServer,
  often: number,
): jest.SpyInstance<Promise<void>, Parameters<FakeServer['uploadPhoto']>> {
  const damaged = jest.spyOn(server, 'uploadPhoto');
  for (let nth = 0; nth < often; nth += 1) damaged.mockRejectedValueOnce(problem(422, 'submissions/picture-damaged'));
  return damaged;
}
