import fc from 'fast-check';
import { aCurriculum, ids, path, withWords } from '../testing/curriculum.given';
import type { SourceFiles } from '../shape/source-files';
import { editQuestion, type QuestionEdit } from './edit-question';
import { reviewableDiff } from './review-diff';

const edit = (change: Partial<QuestionEdit>, files: SourceFiles = aCurriculum()): ReturnType<typeof editQuestion> =>
  editQuestion(files, { activityPath: path.quiz, questionId: ids.firstQuestion, ...change });

const onlyTheQuiz = (files: SourceFiles): SourceFiles => new Map([[path.quiz, files.get(path.quiz) ?? '']]);

/** Lines that differ, as `- old` and `+ new`. */
function changedLines(change: Partial<QuestionEdit>, files: SourceFiles = aCurriculum()): string[] {
  const result = edit(change, files);
  if (!result.ok) throw new Error(result.refusal);
  const before = (files.get(path.quiz) ?? '').split('\n');
  const after = (result.files.get(path.quiz) ?? '').split('\n');
  expect(after).toHaveLength(before.length);
  return before.flatMap((line, index) =>
    line === after[index] ? [] : [`- ${line.trim()}`, `+ ${after[index]?.trim() ?? ''}`],
  );
}

describe('editQuestion', () => {
  it('changes one stem and not a character more', () => {
    expect(changedLines({ stem: 'Apa yang kurang?' })).toEqual([
      '- stem: Apa yang belum dijawab teks ini?',
      '+ stem: Apa yang kurang?',
    ]);
  });

  it('changes an option inside braces and keeps the comment behind it', () => {
    expect(changedLines({ options: [{ id: 'a', text: 'Harga kue' }] })).toEqual([
      '- - { id: a, text: Harganya, right: true, why: Harganya memang belum ada. } # jawaban',
      '+ - { id: a, text: Harga kue, right: true, why: Harganya memang belum ada. } # jawaban',
    ]);
  });

  it('quotes what YAML would read otherwise', () => {
    expect(changedLines({ options: [{ id: 'a', text: 'Harga: berapa, dan untuk apa?' }] })[1]).toContain(
      'text: "Harga: berapa, dan untuk apa?"',
    );
    expect(changedLines({ stem: 'true' })[1]).toBe('+ stem: "true"');
    expect(changedLines({ stem: '38' })[1]).toBe('+ stem: "38"');
  });

  it('keeps the style a text had', () => {
    const second = { questionId: ids.secondQuestion };

    expect(changedLines({ ...second, options: [{ id: 'b', text: 'Cara bayar' }] })).toEqual([
      "- text: 'Cara pesan'",
      "+ text: 'Cara bayar'",
    ]);
    expect(changedLines({ ...second, stem: 'Mana yang harus ada?' })).toEqual([
      '- Mana yang perlu ditulis?',
      '+ Mana yang harus ada?',
    ]);
  });

  it('changes several texts at once', () => {
    const result = edit({
      stem: 'Satu?',
      options: [
        { id: 'a', why: 'Dua.' },
        { id: 'b', text: 'Tiga', why: 'Empat.' },
      ],
    });

    expect(result.ok && reviewableDiff(aCurriculum(), result.files).map(({ where, after }) => [where, after])).toEqual([
      ['Kuis 3.1, soal 1', 'Satu?'],
      ['Kuis 3.1, soal 1, pilihan a, penjelasan', 'Dua.'],
      ['Kuis 3.1, soal 1, pilihan b', 'Tiga'],
      ['Kuis 3.1, soal 1, pilihan b, penjelasan', 'Empat.'],
    ]);
  });

  it('leaves a file byte for byte when the words are the same', () => {
    const result = edit({ stem: ' Apa yang belum dijawab teks ini? ' });

    expect(result.ok && result.files.get(path.quiz)).toBe(aCurriculum().get(path.quiz));
  });

  it('does not touch the files it was given', () => {
    const files = aCurriculum();
    edit({ stem: 'Lain?' }, files);

    expect(files).toEqual(aCurriculum());
  });

  it.each<[string, Partial<QuestionEdit>, SourceFiles, string]>([
    ['a file that does not exist', { activityPath: 'lain.yaml' }, aCurriculum(), 'file-not-found'],
    ['a file that cannot be read', { stem: 'x' }, aCurriculum({ [path.quiz]: 'id: [' }), 'file-unreadable'],
    [
      'a file with the wrong shape',
      { stem: 'x' },
      withWords(path.quiz, 'choose: one', 'choose: satu'),
      'file-unreadable',
    ],
    ['an activity that is not a quiz', { activityPath: path.form }, aCurriculum(), 'not-a-quiz'],
    ['an unknown question', { questionId: ids.laterQuestion }, aCurriculum(), 'question-not-found'],
    ['an unknown option', { options: [{ id: 'z', text: 'x' }] }, aCurriculum(), 'option-not-found'],
    [
      'an unknown option among known ones',
      {
        options: [
          { id: 'a', text: 'x' },
          { id: 'z', text: 'x' },
        ],
      },
      aCurriculum(),
      'option-not-found',
    ],
    ['an empty stem', { stem: ' ' }, aCurriculum(), 'text-empty'],
    ['an empty explanation', { options: [{ id: 'a', why: '' }] }, aCurriculum(), 'text-empty'],
    [
      'a text that another question shares',
      { stem: 'x' },
      withWords(
        path.quiz,
        'stem: >-\n      Mana yang perlu ditulis?',
        'stem: *s',
        withWords(path.quiz, 'stem: Apa', 'stem: &s Apa'),
      ),
      'text-shared',
    ],
    [
      'options that another question shares',
      { options: [{ id: 'a', text: 'x' }] },
      aCurriculum({
        [path.quiz]: `id: ${ids.quiz}\nkind: quiz\ntitle: Cek\nevidence: [B2]\nquestions:\n  - id: ${ids.firstQuestion}\n    stem: Satu?\n    choose: one\n    options: &o\n      - { id: a, text: A, right: true, why: W }\n      - { id: b, text: B, why: W }\n  - id: ${ids.secondQuestion}\n    stem: Dua?\n    choose: one\n    options: *o\n`,
      }),
      'text-shared',
    ],
  ])('refuses %s and changes nothing', (_title, change, files, refusal) => {
    const before = new Map(files);

    expect(edit(change, files)).toEqual({ ok: false, refusal });
    expect(files).toEqual(before);
  });

  it('writes whatever an author types so that it reads back the same, and nothing else changes', () => {
    const words = fc
      .string({
        minLength: 1,
        unit: fc.constantFrom(...'abc :#{}[],&*!|>\'"%@`-?…\n\t\\“”é👍0'.split(''), 'true', '- ', ': ', ' #'),
      })
      .filter((text) => text.trim() !== '' && !/\p{Surrogate}/u.test(text));
    fc.assert(
      fc.property(words, words, fc.constantFrom(ids.firstQuestion, ids.secondQuestion), (stem, why, questionId) => {
        const result = edit({ questionId, stem, options: [{ id: 'b', why }] });
        if (!result.ok) throw new Error(result.refusal);
        const changes = reviewableDiff(onlyTheQuiz(aCurriculum()), onlyTheQuiz(result.files)).map(({ after }) => after);
        expect(changes).toEqual([stem.trim(), why.trim()]);
      }),
      { numRuns: 500 },
    );
  });
});
