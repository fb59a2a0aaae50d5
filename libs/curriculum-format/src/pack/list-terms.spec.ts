import { readFiles } from '../testing/check-files';
import { aCurriculum, path, withWords } from '../testing/curriculum.given';
import { modulesOf } from '../shape/curriculum';
import type { SourceFiles } from '../shape/source-files';
import { termsMetIn } from './list-terms';

const elsewhere = (files: SourceFiles): SourceFiles =>
  withWords(path.glossary, 'lesson: teks-jelas', 'lesson: pelajaran-modul-lain', files);

/** What the module shows, as lesson → part → terms, with another module `before` or `after` it that explains the rest. */
function met(files: SourceFiles, where: 'before' | 'after' = 'before'): Record<string, Record<number, string[]>> {
  const curriculum = readFiles(files);
  const [course] = curriculum.courses;
  const [module] = modulesOf(curriculum);
  const [lesson] = module?.lessons ?? [];
  if (!course || !module || !lesson) throw new Error('The curriculum of the tests has no lesson.');
  const other = { ...module, lessons: [{ ...lesson, slug: 'pelajaran-modul-lain' }] };
  const modules = where === 'before' ? [other, module] : [module, other];
  return Object.fromEntries(
    [...termsMetIn({ ...curriculum, courses: [{ ...course, modules }] }, module)].map(([slug, parts]) => [
      slug,
      Object.fromEntries([...parts].map(([part, terms]) => [part, terms.map(({ term }) => term)])),
    ]),
  );
}

describe('A word of the glossary', () => {
  it('needs no reminder in the module that explains it', () => expect(met(aCurriculum())).toEqual({}));

  it('is explained again where a later module first says it, and there only', () =>
    expect(met(elsewhere(aCurriculum()))).toEqual({ 'teks-jelas': { 0: ['Pembeli'] } }));

  it('is not explained ahead of the module that explains it', () =>
    expect(met(elsewhere(aCurriculum()), 'after')).toEqual({}));

  it('is not looked for in what a customer says', () => {
    const inChat = withWords(path.glossary, 'term: Pembeli', 'term: Kak', elsewhere(aCurriculum()));
    expect(met(inChat)).toEqual({});
  });

  it('is found by its other spellings', () => {
    const otherwise = withWords(path.glossary, 'term: Pelanggan', 'term: Klien', aCurriculum());
    const files = withWords(
      path.glossary,
      'lesson: perintah, match: [langganan]',
      'lesson: pelajaran-modul-lain, match: [palsu]',
      otherwise,
    );
    expect(met(files)).toEqual({ perintah: { 0: ['Klien'] } });
  });
});
