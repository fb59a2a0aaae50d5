import fc from 'fast-check';
import { learningProblems, type ActEntry, type EntryAnswer } from '@contracts/learning';
import { problemType } from '@contracts/kernel';
import type { Database } from '@api/platform/database';
import { newId } from '@api/platform/http';
import { Problem } from '@api/platform/problems';
import { freshDatabase, type FreshDatabase } from '@api/testing';
import { question, step } from './a-module-package.given';
import { EntryKinds } from './entry-kinds';
import { anAct, givenLearner, syncEntries, unknownHash, type GivenLearner } from './learning.given';
import type { SyncEntries } from './sync-entries';

const now = new Date('2026-11-22T12:00:00.000Z');
let fresh: FreshDatabase;
let database: Database;
let kinds: EntryKinds;
let sync: SyncEntries;

const send = (
  learner: GivenLearner,
  entries: readonly unknown[],
  change: { phoneNow?: string; cursor?: number | null } = {},
) =>
  sync.execute(
    learner.actor,
    { app: 'test', phoneNow: now.toISOString(), cursor: null, entries: [...entries], ...change },
    'id',
  );

const answersOf = (answers: readonly EntryAnswer[]): string[] =>
  answers.map((each) => (each.answer === 'refused' ? each.problem.type : each.answer));

const refusedAs = (code: keyof typeof learningProblems): string => problemType(learningProblems[code].code);

const rows = async <Row extends object>(sql: string, ...values: unknown[]): Promise<Row[]> =>
  (await fresh.ownerPool.query<Row>(sql, values)).rows;

const ledgerOf = (learner: GivenLearner) =>
  rows<{ id: string; seq: string }>('select id, seq from entry where learner_id = $1 order by seq', learner.personId);

const progressOf = (learner: GivenLearner) =>
  rows(
    `select step_id, done, best, attempts, parts_read, first_at, last_at from step_progress where enrolment_id = $1 order by step_id`,
    learner.enrolmentId,
  );

const summaryOf = (learner: GivenLearner) =>
  rows('select done, entries, first_at, last_at from enrolment_progress where enrolment_id = $1', learner.enrolmentId);

const rightAnswers = { [question.price]: ['b'], [question.claim]: ['a', 'b'] };

beforeAll(async () => {
  fresh = await freshDatabase();
  database = await fresh.connect();
});
afterAll(() => fresh.drop());
beforeEach(() => {
  kinds = new EntryKinds();
  sync = syncEntries(database, now, kinds);
});

describe('SyncEntries', () => {
  it('keeps what a learner did and says so entry by entry', async () => {
    const learner = await givenLearner(fresh.ownerPool);
    const acts = [anAct(learner, 'lesson-opened'), anAct(learner, 'part-read'), anAct(learner, 'lesson-finished')];

    const { answers, cursor } = await send(learner, acts);

    expect(answersOf(answers)).toEqual(['accepted', 'accepted', 'accepted']);
    expect(cursor).toBe(3);
    expect((await ledgerOf(learner)).map(({ id }) => id)).toEqual(acts.map(({ id }) => id));
    expect(await progressOf(learner)).toMatchObject([
      { step_id: step.lesson, done: true, parts_read: [1], attempts: 0 },
    ]);
    expect(await summaryOf(learner)).toMatchObject([{ done: 1, entries: 3 }]);
  });

  it('scores a quiz itself, from the choices and the keys of the package', async () => {
    const learner = await givenLearner(fresh.ownerPool);
    const half = { [question.price]: ['b'], [question.claim]: ['a'] };

    await send(learner, [anAct(learner, 'quiz-answered', { payload: { attemptId: newId(), answers: half } })]);
    await send(learner, [anAct(learner, 'quiz-answered', { payload: { attemptId: newId(), answers: rightAnswers } })]);

    expect(await progressOf(learner)).toMatchObject([{ step_id: step.quiz, best: 10_000, attempts: 2, done: true }]);
    const [kept] = await rows<{ payload: object }>(
      'select payload from entry where learner_id = $1 limit 1',
      learner.personId,
    );
    expect(JSON.stringify(kept?.payload)).not.toMatch(/score|best|level/);
  });

  it('counts an entry that arrives again once and answers duplicate', async () => {
    const learner = await givenLearner(fresh.ownerPool);
    const act = anAct(learner, 'lesson-finished');
    await send(learner, [act]);
    const before = [await progressOf(learner), await summaryOf(learner)];

    const { answers } = await send(learner, [act, { ...act }]);

    expect(answersOf(answers)).toEqual(['duplicate', 'duplicate']);
    expect([await progressOf(learner), await summaryOf(learner)]).toEqual(before);
  });

  it('takes the same entry twice in one batch once', async () => {
    const learner = await givenLearner(fresh.ownerPool);
    const act = anAct(learner, 'lesson-opened');
    expect(answersOf((await send(learner, [act, act])).answers)).toEqual(['accepted', 'duplicate']);
    expect(await ledgerOf(learner)).toHaveLength(1);
  });

  it('refuses an id that was used for other words, in one batch and across batches', async () => {
    const learner = await givenLearner(fresh.ownerPool);
    const act = anAct(learner, 'part-read');
    const other = { ...act, payload: { part: 2, parts: 2 } };

    expect(answersOf((await send(learner, [act, other])).answers)).toEqual(['accepted', refusedAs('entry-id-reused')]);
    expect(answersOf((await send(learner, [other])).answers)).toEqual([refusedAs('entry-id-reused')]);
    expect(await progressOf(learner)).toMatchObject([{ parts_read: [1] }]);
  });

  it('does not tell a learner that an id belongs to somebody else’s entry of the same words', async () => {
    const learner = await givenLearner(fresh.ownerPool);
    const neighbour = await givenLearner(fresh.ownerPool, { beside: learner });
    const act = anAct(learner, 'lesson-opened');
    await send(learner, [act]);
    expect(answersOf((await send(neighbour, [act])).answers)).toEqual([refusedAs('entry-id-reused')]);
  });

  it.each<[string, (learner: GivenLearner) => Partial<ActEntry>, keyof typeof learningProblems]>([
    ['an enrolment that is nobody’s', () => ({ enrolmentId: newId() }), 'not-enrolled'],
    ['a package that was never published', () => ({ package: unknownHash() }), 'step-unknown'],
    ['a step that is not in her version', () => ({ stepId: newId() }), 'step-unknown'],
    [
      'a lesson named as a quiz',
      () => ({ kind: 'quiz-answered', payload: { attemptId: newId(), answers: {} } }),
      'step-unknown',
    ],
    ['a kind of a newer app', () => ({ kind: 'song-sung' }), 'kind-unknown'],
    ['a newer shape of a known kind', () => ({ v: 2 }), 'kind-unknown'],
    ['a decision that only the server may record', () => ({ kind: 'assessment-released' }), 'kind-unknown'],
    ['an id that is none', () => ({ id: 'x' }), 'entry-not-valid'],
    ['a time that is none', () => ({ occurredAt: 'yesterday' }), 'entry-not-valid'],
    ['letters no database can keep', () => ({ payload: { note: 'a\u0000b' } }), 'entry-not-valid'],
    ['half a letter', () => ({ payload: { note: '\ud800' } }), 'entry-not-valid'],
    ['more than one entry may say', () => ({ payload: { note: 'x'.repeat(70_000) } }), 'entry-too-large'],
    [
      'a path that leaves its story',
      () => ({
        kind: 'scenario-played',
        stepId: step.scenario,
        payload: { attemptId: newId(), path: [{ node: 'akhir', choice: 'a' }] },
      }),
      'entry-not-valid',
    ],
  ])('refuses %s and stores nothing of it, but keeps its neighbours', async (_what, change, code) => {
    const learner = await givenLearner(fresh.ownerPool);
    const good = anAct(learner, 'lesson-opened');

    const { answers } = await send(learner, [{ ...anAct(learner, 'lesson-finished'), ...change(learner) }, good]);

    expect(answersOf(answers)).toEqual([refusedAs(code), 'accepted']);
    expect((await ledgerOf(learner)).map(({ id }) => id)).toEqual([good.id]);
    expect(await progressOf(learner)).toMatchObject([{ done: false }]);
  });

  it('refuses an enrolment of another agency and of another learner', async () => {
    const learner = await givenLearner(fresh.ownerPool);
    const stranger = await givenLearner(fresh.ownerPool);
    const neighbour = await givenLearner(fresh.ownerPool, { beside: learner });
    for (const other of [stranger, neighbour]) {
      const { answers } = await send(learner, [anAct(learner, 'lesson-opened', { enrolmentId: other.enrolmentId })]);
      expect(answersOf(answers)).toEqual([refusedAs('not-enrolled')]);
      expect(await ledgerOf(other)).toEqual([]);
    }
    expect(await ledgerOf(learner)).toEqual([]);
  });

  it('refuses acts for a place that was given up', async () => {
    const learner = await givenLearner(fresh.ownerPool);
    await rows(`update enrolment set status = 'withdrawn' where id = $1`, learner.enrolmentId);
    expect(answersOf((await send(learner, [anAct(learner, 'lesson-opened')])).answers)).toEqual([
      refusedAs('not-enrolled'),
    ]);
  });

  it('corrects a phone clock that is a year slow, and never lets an act lie in the future', async () => {
    const learner = await givenLearner(fresh.ownerPool);
    const slow = anAct(learner, 'lesson-opened', { occurredAt: '2025-11-22T11:00:00.000Z' });
    await send(learner, [slow], { phoneNow: '2025-11-22T12:00:00.000Z' });
    expect(await progressOf(learner)).toMatchObject([{ first_at: new Date('2026-11-22T11:00:00.000Z') }]);

    const early = anAct(learner, 'lesson-opened', { occurredAt: '2031-01-01T00:00:00.000Z' });
    await send(learner, [early]);
    const [{ received_at } = {}] = await rows<{ received_at?: Date }>(
      'select received_at from entry where id = $1',
      early.id,
    );
    expect(await progressOf(learner)).toMatchObject([{ last_at: received_at }]);
    const [kept] = await rows('select occurred_at from entry where id = $1', slow.id);
    expect(kept).toEqual({ occurred_at: new Date('2025-11-22T11:00:00.000Z') });
  });

  it('says there is news only when somebody else wrote into her ledger', async () => {
    const learner = await givenLearner(fresh.ownerPool);
    const first = await send(learner, [anAct(learner, 'lesson-opened')], { cursor: 0 });
    expect(first).toMatchObject({ cursor: 1, news: false });
    const otherDevice = await send(learner, [anAct(learner, 'lesson-finished')], { cursor: 1 });
    expect(otherDevice.news).toBe(false);
    expect(await send(learner, [], { cursor: 1 })).toMatchObject({ cursor: 2, news: true });
  });

  it('keeps an act and what another feature makes of it together, or neither', async () => {
    const learner = await givenLearner(fresh.ownerPool);
    const written = anAct(learner, 'question-asked', { payload: { text: 'Boleh pakai foto lama?' } });
    kinds.register({
      kind: 'question-asked',
      async apply(tx, act) {
        await tx.manager.query(
          `insert into submission_message (agency_id, id, enrolment_id, step_id, author_id, body, written_at) values ($1, $2, $3, $4, $5, $6, $7)`,
          [act.agencyId, act.id, act.enrolmentId, act.stepId, act.learnerId, String(act.payload['text']), act.at],
        );
        if (act.payload['text'] === 'tidak') throw new Problem(learningProblems['step-unknown']);
      },
    });

    const refusedAct = anAct(learner, 'question-asked', { payload: { text: 'tidak' } });
    const { answers } = await send(learner, [written, refusedAct, written]);

    expect(answersOf(answers)).toEqual(['accepted', refusedAs('step-unknown'), 'duplicate']);
    expect(await rows('select id from submission_message where author_id = $1', learner.personId)).toEqual([
      { id: written.id },
    ]);
    expect((await ledgerOf(learner)).map(({ id }) => id)).toEqual([written.id]);
  });

  it('gives many learners who send at once their own unbroken numbers', async () => {
    const first = await givenLearner(fresh.ownerPool);
    const learners = [
      first,
      ...(await Promise.all(Array.from({ length: 7 }, () => givenLearner(fresh.ownerPool, { beside: first })))),
    ];
    await Promise.all(
      learners.flatMap((learner) =>
        Array.from({ length: 10 }, () => send(learner, [anAct(learner, 'lesson-opened'), anAct(learner, 'part-read')])),
      ),
    );
    for (const learner of learners)
      expect((await ledgerOf(learner)).map(({ seq }) => Number(seq))).toEqual(
        Array.from({ length: 20 }, (_, i) => i + 1),
      );
  });

  it('comes to the same progress whatever the order, the batches and the repetitions', async () => {
    const plan: [string, (learner: GivenLearner) => ActEntry][] = [
      ['opened', (l) => anAct(l, 'lesson-opened', { occurredAt: '2026-11-19T01:00:00.000Z' })],
      ['part 1', (l) => anAct(l, 'part-read', { occurredAt: '2026-11-19T01:01:00.000Z' })],
      [
        'part 2',
        (l) => anAct(l, 'part-read', { payload: { part: 2, parts: 2 }, occurredAt: '2026-11-19T01:05:00.000Z' }),
      ],
      ['finished', (l) => anAct(l, 'lesson-finished', { occurredAt: '2026-11-19T01:06:00.000Z' })],
      [
        'quiz',
        (l) =>
          anAct(l, 'quiz-answered', {
            payload: { attemptId: newId(), answers: rightAnswers },
            occurredAt: '2026-11-19T01:04:00.000Z',
          }),
      ],
      [
        'card',
        (l) =>
          anAct(l, 'form-saved', {
            payload: { answers: { nama: 'Bolu' }, complete: false },
            occurredAt: '2026-11-19T02:00:00.000Z',
          }),
      ],
      [
        'card done',
        (l) =>
          anAct(l, 'form-saved', {
            payload: { answers: { nama: 'Bolu', harga: 38000 }, complete: true },
            occurredAt: '2026-11-20T02:00:00.000Z',
          }),
      ],
    ];
    const seed = await givenLearner(fresh.ownerPool);
    const reference = await givenLearner(fresh.ownerPool, { beside: seed });
    await send(
      reference,
      plan.map(([, make]) => make(reference)),
    );
    const expected = await progressOf(reference);
    const [{ done } = { done: -1 }] = (await summaryOf(reference)) as { done: number }[];

    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(plan.length - 1), { maxLength: 6 }),
        fc.shuffledSubarray([...plan.keys()], { minLength: plan.length }),
        fc.nat(4),
        async (again, order, cut) => {
          const learner = await givenLearner(fresh.ownerPool, { beside: seed });
          const acts = plan.map(([, make]) => make(learner));
          const sequence = [...again, ...order, ...again].map((i) => acts[i] as ActEntry);
          await send(learner, sequence.slice(0, cut));
          await send(learner, sequence.slice(cut));
          expect(await progressOf(learner)).toEqual(expected);
          expect(await summaryOf(learner)).toMatchObject([{ done, entries: plan.length }]);
        },
      ),
      { numRuns: 25 },
    );
  });
});
