import { type Curriculum, isWhole, modulesOf } from '../shape/curriculum';
import { error, type Finding, type Place } from '../shape/finding';

/** A card asks about what a lesson taught, and the cards are counted without a gap. */
export function checkCards(curriculum: Curriculum): Finding[] {
  const { cards } = curriculum;
  if (cards === null) return [];
  const lessons = new Set(modulesOf(curriculum).flatMap((module) => module.lessons.map(({ slug }) => slug)));
  const canTell = isWhole(curriculum, `${curriculum.root}/courses`);
  return cards.data.cards.flatMap(({ number, lesson }, index) => [
    ...(number === index + 1 ? [] : [outOfCount(cards.at('cards', index, 'number'), index + 1)]),
    ...(lessons.has(lesson) || !canTell ? [] : [lessonUnknown(cards.at('cards', index, 'lesson'), lesson)]),
  ]);
}

const outOfCount = (place: Place, wanted: number): Finding =>
  error(
    place,
    'card/number',
    { id: 'Nomor kartu tidak berurutan.', en: 'The cards are not numbered in order.' },
    { id: `Kartu ini bernomor ${wanted}.`, en: `This card is number ${wanted}.` },
  );

/** Said of a card and of a glossary's term alike. */
export const lessonUnknown = (place: Place, lesson: string): Finding =>
  error(
    place,
    'reference/lesson-unknown',
    { id: `Pelajaran ${lesson} tidak ada.`, en: `There is no lesson ${lesson}.` },
    {
      id: 'Tulis nama berkas pelajaran yang menjelaskannya, tanpa akhiran.',
      en: 'Name the file of the lesson that explains it, without its ending.',
    },
  );
