import { distance } from 'fastest-levenshtein';
import type { LabQuestion } from '../door';
import { wordsOf } from './clean-text';
import type { Answers } from './map-columns';

/** The names of goods, each once, and to which of them every spelling belongs. */
export interface JoinedNames {
  readonly names: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** How many spellings were taken as another's: by case and blanks alone, or because the owner said so. */
  readonly joined: number;
  readonly questions: readonly LabQuestion[];
}

interface Spelling {
  readonly words: string;
  readonly name: string;
  readonly count: number;
}

const mostCompared = 800;
const mostAsked = 20;
const mostLetters = 80;
const shortest = 5;
const twoWrongFrom = 9;
const sizes = /^(xs|s|m|l|xl|xxl|xxxl|[a-z])$/;

/**
 * Joins spellings of one product: capitals, blanks and signs alone never make two, and the commonest spelling stands.
 *
 * A distance of one letter (two in longer names) is only suggested; the owner says for each pair whether it is one.
 */
export function joinNames(spellings: ReadonlyMap<string, number>, answers: Answers): JoinedNames {
  const groups = new Map<string, { spellings: [string, number][]; count: number }>();
  for (const [spelling, count] of spellings) {
    const words = wordsOf(spelling) || spelling;
    const group = groups.get(words) ?? { spellings: [], count: 0 };
    group.spellings.push([spelling, count]);
    group.count += count;
    groups.set(words, group);
  }
  const known: Spelling[] = [...groups].map(([words, group]) => ({
    words,
    name: group.spellings.reduce((best, next) => (next[1] > best[1] ? next : best))[0].slice(0, mostLetters),
    count: group.count,
  }));

  const pairs = likelyTypos(known);
  const intoWords = new Map(
    pairs.filter(({ from, to }) => answers[idOf(from, to)] === 'yes').map(({ from, to }) => [from.words, to.words]),
  );
  const rootOf = (words: string): string => {
    let root = words;
    for (let steps = 0; intoWords.has(root) && steps < mostAsked; steps += 1) root = intoWords.get(root)!;
    return root;
  };

  const names: string[] = [];
  const places = new Map<string, number>();
  const indexOf = new Map<string, number>();
  for (const { words, name } of known) {
    if (rootOf(words) === words) places.set(words, names.push(name) - 1);
  }
  for (const [words, group] of groups) {
    for (const [spelling] of group.spellings) indexOf.set(spelling, places.get(rootOf(words))!);
  }
  return {
    names,
    indexOf,
    joined: spellings.size - names.length,
    questions: pairs.map(({ from, to }) => ({
      id: idOf(from, to),
      options: ['yes', 'no'],
      values: { default: 'no', from: from.name, to: to.name, fromCount: from.count, toCount: to.count },
    })),
  };
}

function idOf(from: Spelling, to: Spelling): string {
  return `merge.${from.words}.${to.words}`;
}

/** Pairs that one or two letters part, the rarer spelling first; sizes and numbers are never taken as typing errors. */
function likelyTypos(known: readonly Spelling[]): { from: Spelling; to: Spelling }[] {
  const compared = [...known]
    .sort((a, b) => b.count - a.count || (a.words < b.words ? -1 : 1))
    .slice(0, mostCompared)
    .filter(({ words }) => words.length >= shortest)
    .map((spelling) => ({ ...spelling, digits: spelling.words.replace(/\D/g, '') }));
  const pairs: { from: Spelling; to: Spelling }[] = [];
  const used = new Set<string>();
  for (const [i, to] of compared.entries()) {
    for (const from of compared.slice(i + 1)) {
      if (from.digits !== to.digits || used.has(from.words)) continue;
      if (Math.abs(from.words.length - to.words.length) > 2 || !maybeOne(from.words, to.words)) continue;
      used.add(from.words);
      pairs.push({ from, to });
      if (pairs.length === mostAsked) return pairs;
    }
  }
  return pairs;
}

function maybeOne(a: string, b: string): boolean {
  if (distance(a, b) > (Math.min(a.length, b.length) >= twoWrongFrom ? 2 : 1)) return false;
  const ofA = a.split(' ');
  const ofB = b.split(' ');
  return !ofA.some(
    (word, i) => word !== ofB[i] && ofA.length === ofB.length && (sizes.test(word) || sizes.test(ofB[i]!)),
  );
}
