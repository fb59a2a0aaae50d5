/** Days from learning to the first time a card comes back, and between one time she remembered and the next: day 2, 7 and 21. */
const gaps = [2, 5, 14];
const mostAtOnce = 3;
const mostADay = 5;

/** What the phone remembers of one card. Days are calendar days counted from 1970-01-01 in the person's zone. */
export type CardMemory = {
  /** Days on which she remembered, the oldest first. */
  readonly remembered: readonly number[];
  /** The day it was last turned, and whether she remembered it then. */
  readonly turnedOn: number;
  readonly missed: boolean;
};

export type CardMemories = Readonly<Record<string, CardMemory>>;

/** A card whose lesson she has done, and on which day. */
export type LearntCard = { readonly id: string; readonly learntOn: number };

/** The day from which a card is to be shown; null when she has remembered it on three days and it is laid aside. */
export function dueOn({ id, learntOn }: LearntCard, memories: CardMemories): number | null {
  const memory = memories[id];
  if (memory === undefined) return learntOn + (gaps[0] ?? 0);
  const gap = gaps[memory.remembered.length];
  if (gap === undefined) return null;
  if (memory.missed) return memory.turnedOn + 1;
  return (memory.remembered[memory.remembered.length - 1] ?? learntOn) + gap;
}

/** At most three cards for now, those she missed first; five a day are enough. */
export function dueCards<Card extends LearntCard>(
  cards: readonly Card[],
  memories: CardMemories,
  today: number,
): Card[] {
  const turnedToday = cards.filter(({ id }) => memories[id]?.turnedOn === today).length;
  return cards
    .flatMap((card) => {
      const day = dueOn(card, memories);
      return day !== null && day <= today ? [{ card, day, missed: memories[card.id]?.missed === true }] : [];
    })
    .sort((one, other) => Number(other.missed) - Number(one.missed) || one.day - other.day)
    .slice(0, Math.max(0, Math.min(mostAtOnce, mostADay - turnedToday)))
    .map(({ card }) => card);
}

/** A card turned today. Remembering it twice on one day counts once. */
export function turnCard(memories: CardMemories, id: string, remembered: boolean, today: number): CardMemories {
  const before = memories[id]?.remembered ?? [];
  const counts = remembered && !before.includes(today);
  return {
    ...memories,
    [id]: { remembered: counts ? [...before, today] : before, turnedOn: today, missed: !remembered },
  };
}
