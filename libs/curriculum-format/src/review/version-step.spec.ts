import { aCurriculum, path, withWords } from '../testing/curriculum.given';
import type { SourceFiles } from '../shape/source-files';
import { reviewableDiff } from './review-diff';
import { versionStep } from './version-step';

const from = aCurriculum();
const told = (after: SourceFiles, before: SourceFiles = from) => {
  const { step, reasons } = versionStep(before, after);
  return [step, ...reasons.map(({ step: weight, thing, change, where }) => `${weight}: ${where}: ${thing} ${change}`)];
};
const changed = (at: string, words: string, become: string): unknown[] => {
  const after = withWords(at, words, become);
  expect(reviewableDiff(from, after)).not.toEqual([]);
  return told(after);
};

describe('What the number of a version has to say', () => {
  it.each([
    ['the text of an option', path.quiz, 'text: Namanya', 'text: Nama kue'],
    ['an explanation', path.quiz, 'Pembeli mencari harga.', 'Harga dicari.'],
    ['a stem', path.secondQuiz, 'Mana perintah yang jelas?', 'Mana yang jelas?'],
    ['a scene of a story', path.scenario, 'Tiga orang memesan.', 'Dua orang memesan.'],
    ['the words of a lesson', path.second, 'UU melarang janji palsu.', 'Janji palsu dilarang.'],
    ['the minutes of a lesson', path.first, 'minutes: 7', 'minutes: 8'],
    ['the brief of a task', path.task, 'Tulis dua teks untuk produk Anda.', 'Tulislah dua teks.'],
    ['the title of the curriculum', path.curriculum, 'title: Belajar jualan', 'title: Jualan'],
    ['the version itself', path.curriculum, 'version: 0.1.0', 'version: 0.1.1'],
  ])('is a patch when only words differ: %s', (_, at, words, become) => {
    expect(changed(at, words, become)).toEqual(['patch']);
  });

  it('is a patch when nothing differs, and when only the order of options does', () => {
    expect(told(from)).toEqual(['patch']);
    const [a, b] = [
      '      - { id: a, text: Anda sendiri, right: true, why: Anda tahu faktanya. }\n',
      '      - { id: b, text: AI, why: AI tidak tahu kue Anda. }\n',
    ];
    expect(changed(path.secondQuiz, a + b, b + a)).toEqual(['patch']);
  });

  const question = `  - id: 00000000-0000-4000-8000-000000000099
    stem: Soal baru?
    choose: one
    options:
      - { id: a, text: Ya, right: true, why: Benar. }
      - { id: b, text: Tidak, why: Salah. }
`;
  const lesson = (from.get(path.second) ?? '').replace(/^id: .*$/m, 'id: 00000000-0000-4000-8000-000000000098');
  const withLesson = (optional: boolean): SourceFiles =>
    new Map([
      ...from,
      [path.second.replace('perintah', 'baru'), lesson.replace('"3.2"', '"3.3"')],
      [
        path.module,
        (from.get(path.module) ?? '').replace(
          '  - lesson: perintah\n',
          `  - lesson: perintah\n  - lesson: baru${optional ? '\n    optional: true' : ''}\n`,
        ),
      ],
    ]);

  it('is minor when a question or a lesson came', () => {
    expect(changed(path.secondQuiz, 'questions:\n', `questions:\n${question}`)).toEqual([
      'minor',
      'minor: Kuis 3.2, soal 1: question added',
    ]);
    expect(told(withLesson(false))).toEqual(['minor', 'minor: Pelajaran 3.3: lesson added']);
  });

  it('is minor when something left that nobody had to do, and major when somebody had', () => {
    expect(told(from, withLesson(true))).toEqual(['minor', 'minor: Pelajaran 3.3: lesson removed']);
    expect(told(from, withLesson(false))).toEqual(['major', 'major: Pelajaran 3.3: lesson removed']);
    expect(told(withLesson(true), withLesson(false))).toEqual(['major', 'major: Pelajaran 3.3: place changed']);
  });

  it.each([
    ['another right answer', path.quiz, 'Namanya, why', 'Namanya, right: true, why', 'Kuis 3.1, soal 1: key changed'],
    ['one answer instead of many', path.quiz, 'choose: many', 'choose: one', 'Kuis 3.1, soal 2: key changed'],
    ['other evidence', path.quiz, 'evidence: [B2]', 'evidence: [B1]', 'Kuis 3.1: competencies changed'],
    [
      'competencies of a lesson',
      path.first,
      'competencies: [B2]',
      'competencies: [B1]',
      'Pelajaran 3.1: competencies changed',
    ],
    ['a choice of other worth', path.scenario, 'quality: poor', 'quality: fair', 'Cerita 3.1: key changed'],
    ['a choice that leads elsewhere', path.scenario, 'to: sepi', 'to: ramai', 'Cerita 3.1: key changed'],
    [
      'a goal of a module',
      path.module,
      '{ competency: B2, level: 1 }',
      '{ competency: B2, level: 2 }',
      'Modul M3: goals changed',
    ],
    ['the tries of a task', path.task, 'attempts: 3', 'attempts: 2', 'Tugas “Dua teks”: task changed'],
    [
      'a field that must be filled',
      path.form,
      'label: Harga, kind: price',
      'label: Harga, kind: price, required: true',
      'Formulir “Kartu Fakta”: key changed',
    ],
    ['the framework', path.curriculum, 'kla-umkm@1', 'kla-umkm@2', 'Kurikulum “Belajar jualan”: framework changed'],
  ])('is major with %s', (_, at, words, become, reason) => {
    expect(changed(at, words, become)).toEqual(['major', `major: ${reason}`]);
  });

  it('is major when a criterion is another, came or left', () => {
    const rubric = from.get(path.rubric) ?? '';
    const [code = ''] = /competencies: \[[^\]]*\]/.exec(rubric) ?? [];
    expect(told(new Map([...from, [path.rubric, rubric.replace(code, 'competencies: [F1]')]]))).toEqual([
      'major',
      expect.stringContaining('criterion changed'),
    ]);
  });

  it('names the weightiest reason first, and of a whole thing that left only the thing', () => {
    const { reasons, step } = versionStep(from, withWords(path.module, '  - lesson: perintah\n', ''));
    expect(step).toBe('major');
    expect(reasons[0]).toMatchObject({ step: 'major' });
    const gone = new Map([...from].filter(([at]) => at !== path.secondQuiz));
    expect(told(gone)).toEqual(['major', expect.stringContaining('activity removed')]);
  });

  it('counts what people count: “2 soal berubah, 1 dihapus”', () => {
    const quiz = from.get(path.quiz) ?? '';
    const second = from.get(path.secondQuiz) ?? '';
    const after = new Map([
      ...from,
      [path.quiz, quiz.replace('Apa yang belum', 'Apa yang masih belum').replace('Mana yang perlu', 'Mana perlu')],
      [path.secondQuiz, second.slice(0, second.indexOf('  - id: 00000000-0000-4000-8000-000000000024'))],
    ]);
    expect(versionStep(from, after).counts).toEqual({ question: { changed: 2, added: 0, removed: 1 } });
    expect(versionStep(from, withLesson(false)).counts).toEqual({ lesson: { changed: 0, added: 1, removed: 0 } });
  });
});
