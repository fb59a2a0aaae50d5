import { MarkingBatch } from '@contracts/assessments';
import { PackageShelf } from '@api/learning';
import type { Database } from '@api/platform/database';
import { newId } from '@api/platform/http';
import { freshDatabase, insertRow, type FreshDatabase } from '@api/testing';
import { PhraseShelf } from './phrase-shelf';
import { OpenFile } from './open-file';
import { ReadBatch } from './read-batch';
import { ReadMarking } from './read-marking';
import { ReadQueue } from './read-queue';
import {
  aQuestion,
  aSending,
  givenAssignment,
  givenMentor,
  givenPicture,
  givenPupil,
  givenVoiceNote,
  phone,
  submissionEntities,
  type GivenMentor,
  type GivenPupil,
} from './submissions.given';

let fresh: FreshDatabase;
let database: Database;
let send: ReturnType<typeof phone>;
let batch: ReadBatch;
let marking: ReadMarking;
let queue: ReadQueue;

beforeAll(async () => {
  fresh = await freshDatabase();
  database = await fresh.connect(submissionEntities);
  send = phone(database);
});
afterAll(() => fresh.drop());
beforeEach(() => {
  const packages = new PackageShelf(database);
  batch = new ReadBatch(database, packages, new PhraseShelf());
  marking = new ReadMarking(database, packages, new PhraseShelf());
  queue = new ReadQueue(database);
});

const take = async (mentor: GivenMentor, limit = 10) =>
  MarkingBatch.parse(await batch.execute(mentor.actor, limit)).works;
const sendWork = async (pupil: GivenPupil, pictures: readonly string[] = [], at?: Date): Promise<string> => {
  const sending = aSending(pupil, { pictures });
  await send(pupil, [sending], at);
  return String(sending.payload['submissionId']);
};

/** Works of several learners of one mentor, sent a day apart, the newest first. */
async function givenWorks(count: number): Promise<{ first: GivenPupil; ids: readonly string[] }> {
  const first = await givenPupil(fresh);
  const ids: string[] = [];
  for (let day = count; day > 0; day -= 1) {
    const pupil = day === count ? first : await givenPupil(fresh, { beside: first, name: `Peserta ${day}` });
    ids.push(await sendWork(pupil, [], new Date(Date.UTC(2026, 10, 2 + day, 3))));
  }
  return { first, ids };
}

describe('ReadBatch', () => {
  it('brings the works due first, in the queue’s order, each as its own screen shows it', async () => {
    const { first, ids } = await givenWorks(4);
    const works = await take(first.mentor, 3);
    expect(works.map(({ id }) => id)).toEqual([...ids].reverse().slice(0, 3));
    for (const work of works) expect(work).toEqual(await marking.execute(first.mentor.actor, work.id));
    const { items } = JSON.parse(
      await queue.page(first.mentor.actor, { state: 'waiting', search: '', sort: 'promised', limit: 3 }),
    ) as { items: { id: string }[] };
    expect(works.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
  });

  it('asks the database twice, however many works there are', async () => {
    const { first } = await givenWorks(5);
    const called = jest.spyOn(database, 'call');
    expect(await take(first.mentor)).toHaveLength(5);
    expect(called.mock.calls.map(([name]) => name).filter((name) => name.startsWith('marking'))).toHaveLength(2);
    called.mockRestore();
  });

  it('says beforehand what it would bring, each photo once', async () => {
    const pupil = await givenPupil(fresh);
    const picture = await givenPicture(fresh, pupil, { bytes: Buffer.alloc(5000, 7) });
    await sendWork(pupil, [picture]);
    const extent = await batch.extent(pupil.mentor.actor, 10);
    expect(extent).toMatchObject({ works: 1, photos: 1, voices: 0 });
    expect(extent.bytes).toBeGreaterThan(5000);
    expect(extent.bytes).toBeLessThan(60_000);
  });

  it('says beforehand how many voice notes there are, and what they weigh, and brings how long they are', async () => {
    const pupil = await givenPupil(fresh);
    const voice = await givenVoiceNote(fresh, pupil, { bytes: 360_000, milliseconds: 118_000 });
    await send(pupil, [aSending(pupil, { voices: [voice] })]);
    const extent = await batch.extent(pupil.mentor.actor, 10);
    expect(extent).toMatchObject({ works: 1, photos: 0, voices: 1 });
    expect(extent.bytes).toBeGreaterThan(360_000);
    const [work] = await take(pupil.mentor);
    expect(work?.versions[0]?.files).toEqual([
      {
        id: voice,
        mime: 'audio/webm',
        bytes: 360_000,
        width: null,
        height: null,
        milliseconds: 118_000,
        url: `/api/files/${voice}`,
        stepId: 'suara',
      },
    ]);
  });

  it.each([
    ['a question alone', async (pupil: GivenPupil) => void (await send(pupil, [aQuestion(pupil)]))],
    [
      'work that was judged',
      async (pupil: GivenPupil) => {
        const id = await sendWork(pupil);
        await fresh.ownerPool.query(`update submission set status = 'returned' where id = $1`, [id]);
      },
    ],
    [
      'work that went to another mentor',
      async (pupil: GivenPupil) => {
        await sendWork(pupil);
        await givenAssignment(fresh, pupil, await givenMentor(fresh, pupil.agencyId, 'Ratna'));
      },
    ],
    ['nothing', async () => undefined],
  ])('does not bring %s', async (_, arrange) => {
    const pupil = await givenPupil(fresh);
    await arrange(pupil);
    expect(await take(pupil.mentor)).toEqual([]);
    expect(await batch.extent(pupil.mentor.actor, 10)).toEqual({ works: 0, photos: 0, voices: 0, bytes: 0 });
  });

  it('brings nothing of another agency', async () => {
    const { first } = await givenWorks(1);
    const other = await givenPupil(fresh);
    const stranger = { ...first.mentor, actor: { ...first.mentor.actor, agencyId: other.agencyId } };
    expect(await take(stranger)).toEqual([]);
  });
});

describe('A second marking', () => {
  /** Budi’s judgement of the first version came after Ratna’s, whose thread it is by now; the learner sent the next version. */
  async function givenSecond() {
    const pupil = await givenPupil(fresh);
    const picture = await givenPicture(fresh, pupil);
    const later = await givenPicture(fresh, pupil);
    const id = await sendWork(pupil, [picture]);
    const ratna = await givenMentor(fresh, pupil.agencyId, 'Ratna');
    await givenAssignment(fresh, pupil, ratna);
    const [version] = (
      await fresh.ownerPool.query<{ id: string }>('select id from submission_version where submission_id = $1', [id])
    ).rows;
    const row = {
      agencyId: pupil.agencyId,
      submissionId: id,
      versionId: version?.id,
      levels: { kebenaran: 2 },
      nextStep: 'Sebut cara pesan.',
      decision: 'returned',
      proposed: 'returned',
      startedAt: new Date('2026-11-24T02:00:00.000Z'),
      savedAt: new Date('2026-11-24T02:00:00.000Z'),
    };
    const released = { status: 'released', releasedAt: new Date('2026-11-24T02:00:00.000Z') };
    await insertRow(fresh, 'assessment', {
      ...row,
      ...released,
      id: newId(),
      mentorId: ratna.personId,
      strength: 'Dari Ratna.',
    });
    await insertRow(fresh, 'assessment', {
      ...row,
      id: newId(),
      mentorId: pupil.mentor.personId,
      status: 'second',
      strength: 'Dari Budi.',
    });
    await fresh.ownerPool.query(`update submission set status = 'returned' where id = $1`, [id]);
    await send(pupil, [aSending(pupil, { submissionId: id, pictures: [later] }), aQuestion(pupil, 'Untuk Ratna.')]);
    return { pupil, ratna, id, picture, later };
  }
  const pageOf = async (mentor: GivenMentor, search = '') =>
    JSON.parse(await queue.page(mentor.actor, { state: 'second', search, sort: 'received', limit: 10 }));

  it('stands in a list of hers, as things stood then', async () => {
    const { pupil, id } = await givenSecond();
    expect(await pageOf(pupil.mentor)).toMatchObject({
      items: [{ id, no: 1, state: 'returned', askedAt: null }],
      next: null,
      counts: { second: 1, waiting: 0 },
    });
    expect((await pageOf(pupil.mentor, 'tidak ada')).items).toEqual([]);
  });

  it('opens for her with the version she judged and both judgements, and nothing that came later', async () => {
    const { pupil, id } = await givenSecond();
    const view = await marking.execute(pupil.mentor.actor, id);
    expect(view).toMatchObject({
      mine: false,
      state: 'returned',
      versions: [{ no: 1 }],
      messages: [],
      forms: {},
      place: { index: 0 },
    });
    expect(view.assessments.map(({ status, strength }) => [status, strength]).sort()).toEqual([
      ['released', 'Dari Ratna.'],
      ['second', 'Dari Budi.'],
    ]);
    expect(JSON.stringify(view)).not.toContain('"mentorName"');
  });

  it('opens the photos of that version for her, and no later ones', async () => {
    const { pupil, picture, later } = await givenSecond();
    const storage = { linkTo: async () => null, read: async () => Buffer.from('x') };
    const open = new OpenFile(database, storage as never);
    await expect(open.execute(pupil.mentor.actor, picture)).resolves.toMatchObject({ mime: 'image/jpeg' });
    await expect(open.execute(pupil.mentor.actor, later)).rejects.toMatchObject({ spec: { status: 404 } });
  });

  it('is not for the mentor whose thread it is, nor for any other', async () => {
    const { ratna, pupil, id } = await givenSecond();
    expect(JSON.stringify(await marking.execute(ratna.actor, id))).not.toContain('Dari Budi.');
    expect(await pageOf(ratna)).toMatchObject({ items: [], counts: { second: 0 } });
    const other = await givenMentor(fresh, pupil.agencyId, 'Joko');
    await expect(marking.execute(other.actor, id)).rejects.toMatchObject({ spec: { status: 404 } });
  });
});
