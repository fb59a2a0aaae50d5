import type { TermData } from '../shape/glossary.schema';
import { type Curriculum, type LessonSource, lessonsInOrder, modulesOf, type ModuleSource } from '../shape/curriculum';
import { blockTexts } from '../check/list-texts';

/** Words of the glossary by lesson and by the part (from 0) in which they are met. */
export type TermsMet = ReadonlyMap<string, ReadonlyMap<number, readonly TermData[]>>;

/**
 * Where a module's learner may want a word explained again: at its first use in the module. The module that explains it
 * says it in its own words, and those before it speak as if the word were not there yet.
 */
export function termsMetIn(curriculum: Curriculum, module: ModuleSource): TermsMet {
  const lessons = lessonsInOrder(module).map(({ lesson }) => lesson);
  const modules = modulesOf(curriculum);
  const explained = new Set(
    modules.slice(0, modules.indexOf(module)).flatMap((before) => before.lessons.map(({ slug }) => slug)),
  );
  const met = new Map<string, Map<number, TermData[]>>();
  for (const term of curriculum.glossary?.data.terms ?? []) {
    if (!explained.has(term.lesson)) continue;
    const [first] = lessons.flatMap((lesson) => partsWithTerm(lesson, term).map((part) => ({ lesson, part })));
    if (first === undefined) continue;
    const inLesson = met.get(first.lesson.slug) ?? new Map<number, TermData[]>();
    met.set(first.lesson.slug, inLesson.set(first.part, [...(inLesson.get(first.part) ?? []), term]));
  }
  return met;
}

/** The parts (from 0) of a lesson that use a word in our own voice, not in a customer's. */
export function partsWithTerm({ path, parts }: LessonSource, { term, match = [] }: TermData): number[] {
  const words = [term, ...match].map(asWord);
  return parts.flatMap(({ title, blocks }, index) => {
    const said = blockTexts(path, blocks).flatMap(({ text, voice }) => (voice === 'ours' ? [text] : []));
    return [title, ...said].some((text) => words.some((word) => word.test(text))) ? [index] : [];
  });
}

/** “Margin” also stands for margin, but CEK is not cek: capitals throughout are a name. */
function asWord(term: string): RegExp {
  const escaped = term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, term === term.toUpperCase() ? 'u' : 'iu');
}
