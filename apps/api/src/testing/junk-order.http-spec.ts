import fc from 'fast-check';
import { learningProblems, type ActEntry, type HomeDocument, type SyncAnswer } from '@contracts/learning';
import { problemType } from '@contracts/kernel';
import { newId } from '@api/platform/http';
import { startApp, type Client, type TestApp } from '@api/testing';
import { anAct, question, step } from '@given/learning';
import { aSending, givenAccountOf, givenPicture, givenPupil, type GivenPupil } from '@given/submissions';
import { changesBetween, fingerprint } from './census-tables';

const seed = Number(process.env['JUNK_SEED'] ?? 20261123);

type Phone = { readonly pupil: GivenPupil; readonly client: Client };

let app: TestApp;
let sari: Phone;
beforeAll(async () => {
  app = await startApp();
  sari = await givenPhone();
});
afterAll(() => app.close());

async function givenPhone(beside?: GivenPupil): Promise<Phone> {
  const pupil = await givenPupil(app, { ...(beside && { beside }) });
  return { pupil, client: await app.as({ ...pupil, ...(await givenAccountOf(app, pupil)) }) };
}

const now = '2026-11-23T01:00:00.000Z';

async function sync({ client }: Phone, entries: readonly ActEntry[], phoneNow = now): Promise<string[]> {
  const answer = await client.post('/api/sync', { app: 'spec', phoneNow, cursor: null, entries });
  return answer.json<SyncAnswer>().answers.map((each) => (each.answer === 'refused' ? each.problem.type : each.answer));
}

const on = (day: number, hour = 3) => `2026-11-${String(day).padStart(2, '0')}T0${hour}:00:00.000Z`;

/** Three weeks of a learner, in the order in which she did it. */
function history({ pupil }: Phone): ActEntry[] {
  const quiz = (price: string, claim: readonly string[], occurredAt: string) =>
    anAct(pupil, 'quiz-answered', {
      occurredAt,
      payload: { attemptId: newId(), answers: { [question.price]: [price], [question.claim]: claim } },
    });
  const form = (nama: string, occurredAt: string) =>
    anAct(pupil, 'form-saved', { occurredAt, payload: { answers: { nama, harga: 38_000 }, complete: true } });
  return [
    anAct(pupil, 'lesson-opened', { occurredAt: on(3) }),
    anAct(pupil, 'part-read', { occurredAt: on(3, 4), payload: { part: 1, parts: 2 } }),
    quiz('a', ['c'], on(3, 5)),
    form('Bolu', on(4)),
    anAct(pupil, 'part-read', { occurredAt: on(5), payload: { part: 2, parts: 2 } }),
    anAct(pupil, 'lesson-finished', { occurredAt: on(5, 4) }),
    quiz('b', ['a', 'b'], on(6)),
    anAct(pupil, 'scenario-played', {
      occurredAt: on(10),
      payload: { attemptId: newId(), path: [{ node: 'awal', choice: 'a' }] },
    }),
    quiz('b', ['a', 'b'], on(12)),
    form('Bolu pandan', on(13)),
    anAct(pupil, 'lesson-opened', { occurredAt: on(20) }),
  ];
}

/** What she and others see of it, without the ids that differ between learners. */
async function seen({ client }: Phone) {
  const home = (await client.get('/api/me/learning')).json<HomeDocument>();
  const progress = home.progress.map(({ enrolmentId: _, ...each }) => each);
  return {
    progress: progress.sort((a, b) => a.stepId.localeCompare(b.stepId)),
    forms: home.forms,
    days: home.days,
    levels: home.levels.competencies.map(({ code, level, reached, evidence }) => ({
      code,
      level,
      reached,
      evidence: evidence.map(({ entryId: _, ...each }) => each).sort((a, b) => a.at - b.at),
    })),
  };
}

/** The acts in another order, cut into batches, some of which come twice. */
const arrivals = (count: number): fc.Arbitrary<{ order: number[]; cuts: number[]; again: boolean[] }> => {
  const all = Array.from({ length: count }, (_, at) => at);
  return fc.record({
    order: fc.shuffledSubarray(all, { minLength: count, maxLength: count }),
    cuts: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: count, maxLength: count }),
    again: fc.array(fc.boolean(), { minLength: count, maxLength: count }),
  });
};

describe('a phone that sends again, or in another order', () => {
  it('changes nothing with what it has sent before', async () => {
    const acts = history(sari);
    expect(new Set(await sync(sari, acts))).toEqual(new Set(['accepted']));
    await seen(sari);
    const before = await fingerprint(app.ownerPool);
    expect(new Set(await sync(sari, acts))).toEqual(new Set(['duplicate']));
    expect(new Set(await sync(sari, [...acts].reverse()))).toEqual(new Set(['duplicate']));
    expect(changesBetween(before, await fingerprint(app.ownerPool))).toEqual([]);
  });

  it('is told so when it says something else under an id that it has used', async () => {
    const act = anAct(sari.pupil, 'part-read');
    await sync(sari, [act]);
    const before = await fingerprint(app.ownerPool);
    const others: ActEntry[] = [
      { ...act, payload: { part: 2, parts: 2 } },
      { ...act, occurredAt: on(1) },
      { ...act, kind: 'lesson-finished', payload: {} },
    ];
    const reused = problemType(learningProblems['entry-id-reused'].code);
    expect(await sync(sari, others)).toEqual([reused, reused, reused]);
    expect(changesBetween(before, await fingerprint(app.ownerPool))).toEqual([]);
  });

  it('means the same with keys in another order, and not the same with letters composed in another way', async () => {
    const answers = { nama: 'Kue n\u00e9', harga: 1 };
    const act = anAct(sari.pupil, 'form-saved', { payload: { answers, complete: true } });
    const turned = Object.fromEntries(Object.entries(act).reverse()) as ActEntry;
    const decomposed = { ...act, payload: { complete: true, answers: { ...answers, nama: 'Kue ne\u0301' } } };
    const again = { ...turned, payload: { complete: true, answers: { harga: 1, nama: answers.nama } } };
    expect(await sync(sari, [act, again, decomposed])).toEqual([
      'accepted',
      'duplicate',
      problemType(learningProblems['entry-id-reused'].code),
    ]);
  });

  it(`leaves the same progress, forms, days and levels in whatever order it arrives (seed ${seed})`, async () => {
    const straight = await givenPhone(sari.pupil);
    await sync(straight, history(straight));
    const expected = await seen(straight);
    for (const { order, cuts, again } of fc.sample(arrivals(history(sari).length), { seed, numRuns: 6 })) {
      const phone = await givenPhone(sari.pupil);
      const acts = history(phone);
      const shuffled = order.map((at) => acts[at] as ActEntry);
      for (let from = 0, batch = 0; from < shuffled.length; batch += 1) {
        const size = cuts[batch] ?? 1;
        const entries = shuffled.slice(from, from + size);
        await sync(phone, entries);
        if (again[batch]) await sync(phone, [...entries].reverse());
        from += size;
      }
      expect(await seen(phone)).toEqual(expected);
    }
  });

  it('is not led astray by a clock that was wrong by centuries when it wrote the first of two forms', async () => {
    const phone = await givenPhone(sari.pupil);
    const form = (nama: string, occurredAt: string) =>
      anAct(phone.pupil, 'form-saved', { occurredAt, payload: { answers: { nama }, complete: true } });
    await sync(phone, [form('dari masa depan', '2800-01-01T00:00:00.000Z')], '2800-01-03T00:00:00.000Z');
    await sync(phone, [form('sekarang', '2026-11-22T23:00:00.000Z')]);
    const { forms, days } = await seen(phone);
    expect(forms[step.factCard]).toEqual({ nama: 'sekarang' });
    expect(days).toEqual(['2026-11-21', '2026-11-23']);
  });
});

describe('work that arrives before what belongs to it', () => {
  it('waits for its photo and is taken once that is there, once', async () => {
    const phone = await givenPhone(sari.pupil);
    const late = newId();
    const sending = aSending(phone.pupil, { pictures: [late] });
    const before = await fingerprint(app.ownerPool);
    expect(await sync(phone, [sending])).toEqual(['urn:melekai:problem:submissions/file-missing']);
    expect(changesBetween(before, await fingerprint(app.ownerPool))).toEqual([]);

    const picture = await givenPicture(app, phone.pupil);
    await app.ownerPool.query('update file set id = $1 where id = $2', [late, picture]);
    expect(await sync(phone, [sending, sending])).toEqual(['accepted', 'duplicate']);
    expect(await sync(phone, [sending])).toEqual(['duplicate']);
  });

  it('is refused while the version before it is still with the mentor, and nothing of it is kept', async () => {
    const phone = await givenPhone(sari.pupil);
    const first = aSending(phone.pupil);
    const second = aSending(phone.pupil, { submissionId: String(first.payload['submissionId']) });
    expect(await sync(phone, [first])).toEqual(['accepted']);
    const before = await fingerprint(app.ownerPool);
    expect(await sync(phone, [second])).toEqual(['urn:melekai:problem:submissions/still-with-mentor']);
    expect(changesBetween(before, await fingerprint(app.ownerPool))).toEqual([]);
  });
});
