import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PhoneSecret } from '@contracts/auth';
import { commonProblems, problemType, type ProblemSpec } from '@contracts/kernel';
import { learningProblems, type EntryAnswer, type SealedAnswer } from '@contracts/learning';
import { sealProblems, type Sealed, type SealedWords } from '@contracts/seals';
import { submissionProblems, voiceLimits, type UploadPurpose } from '@contracts/submissions';
import { newId } from '@api/platform/http';
import { Sessions } from '@api/platform/auth';
import { aJpeg, aWebm, seal, silenceOf, startApp, type Client, type TestApp } from '@api/testing';
import { anAct } from '@given/learning';
import { aSending, givenAccountOf, givenPupil, type GivenPupil } from './submissions.given';
import { SubmissionsModule } from './submissions.module';

let app: TestApp;
let dataDir: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'melekai-data-'));
  app = await startApp({ modules: [SubmissionsModule], env: { DATA_DIR: dataDir } });
});
afterAll(async () => {
  await app.close();
  await rm(dataDir, { recursive: true });
});
beforeEach(() => app.clock.set(new Date('2026-11-23T01:00:00.000Z')));

/** A learner at a shared phone: what she seals there, and her session. */
async function givenSharer(beside?: GivenPupil) {
  const sari = await givenPupil(app, beside && { beside });
  const { accountId } = await givenAccountOf(app, sari);
  const signedIn = await app.as({ accountId });
  const { secret } = (await signedIn.post('/api/session/phone')).json<PhoneSecret>();
  const words = (says: unknown): SealedWords => ({ agencyId: sari.agencyId, personId: sari.personId, secret, says });
  return {
    sari,
    accountId,
    secret,
    words,
    sealEntry: (entry: { readonly id: string }) => seal(app.stranger, 'entry', entry.id, words(entry)),
    sealPhoto: (id: string, bytes: Buffer, purpose: UploadPurpose = 'submission') =>
      seal(app.stranger, 'photo', id, words({ fileId: id, sha256: sha256(bytes), purpose }), bytes),
  };
}

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

const bring = async (client: Client, ...entries: Sealed[]): Promise<readonly EntryAnswer[]> => {
  const body = { app: 'spec', phoneNow: app.clock.now().toISOString(), entries };
  const answer = await client.post('/api/sync/sealed', body);
  expect(answer.status).toBe(200);
  return answer.json<SealedAnswer>().answers;
};
const said = (answers: readonly EntryAnswer[]) =>
  answers.map((each) => (each.answer === 'refused' ? each.problem.type : each.answer));
const refusal = ({ code }: ProblemSpec): string => problemType(code);
const ledgerOf = async ({ personId }: { personId: string }) =>
  (
    await app.ownerPool.query<{ id: string }>('select id from entry where learner_id = $1 order by seq', [personId])
  ).rows.map(({ id }) => id);

it('The key that phones seal to is one and the same for everybody, also when all ask at once', async () => {
  const answers = await Promise.all(Array.from({ length: 5 }, () => app.stranger.get('/api/seal-key')));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
});

describe('entries that a shared phone sealed', () => {
  it('are kept as hers, whoever brings them, and are duplicates when she sends them herself later', async () => {
    const { sari, accountId, sealEntry } = await givenSharer();
    const act = anAct(sari, 'lesson-opened');
    expect(said(await bring(app.stranger, await sealEntry(act)))).toEqual(['accepted']);
    const other = await givenSharer();
    expect(said(await bring(await app.as(other), await sealEntry(act)))).toEqual(['duplicate']);
    const own = await (
      await app.as({ accountId })
    ).post('/api/sync', {
      app: 'spec',
      phoneNow: app.clock.now().toISOString(),
      entries: [act],
    });
    expect(said(own.json<SealedAnswer>().answers)).toEqual(['duplicate']);
    expect(await ledgerOf(sari)).toEqual([act.id]);
    expect(await ledgerOf(other.sari)).toEqual([]);
  });

  it('of two people are answered each in its place', async () => {
    const first = await givenSharer();
    const second = await givenSharer(first.sari);
    const acts = [
      anAct(first.sari, 'lesson-opened'),
      anAct(second.sari, 'lesson-opened'),
      anAct(first.sari, 'part-read'),
    ];
    const answers = await bring(
      app.stranger,
      await first.sealEntry(acts[0]!),
      await second.sealEntry(acts[1]!),
      await first.sealEntry(acts[2]!),
    );
    expect(answers.map(({ id }) => id)).toEqual(acts.map(({ id }) => id));
    expect(said(answers)).toEqual(['accepted', 'accepted', 'accepted']);
    expect([await ledgerOf(first.sari), await ledgerOf(second.sari)]).toEqual([
      [acts[0]!.id, acts[2]!.id],
      [acts[1]!.id],
    ]);
  });

  it('wait on the phone once her session has ended, and go in when she signs in again', async () => {
    const { sari, accountId, sealEntry, secret } = await givenSharer();
    const act = anAct(sari, 'lesson-opened');
    const kept = await sealEntry(act);
    await app.get(Sessions).close(secret);
    expect(said(await bring(app.stranger, kept))).toEqual([refusal(commonProblems['not-signed-in'])]);
    const somebody = await givenSharer(sari);
    expect(said(await bring(await app.as(somebody), kept))).toEqual([refusal(commonProblems['not-signed-in'])]);
    expect(await ledgerOf(sari)).toEqual([]);
    expect(said(await bring(await app.as({ accountId }), kept))).toEqual(['accepted']);
  });

  it('are refused when somebody else’s secret stands in her name, and the other way round', async () => {
    const { sari, words } = await givenSharer();
    const andi = await givenSharer(sari);
    const act = anAct(sari, 'lesson-opened');
    const forged = { ...words(act), secret: andi.secret };
    const claimed = { ...andi.words(act), secret: words(act).secret };
    const answers = await bring(
      app.stranger,
      await seal(app.stranger, 'entry', act.id, forged),
      await seal(app.stranger, 'entry', act.id, claimed),
      await seal(app.stranger, 'entry', act.id, { ...words(act), secret: '' }),
      await seal(app.stranger, 'entry', act.id, { ...words(act), agencyId: newId() }),
    );
    expect(new Set(said(answers))).toEqual(new Set([refusal(commonProblems['not-signed-in'])]));
    expect(await ledgerOf(sari)).toEqual([]);
  });

  it('are refused from somebody who is no learner any more', async () => {
    const { sari, sealEntry, secret } = await givenSharer();
    const kept = await sealEntry(anAct(sari, 'lesson-opened'));
    await app.ownerPool.query('delete from person_role where person_id = $1', [sari.personId]);
    app.get(Sessions).forget('');
    expect(secret).toHaveLength(43);
    expect(said(await bring(app.stranger, kept))).toEqual([refusal(commonProblems['not-allowed'])]);
  });

  it.each<[string, (kept: Sealed, other: Sealed) => Sealed]>([
    ['bears another id', (kept) => ({ ...kept, id: newId() })],
    ['names a key that never was', (kept) => ({ ...kept, keyId: newId() })],
    ['was altered', (kept) => ({ ...kept, text: `${kept.text.startsWith('A') ? 'B' : 'A'}${kept.text.slice(1)}` })],
    ['was cut off', (kept) => ({ ...kept, text: kept.text.slice(0, 20) })],
    ['has another’s key in it', (kept, other) => ({ ...kept, enc: other.enc })],
    ['has no point of the curve in it', (kept) => ({ ...kept, enc: 'A'.repeat(87) })],
  ])('are refused by name when one %s, and their neighbours are kept', async (_what, change) => {
    const { sari, sealEntry } = await givenSharer();
    const [bad, good] = [anAct(sari, 'lesson-finished'), anAct(sari, 'lesson-opened')];
    const [first, second] = [await sealEntry(bad), await sealEntry(good)];
    expect(said(await bring(app.stranger, change(first, second), second))).toEqual([
      refusal(sealProblems['not-readable']),
      'accepted',
    ]);
    expect(await ledgerOf(sari)).toEqual([good.id]);
  });

  it('are no photos, and photos are no entries', async () => {
    const { sari, words } = await givenSharer();
    const act = anAct(sari, 'lesson-opened');
    const asPhoto = await seal(app.stranger, 'photo', act.id, words(act));
    expect(said(await bring(app.stranger, asPhoto))).toEqual([refusal(sealProblems['not-readable'])]);
    const asEntry = await seal(app.stranger, 'entry', act.id, words(act));
    expect((await app.stranger.post('/api/uploads/sealed', asEntry)).json().type).toBe(
      refusal(sealProblems['not-readable']),
    );
  });

  it.each<[string, unknown]>([
    ['nothing', null],
    ['words', 'halo'],
    ['another entry', { id: newId() }],
  ])('are refused when the seal says %s', async (_what, says) => {
    const { words } = await givenSharer();
    const id = newId();
    expect(said(await bring(app.stranger, await seal(app.stranger, 'entry', id, words(says))))).toEqual([
      refusal(learningProblems['entry-not-valid']),
    ]);
  });

  it('are refused as a whole when they are too many or too long', async () => {
    const { sari, sealEntry } = await givenSharer();
    const kept = await sealEntry(anAct(sari, 'lesson-opened'));
    const body = { app: 'spec', phoneNow: app.clock.now().toISOString() };
    const many = await app.stranger.post('/api/sync/sealed', { ...body, entries: Array(21).fill(kept) });
    const long = { ...kept, text: 'A'.repeat(92_000) };
    const wide = await app.stranger.post('/api/sync/sealed', { ...body, entries: [long] });
    expect([many.status, wide.status]).toEqual([422, 422]);
    expect(await ledgerOf(sari)).toEqual([]);
  });
});

describe('photos that a shared phone sealed', () => {
  it('arrive with the work they belong to, byte for byte and once', async () => {
    const { sari, sealEntry, sealPhoto } = await givenSharer();
    const picture = aJpeg({ pixels: 4000 });
    const id = newId();
    const photo = await sealPhoto(id, picture);
    expect((await app.stranger.post('/api/uploads/sealed', photo)).status).toBe(204);
    expect((await app.stranger.post('/api/uploads/sealed', photo)).status).toBe(204);
    const act = aSending(sari, { pictures: [id] });
    expect(said(await bring(app.stranger, await sealEntry(act)))).toEqual(['accepted']);
    const { rows } = await app.ownerPool.query('select sha256, bytes, state, owner_id from file where owner_id = $1', [
      sari.personId,
    ]);
    expect(rows).toEqual([
      { sha256: sha256(picture), bytes: picture.length, state: 'stored', owner_id: sari.personId },
    ]);
  });

  it('may be a voice note, up to the heaviest there is', async () => {
    const { sari, sealEntry, sealPhoto } = await givenSharer();
    const heavy = new Uint8Array(240).fill(0x2a);
    heavy.set([0xfb, 0x03]);
    const note = Buffer.from(aWebm({ packets: silenceOf(117_000).map(() => heavy) }));
    expect(note.length).toBeGreaterThan(voiceLimits.bytes * 0.95);
    const id = newId();
    expect((await app.stranger.post('/api/uploads/sealed', await sealPhoto(id, note, 'voice'))).status).toBe(204);
    const act = aSending(sari, { voices: [id] });
    expect(said(await bring(app.stranger, await sealEntry(act)))).toEqual(['accepted']);
    const { rows } = await app.ownerPool.query('select sha256, milliseconds from file where owner_id = $1', [
      sari.personId,
    ]);
    expect(rows).toEqual([{ sha256: sha256(note), milliseconds: 117_000 }]);
  });

  it('are asked for when the work comes first', async () => {
    const { sari, sealEntry } = await givenSharer();
    const act = aSending(sari, { pictures: [newId()] });
    expect(said(await bring(app.stranger, await sealEntry(act)))).toEqual([
      refusal(submissionProblems['file-missing']),
    ]);
  });

  it.each<[string, Buffer, ProblemSpec]>([
    ['is none', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), submissionProblems['not-a-picture']],
    ['still says where it was taken', aJpeg({ with: 'exif' }), submissionProblems['picture-carries-location']],
  ])('are looked at like any other: one that %s is refused by name', async (_what, bytes, problem) => {
    const { sari, sealPhoto } = await givenSharer();
    const answer = await app.stranger.post('/api/uploads/sealed', await sealPhoto(newId(), bytes));
    expect([answer.status, answer.json().type]).toEqual([problem.status, refusal(problem)]);
    expect((await app.ownerPool.query('select from file where owner_id = $1', [sari.personId])).rowCount).toBe(0);
  });

  it('are refused when the seal names another photo, or her session has ended', async () => {
    const { words, secret, sealPhoto } = await givenSharer();
    const picture = aJpeg();
    const says = { fileId: newId(), sha256: sha256(picture), purpose: 'submission' };
    const other = await seal(app.stranger, 'photo', newId(), words(says), picture);
    expect((await app.stranger.post('/api/uploads/sealed', other)).status).toBe(422);
    const kept = await sealPhoto(newId(), picture);
    await app.get(Sessions).close(secret);
    expect((await app.stranger.post('/api/uploads/sealed', kept)).status).toBe(401);
  });
});
