import type { QuizAnswers } from './ledger-entry';
import { basisPoints } from './basis-points';

/** The key of a quiz: what of a packaged quiz its score depends on. */
export type QuizKey = {
  readonly questions: readonly {
    readonly id: string;
    readonly choose: 'one' | 'many';
    readonly options: readonly { readonly id: string; readonly right: boolean }[];
  }[];
};

export type QuizScore = {
  readonly right: number;
  readonly asked: number;
  readonly basisPoints: number;
  readonly perQuestion: readonly { readonly questionId: string; readonly right: boolean }[];
  /** Answers the quiz doesn't know: a question id, or `question/option`. */
  readonly unknown: readonly string[];
};

/**
 * Scores one attempt by quiz@1: every question weighs the same, and one that asks for many is right only with exactly the right set.
 * An unanswered question is not right; an unknown question or option changes nothing and is reported.
 */
export function scoreQuiz(quiz: QuizKey, answers: QuizAnswers): QuizScore {
  const unknown = new Set(Object.keys(answers));
  const perQuestion = quiz.questions.map(({ id, choose, options }) => {
    unknown.delete(id);
    const chosen = new Set(answers[id]);
    const known = options.filter((option) => chosen.delete(option.id));
    for (const option of chosen) unknown.add(`${id}/${option}`);
    const wanted = choose === 'one' ? 1 : options.filter((option) => option.right).length;
    return {
      questionId: id,
      right: known.length > 0 && known.length === wanted && known.every((option) => option.right),
    };
  });
  const right = perQuestion.filter((question) => question.right).length;
  const asked = perQuestion.length;
  return { right, asked, basisPoints: basisPoints(right, asked), perQuestion, unknown: [...unknown].sort() };
}
