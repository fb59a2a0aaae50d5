import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '@api/platform/database';
import { newId } from '@api/platform/http';
import { DiskStorage } from '@api/platform/storage';
import { Metrics } from '@api/platform/telemetry';
import { aJpeg, freshDatabase, givenPerson, TestClock, type FreshDatabase } from '@api/testing';
import * as files from './files.repository';
import { ForgetBytes } from './forget-bytes';
import { KeepUpload, type UploadOwner } from './keep-upload';
import { aSending, givenPicture, givenPupil, phone, someoneWaits, submissionEntities } from './submissions.given';
import { SweepFiles } from './sweep-files';
import { SweepHourly } from './sweep-hourly';

const longAgo = new Date('2026-01-05T03:00:00Z');

let fresh: FreshDatabase;
let database: Database;
let directory: string;
let clock: TestClock;
let storage: DiskStorage;
let uploads: KeepUpload;
let sweep: SweepFiles;

beforeAll(async () => {
  fresh = await freshDatabase();
  database = await fresh.connect(submissionEntities);
});
afterAll(() => fresh.drop());
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'melekai-files-'));
  clock = new TestClock();
  storage = new DiskStorage(directory);
  uploads = new KeepUpload(clock, database, storage, new ForgetBytes(database, storage));
  sweep = sweepOf(storage);
  await fresh.ownerPool.query('delete from file where id not in (select file_id from submission_file)');
  await fresh.ownerPool.query(`update file_sweep set due_at = '-infinity', agency_id = null, sha256 = null`);
});
afterEach(() => rm(directory, { recursive: true }));

const sweepOf = (kept: DiskStorage) => new SweepFiles(clock, database, kept, new ForgetBytes(database, kept));
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const kept = async () => (await readdir(directory, { recursive: true })).filter((name) => name.includes('/')).sort();
const rowsOf = async (ids: readonly string[]) =>
  (await fresh.ownerPool.query<{ id: string }>('select id from file where id = any($1)', [ids])).rows.map(
    ({ id }) => id,
  );

async function begin(owner: UploadOwner, bytes: Buffer): Promise<string> {
  const fileId = newId();
  await uploads.begin(owner, { fileId, sha256: sha256(bytes), purpose: 'submission' }, bytes.length);
  return fileId;
}

/** Bytes that lie in the store since then, whether a row knows them or not; answers their name. */
async function givenBytes(agencyId: string, bytes: Buffer, since = longAgo): Promise<string> {
  await storage.put(agencyId, sha256(bytes), bytes, 'image/jpeg');
  await utimes(join(directory, agencyId, sha256(bytes)), since, since);
  return `${agencyId}/${sha256(bytes)}`;
}

const anotherHour = () => clock.advance({ hours: 1 });

describe('a sweep of uploads', () => {
  it('lets go of those that nobody finished for a week, of every agency, with all that had arrived', async () => {
    const [sari, wati] = [await givenPerson(fresh), await givenPerson(fresh)];
    const left = await Promise.all([begin(sari, aJpeg({ pixels: 500 })), begin(wati, aJpeg({ seed: 1 }))]);
    await uploads.keep(sari, left[0], 0, aJpeg({ pixels: 500 }).subarray(0, 100));
    clock.advance({ days: 6 });
    const fresher = await begin(sari, aJpeg({ seed: 2 }));
    clock.advance({ days: 1, seconds: 1 });

    expect(await sweep.execute()).toEqual({ uploads: 2, unsent: 0, files: 0 });
    expect(await rowsOf([...left, fresher])).toEqual([fresher]);
    expect((await fresh.ownerPool.query('select from file_part where file_id = any($1)', [left])).rowCount).toBe(0);
  });

  it('leaves what was finished', async () => {
    const sari = await givenPerson(fresh);
    const finished = await begin(sari, aJpeg());
    await uploads.keep(sari, finished, 0, aJpeg());
    clock.advance({ days: 29 });
    expect(await sweep.execute()).toMatchObject({ uploads: 0, unsent: 0 });
    expect(await rowsOf([finished])).toEqual([finished]);
  });

  it('takes so many at a time, the oldest first', async () => {
    const sari = await givenPerson(fresh);
    const left: string[] = [];
    for (let seed = 0; seed < 5; seed += 1) {
      left.push(await begin(sari, aJpeg({ seed })));
      clock.advance({ minutes: 1 });
    }
    clock.advance({ days: 8 });
    for (const rest of [left.slice(2), left.slice(4), []]) {
      await sweep.execute({ uploads: 2, files: 10 });
      expect((await rowsOf(left)).sort()).toEqual([...rest].sort());
      anotherHour();
    }
  });

  it('leaves one that a phone is bringing just then, and waits for nobody', async () => {
    const sari = await givenPerson(fresh);
    const late = await begin(sari, aJpeg());
    clock.advance({ days: 8 });
    await database.transaction(sari, async (tx) => {
      await files.lock(tx, late);
      expect(await sweep.execute()).toMatchObject({ uploads: 0 });
    });
    expect(await rowsOf([late])).toEqual([late]);
  });
});

describe('a sweep of photos that no work was sent with', () => {
  /** A photo that arrived whole, with its bytes. */
  async function givenWhole(owner: UploadOwner, seed: number): Promise<string> {
    const id = await begin(owner, aJpeg({ seed }));
    await uploads.keep(owner, id, 0, aJpeg({ seed }));
    return id;
  }
  const bytesOf = async (agencyId: string, seed: number) =>
    (await storage.read(agencyId, sha256(aJpeg({ seed })))) !== null;

  it('lets go of them after thirty days, of every agency, and then of their bytes', async () => {
    const [sari, wati] = [await givenPerson(fresh), await givenPerson(fresh)];
    const left = [await givenWhole(sari, 40), await givenWhole(wati, 41)];
    for (const [owner, seed] of [
      [sari, 40],
      [wati, 41],
    ] as const)
      await utimes(join(directory, owner.agencyId, sha256(aJpeg({ seed }))), longAgo, longAgo);
    clock.advance({ days: 30 });
    expect(await sweep.execute()).toEqual({ uploads: 0, unsent: 0, files: 0 });
    expect((await rowsOf(left)).sort()).toEqual([...left].sort());

    clock.advance({ hours: 1 });
    expect(await sweep.execute()).toEqual({ uploads: 0, unsent: 2, files: 2 });
    expect(await rowsOf(left)).toEqual([]);
    expect(await kept()).toEqual([]);
  });

  it('tells the work that comes later still that its photo is missing, and takes both then', async () => {
    const pupil = await givenPupil(fresh);
    const fileId = await givenWhole(pupil, 42);
    const work = aSending(pupil, { pictures: [fileId] });
    clock.advance({ days: 31 });
    expect(await sweep.execute()).toMatchObject({ unsent: 1 });
    expect(await phone(database)(pupil, [work])).toEqual(['submissions/file-missing']);

    const picture = aJpeg({ seed: 42 });
    await uploads.begin(pupil, { fileId, sha256: sha256(picture), purpose: 'submission' }, picture.length);
    await uploads.keep(pupil, fileId, 0, picture);
    expect(await phone(database)(pupil, [work])).toEqual(['accepted']);
    expect(await bytesOf(pupil.agencyId, 42)).toBe(true);
  });

  it.each(['quarantined', 'deleted'] as const)('leaves what is %s', async (state) => {
    const sari = await givenPerson(fresh);
    const picture = await givenPicture(fresh, sari, { state });
    clock.advance({ days: 400 });
    expect(await sweep.execute()).toMatchObject({ unsent: 0 });
    expect(await rowsOf([picture])).toEqual([picture]);
  });

  it('takes so many at a time, the oldest first, and never stops at those that were sent', async () => {
    const pupil = await givenPupil(fresh);
    const sent = await givenPicture(fresh, pupil);
    expect(await phone(database)(pupil, [aSending(pupil, { pictures: [sent] })])).toEqual(['accepted']);
    const left: string[] = [];
    for (let seed = 43; seed < 46; seed += 1) {
      clock.advance({ minutes: 1 });
      left.push(await givenWhole(pupil, seed));
    }
    clock.advance({ days: 31 });
    for (const rest of [left.slice(2), []]) {
      await sweep.execute({ uploads: 2, files: 10 });
      expect(await rowsOf(left)).toEqual(rest);
      anotherHour();
    }
    expect(await rowsOf([sent])).toEqual([sent]);
  });

  it('leaves one that work is being sent with just then, and waits for nobody', async () => {
    const pupil = await givenPupil(fresh);
    const late = await givenWhole(pupil, 47);
    clock.advance({ days: 31 });
    await database.transaction(pupil, async (tx) => {
      await files.lockSendable(tx, pupil.personId, [{ stepId: 'foto', fileId: late }]);
      expect(await sweep.execute()).toMatchObject({ unsent: 0 });
    });
    expect(await rowsOf([late])).toEqual([late]);
  });
});

describe('a sweep of kept bytes', () => {
  it('removes what no row knows once it has lain for a week', async () => {
    const { agencyId } = await givenPerson(fresh);
    const old = await givenBytes(agencyId, Buffer.from('old'));
    const young = await givenBytes(agencyId, Buffer.from('young'), new Date(clock.now().getTime() - 6 * 24 * 3600_000));

    expect(await kept()).toEqual([old, young].sort());
    expect(await sweep.execute()).toEqual({ uploads: 0, unsent: 0, files: 1 });
    expect(await kept()).toEqual([young]);
  });

  it('never removes a photo that belongs to what was sent, however old', async () => {
    const pupil = await givenPupil(fresh);
    const bytes = aJpeg({ seed: 30 });
    const picture = await givenPicture(fresh, pupil, { bytes });
    const place = await givenBytes(pupil.agencyId, bytes);
    expect(await phone(database)(pupil, [aSending(pupil, { pictures: [picture] })])).toEqual(['accepted']);

    for (let run = 0; run < 3; run += 1) {
      clock.advance({ days: 200 });
      expect(await sweep.execute()).toEqual({ uploads: 0, unsent: 0, files: 0 });
    }
    expect(await kept()).toEqual([place]);
    expect(await rowsOf([picture])).toEqual([picture]);
  });

  it.each(['uploading', 'stored', 'quarantined', 'deleted'] as const)('leaves what is %s to its row', async (state) => {
    const sari = await givenPerson(fresh);
    const bytes = aJpeg({ seed: 31 });
    await givenPicture(fresh, sari, { bytes, state });
    const place = await givenBytes(sari.agencyId, bytes);
    expect(await sweep.execute()).toEqual({ uploads: 0, unsent: 0, files: 0 });
    expect(await kept()).toEqual([place]);
  });

  it('tells agencies apart: a row of one keeps nothing of the other', async () => {
    const [sari, wati] = [await givenPerson(fresh), await givenPerson(fresh)];
    const bytes = aJpeg({ seed: 32 });
    await givenPicture(fresh, sari, { bytes });
    const hers = await givenBytes(sari.agencyId, bytes);
    await givenBytes(wati.agencyId, bytes);
    expect(await sweep.execute()).toMatchObject({ files: 1 });
    expect(await kept()).toEqual([hers]);
  });

  it('touches nothing of agencies that this database does not know, nor what is no file of ours', async () => {
    const elsewhere = await givenBytes(newId(), Buffer.from('another installation'));
    const { agencyId } = await givenPerson(fresh);
    await givenBytes(agencyId, Buffer.from('gone'));
    await writeFile(join(directory, agencyId, 'README'), 'the operator’s own');
    await utimes(join(directory, agencyId, 'README'), longAgo, longAgo);
    expect(await sweep.execute()).toMatchObject({ files: 1 });
    expect(await kept()).toEqual([elsewhere, `${agencyId}/README`].sort());
  });

  it('removes what a power cut left half written', async () => {
    const { agencyId } = await givenPerson(fresh);
    const place = await givenBytes(agencyId, Buffer.from('x'), clock.now());
    const half = join(directory, `${place}.${newId()}.part`);
    await writeFile(half, 'half');
    await utimes(half, longAgo, longAgo);
    expect(await sweep.execute()).toMatchObject({ files: 1 });
    expect(await kept()).toEqual([place]);
  });

  it('looks at so many in a run, and goes on behind them in the next, also after a restart', async () => {
    const { agencyId } = await givenPerson(fresh);
    const places = await Promise.all(Array.from({ length: 5 }, (_, at) => givenBytes(agencyId, Buffer.from(`${at}`))));
    places.sort();
    for (const rest of [places.slice(2), places.slice(4), []]) {
      await sweepOf(storage).execute({ uploads: 1, files: 2 });
      expect(await kept()).toEqual(rest);
      anotherHour();
    }
  });

  it('comes past the files that are needed to the last one', async () => {
    const sari = await givenPerson(fresh);
    const bytes = ['a', 'b', 'c', 'd', 'e'].map((text) => Buffer.from(text));
    bytes.sort((one, other) => sha256(one).localeCompare(sha256(other)));
    const places = [];
    for (const each of bytes) places.push(await givenBytes(sari.agencyId, each));
    for (const each of bytes.slice(0, -1)) await givenPicture(fresh, sari, { bytes: each });
    for (let run = 0; run < 3; run += 1) {
      await sweepOf(storage).execute({ uploads: 1, files: 2 });
      anotherHour();
    }
    expect(await kept()).toEqual(places.slice(0, -1));
  });

  it('begins again from the first when it has seen the last', async () => {
    const sari = await givenPerson(fresh);
    const bytes = ['a', 'b', 'c'].map((text) => Buffer.from(text));
    const ids = await Promise.all(bytes.map((each) => givenPicture(fresh, sari, { bytes: each })));
    for (const each of bytes) await givenBytes(sari.agencyId, each);
    for (let run = 0; run < 2; run += 1) {
      expect(await sweep.execute({ uploads: 1, files: 2 })).toMatchObject({ files: 0 });
      anotherHour();
    }
    await fresh.ownerPool.query('delete from file where id = any($1)', [ids]);
    for (let run = 0; run < 2; run += 1) {
      await sweep.execute({ uploads: 1, files: 2 });
      anotherHour();
    }
    expect(await kept()).toEqual([]);
  });
});

describe('a run that dies midway', () => {
  it('is done over, and nothing that is needed is lost', async () => {
    const sari = await givenPerson(fresh);
    const bytes = aJpeg({ seed: 33 });
    await givenPicture(fresh, sari, { bytes });
    const needed = await givenBytes(sari.agencyId, bytes);
    for (const text of ['1', '2', '3']) await givenBytes(sari.agencyId, Buffer.from(text));
    const left = await begin(sari, aJpeg({ seed: 34 }));
    clock.advance({ days: 8 });

    let removals = 0;
    class Dying extends DiskStorage {
      override async remove(agencyId: string, digest: string): Promise<void> {
        removals += 1;
        if (removals === 2) throw new Error('the process died');
        await super.remove(agencyId, digest);
      }
    }
    const dying = sweepOf(new Dying(directory));
    await expect(dying.execute({ uploads: 9, files: 4 })).rejects.toThrow('the process died');
    expect(await kept()).toHaveLength(3);
    expect(await kept()).toContain(needed);
    expect(await rowsOf([left])).toEqual([]);

    anotherHour();
    expect(await sweep.execute()).toEqual({ uploads: 0, unsent: 0, files: 2 });
    expect(await kept()).toEqual([needed]);
  });
});

describe('whose turn it is', () => {
  it('is one node’s, once an hour', async () => {
    const nodes = Array.from({ length: 5 }, () => sweepOf(storage));
    const turns = await Promise.all(nodes.map((node) => node.execute()));
    expect(turns.filter(Boolean)).toHaveLength(1);
    clock.advance({ minutes: 59 });
    expect(await sweep.execute()).toBeNull();
    clock.advance({ minutes: 1 });
    expect(await sweep.execute()).not.toBeNull();
  });

  it('comes by itself while the application runs; a failure is told and stops nothing', async () => {
    jest.useFakeTimers({
      doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'clearTimeout', 'queueMicrotask', 'performance', 'Date'],
    });
    try {
      const metrics = new Metrics();
      const sari = await givenPerson(fresh);
      await begin(sari, aJpeg({ seed: 35 }));
      clock.advance({ days: 8 });
      let isAway = true;
      class Leaving extends DiskStorage {
        override list(...place: Parameters<DiskStorage['list']>): ReturnType<DiskStorage['list']> {
          return isAway ? Promise.reject(new Error('away')) : super.list(...place);
        }
      }
      const hourly = new SweepHourly(sweepOf(new Leaving(directory)), metrics);
      const told = jest.spyOn(hourly['logger'], 'error').mockImplementation(() => undefined);
      await givenBytes(sari.agencyId, Buffer.from('orphan'));
      hourly.onApplicationBootstrap();
      jest.advanceTimersByTime(10 * 60_000);
      await hourly['running'];
      expect(told).toHaveBeenCalledTimes(1);

      isAway = false;
      anotherHour();
      jest.advanceTimersByTime(10 * 60_000);
      await hourly.onModuleDestroy();
      expect(metrics.text()).toContain('melekai_swept_total{what="files"} 1');
      expect(await kept()).toEqual([]);

      anotherHour();
      await givenBytes(sari.agencyId, Buffer.from('later'));
      jest.advanceTimersByTime(60 * 60_000);
      expect(hourly['running']).toBeUndefined();
      expect(await kept()).toHaveLength(1);
    } finally {
      jest.useRealTimers();
    }
  });
});

describe('a photo that is announced again while its bytes are swept', () => {
  it('waits until they are gone, and brings them', async () => {
    const sari = await givenPerson(fresh);
    const picture = aJpeg({ seed: 36 });
    const place = await givenBytes(sari.agencyId, picture);
    let announced: Promise<string> = Promise.resolve('');
    class Slow extends DiskStorage {
      override async remove(agencyId: string, digest: string): Promise<void> {
        announced = begin(sari, picture);
        await someoneWaits(fresh);
        await super.remove(agencyId, digest);
      }
    }
    expect(await sweepOf(new Slow(directory)).execute()).toMatchObject({ files: 1 });
    await uploads.keep(sari, await announced, 0, picture);
    expect(await kept()).toEqual([place]);
  });

  it('keeps them when it was first', async () => {
    const sari = await givenPerson(fresh);
    const picture = aJpeg({ seed: 37 });
    const place = await givenBytes(sari.agencyId, picture);
    let sweeping: Promise<unknown> = Promise.resolve();
    await database.transaction(sari, async (tx) => {
      await files.announceDigest(tx, sha256(picture));
      const row = { id: newId(), ownerId: sari.personId, purpose: 'submission', bytes: picture.length } as const;
      const unknown = { mime: null, width: null, height: null, milliseconds: null } as const;
      const now = { state: 'uploading', createdAt: clock.now() } as const;
      await files.insert(tx, { ...row, ...unknown, ...now, sha256: sha256(picture) });
      sweeping = sweep.execute();
      await someoneWaits(fresh);
    });
    expect(await sweeping).toMatchObject({ files: 0 });
    expect(await kept()).toEqual([place]);
  });
});
