import { areDistinct } from './are-distinct';
import type { QuizData } from '../shape/activity.schema';
import { error, type Finding, type Place } from '../shape/finding';
import type { SourceDocument } from '../parse/read-yaml';

/** A question must be answerable: at least one right option, exactly one where one is chosen, and no two options alike. */
export const checkQuiz = ({ at }: SourceDocument<unknown>, quiz: QuizData): Finding[] =>
  quiz.questions.flatMap(({ choose, options }, index) => {
    const place = at('questions', index, 'options');
    const right = options.filter((option) => option.right === true).length;
    return [
      ...(right === 0 ? [noneRight(place)] : []),
      ...(right > 1 && choose === 'one' ? [severalRight(place, right)] : []),
      ...(areDistinct(options.map(({ id }) => id)) ? [] : [optionsAlike(place)]),
      ...(areDistinct(options.map(({ text }) => text)) ? [] : [optionsAlike(place)]),
    ];
  });

const noneRight = (place: Place): Finding =>
  error(
    place,
    'quiz/none-right',
    { id: 'Soal ini tidak punya jawaban benar.', en: 'This question has no right answer.' },
    { id: 'Tandai jawabannya dengan `right: true`.', en: 'Mark the answer with `right: true`.' },
  );

const severalRight = (place: Place, right: number): Finding =>
  error(
    place,
    'quiz/several-right',
    {
      id: `Soal \`choose: one\` punya ${right} jawaban benar.`,
      en: `A question with \`choose: one\` has ${right} right answers.`,
    },
    { id: 'Sisakan satu, atau pakai `choose: many`.', en: 'Keep one, or use `choose: many`.' },
  );

const optionsAlike = (place: Place): Finding =>
  error(
    place,
    'quiz/options-alike',
    { id: 'Dua pilihan punya id atau teks yang sama.', en: 'Two options have the same id or the same text.' },
    { id: 'Bedakan id dan teks setiap pilihan.', en: 'Give each option its own id and its own text.' },
  );
