import type { AdvertWork } from './advert-work';
import type { Advert, AdvertDay, Campaign } from './advertise';
import { advertise, totalOf } from './advertise';
import type { Picture } from './scenarios';
import { similarWeeks } from './similar-weeks';
import type { SimilarWeeks } from './similar-weeks';
import type { BeforeAfter } from './trade';
import { claimedOrders, ordinaryTrade } from './trade';

/** What the app and the notebook show of one picture; `reach` in whole people, `claimed` is "menurut aplikasi". */
export interface PictureShown {
  readonly picture: Picture;
  readonly impressions: number;
  readonly reach: number;
  readonly clicks: number;
  readonly claimed: number;
  readonly days: readonly Omit<AdvertDay, 'extra'>[];
}

/** What a learner sees first. Money in whole rupiah. */
export interface WeekShown {
  readonly paid: number;
  readonly clicks: number;
  readonly claimed: number;
  readonly pictures: readonly PictureShown[];
  readonly withAdvert: BeforeAfter;
  readonly without: BeforeAfter;
  /** The first day on which her own stop rule asked; `null` when it never did. */
  readonly stopAsked: number | null;
}

/** What stays hidden until she has answered: what no app and no notebook can know. */
export interface WeekTruth {
  readonly extra: number;
  /** Orders of the same week in the same area, had there been no advert. */
  readonly withoutAdvert: number;
  readonly pictures: readonly { readonly picture: Picture; readonly extra: number; readonly similar: SimilarWeeks }[];
}

/** The week as it is shown. Where she stopped early, nothing is shown or spent after that day; the notebook runs on. */
export function runWeek(work: AdvertWork): WeekShown {
  const { scenario, seed, levers } = work;
  const campaigns = campaignsOf(work);
  const { withAdvert, without } = ordinaryTrade(scenario, seed, levers.days);
  const pictures = campaigns.map(({ picture, campaign }) => ({
    picture,
    impressions: totalOf(campaign, 'impressions'),
    reach: Math.floor(campaign.reach),
    clicks: totalOf(campaign, 'clicks'),
    claimed: claimedOrders(scenario, seed, levers.area, campaign, withAdvert.after),
    days: campaign.days.map(({ impressions, clicks, orders }) => ({ impressions, clicks, orders })),
  }));
  return {
    paid: paidAfter(work, lastDay(work)),
    clicks: pictures.reduce((sum, { clicks }) => sum + clicks, 0),
    claimed: pictures.reduce((sum, { claimed }) => sum + claimed, 0),
    pictures,
    withAdvert: { before: withAdvert.before, after: withAdvert.after + extraOf(campaigns) },
    without,
    stopAsked: stopAsked(work, campaigns),
  };
}

/** The truth behind the week, with two hundred weeks alike. */
export function truthOf(work: AdvertWork): WeekTruth {
  const campaigns = campaignsOf(work);
  return {
    extra: extraOf(campaigns),
    withoutAdvert: ordinaryTrade(work.scenario, work.seed, work.levers.days).withAdvert.after,
    pictures: campaigns.map(({ picture, campaign }) => ({
      picture,
      extra: totalOf(campaign, 'extra'),
      similar: similarWeeks(advertOf(work, picture)),
    })),
  };
}

/** Rupiah paid with tax until the end of a day, by the even share of days gone; half a rupiah goes up. */
export function paidAfter({ levers, tax }: AdvertWork, day: number): number {
  const parts = levers.budget * levers.pictures.length * day * (10_000 + tax);
  const whole = levers.days * 10_000;
  return Math.floor((parts * 2 + whole) / (whole * 2));
}

interface Shown {
  readonly picture: Picture;
  readonly campaign: Campaign;
}

function campaignsOf(work: AdvertWork): readonly Shown[] {
  return work.levers.pictures.map((picture) => ({ picture, campaign: advertise(advertOf(work, picture)) }));
}

function advertOf(work: AdvertWork, picture: Picture): Advert {
  const { budget, area, goal, days } = work.levers;
  return { scenario: work.scenario, seed: work.seed, budget, area, picture, goal, days, lastDay: lastDay(work) };
}

function lastDay({ levers, stoppedAfter }: AdvertWork): number {
  return stoppedAfter ?? levers.days;
}

function extraOf(campaigns: readonly Shown[]): number {
  return campaigns.reduce((sum, { campaign }) => sum + totalOf(campaign, 'extra'), 0);
}

/** A rule that holds only on the last day has nothing left to stop. */
function stopAsked(work: AdvertWork, campaigns: readonly Shown[]): number | null {
  if (!work.stop) return null;
  let orders = 0;
  for (let day = 1; day <= Math.min(lastDay(work), work.levers.days - 1); day += 1) {
    for (const { campaign } of campaigns) orders += campaign.days[day - 1]!.orders;
    if (paidAfter(work, day) >= work.stop.spend && orders < work.stop.fewerThan) return day;
  }
  return null;
}
