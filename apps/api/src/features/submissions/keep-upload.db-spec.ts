import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { submissionProblems, uploadLimits, voiceLimits, type UploadPurpose } from '@contracts/submissions';
import { commonProblems } from '@contracts/kernel';
import type { Database } from '@api/platform/database';
import { newId } from '@api/platform/http';
import { DiskStorage, StorageAway } from '@api/platform/storage';
import {
  aJpeg,
  anOgg,
  aWebm,
  aWebp,
  freshDatabase,
  givenPerson,
  silenceOf,
  TestClock,
  type FreshDatabase,
} from '@api/testing';
import * as files from './files.repository';
import { ForgetBytes } from './forget-bytes';
import { KeepUpload, type UploadOwner } from './keep-upload';
import { aSending, givenPicture, givenPupil, phone, someoneWaits, submissionEntities } from './submissions.given';
import { SubmissionFile } from './submission-file.entity';

let fresh: FreshDatabase;
let database: Database;
let directory: string;
let clock: TestClock;
let uploads: KeepUpload;

beforeAll(async () => {
  fresh = await freshDatabase();
  database = await fresh.connect(submissionEntities);
});
afterAll(() => fresh.drop());
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'melekai-files-'));
  clock = new TestClock();
  uploads = uploadsInto(new DiskStorage(directory));
});
afterEach(() => rm(directory, { recursive: true }));

const uploadsInto = (storage: DiskStorage) =>
  new KeepUpload(clock, database, storage, new ForgetBytes(database, storage));
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** Begins an upload of these bytes and answers its id. */
async function begin(
  owner: UploadOwner,
  bytes: Buffer,
  { fileId = newId(), digest = sha256(bytes), purpose = 'submission' as UploadPurpose } = {},
): Promise<string> {
  await uploads.begin(owner, { fileId, sha256: digest, purpose }, bytes.length);
  return fileId;
}

const fileRow = async (id: string) => (await fresh.ownerPool.query('select * from file where id = $1', [id])).rows[0];
const partsOf = async (id: string) =>
  (await fresh.ownerPool.query('select from file_part where file_id = $1', [id])).rowCount;
const stored = async () => (await readdir(directory, { recursive: true })).filter((name) => name.includes('/'));

describe('KeepUpload', () => {
  it('keeps a picture that arrives in pieces, and only when it is whole', async () => {
    const sari = await givenPerson(fresh);
    const picture = aJpeg({ width: 1280, height: 960, pixels: 5000 });
    const id = await begin(sari, picture);

    expect(await uploads.keep(sari, id, 0, picture.subarray(0, 1000))).toBe(1000);
    expect(await uploads.keep(sari, id, 1000, picture.subarray(1000, 3000))).toBe(3000);
    expect(await uploads.arrival(sari, id)).toEqual({ size: picture.length, arrived: 3000 });
    expect(await stored()).toEqual([]);
    expect(await uploads.keep(sari, id, 3000, picture.subarray(3000))).toBe(picture.length);

    expect(await fileRow(id)).toMatchObject({
      state: 'stored',
      mime: 'image/jpeg',
      width: 1280,
      height: 960,
      bytes: picture.length,
    });
    expect(await partsOf(id)).toBe(0);
    expect(await new DiskStorage(directory).read(sari.agencyId, sha256(picture))).toEqual(picture);
    expect(await uploads.arrival(sari, id)).toEqual({ size: picture.length, arrived: picture.length });
  });

  it('keeps a voice note that arrives in pieces, with how long it is', async () => {
    const sari = await givenPerson(fresh);
    const note = Buffer.from(aWebm({ packets: silenceOf(31_500), live: true }));
    const id = await begin(sari, note, { purpose: 'voice' });
    await uploads.keep(sari, id, 0, note.subarray(0, 2000));
    expect(await stored()).toEqual([]);
    await uploads.keep(sari, id, 2000, note.subarray(2000));
    expect(await fileRow(id)).toMatchObject({
      state: 'stored',
      purpose: 'voice',
      mime: 'audio/webm',
      milliseconds: 31_500,
      width: null,
      height: null,
    });
    expect(await new DiskStorage(directory).read(sari.agencyId, sha256(note))).toEqual(note);
  });

  it.each([
    ['a film', Buffer.from(aWebm({ trackType: 1, codec: 'V_VP8' })), 'not-a-voice-note'],
    ['a film with sound', Buffer.from(aWebm({ tracks: 2 })), 'not-a-voice-note'],
    ['a picture', aJpeg(), 'not-a-voice-note'],
    ['a recording with a title', Buffer.from(anOgg({ comments: ['TITLE=Rumah Bu Sari'] })), 'not-a-voice-note'],
    [
      'a recording of more than two minutes',
      Buffer.from(aWebm({ packets: silenceOf(125_040) })),
      'voice-note-too-long',
    ],
  ] as const)('refuses %s as a voice note and removes every byte of it', async (_, bytes, problem) => {
    const sari = await givenPerson(fresh);
    const id = await begin(sari, bytes, { purpose: 'voice' });
    await uploads.keep(sari, id, 0, bytes.subarray(0, 20));
    await expect(uploads.keep(sari, id, 20, bytes.subarray(20))).rejects.toMatchObject({
      spec: submissionProblems[problem],
    });
    expect(await fileRow(id)).toBeUndefined();
    expect(await partsOf(id)).toBe(0);
    expect(await stored()).toEqual([]);
  });

  it('takes the longest voice note there may be, and no voice note for a picture', async () => {
    const sari = await givenPerson(fresh);
    const note = Buffer.from(aWebm({ packets: silenceOf(124_980) }));
    const id = await begin(sari, note, { purpose: 'voice' });
    expect(await uploads.keep(sari, id, 0, note)).toBe(note.length);
    const short = Buffer.from(aWebm());
    const asPicture = await begin(sari, short);
    await expect(uploads.keep(sari, asPicture, 0, short)).rejects.toMatchObject({
      spec: submissionProblems['not-a-picture'],
    });
  });

  it.each([
    ['submission', uploadLimits.bytes, 'picture-too-large'],
    ['voice', voiceLimits.bytes, 'voice-note-too-long'],
  ] as const)('does not begin what is too heavy to be sent as %s', async (purpose, most, problem) => {
    const sari = await givenPerson(fresh);
    const announced = { fileId: newId(), sha256: sha256(aJpeg()), purpose };
    await expect(uploads.begin(sari, announced, most + 1)).rejects.toMatchObject({ spec: submissionProblems[problem] });
    expect(await fileRow(announced.fileId)).toBeUndefined();
    expect(await uploads.begin(sari, announced, most)).toBe(0);
  });

  it('finds an upload that was begun before, at any point', async () => {
    const sari = await givenPerson(fresh);
    const picture = aJpeg();
    const again = { fileId: newId(), sha256: sha256(picture), purpose: 'submission' as const };

    expect(await uploads.begin(sari, again, picture.length)).toBe(0);
    expect(await uploads.begin(sari, again, picture.length)).toBe(0);
    await uploads.keep(sari, again.fileId, 0, picture.subarray(0, 50));
    expect(await uploads.begin(sari, again, picture.length)).toBe(50);
    await uploads.keep(sari, again.fileId, 50, picture.subarray(50));
    expect(await uploads.begin(sari, again, picture.length)).toBe(picture.length);
  });

  it('keeps the same picture of two people once and knows it by both names', async () => {
    const sari = await givenPerson(fresh);
    const andi = await givenPerson(fresh, { agency: { id: sari.agencyId } });
    const picture = aJpeg();
    const ids = await Promise.all([begin(sari, picture), begin(andi, picture)]);

    await Promise.all([uploads.keep(sari, ids[0], 0, picture), uploads.keep(andi, ids[1], 0, picture)]);

    expect(await Promise.all(ids.map(fileRow))).toMatchObject([{ state: 'stored' }, { state: 'stored' }]);
    expect(await stored()).toHaveLength(1);
  });

  it('lets one of two connections bring the last piece', async () => {
    const sari = await givenPerson(fresh);
    const picture = aJpeg({ pixels: 2000 });
    const id = await begin(sari, picture);
    await uploads.keep(sari, id, 0, picture.subarray(0, 1000));

    const outcomes = await Promise.allSettled(
      [1, 2, 3].map(() => uploads.keep(sari, id, 1000, picture.subarray(1000))),
    );

    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected')
        expect(outcome.reason).toMatchObject({ spec: submissionProblems['upload-moved-on'] });
    }
    expect(await fileRow(id)).toMatchObject({ state: 'stored' });
    expect(await new DiskStorage(directory).read(sari.agencyId, sha256(picture))).toEqual(picture);
  });

  it.each([
    ['not a picture', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), 'not-a-picture'],
    ['a picture with a web page behind it', aJpeg({ after: '<script>alert(1)</script>' }), 'not-a-picture'],
    ['a JPEG with camera data', aJpeg({ with: 'exif' }), 'picture-carries-location'],
    ['a WebP with camera data', aWebp({ exif: true }), 'picture-carries-location'],
    ['a picture that is too wide', aJpeg({ width: 1601 }), 'picture-too-large'],
  ] as const)('refuses %s and removes every byte of it', async (_, bytes, problem) => {
    const sari = await givenPerson(fresh);
    const id = await begin(sari, bytes);
    await uploads.keep(sari, id, 0, bytes.subarray(0, 20));

    await expect(uploads.keep(sari, id, 20, bytes.subarray(20))).rejects.toMatchObject({
      spec: submissionProblems[problem],
    });

    expect(await fileRow(id)).toBeUndefined();
    expect(await partsOf(id)).toBe(0);
    expect(await stored()).toEqual([]);
    await expect(uploads.arrival(sari, id)).rejects.toMatchObject({ spec: commonProblems['not-found'] });
  });

  it('refuses bytes that are not the ones announced', async () => {
    const sari = await givenPerson(fresh);
    const picture = aJpeg();
    const id = await begin(sari, picture, { digest: sha256(aJpeg({ seed: 1 })) });

    await expect(uploads.keep(sari, id, 0, picture)).rejects.toMatchObject({
      spec: submissionProblems['picture-damaged'],
    });
    expect(await fileRow(id)).toBeUndefined();
    expect(await stored()).toEqual([]);
  });

  it.each([
    ['before where the last one ended', 50],
    ['after where the last one ended', 150],
    ['at the beginning again', 0],
  ])('refuses a piece that begins %s', async (_, from) => {
    const sari = await givenPerson(fresh);
    const picture = aJpeg({ pixels: 1000 });
    const id = await begin(sari, picture);
    await uploads.keep(sari, id, 0, picture.subarray(0, 100));

    await expect(uploads.keep(sari, id, from, picture.subarray(from, from + 10))).rejects.toMatchObject({
      spec: submissionProblems['upload-moved-on'],
    });
    expect(await uploads.arrival(sari, id)).toMatchObject({ arrived: 100 });
  });

  it('refuses more bytes than were announced, and anything after the end', async () => {
    const sari = await givenPerson(fresh);
    const picture = aJpeg();
    const id = await begin(sari, picture);
    const more = Buffer.concat([picture, Buffer.from('x')]);

    await expect(uploads.keep(sari, id, 0, more)).rejects.toMatchObject({
      spec: submissionProblems['upload-moved-on'],
    });
    await uploads.keep(sari, id, 0, picture);
    expect(await uploads.keep(sari, id, picture.length, Buffer.alloc(0))).toBe(picture.length);
    await expect(uploads.keep(sari, id, picture.length, Buffer.from('x'))).rejects.toMatchObject({
      spec: submissionProblems['upload-moved-on'],
    });
  });

  it.each([
    [
      'another person of the same agency',
      async (sari: UploadOwner) => givenPerson(fresh, { agency: { id: sari.agencyId } }),
    ],
    ['a person of another agency', async () => givenPerson(fresh)],
    [
      'the same name in another agency',
      async (sari: UploadOwner) => ({ ...sari, agencyId: (await givenPerson(fresh)).agencyId }),
    ],
  ])('is not there for %s', async (_, somebody) => {
    const sari = await givenPerson(fresh);
    const picture = aJpeg();
    const id = await begin(sari, picture);
    const other = await somebody(sari);

    await expect(uploads.arrival(other, id)).rejects.toMatchObject({ spec: commonProblems['not-found'] });
    await expect(uploads.keep(other, id, 0, picture)).rejects.toMatchObject({ spec: commonProblems['not-found'] });
    expect(await uploads.arrival(sari, id)).toMatchObject({ arrived: 0 });
  });

  it.each(['quarantined', 'deleted'])('is not there once it is %s', async (state) => {
    const sari = await givenPerson(fresh);
    const picture = aJpeg();
    const id = await begin(sari, picture);
    await uploads.keep(sari, id, 0, picture);
    await fresh.ownerPool.query('update file set state = $2 where id = $1', [id, state]);

    await expect(uploads.arrival(sari, id)).rejects.toMatchObject({ spec: commonProblems['not-found'] });
    await expect(uploads.keep(sari, id, 0, picture)).rejects.toMatchObject({ spec: commonProblems['not-found'] });
  });

  it('refuses a name that stands for another picture, and one that is somebody else’s', async () => {
    const sari = await givenPerson(fresh);
    const andi = await givenPerson(fresh, { agency: { id: sari.agencyId } });
    const fileId = await begin(sari, aJpeg());

    await expect(begin(sari, aJpeg({ seed: 1 }), { fileId })).rejects.toMatchObject({
      spec: submissionProblems['file-id-reused'],
    });
    await expect(begin(andi, aJpeg(), { fileId })).rejects.toMatchObject({
      spec: submissionProblems['file-not-yours'],
    });
    expect(await fileRow(fileId)).toMatchObject({ owner_id: sari.personId, sha256: sha256(aJpeg()) });
  });

  it('lets a person begin twenty at a time, and finish some to begin others', async () => {
    const sari = await givenPerson(fresh);
    const pictures = Array.from({ length: uploadLimits.unfinished }, (_, seed) => aJpeg({ seed }));
    const [first = ''] = await Promise.all(pictures.map((picture) => begin(sari, picture)));
    const another = () => begin(sari, aJpeg({ seed: 50 }));

    await expect(another()).rejects.toMatchObject({ spec: submissionProblems['too-many-uploads'] });
    await begin(sari, aJpeg({ seed: 0 }), { fileId: first });
    await uploads.keep(sari, first, 0, aJpeg({ seed: 0 }));
    await expect(another()).resolves.toBeDefined();
  });

  it('makes a second phone wait while the first one takes the last place', async () => {
    const sari = await givenPerson(fresh);
    const pictures = Array.from({ length: uploadLimits.unfinished }, (_, seed) => aJpeg({ seed }));
    const [last] = await Promise.all(pictures.map((picture) => begin(sari, picture)));
    await fresh.ownerPool.query('delete from file where id = $1', [last]);
    let second: Promise<unknown> = Promise.resolve();

    await database.transaction(sari, async (tx) => {
      await tx.manager.query(
        `insert into file (agency_id, id, owner_id, purpose, bytes, sha256, state, created_at) values ($1, $2, $3, 'submission', 9, $4, 'uploading', now())`,
        [sari.agencyId, newId(), sari.personId, '0'.repeat(64)],
      );
      await files.countHeld(tx, sari.personId);
      second = begin(sari, aJpeg({ seed: 60 })).catch((error: unknown) => error);
      await someoneWaits(fresh);
    });

    await expect(second).resolves.toMatchObject({ spec: submissionProblems['too-many-uploads'] });
  });

  describe('the space for a person’s photos', () => {
    /** Photos of hers that fill her space up to what is left of it; what she deleted counts for nothing. */
    async function givenSpace(left: number, state = 'stored'): Promise<UploadOwner> {
      const sari = await givenPerson(fresh);
      const full = Math.ceil((uploadLimits.kept - left) / uploadLimits.bytes);
      await fresh.ownerPool.query(
        `insert into file (agency_id, id, owner_id, purpose, mime, bytes, sha256, width, height, state, created_at)
         select $1, gen_random_uuid(), $2, 'submission', 'image/jpeg',
           case n when 1 then $3 - ($4 - 1) * $5 else $5 end, encode(sha256(n::text::bytea), 'hex'), 9, 9, $6, $7
         from generate_series(1, $4::int) n`,
        [sari.agencyId, sari.personId, uploadLimits.kept - left, full, uploadLimits.bytes, state, clock.now()],
      );
      return sari;
    }
    const picture = aJpeg({ seed: 70 });

    it('takes a photo that just fits, and refuses the next by name, of which nothing stays', async () => {
      const sari = await givenSpace(picture.length);
      const id = await begin(sari, picture);
      expect(await uploads.keep(sari, id, 0, picture)).toBe(picture.length);

      const next = newId();
      await expect(begin(sari, aJpeg({ seed: 71 }), { fileId: next })).rejects.toMatchObject({
        spec: submissionProblems['photo-space-full'],
      });
      expect(await fileRow(next)).toBeUndefined();
    });

    it.each(['stored', 'quarantined'])('counts what is %s', async (state) => {
      const sari = await givenSpace(picture.length - 1, state);
      await expect(begin(sari, picture)).rejects.toMatchObject({ spec: submissionProblems['photo-space-full'] });
    });

    it('counts what is only announced', async () => {
      const sari = await givenSpace(2 * picture.length - 1);
      await begin(sari, picture);
      await expect(begin(sari, aJpeg({ seed: 71 }))).rejects.toMatchObject({
        spec: submissionProblems['photo-space-full'],
      });
    });

    it('lets her go on with what she began before it was full', async () => {
      const sari = await givenSpace(picture.length);
      const id = await begin(sari, picture);
      await begin(sari, picture, { fileId: id });
      expect(await uploads.keep(sari, id, 0, picture)).toBe(picture.length);
    });

    it('is her own: neither what was deleted nor what others keep takes any of it', async () => {
      const sari = await givenSpace(0, 'deleted');
      const tiur = await givenSpace(0);
      const andi = await givenPerson(fresh, { agency: { id: tiur.agencyId } });
      await expect(begin(sari, picture)).resolves.toBeDefined();
      await expect(begin(andi, picture)).resolves.toBeDefined();
    });

    it('makes a second phone wait while the first one takes the last of it', async () => {
      const sari = await givenSpace(picture.length);
      let second: Promise<unknown> = Promise.resolve();
      await database.transaction(sari, async (tx) => {
        await tx.manager.query(
          `insert into file (agency_id, id, owner_id, purpose, bytes, sha256, state, created_at) values ($1, $2, $3, 'submission', $4, $5, 'uploading', $6)`,
          [sari.agencyId, newId(), sari.personId, picture.length, '0'.repeat(64), clock.now()],
        );
        await files.countHeld(tx, sari.personId);
        second = begin(sari, picture).catch((error: unknown) => error);
        await someoneWaits(fresh);
      });
      await expect(second).resolves.toMatchObject({ spec: submissionProblems['photo-space-full'] });
    });
  });

  it('lets go of what was left lying for a week', async () => {
    const sari = await givenPerson(fresh);
    const left = await begin(sari, aJpeg({ pixels: 500 }));
    await uploads.keep(sari, left, 0, aJpeg({ pixels: 500 }).subarray(0, 100));
    const finished = await begin(sari, aJpeg());
    await uploads.keep(sari, finished, 0, aJpeg());

    clock.advance({ days: 6 });
    const fresher = await begin(sari, aJpeg({ seed: 1 }));
    expect(await fileRow(left)).toBeDefined();
    clock.advance({ days: 2 });
    await begin(sari, aJpeg({ seed: 2 }));

    expect(await fileRow(left)).toBeUndefined();
    expect(await partsOf(left)).toBe(0);
    expect(await fileRow(finished)).toBeDefined();
    expect(await fileRow(fresher)).toBeDefined();
  });

  it('loses nothing when the picture cannot be kept for now', async () => {
    const sari = await givenPerson(fresh);
    const picture = aJpeg({ pixels: 500 });
    const id = await begin(sari, picture);
    await uploads.keep(sari, id, 0, picture.subarray(0, 300));
    class FullDisk extends DiskStorage {
      override put(): Promise<void> {
        return Promise.reject(new Error('no space left'));
      }
    }
    const full = uploadsInto(new FullDisk(directory));

    await expect(full.keep(sari, id, 300, picture.subarray(300))).rejects.toThrow('no space left');
    expect(await uploads.arrival(sari, id)).toMatchObject({ arrived: 300 });
    expect(await uploads.keep(sari, id, 300, picture.subarray(300))).toBe(picture.length);
  });
});

describe('a photo that is taken back', () => {
  it.each([
    ['half arrived', 40],
    ['arrived whole', aJpeg().length],
  ])('leaves nothing behind when it has %s', async (_, came) => {
    const sari = await givenPerson(fresh);
    const id = await begin(sari, aJpeg());
    await uploads.keep(sari, id, 0, aJpeg().subarray(0, came));
    await uploads.remove(sari, id);
    expect(await fileRow(id)).toBeUndefined();
    expect(await partsOf(id)).toBe(0);
    expect(await stored()).toEqual([]);
    await expect(uploads.remove(sari, id)).rejects.toMatchObject({ spec: commonProblems['not-found'] });
  });

  it('can be brought again under the same id', async () => {
    const sari = await givenPerson(fresh);
    const fileId = await begin(sari, aJpeg());
    await uploads.keep(sari, fileId, 0, aJpeg());
    await uploads.remove(sari, fileId);
    await begin(sari, aJpeg(), { fileId });
    await uploads.keep(sari, fileId, 0, aJpeg());
    expect(await fileRow(fileId)).toMatchObject({ state: 'stored' });
    expect(await stored()).toHaveLength(1);
  });

  it('leaves the same bytes to whoever else has them', async () => {
    const sari = await givenPerson(fresh);
    const andi = await givenPerson(fresh, { agency: { id: sari.agencyId } });
    const ids = [await begin(sari, aJpeg()), await begin(andi, aJpeg())] as const;
    await uploads.keep(sari, ids[0], 0, aJpeg());
    await uploads.keep(andi, ids[1], 0, aJpeg());
    await uploads.remove(sari, ids[0]);
    expect(await fileRow(ids[1])).toMatchObject({ state: 'stored' });
    expect(await stored()).toHaveLength(1);
  });

  it('is not given back by anybody else', async () => {
    const sari = await givenPerson(fresh);
    const others = [await givenPerson(fresh, { agency: { id: sari.agencyId } }), await givenPerson(fresh)];
    const id = await begin(sari, aJpeg());
    await uploads.keep(sari, id, 0, aJpeg());
    for (const other of others)
      await expect(uploads.remove(other, id)).rejects.toMatchObject({ spec: commonProblems['not-found'] });
    expect(await fileRow(id)).toMatchObject({ state: 'stored' });
    expect(await stored()).toHaveLength(1);
  });

  it.each(['quarantined', 'deleted'] as const)('is not there when it is %s', async (state) => {
    const sari = await givenPerson(fresh);
    const id = await givenPicture(fresh, sari, { state });
    await expect(uploads.remove(sari, id)).rejects.toMatchObject({ spec: commonProblems['not-found'] });
    expect(await fileRow(id)).toMatchObject({ state });
  });

  it('stays when work was sent with it', async () => {
    const pupil = await givenPupil(fresh);
    const id = await givenPicture(fresh, pupil, { bytes: aJpeg(), storage: new DiskStorage(directory) });
    expect(await phone(database)(pupil, [aSending(pupil, { pictures: [id] })])).toEqual(['accepted']);
    await expect(uploads.remove(pupil, id)).rejects.toMatchObject({ spec: submissionProblems['file-sent'] });
    expect(await fileRow(id)).toMatchObject({ state: 'stored' });
    expect(await stored()).toHaveLength(1);
  });

  it('stays when the work with it is being sent at the same moment', async () => {
    const pupil = await givenPupil(fresh);
    const [id, earlier] = [await givenPicture(fresh, pupil), await givenPicture(fresh, pupil)];
    const work = aSending(pupil, { pictures: [earlier] });
    expect(await phone(database)(pupil, [work])).toEqual(['accepted']);
    let removing: Promise<unknown> = Promise.resolve();
    await database.transaction(pupil, async (tx) => {
      await files.lockSendable(tx, pupil.personId, [{ stepId: 'foto', fileId: id }]);
      removing = uploads.remove(pupil, id).catch((error: unknown) => error);
      await someoneWaits(fresh);
      await tx.manager.insert(SubmissionFile, {
        agencyId: pupil.agencyId,
        id: newId(),
        versionId: work.id,
        fileId: id,
        step: 'foto',
        position: 1,
      });
    });
    expect(await removing).toMatchObject({ spec: submissionProblems['file-sent'] });
    expect(await fileRow(id)).toMatchObject({ state: 'stored' });
  });

  it('is missing for work that comes while it is taken back, and never half there', async () => {
    const pupil = await givenPupil(fresh);
    const id = await givenPicture(fresh, pupil);
    let sending: Promise<string[]> = Promise.resolve([]);
    await database.transaction(pupil, async (tx) => {
      await files.lockAgainstSending(tx, id);
      sending = phone(database)(pupil, [aSending(pupil, { pictures: [id] })]);
      await someoneWaits(fresh);
      await files.remove(tx, id);
    });
    expect(await sending).toEqual(['submissions/file-missing']);
  });

  it('is hers no more when the store is away, which keeps the bytes for the sweep', async () => {
    const sari = await givenPerson(fresh);
    const id = await begin(sari, aJpeg());
    await uploads.keep(sari, id, 0, aJpeg());
    class Away extends DiskStorage {
      override remove(): Promise<void> {
        return Promise.reject(new StorageAway('away'));
      }
    }
    await uploadsInto(new Away(directory)).remove(sari, id);
    expect(await fileRow(id)).toBeUndefined();
    expect(await stored()).toHaveLength(1);
  });
});
