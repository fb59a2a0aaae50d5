import fc from 'fast-check';
import { commonProblems } from '@contracts/kernel';
import { QueuePage, QueueQuery, type ThreadState } from '@contracts/submissions';
import type { Database } from '@api/platform/database';
import { newId } from '@api/platform/http';
import { freshDatabase, insertRow, type FreshDatabase } from '@api/testing';
import {
  givenAssignment,
  givenMentor,
  givenPupil,
  submissionEntities,
  type GivenMentor,
  type GivenPupil,
} from './submissions.given';
import { ReadQueue } from './read-queue';

let fresh: FreshDatabase;
let database: Database;
let queue: ReadQueue;

beforeAll(async () => {
  fresh = await freshDatabase();
  database = await fresh.connect(submissionEntities);
  queue = new ReadQueue(database);
});
afterAll(() => fresh.drop());

type ThreadWish = {
  readonly state?: ThreadState;
  readonly due?: string | null;
  readonly received?: string;
  readonly name?: string;
  readonly business?: string;
  readonly asked?: string | null;
};

const withMentor: readonly ThreadState[] = ['asked', 'submitted', 'in_review'];

/** A thread as the queue sees it; each on a task of its own. */
async function givenThread(pupil: GivenPupil, wish: ThreadWish = {}): Promise<string> {
  const { state = 'submitted', received = '2026-11-23T01:00:00.000Z', name = 'Sari', business = 'Dapur Sari' } = wish;
  const due = wish.due === undefined ? (withMentor.includes(state) ? '2026-11-26T16:59:59.000Z' : null) : wish.due;
  const askedAt = wish.asked ?? (state === 'asked' ? received : null);
  const id = newId();
  await insertRow(fresh, 'submission', {
    agencyId: pupil.agencyId,
    id,
    enrolmentId: pupil.enrolmentId,
    learnerId: pupil.personId,
    stepId: newId(),
    mentorId: pupil.mentor.personId,
    status: state,
    latestNo: state === 'asked' ? 0 : 1,
    learnerName: name,
    businessName: business,
    taskTitle: 'Tiga teks untuk produk saya',
    receivedAt: received,
    promisedAt: due ?? '2026-11-26T16:59:59.000Z',
    askedAt,
    answerBy: askedAt && due,
  });
  return id;
}

const page = async (mentor: GivenMentor, query: Record<string, unknown> = {}): Promise<QueuePage> =>
  QueuePage.parse(JSON.parse(await queue.page(mentor.actor, QueueQuery.parse(query))));

/** Whoever answers for the learner today. */
async function mentorOf({ enrolmentId, mentor }: GivenPupil): Promise<GivenMentor> {
  const { rows } = await fresh.ownerPool.query<{ mentor_id: string }>(
    'select mentor_id from mentor_assignment where enrolment_id = $1 and to_at is null',
    [enrolmentId],
  );
  return { ...mentor, personId: rows[0]?.mentor_id ?? '' };
}

const idsOf = ({ items }: QueuePage) => items.map(({ id }) => id);

describe('ReadQueue', () => {
  it('shows whatever the mentor owes an answer, the most urgent first', async () => {
    const pupil = await givenPupil(fresh);
    const later = await givenThread(pupil, { due: '2026-11-27T16:59:59.000Z' });
    const sooner = await givenThread(pupil, { due: '2026-11-25T16:59:59.000Z', state: 'in_review' });
    const question = await givenThread(pupil, { due: '2026-11-26T16:59:59.000Z', state: 'asked' });
    const asksAgain = await givenThread(pupil, {
      due: '2026-11-28T16:59:59.000Z',
      state: 'returned',
      asked: '2026-11-25T01:00:00.000Z',
    });
    await givenThread(pupil, { state: 'returned' });
    await givenThread(pupil, { state: 'accepted' });

    const answer = await page(pupil.mentor);

    expect(idsOf(answer)).toEqual([sooner, question, later, asksAgain]);
    expect(answer.next).toBeNull();
    expect(answer.counts).toEqual({
      waiting: 4,
      asked: 1,
      submitted: 1,
      in_review: 1,
      returned: 2,
      accepted: 1,
      second: 0,
    });
  });

  it('says of each thread what a mentor wants to know before opening it', async () => {
    const pupil = await givenPupil(fresh);
    const id = await givenThread(pupil, { state: 'asked' });
    expect((await page(pupil.mentor)).items).toEqual([
      {
        id,
        learnerName: 'Sari',
        businessName: 'Dapur Sari',
        taskTitle: 'Tiga teks untuk produk saya',
        no: 0,
        state: 'asked',
        receivedAt: '2026-11-23T01:00:00.000Z',
        promisedAt: '2026-11-26T16:59:59.000Z',
        askedAt: '2026-11-23T01:00:00.000Z',
        draftSavedAt: null,
      },
    ]);
  });

  it.each(['asked', 'submitted', 'in_review', 'returned', 'accepted'] as const)(
    'shows only threads that are %s',
    async (state) => {
      const pupil = await givenPupil(fresh);
      const all = new Map<ThreadState, string>();
      for (const each of ['asked', 'submitted', 'in_review', 'returned', 'accepted'] as const)
        all.set(each, await givenThread(pupil, { state: each }));
      expect(idsOf(await page(pupil.mentor, { state }))).toEqual([all.get(state)]);
    },
  );

  it.each([
    ['sari', ['Sari']],
    ['SARI', ['Sari']],
    ['ulos', ['Lamria']],
    ['tugas', []],
    ['tiga teks', ['Lamria', 'Sari']],
    ['%', []],
    ['_ari', []],
    ['ri', ['Lamria', 'Sari']],
  ])('finds “%s”', async (search, names) => {
    const pupil = await givenPupil(fresh);
    await givenThread(pupil, { name: 'Sari', business: 'Dapur Sari' });
    await givenThread(pupil, { name: 'Lamria', business: 'Ulos Lamria' });
    const { items, counts } = await page(pupil.mentor, { search, sort: 'name' });
    expect(items.map(({ learnerName }) => learnerName)).toEqual(names);
    expect(counts).toMatchObject({ waiting: 2 });
  });

  it('can be ordered by name, and by what came last', async () => {
    const pupil = await givenPupil(fresh);
    const sari = await givenThread(pupil, { name: 'sari', received: '2026-11-21T01:00:00.000Z' });
    const andi = await givenThread(pupil, { name: 'Andi', received: '2026-11-23T01:00:00.000Z' });
    const tiur = await givenThread(pupil, { name: 'Tiur', received: '2026-11-22T01:00:00.000Z' });
    expect(idsOf(await page(pupil.mentor, { sort: 'name' }))).toEqual([andi, sari, tiur]);
    expect(idsOf(await page(pupil.mentor, { sort: 'received' }))).toEqual([andi, tiur, sari]);
  });

  it('pages through every order and state without losing or repeating a thread', async () => {
    const pupil = await givenPupil(fresh);
    const moments = ['2026-11-21T01:00:00.000Z', '2026-11-22T01:00:00.500Z', '2026-11-23T01:00:00.000Z'];
    const states = ['asked', 'submitted', 'in_review', 'returned', 'accepted'] as const;
    for (let n = 0; n < 30; n += 1) {
      const state = states[n % 5] ?? 'submitted';
      await givenThread(pupil, {
        state,
        received: moments[n % 3] ?? '',
        name: ['Ani', 'ani', 'Budi', 'Élok'][n % 4] ?? '',
      });
    }
    const orders = fc.record({
      sort: fc.constantFrom('promised', 'received', 'name'),
      state: fc.constantFrom('waiting', ...states),
      limit: fc.integer({ min: 1, max: 9 }),
      search: fc.constantFrom('', 'ani'),
    });
    await fc.assert(
      fc.asyncProperty(orders, async ({ limit, ...query }) => {
        const whole = idsOf(await page(pupil.mentor, { ...query, limit: 100 }));
        const seen: string[] = [];
        let cursor: string | null | undefined;
        do {
          const part = await page(pupil.mentor, { ...query, limit, ...(cursor && { cursor }) });
          expect(part.items.length).toBeLessThanOrEqual(limit);
          seen.push(...idsOf(part));
          cursor = part.next;
        } while (cursor);
        expect(seen).toEqual(whole);
        expect(new Set(seen).size).toBe(seen.length);
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    'x',
    'W10',
    Buffer.from('["2026-11-21","x"]').toString('base64url'),
    Buffer.from('{"a":1}').toString('base64url'),
  ])('refuses the cursor %s, which it never gave', async (cursor) => {
    const pupil = await givenPupil(fresh);
    await expect(page(pupil.mentor, { cursor })).rejects.toMatchObject({ spec: commonProblems['not-valid'] });
  });

  it('refuses a cursor of another order', async () => {
    const pupil = await givenPupil(fresh);
    await givenThread(pupil);
    await givenThread(pupil);
    const { next } = await page(pupil.mentor, { sort: 'name', limit: 1 });
    await expect(page(pupil.mentor, { sort: 'promised', cursor: next })).rejects.toMatchObject({
      spec: commonProblems['not-valid'],
    });
  });

  it('shows nobody else’s learners: not a colleague’s, not another agency’s, not those that moved on', async () => {
    const pupil = await givenPupil(fresh);
    const colleague = await givenMentor(fresh, pupil.agencyId, 'Ratna');
    const stranger = (await givenPupil(fresh)).mentor;
    const id = await givenThread(pupil);
    const nothing = {
      items: [],
      next: null,
      counts: { waiting: 0, asked: 0, submitted: 0, in_review: 0, returned: 0, accepted: 0, second: 0 },
    };

    expect(await page(colleague)).toEqual(nothing);
    expect(await page(stranger)).toEqual(nothing);
    expect(await page({ ...pupil.mentor, actor: { ...pupil.mentor.actor, agencyId: stranger.agencyId } })).toEqual(
      nothing,
    );

    await givenAssignment(fresh, pupil, colleague);
    expect(await page(pupil.mentor)).toEqual(nothing);
    expect(idsOf(await page(colleague))).toEqual([id]);
  });

  it('counts the threads there are, whatever happens to them', async () => {
    const pupil = await givenPupil(fresh);
    const mentors = [pupil.mentor, await givenMentor(fresh, pupil.agencyId, 'Ratna')];
    const states = ['asked', 'submitted', 'in_review', 'returned', 'accepted'] as const;
    const pick = fc.nat(9);
    const happening = fc.oneof(
      fc.record({ what: fc.constant('begins' as const), state: fc.constantFrom(...states), pick }),
      fc.record({
        what: fc.constantFrom('changes' as const, 'all change' as const),
        state: fc.constantFrom(...states.slice(1)),
        pick,
      }),
      fc.record({
        what: fc.constantFrom('moves' as const, 'asks' as const, 'ends' as const),
        state: fc.constant(undefined),
        pick,
      }),
    );
    const anyOne = `id = (select id from submission where agency_id = $1 and status <> 'asked' order by id limit 1 offset $2)`;
    const change = (sql: string, ...values: unknown[]) => fresh.ownerPool.query(sql, [pupil.agencyId, ...values]);

    await fc.assert(
      fc.asyncProperty(fc.array(happening, { minLength: 1, maxLength: 12 }), async (happenings) => {
        for (const { what, state, pick } of happenings) {
          if (what === 'begins') await givenThread(pupil, { state: state ?? 'submitted' });
          if (what === 'changes')
            await change(`update submission set status = $3 where agency_id = $1 and ${anyOne}`, pick, state);
          if (what === 'all change')
            await change(`update submission set status = $2 where agency_id = $1 and status <> 'asked'`, state);
          if (what === 'moves') await givenAssignment(fresh, pupil, mentors[pick % 2] ?? pupil.mentor);
          if (what === 'asks')
            await change(
              `update submission set asked_at = now(), answer_by = now() where agency_id = $1 and ${anyOne}`,
              pick,
            );
          if (what === 'ends') await change(`delete from submission where agency_id = $1 and ${anyOne}`, pick);
        }
        for (const mentor of mentors) {
          const { counts } = await page(mentor);
          const found = Object.fromEntries(
            await Promise.all(
              (['waiting', 'second', ...states] as const).map(async (state) => [
                state,
                (await page(mentor, { state, limit: 100 })).items.length,
              ]),
            ),
          );
          expect(counts).toEqual(found);
        }
      }),
      { numRuns: 8 },
    );
  }, 60_000);

  it('lets two statements that touch the same two mentors never stop each other', async () => {
    const pupil = await givenPupil(fresh);
    const other = await givenPupil(fresh, { beside: pupil });
    await givenAssignment(fresh, other, await givenMentor(fresh, pupil.agencyId, 'Ratna'));
    const ids: string[] = [];
    for (let n = 0; n < 8; n += 1)
      ids.push(await givenThread(n % 2 ? pupil : { ...other, mentor: await mentorOf(other) }));
    const swing = (mine: readonly string[]) => async () => {
      for (let round = 0; round < 30; round += 1) {
        const status = round % 2 ? 'submitted' : 'returned';
        await fresh.ownerPool.query('update submission set status = $2 where id = any ($1)', [mine, status]);
      }
    };
    await expect(Promise.all([swing(ids.slice(0, 4))(), swing(ids.slice(4).reverse())()])).resolves.toBeDefined();
  });

  it('names what is due first and how much waits', async () => {
    const pupil = await givenPupil(fresh);
    expect(await queue.next(pupil.mentor.actor)).toEqual({ item: null, waiting: 0 });
    await givenThread(pupil, { due: '2026-11-27T16:59:59.000Z' });
    const first = await givenThread(pupil, { due: '2026-11-26T16:59:59.000Z' });
    expect(await queue.next(pupil.mentor.actor)).toMatchObject({ item: { id: first }, waiting: 2 });
  });
});
