import type { Region } from './chatbot';
import { emojiByWord } from './emoji';
import { regionalByWord, regionalFillers } from './regions';
import { roots as rootWords } from './roots';
import { fillers, slangByWord } from './slang';

type Lexicon = ReadonlyMap<string, string>;

const lexicons = new Map<Region | undefined, Lexicon>();
const roots = new Set(rootWords.split(' '));
const emoji = [...pairs(emojiByWord)];

/**
 * A chat message as the plain words it means: lower case, one form per word, numbers as 0, no address and no particles.
 * Typing habits of Indonesian chat are undone: `brpaaa` is berapa, `baju2` is baju, `dianterin` is antar.
 */
export function normalise(text: string, region?: Region): readonly string[] {
  const lexicon = lexiconOf(region);
  const words: string[] = [];
  for (const typed of tokensOf(text)) {
    for (const meant of meaningOf(typed, lexicon).split(' ')) {
      // What is said twice in a row means the same once: anak-anak, tidak datang-datang.
      if (meant && meant !== words[words.length - 1]) words.push(meant);
    }
  }
  return words;
}

/** The words of a region that the bot can know besides, each with the Indonesian word it takes it for. */
export const regionalWords = (region: Region): readonly (readonly [local: string, word: string])[] => [
  ...pairs(regionalByWord[region]),
];

/** How many typed forms the bot knows. */
export const slangCount = [...pairs(slangByWord)].length;

function tokensOf(text: string): readonly string[] {
  let plain = text.normalize('NFKC').toLowerCase();
  for (const [sign, word] of emoji) plain = plain.split(sign).join(` ${word} `);
  return (
    plain
      // baju2, baju2x: said twice.
      .replace(/([a-z]{3,})2x?(?![\p{L}\p{N}])/gu, '$1')
      .replace(/(\p{L})\1{2,}/gu, '$1')
      // 3kg, 15rb: the number and the unit are two words.
      .match(/\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}]+/gu) ?? []
  );
}

function meaningOf(typed: string, lexicon: Lexicon): string {
  if (/^\p{N}/u.test(typed)) return '0';
  const known = lexicon.get(typed);
  if (known !== undefined) return known;
  const bare = withoutIts(typed);
  return lexicon.get(bare) ?? rootOf(bare);
}

/** Cuts off -nya, its or his; what would leave fewer than three letters only ends so: hanya, tanya, punya. */
function withoutIts(word: string): string {
  const bare = word.replace(/(?:nya|ny)$/, '');
  return bare.length >= 3 ? bare : word;
}

/** Light stemming: a form is cut only where a known root comes out. */
function rootOf(word: string): string {
  for (const start of [word, ...withoutPrefix(word)]) {
    for (const candidate of [start, start.replace(/(?:kan|in|i|an|lah|kah|ku|mu)$/, '')]) {
      if (roots.has(candidate)) return candidate;
    }
  }
  return word;
}

function withoutPrefix(word: string): readonly string[] {
  const [, di] = /^(?:di|ber)(.+)$/.exec(word) ?? [];
  if (di !== undefined) return [di];
  const [, nasal, rest] = /^me(mper|ny|ng|m|n|)(.+)$/.exec(word) ?? [];
  if (nasal === undefined || rest === undefined) return [];
  // me- melts the first letter of a root: memesan is pesan, menukar is tukar, menyimpan is simpan, mengirim is kirim.
  return [rest, `${melted[nasal] ?? ''}${rest}`];
}

const melted: Readonly<Record<string, string>> = { m: 'p', n: 't', ny: 's', ng: 'k' };

function lexiconOf(region: Region | undefined): Lexicon {
  const known = lexicons.get(region);
  if (known) return known;
  const made = new Map<string, string>(pairs(slangByWord));
  for (const filler of fillers.split(' ')) made.set(filler, '');
  if (region) {
    for (const [typed, word] of pairs(regionalByWord[region])) made.set(typed, word);
    for (const filler of regionalFillers[region].split(' ')) made.set(filler, '');
  }
  lexicons.set(region, made);
  return made;
}

function* pairs(byWord: Readonly<Record<string, string>>): Generator<[typed: string, word: string]> {
  for (const [word, typed] of Object.entries(byWord)) for (const form of typed.split(' ')) yield [form, word];
}
