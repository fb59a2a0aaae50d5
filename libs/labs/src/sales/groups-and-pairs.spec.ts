import { openDays } from './days-of';
import { findPairs } from './find-pairs';
import { groupCustomers, type CustomerGroups } from './group-customers';
import { someSales } from './sale.given';

const monday = 20_758;
const range = (count: number) => Array.from({ length: count }, (_, i) => i);

/** People who came so often, the last time so many days before the sixtieth day, each spending the same. */
const came = (from: number, people: number, visits: number, away: number, total = 10_000) =>
  range(people).flatMap((i) =>
    range(visits).map((visit) => ({
      customer: from + i,
      order: (from + i) * 100 + visit,
      day: monday + 59 - away - visit,
      total,
    })),
  );

function groupsOf(lines: Parameters<typeof someSales>[0]): Extract<CustomerGroups, { ready: true }> {
  const sales = someSales(lines);
  const view = groupCustomers(sales, openDays(sales.lines));
  if (!view.ready) throw new Error(view.lacks);
  return view;
}

// Somebody on the first day makes it sixty days.
const sixtyDays = came(0, 1, 1, 59);

describe('The groups of customers', () => {
  it('are told from the sixtieth day on', () => {
    const sales = someSales([...sixtyDays, ...came(1, 29, 1, 0)]);
    expect(groupCustomers(sales, openDays(sales.lines)).ready).toBe(true);
  });

  it('need one column of customers, of which there is none', () => {
    const sales = someSales(range(40).map(() => ({})));
    expect(groupCustomers(sales, openDays(sales.lines))).toEqual({ ready: false, lacks: 'column', need: 1, have: 0 });
  });

  it('say what share of all the money each brought', () => {
    const { groups } = groupsOf([
      ...came(0, 12, 5, 0, 4_000),
      ...came(12, 12, 1, 0, 10_000),
      ...came(24, 11, 1, 50, 10_000),
      ...came(35, 1, 1, 59, 10_000),
    ]);
    const shares = Object.fromEntries(groups.map(({ group, share }) => [group, share]));
    // Twelve times five visits of Rp4.000 are Rp240.000 of Rp480.000.
    expect(shares['loyal']).toBe(5_000);
    expect(groups.reduce((sum, { share }) => sum + share, 0)).toBe(10_000);
  });

  it('name ten of a group at most, those who brought most first and of equals whoever stands first in the file', () => {
    const { groups } = groupsOf([
      ...came(0, 11, 5, 0),
      ...came(11, 1, 5, 0, 90_000),
      ...came(12, 12, 1, 0),
      ...came(24, 12, 1, 50),
      ...came(36, 1, 1, 59),
    ]);
    const { customers, labels } = groups.find(({ group }) => group === 'loyal')!;
    expect(customers).toBe(12);
    expect(labels).toEqual(['P-012', 'P-001', 'P-002', 'P-003', 'P-004', 'P-005', 'P-006', 'P-007', 'P-008', 'P-009']);
  });
});

describe('Whom to greet', () => {
  const loyalAndNew = [...came(0, 14, 5, 0), ...came(14, 14, 1, 0)];

  it.each([
    [
      'those who came often and have become rare',
      'slipping',
      [...loyalAndNew, ...came(28, 13, 5, 40), ...came(41, 1, 1, 59)],
    ],
    [
      'those long gone, where nobody has become rare',
      'gone',
      [...loyalAndNew, ...came(28, 13, 1, 40), ...came(41, 1, 1, 59)],
    ],
  ] as const)('are %s', (_who, group, lines) => expect(groupsOf(lines).greet).toBe(group));
});

describe('Pairs of goods', () => {
  const orders = (count: number, from: number, goods: readonly number[]) =>
    range(count).flatMap((i) => goods.map((product) => ({ order: from + i, product })));
  const pairsOf = (lines: Parameters<typeof someSales>[0]) => {
    const view = findPairs(someSales(lines));
    if (!view.ready) throw new Error(view.lacks);
    return view.pairs;
  };

  it('bought together 1.2 times as often as by chance count, from thirty baskets on', () => {
    const lines = [...orders(30, 0, [0, 1]), ...orders(20, 30, [0]), ...orders(20, 50, [1]), ...orders(30, 70, [2])];
    expect(pairsOf(lines)).toEqual([{ first: 'Barang 1', second: 'Barang 2', together: 30, of: 50, lift: 120 }]);
  });

  it('bought together less often than that do not', () => {
    const lines = [...orders(31, 0, [0, 1]), ...orders(20, 31, [0]), ...orders(20, 51, [1]), ...orders(29, 71, [2])];
    expect(pairsOf(lines)).toEqual([]);
  });

  it('are seen in one of a hundred orders, and not a little less', () => {
    const seen = (others: number) =>
      pairsOf([...orders(7, 0, [0, 1]), ...orders(40, 100, [2, 3]), ...orders(others, 200, [4])]);
    expect(seen(653)).toHaveLength(2);
    expect(seen(660)).toHaveLength(1);
  });

  it('stand by how often, then by how much oftener than by chance, then by name', () => {
    const lines = [
      ...orders(20, 0, [0, 1]),
      ...orders(10, 20, [2, 3]),
      ...orders(10, 30, [2]),
      ...orders(10, 40, [6, 7]),
      ...orders(10, 50, [4, 5]),
      ...orders(60, 60, [8]),
    ];
    expect(pairsOf(lines).map(({ first }) => first)).toEqual(['Barang 1', 'Barang 5', 'Barang 7', 'Barang 4']);
  });

  it('need order numbers and names of goods, a column each', () => {
    for (const has of [{ order: false }, { product: false }])
      expect(findPairs(someSales(orders(100, 0, [0, 1]), { has }))).toEqual({
        ready: false,
        lacks: 'column',
        need: 1,
        have: 0,
      });
  });
});
