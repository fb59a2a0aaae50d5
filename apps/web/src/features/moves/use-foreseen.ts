import { useEffect, useState } from 'react';
import { foresee, type Foreseen } from './moves.queries';

type State = {
  readonly done: number;
  readonly all: number;
  readonly foreseen: Foreseen | null;
  readonly error: Error | null;
};
const begun: State = { done: 0, all: 0, foreseen: null, error: null };

/** What a move would change for everybody; it counts while it reads, and stops when another version is chosen. */
export function useForeseen(cohortId: string, to: string): State {
  const [{ of, ...state }, setState] = useState({ of: to, ...begun });
  useEffect(() => {
    if (to === '') return;
    const reading = new AbortController();
    foresee(cohortId, to, (done, all) => setState({ of: to, ...begun, done, all }), reading.signal).then(
      (foreseen) => setState({ of: to, done: foreseen.items.length, all: foreseen.learners, foreseen, error: null }),
      (error: Error) => {
        if (!reading.signal.aborted) setState({ of: to, ...begun, error });
      },
    );
    return () => reading.abort();
  }, [cohortId, to]);
  return of === to ? state : begun;
}
