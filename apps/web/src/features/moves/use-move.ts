import { useEffect, useRef, useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { MoveView, StartMoveRequest } from '@contracts/moves';
import { cohortsKey } from '@web/cohorts';
import { send } from '@web/platform/http';
import { movesKey, takeAlong } from './moves.queries';

type Way = StartMoveRequest | { readonly on: MoveView } | { readonly back: MoveView };

/** Begins a move, goes on with one, or takes it back; each can be stopped between two batches and nobody is lost. */
export function useMove(cohortId: string, onDone: (move: MoveView) => void) {
  const client = useQueryClient();
  const [under, setUnder] = useState<MoveView | null>(null);
  const stopper = useRef(new AbortController());
  useEffect(() => () => stopper.current.abort(), []);
  const go = useMutation({
    mutationFn: async (way: Way) => {
      stopper.current = new AbortController();
      const move = 'on' in way ? way.on : await begin(cohortId, way);
      setUnder(move);
      return takeAlong(move, setUnder, stopper.current.signal);
    },
    onSuccess: (move) => {
      if (move.state === 'moved' || move.state === 'returned') onDone(move);
    },
    onSettled: async () => {
      await Promise.all([
        client.invalidateQueries({ queryKey: movesKey }),
        client.invalidateQueries({ queryKey: cohortsKey }),
      ]);
      setUnder(null);
    },
  });
  return { go: go.mutate, under, busy: go.isPending, error: go.error, stop: () => stopper.current.abort() };
}

const begin = (cohortId: string, way: StartMoveRequest | { readonly back: MoveView }): Promise<MoveView> =>
  'back' in way
    ? send<MoveView>(`/api/cohort-moves/${way.back.id}/rollback`, { method: 'POST' })
    : send<MoveView>(`/api/cohorts/${cohortId}/moves`, { method: 'POST', body: way });
