/** @jest-environment node */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import * as fc from 'fast-check';
import type { AssessmentView, HandInAssessmentRequest } from '@contracts/assessments';
import { Bag } from '@web/platform/bag';
import { NetworkTrouble, ProblemError } from '@web/platform/http';
import { JudgementOutbox } from './judgement-outbox';
import { anAssessment } from './marking.given';

const budi = { agencyId: 'medan', personId: 'budi' };
const about = { submissionId: 's', learnerName: 'Sari', businessName: 'Bolu', taskTitle: 'Tiga teks', no: 1 };
const words = (strength: string) => ({
  levels: { a: 3 },
  strength,
  nextStep: 'Langkah. “Tanda” 🍰',
  decision: 'accepted' as const,
  reason: '',
});

/** A server that takes every judgement once and keeps the first of a version; the line may break before or after it heard. */
class Server {
  readonly taken = new Map<string, HandInAssessmentRequest>();
  readonly first = new Map<string, string>();
  asked = 0;
  signedIn: typeof budi | null = budi;
  /** What happens to the next requests, in turn; afterwards all is well. */
  faults: (Error | 'answer-lost')[] = [];

  handIn = async (_submissionId: string, request: HandInAssessmentRequest): Promise<AssessmentView> => {
    this.asked += 1;
    const fault = this.faults.shift();
    if (fault && fault !== 'answer-lost') throw fault;
    this.taken.set(request.id, request);
    if (!this.first.has(request.versionId)) this.first.set(request.versionId, request.id);
    if (fault) throw new NetworkTrouble('The answer was lost.');
    const status = this.first.get(request.versionId) === request.id ? 'released' : 'second';
    return anAssessment({ status, strength: request.strength });
  };
}

const refusal = (code: string, status: number, members: object = {}): ProblemError =>
  new ProblemError({ type: `urn:melekai:problem:${code}`, title: code, status, ...members } as never);

let server: Server;
let timers: (() => void)[];
let tabs: { bag: Bag; outbox: JudgementOutbox }[];
let locks: Map<string, Promise<unknown>>;

async function openTab(): Promise<{ bag: Bag; outbox: JudgementOutbox }> {
  const bag = await Bag.open(budi);
  const outbox = new JudgementOutbox({
    bag,
    handIn: server.handIn,
    whoIsSignedIn: async () => server.signedIn,
    clock: () => 1_000,
    random: () => 0,
    oneAtATime: async (name, work) => {
      const before = locks.get(name) ?? Promise.resolve();
      const mine = before.then(work, work);
      locks.set(
        name,
        mine.catch(() => undefined),
      );
      return mine;
    },
    later: (work) => {
      timers.push(work);
      return () => (timers = timers.filter((timer) => timer !== work));
    },
  });
  tabs.push({ bag, outbox });
  return { bag, outbox };
}
const stateOf = ({ bag }: { bag: Bag }) => bag.snapshot().judgements.map(({ answer }) => answer?.outcome ?? 'waits');

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  server = new Server();
  timers = [];
  tabs = [];
  locks = new Map();
});
afterEach(() => Promise.all(tabs.map(({ bag, outbox }) => (outbox.stop(), bag.close()))));

describe('JudgementOutbox', () => {
  it('keeps a decision on the disk before it is sent, and with the server’s answer afterwards', async () => {
    const tab = await openTab();
    server.faults = [new NetworkTrouble('no line')];
    const { id } = await tab.outbox.decide(about, 'v', words('Harga jelas.'), 2);
    await tab.outbox.wake();
    expect(stateOf(tab)).toEqual(['waits']);
    expect(tab.outbox.state().trouble).toBe('no-signal');
    await tab.outbox.wakeAtOnce();
    expect(stateOf(tab)).toEqual(['released']);
    expect(server.taken.get(id)).toEqual({
      ...words('Harga jelas.'),
      id,
      mentorId: 'budi',
      versionId: 'v',
      revision: 2,
    });
  });

  it('sends the same judgement again when the answer was lost, under the same id', async () => {
    const tab = await openTab();
    server.faults = ['answer-lost'];
    await tab.outbox.decide(about, 'v', words('Sekali.'), 0);
    await tab.outbox.wake();
    await tab.outbox.wakeAtOnce();
    expect(server.asked).toBe(2);
    expect(server.taken.size).toBe(1);
    expect(stateOf(tab)).toEqual(['released']);
  });

  it('says which one came second', async () => {
    server.first.set('v', 'somebody else’s');
    const tab = await openTab();
    await tab.outbox.decide(about, 'v', words('Dari kereta.'), 0);
    await tab.outbox.wake();
    expect(stateOf(tab)).toEqual(['second']);
  });

  it('tries again later by itself, and not while somebody has to sign in', async () => {
    const tab = await openTab();
    server.faults = [new NetworkTrouble('x'), refusal('common/not-signed-in', 401)];
    await tab.outbox.decide(about, 'v', words('a'), 0);
    await tab.outbox.wake();
    expect(timers).toHaveLength(1);
    timers.pop()?.();
    await tab.outbox.wake();
    expect(tab.outbox.state().trouble).toBe('signed-out');
    expect(timers).toHaveLength(0);
    expect(stateOf(tab)).toEqual(['waits']);
  });

  it.each([
    ['the server says so', [refusal('assessments/another-mentor', 409)], budi],
    [
      'her work is not there for whoever is signed in',
      [refusal('common/not-found', 404)],
      { ...budi, personId: 'ratna' },
    ],
  ] as const)('waits for its own mentor when another one is signed in: %s', async (_, faults, signedIn) => {
    const tab = await openTab();
    server.faults = [...faults];
    server.signedIn = signedIn;
    await tab.outbox.decide(about, 'v', words('Milik Budi.'), 0);
    await tab.outbox.wake();
    expect(tab.outbox.state().trouble).toBe('someone-else');
    expect(stateOf(tab)).toEqual(['waits']);
  });

  it.each([
    ['common/not-found', 404],
    ['assessments/not-yours-any-more', 409],
    ['assessments/newer-version', 409],
    ['common/edited-meanwhile', 412],
    ['common/not-valid', 422],
  ])(
    'puts one aside that the server refuses as %s, with every word, and goes on with the others',
    async (code, status) => {
      const tab = await openTab();
      server.faults = [refusal(code, status, { stored: { strength: 'Dari laptop.' } })];
      await tab.outbox.decide(about, 'v1', words('Pertama.'), 0);
      await tab.outbox.decide(about, 'v2', words('Kedua.'), 0);
      await tab.outbox.wake();
      expect(stateOf(tab)).toEqual(['refused', 'released']);
      expect(tab.bag.snapshot().judgements[0]).toMatchObject({
        request: words('Pertama.'),
        answer: { code, stored: { strength: 'Dari laptop.' } },
      });
      await tab.outbox.sendAgain(tab.bag.snapshot().judgements[0]?.id ?? '');
      expect(stateOf(tab)).toEqual(['released', 'released']);
    },
  );

  it('gives a judgement back that was not sent, once its words stand elsewhere', async () => {
    const tab = await openTab();
    server.faults = [new NetworkTrouble('x')];
    const { id } = await tab.outbox.decide(about, 'v', words('Belum.'), 0);
    await tab.outbox.wake();
    expect(await tab.outbox.callBack(id, () => false)).toBe(false);
    expect(stateOf(tab)).toEqual(['waits']);
    expect(await tab.outbox.callBack(id, ({ request }) => request.strength === 'Belum.')).toBe(true);
    expect(stateOf(tab)).toEqual([]);
  });

  it('gives nothing back that another tab has sent meanwhile', async () => {
    const tab = await openTab();
    const other = await openTab();
    server.faults = [new NetworkTrouble('x')];
    const { id } = await tab.outbox.decide(about, 'v', words('Terkirim.'), 0);
    await tab.outbox.wake();
    await other.bag.freshen();
    const sending = other.outbox.wakeAtOnce();
    expect(await tab.outbox.callBack(id, () => true)).toBe(false);
    await sending;
    expect(stateOf(other)).toEqual(['released']);
  });

  it('sends from one tab at a time', async () => {
    const tab = await openTab();
    const other = await openTab();
    server.faults = [new NetworkTrouble('x')];
    await tab.outbox.decide(about, 'v', words('Satu.'), 0);
    await tab.outbox.wake();
    await other.bag.freshen();
    await Promise.all([tab.outbox.wakeAtOnce(), other.outbox.wakeAtOnce()]);
    expect(server.asked).toBe(2);
    expect(server.taken.size).toBe(1);
  });

  it('loses no word and sends none twice, whatever the line does and however often it is closed', async () => {
    const fault = fc.constantFrom('none', 'no-line', 'answer-lost', 'busy', 'signed-out');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ text: fc.string({ maxLength: 8 }), fault, closed: fc.boolean() }), { maxLength: 6 }),
        async (story) => {
          globalThis.indexedDB = new IDBFactory();
          server = new Server();
          locks = new Map();
          let tab = await openTab();
          const decided: string[] = [];
          for (const [index, { text, fault: what, closed }] of story.entries()) {
            server.faults =
              what === 'none'
                ? []
                : what === 'answer-lost'
                  ? ['answer-lost']
                  : what === 'no-line'
                    ? [new NetworkTrouble('x')]
                    : [refusal('x/y', what === 'busy' ? 503 : 401)];
            decided.push((await tab.outbox.decide(about, `v${index}`, words(text), 0)).id);
            if (!closed) await tab.outbox.wake();
            else {
              tab.outbox.stop();
              await tab.bag.close();
              tab = await openTab();
            }
          }
          server.faults = [];
          await tab.outbox.wakeAtOnce();
          expect([...server.taken.keys()].sort()).toEqual([...decided].sort());
          expect(stateOf(tab)).toEqual(decided.map(() => 'released'));
          decided.forEach((id, index) => expect(server.taken.get(id)?.strength).toBe(story[index]?.text));
        },
      ),
      { numRuns: 40 },
    );
  });
});
