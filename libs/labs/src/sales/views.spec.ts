import fc from 'fast-check';
import { analyse, bestSellersOf, sumsOf } from './views.given';
import { openDays } from './days-of';
import { findPairs } from './find-pairs';
import { groupCustomers } from './group-customers';
import { holidays } from './holidays';
import { quantile, shareOf } from './measures';
import { profit } from './profit';
import { someSales } from './sale.given';
import { trend } from './trend';
import { weekPattern } from './week-pattern';

/** Monday, 2 November 2026. */
const monday = 20_759;
const range = (count: number) => Array.from({ length: count }, (_, i) => i);

describe('the summary', () => {
  it('has turnover, orders, mean basket and open days as counted by hand', () => {
    const { summary } = analyse(
      someSales([
        { day: monday, order: 1, total: 10_000 },
        { day: monday, order: 1, total: 5_000, quantity: 2.5 },
        { day: monday + 3, order: 2, total: 20_001 },
      ]),
    );
    expect(summary).toEqual({
      rows: 3,
      turnover: 35_001,
      quantity: 4.5,
      transactions: 2,
      transactionsBy: 'order',
      averageBasket: 17_501,
      activeDays: 2,
      averagePerOpenDay: 17_501,
      from: '2026-11-02',
      to: '2026-11-05',
      enough: false,
    });
  });

  it('counts lines where the file has no orders', () => {
    const sales = someSales(
      range(10).map(() => ({ order: 1 })),
      { has: { order: false } },
    );
    expect(analyse(sales).summary).toMatchObject({ transactions: 10, transactionsBy: 'line', enough: true });
  });

  it('agrees with a second count of any sales', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            day: fc.integer({ min: monday, max: monday + 90 }),
            total: fc.integer({ min: 0, max: 5_000_000 }),
            order: fc.nat(30),
          }),
          { minLength: 1 },
        ),
        (lines) => {
          const { summary, bestSellers } = analyse(someSales(lines));
          expect(summary).toMatchObject(sumsOf(lines));
          expect(bestSellers.ready).toBe(lines.length >= 20);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('outliers', () => {
  const usual = range(20).map((i) => ({ total: 10_000 + i * 100 }));

  it('lie above the third quartile by three times the distance of the quartiles, and are never dropped', () => {
    // Quartiles by nearest rank of 20 and 2 more: 10,500 and 11,600; the bound is 11,600 + 3 × 1,100 = 14,900.
    const { outliers, summary } = analyse(someSales([...usual, { total: 14_900 }, { total: 14_901 }]));
    expect(outliers).toEqual({ above: 14_900, count: 1, rows: [{ row: 23, total: 14_901 }] });
    expect(summary.rows).toBe(22);
  });

  it('are not looked for in fewer than ten rows', () => {
    expect(analyse(someSales([...usual.slice(0, 8), { total: 9_000_000 }])).outliers.count).toBe(0);
    expect(analyse(someSales([...usual.slice(0, 9), { total: 9_000_000 }])).outliers.count).toBe(1);
  });
});

describe('what sells best', () => {
  const lines = [
    ...range(10).map(() => ({ product: 0, quantity: 5, total: 5_000, cost: 4_000 })),
    ...range(6).map(() => ({ product: 1, quantity: 1, total: 90_000, cost: 95_000 })),
    ...range(4).map(() => ({ product: 2, quantity: 2, total: 20_000 })),
  ];

  it('is ranked by pieces, by turnover and by profit, which need not agree', () => {
    const view = bestSellersOf(someSales(lines));
    expect(view.byQuantity.map(({ name, quantity }) => [name, quantity])).toEqual([
      ['Barang 1', 50],
      ['Barang 3', 8],
      ['Barang 2', 6],
    ]);
    expect(view.byTurnover.map(({ name, turnover }) => [name, turnover])).toEqual([
      ['Barang 2', 540_000],
      ['Barang 3', 80_000],
      ['Barang 1', 50_000],
    ]);
    expect(view.byProfit.map(({ name, profit: earned }) => [name, earned])).toEqual([
      ['Barang 1', 10_000],
      ['Barang 2', -30_000],
    ]);
    expect(view.slowest[0]!.name).toBe('Barang 2');
    expect(view.pareto).toEqual({ first: 3, of: 3, share: 10_000 });
  });

  it('says which share the first five of many bring', () => {
    const many = range(31).map((product) => ({ product, total: product < 5 ? 62_000 : 7_308 }));
    const { pareto } = bestSellersOf(someSales(many));
    expect(pareto).toEqual({ first: 5, of: 31, share: shareOf(310_000, 310_000 + 26 * 7_308) });
    expect(Math.round(pareto.share / 100)).toBe(62);
  });

  it('lists ten at most, equal ones by name', () => {
    const view = bestSellersOf(someSales(range(24).map((product) => ({ product: product % 12 }))));
    expect(view.byQuantity.map(({ name }) => name)).toEqual(
      [...range(12).map((i) => `Barang ${i + 1}`)].sort().slice(0, 10),
    );
    expect(view.slowest).toHaveLength(5);
  });

  it('needs twenty rows and a column of goods', () => {
    expect(analyse(someSales(range(19).map(() => ({})))).bestSellers).toEqual({
      ready: false,
      lacks: 'rows',
      need: 20,
      have: 19,
    });
    const none = someSales(
      range(25).map(() => ({})),
      { has: { product: false } },
    );
    expect(analyse(none).bestSellers).toMatchObject({ ready: false, lacks: 'column' });
  });
});

describe('the week', () => {
  const view = (days: readonly { offset: number; quantity: number }[], has = {}) => {
    const sales = someSales(
      days.map(({ offset, quantity }) => ({
        day: monday + offset,
        quantity,
        total: quantity * 1_000,
        minute: 600 + (offset % 7) * 60,
      })),
      { has },
    );
    return weekPattern(sales, openDays(sales.lines));
  };

  it("has each weekday's mean over the days that were open, and the busiest against Monday to Friday", () => {
    const days = range(28)
      .filter((offset) => offset !== 5)
      .map((offset) => ({ offset, quantity: offset % 7 === 5 ? 16 : 10 }));
    const week = view(days);
    expect(week).toMatchObject({ ready: true, measure: 'quantity', busiest: 5, timesWeek: 16, busiestHour: 10 });
    if (!week.ready) throw new Error();
    expect(week.weekdays.map(({ openDays: open }) => open)).toEqual([4, 4, 4, 4, 4, 3, 4]);
    expect(week.weekdays[5]).toEqual({ weekday: 5, openDays: 3, quantity: 16, turnover: 16_000 });
    expect(week.hours[10]).toBe(4);
    expect(week.heat[6]![16]).toBe(4);
  });

  it('goes by rupiah where the file has no pieces, and has no hours where it has none', () => {
    const sales = someSales(
      range(28).map((offset) => ({ day: monday + offset, quantity: 1, total: offset % 7 === 2 ? 9_000 : 1_000 })),
      { has: { quantity: false } },
    );
    expect(weekPattern(sales, openDays(sales.lines))).toMatchObject({
      measure: 'turnover',
      busiest: 2,
      hours: [],
      heat: [],
      busiestHour: undefined,
    });
  });

  it('needs 28 days, 20 of them open', () => {
    expect(view(range(27).map((offset) => ({ offset, quantity: 1 })))).toEqual({
      ready: false,
      lacks: 'days',
      need: 28,
      have: 27,
    });
    const few = [...range(18), 27].map((offset) => ({ offset, quantity: 1 }));
    expect(view(few)).toEqual({ ready: false, lacks: 'open-days', need: 20, have: 19 });
    expect(view([...few, { offset: 20, quantity: 1 }]).ready).toBe(true);
  });
});

describe('the trend', () => {
  const of = (days: number, turnoverOn: (day: number) => number, start = monday) =>
    trend(openDays(someSales(range(days).map((i) => ({ day: start + i, total: turnoverOn(i) }))).lines), holidays);

  it('has whole weeks only, with the mean of four from the fourth on', () => {
    const view = of(2 + 49 + 3, (day) => 1_000 * (1 + Math.floor((day - 2) / 7)), monday - 2);
    if (!view.ready) throw new Error();
    expect(view.weeks.map(({ turnover }) => turnover)).toEqual([7_000, 14_000, 21_000, 28_000, 35_000, 42_000, 49_000]);
    expect(view.weeks.map(({ average }) => average)).toEqual([
      undefined,
      undefined,
      undefined,
      17_500,
      24_500,
      31_500,
      38_500,
    ]);
    expect(view.weeks[0]!.monday).toBe('2026-11-02');
    // The last three against the three before them: 126,000 against 63,000.
    expect(view).toMatchObject({ compared: 3, change: 10_000, direction: 'up' });
  });

  it.each([
    [10, 'steady', 0],
    [11, 'up', 1_000],
    [9, 'down', -1_000],
    [10.99, 'steady', 990],
    [9.01, 'steady', -990],
  ])('with %s for every 10 before is %s', (now, direction, change) => {
    expect(of(56, (day) => (day < 28 ? 10_000 : now * 1_000))).toMatchObject({ compared: 4, direction, change });
  });

  it('marks payday weeks and the days that move sales', () => {
    const view = of(70, () => 1_000);
    if (!view.ready) throw new Error();
    expect(view.weeks.map(({ monday: day, marks }) => [day, ...marks])).toEqual([
      ['2026-11-02', 'gajian'],
      ['2026-11-09'],
      ['2026-11-16'],
      ['2026-11-23', 'gajian'],
      ['2026-11-30', 'gajian'],
      ['2026-12-07'],
      ['2026-12-14'],
      ['2026-12-21', 'natal', 'gajian'],
      ['2026-12-28', 'tahun-baru', 'gajian'],
      ['2027-01-04', 'gajian'],
    ]);
  });

  it('needs six whole weeks and counts those there are', () => {
    expect(of(41, () => 1)).toEqual({ ready: false, lacks: 'weeks', need: 6, have: 5 });
    expect(of(42, () => 1).ready).toBe(true);
    expect(of(3, () => 1)).toMatchObject({ have: 0 });
  });
});

describe('the groups of customers', () => {
  // Thirty people: ten came five times and lately, ten four times but long ago, ten once and lately.
  const lines = range(30).flatMap((customer) => {
    const kind = Math.floor(customer / 10);
    const visits = kind === 2 ? [60] : kind === 0 ? [0, 20, 30, 40, 61] : [0, 2, 4, 6];
    return visits.map((day, i) => ({
      customer,
      day: monday + day,
      order: customer * 10 + i,
      total: 10_000 * (1 + customer),
    }));
  });
  const of = (some: readonly Parameters<typeof someSales>[0][number][]) => {
    const sales = someSales(some);
    return groupCustomers(sales, openDays(sales.lines));
  };

  it('part those who come from those who once came', () => {
    const view = of(lines);
    if (!view.ready) throw new Error();
    expect(Object.fromEntries(view.groups.map(({ group, customers }) => [group, customers]))).toEqual({
      loyal: 10,
      new: 10,
      promising: 0,
      slipping: 10,
      gone: 0,
    });
    expect(view.greet).toBe('slipping');
    expect(view.groups.reduce((sum, { customers }) => sum + customers, 0)).toBe(30);
    expect(view.groups.find(({ group }) => group === 'new')!.labels.slice(0, 2)).toEqual(['P-030', 'P-029']);
  });

  it.each<[number, Readonly<Record<string, number>>]>([
    [147, { loyal: 49, new: 49, promising: 0, slipping: 0, gone: 49 }],
    [150, { loyal: 60, new: 30, promising: 0, slipping: 0, gone: 60 }],
  ])('of %i people are thirds below 150 and the outer two fifths from there on', (people, expected) => {
    // Person n came n + 1 times, the last time n days after the first day: who comes oftener came later.
    const view = of(
      range(people).flatMap((customer) =>
        [0, ...range(customer)].map((_, i) => ({ customer, order: customer * 1_000 + i, day: monday + customer })),
      ),
    );
    const spread = { loyal: 0, new: 0, promising: 0, slipping: 0, gone: 0 };
    if (!view.ready) throw new Error();
    for (const { group, customers } of view.groups) spread[group] = customers;
    expect({ ...spread, promising: 0, new: spread.new + spread.promising }).toEqual(expected);
  });

  it('hold everybody once and all of their money', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            customer: fc.nat(59),
            day: fc.integer({ min: monday, max: monday + 80 }),
            total: fc.nat(100_000),
          }),
          { minLength: 120, maxLength: 400 },
        ),
        (some) => {
          const view = of([...some, ...lines]);
          if (!view.ready) throw new Error();
          const all = [...some, ...lines];
          expect(view.groups.reduce((sum, { customers }) => sum + customers, 0)).toBe(
            new Set(all.map(({ customer }) => customer)).size,
          );
          expect(view.groups.reduce((sum, { turnover }) => sum + turnover, 0)).toBe(
            all.reduce((sum, { total }) => sum + total, 0),
          );
        },
      ),
      { numRuns: 30 },
    );
  });

  it('count a visit per order, and per day where there are no orders', () => {
    const twice = lines.map((line) => (line.customer >= 20 ? { ...line, order: line.order + 1_000 } : line));
    const more = [
      ...lines,
      ...twice
        .filter(({ customer }) => customer >= 20)
        .flatMap((line) => range(9).map((i) => ({ ...line, order: line.order + 10_000 * i }))),
    ];
    const promising = (has: { order: boolean }) => {
      const sales = someSales(more, { has });
      const view = groupCustomers(sales, openDays(sales.lines));
      return view.ready && view.groups.find(({ group }) => group === 'promising')!.customers;
    };
    // Nine orders on one day are more than five visits, or a single one.
    expect(promising({ order: true })).toBe(10);
    expect(promising({ order: false })).toBe(0);
  });

  it('need thirty customers, sixty days and a column of customers', () => {
    expect(of(lines.filter(({ customer }) => customer < 29))).toEqual({
      ready: false,
      lacks: 'customers',
      need: 30,
      have: 29,
    });
    expect(of(lines.map((line) => ({ ...line, day: Math.min(line.day, monday + 58) })))).toEqual({
      ready: false,
      lacks: 'days',
      need: 60,
      have: 59,
    });
    expect(of(range(30).map(() => ({})))).toMatchObject({ ready: false, lacks: 'column' });
  });
});

describe('pairs of goods', () => {
  // 100 orders: 1 and 2 together in 14 of the 52 with 1; 20 orders of 3 and 4; the rest single.
  const orders = (count: number, from: number, goods: readonly number[]) =>
    range(count).flatMap((i) => goods.map((product) => ({ order: from + i, product })));
  const lines = [...orders(14, 0, [0, 1]), ...orders(38, 20, [0]), ...orders(20, 60, [2, 3]), ...orders(28, 80, [4])];

  it('say how often, of how many, and how much oftener than chance', () => {
    const view = findPairs(someSales(lines));
    expect(view).toEqual({
      ready: true,
      orders: 100,
      baskets: 34,
      pairs: [
        { first: 'Barang 3', second: 'Barang 4', together: 20, of: 20, lift: 500 },
        { first: 'Barang 2', second: 'Barang 1', together: 14, of: 14, lift: 192 },
      ],
    });
  });

  it('that chance alone would bring are left out', () => {
    // 1 is in all orders: with 2 no oftener than by chance.
    const by = [...orders(40, 0, [0, 1]), ...orders(60, 50, [0])];
    expect(findPairs(someSales(by))).toMatchObject({ ready: true, pairs: [] });
  });

  it('seen fewer than five times, or in less than one of a hundred orders, are left out', () => {
    const rare = (count: number, others: number) => [
      ...orders(count, 0, [0, 1]),
      ...orders(40, 100, [2, 3]),
      ...orders(others, 200, [4]),
    ];
    const pairsOf = (count: number, others: number) => {
      const view = findPairs(someSales(rare(count, others)));
      return view.ready ? view.pairs.length : -1;
    };
    expect(pairsOf(4, 100)).toBe(1);
    expect(pairsOf(5, 100)).toBe(2);
    expect(pairsOf(6, 600)).toBe(1);
    expect(pairsOf(7, 600)).toBe(2);
  });

  it('need a hundred orders, thirty of them with two goods, and order numbers', () => {
    expect(findPairs(someSales(lines.filter(({ order }) => order !== 80)))).toEqual({
      ready: false,
      lacks: 'orders',
      need: 100,
      have: 99,
    });
    const single = [...orders(29, 0, [0, 1]), ...orders(80, 40, [0])];
    expect(findPairs(someSales(single))).toEqual({ ready: false, lacks: 'baskets', need: 30, have: 29 });
    expect(findPairs(someSales(lines, { has: { order: false } }))).toMatchObject({ lacks: 'column' });
  });

  it('are not counted in a wholesale list of more than thirty goods', () => {
    const list = (goods: number) => [...orders(70, 0, [0]), ...orders(40, 100, range(goods))];
    expect(findPairs(someSales(list(30)))).toMatchObject({ pairs: { length: 10 } });
    expect(findPairs(someSales(list(31)))).toMatchObject({ pairs: [] });
  });
});

describe('profit', () => {
  it('is turnover less cost of the lines whose cost is known, and names what loses money', () => {
    const view = profit(
      someSales([
        { product: 0, total: 10_000, cost: 7_000 },
        { product: 1, total: 10_000, cost: 12_000 },
        { product: 1, total: 10_000, cost: 9_000 },
        { product: 2, total: 99_000 },
        { product: 3, total: 5_000, cost: 9_000 },
      ]),
    );
    expect(view).toMatchObject({ turnover: 35_000, cost: 37_000, profit: -2_000, unknown: 1 });
    expect(view.ready && view.losing.map(({ name, profit: lost }) => [name, lost])).toEqual([
      ['Barang 4', -4_000],
      ['Barang 2', -1_000],
    ]);
  });

  it('is silent where no cost is known', () => {
    expect(profit(someSales([{}]))).toMatchObject({ ready: false, lacks: 'column' });
  });
});

describe("days that don't fit", () => {
  it('after today are counted but kept out of week, trend and forecast', () => {
    const sales = someSales([...range(70).map((i) => ({ day: monday + i })), { day: monday + 900, total: 1 }]);
    const report = analyse(sales, { today: '2027-01-10' });
    expect(report.summary.rows).toBe(71);
    expect(report.findings).toContainEqual({ code: 'future-dates', severity: 'proof', values: { rows: 1, row: 72 } });
    expect(report.forecast).toMatchObject({ ready: true, days: [{ date: '2027-01-11' }, ...range(6).map(() => ({}))] });
    expect(report.trend).toMatchObject({ weeks: { length: 10 } });
  });

  it('of more than three years ago are named', () => {
    const sales = someSales([{ day: monday - 1_095 }, { day: monday - 1_096 }, { day: monday }]);
    expect(analyse(sales, { today: '2026-11-02', calendar: [] }).findings).toEqual([
      { code: 'old-dates', severity: 'proof', values: { rows: 1, row: 3 } },
    ]);
  });

  it('near Lebaran are said to be unlike others', () => {
    const codes = (start: number) => analyse(someSales([{ day: start }])).findings.map(({ code }) => code);
    expect(codes(monday)).toEqual([]);
    // Fasting began on 19 February 2026: 14 days after 5 February, 15 after the 4th.
    expect(codes(20_489)).toEqual(['lebaran-near']);
    expect(codes(20_488)).toEqual([]);
  });
});

describe('a quantile', () => {
  it.each([
    [10, 1],
    [25, 3],
    [50, 5],
    [75, 8],
    [100, 10],
    [1, 1],
  ])('of ten values at %i percent is the %i-th', (percent, value) => {
    expect(
      quantile(
        range(10).map((i) => i + 1),
        percent,
      ),
    ).toBe(value);
  });
});
