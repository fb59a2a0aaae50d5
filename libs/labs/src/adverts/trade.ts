import type { Campaign } from './advertise';
import { totalOf } from './advertise';
import { luckOf } from './luck';
import { poisson } from './poisson';
import { areas, ordinaryOrders, overclaim, scenarios, weekdayFactors } from './scenarios';
import type { Area, Scenario } from './scenarios';

/** Orders in the notebook before and during the advert's days. */
export interface BeforeAfter {
  readonly before: number;
  readonly after: number;
}

/** The orders that come without any advert: where it will be shown, and in the area kept without it. The first day is a Monday. */
export function ordinaryTrade(
  scenario: Scenario,
  seed: number,
  days: number,
): { readonly withAdvert: BeforeAfter; readonly without: BeforeAfter } {
  const luck = luckOf(scenario, seed);
  const { event } = scenarios[scenario];
  const orders = (rate: number, factor: number, stream: string) => {
    let sum = 0;
    for (let day = 0; day < days; day += 1) {
      sum += poisson(rate * weekdayFactors[day % weekdayFactors.length]! * factor, luck(`${stream}${day}`));
    }
    return sum;
  };
  return {
    withAdvert: {
      before: orders(ordinaryOrders.withAdvert, 1, 'preA'),
      after: orders(ordinaryOrders.withAdvert, event, 'A'),
    },
    without: { before: orders(ordinaryOrders.without, 1, 'preB'), after: orders(ordinaryOrders.without, event, 'B') },
  };
}

/** What the app calls its own: the orders through the advert, and part of those that would have come anyway from people who saw it. */
export function claimedOrders(
  scenario: Scenario,
  seed: number,
  area: Area,
  campaign: Campaign,
  ordinary: number,
): number {
  const seen = Math.min(1, (campaign.reach * areas[area].inReach) / overclaim.people);
  const luck = luckOf(scenario, seed)('claim');
  let claimed = totalOf(campaign, 'orders');
  for (let order = 0; order < ordinary; order += 1) if (luck() < overclaim.share * seen) claimed += 1;
  return claimed;
}
