import { arrangeDays } from './stock-day';
import type { StockDay } from './stock-day';
import { StockWork, stockEngine } from './stock-work';
import { summariseUsage } from './summarise-usage';
import { dateText } from '@rules';
import { dayOfDate } from './civil-date';

/** Soybean of Bu Suryani (fictional), kg per day, Monday to Sunday, six weeks. */
export const soybean = [
  [28, 30, 29, 31, 33, 38, 35],
  [27, 31, 28, 30, 34, 40, 36],
  [29, 29, 30, 32, 35, 39, 33],
  [26, 30, 31, 29, 36, 42, 34],
  [30, 28, 29, 33, 34, 37, 38],
  [28, 32, 30, 30, 37, 44, 36],
].flat();

const monday = dayOfDate('2026-10-05')!;

/** Days from Monday, 5 October 2026, far from any Ramadan; `stockouts` are days counted from 1. */
export function days(sold: readonly number[], stockouts: readonly number[] = []): readonly StockDay[] {
  return sold.map((kilos, i) => ({
    date: dateText(monday + i),
    sold: kilos,
    stockout: stockouts.includes(i + 1),
    closed: false,
  }));
}

export const usageOf = (lines: readonly StockDay[], span = 3) => summariseUsage(arrangeDays(lines, null).days, span)!;

export const item = {
  name: 'Kedelai',
  unit: 'kg',
  deliveries: [1, 2, 1],
  checkEvery: 1,
  level: 90,
  cover: 4,
  stock: 70,
  onTheWay: 0,
  pack: 50,
  shelfLife: null,
  packPrice: null,
} as const;

const papan = { price: 7_000, materials: 3_900, packaging: 450, labour: 250, fee: 0, perWeek: 644 };
const bungkus = { price: 3_000, materials: 1_500, packaging: 200, labour: 120, fee: 0, perWeek: 420 };
const keripik = { price: 18_000, materials: 6_200, packaging: 2_600, labour: 1_900, fee: 800, perWeek: 60 };
export const products = [
  { name: 'Tempe papan', ...papan },
  { name: 'Tempe bungkus', ...bungkus },
  { name: 'Keripik', ...keripik },
];

export const cash = {
  start: 800_000,
  weeks: [640_000, 880_000, 410_000, 1_020_000, 730_000, 560_000, 950_000, 690_000],
  bills: [
    { week: 2, amount: 1_900_000 },
    { week: 4, amount: 1_250_000 },
  ],
};

export const tool = {
  name: 'Aplikasi AI',
  price: 99_000,
  tax: 1_100,
  data: 10_000,
  checking: 60,
  wage: 15_000,
  saves: 360,
  product: 0,
};

export const saturdays = [118, 126, 109, 131, 122, 140, 115, 128];

/** Everything of the module's case in one work, and what the test is about. */
export function aWork(given: Partial<StockWork> = {}): StockWork {
  return StockWork.parse({
    engine: stockEngine,
    item,
    usage: usageOf(days(soybean)),
    fresh: { weekday: 5, sold: saturdays, margin: 2_400, cost: 4_600, salvage: 1_500 },
    cash,
    products,
    price: { product: 0, change: 500 },
    tool,
    ...given,
  });
}

/** Answers as the module's golden rows have them. */
export const suryaniAnswers = {
  days: { used: 42, stockouts: 0, closed: 0 },
  point: { point: 109, safety: 12 },
  weekend: 'Jumat sampai Minggu pernah 117 kg. Kamis saya cek dua kali.',
  packs: 4,
  cash: 'Minggu 4 kurang. Saya cicil tagihan kedua.',
  best: { perPiece: 2, perWeek: 0 },
  price: 111,
  tool: { pieces: 57, tenthHours: 90 },
  decision: 'Tidak berlangganan.',
};
