import { useEffect, useState } from 'react';

const isIndonesian = ({ lang }: SpeechSynthesisVoice): boolean => /^id([-_]|$)/i.test(lang);
const synthesis = (): SpeechSynthesis | undefined =>
  typeof window === 'undefined' ? undefined : window.speechSynthesis;

/** Reads Indonesian words aloud by the phone's own voice; null where it has none. */
export function useVoice(): {
  readonly speaking: boolean;
  readonly speak: (words: string) => void;
  readonly stop: () => void;
} | null {
  const [voice, setVoice] = useState<SpeechSynthesisVoice | null>(null);
  const [speaking, setSpeaking] = useState(false);

  useEffect(() => {
    const speech = synthesis();
    if (!speech) return undefined;
    const look = () => setVoice(speech.getVoices().find(isIndonesian) ?? null);
    look();
    // Phones bring their voices a moment later.
    speech.addEventListener?.('voiceschanged', look);
    return () => {
      speech.removeEventListener?.('voiceschanged', look);
      speech.cancel();
    };
  }, []);

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
        utterance.lang = 'id-ID';
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
