import { advertsDoor, AdvertWork, resultOf } from './index';
import { aWork, paydayAnswers } from './advert-work.given';
import type { AdvertResult } from './result-of';
import type { DoorAnswer } from '../door';

const open = (json: unknown) =>
  advertsDoor(
    new TextEncoder().encode(typeof json === 'string' ? json : JSON.stringify(json)),
    new Map(),
  ) as DoorAnswer;
const plan = {
  scenario: 'gajian',
  seed: 4,
  levers: { budget: 100_000, area: 'sempit', pictures: ['jelas'], goal: 'pesan', days: 7 },
};

describe('the door of the simulator', () => {
  it('runs a week and asks the eight questions', () => {
    const { result, questions } = open(plan);
    expect((result as AdvertResult).shown.paid).toBe(111_000);
    expect(questions.map(({ id }) => id)).toEqual([
      'paid',
      'costPerClick',
      'rise',
      'comparison',
      'extra',
      'worth',
      'conclusion',
      'next',
    ]);
  });

  it('asks again only what is not right yet', () => {
    const { questions } = open({ ...plan, answers: { ...paydayAnswers, paid: 100_000 } });
    expect(questions).toEqual([{ id: 'paid', options: [], values: { code: 'tax-forgotten' } }]);
    expect(open({ ...plan, answers: paydayAnswers }).questions).toEqual([]);
  });

  it('reckons with another tax where the work says so', () => {
    expect((open({ ...plan, tax: 1_200 }).result as AdvertResult).shown.paid).toBe(112_000);
  });

  it.each([
    ['no scenario', { ...plan, scenario: undefined }, 'not-a-work', 'scenario'],
    ['a scenario of its own', { ...plan, scenario: 'lebaran' }, 'not-a-work', 'scenario'],
    ['more money than the simulator takes', lever({ budget: 160_000 }), 'not-a-work', 'levers.budget'],
    ['money between the steps', lever({ budget: 15_000 }), 'not-a-work', 'levers.budget'],
    ['money below nothing', lever({ budget: -10_000 }), 'not-a-work', 'levers.budget'],
    ['a week of two days', lever({ days: 2 }), 'not-a-work', 'levers.days'],
    ['a week of fifteen days', lever({ days: 15 }), 'not-a-work', 'levers.days'],
    ['a picture nobody made', lever({ pictures: ['indah'] }), 'not-a-work', 'levers.pictures.0'],
    ['no picture', lever({ pictures: [] }), 'not-a-work', 'levers.pictures'],
    ['two pictures where one is asked', lever({ pictures: ['jelas', 'jelas2'] }), 'not-a-work', 'levers.pictures'],
    [
      'the same picture twice',
      { ...lever({ pictures: ['jelas', 'jelas'] }), scenario: 'dua' },
      'not-a-work',
      'levers.pictures',
    ],
    ['one picture where two are asked', { ...plan, scenario: 'dua' }, 'not-a-work', 'levers.pictures'],
    ['a stop after the end', { ...plan, stoppedAfter: 7 }, 'not-a-work', 'stoppedAfter'],
    ['half a seed', { ...plan, seed: 1.5 }, 'not-a-work', 'seed'],
    ['an engine of another number', { ...plan, engine: 'adverts@0' }, 'not-a-work', 'engine'],
    ['an answer that is no number', { ...plan, answers: { paid: 'banyak' } }, 'not-a-work', 'answers.paid'],
    ['a story instead of an answer', { ...plan, answers: { next: 'a'.repeat(801) } }, 'not-a-work', 'answers.next'],
  ])('refuses %s by name', (_, json, code, at) => {
    const { result, findings } = open(json);
    expect(result).toBeNull();
    expect(findings).toEqual([{ code, severity: 'stop', values: { at } }]);
  });

  it.each([
    ['no JSON', '{'],
    ['nothing', 'null'],
    ['a list', '[]'],
  ])('refuses %s by name', (_, json) => {
    expect(open(json).findings).toEqual([{ code: 'file-not-json', severity: 'stop', values: {} }]);
  });

  it('refuses a file beyond all measure by its size', () => {
    expect(open(' '.repeat(64_001))).toEqual({
      result: null,
      questions: [],
      findings: [{ code: 'file-too-big', severity: 'stop', values: { bytes: 64_001, most: 64_000 } }],
    });
  });

  it('takes a file just as large as allowed', () => {
    expect(open(JSON.stringify(plan).padEnd(64_000)).result).not.toBeNull();
  });
});

describe('what is kept of a week', () => {
  it('is counted again from levers, seed and answers alone', () => {
    const work = aWork({ answers: { ...paydayAnswers, conclusion: 'worked' } });
    const sent = { ...work, basisPoints: 10_000, shown: { paid: 1 }, truth: { extra: 99 } };
    expect(resultOf(sent)).toMatchObject({ basisPoints: 8571, shown: { paid: 111_000 }, truth: { extra: 2 } });
    expect(resultOf(JSON.parse(JSON.stringify(work)))).toEqual(resultOf(work));
  });

  it.each([null, undefined, 'a week', 7, {}, { engine: 'adverts@1' }])('is nothing where it is %j', (sent) => {
    expect(resultOf(sent)).toBeNull();
  });

  it('stays below 4 KB with the longest answers', () => {
    const work = aWork({
      scenario: 'dua',
      seed: 2_147_483_647,
      levers: { budget: 150_000, area: 'sedang', pictures: ['cantik', 'jelas2'], goal: 'jangkauan', days: 14 },
      stop: { spend: 1_000_000, fewerThan: 1_000 },
      stoppedAfter: 13,
      answers: { ...paydayAnswers, difference: 'enough', conclusion: 'not-my-area', next: '—'.repeat(800) },
    });
    expect(AdvertWork.safeParse(work).success).toBe(true);
    expect(new TextEncoder().encode(JSON.stringify(work)).length).toBeLessThan(4_096);
  });
});

function lever(moved: object): object {
  return { ...plan, levers: { ...plan.levers, ...moved } };
}
