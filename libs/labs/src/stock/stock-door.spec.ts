import type { DoorAnswer } from '../door';
import { resultOf, stockDoor, StockWork } from './index';
import type { StockBook } from './read-stock';
import type { StockResult } from './result-of';
import { aWork, cash, days, item, products, saturdays, soybean, suryaniAnswers, tool, usageOf } from './suryani.given';
import type { UsageSummary } from './summarise-usage';

const open = (json: unknown, flags: readonly [string, readonly string[]][] = []) =>
  stockDoor(
    new TextEncoder().encode(typeof json === 'string' ? json : JSON.stringify(json)),
    new Map(flags),
  ) as DoorAnswer;
const file = { notes: days(soybean), item, cash, products, price: { product: 0, change: 500 }, tool };

describe('the door of Lab Stok & Kas', () => {
  it('sums up the notebook, reckons, and asks the eight questions', () => {
    const { result, questions, findings } = open(file);
    expect((result as StockResult).reckoned.reorder).toEqual({ point: 109, safety: 12 });
    expect(questions.map(({ id }) => id)).toEqual([
      'days',
      'point',
      'weekend',
      'packs',
      'cash',
      'best',
      'price',
      'tool',
    ]);
    expect(findings.map(({ code }) => code)).toEqual([
      'weekday-peak',
      'cash-short',
      'weeks-between',
      'tool-costs-more',
    ]);
  });

  it('asks again only what is not right yet', () => {
    const { questions } = open({ ...file, answers: { ...suryaniAnswers, packs: 5 } });
    expect(questions).toEqual([{ id: 'packs', options: [], values: { code: 'look-again' } }]);
  });

  it('asks once what the days without a line were, and takes the answer by a flag', () => {
    const notes = days(soybean).filter((_, i) => i % 7 !== 6);
    const asked = open({ ...file, notes }).questions[0];
    expect(asked).toEqual({
      id: 'gaps',
      options: ['closed', 'zero'],
      values: { default: 'closed', count: 5, days: ['2026-10-11', '2026-10-18', '2026-10-25'] },
    });
    const closed = open({ ...file, notes }, [['gaps', ['closed']]]);
    expect(closed.questions[0]!.id).toBe('days');
    expect((closed.result as StockResult).work.usage).toMatchObject({ closedDays: 5, all: { openDays: 36 } });
    const zero = open({ ...file, notes }, [['gaps', ['zero']]]);
    expect((zero.result as StockResult).work.usage).toMatchObject({ closedDays: 0, all: { openDays: 41 } });
  });

  it('says when a day marked closed has sold', () => {
    const notes = days(soybean).map((day, i) => ({ ...day, closed: i === 3 }));
    expect(open({ ...file, notes }).findings[0]).toEqual({
      code: 'sold-while-closed',
      severity: 'proof',
      values: { days: 1 },
    });
  });

  it('takes the weeks from a cash book and the Saturdays from the notes', () => {
    const cashLines = days(soybean).map(({ date, sold }) => ({ date, in: sold * 1_000 }));
    const fresh = { weekday: 5, sold: saturdays, margin: 2_400, cost: 4_600, salvage: 1_500 };
    const { work } = open({ ...file, cashLines, fresh }).result as StockResult;
    expect(work.cash!.weeks).toEqual([224_000, 226_000, 227_000, 228_000, 229_000, 237_000]);
    expect(work.fresh!.sold).toEqual([37, 38, 39, 40, 42, 44]);
  });

  it('takes bills by their dates, from today or from the last day of the cash book', () => {
    const due = { ...file, dueBills: [{ date: '2026-11-26', amount: 5 }] };
    const bills = (json: object, flags: readonly [string, readonly string[]][] = []) =>
      (open(json, flags).result as StockResult).work.cash!.bills;
    expect(bills(due, [['today', ['2026-11-16']]])).toEqual([{ week: 2, amount: 5 }]);
    const lines = [{ date: '2026-11-25' }, { date: '2026-11-02' }].map((day) => ({ ...day, in: 1 }));
    expect(bills({ ...due, cashLines: lines })).toEqual([{ week: 1, amount: 5 }]);
    expect(bills(due)).toEqual([]);
    expect(bills(file)).toEqual(cash.bills);
  });

  it('takes a work as it was sent', () => {
    const work = aWork({ answers: suryaniAnswers });
    expect(open(work).result).toEqual(resultOf(work));
  });

  it.each([
    ['a list of words', { notes: ['habis'] }, 'not-a-work', 'notes.0'],
    ['a day that sold less than nothing', { notes: [{ date: '2026-10-05', sold: -1 }] }, 'not-a-work', 'notes.0.sold'],
    ['a book without dates', { cashLines: [{ in: 5 }] }, 'not-a-work', 'cashLines.0.date'],
    ['a level nobody chose', { item: { ...item, level: 85 } }, 'not-a-work', 'item.level'],
    ['an item nobody delivers', { item: { ...item, deliveries: [] } }, 'not-a-work', 'item.deliveries'],
    ['an empty pack', { item: { ...item, pack: 0 } }, 'not-a-work', 'item.pack'],
    [
      'a bill of the fifth week',
      { cash: { ...cash, bills: [{ week: 5, amount: 1 }] } },
      'not-a-work',
      'cash.bills.0.week',
    ],
    ['half a rupiah', { products: [{ ...products[0]!, price: 0.5 }] }, 'not-a-work', 'products.0.price'],
    ['a fee above the price', { products: [{ ...products[0]!, fee: 10_001 }] }, 'not-a-work', 'products.0.fee'],
    ['eleven products', { products: Array(11).fill(products[0]) }, 'not-a-work', 'products'],
    ['a story as an answer', { answers: { cash: 'a'.repeat(401) } }, 'not-a-work', 'answers.cash'],
    ['an engine of another number', { engine: 'stock@0' }, 'not-a-work', 'engine'],
  ])('refuses %s by name', (_, json, code, at) => {
    const { result, findings } = open(json);
    expect(result).toBeNull();
    expect(findings).toEqual([{ code, severity: 'stop', values: { at } }]);
  });

  it.each([
    ['no JSON', '{'],
    ['a list', '[]'],
  ])('refuses %s by name', (_, json) => {
    expect(open(json).findings).toEqual([{ code: 'file-not-json', severity: 'stop', values: {} }]);
  });

  it('refuses a file beyond all measure by its size', () => {
    expect(open('{'.padEnd(1_000_001))).toEqual({
      result: null,
      questions: [],
      findings: [{ code: 'file-too-big', severity: 'stop', values: { bytes: 1_000_001, most: 1_000_000 } }],
    });
  });

  it('refuses sums that no notebook of so many days has', () => {
    const usage = usageOf(days(soybean));
    const more = { ...usage, all: { ...usage.all, openDays: 60 } };
    expect(open({ item, usage: more }).findings).toEqual([
      { code: 'not-a-work', severity: 'stop', values: { at: 'usage' } },
    ]);
    expect(open({ item, usage: { ...usage, last: { ...usage.last, dropped: 1 } } }).result).toBeNull();
  });
});

describe('what is kept of a work', () => {
  it('has no line of the notebook and stays below 16 KB at its longest', () => {
    const long = days(Array.from({ length: 126 }, (_, i) => 9_000_000 + i));
    const words = '—'.repeat(400);
    const work = aWork({
      usage: usageOf(long),
      products: Array(10).fill({ ...products[0]!, name: 'x'.repeat(40) }),
      answers: { ...suryaniAnswers, weekend: words, cash: words, decision: words },
    });
    expect(StockWork.safeParse(work).success).toBe(true);
    expect(JSON.stringify(work)).not.toContain('9000001');
    expect(new TextEncoder().encode(JSON.stringify(work)).length).toBeLessThan(16_384);
  });

  it('is counted again from sums, prices and answers alone', () => {
    const sent = { ...aWork({ answers: { packs: 5 } }), basisPoints: 10_000, reckoned: null, notes: days(soybean) };
    expect(resultOf(sent)).toMatchObject({ basisPoints: 0, reckoned: { order: { packs: 4 } } });
    expect(JSON.stringify(resultOf(sent)!.work)).not.toContain('notes');
  });

  it.each([null, undefined, 'stok', 7, {}, { engine: 'sales@1' }])('is nothing where it is %j', (sent) => {
    expect(resultOf(sent)).toBeNull();
  });
});

describe('the door for a table', () => {
  const table = ['Tanggal;Barang;Terjual', ...days(soybean).map(({ date, sold }) => `${date};Kedelai;${sold}`)];
  type Read = { readonly book: StockBook | null; readonly usage: UsageSummary | null };
  const through = (text: string, flags: readonly [string, readonly string[]][] = []) => {
    const answer = open(text, flags);
    return { ...answer, result: answer.result as Read };
  };

  it('sums up the same days as a notebook in JSON, over a wait of three days or as many as a flag says', () => {
    expect(through(table.join('\n')).result.usage).toEqual(usageOf(days(soybean)));
    expect(through(table.join('\n'), [['span', ['2']]]).result.usage).toEqual(usageOf(days(soybean), 2));
    for (const odd of ['0', '-1', '61', 'tiga', '']) {
      expect(through(table.join('\n'), [['span', [odd]]]).result.usage!.span).toBe(3);
    }
  });

  it.each([
    ['product', 'Tempe', { product: 'Tempe' }],
    ['gaps', 'zero', { days: [{ closed: false }, { closed: false }, { closed: false }] }],
    ['today', '2026-11-02', { days: [{ sold: 7 }] }],
    ['map', 'product=-', { product: null }],
  ])('takes --%s %s', (flag, option, book) => {
    const text = 'Tanggal;Barang;Terjual\n2/11/2026;Kedelai;7\n4/11/2026;Tempe;1\n2/11/2026;Tempe;0\n';
    expect(through(text, [[flag, [option]]]).result.book).toMatchObject(book);
  });

  it('asks and finds as on the phone, and names fields and columns that there are not', () => {
    const { questions, findings } = through('Tanggal;Debit\n2/11/2026;7.000\n', [['map', ['omzet=-', 'cash_out=y']]]);
    expect(questions.map(({ id }) => id)).toEqual(['column.product', 'debit']);
    expect(findings.map(({ code }) => code)).toEqual(['unknown-field', 'unknown-column']);
  });

  it('has no sums for a table without days, and no result for a picture', () => {
    expect(through('Tanggal;Kas masuk\n2/11/2026;7.000\n').result.usage).toBeNull();
    expect(through('Terjual\n8\n').result).toMatchObject({ book: null, usage: null });
    expect(open('%PDF-1.4')).toEqual({
      result: null,
      questions: [],
      findings: [{ code: 'file-is-pdf', severity: 'stop', values: {} }],
    });
  });
});
