import { findIn } from '../testing/check-files';
import { itFinds } from '../testing/faults';
import { aCurriculum, ids, moduleFolder, path, root, withWords } from '../testing/curriculum.given';
import { aTranslatedCurriculum, english } from '../testing/translation.given';

const found = (files: ReturnType<typeof aCurriculum>): string[] =>
  findIn(files).map(({ rule, severity, file }) => `${severity} ${rule} ${file}`);

describe('A translation', () => {
  it('that says everything has nothing to mend', () => expect(found(aTranslatedCurriculum())).toEqual([]));

  const gap = { severity: 'warning' } as const;
  itFinds(
    [
      {
        title: 'an explanation that is not translated',
        in: english.quiz,
        words: 'a: { text: Its price, why: There is no price yet. }',
        become: 'a: { text: Its price }',
        rule: 'translation/text-missing',
        ...gap,
      },
      {
        title: 'an option that is not translated',
        in: english.quiz,
        words: `      b: { text: Its name, why: "The name is there: bika ambon." }\n`,
        become: '',
        foundAt: '    options:',
        rule: 'translation/text-missing',
        ...gap,
      },
      {
        title: 'a text that was left empty',
        in: english.module,
        words: 'summary: You write clear texts.',
        become: 'summary: ""',
        rule: 'translation/text-missing',
        ...gap,
      },
      {
        title: 'a question whose original is gone',
        in: path.quiz,
        words: ids.secondQuestion,
        become: '00000000-0000-4000-8000-000000000099',
        foundIn: english.quiz,
        foundAt: ids.secondQuestion,
        rule: 'translation/text-without-original',
        alongWith: ['lesson/recall-not-asked-before', 'translation/text-missing'],
        ...gap,
      },
      {
        title: 'a key that belongs to the original alone',
        in: english.quiz,
        words: 'a: { text: Its price, why',
        become: 'a: { right: true, text: Its price, why',
        rule: 'translation/text-without-original',
        ...gap,
      },
      {
        title: 'a lesson the module does not have',
        in: english.module,
        words: '  perintah: A clear prompt',
        become: '  perintah: A clear prompt\n  lama: An old one',
        foundAt: '  lama:',
        rule: 'translation/text-without-original',
        ...gap,
      },
      {
        title: 'the words of a mentor’s phrase bank, which stays on the desk',
        in: english.rubric,
        words: 'title: Two texts',
        become: 'phrases: []\ntitle: Two texts',
        rule: 'translation/text-without-original',
        ...gap,
      },
      {
        title: 'a list that lacks an item',
        in: english.rubric,
        words: '      - All of it fits and is proved.\n',
        become: '',
        foundAt: '    levels:',
        rule: 'translation/list-differs',
        ...gap,
      },
      {
        title: 'a group where a text belongs',
        in: english.course,
        words: 'title: Texts',
        become: 'title: { en: Texts }',
        rule: 'translation/text-missing',
        ...gap,
      },
      {
        title: 'a lesson with another number of parts',
        in: english.first,
        words: '## Your turn\n\n',
        become: '',
        foundAt: 'idea:',
        rule: 'translation/parts-differ',
        ...gap,
      },
      {
        title: 'an activity in another part than in the original',
        in: english.first,
        words: '::kegiatan pilih-teks\n\n## Quick check\n',
        become: 'Choose.\n\n## Quick check\n\n::kegiatan pilih-teks\n',
        foundAt: 'idea:',
        rule: 'translation/parts-differ',
        ...gap,
      },
      {
        title: 'a part without words',
        in: english.first,
        words: 'Who is it for, and how much is it?',
        become: '',
        foundAt: 'idea:',
        rule: 'translation/parts-differ',
        ...gap,
      },
      {
        title: 'a card that lacks its answer',
        in: english.cards,
        words: 'answer: False promises., ',
        become: '',
        foundAt: ids.secondCard,
        rule: 'translation/text-missing',
        ...gap,
      },
      {
        title: 'a word of the glossary that is gone',
        in: english.glossary,
        words: 'pembeli:',
        become: 'pengunjung:',
        rule: 'translation/text-without-original',
        ...gap,
      },
      {
        title: 'HTML, as in the original',
        in: english.form,
        words: 'intro: Fill',
        become: 'intro: <b>Now</b> fill',
        rule: 'markup/html',
      },
      {
        title: 'a box that is not closed',
        in: english.case,
        words: 'Bu Tiur bakes',
        become: ':::tips Remember\nBu Tiur bakes',
        rule: 'block/not-closed',
      },
      {
        title: 'YAML that cannot be read',
        in: english.form,
        words: 'intro: Fill in',
        become: 'intro: Fill: in',
        rule: 'yaml/unreadable',
      },
      {
        title: 'a sentence of more than 25 words',
        in: english.case,
        words: 'Bu Tiur bakes bika ambon in Medan Denai.',
        become: `Bu Tiur bakes ${'very '.repeat(21)}good cakes.`,
        rule: 'language/sentence-too-long',
        alongWith: ['language/long-on-average'],
        ...gap,
      },
    ],
    aTranslatedCurriculum,
  );

  it('lets a sentence be as long as English needs', () => {
    const long = `You ${'may '.repeat(23)}go. Yes. No.`;
    expect(found(withWords(english.case, 'Bu Tiur bakes', `${long} Bu Tiur bakes`, aTranslatedCurriculum()))).toEqual(
      [],
    );
  });

  it('is missed file by file once a module is begun, and its names as soon as anything is said', () => {
    const none = Object.fromEntries(Object.values(english).map((name) => [name, null]));
    expect(found(aTranslatedCurriculum(none))).toEqual([]);

    const titles = { ...none, [english.curriculum]: 'title: Learn to sell\nsummary: Clear selling texts.\n' };
    expect(found(aTranslatedCurriculum(titles))).toEqual(
      [english.course, english.module].map((file) => `warning translation/file-missing ${file}`),
    );

    expect(
      found(aTranslatedCurriculum({ [english.rubric]: null, [english.first]: null, [english.case]: null })),
    ).toEqual([english.case, english.first, english.rubric].map((file) => `warning translation/file-missing ${file}`));
  });

  it('is not wanted of a task’s rubric while nothing but names is said', () => {
    const names = [english.curriculum, english.course, english.module];
    const others = Object.values(english).filter((name) => !names.includes(name));
    expect(found(aTranslatedCurriculum(Object.fromEntries(others.map((name) => [name, null]))))).toEqual([]);
  });

  it('of a file that is gone is named, unless the original merely cannot be read', () => {
    const orphan = `${moduleFolder}/activities/lama/activity.en.yaml`;
    expect(found(aTranslatedCurriculum({ [`${root}/rubrics/lama.en.yaml`]: 'title: Old\n' }))).toEqual([
      `warning translation/file-without-original ${root}/rubrics/lama.en.yaml`,
    ]);
    expect(found(aTranslatedCurriculum({ [orphan]: 'intro: Old\n' }))).not.toContain(
      `warning translation/file-without-original ${orphan}`,
    );
  });
});
