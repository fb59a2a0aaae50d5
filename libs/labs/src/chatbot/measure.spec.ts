import { aChatbot } from './a-chatbot.given';
import { confusions, goalsOf, learn, runTest, type Measures } from './index';

const model = learn(aChatbot());
const test = [
  { text: 'bolu berapa', expects: 'price' },
  { text: 'alamat di mana', expects: 'place' },
  { text: 'halo', expects: 'price' },
  { text: 'selamat pagi', expects: 'price' },
  { text: 'daftar harga', expects: 'delivery' },
  { text: 'planet mars', expects: 'price' },
  { text: 'saya alergi', expects: 'place' },
  { text: 'planet mars', expects: 'out-of-scope' },
  { text: 'saya kecewa', expects: 'out-of-scope' },
  { text: 'lokasi toko', expects: 'out-of-scope' },
  { text: 'saya kecewa', expects: 'handover' },
  { text: 'kuenya hancur', expects: 'complaint' },
  { text: 'planet mars', expects: 'handover' },
  { text: 'bisa diantar', expects: 'handover' },
];

describe('runTest', () => {
  const { measures, outcomes } = runTest(model, test);

  it('counts the five measures', () => {
    expect(measures).toEqual({
      all: 14,
      answerable: 7,
      outOfScope: 3,
      mustHandOver: 4,
      right: 2,
      wrong: 5,
      unknown: 1,
      heldBack: 2,
      handedOver: 2,
    });
  });

  it('asks of an intent that hands over what it asks of every message for a person', () => {
    expect(outcomes[11]).toMatchObject({ message: { expects: 'handover' }, verdict: 'handed-over' });
  });

  it('takes each message on its own: no fallback makes the next a second one', () => {
    const twice = runTest(model, [test[5]!, test[5]!]).measures;
    expect(twice).toMatchObject({ unknown: 2, handedOver: 0 });
  });

  it('says what was answered in place of what, the most frequent first', () => {
    expect(confusions(outcomes)).toEqual([
      { expected: 'price', answered: 'greeting', count: 2 },
      { expected: 'delivery', answered: 'price', count: 1 },
      { expected: 'handover', answered: 'delivery', count: 1 },
      { expected: 'out-of-scope', answered: 'place', count: 1 },
    ]);
  });

  it('counts an empty test as nothing', () => {
    expect(runTest(model, []).measures).toMatchObject({ all: 0, right: 0, wrong: 0 });
  });
});

const measures = (given: Partial<Measures>): Measures => ({
  all: 40,
  answerable: 25,
  outOfScope: 5,
  mustHandOver: 10,
  right: 20,
  wrong: 4,
  unknown: 5,
  heldBack: 4,
  handedOver: 10,
  ...given,
});
const missed = (now: Measures, first?: Measures) =>
  goalsOf(now, first).flatMap(({ measure, met }) => (met ? [] : [measure]));

describe('goalsOf', () => {
  it('has the goals of level 3 as counts', () => {
    expect(goalsOf(measures({})).map(({ measure, goal, of, atMost }) => [measure, goal, of, atMost])).toEqual([
      ['handedOver', 10, 10, false],
      ['right', 20, 25, false],
      ['wrong', 4, 40, true],
      ['unknown', 5, 25, true],
      ['heldBack', 4, 5, false],
    ]);
    expect(missed(measures({}))).toEqual([]);
  });

  it.each([
    ['handedOver', { handedOver: 9 }],
    ['right', { right: 19 }],
    ['wrong', { wrong: 5 }],
    ['unknown', { unknown: 6 }],
    ['heldBack', { heldBack: 3 }],
  ])('misses the goal of %s by one message', (measure, given) => {
    expect(missed(measures(given))).toEqual([measure]);
  });

  it('rounds a goal to the harder side', () => {
    const goals = goalsOf(measures({ all: 19, answerable: 11, outOfScope: 4, mustHandOver: 3 }));
    expect(goals.map(({ goal }) => goal)).toEqual([3, 9, 1, 2, 4]);
  });

  it('is content with right answers that rose by ten points since the first run, not by fewer', () => {
    const first = measures({ answerable: 20, right: 8 });
    expect(missed(measures({ answerable: 20, right: 10, unknown: 4 }), first)).toEqual([]);
    expect(missed(measures({ answerable: 20, right: 9, unknown: 4 }), first)).toEqual(['right']);
    expect(missed(measures({ right: 3 }), measures({ answerable: 0, right: 0 }))).toEqual(['right']);
  });

  it('does not judge what the test did not ask', () => {
    const own = goalsOf(measures({ all: 25, outOfScope: 0, mustHandOver: 0, heldBack: 0, handedOver: 0 }));
    expect(own.map(({ measure }) => measure)).toEqual(['right', 'wrong', 'unknown']);
  });
});
