import type { Clock } from '@web/platform/clock';
import { LearnerStore, type NewAct } from '@web/platform/store';
import { aLearner } from './a-server.given';
import type { Courier } from './courier';
import type { OneAtATime } from './one-at-a-time';
import { Outbox } from './outbox';

/** One opening of the app: its own store and outbox on the database that all openings share. */
export type Opening = { readonly store: LearnerStore; readonly outbox: Outbox; readonly timers: (() => void)[] };

/** Opens the app. What is called off or never called belongs to an app that was closed. */
export async function openApp(
  courier: Courier,
  parts: { store?: LearnerStore; oneAtATime?: OneAtATime; clock?: Clock } = {},
): Promise<Opening> {
  const store = parts.store ?? (await LearnerStore.open(aLearner()));
  const timers: (() => void)[] = [];
  const outbox = new Outbox({
    store,
    courier,
    clock: parts.clock ?? (() => Date.parse('2026-11-22T09:00:00Z')),
    random: () => 0.5,
    oneAtATime: parts.oneAtATime ?? sharedLocks(),
    later: (work) => {
      timers.push(work);
      return () => timers.splice(timers.indexOf(work) >>> 0, 1);
    },
    build: 'test',
  });
  return { store, outbox, timers };
}

/** Web Locks as the tabs of one browser share them. */
export function sharedLocks(): OneAtATime {
  const queues = new Map<string, Promise<unknown>>();
  return (name, work) => {
    const turn = (queues.get(name) ?? Promise.resolve()).then(work, work);
    queues.set(
      name,
      turn.catch(() => undefined),
    );
    return turn;
  };
}

const step = { enrolmentId: 'e', package: 'p', stepId: 's' };

export const aPartRead = (part = 1): NewAct => ({ ...step, kind: 'part-read', payload: { part, parts: 6 } });

export const aSubmission = (...fileIds: string[]): NewAct => ({
  ...step,
  kind: 'submission-sent',
  payload: {
    submissionId: 'thread',
    answers: { teks: 'Bolu pandan' },
    files: fileIds.map((fileId) => ({ stepId: 'foto', fileId })),
  },
});

export const aPhoto = (id: string) => ({
  id,
  bytes: new ArrayBuffer(8),
  mime: 'image/jpeg',
  width: 8,
  height: 8,
  uploadUrl: null,
  uploaded: false,
});
