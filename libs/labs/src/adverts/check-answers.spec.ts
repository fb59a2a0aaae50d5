import type { AdvertAnswers } from './advert-work';
import { AdvertWork } from './advert-work';
import { aWork, goldenWorks, paydayAnswers } from './advert-work.given';
import type { AdvertQuestion } from './check-answers';
import { worthOf } from './check-answers';
import { reckonWeek } from './reckon-week';
import { runWeek } from './run-week';

const checkOf = (work: AdvertWork, answers: AdvertAnswers, question: AdvertQuestion) =>
  reckonWeek({ ...work, answers }).checks.find((check) => check.question === question)!;
const { payday, cheapClicks, dearClicks, twoPictures } = goldenWorks;

describe('the answers of a learner', () => {
  it('are all right in payday week when she reckons as the module does', () => {
    const result = reckonWeek({ ...payday, answers: paydayAnswers });
    expect(result.checks.map(({ state }) => state)).toEqual([...Array<string>(7).fill('right'), 'mentor']);
    expect(result).toMatchObject({ basisPoints: 10_000, answered: true });
  });

  it('are open until they are given, and blanks are no answer', () => {
    const result = reckonWeek({ ...payday, answers: { next: '  ' } });
    expect(result.checks.every(({ state, code }) => state === 'open' && code === 'open')).toBe(true);
    expect(result).toMatchObject({ basisPoints: 0, answered: false });
  });

  it.each<[string, AdvertWork, AdvertQuestion, AdvertAnswers, string]>([
    ['the money without tax', payday, 'paid', { paid: 100_000 }, 'tax-forgotten'],
    ['money within one per cent', payday, 'paid', { paid: 112_110 }, 'right'],
    ['money just beyond one per cent', payday, 'paid', { paid: 112_111 }, 'look-again'],
    [
      'all the money of a week stopped early',
      { ...payday, stoppedAfter: 3 },
      'paid',
      { paid: 100_000 },
      'stopped-early',
    ],
    ['a click without tax', payday, 'costPerClick', { costPerClick: 2_174 }, 'tax-forgotten'],
    ['a click at Rp326', cheapClicks, 'costPerClick', { costPerClick: 326 }, 'right'],
    ['a click at any price', payday, 'costPerClick', { costPerClick: 5_000 }, 'look-again'],
    ['no click where there were 46', payday, 'costPerClick', { costPerClick: 'none' }, 'look-again'],
    [
      'a price where nobody pressed',
      aWork({ levers: { budget: 0 } }),
      'costPerClick',
      { costPerClick: 1 },
      'no-clicks',
    ],
    ['none where nobody pressed', aWork({ levers: { budget: 0 } }), 'costPerClick', { costPerClick: 'none' }, 'right'],
    ['a notebook read wrongly', payday, 'rise', { rise: { book: 33, app: 6 } }, 'look-at-book'],
    ['an app read wrongly', payday, 'rise', { rise: { book: 11, app: 7 } }, 'look-at-app'],
    ['both read wrongly', payday, 'rise', { rise: { book: 6, app: 11 } }, 'look-again'],
    ['per cent instead of orders', payday, 'comparison', { comparison: 54 }, 'orders-not-percent'],
    ['another rise next door', payday, 'comparison', { comparison: 8 }, 'look-again'],
    ['before and after alone', payday, 'extra', { extra: { whole: 11, low: 0, high: 30 } }, 'before-after-only'],
    ["the app's word", payday, 'extra', { extra: { whole: 6, low: 0, high: 30 } }, 'app-believed'],
    ['another estimate', payday, 'extra', { extra: { whole: 20, low: 0, high: 30 } }, 'look-again'],
    ['an estimate one order away', payday, 'extra', { extra: { whole: 1, low: 1, high: 29 } }, 'right'],
    ['a range too narrow', payday, 'extra', { extra: { whole: 0, low: 0, high: 10 } }, 'range-again'],
    ['a range that starts too high', payday, 'extra', { extra: { whole: 0, low: 2, high: 30 } }, 'range-again'],
    ['too small where it is enough', payday, 'extra', { extra: 'too-small' }, 'comparison-enough'],
    [
      'an extra order priced though there is none',
      payday,
      'worth',
      { worth: { perExtra: 10_091, verdict: 'loss' } },
      'look-again',
    ],
    ['a profit nobody has', payday, 'worth', { worth: { perExtra: 'none', verdict: 'profit' } }, 'compare-with-margin'],
    [
      'the price of an extra order next door',
      dearClicks,
      'worth',
      { worth: { perExtra: 11_100, verdict: 'profit' } },
      'right',
    ],
    ['success in payday week', payday, 'conclusion', { conclusion: 'worked' }, 'over-concluded'],
    ['failure in payday week', payday, 'conclusion', { conclusion: 'failed' }, 'over-concluded'],
    ['promise in payday week', payday, 'conclusion', { conclusion: 'promising' }, 'over-concluded'],
    ['the area blamed in payday week', payday, 'conclusion', { conclusion: 'not-my-area' }, 'area-fits'],
    ['an area that does not fit', cheapClicks, 'conclusion', { conclusion: 'not-my-area' }, 'right'],
    ['success by clicks', cheapClicks, 'conclusion', { conclusion: 'worked' }, 'clicks-not-orders'],
    ['promise by clicks', cheapClicks, 'conclusion', { conclusion: 'promising' }, 'clicks-not-orders'],
    ['failure where the area does not fit', cheapClicks, 'conclusion', { conclusion: 'failed' }, 'area-not-fitting'],
    ['no idea where the area does not fit', cheapClicks, 'conclusion', { conclusion: 'unknown' }, 'area-not-fitting'],
    ['promise next door', dearClicks, 'conclusion', { conclusion: 'promising' }, 'right'],
    ['success next door', dearClicks, 'conclusion', { conclusion: 'worked' }, 'over-concluded'],
    ['failure next door', dearClicks, 'conclusion', { conclusion: 'failed' }, 'over-concluded'],
    ['no idea next door', dearClicks, 'conclusion', { conclusion: 'unknown' }, 'worth-another-try'],
    ['nothing known of two pictures', twoPictures, 'conclusion', { conclusion: 'unknown' }, 'right'],
    ['a winner of two pictures', twoPictures, 'conclusion', { conclusion: 'worked' }, 'over-concluded'],
    ['a difference of four', twoPictures, 'extra', { difference: 'enough' }, 'over-concluded'],
    ['chance between two pictures', twoPictures, 'extra', { difference: 'chance' }, 'right'],
  ])('%s', (_, work, question, answers, code) => {
    expect(checkOf(work, answers, question)).toEqual({
      question,
      state: code === 'right' ? 'right' : 'again',
      code,
    });
  });

  it('cannot be full marks by answering nothing but "worked"', () => {
    for (const work of Object.values(goldenWorks)) {
      expect(checkOf(work, { conclusion: 'worked' }, 'conclusion').state).toBe('again');
    }
  });

  it('may say that the comparison is too small when it is', () => {
    const short = aWork({ levers: { days: 3 } });
    const small = { ...short, seed: seedWhere((seed) => runWeek({ ...short, seed }).without.before < 5) };
    expect(checkOf(small, { extra: 'too-small' }, 'extra').code).toBe('right');
    expect(checkOf(small, { extra: { whole: 3, low: 0, high: 9 } }, 'extra').code).toBe('comparison-too-small');
    expect(checkOf(small, { worth: { perExtra: 'none', verdict: 'unknown' } }, 'worth').code).toBe('right');
    expect(reckonWeek(small).findings).toContainEqual(expect.objectContaining({ code: 'comparison-too-small' }));
  });

  it('name a real difference between two pictures where there is one', () => {
    const work = aWork({ scenario: 'dua', levers: { budget: 150_000, days: 14, pictures: ['jelas', 'heboh'] } });
    const seed = seedWhere((candidate) => {
      const [first, second] = runWeek({ ...work, seed: candidate }).pictures;
      return (first!.claimed - second!.claimed) ** 2 > 4 * (first!.claimed + second!.claimed);
    });
    expect(checkOf({ ...work, seed }, { difference: 'chance' }, 'extra').code).toBe('difference-enough');
    expect(checkOf({ ...work, seed }, { difference: 'enough' }, 'extra').code).toBe('right');
    const codes = reckonWeek({ ...work, seed }).findings.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['loud-picture', 'pictures-differ']));
  });

  it('have nothing to be compared with where no money was spent', () => {
    const free = aWork({ scenario: 'murah', seed: 1, levers: { budget: 0 } });
    expect(reckonWeek(free).worth).toEqual({ perExtra: 'none', verdict: 'unknown' });
    expect(checkOf(free, { conclusion: 'unknown' }, 'conclusion').code).toBe('right');
  });

  it('call it no profit where all extra orders together just bring back what was paid', () => {
    const estimate = { extra: 5, spread: 1, whole: 5, low: 3, high: 7 };
    expect(worthOf(90_000, 18_000, estimate)).toEqual({ perExtra: 18_000, verdict: 'loss' });
    expect(worthOf(89_999, 18_000, estimate)).toEqual({ perExtra: 18_000, verdict: 'profit' });
  });
});

function seedWhere(fits: (seed: number) => boolean): number {
  for (let seed = 0; seed < 500; seed += 1) if (fits(seed)) return seed;
  throw new Error('no such week');
}
