import { luckOf } from './luck';
import { expNeg, poisson } from './poisson';
import { areas, auctionNoise, clicksPerImpression, goals, pictures, scenarios, weariness } from './scenarios';
import type { Area, Goal, Picture, Scenario } from './scenarios';

/** One picture shown: `budget` in rupiah without tax over `days`; after `lastDay` nothing more is shown or spent. */
export interface Advert {
  readonly scenario: Scenario;
  readonly seed: number;
  readonly budget: number;
  readonly area: Area;
  readonly picture: Picture;
  readonly goal: Goal;
  readonly days: number;
  readonly lastDay: number;
}

/** What a day of the advert brought. `extra` are the orders that would not have come without it: the app never knows them. */
export interface AdvertDay {
  readonly impressions: number;
  readonly clicks: number;
  readonly orders: number;
  readonly extra: number;
}

/** The advert's days, and how many different people it was shown to in the end (not a whole number yet). */
export interface Campaign {
  readonly days: readonly AdvertDay[];
  readonly reach: number;
}

/** Runs one picture through the auction, day by day. Products are taken from left to right; whole numbers only where it says so. */
export function advertise(advert: Advert): Campaign {
  const luck = luckOf(advert.scenario, advert.seed);
  const area = areas[advert.area];
  const picture = pictures[advert.picture];
  const goal = goals[advert.goal];
  const { ordersPerClick } = scenarios[advert.scenario];
  const days: AdvertDay[] = [];
  let shown = 0;
  let reach = 0;

  for (let day = 0; day < advert.lastDay; day += 1) {
    const noise = auctionNoise[Math.floor(auctionNoise.length * luck(`n${day}`)())]!;
    const perDay = advert.budget / advert.days;
    const impressions = Math.floor((perDay / (area.perThousand * goal.price)) * 1000 * noise);
    shown += impressions;
    reach = area.people * (1 - expNeg(shown / area.people));
    const frequency = reach > 0 ? shown / reach : 0;
    const fresh = 1 / (1 + weariness.per * Math.max(0, frequency - weariness.from));

    const pressed = impressions * clicksPerImpression * area.clicks * picture.clicks * goal.clicks * fresh;
    const clicks = Math.min(impressions, poisson(pressed, luck(`c${day}|${advert.picture}`)));
    const bought = clicks * area.inReach * ordersPerClick * picture.orders * goal.orders;
    const orders = Math.min(clicks, poisson(bought, luck(`o${day}|${advert.picture}`)));
    const anyway = luck(`k${day}|${advert.picture}`);
    let extra = 0;
    for (let order = 0; order < orders; order += 1) if (anyway() >= area.buyAnyway) extra += 1;
    days.push({ impressions, clicks, orders, extra });
  }
  return { days, reach };
}

/** A campaign's total of one of its daily figures. */
export function totalOf(campaign: Campaign, figure: keyof AdvertDay): number {
  return campaign.days.reduce((sum, day) => sum + day[figure], 0);
}
