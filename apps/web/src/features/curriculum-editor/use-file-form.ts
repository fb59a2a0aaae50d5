import { useCallback, useEffect, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { FileFinding, FileView } from '@contracts/curricula';
import { useDesk } from '@web/platform/desk';
import { isNetworkTrouble, ProblemError, send } from '@web/platform/http';
import { fileQuery, filesQuery, fileUrl } from './editor.queries';
import type { Form } from './form-layouts';

/** A pause in writing, after which it is kept on this device; and a longer one, after which it goes into the draft. */
const pause = 400;
const rest = 1500;
const patience = 8000;

/** What was written here and the draft does not have: the words, and the revision they were written on. */
export type KeptForm = { readonly form: Form; readonly revision: string };

/** Where the words are: in the draft, on this device, on their way, or only in the fields. */
export type SaveState = 'saved' | 'kept' | 'saving' | 'only-here';

export type FileForm = {
  readonly form: Form;
  readonly change: (next: Form) => void;
  readonly state: SaveState;
  /** Why the draft does not take it yet, by field. */
  readonly refused: readonly FileFinding[];
  readonly trouble: Error | null;
  /** Somebody else saved the file meanwhile: what it says now. */
  readonly theirs: FileView | null;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
};

export const keptKey = (versionId: string, path: string): string => `curriculum-editor/file/${versionId}/${path}`;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A file while it is written: kept on this device at each pause, stored in the draft after a rest, never over somebody else's words. */
export function useFileForm(versionId: string, view: FileView): FileForm {
  const { shelf } = useDesk();
  const client = useQueryClient();
  const key = keptKey(versionId, view.path);
  const [start] = useState(() => shelf.read<KeptForm>(key));
  const isOld = start !== null && start.revision !== view.revision && !same(start.form, view.form);

  const [form, setForm] = useState<Form>(start?.form ?? view.form ?? {});
  const [state, setState] = useState<SaveState>(start && !same(start.form, view.form) ? 'kept' : 'saved');
  const [refused, setRefused] = useState<readonly FileFinding[]>([]);
  const [trouble, setTrouble] = useState<Error | null>(null);
  const [theirs, setTheirs] = useState<FileView | null>(isOld ? view : null);

  const newest = useRef(form);
  const stored = useRef<KeptForm>({ form: view.form ?? {}, revision: view.revision });
  const timers = useRef<{ keep?: ReturnType<typeof setTimeout>; save?: ReturnType<typeof setTimeout> }>({});
  const isBusy = useRef(false);
  const isContested = useRef(isOld);

  const keep = useCallback((): void => {
    clearTimeout(timers.current.keep);
    if (same(newest.current, stored.current.form)) return shelf.remove(key);
    const isKept = shelf.write(key, { form: newest.current, revision: stored.current.revision });
    if (!isKept) setState('only-here');
  }, [shelf, key]);

  const save = useCallback(async (): Promise<void> => {
    clearTimeout(timers.current.save);
    if (isBusy.current || isContested.current || same(newest.current, stored.current.form)) return;
    isBusy.current = true;
    const sent = newest.current;
    setState('saving');
    try {
      const saved = await send<FileView>(fileUrl(versionId, view.path), {
        method: 'PUT',
        body: { revision: stored.current.revision, form: sent },
      });
      stored.current = { form: sent, revision: saved.revision };
      client.setQueryData(fileQuery(versionId, view.path).queryKey, saved);
      void client.invalidateQueries({ queryKey: filesQuery(versionId).queryKey, exact: true });
      void client.invalidateQueries({ queryKey: ['curricula', 'version', versionId], exact: true });
      setRefused([]);
      setTrouble(null);
      setState(same(newest.current, sent) ? 'saved' : 'kept');
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      setState('kept');
      await take(error);
    } finally {
      isBusy.current = false;
      keep();
    }
    if (!same(newest.current, sent)) timers.current.save = setTimeout(() => void save(), rest);

    async function take(error: Error): Promise<void> {
      const code = error instanceof ProblemError ? error.code : '';
      setTrouble(code === 'curricula/wrong-shape' || code === 'curricula/edited-meanwhile' ? null : error);
      if (code === 'curricula/wrong-shape') setRefused(faultsIn(error as ProblemError));
      if (code === 'curricula/edited-meanwhile') {
        isContested.current = true;
        setTheirs(await client.fetchQuery(fileQuery(versionId, view.path)));
      }
      if (isNetworkTrouble(error)) timers.current.save = setTimeout(() => void save(), patience);
    }
  }, [client, keep, versionId, view.path]);

  const change = useCallback(
    (next: Form): void => {
      newest.current = next;
      setForm(next);
      setState((now) => (now === 'only-here' ? now : 'kept'));
      clearTimeout(timers.current.keep);
      clearTimeout(timers.current.save);
      timers.current.keep = setTimeout(keep, pause);
      timers.current.save = setTimeout(() => void save(), rest);
    },
    [keep, save],
  );

  useEffect(() => {
    const waiting = timers.current;
    const leave = (): void => keep();
    const back = (): void => void save();
    window.addEventListener('pagehide', leave);
    window.addEventListener('online', back);
    void save();
    return () => {
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('online', back);
      keep();
      void save();
      clearTimeout(waiting.keep);
    };
  }, [keep, save]);

  const settle = (next: Form, now: FileView): void => {
    isContested.current = false;
    stored.current = { form: now.form ?? {}, revision: now.revision };
    setTheirs(null);
    change(next);
    keep();
  };
  return {
    form,
    change,
    state,
    refused,
    trouble,
    theirs,
    keepMine: () => theirs && settle(newest.current, theirs),
    takeTheirs: () => theirs && settle(theirs.form ?? {}, theirs),
  };
}

const faultsIn = ({ document }: ProblemError): FileFinding[] =>
  (document.errors ?? []).map(({ pointer, message }) => ({
    field: pointer.slice(1).split('/').join('.'),
    severity: 'error',
    what: message,
    how: '',
  }));
