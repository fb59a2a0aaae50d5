import { allSums, daysNeeded, reorderPoint, spanOf } from './reorder-point';
import { aWork, cash, days, item, products, soybean, tool, usageOf } from './suryani.given';
import { reckonStock } from './reckon-stock';
import { marginOf, withDearerMaterials } from './margin';
import type { StockWork } from './stock-work';

const reckon = (given: Partial<StockWork> = {}) => reckonStock(aWork(given));
const codes = (given: Partial<StockWork> = {}) => reckon(given).findings.map(({ code }) => code);
const found = (code: string, given: Partial<StockWork> = {}) =>
  reckon(given).findings.find((finding) => finding.code === code)?.values;
const withItem = (given: object) => ({ item: { ...item, ...given } as StockWork['item'] });

describe('the golden rows of Lab Stok & Kas', () => {
  it('G1: 42 days, two of waiting, one between looks, nine of ten: order at 109, 12 of it just in case', () => {
    const usage = usageOf(days(soybean));
    expect(usage.all).toMatchObject({ openDays: 42, sold: 1_371, dropped: 0 });
    expect(allSums(usage.all)).toEqual([
      86, 87, 87, 87, 88, 89, 89, 90, 90, 90, 90, 91, 92, 92, 92, 93, 93, 94, 96, 96, 97, 97, 98, 98, 100, 102, 103,
      104, 104, 105, 106, 106, 106, 107, 107, 109, 110, 111, 112, 117,
    ]);
    expect(reckon().reorder).toEqual({ point: 109, safety: 12 });
  });

  it('G1a: eight of ten is 106 and 9; nineteen of twenty is refused, for that 42 days are too few', () => {
    expect(reckon(withItem({ level: 80 })).reorder).toEqual({ point: 106, safety: 9 });
    expect(reckon(withItem({ level: 95 })).reorder).toEqual({ openDays: 42, needed: 60, largest: 117 });
    expect(found('too-few-days', withItem({ level: 95 }))).toEqual({ openDays: 42, needed: 60, largest: 117 });
  });

  it('G1b: Friday to Sunday stands out, and 109 is enough for only three of six week-ends', () => {
    expect(usageOf(days(soybean)).all.sums[4]).toEqual([106, 107, 109, 110, 112, 117]);
    expect(reckon().peaks).toEqual([{ weekday: 4, largest: 117, covered: 3, count: 6 }]);
    expect(found('weekday-peak')).toEqual({ weekday: 4, largest: 117, covered: 3, count: 6 });
  });

  it('G2: 28 days are enough for eight of ten, and refused for nine with the largest ever noted', () => {
    const usage = usageOf(days(soybean.slice(0, 28)));
    expect(allSums(usage.all)).toHaveLength(26);
    expect(reorderPoint(usage.all, 3, 80)).toEqual({ point: 106, safety: 10 });
    expect(reorderPoint(usage.all, 3, 90)).toEqual({ openDays: 28, needed: 30, largest: 112 });
  });

  it('G3: four days ahead from 70 kg on the shelf are four sacks', () => {
    expect(reckon().order).toEqual({ packs: 4, wanted: 4, cutBy: null });
  });

  it('G4: two Sundays sold out leave six spans out, and say so', () => {
    const usage = usageOf(days(soybean, [14, 35]));
    expect(allSums(usage.all)).toHaveLength(34);
    expect(reckon({ usage }).reorder).toMatchObject({ point: 107 });
    expect(found('spans-dropped', { usage })).toEqual({ dropped: 6 });
  });

  it('G5: held against the last fortnight the point of the four weeks before was enough nine of twelve times', () => {
    const { test } = reckon(withItem({ level: 80 }));
    expect(test).toEqual({ point: 106, enough: 9, count: 12, short: [109, 111, 117] });
    expect(found('back-test', withItem({ level: 80 }))).toEqual({ enough: 9, count: 12 });
  });

  it('G6: four lean weeks leave Rp110.000 short in the fourth', () => {
    const paths = reckon().cash!;
    expect(paths.cautious).toEqual({ weekly: 560_000, ends: [1_360_000, 20_000, 580_000, -110_000] });
    expect(paths.middle).toEqual({ weekly: 710_000, ends: [1_510_000, 320_000, 1_030_000, 490_000] });
    expect(paths.good).toEqual({ weekly: 950_000, ends: [1_750_000, 800_000, 1_750_000, 1_450_000] });
    expect(paths.between).toBe(6);
    expect(found('cash-short')).toEqual({ week: 4, short: 110_000 });
    expect(found('weeks-between')).toEqual({ between: 6, weeks: 8 });
  });

  it('G7: keripik earns most per piece, papan most per week', () => {
    const { margins } = reckon();
    expect(margins).toEqual([
      { perPiece: 2_400, share: 343, weekly: 1_545_600 },
      { perPiece: 1_180, share: 393, weekly: 495_600 },
      { perPiece: 5_860, share: 326, weekly: 351_600 },
    ]);
    expect(margins.reduce((sum, { weekly }) => sum + weekly, 0)).toBe(2_392_800);
  });

  it.each([
    [500, 533, -172, 2_900],
    [1_000, 455, -294, 3_400],
    [-500, 814, 263, 1_900],
  ])('G8: papan %d dearer brings the same with %d pieces', (change, same, share, marginAfter) => {
    expect(reckon({ price: { product: 0, change } }).price).toEqual({ marginBefore: 2_400, marginAfter, same, share });
  });

  it('G8: soybean a tenth dearer leaves 2.010 of a papan', () => {
    expect(marginOf(withDearerMaterials(products[0]!, 10)).perPiece).toBe(2_010);
  });

  it('G9: the tool costs 134.890 a month, 57 papan or nine hours, and six hours saved do not pay for it', () => {
    expect(reckon().tool).toEqual({ monthly: 134_890, pieces: 57, tenthHours: 90, gain: -44_890 });
    expect(found('tool-costs-more')).toEqual({ short: 44_890 });
  });

  it('G10: on Saturdays 122 leave more than 140, for left-overs cost more than running out', () => {
    expect(reckon().fresh).toEqual({
      percent: 43,
      make: 122,
      ample: 140,
      earned: { make: 2_210_400, ample: 1_967_500 },
    });
    expect(found('left-overs-cost-more')).toEqual({ make: 122, ample: 140, percent: 43 });
  });
});

describe('what the lab does not say', () => {
  it.each([
    [27, 80, false],
    [28, 80, true],
    [29, 90, false],
    [30, 90, true],
    [59, 95, false],
    [60, 95, true],
  ] as const)('with %d open days a level of %d is promised: %p', (count, level, promised) => {
    const sold = Array.from({ length: count }, (_, i) => soybean[i % 42]!);
    expect('point' in reorderPoint(usageOf(days(sold)).all, 3, level)).toBe(promised);
  });

  it('needs 28 days even where the wait is short', () => {
    expect([daysNeeded(2, 80), daysNeeded(6, 80), daysNeeded(10, 90), daysNeeded(2, 95)]).toEqual([28, 30, 100, 40]);
  });

  it('waits as long as the longest of the last five deliveries, and one round of looks', () => {
    expect(spanOf([9, 1, 2, 3, 2, 1], 1)).toBe(4);
    expect(spanOf([2], 7)).toBe(9);
  });

  it('has no largest where every span ran out', () => {
    const usage = usageOf(
      days(
        soybean,
        [...Array(42).keys()].map((i) => i + 1),
      ),
    );
    expect(reckon({ usage })).toMatchObject({ reorder: { largest: null }, order: null, test: null, peaks: [] });
    expect(found('too-few-days', { usage })).toEqual({ openDays: 42, needed: 30 });
  });

  it.each([
    [8, false],
    [9, true],
  ])('with %d of 42 days sold out the real demand is unknown: %p', (count, unknown) => {
    const usage = usageOf(
      days(
        soybean,
        [...Array(count).keys()].map((i) => 2 + 3 * i),
      ),
    );
    expect(codes({ usage }).includes('demand-unknown')).toBe(unknown);
  });

  it('does not call the demand unknown where just a fifth of the days sold out', () => {
    const outs = [...Array(8).keys()].map((i) => 2 + 5 * i);
    expect(codes({ usage: usageOf(days(soybean.slice(0, 40), outs)) })).not.toContain('demand-unknown');
    expect(codes({ usage: usageOf(days(soybean.slice(0, 39), outs)) })).toContain('demand-unknown');
  });

  it('says even of a single span that it was left out', () => {
    expect(found('spans-dropped', { usage: usageOf(days(soybean, [42])) })).toEqual({ dropped: 1 });
    expect(codes()).not.toContain('spans-dropped');
  });

  it('makes a plan for what earns a single rupiah', () => {
    expect(codes({ fresh: { ...aWork().fresh!, margin: 1 } })).not.toContain('loss-per-piece');
  });

  it('says no point from sums over another wait than the item has', () => {
    expect(reckon({ usage: usageOf(days(soybean), 4) })).toMatchObject({ reorder: null, order: null, test: null });
  });

  it('has no trial where the days before the fortnight are too few', () => {
    expect(reckon({ usage: usageOf(days(soybean.slice(0, 41))), ...withItem({ level: 80 }) }).test).toBeNull();
    expect(reckon().test).toBeNull();
  });

  it('counts a span as covered that used just the point, and holds even a single span against it', () => {
    const sold = [...soybean.slice(0, 28), 30, 30, 46, ...Array<number>(11).fill(0)];
    const oneSpan = days(sold).map((day, i) => ({ ...day, closed: i > 30 }));
    expect(reckon({ usage: usageOf(oneSpan), ...withItem({ level: 80 }) }).test).toEqual({
      point: 106,
      enough: 1,
      count: 1,
      short: [],
    });
  });

  it.each([
    ['more than a fortnight before Ramadan', '2025-12-20', '2026-02-04', false],
    ['a fortnight before Ramadan', '2025-12-20', '2026-02-05', true],
    ['from the last day of Lebaran on', '2026-03-22', '2026-05-02', true],
    ['from the day after Lebaran on', '2026-03-23', '2026-05-03', false],
    ['around the whole season', '2026-01-20', '2026-04-20', true],
  ])('warns of Ramadan and Lebaran by a notebook %s (%s to %s): %p', (_, from, to, warned) => {
    const usage = { ...usageOf(days(soybean)), from, to };
    expect(codes({ usage }).includes('fasting-season')).toBe(warned);
  });

  it('warns of no season by sums whose dates are none', () => {
    expect(codes({ usage: { ...usageOf(days(soybean)), from: '2026-02-31' } })).not.toContain('fasting-season');
  });

  it('says nothing of a weekday that is not a tenth above the others', () => {
    const flat = days(Array.from({ length: 42 }, (_, i) => (i % 7 === 5 ? 12 : 10)));
    expect(reckon({ usage: usageOf(flat) }).peaks).toEqual([]);
    expect(reckon({ usage: usageOf(days(Array<number>(42).fill(0))) }).peaks).toEqual([]);
  });

  it.each([
    [65, []],
    [66, [{ weekday: 2, largest: 66, covered: 6, count: 6 }]],
  ])('says a weekday of %d where all others use 59: from just a tenth above the mean on', (peak, peaks) => {
    const lines = days(Array.from({ length: 42 }, (_, i) => (i % 7 === 2 ? peak : 59)));
    expect(reckon({ usage: usageOf(lines, 1), ...withItem({ deliveries: [0] }) }).peaks).toEqual(peaks);
  });

  it('reckons no path from five weeks, and one from six', () => {
    expect(reckon({ cash: { ...cash, weeks: cash.weeks.slice(0, 5) } }).cash).toBeNull();
    expect(found('too-few-weeks', { cash: { ...cash, weeks: cash.weeks.slice(0, 5) } })).toEqual({
      weeks: 5,
      needed: 6,
    });
    expect(reckon({ cash: { ...cash, weeks: cash.weeks.slice(0, 6) } }).cash).not.toBeNull();
  });

  it('says when the drawer holds, and the thinnest of its weeks', () => {
    expect(found('cash-holds', { cash: { ...cash, start: 910_000 } })).toEqual({ week: 4, left: 0 });
    expect(found('cash-holds', { cash: { ...cash, bills: [] } })).toEqual({ week: 1, left: 1_360_000 });
  });

  it.each([
    ['each piece loses', { materials: 6_300 }, 500, 'loss-per-piece'],
    ['each piece loses after the change', {}, -2_400, 'loss-after-change'],
  ])('shows no price where %s', (_, moved, change, code) => {
    const losing = { ...products[0]!, ...moved };
    const given = { products: [losing], price: { product: 0, change } };
    expect(reckon(given).price).toBe(code);
    expect(found(code, given)).toEqual({ product: 'Tempe papan' });
  });

  it('takes the fee of an app from the change of a price as well', () => {
    const given = { price: { product: 2, change: 1_000 } };
    expect(reckon(given).price).toMatchObject({ marginBefore: 5_860, marginAfter: 6_780, same: 52 });
  });

  it('has no price for a product that is not there', () => {
    expect(reckon({ price: { product: 3, change: 500 } }).price).toBeNull();
    expect(reckon({ price: null }).price).toBeNull();
  });

  it('says that a tool pays when it does, and counts no pieces or hours there are none for', () => {
    expect(found('tool-pays', { tool: { ...tool, saves: 540 } })).toEqual({ gain: 110 });
    expect(reckon({ tool: { ...tool, product: null } }).tool).toMatchObject({ pieces: null, tenthHours: 90 });
    expect(reckon({ tool: { ...tool, product: 7, wage: 0 } }).tool).toMatchObject({ pieces: null, tenthHours: null });
    expect(found('tool-pays', { tool: { ...tool, saves: 540, data: 10_110 } })).toEqual({ gain: 0 });
  });

  it('counts no pieces that would have to lose to pay for a tool', () => {
    expect(reckon({ products: [{ ...products[0]!, materials: 6_300 }] }).tool).toMatchObject({ pieces: null });
  });

  it('makes no plan for what spoils from seven Saturdays, or where a piece loses', () => {
    const fresh = aWork().fresh!;
    expect(reckon({ fresh: { ...fresh, sold: fresh.sold.slice(1) } }).fresh).toBeNull();
    expect(found('too-few-same-weekdays', { fresh: { ...fresh, sold: fresh.sold.slice(1) } })).toEqual({
      days: 7,
      needed: 8,
    });
    expect(reckon({ fresh: { ...fresh, margin: 0 } }).fresh).toBeNull();
    expect(codes({ fresh: { ...fresh, margin: 0 }, products: [] })).toContain('loss-per-piece');
  });

  it('makes as many as ever wanted where a left-over loses nothing', () => {
    const fresh = { ...aWork().fresh!, salvage: 5_000 };
    expect(reckon({ fresh }).fresh).toMatchObject({ percent: 100, make: 140, ample: 140 });
    expect(found('running-out-costs-more', { fresh })).toEqual({ make: 140, ample: 140, percent: 100 });
  });

  it('makes as few as ever wanted where a left-over loses nearly all', () => {
    const fresh = { ...aWork().fresh!, margin: 10, cost: 90_000 };
    expect(reckon({ fresh }).fresh).toMatchObject({ percent: 0, make: 109 });
  });

  it('has what falls due only where there are bills', () => {
    expect(reckon({ cash }).due).toEqual({ byWeek: [0, 1_900_000, 0, 1_250_000], total: 3_150_000, left: -2_350_000 });
    expect(reckon({ cash: { ...cash, weeks: [] } }).due).not.toBeNull();
    expect(reckon({ cash: { ...cash, bills: [] } }).due).toBeNull();
  });

  it('is silent about every part that is not there', () => {
    const empty = { item: null, usage: null, fresh: null, cash: null, products: [], price: null, tool: null };
    expect(reckon(empty)).toEqual({
      reorder: null,
      peaks: [],
      due: null,
      test: null,
      order: null,
      fresh: null,
      cash: null,
      margins: [],
      price: null,
      tool: null,
      findings: [],
    });
  });
});
