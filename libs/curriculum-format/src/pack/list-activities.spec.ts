import { readFiles } from '../testing/check-files';
import { aCurriculum, ids, path, withWords } from '../testing/curriculum.given';
import { activitiesOf, lessonsOf } from './list-activities';

describe('activitiesOf', () => {
  it('lists what the registry of a version needs, in the order in which activities are met', () => {
    const list = activitiesOf(readFiles(aCurriculum())).map(({ kind, lessonId, competencies, rubricId, optional }) => ({
      kind,
      lesson: lessonId?.slice(-1) ?? null,
      competencies,
      rubric: rubricId?.slice(-2) ?? null,
      optional,
    }));

    expect(list).toEqual([
      { kind: 'scenario', lesson: '4', competencies: ['B2'], rubric: null, optional: false },
      { kind: 'quiz', lesson: '4', competencies: ['B2'], rubric: null, optional: false },
      { kind: 'form', lesson: '5', competencies: [], rubric: null, optional: false },
      { kind: 'quiz', lesson: '5', competencies: ['B1'], rubric: null, optional: false },
      { kind: 'form', lesson: null, competencies: [], rubric: null, optional: false },
      { kind: 'practice-task', lesson: null, competencies: ['B1'], rubric: '17', optional: false },
    ]);
  });

  it('calls the activities of a lesson that may be skipped optional, and no others', () => {
    const files = withWords(path.module, '- lesson: perintah', '- lesson: perintah\n    optional: true');

    expect(activitiesOf(readFiles(files)).map(({ optional }) => optional)).toEqual([
      false,
      false,
      true,
      true,
      false,
      false,
    ]);
  });

  it('counts a competency once, however many criteria judge it', () => {
    const files = withWords(
      path.rubric,
      'phrases:',
      '  - { id: lain, title: Lain, competencies: [B1, B3], ask: Apa?, levels: [a, b, c, d] }\nphrases:',
    );

    expect(activitiesOf(readFiles(files)).at(-1)?.competencies).toEqual(['B1', 'B3']);
  });
});

describe('lessonsOf', () => {
  it('lists lessons in the order in which a learner meets them', () => {
    const swapped = withWords(
      path.module,
      '  - lesson: teks-jelas\n  - lesson: perintah',
      '  - lesson: perintah\n  - lesson: teks-jelas\n    optional: true',
    );

    expect(lessonsOf(readFiles(swapped))).toEqual([
      expect.objectContaining({ slug: 'perintah', number: '3.2', minutes: 8, moduleId: ids.module, optional: false }),
      expect.objectContaining({ slug: 'teks-jelas', number: '3.1', minutes: 7, moduleId: ids.module, optional: true }),
    ]);
  });
});
