import { learningProblems, syncLimits, type ActEntry, type EntryAnswer } from '@contracts/learning';
import { problemType } from '@contracts/kernel';
import { advertEngine } from '@labs/adverts';
import { reportOfSample, salesEngine } from '@labs/sales';
import type { Database } from '@api/platform/database';
import { newId } from '@api/platform/http';
import { freshDatabase, type FreshDatabase } from '@api/testing';
import { aCopyWork, aFinishedLab } from './a-finished-lab.given';
import { aModuleWithLab, labStep, step } from './a-module-package.given';
import { anAct, givenLearner, syncEntries, type GivenLearner } from './learning.given';

const now = new Date('2026-11-22T12:00:00.000Z');
let fresh: FreshDatabase;
let database: Database;

beforeAll(async () => {
  fresh = await freshDatabase();
  database = await fresh.connect();
});
afterAll(() => fresh.drop());

const givenLabLearner = () => givenLearner(fresh.ownerPool, { module: aModuleWithLab() });

const send = async (learner: GivenLearner, ...entries: readonly ActEntry[]): Promise<string[]> => {
  const request = { app: 'test', phoneNow: now.toISOString(), cursor: null, entries: [...entries] };
  const { answers } = await syncEntries(database, now).execute(learner.actor, request, 'id');
  return answers.map((each: EntryAnswer) => (each.answer === 'refused' ? each.problem.type : each.answer));
};
const refusedAs = (code: keyof typeof learningProblems): string => problemType(learningProblems[code].code);

const rows = async <Row extends object>(sql: string, ...values: unknown[]): Promise<Row[]> =>
  (await fresh.ownerPool.query<Row>(sql, values)).rows;
const progressOf = (learner: GivenLearner) =>
  rows('select step_id, done, best, attempts from step_progress where enrolment_id = $1', learner.enrolmentId);
const ledgerOf = (learner: GivenLearner) =>
  rows<{ payload: Record<string, unknown> }>(
    'select payload from entry where learner_id = $1 order by seq',
    learner.personId,
  );

/** A work that is valid and weighs about so many bytes when it is sent. */
function aWorkOf(bytes: number): object {
  const each = Math.floor(bytes / 12 / 3) * 3;
  return aCopyWork({ versions: Array.from({ length: 12 }, () => '“'.repeat(each / 3)) });
}

describe('A finished lab', () => {
  it('is kept whole and counted by the server, which stores no result in the ledger', async () => {
    const learner = await givenLabLearner();

    expect(await send(learner, aFinishedLab(learner))).toEqual(['accepted']);

    expect(await progressOf(learner)).toEqual([{ step_id: labStep, done: true, best: 10_000, attempts: 1 }]);
    const [kept] = await ledgerOf(learner);
    expect(kept?.payload).toEqual({ lab: 'copy', engine: 'copy@1', work: JSON.parse(JSON.stringify(aCopyWork())) });
    expect(await rows('select done from enrolment_progress where enrolment_id = $1', learner.enrolmentId)).toEqual([
      { done: 1 },
    ]);
  });

  it('believes no result that a phone sends along', async () => {
    const learner = await givenLabLearner();
    const boast = aFinishedLab(learner, aCopyWork({ text: 'Bolu.' }), { payload: { basisPoints: 10_000 } });
    expect(await send(learner, boast)).toEqual(['accepted']);
    expect(await progressOf(learner)).toMatchObject([{ done: true, best: 0 }]);
  });

  it('keeps the best of several works', async () => {
    const learner = await givenLabLearner();
    const notFound = aCopyWork({ exercise: { seed: 7, answer: null } });
    await send(learner, aFinishedLab(learner, notFound));
    await send(learner, aFinishedLab(learner));
    await send(learner, aFinishedLab(learner, notFound));
    expect(await progressOf(learner)).toMatchObject([{ best: 10_000, attempts: 3 }]);
  });

  it('counts once when it arrives again', async () => {
    const learner = await givenLabLearner();
    const finished = aFinishedLab(learner);
    await send(learner, finished);
    expect(await send(learner, finished, finished)).toEqual(['duplicate', 'duplicate']);
    expect(await progressOf(learner)).toMatchObject([{ attempts: 1 }]);
    expect(await ledgerOf(learner)).toHaveLength(1);
  });

  it('is refused where its id already names another work', async () => {
    const learner = await givenLabLearner();
    const finished = aFinishedLab(learner);
    await send(learner, finished);
    const other = { ...aFinishedLab(learner, aCopyWork({ text: 'Bolu.' })), id: finished.id };
    expect(await send(learner, other)).toEqual([refusedAs('entry-id-reused')]);
    expect(await progressOf(learner)).toMatchObject([{ best: 10_000, attempts: 1 }]);
  });

  const soldWell = { source: 'butik', report: reportOfSample('butik'), answers: {} };

  it.each<[string, object, Record<string, unknown>]>([
    ['a work that is none', {}, {}],
    ['a work without its card', { ...aCopyWork(), card: null }, {}],
    ['a work that names another engine than its entry', aCopyWork({ engine: advertEngine }), {}],
    ['an engine nobody knows', aCopyWork({ engine: 'copy@99' }), { engine: 'copy@99' }],
    ['an engine named like a part of every object', aCopyWork(), { engine: 'constructor@1' }],
    ['a word that is no engine', aCopyWork(), { engine: '__proto__' }],
    ['the engine of another lab', soldWell, { engine: salesEngine }],
    ['a lab nobody knows', aCopyWork(), { lab: 'dapur' }],
    ['the work of another lab than the step is', soldWell, { lab: 'sales', engine: salesEngine }],
    ['a work that is a list', [aCopyWork()], {}],
  ])('is refused with %s, and nothing of it is stored', async (_what, work, payload) => {
    const learner = await givenLabLearner();
    const good = anAct(learner, 'lesson-opened');

    expect(await send(learner, aFinishedLab(learner, work, { payload }), good)).toEqual([
      refusedAs('entry-not-valid'),
      'accepted',
    ]);
    expect(await ledgerOf(learner)).toHaveLength(1);
    expect(await progressOf(learner)).toMatchObject([{ step_id: step.lesson }]);
  });

  it('is taken where the step is the lab it was done in', async () => {
    const learner = await givenLearner(fresh.ownerPool, { module: aModuleWithLab('sales') });
    const sold = aFinishedLab(learner, soldWell, { payload: { lab: 'sales', engine: salesEngine } });
    expect(await send(learner, sold)).toEqual(['accepted']);
    expect(await progressOf(learner)).toMatchObject([{ done: true, best: 0 }]);
    expect(await send(learner, aFinishedLab(learner))).toEqual([refusedAs('entry-not-valid')]);
  });

  it.each([
    ['a quiz', step.quiz],
    ['a form', step.factCard],
    ['a task', step.task],
    ['a lesson', step.lesson],
    ['nothing in her version', newId()],
  ])('is refused at a step that is %s', async (_what, stepId) => {
    const learner = await givenLabLearner();
    expect(await send(learner, aFinishedLab(learner, aCopyWork(), { stepId }))).toEqual([refusedAs('step-unknown')]);
    expect(await ledgerOf(learner)).toEqual([]);
  });

  it('may weigh nearly 64 KiB, and is refused above what one entry may say', async () => {
    const learner = await givenLabLearner();
    const heavy = aFinishedLab(learner, aWorkOf(63_500));
    const bytes = Buffer.byteLength(JSON.stringify(heavy.payload['work']));
    expect(bytes).toBeGreaterThan(64_000);
    expect(bytes).toBeLessThanOrEqual(65_536);
    expect(await send(learner, heavy)).toEqual(['accepted']);

    const tooHeavy = aFinishedLab(learner, aWorkOf(syncLimits.entryBytes));
    expect(await send(learner, tooHeavy)).toEqual([refusedAs('entry-too-large')]);
    expect(await ledgerOf(learner)).toHaveLength(1);
  });
});
