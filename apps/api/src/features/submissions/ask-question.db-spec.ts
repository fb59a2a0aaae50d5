import { commonProblems, problemType } from '@contracts/kernel';
import type { Database } from '@api/platform/database';
import { newId } from '@api/platform/http';
import { freshDatabase, TestClock, type FreshDatabase } from '@api/testing';
import { anAct, step } from '@given/learning';
import { AnswerQuestion } from './answer-question';
import {
  aQuestion,
  aSending,
  givenAssignment,
  givenMentor,
  givenPupil,
  phone,
  submissionEntities,
  type GivenMentor,
  type GivenPupil,
} from './submissions.given';

let fresh: FreshDatabase;
let database: Database;
let send: ReturnType<typeof phone>;

beforeAll(async () => {
  fresh = await freshDatabase();
  database = await fresh.connect(submissionEntities);
  send = phone(database);
});
afterAll(() => fresh.drop());

const now = new Date('2026-11-24T02:00:00.000Z');
const answer = (mentor: GivenMentor, id: string, body = 'Boleh, Bu.') =>
  new AnswerQuestion(new TestClock(now), database).execute(mentor.actor, id, { body });

const threadOf = async ({ enrolmentId }: GivenPupil) =>
  (
    await fresh.ownerPool.query<{ id: string } & Record<string, unknown>>(
      'select * from submission where enrolment_id = $1',
      [enrolmentId],
    )
  ).rows[0];

const messagesOf = async ({ enrolmentId }: GivenPupil) =>
  (
    await fresh.ownerPool.query(
      'select author_id, body from submission_message where enrolment_id = $1 order by written_at',
      [enrolmentId],
    )
  ).rows;

describe('AskQuestion', () => {
  it('begins a thread that holds nothing but the question, due like work', async () => {
    const pupil = await givenPupil(fresh);
    const question = aQuestion(pupil);

    expect(await send(pupil, [question, question])).toEqual(['accepted', 'duplicate']);

    const due = new Date('2026-11-26T16:59:59.000Z');
    expect(await threadOf(pupil)).toMatchObject({
      status: 'asked',
      latest_no: 0,
      mentor_id: pupil.mentor.personId,
      asked_at: expect.any(Date),
      due_at: due,
    });
    expect(await messagesOf(pupil)).toEqual([{ author_id: pupil.personId, body: 'Boleh pakai foto lama?' }]);
  });

  it('costs no try and lets the work be sent afterwards', async () => {
    const pupil = await givenPupil(fresh);
    await send(pupil, [aQuestion(pupil)]);
    const { rows: tries } = await fresh.ownerPool.query(
      'select attempts from step_progress where enrolment_id = $1 and step_id = $2',
      [pupil.enrolmentId, step.task],
    );

    expect(tries).toEqual([{ attempts: 0 }]);
    expect(await send(pupil, [aSending(pupil)])).toEqual(['accepted']);
    expect(await threadOf(pupil)).toMatchObject({ status: 'submitted', latest_no: 1 });
  });

  it.each(['returned', 'accepted'])(
    'makes a thread that was %s wait for the mentor again, without changing where it stands',
    async (status) => {
      const pupil = await givenPupil(fresh);
      await send(pupil, [aSending(pupil)]);
      await fresh.ownerPool.query('update submission set status = $2 where enrolment_id = $1', [
        pupil.enrolmentId,
        status,
      ]);

      await send(pupil, [aQuestion(pupil)], new Date('2026-12-01T01:00:00.000Z'));

      expect(await threadOf(pupil)).toMatchObject({ status, due_at: new Date('2026-12-04T16:59:59.000Z') });
    },
  );

  it('keeps the earliest time when she asks twice', async () => {
    const pupil = await givenPupil(fresh);
    await send(pupil, [aQuestion(pupil)], new Date('2026-11-23T01:00:00.000Z'));
    await send(pupil, [aQuestion(pupil, 'Halo?')], new Date('2026-11-25T01:00:00.000Z'));

    expect(await threadOf(pupil)).toMatchObject({ due_at: new Date('2026-11-26T16:59:59.000Z') });
    expect(await messagesOf(pupil)).toHaveLength(2);
  });

  it('refuses a question without words, and keeps nothing of it', async () => {
    const pupil = await givenPupil(fresh);
    const [refusal] = await send(pupil, [aQuestion(pupil, ' \n ')]);

    expect(problemType(refusal ?? '')).toBe(problemType(commonProblems['not-valid'].code));
    expect(await threadOf(pupil)).toBeUndefined();
    expect((await fresh.ownerPool.query('select from entry where learner_id = $1', [pupil.personId])).rowCount).toBe(0);
  });

  it.each(['quiz', 'lesson', 'factCard'] as const)('refuses a question about a %s', async (name) => {
    const pupil = await givenPupil(fresh);
    expect(await send(pupil, [{ ...aQuestion(pupil), stepId: step[name] }])).toEqual(['learning/step-unknown']);
    expect(await messagesOf(pupil)).toEqual([]);
  });

  it('refuses a question in another learner’s place', async () => {
    const pupil = await givenPupil(fresh);
    const other = await givenPupil(fresh, { beside: pupil });
    expect(await send(pupil, [anAct(other, 'question-asked', { payload: { text: 'Halo' } })])).toEqual([
      'learning/not-enrolled',
    ]);
    expect(await messagesOf(other)).toEqual([]);
  });
});

describe('AnswerQuestion', () => {
  it('answers in the thread, which waits no longer', async () => {
    const pupil = await givenPupil(fresh);
    await send(pupil, [aQuestion(pupil)]);
    const thread = await threadOf(pupil);

    expect(await answer(pupil.mentor, thread?.id ?? '')).toMatchObject({
      authorName: 'Budi Santoso',
      mine: true,
      body: 'Boleh, Bu.',
      at: '2026-11-24T02:00:00.000Z',
    });

    expect(await threadOf(pupil)).toMatchObject({ status: 'asked', asked_at: null, due_at: null });
    expect(await messagesOf(pupil)).toHaveLength(2);
  });

  it('leaves work that was sent waiting for its judgement, by its own promise', async () => {
    const pupil = await givenPupil(fresh);
    await send(pupil, [aQuestion(pupil)], new Date('2026-11-23T01:00:00.000Z'));
    await send(pupil, [aSending(pupil)], new Date('2026-11-24T01:00:00.000Z'));

    await answer(pupil.mentor, (await threadOf(pupil))?.id ?? '');

    expect(await threadOf(pupil)).toMatchObject({
      status: 'submitted',
      asked_at: null,
      due_at: new Date('2026-11-27T16:59:59.000Z'),
    });
  });

  it.each([
    [
      'a mentor of the same agency who is not hers',
      async (pupil: GivenPupil) => givenMentor(fresh, pupil.agencyId, 'Ratna'),
    ],
    ['a mentor of another agency', async () => (await givenPupil(fresh)).mentor],
    [
      'the mentor before',
      async (pupil: GivenPupil) => {
        await givenAssignment(fresh, pupil, await givenMentor(fresh, pupil.agencyId, 'Ratna'));
        return pupil.mentor;
      },
    ],
    ['the learner herself', async (pupil: GivenPupil) => ({ ...pupil.mentor, actor: pupil.actor })],
  ])('is not there for %s', async (_, somebody) => {
    const pupil = await givenPupil(fresh);
    await send(pupil, [aQuestion(pupil)]);
    const mentor = await somebody(pupil);
    const before = await threadOf(pupil);

    await expect(answer(mentor, before?.id ?? '')).rejects.toMatchObject({ spec: commonProblems['not-found'] });

    expect(await messagesOf(pupil)).toHaveLength(1);
    expect(await threadOf(pupil)).toEqual(before);
  });

  it('is not there for a thread that does not exist', async () => {
    const pupil = await givenPupil(fresh);
    await expect(answer(pupil.mentor, newId())).rejects.toMatchObject({ spec: commonProblems['not-found'] });
  });

  it('passes to the new mentor with the learner', async () => {
    const pupil = await givenPupil(fresh);
    await send(pupil, [aQuestion(pupil)]);
    const ratna = await givenMentor(fresh, pupil.agencyId, 'Ratna');
    await givenAssignment(fresh, pupil, ratna);

    await expect(answer(ratna, (await threadOf(pupil))?.id ?? '')).resolves.toMatchObject({ authorName: 'Ratna' });
  });
});
