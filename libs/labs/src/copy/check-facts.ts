import type { LabFinding } from '../door';
import { findClockTimes } from './clock-times';
import { allFacts, cardFields, factOf, type CardField, type FactCard } from './fact-card';
import { meets } from './find-words';
import { findPrices } from './prices';
import { findQuantities, type Quantity } from './quantities';
import { lead, tail } from './text-parts';

const keepsBefore =
  /(?:tahan|awet|kuat|simpan|disimpan|kedaluwarsa|kadaluarsa|kadaluwarsa|expired?|exp|baik sebelum)[^,;]{0,24}$/iu;
const keepsAfter = /^[^,;.]{0,6}(?:di |dalam |pada )?(?:suhu|kulkas|freezer|lemari es|ruang|tahan)/iu;
const promiseBefore =
  /(?:garansi|selesai|jadi|siap|dikirim|sampai|pesan|po|pre-?order|proses|pengerjaan)[^,;]{0,16}$/iu;
const promiseAfter = /^[ ]?(?:sebelum|jadi|selesai|sampai|garansi|pengerjaan)/iu;
const sizeOf = { weight: 'size', volume: 'size', length: 'size', pieces: 'size' } as const;

const same = (a: Quantity, b: Quantity) => a.dimension === b.dimension && a.value === b.value;

/** The part of the card that a number with a unit speaks of, or undefined where it is no fact of the goods. */
function fieldOf(text: string, { dimension, at }: Quantity): CardField | undefined {
  if (dimension !== 'time') return dimension === 'packs' || dimension === 'portions' ? undefined : sizeOf[dimension];
  const [before, after] = [lead(text, at[0]), tail(text, at[1])];
  if (keepsBefore.test(before) || keepsAfter.test(after)) return 'keeps';
  return promiseBefore.test(before) || promiseAfter.test(after) ? 'order' : undefined;
}

/** Weight, contents, shelf life and times of making: each must stand on the card. */
function checkQuantities(text: string, card: FactCard): LabFinding[] {
  const onCard = findQuantities(allFacts(card));
  const prices = findPrices(text);
  const inText = findQuantities(text);
  const packs = inText.filter(({ dimension }) => dimension === 'packs');
  const fields = new Map(cardFields.map((field) => [field, findQuantities(factOf(card, field))]));
  const findings: LabFinding[] = [];
  const right = new Set<CardField>();
  for (const quantity of inText) {
    const field = fieldOf(text, quantity);
    if (field === undefined || prices.some((price) => meets(price.at, quantity.at))) continue;
    const ofField = (fields.get(field) ?? []).filter(({ dimension }) => dimension === quantity.dimension);
    const timesPacks = packs.some((pack) =>
      ofField.some(({ value }) => value * (pack.value / 1000) === quantity.value),
    );
    if (onCard.some((known) => same(known, quantity)) || (field === 'size' && timesPacks)) {
      right.add(field);
      continue;
    }
    const found = text.slice(quantity.at[0], quantity.at[1]);
    const value = factOf(card, field);
    if (field === 'order' || ofField.length === 0) {
      findings.push({ code: 'fact-unknown', severity: 'proof', values: { found, fact: field }, at: quantity.at });
    } else {
      const written = ofField.length === 1 && ofField[0] ? value.slice(ofField[0].at[0], ofField[0].at[1]) : undefined;
      const mend = written === undefined ? {} : { mend: written };
      findings.push({
        code: 'fact-differs',
        severity: 'mend',
        values: { found, fact: field, card: value, ...mend },
        at: quantity.at,
      });
    }
  }
  for (const field of right) {
    if (field !== 'order' && !findings.some(({ values }) => values['fact'] === field)) {
      findings.push({ code: `${field}-right`, severity: 'good', values: {} });
    }
  }
  return findings;
}

const opening =
  /(?:buka|jam|pukul|tutup|terima|layanan|operasional|paling lambat|sampai|hingga|s\/d|-|–)[^.!?\n]{0,24}$/iu;

/** Times of day beside words of opening must be the card's. */
function checkHours(text: string, card: FactCard): LabFinding[] {
  const known = findClockTimes(`${factOf(card, 'hours')}\n${factOf(card, 'order')}`).map(({ minutes }) => minutes);
  const times = findClockTimes(text).filter(
    ({ at }) => opening.test(lead(text, at[0])) || /^[ ]?(?:-|–|WI)/u.test(text.slice(at[1])),
  );
  const findings = times.flatMap(({ minutes, at }): LabFinding[] => {
    if (known.includes(minutes)) return [];
    const values = { found: text.slice(at[0], at[1]), fact: 'hours', card: factOf(card, 'hours') };
    return [
      known.length === 0
        ? { code: 'fact-unknown', severity: 'proof', values, at }
        : { code: 'fact-differs', severity: 'mend', values, at },
    ];
  });
  if (times.length > 0 && findings.length === 0) return [{ code: 'hours-right', severity: 'good', values: {} }];
  return findings;
}

const delivery =
  /(?<![\p{L}])(?:[Dd]?i?[Aa]ntar(?:an)?|[Kk]irim|[Pp]engiriman|[Oo]ngkir)[ ](?:gratis[ ])?(?:(?:ke|untuk|di|area|daerah|wilayah|se)[ ])?(?<place>(?:seluruh|semua|se-?)[ ]?\p{L}+(?: \p{Lu}\p{L}+)?|\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)/gu;
const noPlace = /^(?:WA|COD|Rp|Gratis|Pesan|Chat|Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu|GoSend|Grab)/u;
const free =
  /(?<![\p{L}])(?:gratis|bebas|free) (?:ongkir|ongkos(?: kirim)?|antar|biaya (?:kirim|antar)|pengiriman|delivery)|(?<![\p{L}])(?:ongkir|antar|pengiriman) gratis(?![\p{L}])/giu;

/** Where the shop delivers, and whether it costs nothing: only what the card says. */
function checkArea(text: string, card: FactCard): LabFinding[] {
  const area = `${factOf(card, 'area')} ${factOf(card, 'order')}`.toLowerCase();
  const says = factOf(card, 'area');
  const findings: LabFinding[] = [];
  let right = false;
  for (const match of text.matchAll(delivery)) {
    const place = match.groups?.['place'] ?? '';
    const start = match.index + match[0].length - place.length;
    const at: readonly [number, number] = [start, start + place.length];
    if (noPlace.test(place)) continue;
    if (area.includes(place.toLowerCase())) {
      right = true;
      continue;
    }
    const values = { found: place, fact: 'area', card: says };
    findings.push(
      says === ''
        ? { code: 'fact-unknown', severity: 'proof', values, at }
        : { code: 'fact-differs', severity: 'mend', values, at },
    );
  }
  for (const match of text.matchAll(free)) {
    if (/gratis|bebas|free/u.test(area)) continue;
    findings.push({
      code: 'fact-unknown',
      severity: 'proof',
      values: { found: match[0], fact: 'area' },
      at: [match.index, match.index + match[0].length],
    });
  }
  if (right && findings.length === 0) findings.push({ code: 'area-right', severity: 'good', values: {} });
  return findings;
}

const taste = /(?<![\p{L}])(?:rasa|varian|aroma)[ ](?<word>\p{L}{3,})/giu;
const tasteWords = [
  ...[
    'manis',
    'gurih',
    'pedas',
    'asin',
    'segar',
    'lezat',
    'enak',
    'asli',
    'original',
    'khas',
    'lembut',
    'rumahan',
    'nikmat',
  ],
  ...[
    'yang',
    'dan',
    'atau',
    'sayang',
    'syukur',
    'baru',
    'lain',
    'lainnya',
    'masakan',
    'favorit',
    'kami',
    'juara',
    'pas',
    'dijamin',
  ],
  ...[
    'tradisional',
    'nusantara',
    'kampung',
    'istimewa',
    'mantap',
    'bintang',
    'lama',
    'sama',
    'asam',
    'pahit',
    'untuk',
    'lokal',
  ],
  ...[
    'kangen',
    'rindu',
    'percaya',
    'aman',
    'nyaman',
    'cinta',
    'malu',
    'terbaik',
    'premium',
    'lengkap',
    'tetap',
    'tidak',
    'ini',
  ],
] as const;

/** A flavour that the card doesn't know. */
function checkFlavours(text: string, card: FactCard): LabFinding[] {
  const known = allFacts(card).toLowerCase();
  return Array.from(text.matchAll(taste)).flatMap((match): LabFinding[] => {
    const word = match.groups?.['word'] ?? '';
    if ((tasteWords as readonly string[]).includes(word.toLowerCase()) || known.includes(word.toLowerCase())) return [];
    const start = match.index + match[0].length - word.length;
    return [
      {
        code: 'fact-unknown',
        severity: 'proof',
        values: { found: word, fact: 'flavours' },
        at: [start, start + word.length],
      },
    ];
  });
}

/** What the text says of size, shelf life, hours, area and flavours, against the card. */
export const checkFacts = (text: string, card: FactCard): LabFinding[] => [
  ...checkQuantities(text, card),
  ...checkHours(text, card),
  ...checkArea(text, card),
  ...checkFlavours(text, card),
];
