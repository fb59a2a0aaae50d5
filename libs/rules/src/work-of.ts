import type { CatalogueActivity } from './catalogue';

/**
 * What a learner has done when an activity is done, as a text: equal in two versions, the one's work stands for the other.
 *
 * Words are not in it, nor the order of questions: a mended sentence asks nobody to begin again. A quiz is its questions with their
 * right answers, a story its choices and where they lead, a lab its engine, a questionnaire its name. A card is the learner's own
 * and stays hers; on a practice task a mentor's word stands.
 */
export function workOf(activity: CatalogueActivity): string {
  switch (activity.kind) {
    case 'quiz':
      return told(activity.kind, activity.questions.map(questionWork).sort());
    case 'scenario':
      return told(activity.kind, [
        activity.start,
        ...activity.nodes
          .map(({ id, next, choices = [] }) =>
            told(id, [next ?? null, ...choices.map((choice) => told(choice.id, [choice.quality, choice.to])).sort()]),
          )
          .sort(),
      ]);
    case 'lab':
      return told(activity.kind, [activity.lab]);
    case 'instrument':
      return told(activity.kind, [activity.instrument]);
    default:
      return activity.kind;
  }
}

type Question = Extract<CatalogueActivity, { kind: 'quiz' }>['questions'][number];

const questionWork = ({ id, choose, options }: Question): string =>
  told(id, [choose, ...options.map((option) => told(option.id, [option.right])).sort()]);

const told = (name: string, parts: readonly (string | boolean | null)[]): string => JSON.stringify([name, ...parts]);

/** The questions, by id, of which the answers differ between two versions of a quiz, in the order of the newer one. */
export function changedQuestions(before: CatalogueActivity, after: CatalogueActivity): string[] {
  if (before.kind !== 'quiz' || after.kind !== 'quiz') return [];
  const was = new Set(before.questions.map(questionWork));
  return after.questions.filter((question) => !was.has(questionWork(question))).map(({ id }) => id);
}
