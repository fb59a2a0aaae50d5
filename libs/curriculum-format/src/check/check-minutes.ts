import { wordsIn } from './check-language';
import { blockTexts } from './list-texts';
import type { LessonSource, ModuleSource } from '../shape/curriculum';
import { type Finding, type Place, warning } from '../shape/finding';
import { embeddedActivities } from '../shape/prose';
import type { QuizData } from '../shape/activity.schema';

const wordsAMinute = 120;
const questionsAMinute = 2;

/** A lesson takes at least what reading and questions take; forms and labs come on top, and depend on the learner's shop. */
export function checkMinutes({ activities }: ModuleSource, { path, parts, data, at }: LessonSource): Finding[] {
  const words = parts
    .flatMap(({ title, blocks }) => [title, ...blockTexts(path, blocks).map(({ text }) => text)])
    .reduce((total, text) => total + wordsIn(text), 0);
  const embedded = parts.flatMap(({ blocks }) => embeddedActivities(blocks));
  const quizzes = activities.flatMap(({ slug, data: activity }) =>
    activity.kind === 'quiz' && embedded.includes(slug) ? [activity] : [],
  );
  const recalled = (data.recall?.length ?? 0) / questionsAMinute;
  const needed = Math.ceil(quizzes.reduce((total, quiz) => total + minutesFor(quiz), words / wordsAMinute + recalled));
  return needed > data.minutes ? [tooFew(at('minutes'), data.minutes, needed)] : [];
}

/** Things sorted into the same few boxes take half the time of questions with answers of their own. */
function minutesFor({ questions }: QuizData): number {
  const [first = '', ...rest] = questions.map(({ options }) =>
    options
      .map(({ text }) => text)
      .sort()
      .join('\n'),
  );
  const isSorting = rest.length > 0 && rest.every((options) => options === first);
  return questions.length / (isSorting ? 2 * questionsAMinute : questionsAMinute);
}

const tooFew = (place: Place, minutes: number, needed: number): Finding =>
  warning(
    place,
    'lesson/minutes-too-few',
    {
      id: `Tertulis ${minutes} menit, padahal membaca dan menjawabnya saja ${needed} menit.`,
      en: `It says ${minutes} minutes, but reading and answering alone take ${needed}.`,
    },
    { id: 'Pendekkan, atau tulis menit yang benar.', en: 'Shorten it, or write the true minutes.' },
  );
