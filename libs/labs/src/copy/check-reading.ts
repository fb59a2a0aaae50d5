import type { LabFinding } from '../door';
import type { Channel } from './channels';
import { factOf, type FactCard } from './fact-card';
import { findPrices } from './prices';
import { sentencesOf, wordsOf } from './text-parts';

/** How a text reads: counts, and words per sentence in tenths. */
export interface Reading {
  readonly letters: number;
  readonly words: number;
  readonly sentences: number;
  readonly wordsPerSentence: number;
  readonly longWords: number;
  readonly capitals: number;
  readonly emoji: number;
  readonly exclamations: number;
  readonly hashtags: number;
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;
const longWord = 15;
const limits = { wordsPerSentence: 140, longWords: 3, capitals: 15, emoji: 6, exclamations: 3, hashtags: 8 } as const;

/** Counts of a text; `capitals` is the share in per cent of the letters that stand in words all in capitals (three or more). */
export function readingOf(text: string): Reading {
  const words = wordsOf(text);
  const sentences = sentencesOf(text).length;
  const loud = words.filter((word) => /^\p{Lu}{3,}$/u.test(word)).join('').length;
  const letters = count(text, /\p{L}/gu);
  return {
    letters: [...text].length,
    words: words.length,
    sentences,
    wordsPerSentence: sentences === 0 ? 0 : Math.round((10 * words.length) / sentences),
    longWords: words.filter((word) => word.length >= longWord && /^\p{L}+$/u.test(word)).length,
    capitals: letters === 0 ? 0 : Math.round((100 * loud) / letters),
    emoji: count(text, /\p{Extended_Pictographic}/gu),
    exclamations: count(text, /!/g),
    hashtags: count(text, /(?<![\p{L}\p{N}])#[\p{L}\p{N}_]+/gu),
  };
}

/** Whether the text can be read with ease where it will stand; all of it is soft. */
export function checkReading(text: string, card: FactCard, channel: Channel): LabFinding[] {
  const reading = readingOf(text);
  const hints: LabFinding[] = (Object.keys(limits) as (keyof typeof limits)[]).flatMap((key) =>
    reading[key] > limits[key]
      ? [{ code: `reading-${key}`, severity: 'hint' as const, values: { found: reading[key], most: limits[key] } }]
      : [],
  );
  return [...checkLength(text, card, channel, reading), ...hints];
}

function checkLength(text: string, card: FactCard, channel: Channel, reading: Reading): LabFinding[] {
  const found: LabFinding[] = [];
  if (reading.letters > channel.most) {
    found.push({ code: 'too-long', severity: 'hint', values: { found: reading.letters, most: channel.most } });
  }
  const title = text.split('\n', 1)[0] ?? '';
  if (channel.title !== undefined && [...title].length > channel.title) {
    found.push({ code: 'title-too-long', severity: 'hint', values: { found: [...title].length, most: channel.title } });
  }
  const seen = channel.title === undefined ? channel.head : title.length;
  if (seen !== undefined && !saysWhat(text.slice(0, seen), card)) {
    found.push({ code: 'point-late', severity: 'hint', values: { most: channel.head ?? channel.title ?? 0 } });
  }
  return found.length === 0 ? [{ code: 'length-right', severity: 'good', values: {} }] : found;
}

/** Whether a beginning names the product, or its price. */
function saysWhat(beginning: string, card: FactCard): boolean {
  const words = wordsOf(factOf(card, 'product').toLowerCase()).filter((word) => word.length >= 3);
  const said = new Set(wordsOf(beginning.toLowerCase()));
  return words.length === 0 || words.some((word) => said.has(word)) || findPrices(beginning).length > 0;
}
