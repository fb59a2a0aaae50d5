import { dateText, dayOf } from '@rules';
import { seeded } from './seeded';

/** The made-up shops whose figures may be tried without an own file. */
export const sampleShops = ['butik', 'warung'] as const;

export type SampleShop = (typeof sampleShops)[number];

/** Pieces sold on a mean Monday to Sunday. */
const butikWeek = [14, 13, 14, 15, 19, 24, 20];
const butikWeeks = 14;
const butikRows = 1_064;
const butikCancelled = 31;
const butikDoubled = 19;
const butikUndated = 12;
/** By how many pieces, at most, two weeks differ on the same weekday, and below how many no day falls. */
const butikUnrest = 5;
const fewestPieces = 8;
const butikSeed = 599;

const butikGoods: readonly (readonly [string, number, number])[] = [
  ['Gamis Katun', 185_000, 9],
  ['Kerudung Segi Empat', 45_000, 22],
  ['Kerudung Instan', 55_000, 16],
  ['Tunik Polos', 129_000, 12],
  ['Blus Batik', 145_000, 8],
  ['Celana Kulot', 98_000, 11],
  ['Rok Plisket', 89_000, 9],
  ['Kemeja Linen', 155_000, 6],
  ['Cardigan Rajut', 119_000, 7],
  ['Mukena Katun', 210_000, 4],
  ['Ciput Rajut', 15_000, 14],
  ['Bros Mutiara', 12_000, 13],
  ['Tas Kain', 65_000, 5],
  ['Kaus Kaki Jempol', 10_000, 10],
  ['Songket Mini', 320_000, 1],
];

const warungGoods: readonly (readonly [string, number, number])[] = [
  ['Nasi Goreng', 15_000, 16],
  ['Mi Goreng', 13_000, 12],
  ['Ayam Penyet', 20_000, 9],
  ['Teh Manis', 5_000, 22],
  ['Teh Tawar', 3_000, 8],
  ['Kopi Susu', 10_000, 11],
  ['Telur Dadar', 5_000, 8],
  ['Kerupuk', 2_000, 10],
];

/**
 * A made-up shop's sales as a file of its own, made on the phone: an illustration, and marked so wherever it is shown.
 *
 * The butik has 1,126 rows over 14 weeks, of which 31 were cancelled, 19 are double and 12 have no readable day; the
 * warung wrote a notebook for eight weeks.
 */
export function sampleFile(shop: SampleShop): Uint8Array {
  return new TextEncoder().encode(shop === 'butik' ? butik() : warung());
}

function butik(): string {
  const chance = seeded(butikSeed);
  const start = dayOf(2026, 8, 10)!;
  const days = Array.from({ length: butikWeeks * 7 }, (_, i) => ({ day: start + i, pieces: butikWeek[i % 7]! }));
  // Pieces are moved between the weeks, so that each weekday keeps its mean and no two weeks are alike.
  for (let week = 0; week < butikWeeks; week += 1) {
    for (let weekday = 0; weekday < 7; weekday += 1) {
      const other = Math.floor(chance() * butikWeeks);
      const moved = Math.min(Math.floor(chance() * butikUnrest), days[week * 7 + weekday]!.pieces - fewestPieces);
      days[week * 7 + weekday]!.pieces -= moved;
      days[other * 7 + weekday]!.pieces += moved;
    }
  }
  const all = days.reduce((sum, { pieces }) => sum + pieces, 0);
  const rows: string[] = [];
  let order = 1_000;
  let before = 0;
  let written = 0;
  for (const { day, pieces } of days) {
    before += pieces;
    const upTo = Math.round((before * butikRows) / all);
    const quantities = Array.from({ length: upTo - written }, () => 1);
    for (let left = pieces - quantities.length; left > 0; left -= 1) {
      quantities[Math.floor(chance() * quantities.length)]! += 1;
    }
    written = upTo;
    let together = 0;
    let opening = '';
    let basket: string[] = [];
    for (const quantity of quantities) {
      if (together === 0) {
        basket = [];
        order += 1;
        together = 1 + Math.floor(chance() * 2.2);
        opening = `MD-${order};${dayText(day)} ${clockText(9 + Math.floor((chance() + chance()) * 6), chance)};P${String(1 + Math.floor(chance() * chance() * 160)).padStart(3, '0')}`;
      }
      together -= 1;
      const [name, price] = pickNext(basket, chance);
      basket.push(name);
      rows.push(`${opening};${name};${quantity};${rupiah(price)};${rupiah(price * quantity)};Selesai`);
    }
  }

  const spoilt = rows.slice();
  const insert = (count: number, make: (row: string, i: number) => string) => {
    for (let i = 0; i < count; i += 1) {
      const source = rows[Math.floor(chance() * rows.length)]!;
      spoilt.splice(Math.floor(chance() * spoilt.length), 0, make(source, i));
    }
  };
  insert(butikCancelled, (row, i) => row.replace(/^MD/, 'MX').replace('Selesai', i % 3 === 0 ? 'Retur' : 'Dibatalkan'));
  insert(butikUndated, (row, i) =>
    row.replace(/^MD-(\d+);[^;]*/, (_, number: string) => `MT-${number}${i};${i % 2 === 0 ? '31/09/2026' : 'kemarin'}`),
  );
  const doubled = new Set<string>();
  while (doubled.size < butikDoubled) doubled.add(rows[Math.floor(chance() * rows.length)]!);
  for (const row of doubled) spoilt.splice(spoilt.indexOf(row) + 1, 0, row);
  return [
    'Butik Melati Deli (contoh ilustrasi)',
    'No. Pesanan;Waktu;Pelanggan;Nama Barang;Qty;Harga;Total;Status',
    ...spoilt,
    '',
  ].join('\n');
}

function warung(): string {
  const chance = seeded(7);
  const start = dayOf(2026, 9, 21)!;
  const week = [30, 28, 29, 31, 36, 42, 38];
  const rows: string[] = [];
  for (let i = 0; i < 56; i += 1) {
    const pieces = week[i % 7]! + Math.floor(chance() * 9) - 4;
    const sold = new Map<string, number>();
    for (let piece = 0; piece < pieces; piece += 1) {
      const [name] = pick(warungGoods, chance);
      sold.set(name, (sold.get(name) ?? 0) + 1);
    }
    for (const [name, price] of warungGoods) {
      const quantity = sold.get(name);
      if (quantity) rows.push(`${dayText(start + i)};${name};${quantity};${price * quantity}`);
    }
  }
  return ['Tanggal;Barang;Banyak;Total', ...rows, ''].join('\n');
}

/** What comes next into a basket: half of those who take a gamis take the kerudung too, and nothing comes in twice. */
function pickNext(basket: readonly string[], chance: () => number) {
  if (basket.includes('Gamis Katun') && !basket.includes('Kerudung Segi Empat') && chance() < 0.5)
    return butikGoods[1]!;
  return pick(
    butikGoods.filter(([name]) => !basket.includes(name)),
    chance,
  );
}

function pick<Item extends readonly [string, number, number]>(items: readonly Item[], chance: () => number): Item {
  let at = chance() * items.reduce((sum, [, , weight]) => sum + weight, 0);
  return items.find(([, , weight]) => (at -= weight) < 0) ?? items[0]!;
}

function dayText(day: number): string {
  const [year, month, date] = dateText(day).split('-');
  return `${date}/${month}/${year}`;
}

function clockText(hour: number, chance: () => number): string {
  return `${String(hour).padStart(2, '0')}.${String(Math.floor(chance() * 60)).padStart(2, '0')}`;
}

function rupiah(amount: number): string {
  return String(amount).replace(/\B(?=(\d{3})+$)/g, '.');
}
