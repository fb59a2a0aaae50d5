import { MarkingView } from '@contracts/assessments';
import { commonProblems } from '@contracts/kernel';
import { PackageShelf } from '@api/learning';
import type { Database } from '@api/platform/database';
import { newId } from '@api/platform/http';
import { freshDatabase, insertRow, type FreshDatabase } from '@api/testing';
import { aCopyWork, aFinishedLab, aModuleWithLab, anAct, labStep, step } from '@given/learning';
import { PhraseShelf } from './phrase-shelf';
import { ReadMarking } from './read-marking';
import {
  aQuestion,
  aSending,
  givenAssignment,
  givenMentor,
  givenPicture,
  givenPupil,
  phone,
  submissionEntities,
  type GivenMentor,
  type GivenPupil,
} from './submissions.given';

let fresh: FreshDatabase;
let database: Database;
let send: ReturnType<typeof phone>;
let marking: ReadMarking;

beforeAll(async () => {
  fresh = await freshDatabase();
  database = await fresh.connect(submissionEntities);
  send = phone(database);
});
afterAll(() => fresh.drop());
beforeEach(() => {
  marking = new ReadMarking(database, new PackageShelf(database), new PhraseShelf());
});

const rows = async <Row extends object>(sql: string, ...values: unknown[]): Promise<Row[]> =>
  (await fresh.ownerPool.query<Row>(sql, values)).rows;

async function threadOf({ enrolmentId }: GivenPupil): Promise<string> {
  const [thread] = await rows<{ id: string }>('select id from submission where enrolment_id = $1', enrolmentId);
  return thread?.id ?? '';
}

const read = async (mentor: GivenMentor, id: string) => MarkingView.parse(await marking.execute(mentor.actor, id));

/** A judgement in whatever state, as the assessments feature would leave it. */
async function givenAssessment(
  pupil: GivenPupil,
  versionId: string,
  change: Record<string, unknown> = {},
): Promise<string> {
  const id = newId();
  const savedAt = new Date('2026-11-24T02:00:00.000Z');
  await insertRow(fresh, 'assessment', {
    agencyId: pupil.agencyId,
    id,
    submissionId: await threadOf(pupil),
    versionId,
    mentorId: pupil.mentor.personId,
    status: 'draft',
    levels: { kebenaran: 2 },
    strength: 'Harganya jelas.',
    nextStep: 'Sebut cara pesan.',
    startedAt: savedAt,
    savedAt,
    ...change,
  });
  return id;
}
const released = {
  status: 'released',
  decision: 'returned',
  proposed: 'returned',
  releasedAt: new Date('2026-11-24T03:00:00.000Z'),
};

/** The rubric's source file, put beside the published version as an import would have. */
async function givenRubric(pupil: GivenPupil, path: string): Promise<void> {
  const body = `id: 0193a000-0000-4000-8000-0000000000e1
slug: teks
title: Tiga teks
criteria:
  - { id: kebenaran, title: Kebenaran isi, safety: true, competencies: [B3], ask: Benar?, levels: [a, b, c, d] }
phrases:
  - { use: strength, competency: B3, text: Harga sama di semua teks. }
  - { use: next, competency: B3, safety: true, text: Samakan harganya. }
  - { use: encourage, text: Tinggal satu langkah. }
`;
  await rows('alter table curriculum_file disable trigger user');
  await insertRow(fresh, 'curriculum_file', {
    agencyId: pupil.agencyId,
    id: newId(),
    versionId: pupil.versionId,
    path,
    body,
  });
  await rows('alter table curriculum_file enable trigger user');
}

describe('ReadMarking', () => {
  it('shows the work, its pictures and what the task refers to', async () => {
    const pupil = await givenPupil(fresh);
    await rows(
      `update business set product = 'Bolu pandan', district_code = (select code from region where kind = 'district' order by code limit 1) where id = $1`,
      pupil.businessId,
    );
    const [district] = await rows<{ name: string }>(
      `select name from region where kind = 'district' order by code limit 1`,
    );
    const picture = await givenPicture(fresh, pupil);
    const card = (nama: string, occurredAt: string) =>
      anAct(pupil, 'form-saved', { occurredAt, payload: { answers: { nama }, complete: true } });
    await send(pupil, [card('Bolu pandan', '2026-11-20T02:00:00.000Z'), card('Bolu', '2026-11-20T01:00:00.000Z')]);
    const sending = aSending(pupil, { pictures: [picture] });
    await send(pupil, [sending]);

    const view = await read(pupil.mentor, await threadOf(pupil));

    expect(view).toMatchObject({
      learnerName: 'Sari',
      businessName: 'Dapur Sari',
      businessAbout: `Bolu pandan · ${district?.name}`,
      taskTitle: 'Tiga teks',
      state: 'submitted',
      promisedAt: '2026-11-26T16:59:59.000Z',
      package: pupil.package,
      stepId: step.task,
      place: { index: 1, waiting: 1, nextId: null },
      versions: [
        {
          id: sending.id,
          no: 1,
          sentAt: '2026-11-20T03:00:00.000Z',
          answers: { status: 'Bolu pandan, Rp38.000.' },
          files: [
            {
              id: picture,
              mime: 'image/jpeg',
              width: 800,
              height: 600,
              milliseconds: null,
              url: `/api/files/${picture}`,
              stepId: 'foto',
            },
          ],
        },
      ],
      forms: { [step.factCard]: { nama: 'Bolu pandan' } },
      assessments: [],
      messages: [],
    });
  });

  it('shows nothing of forms the task does not refer to, and nothing private', async () => {
    const pupil = await givenPupil(fresh);
    await send(pupil, [anAct(pupil, 'form-saved', { payload: { answers: null, complete: true } }), aSending(pupil)]);
    expect((await read(pupil.mentor, await threadOf(pupil))).forms).toEqual({});
  });

  describe('where the task refers to a lab', () => {
    const works = { older: aCopyWork({ text: 'Bolu pandan Rp38.000. Chat ya.' }), newer: aCopyWork() };
    const givenLabPupil = (change: Parameters<typeof givenPupil>[1] = {}) =>
      givenPupil(fresh, { module: aModuleWithLab(), ...change });
    const on = (day: number) => ({ occurredAt: `2026-11-${day}T02:00:00.000Z` });
    const besideOf = async (pupil: GivenPupil) => (await read(pupil.mentor, await threadOf(pupil))).forms;

    it('shows her newest finished work with its engine, whichever arrived last, beside the newest form', async () => {
      const pupil = await givenLabPupil();
      await send(pupil, [aFinishedLab(pupil, works.newer, on(19))]);
      await send(pupil, [
        aFinishedLab(pupil, works.older, on(18)),
        anAct(pupil, 'form-saved', { ...on(17), payload: { answers: { nama: 'Bolu' }, complete: true } }),
        aSending(pupil),
      ]);

      expect(await besideOf(pupil)).toEqual({
        [labStep]: { lab: 'copy', engine: 'copy@1', work: works.newer },
        [step.factCard]: { nama: 'Bolu' },
      });
    });

    it('shows nothing while she finished none', async () => {
      const pupil = await givenLabPupil();
      await send(pupil, [aSending(pupil)]);
      expect(await besideOf(pupil)).toEqual({});
    });

    it('shows no work of another learner, beside her or in another agency', async () => {
      const pupil = await givenLabPupil();
      const neighbour = await givenLabPupil({ beside: pupil });
      const stranger = await givenLabPupil();
      for (const other of [neighbour, stranger]) await send(other, [aFinishedLab(other)]);
      await send(pupil, [aSending(pupil)]);
      expect(await besideOf(pupil)).toEqual({});

      const asked = (agencyId: string, learnerId: string) =>
        database.call<{ forms: object }>(
          'marking_beside',
          'select forms, rubric from marking_beside($1, $2, $3, $4, $5)',
          [agencyId, learnerId, [labStep], pupil.versionId, null],
        );
      expect(await asked(pupil.agencyId, stranger.personId)).toEqual([{ forms: {}, rubric: null }]);
      expect(await asked(stranger.agencyId, stranger.personId)).toMatchObject([{ forms: { [labStep]: {} } }]);
    });

    it('shows no lab that the task does not refer to', async () => {
      const module = aModuleWithLab();
      const activities = module.activities.map((activity) =>
        activity.kind === 'practice-task' ? { ...activity, reads: [step.factCard] } : activity,
      );
      const pupil = await givenLabPupil({ module: { ...module, activities } });
      await send(pupil, [aFinishedLab(pupil), aSending(pupil)]);
      expect(await besideOf(pupil)).toEqual({});
    });

    it('shows nothing of a work that was refused', async () => {
      const pupil = await givenLabPupil();
      await send(pupil, [aFinishedLab(pupil, works.older, on(18))]);
      expect(await send(pupil, [aFinishedLab(pupil, {}, on(19)), aSending(pupil)])).toEqual([
        'learning/entry-not-valid',
        'accepted',
      ]);
      expect(await besideOf(pupil)).toMatchObject({ [labStep]: { work: works.older } });
    });
  });

  it('puts versions side by side, with what was said of each', async () => {
    const pupil = await givenPupil(fresh);
    const [first, second] = [aSending(pupil), aSending(pupil, { answers: { status: 'Lebih jelas.' } })];
    await send(pupil, [first]);
    const judged = await givenAssessment(pupil, first.id, released);
    await rows(`update submission set status = 'returned' where enrolment_id = $1`, pupil.enrolmentId);
    await send(pupil, [second], new Date('2026-11-25T01:00:00.000Z'));
    const draft = await givenAssessment(pupil, second.id, { startedAt: new Date('2026-11-25T02:00:00.000Z') });

    const { versions, assessments } = await read(pupil.mentor, await threadOf(pupil));
    expect(versions.map(({ no, answers }) => [no, answers['status']])).toEqual([
      [1, 'Bolu pandan, Rp38.000.'],
      [2, 'Lebih jelas.'],
    ]);
    expect(assessments).toMatchObject([
      {
        id: judged,
        versionId: first.id,
        status: 'released',
        decision: 'returned',
        levels: { kebenaran: 2 },
        releasedAt: '2026-11-24T03:00:00.000Z',
      },
      {
        id: draft,
        versionId: second.id,
        status: 'draft',
        decision: null,
        savedAt: '2026-11-24T02:00:00.000Z',
        revision: 1,
      },
    ]);
  });

  it('keeps another mentor’s draft from being read', async () => {
    const pupil = await givenPupil(fresh);
    const sending = aSending(pupil);
    await send(pupil, [sending]);
    const ratna = await givenMentor(fresh, pupil.agencyId, 'Ratna');
    const mine = await givenAssessment(pupil, sending.id, { mentorId: ratna.personId });
    await givenAssessment(pupil, sending.id);

    // Ratna is in the middle of judging, so she may go on.
    expect((await read(ratna, await threadOf(pupil))).assessments).toMatchObject([{ id: mine }]);
  });

  it('shows the conversation with names as a mentor knows them', async () => {
    const pupil = await givenPupil(fresh, { name: 'Sari Dewi' });
    await send(pupil, [aQuestion(pupil)]);
    const written = { agencyId: pupil.agencyId, enrolmentId: pupil.enrolmentId, stepId: step.task };
    await insertRow(fresh, 'submission_message', {
      ...written,
      id: newId(),
      authorId: pupil.mentor.personId,
      body: 'Boleh.',
      writtenAt: new Date('2026-11-24T01:00:00.000Z'),
    });

    const view = await read(pupil.mentor, await threadOf(pupil));
    expect(view).toMatchObject({ state: 'asked', versions: [], package: pupil.package });
    expect(view.messages).toMatchObject([
      { authorName: 'Sari', mine: false, body: 'Boleh pakai foto lama?', at: '2026-11-20T03:00:00.000Z' },
      { authorName: 'Budi Santoso', mine: true, body: 'Boleh.' },
    ]);
  });

  it('says where the work stands in the queue and what comes next, round to the first again', async () => {
    const first = await givenPupil(fresh);
    const others = [await givenPupil(fresh, { beside: first }), await givenPupil(fresh, { beside: first })];
    const pupils = [first, ...others];
    for (const [day, pupil] of pupils.entries())
      await send(pupil, [aSending(pupil)], new Date(Date.UTC(2026, 10, 23 + day, 1)));
    const ids = await Promise.all(pupils.map(threadOf));

    const places = await Promise.all(ids.map(async (id) => (await read(first.mentor, id)).place));
    expect(places).toEqual([
      { index: 1, waiting: 3, nextId: ids[1] },
      { index: 2, waiting: 3, nextId: ids[2] },
      { index: 3, waiting: 3, nextId: ids[0] },
    ]);

    await rows(`update submission set status = 'accepted' where id = $1`, ids[0]);
    expect((await read(first.mentor, ids[0] ?? '')).place).toEqual({ index: 0, waiting: 2, nextId: ids[1] });
  });

  it.each(['rubrics/teks.yaml', 'curricula/ai-untuk-usaha-saya/rubrics/teks.yaml'])(
    'offers the phrases of the rubric in %s',
    async (path) => {
      const pupil = await givenPupil(fresh);
      await givenRubric(pupil, path);
      await send(pupil, [aSending(pupil)]);
      const id = await threadOf(pupil);

      const { phrases } = await read(pupil.mentor, id);
      expect(phrases).toEqual([
        { use: 'strength', competency: 'B3', safety: false, text: 'Harga sama di semua teks.' },
        { use: 'next', competency: 'B3', safety: true, text: 'Samakan harganya.' },
        { use: 'encourage', competency: null, safety: false, text: 'Tinggal satu langkah.' },
      ]);
      expect((await read(pupil.mentor, id)).phrases).toEqual(phrases);
    },
  );

  it('offers no phrases where the rubric has no source', async () => {
    const pupil = await givenPupil(fresh);
    await send(pupil, [aSending(pupil)]);
    expect((await read(pupil.mentor, await threadOf(pupil))).phrases).toEqual([]);
  });

  it.each([
    [
      'a mentor of the same agency who is not hers',
      async (pupil: GivenPupil) => givenMentor(fresh, pupil.agencyId, 'Ratna'),
    ],
    ['a mentor of another agency', async () => (await givenPupil(fresh)).mentor],
    ['the learner herself', async (pupil: GivenPupil) => ({ ...pupil.mentor, actor: pupil.actor })],
    [
      'her mentor, signed in to another agency',
      async (pupil: GivenPupil) => ({
        ...pupil.mentor,
        actor: { ...pupil.mentor.actor, agencyId: (await givenPupil(fresh)).agencyId },
      }),
    ],
    [
      'the mentor before',
      async (pupil: GivenPupil) => {
        await givenAssignment(fresh, pupil, await givenMentor(fresh, pupil.agencyId, 'Ratna'));
        return pupil.mentor;
      },
    ],
    [
      'a mentor who once began to judge an earlier version',
      async (pupil: GivenPupil) => {
        const ratna = await givenMentor(fresh, pupil.agencyId, 'Ratna');
        const [version] = await rows<{ id: string }>(
          'select v.id from submission_version v join submission s on s.id = v.submission_id where s.enrolment_id = $1',
          pupil.enrolmentId,
        );
        await givenAssessment(pupil, version?.id ?? '', { mentorId: ratna.personId });
        await rows(`update submission set status = 'returned' where enrolment_id = $1`, pupil.enrolmentId);
        await send(pupil, [aSending(pupil)]);
        return ratna;
      },
    ],
  ])('is not there for %s', async (_, somebody) => {
    const pupil = await givenPupil(fresh);
    await send(pupil, [aSending(pupil)]);
    const mentor = await somebody(pupil);
    await expect(marking.execute(mentor.actor, await threadOf(pupil))).rejects.toMatchObject({
      spec: commonProblems['not-found'],
    });
  });

  it('is not there when it does not exist', async () => {
    const pupil = await givenPupil(fresh);
    await expect(marking.execute(pupil.mentor.actor, newId())).rejects.toMatchObject({
      spec: commonProblems['not-found'],
    });
  });
});
