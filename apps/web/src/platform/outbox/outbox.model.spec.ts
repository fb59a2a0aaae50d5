/** @jest-environment node */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { newId, StorageTrouble, type LearnerStore } from '@web/platform/store';
import { aLearner, FakeServer, type Line } from './a-server.given';
import { aPartRead, openApp, sharedLocks, type Opening } from './outbox.given';

/** What may befall a learner's work, in any order. */
type Event =
  | {
      readonly kind:
        'learns' | 'learns while sending' | 'closes the app at once' | 'opens another tab' | 'wakes' | 'phone is full';
    }
  | { readonly kind: 'line'; readonly line: Line }
  | { readonly kind: 'signed in'; readonly who: 'sari' | 'andi' | null }
  | { readonly kind: 'server refuses'; readonly what: boolean };

const events: fc.Arbitrary<Event> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Event>({ kind: 'learns' }) },
  { weight: 3, arbitrary: fc.constant<Event>({ kind: 'wakes' }) },
  fc.constant<Event>({ kind: 'learns while sending' }),
  { weight: 2, arbitrary: fc.constant<Event>({ kind: 'closes the app at once' }) },
  fc.constant<Event>({ kind: 'opens another tab' }),
  fc.constant<Event>({ kind: 'phone is full' }),
  {
    weight: 4,
    arbitrary: fc
      .constantFrom<Line>('works', 'dead', 'swallows answers')
      .map((line): Event => ({ kind: 'line', line })),
  },
  fc
    .constantFrom('sari', 'andi', null)
    .map((who): Event => ({ kind: 'signed in', who: who as 'sari' | 'andi' | null })),
  fc.boolean().map((what): Event => ({ kind: 'server refuses', what })),
);

/** A mistake put into a store or a server on purpose, to see that the model finds it. */
type Plant = (store: LearnerStore, server: FakeServer) => void;

class World {
  readonly server = new FakeServer();
  readonly promised = new Set<number>();
  private readonly tabs: Opening[] = [];
  private readonly dead: Opening[] = [];
  private readonly locks = sharedLocks();
  private number = 0;

  constructor(private readonly plant: Plant) {}

  async open(): Promise<void> {
    const tab = await openApp(this.server, { oneAtATime: this.locks });
    this.plant(tab.store, this.server);
    this.tabs.push(tab);
  }

  async befall(event: Event): Promise<void> {
    switch (event.kind) {
      case 'learns':
        return this.learn();
      case 'learns while sending':
        this.server.meanwhile = async () => {
          this.server.meanwhile = undefined;
          await this.learn();
        };
        return this.tab.outbox.wake();
      case 'wakes':
        return this.tab.outbox.wake();
      case 'closes the app at once':
        // Not told to anybody: what runs on in the dead tab is what a killed app had already handed to the browser.
        this.dead.push(...this.tabs.splice(0));
        return this.open();
      case 'opens another tab':
        return this.open();
      case 'phone is full':
        jest.spyOn(this.tab.store, 'takeAnswers').mockRejectedValueOnce(new StorageTrouble('full'));
        return this.tab.outbox.wake();
      case 'line':
        this.server.line = event.line;
        return;
      case 'signed in':
        this.server.signedIn = event.who && { ...aLearner(), personId: event.who };
        return;
      case 'server refuses':
        this.server.refusals.clear();
        if (event.what) this.server.refusals.set('part-read', 'learning/step-unknown');
    }
  }

  /** In the end all is well again: what has become of everything the app had promised to keep? */
  async settle(): Promise<void> {
    this.server.line = 'works';
    this.server.signedIn = aLearner();
    this.server.refusals.clear();
    this.server.meanwhile = undefined;
    await this.befall({ kind: 'closes the app at once' });
    await this.tab.outbox.wake();
    await this.tab.outbox.wake();

    const { queued, aside } = this.tab.store.snapshot();
    const numberOf = (act: { payload: object }) => (act.payload as { part: number }).part;
    const arrived = [...this.server.ledger.values()].map(numberOf);
    const kept = aside.map(({ act }) => numberOf(act));
    expect(queued).toEqual([]);
    expect(new Set(arrived).size).toBe(arrived.length);
    expect([...new Set([...arrived, ...kept])].sort()).toEqual([...this.promised].sort());
  }

  async close(): Promise<void> {
    await Promise.all([...this.tabs, ...this.dead].map(({ store }) => store.close()));
  }

  private get tab(): Opening {
    return this.tabs[this.tabs.length - 1] as Opening;
  }

  private async learn(): Promise<void> {
    this.number += 1;
    const number = this.number;
    await this.tab.outbox.append([aPartRead(number)]);
    this.promised.add(number);
  }
}

const holds = (plant: Plant = () => undefined, numRuns = 120): Promise<void> =>
  fc.assert(
    fc.asyncProperty(fc.array(events, { maxLength: 14 }), async (story) => {
      globalThis.indexedDB = new IDBFactory();
      const world = new World(plant);
      try {
        await world.open();
        for (const event of story) await world.befall(event);
        await world.settle();
      } finally {
        await world.close();
      }
    }),
    { numRuns, endOnFailure: true, seed: 20261122 },
  );

describe('Outbox, whatever befalls it', () => {
  it('loses nothing and doubles nothing', () => holds(), 60_000);

  const plants: [string, Plant][] = [
    [
      'an act that is promised before it is on the disk',
      (store) => {
        store.append = () => Promise.resolve();
      },
    ],
    [
      'an outbox that is emptied when any answer comes',
      (store) => {
        const take = store.takeAnswers.bind(store);
        store.takeAnswers = (_answers, cursor, at) =>
          take(
            store.snapshot().queued.map(({ id }) => ({ id, answer: 'accepted' })),
            cursor,
            at,
          );
      },
    ],
    [
      'a refused act that is thrown away',
      (store) => {
        const take = store.takeAnswers.bind(store);
        store.takeAnswers = (answers, cursor, at) =>
          take(
            answers.map(({ id }) => ({ id: id ?? '', answer: 'accepted' })),
            cursor,
            at,
          );
      },
    ],
    [
      'an id that is made anew for every sending',
      (_store, server) => {
        const sync = server.sync.bind(server);
        server.sync = async (request) => {
          const acts = request.entries as { id: string }[];
          const renamed = acts.map((act) => ({ ...act, id: newId(Date.now) }));
          const { answers, ...rest } = await sync({ ...request, entries: renamed });
          return { ...rest, answers: answers.map((answer, index) => ({ ...answer, id: acts[index]?.id ?? '' })) };
        };
      },
    ],
  ];
  it.each(plants)('would show %s', (_name, plant) => expect(holds(plant)).rejects.toThrow(/Counterexample/), 60_000);
});
