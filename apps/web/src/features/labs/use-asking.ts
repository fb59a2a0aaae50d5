import { useCallback, useEffect, useRef, useState } from 'react';
import type { HelpQuestion } from '@contracts/labs';
import { NetworkTrouble, ProblemError } from '@web/platform/http';
import { askHelper, type Helped } from './ask-helper';

/** An asking as the screen shows it: what has come, and how it ended once it has. */
export type Asking = {
  readonly text: string;
  readonly end: Helped['finish'] | 'stopped' | 'trouble' | null;
  readonly trouble: ProblemError | NetworkTrouble | null;
};

const begun: Asking = { text: '', end: null, trouble: null };

/** Asks the helper and can be stopped; leaving the screen stops it too. Null before the first asking. */
export function useAsking(onHelped: (text: string, helped: Helped) => void) {
  const [asking, setAsking] = useState<Asking | null>(null);
  const line = useRef<AbortController | null>(null);
  const stop = useCallback(() => line.current?.abort(), []);
  useEffect(() => stop, [stop]);

  const ask = async (question: HelpQuestion): Promise<void> => {
    const own = (line.current = new AbortController());
    let text = '';
    const show = (more: Partial<Asking>): void => {
      if (line.current === own) setAsking({ ...begun, text, ...more });
    };
    show({});
    try {
      const helped = await askHelper(question, {
        signal: own.signal,
        onText: (soFar) => {
          text = soFar;
          show({});
        },
      });
      show({ end: helped.finish });
      onHelped(text, helped);
    } catch (error) {
      if (own.signal.aborted) return show({ end: 'stopped' });
      if (!(error instanceof ProblemError) && !(error instanceof NetworkTrouble)) throw error;
      show({ end: 'trouble', trouble: error });
    }
  };
  return { asking, ask, stop, clear: () => setAsking(null) };
}
