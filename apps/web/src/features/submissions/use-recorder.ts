import { useCallback, useEffect, useRef, useState } from 'react';
import { readRecording, withLength, type VoiceRecording } from '@rules';
import { Microphone, NoMicrophone, type MicrophoneTrouble } from './microphone';

/** What was said, ready to be kept: to the byte what the server will look at. */
export type Said = VoiceRecording & { readonly bytes: ArrayBuffer };
export type RecorderTrouble = MicrophoneTrouble | 'silent';

/** `said` in milliseconds, `level` from 0 to 1; both only while it records or is paused. */
export type RecorderState = {
  readonly phase: 'idle' | 'opening' | 'recording' | 'paused' | 'keeping';
  readonly said: number;
  readonly level: number;
  readonly trouble: RecorderTrouble | null;
};

/** How long a voice note may be; the server forgives a phone that is slow to stop. */
export const longest = 120_000;
const beat = 100;
/** What is shorter was a slip of the finger. */
const shortest = 500;

const idle: RecorderState = { phase: 'idle', said: 0, level: 0, trouble: null };

/**
 * Records one voice note at a time. It ends at two minutes, and also when the app goes to the back or the phone takes the microphone away:
 * what was said until then is kept.
 */
export function useRecorder(onSaid: (said: Said) => Promise<void>) {
  const [state, setState] = useState(idle);
  const microphone = useRef<Microphone | null>(null);
  const phase = useRef(state.phase);
  const keep = useRef(onSaid);
  keep.current = onSaid;

  const enter = useCallback((next: Partial<RecorderState> & Pick<RecorderState, 'phase'>) => {
    phase.current = next.phase;
    setState((before) => ({ ...before, ...next }));
  }, []);

  const finish = useCallback(async () => {
    const open = microphone.current;
    if (!open) return;
    microphone.current = null;
    enter({ phase: 'keeping', level: 0 });
    const said = saidIn(await open.finish());
    if (said) await keep.current(said);
    enter({ ...idle, trouble: said ? null : 'silent' });
  }, [enter]);

  const begin = useCallback(async () => {
    if (phase.current !== 'idle') return;
    enter({ ...idle, phase: 'opening' });
    try {
      const open = await Microphone.open();
      open.onTaken(() => void finish());
      microphone.current = open;
      enter({ phase: 'recording' });
    } catch (error) {
      if (!(error instanceof NoMicrophone)) throw error;
      enter({ ...idle, trouble: error.trouble });
    }
  }, [enter, finish]);

  const pause = useCallback(() => {
    microphone.current?.pause();
    enter({ phase: 'paused', level: 0 });
  }, [enter]);

  const resume = useCallback(() => {
    microphone.current?.resume();
    enter({ phase: 'recording' });
  }, [enter]);

  const { phase: shown } = state;
  useEffect(() => {
    if (shown !== 'recording') return undefined;
    let before = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      const passed = now - before;
      before = now;
      setState((last) => ({ ...last, said: last.said + passed, level: microphone.current?.level() ?? 0 }));
    }, beat);
    return () => clearInterval(timer);
  }, [shown]);

  const isFull = state.said >= longest;
  useEffect(() => {
    if (isFull) void finish();
  }, [isFull, finish]);

  useEffect(() => {
    const leave = () => void finish();
    const hide = () => document.visibilityState === 'hidden' && leave();
    document.addEventListener('visibilitychange', hide);
    window.addEventListener('pagehide', leave);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [finish]);

  return { ...state, begin, pause, resume, finish };
}

function saidIn(recorded: ArrayBuffer): Said | null {
  const found = readRecording(new Uint8Array(recorded));
  if (!found || found.milliseconds < shortest) return null;
  const bytes = withLength(new Uint8Array(recorded), found.milliseconds);
  return { ...found, bytes: bytes.byteLength === recorded.byteLength ? recorded : (bytes.buffer as ArrayBuffer) };
}
