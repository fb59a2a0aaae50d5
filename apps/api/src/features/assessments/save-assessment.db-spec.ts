import { assessmentProblems } from '@contracts/assessments';
import { commonProblems } from '@contracts/kernel';
import type { Database } from '@api/platform/database';
import { newId } from '@api/platform/http';
import { freshDatabase, TestClock, type FreshDatabase } from '@api/testing';
import { aQuestion, givenAssignment, givenMentor, givenPupil, phone, submissionEntities } from '@given/submissions';
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

const save = (work: GivenWork, change: Parameters<typeof aJudgement>[1] = {}, mentor = work.mentor) =>
  at.save.execute(mentor.actor, work.submissionId, aJudgement(work, change));

const rowsOf = async ({ submissionId }: GivenWork) =>
  (await fresh.ownerPool.query('select * from assessment where submission_id = $1 order by started_at', [submissionId]))
    .rows;
const statusOf = async ({ submissionId }: GivenWork) =>
  (await fresh.ownerPool.query<{ status: string }>('select status from submission where id = $1', [submissionId]))
    .rows[0]?.status;

describe('SaveAssessment', () => {
  it('keeps whatever there is, and chooses nothing for the mentor', async () => {
    const work = await givenWork(fresh, send);
    const nothing = { levels: {}, strength: '', nextStep: '', decision: null };

    expect(await save(work, { ...nothing, strength: 'Harga' })).toMatchObject({
      status: 'draft',
      ...nothing,
      strength: 'Harga',
      proposed: null,
      revision: 1,
      savedAt: '2026-11-24T02:00:00.000Z',
      releasedAt: null,
    });
    expect(await statusOf(work)).toBe('submitted');
  });

  it('tells the learner with the first mark that her work is being read', async () => {
    const work = await givenWork(fresh, send);
    await save(work, { levels: { kebenaran: 2 } });
    expect(await statusOf(work)).toBe('in_review');
  });

  it('goes on with the same draft and says what the rule would propose', async () => {
    const work = await givenWork(fresh, send);
    const first = await save(work, { levels: { kebenaran: 2 } });
    clock.advance({ minutes: 3 });
    const second = await save(work, { levels: { kebenaran: 2, saluran: 2 }, revision: 1 });

    expect(second).toMatchObject({
      id: first.id,
      revision: 2,
      proposed: 'returned',
      savedAt: '2026-11-24T02:03:00.000Z',
    });
    expect(await rowsOf(work)).toHaveLength(1);
  });

  it('takes the same save twice for one, as a phone sends it that heard no answer', async () => {
    const work = await givenWork(fresh, send);
    const first = await save(work);
    expect(await save(work)).toEqual(first);
    expect(await rowsOf(work)).toMatchObject([{ revision: 1 }]);
  });

  it('refuses a save that has not seen the last one, and shows it', async () => {
    const work = await givenWork(fresh, send);
    await save(work, { strength: 'Dari HP.' });
    await expect(save(work, { strength: 'Dari laptop.' })).rejects.toMatchObject({
      spec: commonProblems['edited-meanwhile'],
      members: { stored: { strength: 'Dari HP.', revision: 1 } },
    });
    expect(await rowsOf(work)).toMatchObject([{ strength: 'Dari HP.', revision: 1 }]);
  });

  it('keeps one of two first saves from two devices at once', async () => {
    const work = await givenWork(fresh, send);
    const saves = await Promise.allSettled(['HP', 'laptop', 'tablet'].map((strength) => save(work, { strength })));

    expect(saves.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(saves.filter(({ status }) => status === 'rejected')).toEqual(
      Array.from({ length: 2 }, () =>
        expect.objectContaining({ reason: expect.objectContaining({ spec: commonProblems['edited-meanwhile'] }) }),
      ),
    );
    expect(await rowsOf(work)).toHaveLength(1);
  });

  it('keeps two mentors’ drafts apart while work moves from one to the other', async () => {
    const work = await givenWork(fresh, send);
    await save(work, { strength: 'Dari Budi.' });
    const ratna = await givenMentor(fresh, work.agencyId, 'Ratna');
    await givenAssignment(fresh, work, ratna);

    await save(work, { strength: 'Dari Ratna.' }, ratna);
    await save(work, { strength: 'Masih dari Budi.', revision: 1 });

    expect((await rowsOf(work)).map(({ strength }) => strength).sort()).toEqual(['Dari Ratna.', 'Masih dari Budi.']);
  });

  it('keeps what is written on, also after the work was judged', async () => {
    const work = await givenWork(fresh, send);
    const ratna = await givenMentor(fresh, work.agencyId, 'Ratna');
    await save(work, { strength: 'Dari Budi.' });
    await givenAssignment(fresh, work, ratna);
    await save(work, {}, ratna);
    await at.release.execute(ratna.actor, work.submissionId, {});

    expect(await save(work, { strength: 'Dari Budi, lebih panjang.', revision: 1 })).toMatchObject({
      status: 'draft',
      revision: 2,
    });
    expect(await statusOf(work)).toBe('accepted');
  });

  it('keeps text on an earlier version without touching the newer one', async () => {
    const work = await givenWork(fresh, send);
    await save(work, { decision: 'returned', reason: 'Fotonya milik toko lain.' });
    await at.release.execute(work.mentor.actor, work.submissionId, {});
    await givenNextVersion(send, work);

    expect(await save(work, { strength: 'Catatan lama.' })).toMatchObject({ versionId: work.sentId, status: 'draft' });
    expect(await statusOf(work)).toBe('submitted');
  });

  it('answers a late save of what was released with what was released', async () => {
    const work = await givenWork(fresh, send);
    await save(work);
    const released = await at.release.execute(work.mentor.actor, work.submissionId, {});
    expect(await save(work, { revision: 1 })).toEqual(released);
    expect(await rowsOf(work)).toHaveLength(1);
  });

  it('refuses a mark on something the rubric does not ask, and keeps nothing', async () => {
    const work = await givenWork(fresh, send);
    await expect(save(work, { levels: { kebenaran: 3, gaya: 4 } })).rejects.toMatchObject({
      spec: assessmentProblems['criterion-unknown'],
      members: { errors: [{ pointer: '/levels/gaya' }] },
    });
    expect(await rowsOf(work)).toEqual([]);
    expect(await statusOf(work)).toBe('submitted');
  });

  it.each([
    [
      'a mentor of the same agency who is not hers',
      async (work: GivenWork) => givenMentor(fresh, work.agencyId, 'Ratna'),
    ],
    ['a mentor of another agency', async () => (await givenPupil(fresh)).mentor],
    ['the learner herself', async (work: GivenWork) => ({ ...work.mentor, actor: work.actor })],
    [
      'the mentor before, who had written nothing',
      async (work: GivenWork) => {
        await givenAssignment(fresh, work, await givenMentor(fresh, work.agencyId, 'Ratna'));
        return work.mentor;
      },
    ],
  ])('is closed to %s', async (_, somebody) => {
    const work = await givenWork(fresh, send);
    const mentor = await somebody(work);
    await expect(save(work, {}, mentor)).rejects.toMatchObject({ spec: commonProblems['not-found'] });
    expect(await rowsOf(work)).toEqual([]);
  });

  it('knows no version of another thread, and none where only a question was put', async () => {
    const work = await givenWork(fresh, send);
    const other = await givenWork(fresh, send, { beside: work });
    await expect(save({ ...work, sentId: other.sentId })).rejects.toMatchObject({ spec: commonProblems['not-found'] });
    await expect(save({ ...work, submissionId: newId() })).rejects.toMatchObject({ spec: commonProblems['not-found'] });

    const pupil = await givenPupil(fresh);
    await send(pupil, [aQuestion(pupil)]);
    const { rows } = await fresh.ownerPool.query<{ id: string }>('select id from submission where enrolment_id = $1', [
      pupil.enrolmentId,
    ]);
    const asked = { ...pupil, submissionId: rows[0]?.id ?? '', sentId: work.sentId };
    await expect(save(asked)).rejects.toMatchObject({ spec: commonProblems['not-found'] });
  });
});
