import { areDistinct } from './are-distinct';
import { lessonUnknown } from './check-cards';
import { wordsIn } from './check-language';
import { type Curriculum, isWhole, modulesOf } from '../shape/curriculum';
import { error, type Finding, type Place, warning } from '../shape/finding';
import { partsWithTerm } from '../pack/list-terms';

const mostWords = 15;

/** A glossary explains each word once, shortly, and names the lesson in which a learner meets it. */
export function checkGlossary(curriculum: Curriculum): Finding[] {
  const { glossary } = curriculum;
  if (glossary === null) return [];
  const lessons = new Map(
    modulesOf(curriculum).flatMap((module) => module.lessons.map((lesson) => [lesson.slug, lesson])),
  );
  const canTell = isWhole(curriculum, `${curriculum.root}/courses`);
  return [
    ...(areDistinct(glossary.data.terms.map(({ id }) => id)) ? [] : [termsAlike(glossary.at('terms'))]),
    ...glossary.data.terms.flatMap((term, index) => {
      const lesson = lessons.get(term.lesson);
      const words = wordsIn(term.text);
      return [
        ...(lesson === undefined && canTell ? [lessonUnknown(glossary.at('terms', index, 'lesson'), term.lesson)] : []),
        ...(lesson !== undefined && partsWithTerm(lesson, term).length === 0
          ? [notInLesson(glossary.at('terms', index, 'term'), term.term, term.lesson)]
          : []),
        ...(words > mostWords ? [tooLong(glossary.at('terms', index, 'text'), words)] : []),
      ];
    }),
  ];
}

const termsAlike = (place: Place): Finding =>
  error(
    place,
    'glossary/terms-alike',
    { id: 'Dua istilah punya id yang sama.', en: 'Two terms have the same id.' },
    { id: 'Beri setiap istilah id sendiri, atau hapus yang kembar.', en: 'Give each its own id, or remove the twin.' },
  );

const notInLesson = (place: Place, term: string, lesson: string): Finding =>
  warning(
    place,
    'glossary/not-in-lesson',
    { id: `“${term}” tidak muncul di pelajaran ${lesson}.`, en: `“${term}” does not occur in the lesson ${lesson}.` },
    {
      id: 'Sebut pelajaran yang menjelaskannya, atau tambahkan ejaan lain di `match`.',
      en: 'Name the lesson that explains it, or add another spelling to `match`.',
    },
  );

const tooLong = (place: Place, words: number): Finding =>
  warning(
    place,
    'glossary/too-long',
    {
      id: `Artinya ${words} kata. Batasnya ${mostWords}.`,
      en: `The meaning has ${words} words; the limit is ${mostWords}.`,
    },
    { id: 'Sisakan satu hal yang perlu diingat.', en: 'Keep the one thing worth remembering.' },
  );
