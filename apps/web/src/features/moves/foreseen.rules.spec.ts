import { summaryOf } from './foreseen.rules';
import { aForeseen, quizStep } from './moves.given';

describe('the summary of a preview', () => {
  it('counts who keeps everything and who repeats, and names only what somebody repeats', () => {
    const { items, steps } = aForeseen();
    const idle = { ...quizStep, stepId: '0193a000-0000-7000-8000-000000000099', title: 'Kuis lain' };
    expect(summaryOf({ items, steps: { ...steps, changed: [idle, quizStep] } })).toEqual({
      keep: 2,
      again: 1,
      what: [quizStep],
    });
  });

  it('says that nobody repeats anything when only words changed', () => {
    const { items, steps } = aForeseen();
    const calm = items.map((learner) => ({ ...learner, again: [] }));
    expect(summaryOf({ items: calm, steps })).toEqual({ keep: 3, again: 0, what: [] });
  });
});
