import { brandNouns, honorifics, honorificsOfGoods, knownNames, notNames, offices } from './name-words';

const notName = new Set<string>(notNames);
const known = new Set<string>(knownNames);
const brandNoun = new Set<string>(brandNouns);
const ofGoods = new Set<string>(honorificsOfGoods);
const office = new Set<string>(offices);

const edge = '(?<![\\p{L}\\p{N}@._-])';
const honorific = new RegExp(`${edge}(${honorifics.join('|')})(?:\\.)?[ ]{1,2}(?=\\p{L})`, 'giu');
const label = new RegExp(
  `${edge}(?:a\\.n\\.?|an\\.|an(?= )|a/n|an(?=:)|atas nama|nama(?: (?:lengkap|penerima|pemesan|pelanggan|pembeli|pemilik|ibu|ayah|suami|istri|saya|aku|ku))?|penerima|` +
    'karyawan(?= ?:)|pengirim(?= ?:)|pemesan|pembeli|customer|kepada(?: yth\\.?)?|perkenalkan saya|(?:transfer|pembayaran|kiriman|titipan) dari)[ ]{0,2}:?[ ]{0,2}(?=\\p{L})',
  'giu',
);
const saying = new RegExp(
  `${edge}(?:saya|aku)[ ](?=\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+){0,3} (?:dari|mau|ingin|pesan|order)\\b)`,
  'giu',
);
const beforeNumber =
  /(?<=^|\n)(?:\d{1,3}[.)] ?)?(\p{Lu}[\p{L}']{1,24}(?: \p{Lu}[\p{L}']{1,24}){0,3})(?= ?[-:,]? ?(?:\+62|62|0)8)/gu;
const afterNumber = /(?<=\d{4} )\p{Lu}[\p{L}']{1,24}(?: \p{Lu}[\p{L}']{1,24}){1,3}/gu;
// A point belongs to a short title (H., Hj., Drs.); after a longer word it ends the sentence.
const nameWord = /\p{L}{1,3}\.(?= ?\p{Lu})|\p{L}[\p{L}']*/uy;

interface Word {
  readonly text: string;
  readonly end: number;
}

function wordAt(text: string, from: number): Word | undefined {
  nameWord.lastIndex = from;
  const match = nameWord.exec(text);
  return match === null ? undefined : { text: match[0], end: from + match[0].length };
}

const plain = (word: string) => word.replace(/\.$/, '').toLowerCase();
const isCapital = (word: string) => /^\p{Lu}/u.test(word);

/** Reads a name of up to four words; the first word may be in small letters only when it is a known name. */
function readName(text: string, from: number, mustBeKnown: boolean): [number, number] | undefined {
  let start = from;
  let first = wordAt(text, start);
  while (first !== undefined && office.has(plain(first.text)) && /^ ?\p{Lu}/u.test(text.slice(first.end))) {
    if (/^h$/i.test(plain(first.text))) break;
    start = first.end + 1;
    first = wordAt(text, start);
  }
  if (first === undefined || notName.has(plain(first.text)) || plain(first.text).length < 2) {
    if (first === undefined || plain(first.text) !== 'h') return undefined;
  }
  if (!known.has(plain(first.text)) && (mustBeKnown || !isCapital(first.text))) return undefined;
  let end = first.end;
  for (let count = 1; count < 4 && text[end] === ' '; count += 1) {
    const next = wordAt(text, end + 1);
    if (next === undefined || notName.has(plain(next.text))) break;
    if (!isCapital(next.text) && !(known.has(plain(next.text)) && !isCapital(first.text))) break;
    end = next.end;
  }
  return [start, end];
}

/** A shop or a dish called after a person: `Warung Bu Tini`, `Nasi Goreng Pak Kumis`. */
function isBrand(text: string, honorificStart: number): boolean {
  const before = text.slice(Math.max(0, honorificStart - 48), honorificStart);
  const phrase = before.slice(before.search(/[^\n,.;:!?()]*$/));
  const words = phrase.trim().split(/\s+/).slice(-3);
  return words.some((word) => isCapital(word) && brandNoun.has(plain(word)));
}

function findAddressed(text: string): [number, number][] {
  return Array.from(text.matchAll(honorific)).flatMap((match): [number, number][] => {
    if (isBrand(text, match.index)) return [];
    const mustBeKnown = ofGoods.has((match[1] ?? '').toLowerCase());
    const name = readName(text, match.index + match[0].length, mustBeKnown);
    return name === undefined ? [] : [name];
  });
}

function findLabelled(text: string, pattern: RegExp): [number, number][] {
  return Array.from(text.matchAll(pattern)).flatMap((match): [number, number][] => {
    const name = readName(text, match.index + match[0].length, false);
    return name === undefined ? [] : [name];
  });
}

/** A name right before or after a number: `Siti Rahma - 0812…`, `103456789012 Andi Pratama`; one of its words must be known. */
function findBesideNumber(text: string): [number, number][] {
  return [beforeNumber, afterNumber].flatMap((pattern) =>
    Array.from(text.matchAll(pattern)).flatMap((match): [number, number][] => {
      const name = match[1] ?? match[0];
      const end = match.index + match[0].length;
      return name.split(' ').some((word) => known.has(word.toLowerCase())) ? [[end - name.length, end]] : [];
    }),
  );
}

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A name of the person's own list: whole in any case; its first word alone only where no other capitalised word touches it. */
function findOwn(text: string, names: readonly string[]): [number, number][] {
  return names
    .map((name) => name.trim().replace(/\s+/g, ' '))
    .filter((name) => name.length >= 2)
    .flatMap((name) => {
      const whole = new RegExp(`${edge}${literal(name).replace(/ /g, '\\s+')}(?![\\p{L}\\p{N}])`, 'giu');
      const first = name.split(' ')[0] ?? '';
      const alone = new RegExp(`(?<!\\p{Lu}\\p{L}{0,30} )${edge}${literal(first)}(?![\\p{L}\\p{N}]| \\p{Lu})`, 'gu');
      return [whole, ...(first.length >= 4 && isCapital(first) ? [alone] : [])].flatMap((pattern) =>
        Array.from(text.matchAll(pattern), (match): [number, number] => [match.index, match.index + match[0].length]),
      );
    });
}

/** Names of people: the person's own list, after an honorific, after a label such as "a.n.", and before a phone number. */
export function findNames(text: string, own: readonly string[]): [number, number][] {
  return [
    ...findOwn(text, own),
    ...findAddressed(text),
    ...[label, saying].flatMap((pattern) => findLabelled(text, pattern)),
    ...findBesideNumber(text),
  ];
}
