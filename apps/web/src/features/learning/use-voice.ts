import { useEffect, useState } from 'react';
import { useSaidIn } from './published';

const accents = { id: 'id-ID', en: 'en-GB' } as const;
const synthesis = (): SpeechSynthesis | undefined =>
  typeof window === 'undefined' ? undefined : window.speechSynthesis;

/** Reads published words aloud in their language by the phone's own voice; null where it has none. */
export function useVoice(): {
  readonly speaking: boolean;
  readonly speak: (words: string) => void;
  readonly stop: () => void;
} | null {
  const said = useSaidIn();
  const [voice, setVoice] = useState<SpeechSynthesisVoice | null>(null);
  const [speaking, setSpeaking] = useState(false);

  useEffect(() => {
    const speech = synthesis();
    if (!speech) return undefined;
    const look = () =>
      setVoice(speech.getVoices().find(({ lang }) => new RegExp(`^${said}([-_]|$)`, 'i').test(lang)) ?? null);
    look();
    // Phones bring their voices a moment later.
    speech.addEventListener?.('voiceschanged', look);
    return () => {
      speech.removeEventListener?.('voiceschanged', look);
      speech.cancel();
    };
  }, [said]);

  if (!voice) return null;
  return {
    speaking,
    speak: (words) => {
      const speech = synthesis();
      speech?.cancel();
      // Sentence by sentence: a long text in one piece falls silent after a quarter of a minute on many phones.
      const sentences = words.match(/[^.!?\n]+[.!?]*/g) ?? [];
      sentences.forEach((sentence, index) => {
        const utterance = new SpeechSynthesisUtterance(sentence.trim());
        utterance.lang = accents[said];
        utterance.voice = voice;
        if (index === sentences.length - 1) utterance.onend = () => setSpeaking(false);
        speech?.speak(utterance);
      });
      setSpeaking(sentences.length > 0);
    },
    stop: () => {
      synthesis()?.cancel();
      setSpeaking(false);
    },
  };
}

/** The words of published HTML as they are read aloud, with a stop after each block. */
export function wordsOf(html: string): string {
  const body = new DOMParser().parseFromString(html, 'text/html').body;
  return [...body.querySelectorAll('h2, h3, p, li, figcaption, b')]
    .filter((element) => !element.parentElement?.closest('p, li'))
    .map((element) => element.textContent?.trim() ?? '')
    .map((words) => (/[.!?]$/.test(words) ? words : `${words}.`))
    .join('\n');
}
