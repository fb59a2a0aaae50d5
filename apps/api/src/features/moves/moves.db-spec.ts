import type { ActEntry } from '@contracts/learning';
import { moveProblems } from '@contracts/moves';
import { commonProblems, type ProblemSpec } from '@contracts/kernel';
import { FoldLearner, FoldLevels, Rebuild, RebuildLearner } from '@api/evidence';
import { PackageShelf, recordDecision, VersionShelf } from '@api/learning';
import type { Actor } from '@api/platform/auth';
import { Clock } from '@api/platform/clock';
import type { Database } from '@api/platform/database';
import { namedId, newId } from '@api/platform/http';
import { freshDatabase, type FreshDatabase } from '@api/testing';
import { Cohort } from '@given/cohorts';
import { anAct, givenLearner, question, step, syncEntries, type GivenLearner } from '@given/learning';
import { CohortMove } from './cohort-move.entity';
import { MoveBatch } from './move-batch';
import {
  aLaterModule,
  givenAnotherVersion,
  givenManager,
  withLesson,
  without,
  withOtherKey,
  type GivenVersion,
} from './moves.given';
import { PreviewMove } from './preview-move';
import { ReadMoves } from './read-moves';
import { ReturnMove } from './return-move';
import { StartMove } from './start-move';
import { VersionSteps } from './version-steps';

const now = new Date('2026-11-22T12:00:00.000Z');
const newLesson = '0193a000-0000-7000-8000-0000000000aa';
const as = (spec: ProblemSpec) => ({ spec: { code: spec.code } });
const right = { [question.price]: ['b'], [question.claim]: ['a', 'b'] };

let fresh: FreshDatabase;
let database: Database;
let rebuild: Rebuild;
let preview: PreviewMove;
let start: StartMove;
let batch: MoveBatch;
let back: ReturnMove;
let read: ReadMoves;

const rows = async <Row extends object>(sql: string, ...values: unknown[]): Promise<Row[]> =>
  (await fresh.ownerPool.query<Row>(sql, values)).rows;

/** Everything that a learner's desk, her mentor's and the agency's are told of her. */
const stateOf = async (learner: GivenLearner) => ({
  steps: await rows('select * from step_progress where enrolment_id = $1 order by step_id', learner.enrolmentId),
  counts: await rows('select * from enrolment_progress where enrolment_id = $1', learner.enrolmentId),
  levels: await rows('select levels from progress_head where id = $1', learner.personId),
  acts: await rows(
    `select id, payload from entry where learner_id = $1 and kind <> 'enrolment-moved' order by seq`,
    learner.personId,
  ),
  version: await rows('select version_id from enrolment where id = $1', learner.enrolmentId),
});

const sync = async (learner: GivenLearner, ...entries: ActEntry[]): Promise<string[]> =>
  (
    await syncEntries(database, now).execute(
      learner.actor,
      { app: 'test', phoneNow: now.toISOString(), cursor: null, entries },
      'id',
    )
  ).answers.map(({ answer }) => answer);

const answered = (learner: GivenLearner, change: Partial<ActEntry> = {}) =>
  anAct(learner, 'quiz-answered', { payload: { attemptId: newId(), answers: right }, ...change });

/** Reading, a quiz, a story, a card, and a task that a mentor has accepted. */
async function givenWork(learner: GivenLearner): Promise<void> {
  const submissionId = newId();
  const sent = anAct(learner, 'submission-sent', {
    payload: { submissionId, answers: { status: 'Bolu Rp38.000' }, files: [] },
  });
  await sync(
    learner,
    anAct(learner, 'part-read'),
    anAct(learner, 'lesson-finished'),
    answered(learner, { occurredAt: '2026-11-18T03:00:00.000Z' }),
    answered(learner),
    anAct(learner, 'scenario-played', { payload: { attemptId: newId(), path: [{ node: 'awal', choice: 'a' }] } }),
    anAct(learner, 'form-saved', { payload: { answers: { nama: 'Bolu', harga: 38000 }, complete: true } }),
    sent,
  );
  const assessmentId = newId();
  const payload = {
    assessmentId,
    submissionId,
    versionId: sent.id,
    decision: 'accepted',
    levels: { kebenaran: 3, saluran: 3 },
    ownBusiness: true,
  };
  await database.transaction(learner.actor, (tx) =>
    recordDecision(tx, {
      id: namedId('assessment-released', assessmentId),
      kind: 'assessment-released',
      learnerId: learner.personId,
      actorId: learner.personId,
      enrolmentId: learner.enrolmentId,
      package: learner.package,
      stepId: step.task,
      payload,
      at: now,
      stepDone: true,
    }),
  );
  await rebuild.execute(learner.agencyId);
}

type Scene = { learner: GivenLearner; manager: Actor; next: GivenVersion };

async function givenScene(change: Parameters<typeof aLaterModule>[1]): Promise<Scene> {
  const learner = await givenLearner(fresh.ownerPool);
  const manager = await givenManager(fresh.ownerPool, learner);
  const next = await givenAnotherVersion(fresh.ownerPool, learner, aLaterModule('0.2.0', change));
  return { learner, manager, next };
}

const toNext = ({ learner, next }: Scene) => ({ from: learner.versionId, to: next.versionId });

async function moveAll(scene: Scene): Promise<string> {
  const { id } = await start.execute(scene.manager, scene.learner.cohortId, toNext(scene));
  await goOn(scene.manager, id);
  return id;
}

async function goOn(manager: Actor, id: string): Promise<void> {
  for (let left = true; left;) left = ['moving', 'returning'].includes((await batch.execute(manager, id)).state);
}

async function takeBack(manager: Actor, id: string): Promise<void> {
  await back.execute(manager, id);
  await goOn(manager, id);
}

beforeAll(async () => {
  fresh = await freshDatabase();
  database = await fresh.connect([Cohort, CohortMove]);
  const packages = new PackageShelf(database);
  const versions = new VersionShelf(database);
  const fold = new FoldLearner(packages, versions, new FoldLevels(database, packages, versions));
  const rebuildLearner = new RebuildLearner(database, fold);
  const steps = new VersionSteps(packages);
  const clock = new Clock(now);
  rebuild = new Rebuild(database, rebuildLearner);
  preview = new PreviewMove(database, fold, steps);
  start = new StartMove(clock, database, steps);
  batch = new MoveBatch(clock, database, fold, rebuildLearner);
  back = new ReturnMove(clock, database);
  read = new ReadMoves(database);
});
afterAll(() => fresh.drop());

describe('A move to a version of other words', () => {
  it('leaves everything as it was', async () => {
    const scene = await givenScene((module) => ({
      ...module,
      module: { ...module.module, title: 'Teks yang menjual' },
    }));
    await givenWork(scene.learner);
    const before = await stateOf(scene.learner);
    const seen = await preview.execute(scene.manager, scene.learner.cohortId, scene.next.versionId);
    expect(seen.items).toEqual([
      expect.objectContaining({
        name: 'Sari',
        kept: 5,
        again: [],
        dropped: [],
        before: { done: 3, required: 3 },
        after: { done: 3, required: 3 },
        levels: [],
      }),
    ]);
    await moveAll(scene);
    expect(await stateOf(scene.learner)).toEqual({ ...before, version: [{ version_id: scene.next.versionId }] });
  });
});

describe('A move to a version of other content', () => {
  const other = (module: Parameters<ReturnType<typeof without>>[0]) =>
    withLesson(newLesson)(without(step.factCard)(withOtherKey(0)(module)));

  it('is foreseen learner by learner, and happens as foreseen', async () => {
    const scene = await givenScene(other);
    const neighbour = await givenLearner(fresh.ownerPool, { beside: scene.learner });
    await givenWork(scene.learner);
    await sync(neighbour, anAct(neighbour, 'lesson-opened'));
    const before = [await stateOf(scene.learner), await stateOf(neighbour)];

    const seen = await preview.execute(scene.manager, scene.learner.cohortId, scene.next.versionId);

    expect([await stateOf(scene.learner), await stateOf(neighbour)]).toEqual(before);
    expect(seen).toMatchObject({
      learners: 2,
      steps: {
        changed: [{ stepId: step.quiz, title: 'Cek sebentar', questions: [1] }],
        added: [{ stepId: newLesson, required: true }],
        dropped: [{ stepId: step.factCard }],
      },
      next: null,
    });
    expect(seen.items[0]).toMatchObject({
      enrolmentId: scene.learner.enrolmentId,
      kept: 3,
      again: [step.quiz],
      dropped: [step.factCard],
      before: { done: 3, required: 3 },
      after: { done: 2, required: 3 },
      levels: [],
    });
    expect(seen.items[1]).toMatchObject({ kept: 0, again: [], dropped: [] });

    await moveAll(scene);
    const [after] = await rows(
      'select done, required from enrolment_progress where enrolment_id = $1',
      scene.learner.enrolmentId,
    );
    expect(after).toEqual(seen.items[0]?.after);
    expect((await rebuild.execute(scene.learner.agencyId)).differences).toEqual([]);
  });

  it('taken back leaves every answer, result and level as before, and the ledger tells both ways', async () => {
    const scene = await givenScene(other);
    await givenWork(scene.learner);
    const before = await stateOf(scene.learner);
    const id = await moveAll(scene);
    expect(await stateOf(scene.learner)).not.toEqual(before);
    await takeBack(scene.manager, id);
    expect(await stateOf(scene.learner)).toEqual(before);
    const [from, to] = [scene.learner.versionId, scene.next.versionId];
    expect(
      await rows(
        `select payload, actor_id as actor from entry where learner_id = $1 and kind = 'enrolment-moved' order by seq`,
        scene.learner.personId,
      ),
    ).toEqual([
      { payload: { moveId: id, from, to }, actor: scene.manager.personId },
      { payload: { moveId: id, from: to, to: from }, actor: scene.manager.personId },
    ]);
    expect(await rows('select version_id from cohort where id = $1', scene.learner.cohortId)).toEqual([
      { version_id: from },
    ]);
    expect((await rebuild.execute(scene.learner.agencyId)).differences).toEqual([]);
  });

  it('takes what a phone did before and sends after: it is kept, and counts where it stands', async () => {
    const scene = await givenScene(other);
    const { learner } = scene;
    const late = [
      anAct(learner, 'lesson-finished'),
      answered(learner),
      anAct(learner, 'form-saved', { payload: { answers: { nama: 'Bolu', harga: 1 }, complete: true } }),
    ];
    const id = await moveAll(scene);
    expect(await sync(learner, ...late)).toEqual(['accepted', 'accepted', 'accepted']);
    const doneSteps = () =>
      rows(
        'select step_id as id from step_progress where enrolment_id = $1 and done order by step_id',
        learner.enrolmentId,
      );
    expect(await doneSteps()).toEqual([{ id: step.lesson }]);
    expect((await rebuild.execute(learner.agencyId)).differences).toEqual([]);
    await takeBack(scene.manager, id);
    expect(await doneSteps()).toEqual([{ id: step.lesson }, { id: step.quiz }, { id: step.factCard }]);
    expect((await rebuild.execute(learner.agencyId)).differences).toEqual([]);
  });

  it('keeps what was done in between when it is taken back, and counts it by what it answered', async () => {
    const scene = await givenScene(other);
    const { learner } = scene;
    const id = await moveAll(scene);
    const there = { ...learner, package: scene.next.package };
    expect(
      await sync(
        learner,
        anAct(there, 'lesson-finished', { stepId: newLesson }),
        anAct(there, 'lesson-finished'),
        answered(there),
      ),
    ).toEqual(['accepted', 'accepted', 'accepted']);
    await takeBack(scene.manager, id);
    expect(
      await rows('select step_id as id from step_progress where enrolment_id = $1 and done', learner.enrolmentId),
    ).toEqual([{ id: step.lesson }]);
    expect(await rows(`select 1 from entry where learner_id = $1 and actor_id = $1`, learner.personId)).toHaveLength(3);
    expect((await rebuild.execute(learner.agencyId)).differences).toEqual([]);
  });

  it('refuses what belongs to a version she was never in', async () => {
    const scene = await givenScene(other);
    const never = await givenAnotherVersion(
      fresh.ownerPool,
      scene.learner,
      aLaterModule('0.3.0', withLesson(newLesson)),
    );
    await moveAll(scene);
    const strange = { ...scene.learner, package: never.package };
    expect(
      await sync(scene.learner, anAct(strange, 'form-saved', { payload: { answers: {}, complete: true } })),
    ).toEqual(['refused']);
  });
});

describe('Many learners', () => {
  it('go in batches that can be stopped, gone on with or taken back half-way, and nobody goes twice', async () => {
    const scene = await givenScene(withOtherKey(0));
    const others: GivenLearner[] = [];
    for (let i = 0; i < 30; i++) others.push(await givenLearner(fresh.ownerPool, { beside: scene.learner }));
    const { manager, learner } = scene;
    const move = await start.execute(manager, learner.cohortId, toNext(scene));
    expect(move).toMatchObject({
      state: 'moving',
      learners: 31,
      moved: 0,
      mayReturn: true,
      from: '0.1.0',
      to: '0.2.0',
    });
    expect(await batch.execute(manager, move.id)).toMatchObject({ state: 'moving', moved: 25 });
    await expect(
      start.execute(manager, learner.cohortId, { from: scene.next.versionId, to: learner.versionId }),
    ).rejects.toMatchObject(as(moveProblems.unfinished));

    await back.execute(manager, move.id);
    await goOn(manager, move.id);
    expect(await rows('select distinct version_id from enrolment where cohort_id = $1', learner.cohortId)).toEqual([
      { version_id: learner.versionId },
    ]);
    expect((await read.execute(manager, learner.cohortId)).moves).toMatchObject([
      { state: 'returned', moved: 25, returned: 25, mayReturn: false },
    ]);

    const again = await moveAll(scene);
    await Promise.all([batch.execute(manager, again), batch.execute(manager, again)]);
    expect((await read.execute(manager, learner.cohortId)).moves[0]).toMatchObject({
      state: 'moved',
      moved: 31,
      returned: 0,
    });
    const [{ n } = { n: 0 }] = await rows<{ n: number }>(
      `select count(*)::int as n from entry where agency_id = $1 and kind = 'enrolment-moved'`,
      learner.agencyId,
    );
    expect(n).toBe(25 + 25 + 31);
  });

  it('learn on while they are moved: whatever is sent meanwhile is kept and counted', async () => {
    const scene = await givenScene(withOtherKey(1));
    const { id } = await start.execute(scene.manager, scene.learner.cohortId, toNext(scene));
    const acts = Array.from({ length: 8 }, () => answered(scene.learner));
    await Promise.all([goOn(scene.manager, id), ...acts.map((act) => sync(scene.learner, act))]);
    expect(
      await rows(`select 1 from entry where learner_id = $1 and kind = 'quiz-answered'`, scene.learner.personId),
    ).toHaveLength(8);
    expect((await rebuild.execute(scene.learner.agencyId)).differences).toEqual([]);
  });

  it('who waits moves along, who has finished or left stays where she was', async () => {
    const scene = await givenScene(withOtherKey(0));
    const [waiting, finished, left] = [
      await givenLearner(fresh.ownerPool, { beside: scene.learner }),
      await givenLearner(fresh.ownerPool, { beside: scene.learner }),
      await givenLearner(fresh.ownerPool, { beside: scene.learner }),
    ];
    for (const [learner, status] of [
      [waiting, 'waitlisted'],
      [finished, 'completed'],
      [left, 'withdrawn'],
    ] as const)
      await rows('update enrolment set status = $2 where id = $1', learner.enrolmentId, status);
    await moveAll(scene);
    const versionOf = async (learner: GivenLearner) => (await stateOf(learner)).version[0];
    expect(await versionOf(waiting)).toEqual({ version_id: scene.next.versionId });
    expect(await versionOf(finished)).toEqual({ version_id: scene.learner.versionId });
    expect(await versionOf(left)).toEqual({ version_id: scene.learner.versionId });
  });
});

describe('A move is refused', () => {
  it('to the same version, to a draft, to another curriculum, and to a retired one', async () => {
    const scene = await givenScene(withOtherKey(0));
    const stranger = await givenLearner(fresh.ownerPool);
    const from = scene.learner.versionId;
    const go = (to: string) => start.execute(scene.manager, scene.learner.cohortId, { from, to });
    await expect(go(from)).rejects.toMatchObject(as(moveProblems['version-not-available']));
    await expect(go(stranger.versionId)).rejects.toMatchObject(as(moveProblems['version-not-available']));
    await rows(`update curriculum_version set status = 'retired' where id = $1`, scene.next.versionId);
    await expect(go(scene.next.versionId)).rejects.toMatchObject(as(moveProblems['version-not-available']));
    await expect(preview.execute(scene.manager, scene.learner.cohortId, scene.next.versionId)).rejects.toMatchObject(
      as(moveProblems['version-not-available']),
    );
  });

  it('when the version is no longer the one that was looked at, and when the cohort is over', async () => {
    const scene = await givenScene(withOtherKey(0));
    const { cohortId, versionId } = scene.learner;
    await expect(
      start.execute(scene.manager, cohortId, { from: scene.next.versionId, to: versionId }),
    ).rejects.toMatchObject(as(moveProblems['version-changed']));
    await rows(`update cohort set status = 'closed' where id = $1`, cohortId);
    await expect(start.execute(scene.manager, cohortId, toNext(scene))).rejects.toMatchObject(
      as(moveProblems['cohort-over']),
    );
  });

  it('to come back when a later move stands on it; first the later one comes back', async () => {
    const scene = await givenScene(withOtherKey(0));
    const first = await moveAll(scene);
    const third = await givenAnotherVersion(fresh.ownerPool, scene.learner, aLaterModule('0.3.0', withOtherKey(1)));
    const second = await start.execute(scene.manager, scene.learner.cohortId, {
      from: scene.next.versionId,
      to: third.versionId,
    });
    await goOn(scene.manager, second.id);
    await expect(back.execute(scene.manager, first)).rejects.toMatchObject(as(moveProblems['not-newest']));
    await takeBack(scene.manager, second.id);
    await takeBack(scene.manager, first);
    expect((await stateOf(scene.learner)).version).toEqual([{ version_id: scene.learner.versionId }]);
  });

  it('of another agency, which does not even learn that it is there', async () => {
    const scene = await givenScene(withOtherKey(0));
    const id = await moveAll(scene);
    const stranger = await givenManager(fresh.ownerPool, await givenLearner(fresh.ownerPool));
    const gone = as(commonProblems['not-found']);
    await expect(start.execute(stranger, scene.learner.cohortId, toNext(scene))).rejects.toMatchObject(gone);
    await expect(preview.execute(stranger, scene.learner.cohortId, scene.next.versionId)).rejects.toMatchObject(gone);
    await expect(read.execute(stranger, scene.learner.cohortId)).rejects.toMatchObject(gone);
    await expect(batch.execute(stranger, id)).rejects.toMatchObject(gone);
    await expect(back.execute(stranger, id)).rejects.toMatchObject(gone);
  });
});

describe('The learner’s home', () => {
  it('says for two weeks what she is asked to do again, and nothing once she has, or is back', async () => {
    const scene = await givenScene(withOtherKey(0));
    const { learner } = scene;
    const home = async (at: Date): Promise<unknown> =>
      (
        await database.call<{ moved: unknown }>('moved', 'select home_moved($1, $2, $3) as moved', [
          learner.agencyId,
          learner.personId,
          at,
        ])
      )[0]?.moved;
    await sync(learner, answered(learner));
    expect(await home(now)).toBeNull();
    const id = await moveAll(scene);
    expect(await home(now)).toEqual({
      enrolmentId: learner.enrolmentId,
      at: expect.stringMatching(/^2026-11-22T12:00/),
      back: false,
      again: 1,
    });
    expect(await home(new Date('2026-12-07T00:00:00Z'))).toBeNull();
    await sync(learner, answered({ ...learner, package: scene.next.package }));
    expect(await home(now)).toMatchObject({ again: 0 });
    await takeBack(scene.manager, id);
    expect(await home(now)).toMatchObject({ back: true, again: 0 });
  });
});
