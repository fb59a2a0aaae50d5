const anyCase = (word: string) => [...word].map((letter) => `[${letter}${letter.toUpperCase()}]`).join('');
const oneOf = (...words: string[]) => `(?:${words.map(anyCase).join('|')})(?![\\p{L}\\p{N}])\\.?`;

const street = oneOf(
  'jl',
  'jln',
  'gg',
  'perum',
  'perumahan',
  'komp',
  'komplek',
  'kompleks',
  'lr',
  'lorong',
  'jalan',
  'gang',
);
const hamlet = oneOf('dusun', 'dsn', 'kp', 'kampung');
const area = oneOf('desa', 'kel', 'kelurahan', 'kec', 'kecamatan', 'dusun', 'dsn');
const stop = oneOf(
  'no',
  'nomor',
  'rt',
  'rw',
  'blok',
  'km',
  'kel',
  'kelurahan',
  'kec',
  'kecamatan',
  'desa',
  'gg',
  'gang',
);

const capital = "\\p{Lu}[\\p{L}.']{0,24}";
const proper = (more: number) =>
  `(?!${stop})${capital}(?: (?!${stop})(?:${capital}|\\d{1,3}(?![\\p{L}\\p{N}.,:]))){0,${more}}`;

const house = `${oneOf('no', 'nomor')} ?[A-Za-z]?-?\\d{1,4}(?: ?[A-Za-z](?!\\p{L}))?`;
const block = `${oneOf('blok')} [A-Z]{1,2}(?:[ -]?\\d{1,3}(?:/\\d{1,3})?)?(?![\\p{L}\\p{N}])`;
const neighbourhood = `(?:[rR][tTwW])\\.? ?\\d{1,3}(?![\\p{L}\\p{N}])`;
const kilometre = `${oneOf('km')} ?\\d{1,3}(?:[.,]\\d)?`;
const named = `${street} ?${proper(5)}`;
const place = `${area} ${proper(2)}`;
const whispered = `${street} ?(?:[\\p{L}\\p{N}.]{1,20} ){1,5}?${house}`;
const part = `(?:${house}|${block}|${neighbourhood}|${kilometre}|${named}|${place})`;
const start = [
  named,
  whispered,
  `${hamlet} ${proper(2)}`,
  `${block} ${house}`,
  `${neighbourhood}[ /,]{1,2}${neighbourhood}`,
].join('|');
const address = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${start})(?:[ ,/]{1,3}${part}){0,8}`, 'gu');

/** Postal addresses, from the first sign of one (Jl., Gg., Perum, Dusun, Blok … No …, RT/RW) to the last; a town stays. */
export function findAddresses(text: string): [number, number][] {
  return Array.from(text.matchAll(address), (match): [number, number] => [
    match.index,
    match.index + match[0].replace(/[ .,]+$/, '').length,
  ]);
}
