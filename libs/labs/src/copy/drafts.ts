import type { ChannelId, GoalId } from './channels';
import { instead, openings, ordersOf, patterns, recipes, type PatternId, type Slot } from './draft-patterns';
import { factOf, type CardField, type FactCard } from './fact-card';
import { findPrices } from './prices';

const withoutEnd = (fact: string) => fact.replace(/[\s.,;]+$/u, '');
const small = (fact: string) => (/^\p{Lu}\p{Ll}/u.test(fact) ? fact.charAt(0).toLowerCase() + fact.slice(1) : fact);
const capital = (fact: string) => fact.charAt(0).toUpperCase() + fact.slice(1);

/** What fills the slots: the card's words as they are, so that a draft says nothing the card doesn't. */
function fillingsOf(card: FactCard, channel: ChannelId, occasion: string): Readonly<Record<Slot, string>> {
  const fact = (field: CardField) => withoutEnd(factOf(card, field));
  const [price, keeps] = [fact('price'), fact('keeps')];
  return {
    product: small(fact('product')),
    size: small(fact('size')).replace(/^isi(?:nya)? /iu, ''),
    ingredients: small(fact('ingredients')),
    price,
    sum: /^rp/iu.test(price) && findPrices(price).length === 1 ? price : '',
    keeps: /^\d/u.test(keeps) ? `tahan ${keeps}` : small(keeps),
    flavours: small(fact('flavours')),
    hours: fact('hours'),
    order: small(fact('order') || (ordersOf[channel] ?? '')),
    area: fact('area'),
    occasion: withoutEnd(occasion.trim().replace(/\s+/g, ' ')).replace(/^untuk /iu, ''),
  };
}

/** A sentence with its slots filled, or the one said instead; undefined while a slot is empty. */
function filled(id: PatternId, fillings: Readonly<Record<Slot, string>>): string | undefined {
  let whole = true;
  const sentence = patterns[id].replace(/\{(\w+)\}/g, (_, name: string) => {
    const filling = fillings[name.toLowerCase() as Slot];
    if (filling === '') whole = false;
    return name === name.toUpperCase() ? capital(filling) : filling;
  });
  const other = instead[id];
  return whole ? sentence : other && filled(other, fillings);
}

const isSaid = (sentence: string | undefined): sentence is string => sentence !== undefined;

/** Three drafts without any AI, from the card alone: different openings, orders and facts, made for the channel and the goal. */
export function draftsOf(
  card: FactCard,
  channel: ChannelId,
  goal: GoalId,
  occasion = '',
): readonly [string, string, string] {
  const fillings = fillingsOf(card, channel, occasion);
  const draft = (number: 0 | 1 | 2): string => {
    const said = (ids: readonly PatternId[]) => ids.map((id) => filled(id, fillings)).filter(isSaid);
    const [first = [], ...others] = recipes[channel][number].map(said);
    // On a marketplace the first line is the title.
    const [opening] = channel === 'marketplace' ? [] : said(openings[goal][number]);
    return [[opening, ...first].filter(isSaid), ...others]
      .map((sentences) => sentences.join(' '))
      .filter((line) => line !== '')
      .join('\n');
  };
  return [draft(0), draft(1), draft(2)];
}
