import { aWork, cash, days, item, products, soybean, suryaniAnswers, usageOf } from './suryani.given';
import type { StockQuestion } from './check-answers';
import { resultOf } from './result-of';
import type { StockAnswers, StockWork } from './stock-work';

const check = (question: StockQuestion, answers: StockAnswers, given: Partial<StockWork> = {}) =>
  resultOf(aWork({ ...given, answers }))!.checks.find((each) => each.question === question)!;
const few = { usage: usageOf(days(soybean.slice(0, 20))) };
const weekly = {
  usage: usageOf(days(soybean).map((day, i) => ({ ...day, closed: i % 7 === 6, sold: i % 7 === 6 ? 0 : day.sold }))),
};
const oneClosed = {
  usage: usageOf(days(soybean).map((day, i) => (i === 9 ? { ...day, closed: true, sold: 0 } : day))),
};
const dear = { item: { ...item, deliveries: [2], packPrice: 400_000 }, cash };

describe('the answers of a learner', () => {
  it('are all right when she reckons as the module does', () => {
    const result = resultOf(aWork({ answers: suryaniAnswers }))!;
    expect(result.checks.map(({ state }) => state)).toEqual([
      'right',
      'right',
      'mentor',
      'right',
      'mentor',
      'right',
      'right',
      'right',
    ]);
    expect(result.basisPoints).toBe(10_000);
  });

  it('are open until they are given, and blanks are no answer', () => {
    const result = resultOf(aWork({ answers: { weekend: ' ', cash: '', tool: {} } }))!;
    expect(result.checks.every(({ state, code }) => state === 'open' && code === 'open')).toBe(true);
    expect(result.basisPoints).toBe(0);
  });

  it.each<[string, StockQuestion, StockAnswers, string, Partial<StockWork>?]>([
    ['days that are not there', 'days', { days: { used: 41, stockouts: 0, closed: 0 } }, 'count-open-days'],
    ['days sold out that were not', 'days', { days: { used: 42, stockouts: 1, closed: 0 } }, 'count-stockouts'],
    ['closed days that were not', 'days', { days: { used: 42, stockouts: 0, closed: 1 } }, 'count-closed-days'],
    [
      'closed days among the used',
      'days',
      { days: { used: 42, stockouts: 0, closed: 6 } },
      'closed-days-not-used',
      weekly,
    ],
    [
      'one closed day among the used',
      'days',
      { days: { used: 42, stockouts: 0, closed: 1 } },
      'closed-days-not-used',
      oneClosed,
    ],
    ['closed days apart', 'days', { days: { used: 36, stockouts: 0, closed: 6 } }, 'right', weekly],
    ['the mean alone', 'point', { point: { point: 97, safety: 0 } }, 'mean-only'],
    ['another point', 'point', { point: { point: 110, safety: 12 } }, 'look-again'],
    ['another safety', 'point', { point: { point: 109, safety: 11 } }, 'safety-again'],
    ['too few where there are enough', 'point', { point: 'too-few' }, 'days-enough'],
    ['a point from too few days', 'point', { point: { point: 106, safety: 9 } }, 'too-few-days', few],
    ['too few where it is so', 'point', { point: 'too-few' }, 'right', few],
    ['packs from too few days', 'packs', { packs: 4 }, 'too-few-days', few],
    ['no packs from too few days', 'packs', { packs: 'too-few' }, 'right', few],
    ['too few days for packs where there are enough', 'packs', { packs: 'too-few' }, 'days-enough'],
    ['one pack more', 'packs', { packs: 5 }, 'look-again'],
    ['what the drawer cannot pay', 'packs', { packs: 4 }, 'cut-forgotten', dear],
    ['another number where the drawer limits it', 'packs', { packs: 2 }, 'look-again', dear],
    ['what the drawer can pay', 'packs', { packs: 3 }, 'right', dear],
    ['the cheapest product as the best piece', 'best', { best: { perPiece: 0, perWeek: 0 } }, 'per-piece-again'],
    ['the best piece as the best week', 'best', { best: { perPiece: 2, perWeek: 2 } }, 'per-week-again'],
    ['a product that is not there', 'best', { best: { perPiece: 9, perWeek: 0 } }, 'per-piece-again'],
    ['the pieces left, not lost', 'price', { price: 533 }, 'pieces-left-not-lost'],
    ['another loss', 'price', { price: 110 }, 'look-again'],
    ['the pieces to win at a lower price', 'price', { price: 170 }, 'right', { price: { product: 0, change: -500 } }],
    [
      'a price for a piece that loses',
      'price',
      { price: 5 },
      'loss-after-change',
      { price: { product: 0, change: -2_400 } },
    ],
    ['a piece less for the tool', 'tool', { tool: { pieces: 56 } }, 'pieces-again'],
    ['hours alone', 'tool', { tool: { tenthHours: 90 } }, 'right'],
    ['hours too few', 'tool', { tool: { tenthHours: 89 } }, 'hours-again'],
    ['right pieces and wrong hours', 'tool', { tool: { pieces: 57, tenthHours: 99 } }, 'hours-again'],
    ['pieces where nothing pays', 'tool', { tool: { pieces: 1 } }, 'pieces-again', { products: [] }],
  ])('%s', (_, question, answers, code, given = {}) => {
    expect(check(question, answers, given)).toEqual({ question, state: code === 'right' ? 'right' : 'again', code });
  });

  it.each<[StockQuestion, Partial<StockWork>]>([
    ['days', { usage: null }],
    ['point', { item: null }],
    ['packs', { usage: null }],
    ['best', { products: [] }],
    ['price', { price: null }],
    ['price', { products: [] }],
    ['tool', { tool: null }],
  ])('to %s stay open while there is nothing to hold them against', (question, given) => {
    expect(check(question, suryaniAnswers, given).state).toBe('open');
  });

  it('may name either of two products that are equally good', () => {
    const twins = [products[0]!, { ...products[0]!, name: 'Tempe lain' }];
    for (const n of [0, 1]) {
      expect(check('best', { best: { perPiece: n, perWeek: 1 - n } }, { products: twins }).code).toBe('right');
    }
  });

  it('take hours that are just one per cent away', () => {
    const round = { tool: { ...aWork().tool!, checking: 0, wage: 11_989 } };
    expect(resultOf(aWork(round))!.reckoned.tool!.tenthHours).toBe(100);
    expect(check('tool', { tool: { tenthHours: 101 } }, round).code).toBe('right');
    expect(check('tool', { tool: { tenthHours: 102 } }, round).code).toBe('hours-again');
  });

  it('take hours within one per cent', () => {
    const slow = { tool: { ...aWork().tool!, wage: 100 } };
    const tenthHours = resultOf(aWork(slow))!.reckoned.tool!.tenthHours!;
    expect(check('tool', { tool: { tenthHours: Math.floor(tenthHours * 1.01) } }, slow).code).toBe('right');
    expect(check('tool', { tool: { tenthHours: Math.ceil(tenthHours * 1.01) + 1 } }, slow).code).toBe('hours-again');
    expect(check('tool', { tool: { tenthHours: 0 } }, { tool: { ...aWork().tool!, wage: 0 } }).code).toBe(
      'hours-again',
    );
  });
});
