import fc from 'fast-check';
import { type CardMemories, dueCards, dueOn, turnCard } from './due-cards';

const card = (id: string, learntOn = 100) => ({ id, learntOn });
const idsOf = (cards: readonly { id: string }[]) => cards.map(({ id }) => id);

describe('A spaced card', () => {
  it('comes back 2, 7 and 21 days after the lesson, and is laid aside once remembered on three days', () => {
    let memories: CardMemories = {};
    const days: (number | null)[] = [];
    for (let times = 0; times < 4; times += 1) {
      const day = dueOn(card('a'), memories);
      days.push(day);
      if (day !== null) memories = turnCard(memories, 'a', true, day);
    }
    expect(days).toEqual([102, 107, 121, null]);
  });

  it('does not come all at once to somebody who was away for a month', () => {
    const memories = turnCard({}, 'a', true, 140);
    expect(dueOn(card('a'), memories)).toBe(145);
  });

  it('comes back the next day when it was missed, before all others', () => {
    const memories = turnCard({}, 'c', false, 102);
    expect(dueCards([card('a'), card('b'), card('c')], memories, 102)).toEqual([card('a'), card('b')]);
    expect(idsOf(dueCards([card('a'), card('b'), card('c')], memories, 103))).toEqual(['c', 'a', 'b']);
  });

  it('keeps what was remembered before when it is missed later', () => {
    const memories = turnCard(turnCard({}, 'a', true, 102), 'a', false, 107);
    expect(memories['a']).toEqual({ remembered: [102], turnedOn: 107, missed: true });
  });

  it('is not shown before its day', () => expect(dueCards([card('a')], {}, 101)).toEqual([]));

  it('counts once a day, however often it is remembered', () =>
    expect(turnCard(turnCard({}, 'a', true, 102), 'a', true, 102)['a']?.remembered).toEqual([102]));

  it('comes with at most two others, the longest waiting first', () => {
    const cards = [card('a', 98), card('b', 97), card('c', 99), card('d', 90)];
    expect(idsOf(dueCards(cards, {}, 110))).toEqual(['d', 'b', 'a']);
  });

  it('leaves a day at five', () => {
    const cards = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => card(id));
    let memories: CardMemories = {};
    for (const id of ['a', 'b', 'c']) memories = turnCard(memories, id, true, 110);
    expect(idsOf(dueCards(cards, memories, 110))).toEqual(['d', 'e']);
    for (const id of ['d', 'e']) memories = turnCard(memories, id, false, 110);
    expect(dueCards(cards, memories, 110)).toEqual([]);
  });

  it('is never asked again on a day on which it was turned, whatever was answered', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.boolean(), fc.nat({ max: 40 }))), (turns) => {
        let memories: CardMemories = {};
        for (const [id, remembered, days] of [...turns].sort((one, other) => one[2] - other[2])) {
          memories = turnCard(memories, id, remembered, 100 + days);
          expect(dueOn(card(id), memories) ?? Infinity).toBeGreaterThan(100 + days);
        }
      }),
    );
  });
});
