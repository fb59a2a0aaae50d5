import { randomInt } from 'node:crypto';
import type { ActEntry, EntryAnswer } from '@contracts/learning';
import type { AwarenessSheet, SittingResult, SittingView } from '@contracts/sittings';
import { problemType } from '@contracts/kernel';
import { Clock } from '@api/platform/clock';
import type { Database } from '@api/platform/database';
import { newId } from '@api/platform/http';
import { Problem } from '@api/platform/problems';
import { EntryKinds, PackageShelf } from '@api/learning';
import { freshDatabase, insertRow, type FreshDatabase } from '@api/testing';
import { givenPublished, shippedContent } from '@given/instruments';
import { anAct, givenLearner, syncEntries, type GivenLearner } from '@given/learning';
import { KeepAnswers } from './keep-answers';
import { OpenSitting } from './open-sitting';
import { withEvidenceShown } from './show-evidence';
import { aModuleWithChecks, checkStep } from './sittings.given';

const start = new Date('2026-11-22T12:00:00.000Z');
const after = (days: number) => new Date(start.getTime() + days * 86_400_000);
const awareness = shippedContent('apakah-ini-ai', 'awareness');
const readiness = shippedContent('cek-kesiapan', 'readiness');
const knowledge = shippedContent('cek-pengetahuan', 'knowledge');

let fresh: FreshDatabase;
let database: Database;

beforeAll(async () => {
  fresh = await freshDatabase();
  database = await fresh.connect();
});
afterAll(() => fresh.drop());

const rows = async <Row extends object>(sql: string, ...values: unknown[]): Promise<Row[]> =>
  (await fresh.ownerPool.query<Row>(sql, values)).rows;

/** A learner of an agency that has published all three instruments, or another in her cohort. */
async function givenAsked({ beside }: { beside?: GivenLearner } = {}): Promise<GivenLearner> {
  const learner = await givenLearner(fresh.ownerPool, { module: aModuleWithChecks(), ...(beside && { beside }) });
  if (!beside)
    for (const name of ['cek-kesiapan', 'apakah-ini-ai', 'cek-pengetahuan'] as const)
      await givenPublished(fresh, learner, name);
  return learner;
}

const open = (learner: GivenLearner, stepId: string, at = start): Promise<SittingView> =>
  new OpenSitting(new Clock(at), database, new PackageShelf(database)).execute(learner.actor, {
    enrolmentId: learner.enrolmentId,
    stepId,
  });

const refusalOf = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return error instanceof Problem ? error.spec.code : `${String(error)}`;
};

async function send(learner: GivenLearner, entry: ActEntry, at = after(1)): Promise<string> {
  const kinds = new EntryKinds();
  new KeepAnswers(kinds).onModuleInit();
  const { answers } = await syncEntries(database, at, kinds).execute(
    learner.actor,
    { app: 'test', phoneNow: at.toISOString(), cursor: null, entries: [entry] },
    'id',
  );
  return said(answers[0]);
}

const said = (answer: EntryAnswer | undefined): string =>
  answer?.answer === 'refused' ? answer.problem.type.replace(problemType(''), '') : String(answer?.answer);

const answering = (
  learner: GivenLearner,
  sitting: SittingView,
  answers: Readonly<Record<string, unknown>>,
  { need = null, at = start }: { need?: string | null; at?: Date } = {},
): ActEntry =>
  anAct(learner, 'instrument-answered', {
    stepId: sitting.stepId,
    occurredAt: at.toISOString(),
    payload: { sittingId: sitting.id, answers, need },
  });

const formOf = async ({ id }: SittingView): Promise<string | null> =>
  (await rows<{ form: string | null }>('select form from sitting where id = $1', id))[0]?.form ?? null;

const resultOf = async ({ id }: SittingView): Promise<SittingResult | null> =>
  (await rows<{ result: SittingResult | null }>('select result from sitting where id = $1', id))[0]?.result ?? null;

/** Right answers to the first `right` cases of the form, wrong ones to the others. */
async function awarenessAnswers(sitting: SittingView, right: number): Promise<Record<string, string[]>> {
  const name = await formOf(sitting);
  const cases = awareness.forms.find((each) => each.form === name)?.cases ?? [];
  return Object.fromEntries(
    cases.map(({ id, answer }, i) => [id, [i < right ? answer : answer === 'either' ? 'ai' : 'either']]),
  );
}

describe('opening a sitting', () => {
  it('gives a readiness check whole, and the same sitting when asked again', async () => {
    const learner = await givenAsked();
    const first = await open(learner, checkStep.readiness);
    expect(first.sheet).toEqual(readiness);
    expect(await open(learner, checkStep.readiness, after(3))).toEqual(first);
  });

  it('gives a measured form without its name, its keys or an explanation', async () => {
    const learner = await givenAsked();
    for (const stepId of [checkStep.before, checkStep.knowledge]) {
      const { sheet } = await open(learner, stepId);
      const words = JSON.stringify(sheet);
      expect(words).not.toMatch(/"(form|forms|code|key|why|right|answer|half|twin|evidence|bands|competency)":/);
      expect(words).not.toMatch(/"(PA|PB|A|B)\d+"/);
    }
    const { sheet } = await open(learner, checkStep.before);
    expect(Object.keys((sheet as AwarenessSheet).cases[0] ?? {})).toEqual(['id', 'text']);
  });

  it('names pairs to be matched by their place in an order drawn for the sitting alone', async () => {
    const learner = await givenAsked();
    const { id, sheet } = await open(learner, checkStep.knowledge);
    if (sheet.kind !== 'knowledge') throw new Error('This is no knowledge form.');
    const match = sheet.items.find((item) => item.type === 'JD');
    if (match?.type !== 'JD') throw new Error('The form has no pairs.');
    expect(match.rights.map((right) => right.id)).toEqual(['0', '1', '2']);
    const [{ lot } = { lot: '' }] = await rows<{ lot: string }>('select lot from sitting where id = $1', id);
    expect(JSON.stringify(sheet)).not.toContain(String(lot));
  });

  it('shows twins in the same order before and after the training', async () => {
    const learner = await givenAsked();
    const texts = async (stepId: string): Promise<string[]> =>
      ((await open(learner, stepId)).sheet as AwarenessSheet).cases.map(({ id }) => id);
    const [before, later] = [await texts(checkStep.before), await texts(checkStep.after)];
    const places = (ids: readonly string[]) =>
      ids.map((id) =>
        awareness.forms.map(({ cases }) => cases.findIndex((each) => each.id === id)).find((at) => at >= 0),
      );
    expect(places(later)).toEqual(places(before));
    expect(new Set([...before, ...later]).size).toBe(24);
  });

  it('draws another order for another learner', async () => {
    const first = await givenAsked();
    const orders = new Set<string>();
    for (let n = 0; n < 6; n += 1) {
      const { sheet } = await open(n === 0 ? first : await givenAsked({ beside: first }), checkStep.before);
      const ids = (sheet as AwarenessSheet).cases.map(({ id }) => id);
      orders.add(
        JSON.stringify(ids.map((id) => awareness.forms.map(({ cases }) => cases.findIndex((one) => one.id === id)))),
      );
    }
    expect(orders.size).toBeGreaterThan(4);
  });

  it.each([
    ['a step that is none', newId()],
    ['a lesson', '0193a000-0000-7000-8000-000000000001'],
  ])('refuses %s', async (_, stepId) => {
    expect(await refusalOf(open(await givenAsked(), stepId))).toBe('common/not-found');
  });

  it('refuses another learner’s place, one of another agency, and one that has ended', async () => {
    const [hers, elsewhere] = [await givenAsked(), await givenAsked()];
    const neighbour = await givenAsked({ beside: hers });
    for (const stranger of [neighbour, elsewhere])
      expect(await refusalOf(open({ ...stranger, enrolmentId: hers.enrolmentId }, checkStep.before))).toBe(
        'common/not-found',
      );
    await rows(`update enrolment set status = 'withdrawn' where id = $1`, hers.enrolmentId);
    expect(await refusalOf(open(hers, checkStep.before))).toBe('common/not-found');
    expect(await rows('select * from sitting where enrolment_id = $1', hers.enrolmentId)).toEqual([]);
  });

  it('says when the agency has published nothing', async () => {
    const learner = await givenLearner(fresh.ownerPool, { module: aModuleWithChecks() });
    expect(await refusalOf(open(learner, checkStep.before))).toBe('sittings/not-published');
  });

  it('keeps a sitting on the version it was opened with', async () => {
    const learner = await givenAsked();
    const opened = await open(learner, checkStep.readiness);
    await rows(
      `update instrument_version set status = 'superseded' where agency_id = $1 and title = 'Cek kesiapan'`,
      learner.agencyId,
    );
    await insertRow(fresh, 'instrument_version', {
      agencyId: learner.agencyId,
      id: newId(),
      instrumentId: readiness.id,
      number: '9.0.0',
      title: 'Baru',
      status: 'published',
      createdBy: learner.personId,
      createdAt: start,
      publishedAt: start,
      content: JSON.stringify({ ...readiness, title: 'Baru' }),
    });
    expect(await open(learner, checkStep.readiness)).toEqual(opened);
    expect((await open(await givenAsked({ beside: learner }), checkStep.readiness)).sheet.title).toBe('Baru');
  });
});

describe('the lot', () => {
  it('puts half of each cohort into each arm, in blocks of two in order of enrolment, apart for each instrument', async () => {
    const first = await givenAsked();
    const cohort = [first];
    const size = 24 + randomInt(5);
    for (let n = 1; n < size; n += 1) cohort.push(await givenAsked({ beside: first }));
    await Promise.all(
      cohort.map(({ enrolmentId }, n) =>
        rows(`update enrolment set enrolled_at = $2 where id = $1`, enrolmentId, after(n / 100)),
      ),
    );
    // Opened in any order, and some of them at the same moment.
    const shuffled = [...cohort].sort(() => randomInt(3) - 1);
    await Promise.all(shuffled.slice(0, 8).map((learner) => open(learner, checkStep.before)));
    for (const learner of shuffled.slice(8)) await open(learner, checkStep.before);

    const arms = await rows<{ place: number; enrolment_id: string; awareness: string; knowledge: string }>(
      'select place, enrolment_id, awareness, knowledge from enrolment_arm where cohort_id = $1 order by place',
      first.cohortId,
    );
    expect(arms.map((arm) => arm.enrolment_id)).toEqual(cohort.map(({ enrolmentId }) => enrolmentId));
    for (const what of ['awareness', 'knowledge'] as const) {
      for (let at = 0; at + 1 < arms.length; at += 2) expect(arms[at]?.[what]).not.toBe(arms[at + 1]?.[what]);
      expect(new Set(arms.map((arm) => arm[what]))).toEqual(new Set(['AB', 'BA']));
    }
    for (const learner of cohort) {
      const arm = arms.find((each) => each.enrolment_id === learner.enrolmentId)?.awareness;
      expect(await formOf(await open(learner, checkStep.before))).toBe(arm === 'AB' ? 'a' : 'b');
      expect(await formOf(await open(learner, checkStep.after))).toBe(arm === 'AB' ? 'b' : 'a');
    }
  });

  it('is fair, and one instrument’s says nothing about the other’s', async () => {
    const drawn = await rows<{ pair: string; times: number }>(
      `select enrolment_arm_drawn('awareness', id, false) || enrolment_arm_drawn('knowledge', id, false) as pair, count(*)::int as times
       from (select md5(n::text)::uuid as id from generate_series(1, 4000) n) ids group by 1`,
    );
    expect(drawn).toHaveLength(4);
    for (const { times } of drawn) expect(Math.abs(times - 1000)).toBeLessThan(120);
  });

  it('draws a late joiner after those who came, and changes nobody’s arm', async () => {
    const first = await givenAsked();
    await open(first, checkStep.before);
    const [before] = await rows('select * from enrolment_arm where enrolment_id = $1', first.enrolmentId);
    const late = await givenAsked({ beside: first });
    await rows(`update enrolment set enrolled_at = '2020-01-01' where id = $1`, late.enrolmentId);
    await open(late, checkStep.before);
    const [now] = await rows('select * from enrolment_arm where enrolment_id = $1', first.enrolmentId);
    const [drawn] = await rows('select * from enrolment_arm where enrolment_id = $1', late.enrolmentId);
    expect(now).toEqual(before);
    expect(drawn).toMatchObject({ place: 1 });
  });

  it('gives no form twice within 60 days to who enrols anew', async () => {
    const learner = await givenAsked();
    const [first, second] = [await open(learner, checkStep.before), await open(learner, checkStep.after, after(30))];
    await rows(`update enrolment set status = 'withdrawn' where id = $1`, learner.enrolmentId);
    const again = { ...learner, enrolmentId: newId() };
    await insertRow(fresh, 'enrolment', {
      agencyId: learner.agencyId,
      id: again.enrolmentId,
      cohortId: learner.cohortId,
      personId: learner.personId,
      versionId: learner.versionId,
      status: 'active',
      enrolledAt: after(40),
    });
    expect(await refusalOf(open(again, checkStep.before, after(59)))).toBe('sittings/too-soon');
    const later = await open(again, checkStep.before, after(61));
    expect([await formOf(first), await formOf(second), await formOf(later)]).toEqual([
      await formOf(first),
      await formOf(second),
      await formOf(first),
    ]);
  });
});

describe('answers to a sitting', () => {
  it('of awareness are scored with the band and both kinds of error, and the ledger keeps only what was chosen', async () => {
    const learner = await givenAsked();
    const sitting = await open(learner, checkStep.before);
    const answers = Object.fromEntries((sitting.sheet as AwarenessSheet).cases.map(({ id }) => [id, ['plain']]));
    expect(await send(learner, answering(learner, sitting, answers))).toBe('accepted');
    expect(await resultOf(sitting)).toMatchObject({
      kind: 'awareness',
      score: 4,
      asked: 12,
      band: 'Masih baru',
      missedAi: 6,
      overAttributed: 0,
    });
    const [entry] = await rows<{ payload: object }>(
      'select payload from entry where learner_id = $1',
      learner.personId,
    );
    expect(entry?.payload).toEqual({ sittingId: sitting.id, answers, need: null });
    expect(
      await rows('select done, best, attempts from step_progress where enrolment_id = $1', learner.enrolmentId),
    ).toEqual([{ done: true, best: null, attempts: 1 }]);
  });

  it('of a measured form count once: a second phone’s are refused and change nothing', async () => {
    const learner = await givenAsked();
    const sitting = await open(learner, checkStep.before);
    const first = answering(learner, sitting, await awarenessAnswers(sitting, 5));
    expect(await send(learner, first)).toBe('accepted');
    const result = await resultOf(sitting);
    const second = answering(learner, sitting, await awarenessAnswers(sitting, 12));
    expect(await send(learner, second)).toBe('sittings/already-answered');
    expect(await send(learner, first)).toBe('duplicate');
    expect(await resultOf(sitting)).toEqual(result);
    expect(await rows('select id from entry where learner_id = $1', learner.personId)).toHaveLength(1);
  });

  it.each(['another learner’s', 'another step’s', 'an unknown'])('are refused for %s sitting', async (whose) => {
    const [hers, other] = [await givenAsked(), await givenAsked()];
    const neighbour = await givenAsked({ beside: hers });
    const sitting = await open(hers, checkStep.before);
    const elsewhere = await open(whose === 'another learner’s' ? neighbour : other, checkStep.before);
    const entry = answering(hers, sitting, {});
    const wrong = {
      'another learner’s': { ...entry, payload: { ...entry.payload, sittingId: elsewhere.id } },
      'another step’s': { ...entry, stepId: checkStep.after },
      'an unknown': { ...entry, payload: { ...entry.payload, sittingId: newId() } },
    }[whose];
    expect(await send(hers, wrong as ActEntry)).toBe('sittings/not-opened');
    expect(await rows('select id from entry where learner_id = $1', hers.personId)).toEqual([]);
  });

  it('of a readiness check may be given anew; the newest stand, whichever arrives last', async () => {
    const learner = await givenAsked();
    const sitting = await open(learner, checkStep.readiness);
    const all = (answer: number) => Object.fromEntries(readiness.items.map(({ id }) => [id, answer]));
    const [old, recent] = [
      answering(learner, sitting, all(1), { need: 'promotion' }),
      answering(learner, sitting, all(5), { need: 'stock-sales', at: after(0.5) }),
    ];
    expect([await send(learner, recent), await send(learner, old)]).toEqual(['accepted', 'accepted']);
    expect(await resultOf(sitting)).toMatchObject({ kind: 'readiness', level: 'Siap', path: 'Jalur Data' });
  });

  it('of a knowledge check say nothing before the training, and how many were right after it', async () => {
    const learner = await givenAsked();
    const [before, later] = [
      await open(learner, checkStep.knowledge),
      await open(learner, checkStep.knowledgeAfter, after(30)),
    ];
    for (const sitting of [before, later])
      expect(await send(learner, answering(learner, sitting, await rightAnswers(sitting)))).toBe('accepted');
    expect(await resultOf(before)).toEqual({ kind: 'knowledge' });
    expect(await resultOf(later)).toEqual({ kind: 'knowledge', right: 20, asked: 20 });
  });

  /** What a learner who knows all of it picks, from what her phone was given. */
  async function rightAnswers(sitting: SittingView): Promise<Record<string, string[]>> {
    const name = await formOf(sitting);
    const form = knowledge.forms.find((each) => each.form === name);
    if (sitting.sheet.kind !== 'knowledge' || !form) throw new Error('This is no knowledge form.');
    return Object.fromEntries(
      sitting.sheet.items.map((item) => {
        const key = form.items.find(({ id }) => id === item.id);
        if (item.type === 'JD' && key && 'pairs' in key)
          return [item.id, key.pairs.map(({ right }) => item.rights.find(({ text }) => text === right)?.id ?? '')];
        return [item.id, key && 'options' in key ? key.options.filter(({ right }) => right).map(({ id }) => id) : []];
      }),
    );
  }
});

describe('evidence of awareness', () => {
  it.each([
    ['8 before the training show nothing', checkStep.before, 8, null],
    ['9 before the training show level 1', checkStep.before, 9, 1],
    ['12 before the training show level 1', checkStep.before, 12, 1],
    ['9 after the training show level 1', checkStep.after, 9, 1],
    ['10 after the training show level 2', checkStep.after, 10, 2],
  ] as const)('%s', async (_, stepId, right, level) => {
    const learner = await givenAsked();
    const sitting = await open(learner, stepId);
    const entry = answering(learner, sitting, await awarenessAnswers(sitting, right));
    expect(await send(learner, entry)).toBe('accepted');
    const row = {
      id: entry.id,
      kind: entry.kind,
      v: 1,
      stepId,
      package: learner.package,
      at: 0,
      payload: entry.payload,
    };
    const [shown] = await database.transaction(learner, (tx) => withEvidenceShown(tx, [row]));
    expect(shown?.payload['shows']).toEqual(level && { competency: 'A1', level, right, asked: 12 });
  });

  it('is not invented for an entry that answers no sitting', async () => {
    const learner = await givenAsked();
    const row = {
      id: newId(),
      kind: 'instrument-answered',
      v: 1,
      stepId: null,
      package: null,
      at: 0,
      payload: { answers: {} },
    };
    const [shown] = await database.transaction(learner, (tx) => withEvidenceShown(tx, [row]));
    expect(shown).toEqual(row);
  });
});
