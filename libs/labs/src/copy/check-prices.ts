import type { LabFinding } from '../door';
import type { Channel } from './channels';
import { allFacts, factOf, type FactCard } from './fact-card';
import { findPrices } from './prices';
import { findQuantities } from './quantities';
import { rupiah } from './rupiah';
import { sentencesOf, type At } from './text-parts';

/** Every sum in the text must stand on the card, or be a price of the card times a number of packs named in that sentence. */
export function checkPrices(text: string, card: FactCard, channel: Channel): LabFinding[] {
  const known = findPrices(allFacts(card)).map((price) => price.rupiah);
  const ofGoods = findPrices(factOf(card, 'price')).map((price) => price.rupiah);
  const inText = findPrices(text);
  const sentences = sentencesOf(text);
  const findings = inText.flatMap(({ rupiah: sum, kind, at }): LabFinding[] => {
    if (known.includes(sum) || isMultiple(text, sentences, sum, at[0], known)) return [];
    const found = text.slice(at[0], at[1]);
    if (ofGoods.length === 0) return [{ code: 'price-unknown', severity: 'proof', values: { found, kind }, at }];
    if (kind !== 'price') return [{ code: `sum-unknown-${kind}`, severity: 'proof', values: { found }, at }];
    const only = ofGoods.length === 1 ? { mend: rupiah(ofGoods[0] ?? 0) } : {};
    return [
      { code: 'price-differs', severity: 'mend', values: { found, card: ofGoods.map(rupiah).join(', '), ...only }, at },
    ];
  });
  if (ofGoods.length === 0) return findings;
  if (inText.some((price) => price.kind === 'price')) {
    return findings.length === 0 ? [{ code: 'price-right', severity: 'good', values: {} }] : findings;
  }
  return channel.showsPrice
    ? findings
    : [...findings, { code: 'price-missing', severity: 'mend', values: { card: ofGoods.map(rupiah).join(', ') } }];
}

function isMultiple(
  text: string,
  sentences: readonly At[],
  sum: number,
  start: number,
  known: readonly number[],
): boolean {
  const sentence = sentences.find(([from, to]) => from <= start && start < to);
  if (sentence === undefined) return false;
  return findQuantities(text.slice(sentence[0], sentence[1])).some(({ dimension, value }) => {
    const times = value / 1000;
    const ordered = dimension === 'packs' || dimension === 'portions' || dimension === 'pieces';
    return ordered && times >= 2 && times <= 99 && known.some((price) => price * times === sum);
  });
}
