import { gzipSync } from 'fflate';
import {
  analyse,
  checkAnswers,
  prepare,
  readFile,
  reportOf,
  sampleFile,
  type OwnAnswers,
  type SalesReport,
  type SampleShop,
} from './index';
import { seeded } from './seeded';

const reportFor = (bytes: Uint8Array, today?: string): SalesReport => {
  const reading = readFile(bytes);
  if ('trouble' in reading) throw new Error(reading.trouble.code);
  const { sales } = prepare(reading.table, {}, { salt: 'garam' });
  return analyse(sales!, today === undefined ? {} : { today });
};
const ofShop = (shop: SampleShop) => reportFor(sampleFile(shop));
const ready = <Facts>(view: ({ readonly ready: true } & Facts) | { readonly ready: false }): Facts => {
  if (!view.ready) throw new Error('not ready');
  return view;
};

describe('the sample butik', () => {
  const report = ofShop('butik');

  it("has 1,126 rows, of which 1,064 count and 62 don't", () => {
    expect(report.cleaning).toMatchObject({
      read: 1_126,
      used: 1_064,
      dropped: { empty: 0, header: 0, total: 0, cancelled: 31, date: 12, number: 0, duplicate: 19 },
      titles: 1,
    });
  });

  it('sells 24 pieces on a mean Saturday, 1.6 times Monday to Friday', () => {
    const week = ready(report.week);
    expect(week.weekdays.map(({ quantity }) => quantity)).toEqual([14, 13, 14, 15, 19, 24, 20]);
    expect(week.weekdays.every(({ openDays }) => openDays === 14)).toBe(true);
    expect(week).toMatchObject({ busiest: 5, timesWeek: 16 });
  });

  it('will perhaps sell 18 to 31 pieces next Saturday, and about eight of ten such guesses held', () => {
    const forecast = ready(report.forecast);
    expect(forecast.honesty).toBe('pattern');
    expect(forecast.days.find(({ weekday }) => weekday === 5)).toMatchObject({ low: 18, high: 31 });
    expect(Math.floor((forecast.held.inside * 10) / forecast.held.of)).toBe(8);
  });

  it('can show every view but profit', () => {
    const { bestSellers, week, trend, forecast, customers, pairs, profit } = report;
    expect([bestSellers, week, trend, forecast, customers, pairs, profit].map((view) => view.ready)).toEqual([
      true,
      true,
      true,
      true,
      true,
      true,
      false,
    ]);
    expect(ready(pairs).pairs[0]).toMatchObject({ first: 'Gamis Katun', second: 'Kerudung Segi Empat' });
  });

  it('is made anew in a moment and is the same each time', () => {
    expect(sampleFile('butik')).toEqual(sampleFile('butik'));
  });
});

describe('the sample warung', () => {
  it('has eight weeks of a notebook: no orders, no customers, no hours', () => {
    const report = ofShop('warung');
    expect(report.summary).toMatchObject({
      activeDays: 56,
      transactionsBy: 'line',
      from: '2026-09-21',
      to: '2026-11-15',
    });
    expect(report.forecast.ready).toBe(true);
    expect(report.customers).toMatchObject({ ready: false, lacks: 'column' });
    expect(report.cleaning.used).toBe(report.cleaning.read);
  });
});

describe('the eight questions', () => {
  const report = ofShop('butik');
  const saturday = ready(report.forecast).days.find(({ weekday }) => weekday === 5)!;
  const best = ready(report.bestSellers);
  const right: OwnAnswers = {
    used: 1_064,
    reason: 'cancelled',
    perDay: report.summary.averagePerOpenDay,
    byQuantity: best.byQuantity.slice(0, 3).map(({ name }) => name),
    byTurnover: best.byTurnover.slice(0, 3).map(({ name }) => name),
    same: false,
    weekday: 5,
    hour: ready(report.week).busiestHour!,
    low: saturday.low,
    high: saturday.high,
    words: { 5: 'Songket saya pajang di depan.', 7: 'Sapa yang mulai jarang.', 8: 'Kenapa orang tidak jadi beli.' },
  };
  const states = (answers: OwnAnswers, of = report) => checkAnswers(of, answers).map(({ state }) => state);

  it('right in every checked part leave the rest to the mentor', () => {
    expect(states(right)).toEqual([
      'right',
      'right',
      'right',
      'right',
      'for-mentor',
      'right',
      'for-mentor',
      'for-mentor',
    ]);
  });

  it('are all open at first', () => {
    expect(states({})).toEqual(Array.from({ length: 8 }, () => 'open'));
  });

  it('of blanks only are still open', () => {
    expect(states({ ...right, words: { 5: '  ', 7: '\n' } })[4]).toBe('open');
  });

  it.each<[number, OwnAnswers]>([
    [1, { ...right, used: 1_126 }],
    [1, { ...right, reason: 'duplicate' }],
    [1, { ...right, reason: 'none' }],
    [2, { ...right, perDay: right.perDay! * 1.03 }],
    [3, { ...right, byQuantity: right.byTurnover! }],
    [3, { ...right, byTurnover: right.byQuantity! }],
    [3, { ...right, same: true }],
    [3, { ...right, byQuantity: right.byQuantity!.slice(0, 2) }],
    [3, { ...right, byQuantity: Array.from({ length: 3 }, () => right.byQuantity![0]!) }],
    [4, { ...right, weekday: 6 }],
    [4, { ...right, hour: (right.hour! + 12) % 24 }],
    [6, { ...right, low: right.low! - 1 }],
    [6, { ...right, high: right.high! + 1 }],
  ])('number %i is looked at again for %j', (number, answers) => {
    const again = checkAnswers(report, answers).filter(({ state }) => state === 'look-again');
    expect(again.map((question) => question.number)).toEqual([number]);
  });

  it.each([
    [0.98, 'right'],
    [1.02, 'right'],
    [0.979, 'look-again'],
    [1.021, 'look-again'],
  ])('allow two of a hundred: %d times the truth is %s', (factor, state) => {
    const round = { ...report, summary: { ...report.summary, averagePerOpenDay: 1_000_000 } };
    expect(states({ ...right, perDay: 1_000_000 * factor }, round)[1]).toBe(state);
  });

  it('take the three best in any order, and one as good as the third in its place', () => {
    expect(states({ ...right, byQuantity: [...right.byQuantity!].reverse() })[2]).toBe('right');
    const tied = best.byQuantity.map((product, i) =>
      i === 3 ? { ...product, quantity: best.byQuantity[2]!.quantity } : product,
    );
    const report4: SalesReport = { ...report, bestSellers: { ...best, ready: true, byQuantity: tied } };
    const fourth = [right.byQuantity![0]!, right.byQuantity![1]!, tied[3]!.name];
    expect(states({ ...right, byQuantity: fourth })[2]).toBe('look-again');
    expect(
      states(
        { ...right, byQuantity: fourth, same: fourth.every((name) => right.byTurnover!.includes(name)) },
        report4,
      )[2],
    ).toBe('right');
  });

  it("need no hour of a shop that wrote none, and no answer to what the file can't say", () => {
    const warung = ofShop('warung');
    expect(states({ weekday: ready(warung.week).busiest }, warung)[3]).toBe('right');
    const tiny = reportFor(new TextEncoder().encode('Tanggal;Barang;Total\n1/1/2026;Teh;5000\n'));
    expect(states({}, tiny)).toEqual([
      'open',
      'open',
      'not-in-data',
      'not-in-data',
      'not-in-data',
      'not-in-data',
      'open',
      'open',
    ]);
    expect(states({ used: 1, reason: 'none' }, tiny)[0]).toBe('right');
  });

  it("don't ask for numbers that the report hides", () => {
    const wild: SalesReport = { ...report, forecast: { ...ready(report.forecast), ready: true, honesty: 'too-wild' } };
    expect(states({}, wild)[5]).toBe('not-in-data');
  });

  it.each<[string, SalesReport, string]>([
    ['customers', report, 'customers'],
    ['goods bought together', { ...report, customers: { ready: false, lacks: 'column', need: 1, have: 0 } }, 'pairs'],
    ['the trend', ofShop('warung'), 'trend'],
  ])('ask in the seventh about %s', (_, of, topic) => {
    expect(checkAnswers(of, {})[6]!.topic).toBe(topic);
  });
});

describe('what is sent', () => {
  const secret = (i: number) => `rahasia${i}`;
  const chance = seeded(3);
  const goods = ['Teh', 'Kopi', 'Roti', 'Susu'];
  const bytes = new TextEncoder().encode(
    'No. Pesanan;Tanggal;Username (Pembeli);Nama Penerima;Alamat;Nama Produk;Jumlah;Harga;Catatan\n' +
      Array.from({ length: 3_000 }, (_, i) => {
        const day = 1 + (i % 28);
        const month = 1 + (Math.floor(i / 28) % 6);
        return `${secret(i)}-${Math.floor(i / 2)};${day}/${month}/2026;${secret(i % 90)};${secret(i)};Jl ${secret(i)};${goods[Math.floor(chance() * 4)]};1;${1_000 + i};${secret(i)}`;
      }).join('\n'),
  );

  it('names no row, no order and no customer', () => {
    const report = reportFor(bytes);
    expect(report.customers.ready).toBe(true);
    const sent = JSON.stringify(reportOf(report));
    expect(sent).not.toContain('rahasia');
    expect(sent).not.toMatch(/P-\d{3}/);
    expect(sent).not.toContain('"row"');
    expect(sent).not.toContain('"rows":[');
  });

  it('has these parts and no others', () => {
    expect(Object.keys(reportOf(ofShop('butik')))).toEqual([
      'engine',
      'cleaning',
      'summary',
      'outliers',
      'bestSellers',
      'week',
      'trend',
      'forecast',
      'customers',
      'pairs',
      'profit',
      'findings',
    ]);
  });

  it('says of a group of fewer than three only how many they are', () => {
    const report = ofShop('butik');
    const groups = ready(report.customers);
    const few: SalesReport = {
      ...report,
      customers: {
        ...groups,
        ready: true,
        groups: groups.groups.map((group, i) => ({ ...group, customers: i === 0 ? 2 : 3 })),
      },
    };
    const { customers } = reportOf(few);
    expect(customers.ready && customers.groups[0]).toEqual({ group: 'loyal', customers: 2 });
    expect(customers.ready && Object.keys(customers.groups[1]!)).toEqual(['group', 'customers', 'turnover', 'share']);
  });

  it('is below 64 KB for the longest names and the longest file', () => {
    const name = (i: number) => `${'Ж'.repeat(990)}${i % 40}`;
    const long = new TextEncoder().encode(
      'Tanggal;Barang;Qty;Total;Modal\n' +
        Array.from(
          { length: 2_000 },
          (_, i) => `${1 + (i % 28)}/${1 + (Math.floor(i / 28) % 12)}/${2020 + (i % 6)};${name(i)};1;${i};${i * 2}`,
        ).join('\n'),
    );
    expect(JSON.stringify(reportOf(reportFor(long))).length).toBeLessThan(64_000);
    expect(gzipSync(new TextEncoder().encode(JSON.stringify(reportOf(ofShop('butik'))))).length).toBeLessThan(4_000);
  });

  it('is a year of weeks at most', () => {
    const lines = Array.from(
      { length: 700 },
      (_, i) => `${1 + (i % 28)}/${1 + (Math.floor(i / 28) % 12)}/${2024 + Math.floor(i / 336)};Teh;5000`,
    );
    const report = reportFor(new TextEncoder().encode(`Tanggal;Barang;Total\n${lines.join('\n')}`));
    expect(ready(report.trend).weeks.length).toBeGreaterThan(52);
    expect(ready(reportOf(report).trend).weeks).toHaveLength(52);
  });
});
