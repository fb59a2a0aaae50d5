import * as fc from 'fast-check';
import { assessmentProblems, type AssessmentView, type HandInAssessmentRequest } from '@contracts/assessments';
import { commonProblems } from '@contracts/kernel';
import type { Database } from '@api/platform/database';
import { newId } from '@api/platform/http';
import { Problem } from '@api/platform/problems';
import { freshDatabase, TestClock, type FreshDatabase } from '@api/testing';
import {
  givenAssignment,
  givenMentor,
  givenPupil,
  phone,
  submissionEntities,
  type GivenMentor,
} from '@given/submissions';
import { Assessment } from './assessment.entity';
import { aHandIn, aJudgement, desk, givenNextVersion, givenWork, type GivenWork } from './assessments.given';

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

const rows = async <Row extends object = Record<string, unknown>>(sql: string, ...values: unknown[]): Promise<Row[]> =>
  (await fresh.ownerPool.query<Row>(sql, values)).rows;

const handIn = (work: GivenWork, mentor: GivenMentor, request: HandInAssessmentRequest): Promise<AssessmentView> =>
  at.handIn.execute(mentor.actor, work.submissionId, request);
const judgementsOf = ({ submissionId }: GivenWork) =>
  rows<{ id: string; status: string; strength: string; mentor_id: string; released_at: Date | null }>(
    'select * from assessment where submission_id = $1 order by started_at, id',
    submissionId,
  );
const decisionsOf = ({ personId }: GivenWork) =>
  rows(`select * from entry where learner_id = $1 and kind = 'assessment-released'`, personId);
const threadOf = async ({ submissionId }: GivenWork) =>
  (await rows<{ status: string }>('select * from submission where id = $1', submissionId))[0];
const everything = async (work: GivenWork) => ({
  judgements: await judgementsOf(work),
  decisions: await decisionsOf(work),
  thread: await threadOf(work),
  head: await rows('select seq, rev from progress_head where id = $1', work.personId),
});

/** The agency gives the learner another mentor, after her work had lain with the one before. */
async function givenMove(work: GivenWork, mentor: GivenMentor): Promise<void> {
  await givenAssignment(fresh, work, mentor);
  await fresh.ownerPool.query(
    `update mentor_assignment set to_at = '2026-11-24T01:00:00Z' where agency_id = $1 and enrolment_id = $2 and to_at is not null`,
    [work.agencyId, work.enrolmentId],
  );
}

/** Ratna has judged what Budi took along. */
async function givenJudgedByRatna(work: GivenWork): Promise<GivenMentor> {
  const ratna = await givenMentor(fresh, work.agencyId, 'Ratna');
  await givenMove(work, ratna);
  await handIn(work, ratna, aHandIn(work, ratna, { strength: 'Dari Ratna.' }));
  return ratna;
}

describe('HandInAssessment', () => {
  it('saves and releases in one: thread and ledger follow', async () => {
    const work = await givenWork(fresh, send);
    expect(await handIn(work, work.mentor, aHandIn(work, work.mentor))).toMatchObject({
      status: 'released',
      decision: 'accepted',
      proposed: 'accepted',
      releasedAt: '2026-11-24T02:00:00.000Z',
    });
    expect(await threadOf(work)).toMatchObject({ status: 'accepted' });
    expect(await decisionsOf(work)).toHaveLength(1);
  });

  it('goes on from the draft that her device knew, and leaves none beside it', async () => {
    const work = await givenWork(fresh, send);
    const draft = await at.save.execute(work.mentor.actor, work.submissionId, aJudgement(work, { strength: 'Draf.' }));
    const handedIn = await handIn(work, work.mentor, aHandIn(work, work.mentor, { strength: 'Selesai.', revision: 1 }));
    expect(handedIn).toMatchObject({ id: draft.id, status: 'released', strength: 'Selesai.' });
    expect(await judgementsOf(work)).toHaveLength(1);
  });

  it('takes the same once, however often it is sent and however many send it at once', async () => {
    const work = await givenWork(fresh, send);
    const request = aHandIn(work, work.mentor);
    const first = await handIn(work, work.mentor, request);
    const before = await everything(work);
    const again = await Promise.all([1, 2, 3].map(() => handIn(work, work.mentor, request)));
    expect(again).toEqual([first, first, first]);
    expect(await everything(work)).toEqual(before);
  });

  it('knows what was released in another way before the line broke', async () => {
    const work = await givenWork(fresh, send);
    await at.save.execute(work.mentor.actor, work.submissionId, aJudgement(work));
    const released = await at.release.execute(work.mentor.actor, work.submissionId, {});
    expect(await handIn(work, work.mentor, aHandIn(work, work.mentor))).toEqual(released);
    expect(await judgementsOf(work)).toHaveLength(1);
  });

  it('keeps a judgement that comes second whole, and nothing else changes', async () => {
    const work = await givenWork(fresh, send);
    await givenJudgedByRatna(work);
    const { judgements, ...before } = await everything(work);
    const words = { strength: 'Harga jelas – “pas”. 🍰\nBaris kedua.', nextStep: 'Sebut cara pesan.', reason: '' };

    expect(await handIn(work, work.mentor, aHandIn(work, work.mentor, words))).toMatchObject({
      status: 'second',
      releasedAt: null,
      ...words,
    });
    const { judgements: after, ...rest } = await everything(work);
    expect(rest).toEqual(before);
    expect(after).toEqual([...judgements, expect.objectContaining({ status: 'second', strength: words.strength })]);
  });

  it('makes a second marking of the draft that stood there, also once the learner has sent the next version', async () => {
    const work = await givenWork(fresh, send);
    await at.save.execute(work.mentor.actor, work.submissionId, aJudgement(work, { strength: 'Draf.' }));
    const ratna = await givenMentor(fresh, work.agencyId, 'Ratna');
    await givenMove(work, ratna);
    const returned = { decision: 'returned', reason: 'Belum lengkap.' } as const;
    await handIn(work, ratna, aHandIn(work, ratna, returned));
    await givenNextVersion(send, work);

    const request = aHandIn(work, work.mentor, { strength: 'Dari kereta.', revision: 1 });
    expect(await handIn(work, work.mentor, request)).toMatchObject({ status: 'second', versionId: work.sentId });
    expect((await judgementsOf(work)).map(({ status }) => status).sort()).toEqual(['released', 'second']);
    expect(await threadOf(work)).toMatchObject({ status: 'submitted' });
  });

  it('answers a late save of what became a second marking with it, and begins no draft', async () => {
    const work = await givenWork(fresh, send);
    await givenJudgedByRatna(work);
    const kept = await handIn(work, work.mentor, aHandIn(work, work.mentor));
    await givenMove(work, work.mentor);
    expect(await at.save.execute(work.mentor.actor, work.submissionId, aJudgement(work))).toEqual(kept);
    expect(await judgementsOf(work)).toHaveLength(2);
  });

  describe('refuses, and leaves everything as it was,', () => {
    const expectRefused = async (work: GivenWork, handing: () => Promise<unknown>, refusal: object): Promise<void> => {
      const before = await everything(work);
      await expect(handing()).rejects.toMatchObject(refusal);
      expect(await everything(work)).toEqual(before);
    };

    it.each([
      ['without marks', { levels: {} }, 'levels-missing'],
      ['with a mark missing', { levels: { kebenaran: 3 } }, 'levels-missing'],
      ['with a mark on something the rubric does not ask', { levels: { kebenaran: 3, gaya: 3 } }, 'criterion-unknown'],
      ['without what is good', { strength: '' }, 'comment-missing'],
      ['without what comes next', { nextStep: '' }, 'comment-missing'],
      ['against the rule without a reason', { decision: 'returned' }, 'deviation-needs-reason'],
    ] as const)('a judgement %s', async (_, change, problem) => {
      const work = await givenWork(fresh, send);
      await expectRefused(work, () => handIn(work, work.mentor, aHandIn(work, work.mentor, change)), {
        spec: assessmentProblems[problem],
      });
    });

    it('a second marking that is not whole', async () => {
      const work = await givenWork(fresh, send);
      await givenJudgedByRatna(work);
      await expectRefused(work, () => handIn(work, work.mentor, aHandIn(work, work.mentor, { strength: '' })), {
        spec: assessmentProblems['comment-missing'],
      });
    });

    it('somebody else’s, whose device she is signed in on', async () => {
      const work = await givenWork(fresh, send);
      const ratna = await givenMentor(fresh, work.agencyId, 'Ratna');
      await expectRefused(work, () => handIn(work, work.mentor, aHandIn(work, ratna)), {
        spec: assessmentProblems['another-mentor'],
      });
    });

    it('another judgement under an id that was used', async () => {
      const work = await givenWork(fresh, send);
      const request = aHandIn(work, work.mentor);
      await handIn(work, work.mentor, request);
      await expectRefused(work, () => handIn(work, work.mentor, { ...request, strength: 'Lain.' }), {
        spec: assessmentProblems['hand-in-id-reused'],
      });
    });

    it('a third judgement by the same mentor', async () => {
      const work = await givenWork(fresh, send);
      await givenJudgedByRatna(work);
      await handIn(work, work.mentor, aHandIn(work, work.mentor));
      await expectRefused(work, () => handIn(work, work.mentor, aHandIn(work, work.mentor, { strength: 'Ketiga.' })), {
        spec: assessmentProblems['second-already'],
      });
    });

    it('the first judgement of work that lies with another mentor by now', async () => {
      const work = await givenWork(fresh, send);
      await givenMove(work, await givenMentor(fresh, work.agencyId, 'Ratna'));
      await expectRefused(work, () => handIn(work, work.mentor, aHandIn(work, work.mentor)), {
        spec: assessmentProblems['not-yours-any-more'],
      });
    });

    it('a judgement of an earlier version that nobody’s stands for any more', async () => {
      const work = await givenWork(fresh, send);
      await handIn(work, work.mentor, aHandIn(work, work.mentor, { decision: 'returned', reason: 'Belum lengkap.' }));
      await givenNextVersion(send, work);
      await fresh.ownerPool.query(`update assessment set status = 'voided' where submission_id = $1`, [
        work.submissionId,
      ]);
      await expectRefused(work, () => handIn(work, work.mentor, aHandIn(work, work.mentor)), {
        spec: assessmentProblems['newer-version'],
      });
    });

    it('what another device of hers has changed, and shows it', async () => {
      const work = await givenWork(fresh, send);
      await at.save.execute(work.mentor.actor, work.submissionId, aJudgement(work, { strength: 'Dari laptop.' }));
      await expectRefused(work, () => handIn(work, work.mentor, aHandIn(work, work.mentor)), {
        spec: commonProblems['edited-meanwhile'],
        members: { stored: { strength: 'Dari laptop.', revision: 1 } },
      });
    });

    it.each([
      ['a mentor with whom it never lay', async (work: GivenWork) => givenMentor(fresh, work.agencyId, 'Ratna')],
      ['a mentor of another agency', async () => (await givenPupil(fresh)).mentor],
      [
        'the learner herself',
        async (work: GivenWork) => ({ ...work.mentor, personId: work.personId, actor: work.actor }),
      ],
      [
        'a mentor who had the learner before this version came',
        async (work: GivenWork) => {
          await givenAssignment(fresh, work, await givenMentor(fresh, work.agencyId, 'Ratna'));
          return work.mentor;
        },
      ],
    ])('%s', async (_, somebody) => {
      const work = await givenWork(fresh, send);
      const mentor = await somebody(work);
      await expectRefused(work, () => handIn(work, mentor, aHandIn(work, mentor)), {
        spec: commonProblems['not-found'],
      });
    });

    it('a version of another thread', async () => {
      const work = await givenWork(fresh, send);
      const other = await givenWork(fresh, send, { beside: work });
      await expectRefused(work, () => handIn(work, work.mentor, aHandIn(other, work.mentor)), {
        spec: commonProblems['not-found'],
      });
      await expect(
        handIn({ ...work, submissionId: newId() }, work.mentor, aHandIn(work, work.mentor)),
      ).rejects.toMatchObject({ spec: commonProblems['not-found'] });
    });
  });
});

describe('The table of judgements', () => {
  it.each([
    ['a second marking where there is no first', 'second', {}, 'assessment_second_follows_first_ck'],
    [
      'a second marking with a time of release',
      'second',
      { released_at: 'now()' },
      'assessment_second_follows_first_ck',
    ],
    ['a released one without it', 'released', {}, 'assessment_released_whole_ck'],
  ])('takes no %s', async (_, status, change, constraint) => {
    const work = await givenWork(fresh, send);
    await at.save.execute(work.mentor.actor, work.submissionId, aJudgement(work));
    const set = Object.entries({ status: `'${status}'`, proposed: `'accepted'`, ...change }).map((part) =>
      part.join(' = '),
    );
    await expect(
      fresh.ownerPool.query(`update assessment set ${set.join()} where submission_id = $1`, [work.submissionId]),
    ).rejects.toMatchObject({ constraint });
  });

  it('takes no two second markings of one mentor', async () => {
    const work = await givenWork(fresh, send);
    await givenJudgedByRatna(work);
    await handIn(work, work.mentor, aHandIn(work, work.mentor));
    await expect(
      fresh.ownerPool.query(
        `insert into assessment (agency_id, id, submission_id, version_id, mentor_id, status, levels, strength, next_step, decision, proposed, started_at, saved_at)
         select agency_id, gen_random_uuid(), submission_id, version_id, mentor_id, status, levels, strength, next_step, decision, proposed, started_at, saved_at
         from assessment where submission_id = $1 and status = 'second'`,
        [work.submissionId],
      ),
    ).rejects.toMatchObject({ constraint: 'assessment_one_second_per_mentor_uq' });
  });
});

describe('Whatever two mentors do without signal', () => {
  type Step = {
    readonly by: 0 | 1;
    readonly words: number;
    readonly times: number;
    readonly beside: boolean;
    readonly move: boolean;
  };
  const steps: fc.Arbitrary<Step[]> = fc.array(
    fc.record({
      by: fc.constantFrom(0 as const, 1 as const),
      words: fc.nat({ max: 2 }),
      times: fc.integer({ min: 1, max: 3 }),
      // Its sender did not wait for the one before.
      beside: fc.boolean(),
      // The agency moves the learner to the other mentor first.
      move: fc.boolean(),
    }),
    { minLength: 1, maxLength: 6 },
  );

  it('one judgement is released, and every other text is kept or still on its device', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (story) => {
        const work = await givenWork(fresh, send);
        const mentors = [work.mentor, await givenMentor(fresh, work.agencyId, 'Ratna')] as const;
        await givenMove(work, mentors[1]);
        const queue = new Map<string, { mentor: GivenMentor; request: HandInAssessmentRequest }>();
        const kept = new Set<string>();
        const refused = new Set<string>();

        const deliver = async (id: string): Promise<void> => {
          const item = queue.get(id);
          if (!item) return;
          const answer = await handIn(work, item.mentor, item.request).catch((error: unknown) => error);
          if (answer instanceof Problem) refused.add(id);
          else if (answer instanceof Error) throw answer;
          else kept.add(id);
        };
        let running: Promise<unknown>[] = [];
        for (const { by, words, times, beside, move } of story) {
          if (move) {
            await Promise.all(running);
            await givenMove(work, mentors[by]);
          }
          const mentor = mentors[by];
          const id = newId();
          queue.set(id, { mentor, request: aHandIn(work, mentor, { id, strength: `Dari ${by}, tulisan ${words}.` }) });
          const sending = Promise.all(Array.from({ length: times }, () => deliver(id)));
          running.push(sending);
          if (!beside) {
            await Promise.all(running);
            running = [];
          }
        }
        await Promise.all(running);
        // A refusal may have been only for then: every device tries once more.
        for (const id of queue.keys()) if (!kept.has(id)) await deliver(id);

        const standing = await judgementsOf(work);
        const released = standing.filter(({ status }) => status === 'released');
        expect(released).toHaveLength(kept.size > 0 ? 1 : 0);
        expect(await decisionsOf(work)).toHaveLength(released.length);
        expect(standing.filter(({ status }) => status === 'draft')).toEqual([]);
        for (const mentor of mentors)
          expect(
            standing.filter(({ status, mentor_id }) => status === 'second' && mentor_id === mentor.personId).length,
          ).toBeLessThan(2);
        const texts = new Set(standing.map(({ mentor_id, strength }) => `${mentor_id} ${strength}`));
        for (const [id, { mentor, request }] of queue)
          expect(texts.has(`${mentor.personId} ${request.strength}`) || (refused.has(id) && !kept.has(id))).toBe(true);
        for (const id of kept)
          expect(texts).toContain(`${queue.get(id)?.mentor.personId} ${queue.get(id)?.request.strength}`);
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});
