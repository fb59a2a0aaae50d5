import { useCallback, useEffect, useRef, useState } from 'react';
import type { HomeDocument } from '@contracts/learning';
import type { LabFinding } from '@labs/door';
import { zones, type Answers, type Zone } from '@labs/sales';
import { dateText, dayNumber } from '@rules';
import { useDevice } from '@web/platform/device';
import type { Input, Purpose, ReadFile, ReadReply, ReadRequest } from './read-sales';

/** How the reading of a file stands. */
export type Reading =
  | { readonly state: 'none' }
  | { readonly state: 'working'; readonly stage: 1 | 2 | 3 }
  | { readonly state: 'stopped'; readonly trouble: LabFinding }
  | { readonly state: 'ready'; readonly read: ReadFile };

/** How many stages a reading says it goes through. */
export const stages = 3;

const startWorker = () => new Worker(new URL('./sales.worker.ts', import.meta.url), { type: 'module' });

/** Reads files in a worker, one at a time; a new reading ends the one before, and leaving the lab ends it too. */
export function useReading(purpose: Purpose = 'report') {
  const { store, clock } = useDevice();
  const [reading, setReading] = useState<Reading>({ state: 'none' });
  const [input, setInput] = useState<Input | null>(null);
  const worker = useRef<Worker>(undefined);
  // Known to this visit alone: marks of customers never leave the worker, and no two visits share them.
  const [salt] = useState(() => crypto.getRandomValues(new Uint32Array(4)).join('-'));

  const cancel = useCallback(() => {
    worker.current?.terminate();
    worker.current = undefined;
    setReading({ state: 'none' });
  }, []);
  useEffect(() => () => worker.current?.terminate(), []);

  const read = useCallback(
    (from: Input, asked: Answers, onReady?: (file: ReadFile) => void) => {
      worker.current?.terminate();
      const reader = (worker.current = startWorker());
      setInput(from);
      setReading({ state: 'working', stage: 1 });
      reader.onmessage = ({ data }: MessageEvent<ReadReply>) => {
        if (worker.current !== reader) return;
        if ('stage' in data) return setReading({ state: 'working', stage: data.stage });
        reader.terminate();
        worker.current = undefined;
        if ('trouble' in data) return setReading({ state: 'stopped', trouble: data.trouble });
        setReading({ state: 'ready', read: data.read });
        onReady?.(data.read);
      };
      // A worker that could not start, as when its file isn't on the phone.
      reader.onerror = () => {
        if (worker.current !== reader) return;
        worker.current = undefined;
        setReading({ state: 'stopped', trouble: { code: 'worker-missing', severity: 'stop', values: {} } });
      };
      const { zone } = (store.snapshot().home as HomeDocument).person;
      const known = zone in zones ? (zone as Zone) : 'WIB';
      const today = dateText(dayNumber(clock(), zones[known]));
      reader.postMessage({ input: from, purpose, asked, zone: known, today, salt } satisfies ReadRequest);
    },
    [store, clock, salt, purpose],
  );

  /** Refuses a file without reading it. */
  const refuse = useCallback((trouble: LabFinding) => setReading({ state: 'stopped', trouble }), []);

  return { reading, input, read, cancel, refuse };
}

export type ReadingHook = ReturnType<typeof useReading>;
