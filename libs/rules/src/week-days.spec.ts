import type { LedgerEntry } from './index';
import { weekDays } from './index';
import { anAct, assessed, onDay, quizAnswered, wib } from './ledger.given';

const read = (at: number) => anAct('part-read', { lessonId: 'lesson', part: 1, parts: 6 }, at);
const learned = (entries: LedgerEntry[], now = onDay(7), zone = wib) =>
  weekDays(entries, zone, now).flatMap((yes, day) => (yes ? 'Sen Sel Rab Kam Jum Sab Min'.split(' ')[day] : []));

describe('weekDays', () => {
  it.each<[string, LedgerEntry[], string[]]>([
    ['nothing done is no day', [], []],
    ['Monday and Sunday are both of this week', [read(onDay(1, 0)), quizAnswered(3, onDay(7, 23))], ['Sen', 'Min']],
    ['two things on one day are one day', [read(onDay(3, 6)), read(onDay(3, 22))], ['Rab']],
    ['last Sunday is not of this week', [read(onDay(0, 23))], []],
    ['next Monday is not of this week', [read(onDay(8, 0))], []],
    ['opening a lesson is not yet learning', [anAct('lesson-opened', { lessonId: 'lesson' }, onDay(2))], []],
    ["a mentor's decision is not her learning", [assessed(3, { at: onDay(2) })], []],
    ['a question to the mentor is', [anAct('question-asked', { text: '?' }, onDay(2))], ['Sel']],
  ])('%s', (_, entries, days) => {
    expect(learned(entries)).toEqual(days);
  });

  it('begins a new week on Monday at midnight of her zone', () => {
    const sunday = [read(onDay(7))];
    expect(learned(sunday, onDay(7, 23))).toEqual(['Min']);
    expect(learned(sunday, onDay(8, 0))).toEqual([]);
  });

  it('is her day, not the day in another zone', () => {
    const late = [read(onDay(2, 23))];
    expect([learned(late, onDay(3), 420), learned(late, onDay(3), 540)]).toEqual([['Sel'], ['Rab']]);
  });
});
