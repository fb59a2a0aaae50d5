/**
 * The tables of the simulator. All figures are made up to learn with and follow no vendor.
 *
 * The Indonesian names are part of the streams of luck (`luckOf`): a name that changes is another week.
 */

/** Where the advert is shown: price of a thousand impressions (Rp), people, the share a courier reaches, pull on clicks, share who would have bought anyway. */
export const areas = {
  sempit: { perThousand: 22_000, people: 12_000, inReach: 0.95, clicks: 1.25, buyAnyway: 0.4 },
  sedang: { perThousand: 15_000, people: 90_000, inReach: 0.6, clicks: 1, buyAnyway: 0.25 },
  luas: { perThousand: 8_000, people: 900_000, inReach: 0.03, clicks: 1.3, buyAnyway: 0.1 },
} as const;

/** What the advert shows, and its pull on clicks and on orders. `jelas2` is a second picture, equal to the first by construction. */
export const pictures = {
  jelas: { clicks: 1, orders: 1.5 },
  jelas2: { clicks: 1, orders: 1.5 },
  cantik: { clicks: 1.4, orders: 0.7 },
  heboh: { clicks: 1.9, orders: 0.5 },
} as const;

/** What the system is asked to look for: its effect on the price, on clicks and on orders. */
export const goals = {
  jangkauan: { price: 0.6, clicks: 0.4, orders: 0.6 },
  klik: { price: 1, clicks: 1.5, orders: 0.8 },
  pesan: { price: 1.25, clicks: 0.9, orders: 1.4 },
} as const;

/** The three stories: orders per click, the factor of the event in that week, what is left of one order (Rp). */
export const scenarios = {
  gajian: { ordersPerClick: 0.045, event: 1.35, margin: 18_000, pictures: 1 },
  murah: { ordersPerClick: 0.09, event: 1, margin: 45_000, pictures: 1 },
  dua: { ordersPerClick: 0.045, event: 1, margin: 18_000, pictures: 2 },
} as const;

/** Monday to Sunday: how busy a day is beside the average. */
export const weekdayFactors = [0.9, 0.85, 0.9, 1, 1.1, 1.25, 1] as const;

/** What the auction may make of a day's money; each as likely as the others. */
export const auctionNoise = [0.75, 0.85, 0.95, 1, 1.05, 1.15, 1.25] as const;

/** Orders of an average day without any advert, in the area with it and in the one without. */
export const ordinaryOrders = { withAdvert: 2.9, without: 1.45 } as const;

/** Of a thousand impressions ten are pressed, before area, picture, goal and weariness have their say. */
export const clicksPerImpression = 0.01;

/** From the second sight or so on a person presses less: by a quarter per sight more. */
export const weariness = { from: 1.5, per: 0.25 } as const;

/** How an app claims orders that would have come anyway: at most this share, in full once so many people in reach have seen the advert. */
export const overclaim = { share: 0.35, people: 12_000 } as const;

/** What a learner may set. Money in rupiah without tax. */
export const leverLimits = { budget: 150_000, budgetStep: 10_000, fewestDays: 3, mostDays: 14 } as const;

/** PPN on the advert, in basis points, unless the work says otherwise. */
export const usualTax = 1_100;

export type Area = keyof typeof areas;
export type Picture = keyof typeof pictures;
export type Goal = keyof typeof goals;
export type Scenario = keyof typeof scenarios;
