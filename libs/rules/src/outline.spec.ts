import { catalogueOf, outlineOf } from './index';

const criteria = [{ id: 'isi', safety: true, competencies: ['B3'] }];
const quiz = { id: 'q', kind: 'quiz' as const, evidence: ['B1'], questions: [] };
const task = { id: 't', kind: 'practice-task' as const, rubric: 'teks', minutes: 40, attempts: 3, steps: [{}, {}] };
const source = {
  module: {
    id: 'm',
    order: [{ lesson: 'taster', optional: true }, { lesson: 'l' }, { activity: 'f' }, { activity: 't' }],
  },
  lessons: [
    { id: 'taster', minutes: 6, parts: [{}] },
    { id: 'l', minutes: 7, parts: [{}, {}, {}] },
  ],
  activities: [quiz, { id: 'f', kind: 'form' as const }, task],
  rubrics: [{ slug: 'teks', criteria }],
};

describe('outlineOf', () => {
  it('reads the steps in the order of the module, with what the curriculum says about their length', () => {
    expect(outlineOf([source]).modules).toEqual([
      {
        id: 'm',
        steps: [
          { kind: 'lesson', id: 'taster', optional: true, minutes: 6, parts: 1, tries: null },
          { kind: 'lesson', id: 'l', optional: false, minutes: 7, parts: 3, tries: null },
          { kind: 'activity', id: 'f', optional: false, minutes: null, parts: 0, tries: null },
          { kind: 'activity', id: 't', optional: false, minutes: 40, parts: 2, tries: 3 },
        ],
      },
    ]);
  });

  it('leaves the embedded quiz out of the steps and keeps its key', () => {
    expect(outlineOf([source]).activities.q).toEqual(quiz);
  });
});

describe('catalogueOf', () => {
  it('gives a practice task the criteria of its rubric', () => {
    expect(catalogueOf([source]).t).toEqual({ id: 't', kind: 'practice-task', criteria });
  });

  it('gives a task without its rubric no criteria, so that nothing is judged by another one', () => {
    expect(catalogueOf([{ ...source, rubrics: [{ slug: 'lain', criteria }] }]).t).toMatchObject({ criteria: [] });
  });

  it('keeps activities of earlier versions under the hash of their package', () => {
    const keys = Object.keys(catalogueOf([{ ...source, activities: [quiz] }], { old: source }));
    expect(keys.sort()).toEqual(['old/f', 'old/q', 'old/t', 'q']);
  });
});
