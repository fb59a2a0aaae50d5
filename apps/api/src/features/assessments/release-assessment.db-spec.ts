import { assessmentProblems, type SaveAssessmentRequest } from '@contracts/assessments';
import { commonProblems } from '@contracts/kernel';
import { lockThreadWithLedger } from '@api/submissions';
import type { Database } from '@api/platform/database';
import { namedId } from '@api/platform/http';
import { freshDatabase, TestClock, type FreshDatabase } from '@api/testing';
import { step } from '@given/learning';
import {
  aQuestion,
  aSending,
  givenAssignment,
  givenMentor,
  givenPupil,
  phone,
  someoneWaits,
  submissionEntities,
} from '@given/submissions';
import { Assessment } from './assessment.entity';
import { aJudgement, desk, givenNextVersion, givenWork, type GivenWork } from './assessments.given';

let fresh: FreshDatabase;
let database: Database;
let send: ReturnType<typeof phone>;
let clock: TestClock;
let at: ReturnType<typeof desk>;

beforeAll(async () => {
  fresh = await freshDatabase();
  database = await fresh.connect([...submissionEntities, Assessment]);
  send = phone(database);
});
afterAll(() => fresh.drop());
beforeEach(() => {
  clock = new TestClock(new Date('2026-11-24T02:00:00.000Z'));
  at = desk(clock, database);
});

const save = (work: GivenWork, change: Partial<SaveAssessmentRequest> = {}, mentor = work.mentor) =>
  at.save.execute(mentor.actor, work.submissionId, aJudgement(work, change));
const release = (work: GivenWork, revision?: number, mentor = work.mentor) =>
  at.release.execute(mentor.actor, work.submissionId, revision === undefined ? {} : { revision });

const rows = async <Row extends object = Record<string, unknown>>(sql: string, ...values: unknown[]): Promise<Row[]> =>
  (await fresh.ownerPool.query<Row>(sql, values)).rows;

const threadOf = async ({ submissionId }: GivenWork) =>
  (await rows('select * from submission where id = $1', submissionId))[0];
const decisionsOf = ({ personId }: GivenWork) =>
  rows(`select * from entry where learner_id = $1 and kind = 'assessment-released'`, personId);
const progressOf = ({ enrolmentId }: GivenWork) =>
  rows('select step_id, done, attempts from step_progress where enrolment_id = $1', enrolmentId);

const everything = async (work: GivenWork) => ({
  thread: await threadOf(work),
  decisions: await decisionsOf(work),
  progress: await progressOf(work),
  assessments: await rows('select * from assessment where submission_id = $1 order by id', work.submissionId),
  head: await rows('select seq, rev from progress_head where id = $1', work.personId),
});

describe('ReleaseAssessment', () => {
  it('gives an accepting judgement to the learner: thread, ledger and progress together', async () => {
    const work = await givenWork(fresh, send);
    const draft = await save(work);

    const released = await release(work, 1);

    expect(released).toMatchObject({
      id: draft.id,
      status: 'released',
      decision: 'accepted',
      proposed: 'accepted',
      releasedAt: '2026-11-24T02:00:00.000Z',
    });
    expect(await threadOf(work)).toMatchObject({
      status: 'accepted',
      due_at: null,
      asked_at: null,
      closed_at: new Date('2026-11-24T02:00:00.000Z'),
    });
    expect(await decisionsOf(work)).toMatchObject([
      {
        id: namedId('assessment-released', draft.id),
        learner_id: work.personId,
        actor_id: work.mentor.personId,
        enrolment_id: work.enrolmentId,
        step_id: step.task,
        package: work.package,
        seq: 2,
        payload: {
          assessmentId: draft.id,
          submissionId: work.submissionId,
          versionId: work.sentId,
          decision: 'accepted',
          levels: { kebenaran: 3, saluran: 3 },
          ownBusiness: true,
        },
      },
    ]);
    expect(await progressOf(work)).toEqual([{ step_id: step.task, done: true, attempts: 1 }]);
  });

  it('returns work that falls short, which may be sent again and then be accepted', async () => {
    const work = await givenWork(fresh, send);
    await save(work, { levels: { kebenaran: 1, saluran: 4 }, decision: 'returned' });
    expect(await release(work)).toMatchObject({ decision: 'returned', proposed: 'returned' });
    expect(await threadOf(work)).toMatchObject({ status: 'returned', due_at: null, closed_at: null });
    expect(await progressOf(work)).toMatchObject([{ done: false }]);

    const next = await givenNextVersion(send, work);
    await save(next);
    expect(await release(next)).toMatchObject({ decision: 'accepted' });
    expect(await decisionsOf(work)).toHaveLength(2);
    expect(await progressOf(work)).toMatchObject([{ done: true, attempts: 2 }]);
  });

  it('lets the mentor decide against the rule when she says why', async () => {
    const work = await givenWork(fresh, send);
    await save(work, { decision: 'returned', reason: 'Fotonya milik toko lain.' });
    expect(await release(work)).toMatchObject({
      decision: 'returned',
      proposed: 'accepted',
      reason: 'Fotonya milik toko lain.',
    });
  });

  it('says when the learner has no business of her own', async () => {
    const work = await givenWork(fresh, send, { business: null });
    await save(work);
    await release(work);
    expect(await decisionsOf(work)).toMatchObject([{ payload: { ownBusiness: false } }]);
  });

  it('answers a waiting question too', async () => {
    const work = await givenWork(fresh, send);
    await send(work, [aQuestion(work)]);
    await save(work, { levels: { kebenaran: 1, saluran: 1 }, decision: 'returned' });
    await release(work);
    expect(await threadOf(work)).toMatchObject({ asked_at: null, due_at: null });
  });

  it('answers the same again when the release is sent again', async () => {
    const work = await givenWork(fresh, send);
    await save(work);
    const released = await release(work, 1);
    const before = await everything(work);

    expect(await release(work, 1)).toEqual(released);
    expect(await release(work)).toEqual(released);
    expect(await everything(work)).toEqual(before);
  });

  it('releases once when two devices release at once', async () => {
    const work = await givenWork(fresh, send);
    await save(work);
    const answers = await Promise.all([1, 2, 3, 4].map(() => release(work, 1)));

    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(await decisionsOf(work)).toHaveLength(1);
    expect(await rows('select from assessment where submission_id = $1', work.submissionId)).toHaveLength(1);
  });

  it('makes the second mentor wait, and keeps her text when the first one was quicker', async () => {
    const work = await givenWork(fresh, send);
    const ratna = await givenMentor(fresh, work.agencyId, 'Ratna');
    await save(work, { strength: 'Dari Budi.' });
    await givenAssignment(fresh, work, ratna);
    await save(work, { strength: 'Dari Ratna.' }, ratna);
    let second: Promise<unknown> = Promise.resolve();

    await database.transaction(work.mentor.actor, async (tx) => {
      await lockThreadWithLedger(tx, ratna.personId, work.submissionId);
      second = release(work).catch((error: unknown) => error);
      await someoneWaits(fresh);
      // What Ratna's release does, while Budi waits for the thread.
      await tx.manager.query(
        `update assessment set status = 'released', released_at = now(), proposed = 'accepted' where agency_id = $1 and submission_id = $2 and mentor_id = $3`,
        [tx.agencyId, work.submissionId, ratna.personId],
      );
      await tx.manager.query(`update submission set status = 'accepted' where agency_id = $1 and id = $2`, [
        tx.agencyId,
        work.submissionId,
      ]);
    });

    await expect(second).resolves.toMatchObject({ spec: assessmentProblems['already-judged'] });
    expect(
      await rows('select status, strength from assessment where submission_id = $1 order by status', work.submissionId),
    ).toEqual([
      { status: 'draft', strength: 'Dari Budi.' },
      { status: 'released', strength: 'Dari Ratna.' },
    ]);
    expect(await decisionsOf(work)).toEqual([]);
  });

  it('lets one of two mentors judge when both release at once', async () => {
    const work = await givenWork(fresh, send);
    const ratna = await givenMentor(fresh, work.agencyId, 'Ratna');
    await save(work);
    await givenAssignment(fresh, work, ratna);
    await save(work, { decision: 'returned', reason: 'Fotonya milik toko lain.' }, ratna);

    const outcomes = await Promise.allSettled([release(work), release(work, undefined, ratna)]);

    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { spec: assessmentProblems['already-judged'] },
    });
    expect(await decisionsOf(work)).toHaveLength(1);
  });

  it('never stops a phone and a mentor by waiting for each other', async () => {
    const work = await givenWork(fresh, send);
    for (let round = 0; round < 5; round += 1) {
      const current =
        round === 0
          ? work
          : {
              ...work,
              sentId:
                (
                  await rows<{ id: string }>(
                    'select id from submission_version where submission_id = $1 order by no desc',
                    work.submissionId,
                  )
                )[0]?.id ?? '',
            };
      if ((await threadOf(work))?.['status'] === 'returned') break;
      await save(current, { levels: { kebenaran: 1, saluran: 1 }, decision: 'returned' });
      const phones = Array.from({ length: 4 }, () =>
        send(work, [aSending(work, { submissionId: work.submissionId }), aQuestion(work)]),
      );
      const outcomes = await Promise.allSettled([release(current), ...phones]);
      expect(outcomes.filter(({ status }) => status === 'rejected')).toEqual([]);
    }
  });

  describe('refuses, and leaves everything as it was,', () => {
    const expectRefused = async (
      work: GivenWork,
      releasing: () => Promise<unknown>,
      refusal: object,
    ): Promise<void> => {
      const before = await everything(work);
      await expect(releasing()).rejects.toMatchObject(refusal);
      expect(await everything(work)).toEqual(before);
    };

    it.each([
      ['without marks', { levels: {} }, 'levels-missing'],
      ['with a mark missing', { levels: { kebenaran: 3 } }, 'levels-missing'],
      ['without what is good', { strength: '' }, 'comment-missing'],
      ['without what comes next', { nextStep: '' }, 'comment-missing'],
      ['without a decision', { decision: null }, 'decision-missing'],
      ['against the rule without a reason', { decision: 'returned' }, 'deviation-needs-reason'],
      [
        'accepted against the rule without a reason',
        { levels: { kebenaran: 1, saluran: 4 } },
        'deviation-needs-reason',
      ],
    ] as const)('a judgement %s', async (_, change, problem) => {
      const work = await givenWork(fresh, send);
      await save(work, change);
      await expectRefused(work, () => release(work), { spec: assessmentProblems[problem] });
    });

    it('a release of nothing', async () => {
      const work = await givenWork(fresh, send);
      await expectRefused(work, () => release(work), { spec: assessmentProblems['levels-missing'] });
    });

    it('a draft that another device has changed', async () => {
      const work = await givenWork(fresh, send);
      await save(work);
      await save(work, { strength: 'Dari laptop.', revision: 1 });
      await expectRefused(work, () => release(work, 1), {
        spec: commonProblems['edited-meanwhile'],
        members: { stored: { strength: 'Dari laptop.', revision: 2 } },
      });
    });

    it('a judgement of a version that is not the newest any more', async () => {
      const work = await givenWork(fresh, send);
      const ratna = await givenMentor(fresh, work.agencyId, 'Ratna');
      await givenAssignment(fresh, work, ratna);
      await save(work, { decision: 'returned', reason: 'Belum lengkap.' }, ratna);
      await release(work, undefined, ratna);
      await save(work, { strength: 'Catatan kedua.' }, ratna);
      await givenNextVersion(send, work);
      await expectRefused(work, () => release(work, undefined, ratna), { spec: assessmentProblems['newer-version'] });
    });

    it('a second judgement by the same mentor', async () => {
      const work = await givenWork(fresh, send);
      await save(work);
      await release(work);
      await save(work, { strength: 'Lain.' });
      await expectRefused(work, () => release(work), { spec: assessmentProblems['already-judged'] });
    });

    it.each([
      [
        'a mentor of the same agency who is not hers',
        async (work: GivenWork) => givenMentor(fresh, work.agencyId, 'Ratna'),
      ],
      ['a mentor of another agency', async () => (await givenPupil(fresh)).mentor],
      ['the learner herself', async (work: GivenWork) => ({ ...work.mentor, actor: work.actor })],
      [
        'her mentor, signed in to another agency',
        async (work: GivenWork) => ({
          ...work.mentor,
          actor: { ...work.mentor.actor, agencyId: (await givenPupil(fresh)).agencyId },
        }),
      ],
    ])('%s', async (_, somebody) => {
      const work = await givenWork(fresh, send);
      await save(work);
      const mentor = await somebody(work);
      await expectRefused(work, () => release(work, undefined, mentor), { spec: commonProblems['not-found'] });
    });
  });
});
