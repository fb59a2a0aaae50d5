import type { QuizDraftView } from '@contracts/curricula';

type Question = QuizDraftView['questions'][number];

/** The words of a question that a form can change. */
export type QuestionWords = {
  readonly stem: string;
  readonly options: readonly { readonly id: string; readonly text: string; readonly why: string }[];
};

/** What was typed on this device and the server does not have yet, with what stood there when the typing began. */
export type KeptQuestion = { readonly words: QuestionWords; readonly base: QuestionWords };

export const wordsOf = ({ stem, options }: QuestionWords): QuestionWords => ({
  stem,
  options: options.map(({ id, text, why }) => ({ id, text, why })),
});

const tidy = ({ stem, options }: QuestionWords): unknown[] => [
  stem.trim(),
  ...options.flatMap(({ id, text, why }) => [id, text.trim(), why.trim()]),
];

export const sameWords = (a: QuestionWords, b: QuestionWords): boolean =>
  JSON.stringify(tidy(a)) === JSON.stringify(tidy(b));

/** The question as a learner would read it with these words. */
export const withWords = (question: Question, { stem, options }: QuestionWords): Question => ({
  ...question,
  stem,
  options: question.options.map((option) => ({ ...option, ...options.find(({ id }) => id === option.id) })),
});

/** Where two versions of a question differ, text by text; `place` is `stem`, `text/a` or `why/a`. */
export function differences(a: QuestionWords, b: QuestionWords): { place: string; a: string; b: string }[] {
  const textsOf = ({ stem, options }: QuestionWords) =>
    new Map([
      ['stem', stem] as const,
      ...options.flatMap(
        ({ id, text, why }) =>
          [
            [`text/${id}`, text],
            [`why/${id}`, why],
          ] as const,
      ),
    ]);
  const [left, right] = [textsOf(a), textsOf(b)];
  return [...new Set([...left.keys(), ...right.keys()])]
    .map((place) => ({ place, a: left.get(place) ?? '', b: right.get(place) ?? '' }))
    .filter((text) => text.a.trim() !== text.b.trim());
}

/** Where the words of a question are kept on this device. */
export const questionKey = (versionId: string, questionId: string): string =>
  `curricula/question/${versionId}/${questionId}`;

export type WordGap = { readonly place: string; readonly gap: 'missing' | 'short' };

/** What is still missing before the draft takes the words; the longest lengths are the fields' own. */
export function gapsIn({ stem, options }: QuestionWords): WordGap[] {
  const gap = (place: string, text: string, least: number): WordGap[] => {
    const letters = text.trim().length;
    return letters >= least ? [] : [{ place, gap: letters === 0 ? 'missing' : 'short' }];
  };
  return [
    ...gap('stem', stem, 5),
    ...options.flatMap(({ id, text, why }) => [...gap(`text/${id}`, text, 1), ...gap(`why/${id}`, why, 5)]),
  ];
}

/** The most letters each kind of text may have. */
export const longest = { stem: 400, text: 300, why: 600 } as const;
