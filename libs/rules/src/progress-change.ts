import type { LedgerEntry } from './ledger-entry';
import type { Outline } from './outline';
import { findActivity, findLab } from './catalogue';
import { scoreQuiz } from './score-quiz';
import { scoreScenario } from './score-scenario';

/** What one act adds to the progress of one lesson or activity. */
export type ProgressChange = {
  readonly itemId: string;
  readonly done: boolean;
  /** Basis points of a result that counts. */
  readonly score: number | null;
  readonly attempt: boolean;
  readonly part: number | null;
};

/**
 * Reads what a learner's act adds to her progress: the part of the fold that the server stores row by row.
 * A question about a task is only a sign of life: it costs no try.
 * Nothing for a decision, for what the outline doesn't know, and for a path that doesn't follow its story.
 */
export function progressChange(entry: LedgerEntry, outline: Outline): ProgressChange | undefined {
  switch (entry.kind) {
    case 'lesson-opened':
      return ofLesson(entry.payload.lessonId, outline, {});
    case 'part-read':
      return ofLesson(entry.payload.lessonId, outline, { part: entry.payload.part });
    case 'lesson-finished':
      return ofLesson(entry.payload.lessonId, outline, { done: true });
    case 'quiz-answered': {
      const quiz = findActivity(outline.activities, entry, 'quiz');
      if (!quiz) return undefined;
      return changeOf(quiz.id, {
        done: true,
        attempt: true,
        score: scoreQuiz(quiz, entry.payload.answers).basisPoints,
      });
    }
    case 'scenario-played': {
      const scenario = findActivity(outline.activities, entry, 'scenario');
      const score = scenario && scoreScenario(scenario, entry.payload.path);
      if (!score || 'refused' in score) return undefined;
      const { finished } = score;
      return changeOf(scenario.id, { done: finished, attempt: true, score: finished ? score.basisPoints : null });
    }
    case 'form-saved': {
      const form = findActivity(outline.activities, entry, 'form');
      return form && changeOf(form.id, { done: entry.payload.complete });
    }
    case 'lab-finished': {
      const lab = findLab(outline.activities, entry);
      // A phone has no score until the server has counted: it loads no engine to draw a tick.
      return lab && changeOf(lab.id, { done: true, attempt: true, score: entry.payload.basisPoints ?? null });
    }
    case 'instrument-answered':
    case 'submission-sent':
    case 'question-asked': {
      const done = entry.kind === 'instrument-answered';
      const asked = findActivity(outline.activities, entry, done ? 'instrument' : 'practice-task');
      return asked && changeOf(asked.id, { done, attempt: entry.kind !== 'question-asked' });
    }
    default:
      return undefined;
  }
}

function ofLesson(id: string, outline: Outline, change: Partial<ProgressChange>): ProgressChange | undefined {
  const known = outline.modules.some(({ steps }) => steps.some((step) => step.kind === 'lesson' && step.id === id));
  return known ? changeOf(id, change) : undefined;
}

function changeOf(itemId: string, change: Partial<ProgressChange>): ProgressChange {
  return { itemId, done: false, score: null, attempt: false, part: null, ...change };
}
