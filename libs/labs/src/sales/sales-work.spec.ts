import { scoreLab } from '../score';
import {
  checkAnswers,
  reportOfSample,
  resultOf,
  salesEngine,
  sampleShops,
  type OwnAnswers,
  type SalesWork,
} from './index';

const report = reportOfSample('butik');
if (!report.bestSellers.ready || !report.week.ready || !report.forecast.ready)
  throw new Error('a sample has all of these');
const saturday = report.forecast.days.find(({ weekday }) => weekday === 5)!;
const answers: OwnAnswers = {
  used: 1_064,
  reason: 'cancelled',
  perDay: report.summary.averagePerOpenDay,
  byQuantity: report.bestSellers.byQuantity.slice(0, 3).map(({ name }) => name),
  byTurnover: report.bestSellers.byTurnover.slice(0, 3).map(({ name }) => name),
  same: false,
  weekday: 5,
  hour: report.week.busiestHour!,
  low: saturday.low,
  high: saturday.high,
  words: { 5: 'Songket saya pajang depan', 7: 'Saya sapa yang jarang', 8: 'Kenapa orang tidak beli' },
};
const work: SalesWork = { source: 'butik', report, answers };
const points = (some: unknown) => resultOf(some)?.basisPoints;

describe('a finished work of the sales lab', () => {
  it('with all eight right or written out has full marks, without any AI', () => {
    expect(points(work)).toBe(10_000);
    expect(scoreLab({ lab: 'sales', engine: salesEngine, work })).toBe(10_000);
  });

  it('loses an eighth for each that is wrong or open', () => {
    expect(points({ ...work, answers: { ...answers, used: 1_126 } })).toBe(8_750);
    expect(points({ ...work, answers: { ...answers, used: 1_126, words: { 5: 'Songket saya pajang' } } })).toBe(6_250);
    expect(points({ ...work, answers: {} })).toBe(0);
  });

  it('needs three words where it asks for words', () => {
    expect(points({ ...work, answers: { ...answers, words: { ...answers.words, 8: 'tidak tahu' } } })).toBe(8_750);
    expect(points({ ...work, answers: { ...answers, words: { ...answers.words, 8: '. . . .' } } })).toBe(8_750);
  });

  it('of a sample is counted from the sample, whatever its report says', () => {
    const forged = {
      ...report,
      summary: { ...report.summary, averagePerOpenDay: 1 },
      cleaning: { ...report.cleaning, used: 1 },
    };
    expect(points({ ...work, report: forged, answers: { ...answers, used: 1, perDay: 1 } })).toBe(7_500);
    expect(points({ ...work, report: forged })).toBe(10_000);
  });

  it('of an own shop is counted from the sums it sent', () => {
    const own = { ...report, summary: { ...report.summary, averagePerOpenDay: 500_000 } };
    expect(points({ ...work, source: 'own', report: own, answers: { ...answers, perDay: 500_000 } })).toBe(10_000);
    expect(points({ ...work, source: 'own', report: own })).toBe(8_750);
  });

  it("leaves out what too little data can't be asked", () => {
    const thin = { ready: false, lacks: 'rows', need: 20, have: 3 };
    const few = { ...report, bestSellers: thin, week: thin, forecast: thin };
    expect(
      points({
        ...work,
        source: 'own',
        report: few,
        answers: { used: 1_064, reason: 'cancelled', words: answers.words },
      }),
    ).toBe(7_500);
  });

  it('takes answers of the wrong kind as not given', () => {
    const odd = { ...answers, used: '1064', reason: 7, byQuantity: 'Teh', same: 'no', words: [1], low: null };
    expect(points({ ...work, answers: odd })).toBe(2_500);
  });

  it('survives the way over the wire', () => {
    for (const shop of sampleShops) {
      const sent = JSON.parse(JSON.stringify({ source: 'own', report: reportOfSample(shop), answers: {} }));
      expect(points(sent)).toBe(0);
    }
  });

  it.each<[string, unknown]>([
    ['nothing', null],
    ['a text', 'work'],
    ['a list', []],
    ['no report', { ...work, report: null }],
    ['no answers', { ...work, answers: null }],
    ['an unknown source', { ...work, source: 'toko sebelah' }],
    ['a report without views', { ...work, report: { cleaning: report.cleaning, summary: report.summary } }],
    [
      'a view that is half there',
      { ...work, report: { ...report, bestSellers: { ready: true, byQuantity: [], byTurnover: [] } } },
    ],
    [
      'a view of goods without names',
      { ...work, report: { ...report, bestSellers: { ...report.bestSellers, byQuantity: [{}] } } },
    ],
    ['a forecast without days', { ...work, report: { ...report, forecast: { ready: true } } }],
    ['a book without a count', { ...work, report: { ...report, cleaning: { dropped: {} } } }],
    ['a prototype as its source', { ...work, source: '__proto__' }],
  ])('%s is none', (_, some) => {
    expect(resultOf(some)).toBeNull();
  });
});

describe('An answer counts', () => {
  const perDay = report.summary.averagePerOpenDay;
  const within = Math.floor((perDay * 2) / 100);

  it('within two of a hundred, and not one rupiah beyond', () => {
    expect(points({ ...work, answers: { ...answers, perDay: perDay + within } })).toBe(10_000);
    expect(points({ ...work, answers: { ...answers, perDay: perDay + within + 1 } })).toBe(8_750);
    expect(points({ ...work, answers: { ...answers, perDay: perDay - within - 1 } })).toBe(8_750);
  });

  it('only with the hour where the file has hours', () => {
    const { hour: _hour, ...withoutHour } = answers;
    expect(points({ ...work, answers: withoutHour })).toBe(8_750);
    const notebook = { ...report, week: { ...report.week, hours: [], heat: [], busiestHour: undefined } };
    expect(checkAnswers(notebook, withoutHour)[3]?.state).toBe('right');
  });

  it('under the number of its own question alone', () => {
    const misplaced = { 6: answers.words![5]!, 9: answers.words![8]!, 1: answers.words![7]! };
    expect(points({ ...work, answers: { ...answers, words: misplaced } })).toBe(6_250);
  });

  it('is about the trend where nothing is bought in pairs', () => {
    const alone = {
      ...report,
      customers: { ready: false, lacks: 'column', need: 1, have: 0 },
      pairs: { ready: true, orders: 120, baskets: 40, pairs: [] },
    } as const;
    expect(checkAnswers(alone, answers)[6]?.topic).toBe('trend');
  });
});
