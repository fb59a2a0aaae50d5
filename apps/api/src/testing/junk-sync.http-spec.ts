import { ActEntry, actKinds, actPayloads, type ActKind, type EntryAnswer, type SyncAnswer } from '@contracts/learning';
import { newId } from '@api/platform/http';
import { startApp, type Client, type TestApp } from '@api/testing';
import { anAct, question } from '@given/learning';
import { aSending, givenAccountOf, givenPupil, type GivenPupil } from '@given/submissions';
import { pathsIn, withFragment } from './junk-bodies';
import { fragments } from './junk-values';
import { faultInEntry } from './junk-verdict';

let app: TestApp;
let sari: GivenPupil;
let phone: Client;
beforeAll(async () => {
  app = await startApp();
  sari = await givenPupil(app);
  phone = await app.as({ ...sari, ...(await givenAccountOf(app, sari)) });
});
afterAll(() => app.close());

const now = '2026-11-23T01:00:00.000Z';

/** What a phone sends, one of each kind. */
const acts = (): Record<ActKind, ActEntry> => ({
  'lesson-opened': anAct(sari, 'lesson-opened'),
  'part-read': anAct(sari, 'part-read'),
  'lesson-finished': anAct(sari, 'lesson-finished'),
  'quiz-answered': anAct(sari, 'quiz-answered', {
    payload: { attemptId: newId(), answers: { [question.price]: ['b'], [question.claim]: ['a', 'b'] } },
  }),
  'scenario-played': anAct(sari, 'scenario-played', {
    payload: { attemptId: newId(), path: [{ node: 'awal', choice: 'a' }] },
  }),
  'form-saved': anAct(sari, 'form-saved', {
    payload: { answers: { nama: 'Bolu', harga: 38_000, pilihan: ['a'], baris: [{ nama: 'a' }] }, complete: true },
  }),
  'lab-finished': anAct(sari, 'lab-finished', { payload: { lab: 'copy', engine: 'copy@1', work: { teks: 'Bolu' } } }),
  'instrument-answered': anAct(sari, 'instrument-answered', {
    payload: { sittingId: newId(), answers: { [question.price]: 4, [question.claim]: ['ai'] }, need: 'promotion' },
  }),
  'submission-sent': aSending(sari, { pictures: [newId()] }),
  'question-asked': anAct(sari, 'question-asked', { payload: { text: 'Boleh?' } }),
});

const batch = (entries: readonly string[], more = '') =>
  `{"app":"spec","phoneNow":"${now}","cursor":null${more},"entries":[${entries.join(',')}]}`;
const post = (body: string) => phone.post('/api/sync', body, { headers: { 'content-type': 'application/json' } });

async function stored(): Promise<number> {
  const { rows } = await app.ownerPool.query<{ n: number }>('select count(*)::int as n from entry');
  return rows[0]?.n ?? 0;
}

type Bad = { readonly title: string; readonly text: string; readonly fits: boolean };

/** Whether the contract takes an entry; what the ledger or a task thinks of it is another question. */
function fits(text: string): boolean {
  const entry = ActEntry.safeParse(JSON.parse(text));
  const kind = actKinds.find((each) => each === entry.data?.kind);
  return kind !== undefined && entry.success && actPayloads[kind].safeParse(entry.data.payload).success;
}

/** Every fragment that is JSON at every place of one act of every kind. */
function badEntries(): Bad[] {
  const isJson = ([, json]: readonly [string, string]) => {
    try {
      JSON.parse(json);
      return !/__proto__|\\u005f_proto__|"constructor"\s*:/.test(json);
    } catch {
      // Belongs to the bodies that cannot be read at all.
      return false;
    }
  };
  return actKinds.flatMap((kind) =>
    pathsIn(acts()[kind])
      // What stands around the payload is the same for every kind, and tried with one of them.
      .filter(([first]) => first === 'payload' || kind === 'part-read')
      .flatMap((path) =>
        fragments.filter(isJson).map(([name, json]) => {
          const text = withFragment({ ...acts()[kind], id: newId() }, path, json);
          return { title: `${kind}, ${name} at /${path.join('/')}`, text, fits: fits(text) };
        }),
      ),
  );
}

function inBatches(all: readonly Bad[]): Bad[][] {
  const batches: Bad[][] = [];
  let bytes = Infinity;
  for (const bad of all) {
    const weight = Buffer.byteLength(bad.text);
    if (bytes + weight > 900_000 || (batches.at(-1)?.length ?? 0) >= 90) {
      batches.push([]);
      bytes = 0;
    }
    bytes += weight;
    batches.at(-1)?.push(bad);
  }
  return batches;
}

/** Sends junk with a good entry in its middle; what was wrong with the answer. A batch that fails is sent entry by entry, to name the one. */
async function faultsOf(bads: readonly Bad[]): Promise<string[]> {
  const good = anAct(sari, 'lesson-opened');
  const middle = Math.floor(bads.length / 2);
  const texts = bads.map(({ text }) => text);
  const answer = await post(batch([...texts.slice(0, middle), JSON.stringify(good), ...texts.slice(middle)]));
  if (answer.status !== 200) {
    if (bads.length === 1) return [`${bads[0]?.title}: ${answer.status} ${answer.text.slice(0, 150)}`];
    const halves = [bads.slice(0, middle), bads.slice(middle)];
    return (await Promise.all(halves.map(faultsOf))).flat();
  }
  const answers = [...answer.json<SyncAnswer>().answers];
  const [kept] = answers.splice(middle, 1) as [EntryAnswer];
  return [
    ...(kept.answer === 'accepted' ? [] : [`next to ${bads[0]?.title} a good entry was ${kept.answer}`]),
    ...bads.flatMap(({ title, fits: may }, at) => {
      const given = answers[at];
      const fault = given && faultInEntry(given, 'id');
      if (fault) return [`${title}: ${fault}`];
      return may || given?.answer === 'refused' ? [] : [`${title}: ${given?.answer}`];
    }),
  ];
}

/** What is whole by its shape and still more than a row can hold, or more than can be written down. */
function heavyEntries(): Bad[] {
  const form = (title: string, payload: string): Bad => ({
    title,
    text: JSON.stringify(anAct(sari, 'form-saved')).replace('"payload":{}', () => `"payload":${payload}`),
    fits: false,
  });
  const answers = (count: number, answer: string) =>
    `{"complete":true,"answers":{${Array.from({ length: count }, (_, at) => `"f${at}":${answer}`).join(',')}}}`;
  return [
    form('a form of wide letters', answers(8, JSON.stringify('京'.repeat(3_990)))),
    form('a form of numbers that take a line each', answers(1_500, '1e308')),
    form('a form of numbers that are hardly any', answers(1_500, '1e-308')),
    form('a form of parts of a rupiah', answers(1, '0.5')),
    form('a number beyond all that nobody asked for', '{"complete":true,"answers":{},"more":1e400}'),
    form('a number below all that nobody asked for', '{"complete":true,"answers":{},"more":[{"a":-1e400}]}'),
  ];
}

describe('junk in a phone’s outbox', () => {
  it.each([0, 1, 2, 3, 4, 5])('is refused when it is whole and cannot be kept: number %i', async (at) => {
    const heavy = heavyEntries()[at] as Bad;
    expect(await faultsOf([heavy])).toEqual([]);
  });

  it('is refused entry by entry, and never keeps a good entry from the ledger', async () => {
    const bads = badEntries();
    const before = await stored();
    const faults: string[] = [];
    for (const each of inBatches(bads)) faults.push(...(await faultsOf(each)));
    expect(faults).toEqual([]);
    expect(bads.length).toBeGreaterThan(2_000);
    expect(await stored()).toBeGreaterThan(before);
  }, 120_000);
});
