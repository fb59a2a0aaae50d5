import fc from 'fast-check';
import { correctedTime, isDecision, orderEntries } from './index';
import { anyArrival, anyLedger } from './any-ledger.given';
import { anAct, assessed, onDay, quizAnswered } from './ledger.given';

const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);

describe('orderEntries', () => {
  it('puts acts in the order they were done, not in the order they arrived', () => {
    const early = { ...quizAnswered(7, onDay(1)), seq: 90 };
    const late = { ...quizAnswered(7, onDay(2)), seq: 10 };
    expect(orderEntries([late, early])).toEqual([early, late]);
  });

  it('puts acts of the same moment in the order of their ids', () => {
    const [a, b] = [quizAnswered(7), quizAnswered(8)];
    expect(orderEntries([b, a])).toEqual([a, b]);
  });

  it('puts decisions in the order of their numbers even when the clocks of two servers disagree', () => {
    const first = assessed(2, { seq: 1, at: onDay(3) });
    const second = assessed(3, { seq: 2, at: onDay(1) });
    expect(orderEntries([second, first])).toEqual([first, second]);
  });

  it('places a decision among acts by its time, and never before the decision it follows', () => {
    const first = assessed(2, { seq: 1, at: onDay(3) });
    const second = assessed(3, { seq: 2, at: onDay(1) });
    const between = quizAnswered(7, onDay(2));
    const after = quizAnswered(7, onDay(4));
    expect(orderEntries([after, second, between, first])).toEqual([between, first, second, after]);
  });

  it('puts an act before a decision of the same moment', () => {
    const act = quizAnswered(7);
    const decision = assessed(2);
    expect(orderEntries([decision, act])).toEqual([act, decision]);
  });

  it('puts a decision that is just being written after those that have a number', () => {
    const numbered = assessed(2, { seq: 5 });
    const fresh = { ...assessed(3), seq: undefined };
    expect(orderEntries([fresh, numbered])).toEqual([numbered, fresh]);
  });

  it.each([true, false])("takes the server's copy of an entry that is still in the outbox, first or last", (first) => {
    const queued = anAct('lesson-opened', { lessonId: 'lesson' }, onDay(2));
    const received = { ...queued, occurredAt: onDay(1), seq: 4 };
    expect(orderEntries(first ? [received, queued] : [queued, received])).toEqual([received]);
  });

  it('is the same whatever order entries arrive in, also when some come twice', () => {
    fc.assert(
      fc.property(anyArrival, ([ledger, arrived]) => {
        expect(ids(orderEntries(arrived))).toEqual(ids(orderEntries(ledger)));
      }),
    );
  });

  it('keeps both orders whole inside the merged one', () => {
    fc.assert(
      fc.property(anyLedger, (ledger) => {
        const ordered = orderEntries(ledger);
        const seqs = ordered.filter(isDecision).map(({ seq }) => seq ?? 0);
        const acts = ordered.filter((entry) => !isDecision(entry));
        expect(seqs).toEqual([...seqs].sort((a, b) => a - b));
        acts.slice(1).forEach((act, i) => {
          const before = acts[i];
          expect(before && [before.occurredAt < act.occurredAt, before.id < act.id]).toContain(true);
        });
      }),
    );
  });

  it('leaves what it was given as it was', () => {
    const given = [quizAnswered(7, onDay(2)), quizAnswered(7, onDay(1))];
    const before = [...given];
    orderEntries(given);
    expect(given).toEqual(before);
  });
});

describe('correctedTime', () => {
  it.each([
    ['moves a slow phone forward', 1_000, 500, 9_000, 1_500],
    ['moves a fast phone back', 9_000, -4_000, 8_000, 5_000],
    ['never lets an act happen after it was received', 9_000, 0, 8_000, 8_000],
    ['leaves a right phone alone', 7_000, 0, 8_000, 7_000],
  ])('%s', (_, occurredAt, offset, receivedAt, corrected) => {
    expect(correctedTime(occurredAt, offset, receivedAt)).toBe(corrected);
  });
});
