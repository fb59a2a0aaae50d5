import type { LedgerEntry } from './ledger-entry';
import type { Outline } from './outline';
import { requiredSteps } from './outline';
import { orderEntries } from './order-entries';
import type { Judgement } from './judgement';
import { addJudgement, addVoided, isAccepted } from './judgement';
import type { ProgressChange } from './progress-change';
import { progressChange } from './progress-change';

/** How far one lesson or activity is; `best` is null until something was scored. */
export type ItemProgress = {
  readonly done: boolean;
  readonly best: number | null;
  readonly attempts: number;
  readonly firstAt: number | null;
  readonly lastAt: number | null;
  readonly partsRead: readonly number[];
};

/** How far an enrolment is. `judgements` and `voided` are kept so that a voided acceptance can be taken back. */
export type Progress = {
  readonly items: Readonly<Record<string, ItemProgress>>;
  readonly done: number;
  readonly total: number;
  readonly judgements: readonly Judgement[];
  readonly voided: readonly string[];
};

const untouched: ItemProgress = { done: false, best: null, attempts: 0, firstAt: null, lastAt: null, partsRead: [] };

/** An enrolment's progress before its first entry. */
export function emptyProgress(outline: Outline): Progress {
  return { items: {}, done: 0, total: requiredSteps(outline).length, judgements: [], voided: [] };
}

/** Folds an enrolment's entries into its progress; a repeated entry counts once. */
export function progressOf(entries: readonly LedgerEntry[], outline: Outline): Progress {
  return orderEntries(entries).reduce(
    (progress, entry) => applyToProgress(progress, entry, outline),
    emptyProgress(outline),
  );
}

/**
 * Adds one entry that was not added before. Everything kept is a sum, a maximum or a set, so entries may come in any order.
 * What the outline doesn't know changes nothing.
 */
export function applyToProgress(progress: Progress, entry: LedgerEntry, outline: Outline): Progress {
  if (entry.kind === 'assessment-voided') return judge(addVoided(progress, entry.payload.assessmentId), outline);
  if (entry.kind === 'assessment-released') return judge(addJudgement(progress, entry, outline), outline);
  const change = progressChange(entry, outline);
  return change
    ? count({ ...progress, items: withChange(progress.items, change, entry.occurredAt) }, outline)
    : progress;
}

function withChange(items: Progress['items'], change: ProgressChange, at: number): Progress['items'] {
  const item = items[change.itemId] ?? untouched;
  const { part } = change;
  return {
    ...items,
    [change.itemId]: {
      done: item.done || change.done,
      best: change.score === null ? item.best : Math.max(item.best ?? 0, change.score),
      attempts: item.attempts + (change.attempt ? 1 : 0),
      firstAt: Math.min(item.firstAt ?? at, at),
      lastAt: Math.max(item.lastAt ?? at, at),
      partsRead:
        part === null || item.partsRead.includes(part)
          ? item.partsRead
          : [...item.partsRead, part].sort((a, b) => a - b),
    },
  };
}

/** A practice task is done while the newest assessment of it that was not voided accepts it. */
function judge(progress: Progress, outline: Outline): Progress {
  const items = { ...progress.items };
  for (const { activityId } of progress.judgements) {
    items[activityId] = { ...(items[activityId] ?? untouched), done: isAccepted(progress, activityId) };
  }
  return count({ ...progress, items }, outline);
}

function count(progress: Progress, outline: Outline): Progress {
  return { ...progress, done: requiredSteps(outline).filter(({ step }) => progress.items[step.id]?.done).length };
}
