import { numberOfWords, spelledNumber } from './number-words';
import { lead, tail, type At } from './text-parts';

/** What a sum of money in a text is about: the price of the goods, the cost of delivery, or money off. */
export type PriceKind = 'price' | 'delivery' | 'off';

export interface Price {
  readonly rupiah: number;
  readonly kind: PriceKind;
  readonly at: At;
}

const amount = '\\d{1,3}(?:[. ]\\d{3})+|\\d{1,9}(?:[.,]\\d{1,2})?(?!\\d)';
const scale = '(?:ribuan|ribu|rb|rban|k|juta|jt)(?![\\p{L}\\p{N}])';
const decimals = '(?:,(?:00|-)|,-|\\.-)?';
const sums = [
  // Rp35.000,- · Rp 35 ribu · IDR 35k
  `(?<rp>(?<![\\p{L}\\p{N}])(?:Rp|IDR)\\.?[ ]?)(?<rpn>${amount})(?:[ ]?(?<rps>${scale})|${decimals})`,
  // 35rb · 1,5 jt · 35 ribu
  `(?<![\\p{L}\\p{N}.,])(?<n>\\d{1,6}(?:[.,]\\d{1,3})?)[ ]?(?<s>${scale})`,
  // 35.000
  `(?<![\\p{L}\\p{N}.,/-])(?<bare>\\d{1,3}(?:\\.\\d{3})+)(?![\\p{N}]|[.,]\\d|-\\d)`,
  `(?<![\\p{L}\\p{N}-])(?<words>${spelledNumber})(?![\\p{L}\\p{N}])`,
].join('|');

const scaleOf = (word: string | undefined): number => {
  const plain = (word ?? '').toLowerCase();
  if (plain === '') return 1;
  return plain.startsWith('j') ? 1_000_000 : 1000;
};

/** A written amount times its scale, as whole rupiah: "1,5" juta is 1.500.000; a point before three digits parts thousands. */
function rupiahOf(written: string, times: number): number {
  if (/^\d{1,3}(?:[. ]\d{3})+$/.test(written)) return Number(written.replace(/[. ]/g, '')) * times;
  const [whole = '0', part = ''] = written.split(/[.,]/);
  let unit = times;
  for (let i = 0; i < part.length; i += 1) unit /= 10;
  return Math.round(Number(whole) * times + Number(part || '0') * unit);
}

const countedThings =
  /^[ ]?(?:\+|an)?[ ]?(?:orang|pengikut|followers?|subscribers?|pelanggan|pembeli|kali|views?|like|pcs|buah|biji|potong|gram|gr|g|kg|ml|liter|meter|km|cm|watt|warga|umkm|peserta|anggota|ulasan|review|porsi terjual|terjual|langkah|rasa)(?![\p{L}])/iu;
const offWords = /(?:diskon|potongan|hemat|cashback|voucher|hadiah|lebih murah|potong harga)[^.]{0,24}$/iu;
const deliveryWords = /(?:ongkir|ongkos|ongkos kirim|biaya antar|biaya kirim|antar)[^.]{0,18}$/iu;
const threshold = String.raw`(?:min(?:imal|imum)?|di atas)\.?`;
const spending = '(?:belanja|pembelian|order|pesan(?:an)?|transaksi)';
const thresholdWords = new RegExp(`(?:${threshold} ${spending}|${spending} ${threshold})[^.]{0,8}$`, 'iu');

function kindOf(text: string, at: At): PriceKind {
  const before = lead(text, at[0]);
  // The point of "min." ends no sentence.
  if (offWords.test(before) || thresholdWords.test(text.slice(Math.max(0, at[0] - 40), at[0]))) return 'off';
  if (deliveryWords.test(before) && !/harga/iu.test(before)) return 'delivery';
  return 'price';
}

/** Every sum of money in a text, in all its forms: Rp35.000, Rp 35.000,-, 35rb, 35 ribu, 35k, 1,5 jt, "tiga puluh lima ribu". */
export function findPrices(text: string): Price[] {
  const found: Price[] = [];
  for (const match of text.matchAll(new RegExp(sums, 'giu'))) {
    const { rpn, rps, n, s, bare, words } = match.groups ?? {};
    let at: At = [match.index, match.index + match[0].length];
    let rupiah: number | undefined;
    if (rpn !== undefined) rupiah = rupiahOf(rpn, scaleOf(rps) * sharedScale(rps, tail(text, at[1])));
    else if (n !== undefined) rupiah = rupiahOf(n, scaleOf(s));
    else if (bare !== undefined) rupiah = rupiahOf(bare, 1);
    else if (words !== undefined && /ribu|juta/iu.test(words)) rupiah = numberOfWords(words);
    const isBare = rpn === undefined;
    if (rupiah === undefined || rupiah < 100) continue;
    if (isBare && countedThings.test(text.slice(at[1], at[1] + 20))) continue;
    if (bare !== undefined) at = [at[0], at[1] + (/^(?:,-|\.-)/.exec(text.slice(at[1], at[1] + 2))?.[0].length ?? 0)];
    found.push({ rupiah, kind: kindOf(text, at), at });
  }
  return [...found, ...rangeStarts(text, found)].sort((a, b) => a.at[0] - b.at[0]);
}

/** In "Rp35-40rb" the first number shares the scale of the second. */
function sharedScale(own: string | undefined, after: string): number {
  if (own !== undefined) return 1;
  const shared = new RegExp(`^[ ]?[-–][ ]?\\d{1,3}[ ]?(${scale})`, 'iu').exec(after);
  return shared === null ? 1 : scaleOf(shared[1]);
}

/** In "35-40rb" the bare first number is a price as well. */
function rangeStarts(text: string, found: readonly Price[]): Price[] {
  return found.flatMap((price) => {
    const scaled = /(?:ribuan|ribu|rb|rban|k|juta|jt)$/iu.exec(text.slice(price.at[0], price.at[1]));
    const before = /(?<![\p{L}\p{N}.,])(\d{1,3})[ ]?[-–][ ]?$/u.exec(
      text.slice(Math.max(0, price.at[0] - 8), price.at[0]),
    );
    if (
      scaled === null ||
      before === null ||
      found.some((other) => other.at[1] > price.at[0] - before[0].length && other.at[1] <= price.at[0])
    ) {
      return [];
    }
    const start = price.at[0] - before[0].length;
    const at: At = [start, start + (before[1] ?? '').length];
    return [{ rupiah: rupiahOf(before[1] ?? '0', scaleOf(scaled[0])), kind: price.kind, at }];
  });
}
