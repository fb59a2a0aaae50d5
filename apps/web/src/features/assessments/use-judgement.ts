import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { MarkingView } from '@contracts/assessments';
import { later } from '@web/platform/clock';
import { useDesk } from '@web/platform/desk';
import { JudgementKeeper, type KeeperState } from './judgement-keeper';
import { outdateQueues, rememberAssessment, saveAssessment } from './mentor.api';
import { draftOf } from './open-work';
import { shelfKey, type Leftover } from './shelved';

/** The judgement of a version in hand, kept as long as the screen is open. The screen must be a new one for another version. */
export function useJudgement(
  view: MarkingView,
  versionId: string,
): { readonly keeper: JudgementKeeper; readonly state: KeeperState } {
  const { shelf } = useDesk();
  const client = useQueryClient();
  const [keeper] = useState(
    () =>
      new JudgementKeeper(
        {
          versionId,
          shelf: {
            read: () => shelf.read<Leftover>(shelfKey(versionId)),
            write: (value) => {
              const leftover: Leftover = { ...value, submissionId: view.id, learnerName: view.learnerName };
              return shelf.write(shelfKey(versionId), leftover);
            },
            remove: () => shelf.remove(shelfKey(versionId)),
          },
          save: async (request) => {
            const saved = await saveAssessment(view.id, request);
            rememberAssessment(client, view.id, saved);
            if (saved.revision === 1) void outdateQueues(client);
            return saved;
          },
          later,
        },
        draftOf(view, versionId),
      ),
  );
  const state = useSyncExternalStore(keeper.subscribe, keeper.snapshot);

  const draft = draftOf(view, versionId);
  useEffect(() => {
    if (draft) keeper.meet(draft);
  }, [keeper, draft]);

  useEffect(() => {
    const send = () => void keeper.flush();
    const look = () => document.visibilityState === 'visible' && send();
    window.addEventListener('online', send);
    window.addEventListener('pagehide', send);
    document.addEventListener('visibilitychange', look);
    return () => {
      window.removeEventListener('online', send);
      window.removeEventListener('pagehide', send);
      document.removeEventListener('visibilitychange', look);
      keeper.leave();
    };
  }, [keeper]);
  return { keeper, state };
}
