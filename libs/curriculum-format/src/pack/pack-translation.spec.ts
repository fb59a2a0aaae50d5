import fc from 'fast-check';
import type { ModulePackage } from '@contracts/packages';
import { aFramework, readFiles } from '../testing/check-files';
import { aCurriculum, path, withWords } from '../testing/curriculum.given';
import { aTranslatedCurriculum, english } from '../testing/translation.given';
import { renderLesson } from '../render/render-lesson';
import type { SourceFiles } from '../shape/source-files';
import { translateCurriculum } from '../translate/translate-curriculum';
import { CurriculumNotSound, packCurriculum, packTranslation } from './pack-module';

const translationOf = (files: SourceFiles) => packTranslation(readFiles(files), aFramework());
const indonesian = (files: SourceFiles = aCurriculum()): ModulePackage => {
  const [packed] = packCurriculum(readFiles(files), aFramework());
  if (!packed) throw new Error('No module was packed.');
  return packed.package;
};

/** A package with every text that people read taken out: what scoring, the ledger and the levels look at. */
const withoutWords = (content: ModulePackage): unknown =>
  JSON.parse(
    JSON.stringify(content, (key, value: unknown) =>
      [
        'title',
        'curriculumTitle',
        'summary',
        'idea',
        'answer',
        'term',
        'text',
        'why',
        'stem',
        'quote',
        'label',
        'hint',
        'example',
        'ask',
        'lang',
      ].includes(key) || /html$/i.test(key)
        ? undefined
        : key === 'levels' && Array.isArray(value)
          ? value.length
          : value,
    ),
  ) as unknown;

describe('A package in English', () => {
  const said = translationOf(aTranslatedCurriculum());
  const [module] = said?.modules ?? [];
  const content = module?.packed?.package;

  it('says every text in English', () => {
    expect(said).toMatchObject({ lang: 'en', title: 'Learn to sell' });
    expect(content).toMatchObject({ lang: 'en', curriculumTitle: 'Learn to sell' });
    expect(content?.module).toMatchObject({ title: 'Selling texts', case: { title: 'Bu Tiur’s kitchen' } });
    expect(content?.lessons.map(({ title, idea }) => [title, idea])).toEqual([
      ['A clear text', 'A clear text answers the buyer.'],
      ['A clear prompt', 'A clear prompt has five ingredients.'],
    ]);
    expect(content?.lessons[1]?.sources).toEqual([
      { text: 'Law 8/1999 on Consumer Protection', checked: '2026-02-01' },
    ]);
    const words = JSON.stringify(content);
    const left = ['Harga', 'Teks', 'Anda', 'Toko', 'Pembeli', 'Cek', 'kue', 'Berapa'].filter((word) =>
      words.includes(word),
    );
    expect(left).toEqual([]);
  });

  it('is in all that counts the Indonesian one: ids, order, right answers, ways through stories, minutes, rules', () => {
    if (!content) throw new Error('Nothing was packed in English.');
    expect(withoutWords(content)).toEqual(withoutWords(indonesian()));
  });

  it('stays so whatever a translation says', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[A-Z][a-z]{1,9}$/),
        fc.constantFrom('Its price', 'Which must be written?'),
        (word, words) => {
          const [one] = translationOf(withWords(english.quiz, words, word, aTranslatedCurriculum()))?.modules ?? [];
          expect(one?.packed && withoutWords(one.packed.package)).toEqual(withoutWords(indonesian()));
        },
      ),
      { numRuns: 20 },
    );
  });

  it('leaves the Indonesian packages as they are', () =>
    expect(packCurriculum(readFiles(aTranslatedCurriculum()), aFramework())).toEqual(
      packCurriculum(readFiles(aCurriculum()), aFramework()),
    ));

  it('has the cards and the words that are said in it, and leaves the others out', () => {
    expect(content?.cards?.map(({ ask }) => ask)).toEqual(['What is in a selling status?', 'What is forbidden?']);
    expect(content?.terms?.map(({ term }) => term)).toEqual(['Buyer', 'Customer']);

    const of = (files: SourceFiles) => translationOf(files)?.modules[0]?.packed?.package;
    const some = of(withWords(english.cards, ', why: People look at it briefly.', '', aTranslatedCurriculum()));
    expect(some?.cards?.map(({ ask }) => ask)).toEqual(['What is forbidden?']);
    expect(of(aTranslatedCurriculum({ [english.cards]: null, [english.glossary]: null }))).toMatchObject({
      lang: 'en',
    });
    expect(of(aTranslatedCurriculum({ [english.cards]: null }))).not.toHaveProperty('cards');
  });

  it('says in English that words are explained where a lesson first says them', () => {
    const terms = new Map([[0, [{ id: 'buyer', term: 'Buyer', text: 'Somebody who pays.', lesson: 'x' }]]]);
    const part = { title: 'One', line: 1, blocks: [] };
    expect(renderLesson([part], new Map(), terms, 'en')).toContain('<summary>What it means: Buyer</summary>');
  });

  it('puts the shop on its side of a chat', () => {
    expect(content?.lessons[0]?.html).toContain('<li class="say-in"><b>Buyer</b>');
    expect(content?.lessons[0]?.html).toContain('<li class="say-out"><b>Shop</b>');
  });

  it('has no recorded reading, which speaks Indonesian', () => {
    const files = new Map(
      withWords(path.first, 'minutes: 7', 'minutes: 7\naudio: teks-jelas.opus', aTranslatedCurriculum()),
    ).set(
      path.first.replace('teks-jelas.id.md', 'teks-jelas.opus'),
      `hash: ${'a'.repeat(64)}\nbytes: 900000\nmime: audio/ogg\nmilliseconds: 300000\n`,
    );
    expect(indonesian(files).media).toHaveLength(1);
    const packed = translationOf(files)?.modules[0]?.packed?.package;
    expect(packed?.media).toEqual([]);
    expect(packed?.lessons[0]).not.toHaveProperty('audio');
  });

  it('gives names by id, so that a list of steps can be said before the module is', () => {
    expect(module).toMatchObject({ title: 'Selling texts', summary: 'You write clear texts.' });
    const titled = Object.values(module?.titles ?? {});
    expect(titled).toHaveLength(8);
    expect(titled).toEqual(expect.arrayContaining(['A clear prompt', 'Two texts']));
  });

  it('gives them of a module of which nothing else is said', () => {
    const names = [english.curriculum, english.course, english.module];
    const others = Object.values(english).filter((name) => !names.includes(name));
    const [one] =
      translationOf(aTranslatedCurriculum(Object.fromEntries(others.map((name) => [name, null]))))?.modules ?? [];
    expect(one).toEqual({ ...module, packed: null });
  });

  it.each([
    ['an explanation', { words: ', why: Too general.', become: '', at: english.secondQuiz }],
    ['a descriptor of the rubric', { words: '      - A price is wrong.\n', become: '', at: english.rubric }],
    ['a part of a lesson', { words: '## Your turn\n\n', become: '', at: english.first }],
  ])('is not made while %s is missing; names stay English', (_, { words, become, at }) => {
    const [one] = translationOf(withWords(at, words, become, aTranslatedCurriculum()))?.modules ?? [];
    expect(one).toMatchObject({ title: 'Selling texts', packed: null });
  });

  it.each([english.case, english.first, english.task, english.rubric, english.reflection])(
    'is not made without %s',
    (file) => expect(translationOf(aTranslatedCurriculum({ [file]: null }))?.modules[0]?.packed).toBeNull(),
  );

  it('is made while something superfluous is said', () => {
    const files = withWords(english.module, 'lessons:', 'lessons:\n  lama: An old one', aTranslatedCurriculum());
    expect(translationOf(files)?.modules[0]?.packed).not.toBeNull();
  });

  it('gives no names of a module whose list of steps is not wholly said', () => {
    const files = withWords(english.module, '  tugas: Two texts\n', '', aTranslatedCurriculum());
    expect(translationOf(files)?.modules).toEqual([]);
  });

  it('is nothing where nothing is said', () => expect(translationOf(aCurriculum())).toBeNull());

  it('is refused with errors, as any package', () =>
    expect(() =>
      translationOf(withWords(english.form, 'intro: Fill', 'intro: <b>Fill', aTranslatedCurriculum())),
    ).toThrow(CurriculumNotSound));
});

describe('What is said in English is counted', () => {
  const countOf = (files: SourceFiles) => translateCurriculum(readFiles(files))?.said;

  it('by lessons with their activities, and by activities', () => {
    expect(countOf(aTranslatedCurriculum())).toEqual({ lessons: 2, activities: 6 });
    expect(countOf(aTranslatedCurriculum({ [english.quiz]: null }))).toEqual({ lessons: 1, activities: 5 });
    expect(countOf(aTranslatedCurriculum({ [english.first]: null }))).toEqual({ lessons: 1, activities: 6 });
    expect(countOf(aTranslatedCurriculum({ [english.module]: null }))).toEqual({ lessons: 0, activities: 0 });
  });
});
