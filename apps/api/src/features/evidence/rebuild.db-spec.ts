import type { ActEntry } from '@contracts/learning';
import type { Database } from '@api/platform/database';
import { namedId, newId } from '@api/platform/http';
import { PackageShelf, recordDecision, VersionShelf } from '@api/learning';
import { freshDatabase, type FreshDatabase } from '@api/testing';
import {
  aFinishedLab,
  aModuleWithLab,
  anAct,
  givenLearner,
  labStep,
  question,
  step,
  syncEntries,
  type GivenLearner,
} from '@given/learning';
import { FoldLearner } from './fold-learner';
import { FoldLevels } from './fold-levels';
import { Rebuild } from './rebuild';
import { RebuildLearner } from './rebuild-learner';

const now = new Date('2026-11-22T12:00:00.000Z');
let fresh: FreshDatabase;
let database: Database;
let rebuild: Rebuild;
let foldLevels: FoldLevels;

const rows = async <Row extends object>(sql: string, ...values: unknown[]): Promise<Row[]> =>
  (await fresh.ownerPool.query<Row>(sql, values)).rows;

const everything = (learner: GivenLearner) =>
  Promise.all([
    rows('select * from step_progress where enrolment_id = $1 order by step_id', learner.enrolmentId),
    rows('select * from enrolment_progress where enrolment_id = $1', learner.enrolmentId),
    rows('select rev, levels_rev, levels, rules_version from progress_head where id = $1', learner.personId),
  ]);

const levelsOf = (learner: GivenLearner) =>
  foldLevels.execute({
    agencyId: learner.agencyId,
    personId: learner.personId,
    zone: 'WIB',
    versionIds: [learner.versionId],
  });

/** A month of learning: reading, two quizzes on two days, a story, a card, a task that is returned and then accepted. */
async function givenMonthOfLearning(learner: GivenLearner, ...more: ActEntry[]): Promise<void> {
  const on = (day: number, change: Partial<ActEntry> = {}): Partial<ActEntry> => ({
    occurredAt: `2026-11-${day}T03:00:00.000Z`,
    ...change,
  });
  const right = { [question.price]: ['b'], [question.claim]: ['a', 'b'] };
  const submissionId = newId();
  const sent = (day: number) =>
    anAct(
      learner,
      'submission-sent',
      on(day, { payload: { submissionId, answers: { status: 'Bolu Rp38.000' }, files: [] } }),
    );
  const first = sent(14);
  const second = sent(16);
  const acts = [
    anAct(learner, 'lesson-opened', on(10)),
    anAct(learner, 'part-read', on(10)),
    anAct(learner, 'lesson-finished', on(11)),
    anAct(learner, 'quiz-answered', on(11, { payload: { attemptId: newId(), answers: right } })),
    anAct(learner, 'quiz-answered', on(12, { payload: { attemptId: newId(), answers: right } })),
    anAct(
      learner,
      'scenario-played',
      on(12, { payload: { attemptId: newId(), path: [{ node: 'awal', choice: 'a' }] } }),
    ),
    anAct(learner, 'form-saved', on(13, { payload: { answers: { nama: 'Bolu', harga: 38000 }, complete: true } })),
    anAct(learner, 'question-asked', on(13, { payload: { text: 'Boleh foto lama?' } })),
    first,
    second,
    ...more,
  ];
  await syncEntries(database, now).execute(
    learner.actor,
    { app: 'test', phoneNow: now.toISOString(), cursor: null, entries: acts },
    'id',
  );
  for (const [version, decision, mark] of [
    [first.id, 'returned', 2],
    [second.id, 'accepted', 3],
  ] as const) {
    const assessmentId = newId();
    await database.transaction(learner.actor, (tx) =>
      recordDecision(tx, {
        id: namedId('released', assessmentId),
        kind: 'assessment-released',
        learnerId: learner.personId,
        actorId: learner.personId,
        enrolmentId: learner.enrolmentId,
        package: learner.package,
        stepId: step.task,
        payload: {
          assessmentId,
          submissionId,
          versionId: version,
          decision,
          levels: { kebenaran: mark, saluran: mark },
          ownBusiness: true,
        },
        at: now,
        stepDone: decision === 'accepted',
      }),
    );
  }
}

beforeAll(async () => {
  fresh = await freshDatabase();
  database = await fresh.connect();
  const packages = new PackageShelf(database);
  const versions = new VersionShelf(database);
  foldLevels = new FoldLevels(database, packages, versions);
  rebuild = new Rebuild(database, new RebuildLearner(database, new FoldLearner(packages, versions, foldLevels)));
});
afterAll(() => fresh.drop());

describe('Rebuild', () => {
  it('comes to the identical progress and levels from the ledger alone', async () => {
    const learner = await givenLearner(fresh.ownerPool);
    await givenMonthOfLearning(learner);
    await levelsOf(learner);
    const before = await everything(learner);

    await expect(rebuild.execute(learner.agencyId)).resolves.toEqual({ learners: 1, differences: [] });
    expect(await everything(learner)).toEqual(before);
  });

  it('finds and mends a projection that somebody spoilt', async () => {
    const learner = await givenLearner(fresh.ownerPool);
    await givenMonthOfLearning(learner);
    await levelsOf(learner);
    const before = await everything(learner);
    await rows(
      `update step_progress set best = 1, attempts = 9 where enrolment_id = $1 and step_id = $2`,
      learner.enrolmentId,
      step.quiz,
    );
    await rows(`update enrolment_progress set done = 0 where enrolment_id = $1`, learner.enrolmentId);
    await rows(
      `update progress_head set levels = '{"rules":"levels@1","competencies":[]}' where id = $1`,
      learner.personId,
    );

    const { differences } = await rebuild.execute(learner.agencyId);

    expect(differences.map(({ what }) => what)).toEqual(['progress', 'levels']);
    expect(await everything(learner)).toEqual(before);
  });

  it('reads levels with their evidence: knowledge from two days, skill from the mentor', async () => {
    const learner = await givenLearner(fresh.ownerPool);
    await givenMonthOfLearning(learner);
    const { competencies } = await levelsOf(learner);
    const level = (code: string) => competencies.find((each) => each.code === code);

    expect(level('A1')).toMatchObject({ level: 2, evidence: [{ kind: 'quiz' }, { kind: 'quiz' }] });
    expect(level('B4')).toMatchObject({ level: 1 });
    expect(level('B2')).toMatchObject({
      level: 2,
      evidence: [
        { mark: 2, superseded: true },
        { mark: 3, superseded: false },
      ],
    });
    expect(level('B2')?.missing).toEqual([expect.objectContaining({ need: 'second-activity' })]);
  });

  it('counts a lab anew from its work: level 2 at once for knowledge, skill and attitude, and no difference', async () => {
    const learner = await givenLearner(fresh.ownerPool, { module: aModuleWithLab() });
    const finished = aFinishedLab(learner);
    await syncEntries(database, now).execute(
      learner.actor,
      { app: 'test', phoneNow: now.toISOString(), cursor: null, entries: [finished] },
      'id',
    );

    const { competencies } = await levelsOf(learner);
    for (const code of ['A1', 'B2', 'B4'])
      expect(competencies.find((each) => each.code === code)).toMatchObject({
        level: 2,
        evidence: [{ kind: 'lab', entryId: finished.id, activityId: labStep, basisPoints: 10_000, level: 2 }],
      });
    expect(competencies.find(({ code }) => code === 'B3')).toMatchObject({ level: 0, evidence: [] });

    const before = await everything(learner);
    await expect(rebuild.execute(learner.agencyId)).resolves.toEqual({ learners: 1, differences: [] });
    expect(await everything(learner)).toEqual(before);

    await rows('update step_progress set best = 1 where enrolment_id = $1', learner.enrolmentId);
    expect((await rebuild.execute(learner.agencyId)).differences.map(({ what }) => what)).toEqual(['progress']);
    expect(await everything(learner)).toEqual(before);
  });

  it('reaches level 3 by a lab and a mentor’s mark on the own business', async () => {
    const learner = await givenLearner(fresh.ownerPool, { module: aModuleWithLab() });
    await givenMonthOfLearning(learner, aFinishedLab(learner));
    const { competencies } = await levelsOf(learner);
    expect(competencies.find(({ code }) => code === 'B2')).toMatchObject({ level: 3 });
    expect(competencies.find(({ code }) => code === 'B3')).toMatchObject({ level: 2 });
  });

  it('records one decision once, however often it is sent', async () => {
    const learner = await givenLearner(fresh.ownerPool);
    const decision = {
      id: newId(),
      kind: 'level-proposed',
      learnerId: learner.personId,
      actorId: learner.personId,
      enrolmentId: null,
      package: null,
      stepId: null,
      payload: { competency: 'B2', level: 4, reason: 'Mengajari staf' },
      at: now,
      stepDone: null,
    } as const;
    for (let i = 0; i < 2; i++) await database.transaction(learner.actor, (tx) => recordDecision(tx, decision));
    expect(await rows('select seq from entry where learner_id = $1', learner.personId)).toEqual([{ seq: 1 }]);
  });

  it('cannot be made to write into another agency’s ledger', async () => {
    const learner = await givenLearner(fresh.ownerPool);
    const stranger = await givenLearner(fresh.ownerPool);
    const write = database.transaction(stranger.actor, (tx) =>
      tx.manager.query(
        'select learning_record_decision($1, now(), $2, $3, $3, null, null, null, $4, $5::jsonb, $6, null)',
        [learner.agencyId, newId(), learner.personId, 'level-proposed', '{}', Buffer.from('x')],
      ),
    );
    await expect(write).rejects.toMatchObject({ message: expect.stringContaining('another agency') });
    expect(await rows('select 1 from entry where learner_id = $1', learner.personId)).toEqual([]);
  });

  it.each([['update entry set payload = payload'], ['delete from entry']])(
    'lets nobody change the past: %s',
    async (sql) => {
      const learner = await givenLearner(fresh.ownerPool);
      await givenMonthOfLearning(learner);
      await expect(fresh.ownerPool.query(sql)).rejects.toMatchObject({ constraint: 'entry_append_only_ck' });
      await expect(database.transaction(learner.actor, (tx) => tx.manager.query(sql))).rejects.toMatchObject({
        code: '42501',
      });
    },
  );
});
