import { draftsOf } from './drafts';
import { allFacts, factOf, type FactCard } from './fact-card';
import { meets } from './find-words';
import { findPrices } from './prices';
import { findQuantities } from './quantities';
import { rupiah } from './rupiah';
import { sampleCards } from './sample-cards';
import type { At } from './text-parts';

/** A draft with one error put into it on purpose, for the learner to find. */
export interface PlantedError {
  readonly card: FactCard;
  readonly text: string;
  readonly kind: 'price' | 'keeps' | 'claim';
  /** Where the error stands. */
  readonly at: At;
}

const priceSteps = [3000, -3000, 5000, -5000, 10_000] as const;
const longer = ['5 hari', '1 minggu', '2 minggu', '1 bulan', '3 bulan'] as const;
const risky = [
  'Terbaik di kota ini.',
  'Dijamin pasti puas.',
  'Nomor 1 dan 100% halal.',
  'Cocok untuk menurunkan kolesterol.',
] as const;

/** A number from a seed, the same everywhere (a step of xorshift, 32 bits). */
function draw(seed: number, step: number, below: number): number {
  let state = (seed + Math.imul(step + 1, 0x9e3779b1)) | 0 || 1;
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return (state >>> 0) % below;
}

const pick = <Item>(items: readonly Item[], seed: number, step: number): Item =>
  items[draw(seed, step, items.length)] as Item;

const replaced = (text: string, [from, to]: At, by: string) => ({
  text: `${text.slice(0, from)}${by}${text.slice(to)}`,
  at: [from, from + by.length] as const,
});

/** Puts one error into a sample draft: a wrong price, a longer shelf life, or a claim nobody can prove. The seed decides all. */
export function plantError(seed: number): PlantedError {
  const card = pick(sampleCards, seed, 0);
  const draft = pick(draftsOf(card, 'wa-status', 'order'), seed, 1);
  const kind = pick(['price', 'keeps', 'claim'] as const, seed, 2);
  const price = findPrices(draft).find((sum) => sum.kind === 'price');
  const keeps = findQuantities(draft).find(({ dimension }) => dimension === 'time');
  if (kind === 'price' && price) {
    const known = findPrices(allFacts(card)).map((sum) => sum.rupiah);
    const wrong = priceSteps.map((step) => price.rupiah + step).filter((sum) => sum > 0 && !known.includes(sum));
    return { card, kind, ...replaced(draft, price.at, rupiah(pick(wrong, seed, 3))) };
  }
  if (kind === 'keeps' && keeps) {
    const known = factOf(card, 'keeps');
    const wrong = longer.filter((time) => !known.includes(time));
    return { card, kind, ...replaced(draft, keeps.at, pick(wrong, seed, 3)) };
  }
  const lineEnd = draft.indexOf('\n');
  const end = lineEnd === -1 ? draft.length : lineEnd;
  const claim = pick(risky, seed, 3);
  const { text, at } = replaced(draft, [end, end], ` ${claim}`);
  return { card, kind: 'claim', text, at: [at[0] + 1, at[1]] };
}

/** Whether the piece the learner pointed at is the one with the error. */
export const isErrorFound = (planted: PlantedError, answer: At | null): boolean =>
  answer !== null && meets(planted.at, answer);
