import { spanOf, type OpenDay } from './days-of';
import { ascending, shareOf } from './measures';
import type { Sales } from './sale';
import { lacking, type View } from './view';

/** Five plain groups: setia, baru, menjanjikan, mulai jarang, lama tak datang. */
export const customerGroups = ['loyal', 'new', 'promising', 'slipping', 'gone'] as const;

export type CustomerGroup = (typeof customerGroups)[number];

export interface GroupFacts {
  readonly group: CustomerGroup;
  readonly customers: number;
  /** Whole rupiah they brought, and their share of it in basis points. */
  readonly turnover: number;
  readonly share: number;
  /** Labels of the group's first customers by what they brought; they stay on the phone. */
  readonly labels: readonly string[];
}

export type CustomerGroups = View<{
  readonly customers: number;
  readonly groups: readonly GroupFacts[];
  /** The group that most deserves a greeting: those who came often and have become rare, else those long gone. A third is always one of them. */
  readonly greet: 'slipping' | 'gone';
}>;

const minimumCustomers = 30;
const minimumDays = 60;
const quintilesFrom = 150;
const shownLabels = 10;

type Tier = 'low' | 'mid' | 'high';

/** By how lately (first word) and how often (second) somebody came. */
const groupOf: Readonly<Record<`${Tier} ${Tier}`, CustomerGroup>> = {
  'high high': 'loyal',
  'high mid': 'promising',
  'high low': 'new',
  'mid high': 'loyal',
  'mid mid': 'promising',
  'mid low': 'new',
  'low high': 'slipping',
  'low mid': 'slipping',
  'low low': 'gone',
};

/**
 * Puts customers into groups by how lately and how often they came; money shows what a group brings.
 *
 * Thirds of the customers below 150, fifths from there on (of which the two outer ones on each side count as one);
 * equal customers always share a group.
 */
export function groupCustomers({ lines, has }: Sales, days: readonly OpenDay[]): CustomerGroups {
  if (!has.customer) return lacking('column', 1, 0);
  const seen = new Map<number, { last: number; visits: Set<string>; turnover: number }>();
  for (const { customer, day, total, order } of lines) {
    if (customer === undefined) continue;
    const known = seen.get(customer) ?? { last: day, visits: new Set<string>(), turnover: 0 };
    known.last = Math.max(known.last, day);
    known.visits.add(has.order ? `order ${order}` : `day ${day}`);
    known.turnover += total;
    seen.set(customer, known);
  }
  if (seen.size < minimumCustomers) return lacking('customers', minimumCustomers, seen.size);
  if (spanOf(days) < minimumDays) return lacking('days', minimumDays, spanOf(days));

  const end = days[days.length - 1]!.day;
  const people = [...seen].map(([customer, { last, visits, turnover }]) => ({
    customer,
    away: end - last,
    visits: visits.size,
    turnover,
  }));
  const lately = tiers(people.map(({ away }) => -away));
  const often = tiers(people.map(({ visits }) => visits));
  const all = people.reduce((sum, { turnover }) => sum + turnover, 0);
  const groups = customerGroups.map((group): GroupFacts => {
    const members = people.filter(({ away, visits }) => groupOf[`${lately(-away)} ${often(visits)}`] === group);
    const turnover = members.reduce((sum, member) => sum + member.turnover, 0);
    const labels = [...members]
      .sort((a, b) => b.turnover - a.turnover || a.customer - b.customer)
      .slice(0, shownLabels)
      .map(({ customer }) => `P-${String(customer + 1).padStart(3, '0')}`);
    return { group, customers: members.length, turnover, share: shareOf(turnover, all), labels };
  });
  const isSlipping = groups.some(({ group, customers }) => group === 'slipping' && customers > 0);
  return { ready: true, customers: people.length, groups, greet: isSlipping ? 'slipping' : 'gone' };
}

/** The tier of a value among all: above the upper bound high, above the lower mid, so that equal values share a tier. */
function tiers(values: readonly number[]): (value: number) => Tier {
  const sorted = ascending(values);
  const [lower, upper, parts] = values.length < quintilesFrom ? [1, 2, 3] : [2, 3, 5];
  const low = sorted[Math.ceil((values.length * lower) / parts) - 1]!;
  const high = sorted[Math.ceil((values.length * upper) / parts) - 1]!;
  return (value) => (value > high ? 'high' : value > low ? 'mid' : 'low');
}
