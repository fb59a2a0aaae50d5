import { useCallback, useEffect, useRef, useState } from 'react';
import { useDevice } from '@web/platform/device';
import { StorageTrouble, type Draft } from '@web/platform/store';

/** A pause in writing. */
const pause = 700;

export type DraftState<Value> = {
  readonly value: Value;
  readonly change: (next: Value | ((before: Value) => Value)) => void;
  /** Why the phone does not keep it just now; the words stay in their fields. */
  readonly trouble: StorageTrouble | null;
  /** Another tab wrote the same meanwhile; its words are kept and can be taken over. */
  readonly other: Value | null;
  readonly takeOther: () => void;
  readonly dismissOther: () => void;
  /** Keeps it at once; true when it is on the disk. */
  readonly keep: () => Promise<boolean>;
};

/**
 * Something being written, kept on the phone at each pause and when the page goes to the back.
 * `found` is what the phone had when the page was opened; `start` stands where it had nothing.
 */
export function useDraft<Value>(key: string, found: Draft | undefined, start: Value): DraftState<Value> {
  const { store } = useDevice();
  const [value, setValue] = useState<Value>(found ? (found.value as Value) : start);
  const [trouble, setTrouble] = useState<StorageTrouble | null>(null);
  const [other, setOther] = useState<Value | null>(null);
  const newest = useRef(value);
  const revision = useRef(found?.revision ?? 0);
  const unsaved = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const saving = useRef<Promise<boolean>>(Promise.resolve(true));

  const keep = useCallback((): Promise<boolean> => {
    clearTimeout(timer.current);
    // One after the other: each save must know the revision of the one before.
    saving.current = saving.current.then(async (before) => {
      if (!unsaved.current) return before;
      unsaved.current = false;
      try {
        const saved = await store.saveDraft(key, newest.current, revision.current);
        revision.current = saved.revision;
        if (saved.conflict) setOther(((await store.readDraft(`${key}~`))?.value as Value | undefined) ?? null);
        setTrouble(null);
        return true;
      } catch (error) {
        if (!(error instanceof StorageTrouble)) throw error;
        unsaved.current = true;
        setTrouble(error);
        return false;
      }
    });
    return saving.current;
  }, [store, key]);

  const change = useCallback(
    (next: Value | ((before: Value) => Value)) => {
      newest.current = typeof next === 'function' ? (next as (before: Value) => Value)(newest.current) : next;
      unsaved.current = true;
      setValue(newest.current);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void keep(), pause);
    },
    [keep],
  );

  useEffect(() => {
    const leave = () => void keep();
    const hide = () => document.visibilityState === 'hidden' && leave();
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', hide);
    return () => {
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', hide);
      leave();
    };
  }, [keep]);

  const dismissOther = useCallback(() => setOther(null), []);
  const takeOther = useCallback(() => {
    if (other === null) return;
    change(other);
    setOther(null);
  }, [other, change]);

  return { value, change, trouble, other, takeOther, dismissOther, keep };
}
