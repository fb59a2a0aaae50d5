import fc from 'fast-check';
import { scoreQuiz } from './index';
import { answersWith, aQuizKey } from './ledger.given';

const quiz = {
  questions: [
    {
      id: 'one',
      choose: 'one' as const,
      options: [
        { id: 'a', right: true },
        { id: 'b', right: false },
        { id: 'also', right: true },
      ],
    },
    {
      id: 'many',
      choose: 'many' as const,
      options: [
        { id: 'a', right: false },
        { id: 'b', right: true },
        { id: 'c', right: true },
      ],
    },
  ],
};

const rightOf = (answers: Record<string, string[]>) =>
  scoreQuiz(quiz, answers)
    .perQuestion.filter(({ right }) => right)
    .map(({ questionId }) => questionId);

describe('scoreQuiz', () => {
  it.each<[string, Record<string, string[]>, string[]]>([
    ['takes the right option of a question that asks for one', { one: ['a'] }, ['one']],
    ['takes either of two right options of a question that asks for one', { one: ['also'] }, ['one']],
    ['refuses the wrong option', { one: ['b'] }, []],
    ['refuses the right option together with a wrong one', { one: ['a', 'b'] }, []],
    ['refuses two right options where one is asked', { one: ['a', 'also'] }, []],
    ['refuses a question left empty', { one: [], many: [] }, []],
    ['refuses a question not answered', {}, []],
    ['takes exactly the right set', { many: ['c', 'b'] }, ['many']],
    ['takes the right set named twice', { many: ['b', 'c', 'b'] }, ['many']],
    ['refuses half of the right set', { many: ['b'] }, []],
    ['refuses the right set with one too many', { many: ['a', 'b', 'c'] }, []],
    ['refuses an answer made of unknown options only', { one: ['zz'] }, []],
    ['ignores an unknown option beside the right ones', { many: ['b', 'zz', 'c'] }, ['many']],
  ])('%s', (_, answers, right) => {
    expect(rightOf(answers)).toEqual(right);
  });

  it('reports what it does not know, in an order that does not depend on the answers', () => {
    const { unknown } = scoreQuiz(quiz, { zz: ['a'], many: ['y', 'b', 'x'], aa: [], one: ['a'] });
    expect(unknown).toEqual(['aa', 'many/x', 'many/y', 'zz']);
  });

  it('counts every question of the quiz, answered or not', () => {
    expect(scoreQuiz(quiz, { one: ['a'] })).toMatchObject({ right: 1, asked: 2, basisPoints: 5000 });
  });

  it('never rounds up: 702 of 1003 is below 70 %', () => {
    expect(scoreQuiz(aQuizKey(1003), answersWith(702, 1003)).basisPoints).toBe(6999);
  });

  it('gives nothing for leaving a question empty that has no right option', () => {
    const nothingRight = { id: 'q', choose: 'many' as const, options: [{ id: 'a', right: false }] };
    expect(scoreQuiz({ questions: [nothingRight] }, {})).toMatchObject({ right: 0, asked: 1 });
  });

  it('scores a quiz without questions as nothing', () => {
    expect(scoreQuiz({ questions: [] }, {})).toMatchObject({ right: 0, asked: 0, basisPoints: 0 });
  });

  it('gives whole basis points that never exceed the exact share', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(60), (asked, n) => {
        const right = Math.min(n, asked);
        const { basisPoints } = scoreQuiz(aQuizKey(asked), answersWith(right, asked));
        expect(Number.isInteger(basisPoints)).toBe(true);
        expect(basisPoints * asked).toBeLessThanOrEqual(right * 10_000);
        expect((basisPoints + 1) * asked).toBeGreaterThan(right * 10_000);
      }),
    );
  });

  it('does not depend on the order of questions, of options or of what was chosen', () => {
    const options = fc.shuffledSubarray(['a', 'b', 'c', 'also', 'zz']);
    fc.assert(
      fc.property(options, options, (one, many) => {
        const turned = {
          questions: [...quiz.questions].reverse().map((q) => ({ ...q, options: [...q.options].reverse() })),
        };
        const plain = scoreQuiz(quiz, { one, many });
        const other = scoreQuiz(turned, { many: [...many].reverse(), one: [...one].reverse() });
        expect({ ...other, perQuestion: [...other.perQuestion].reverse() }).toEqual(plain);
      }),
    );
  });
});
