import { dateText } from '@rules';
import type { StockDesk } from './stock-desk';

/** Monday, 5 October 2026. */
const firstMonday = 20_731;

const soybean = [
  '28 30 29 31 33 38 35',
  '27 31 28 30 34 40 36',
  '29 29 30 32 35 39 33',
  '26 30 31 29 36 42 34',
  '30 28 29 33 34 37 38',
  '28 32 30 30 37 44 36',
];

/** Days from today until her two bills are due: in the second week and in the fourth. */
const due = [10, 24] as const;

/** Bu Suryani's notebook (fictional): soybean of six weeks, her cash, three products, and the app her son found. `today` as yyyy-mm-dd. */
export const sampleDesk = (today: string): StockDesk => ({
  at: 'start',
  sample: true,
  mondays: soybean.map((_, week) => firstMonday + 7 * week),
  products: 3,
  bills: 2,
  typed: {
    ...Object.fromEntries(soybean.map((kilos, week) => [`week.${firstMonday + 7 * week}`, kilos])),
    name: 'Kedelai',
    unit: 'kg',
    deliveries: '1, 2, 1, 2, 2',
    checkEvery: '1',
    level: '90',
    stock: '70',
    onTheWay: '0',
    pack: '50',
    cover: '4',
    start: '800.000',
    weeks: '640.000\n880.000\n410.000\n1.020.000\n730.000\n560.000\n950.000\n690.000',
    'cash-day': today,
    'bill0.date': daysAfter(today, due[0]),
    'bill0.amount': '1.900.000',
    'bill1.date': daysAfter(today, due[1]),
    'bill1.amount': '1.250.000',
    ...product(0, 'Tempe papan', '7.000', '3.900', '450', '250', '0', '644'),
    ...product(1, 'Tempe bungkus', '3.000', '1.500', '200', '120', '0', '420'),
    ...product(2, 'Keripik', '18.000', '6.200', '2.600', '1.900', '8', '60'),
    which: '0',
    change: '500',
    tool: 'Aplikasi stok',
    'tool-price': '99.000',
    'tool-tax': '11',
    'tool-data': '10.000',
    'tool-checking': '60',
    'tool-wage': '15.000',
    'tool-saves': '360',
    pays: '0',
  },
  asked: 0,
  checked: false,
  answers: {},
});

function product(n: number, ...typed: readonly string[]): Record<string, string> {
  return Object.fromEntries(productFields.map((field, i) => [`p${n}.${field}`, typed[i] ?? '']));
}

const productFields = ['product', 'price', 'materials', 'packaging', 'labour', 'fee', 'perWeek'] as const;

const daysAfter = (today: string, days: number) => dateText(Math.floor(Date.parse(today) / 86_400_000) + days);
