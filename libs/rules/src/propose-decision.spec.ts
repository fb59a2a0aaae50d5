import fc from 'fast-check';
import type { Mark } from './index';
import { proposeDecision } from './index';

const criteria = ['isi', 'klaim', 'perintah', 'cocok', 'sentuhan'].map((id, no) => ({ id, safety: no < 2 }));
const propose = (...marks: (Mark | undefined)[]) =>
  proposeDecision(criteria, Object.fromEntries(marks.flatMap((mark, no) => (mark ? [[criteria[no]?.id, mark]] : []))));

describe('proposeDecision', () => {
  it.each<[string, (Mark | undefined)[], 'accepted' | 'returned', number]>([
    ['accepts work that is good throughout', [3, 3, 3, 3, 3], 'accepted', 300],
    ['accepts a mean of 2.60', [2, 2, 3, 3, 3], 'accepted', 260],
    ['accepts a 1 that is not about safety', [4, 4, 1, 3, 3], 'accepted', 300],
    ['returns a mean of 2.40', [2, 2, 2, 3, 3], 'returned', 240],
    ['returns work with a safety criterion at 1, however good the rest', [1, 4, 4, 4, 4], 'returned', 340],
    ['returns work with the other safety criterion at 1', [4, 1, 4, 4, 4], 'returned', 340],
    ['returns work not judged at all', [], 'returned', 0],
    ['returns work with one criterion not judged', [4, 4, 4, 4], 'returned', 400],
    ['returns work with a safety criterion not judged', [undefined, 4, 4, 4, 4], 'returned', 400],
  ])('%s', (_, marks, decision, meanHundredths) => {
    expect(propose(...marks)).toMatchObject({ decision, meanHundredths });
  });

  it('accepts a mean of exactly 2.50 and returns the one just below', () => {
    const two = criteria.slice(0, 2);
    expect(proposeDecision(two, { isi: 2, klaim: 3 })).toMatchObject({ decision: 'accepted', meanHundredths: 250 });
    const many = Array.from({ length: 101 }, (_, no) => ({ id: `k${no}`, safety: false }));
    const marks = Object.fromEntries(many.map(({ id }, no): [string, Mark] => [id, no < 50 ? 3 : 2]));
    expect(proposeDecision(many, marks)).toMatchObject({ decision: 'returned', meanHundredths: 249 });
  });

  it('names what blocks, and says whether all is judged', () => {
    expect(propose(1, 1, 1, 4)).toMatchObject({ blocking: ['isi', 'klaim'], complete: false });
    expect(propose(2, 2, 1, 4, 4)).toMatchObject({ blocking: [], complete: true });
  });

  it('does not read marks of another rubric', () => {
    expect(proposeDecision(criteria.slice(0, 1), { isi: 2, lain: 4 })).toMatchObject({
      meanHundredths: 200,
      decision: 'returned',
    });
  });

  it('proposes nothing for a rubric without criteria', () => {
    expect(proposeDecision([], {})).toEqual({ decision: 'returned', meanHundredths: 0, complete: false, blocking: [] });
  });

  it('is the accept rule, for any rubric and any marks', () => {
    const rubric = fc.array(fc.tuple(fc.boolean(), fc.constantFrom<Mark>(1, 2, 3, 4)), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(rubric, (drawn) => {
        const all = drawn.map(([safety], no) => ({ id: `k${no}`, safety }));
        const marks = Object.fromEntries(drawn.map(([, mark], no): [string, Mark] => [`k${no}`, mark]));
        const safe = drawn.every(([safety, mark]) => !safety || mark > 1);
        const enough = 2 * drawn.reduce((sum, [, mark]) => sum + mark, 0) >= 5 * drawn.length;
        expect(proposeDecision(all, marks).decision).toBe(safe && enough ? 'accepted' : 'returned');
      }),
    );
  });
});
