import { distance } from 'fastest-levenshtein';
import type { Chatbot } from './chatbot';
import type { TestMessage } from './measure';
import { normalise } from './normalise';

/** A test message that the bot has practically been told: it would prove nothing. */
export interface Leak {
  readonly text: string;
  /** The sentence it copies, and the intent that has it. */
  readonly utterance: string;
  readonly intent: string;
}

/**
 * Which messages of a test are the bot's own sentences over again: the same, or alike by nine tenths and more.
 * Alike is one less the edit distance over the longer text, as typed and as normalised; the greater counts.
 */
export function leaks({ intents, region }: Chatbot, test: readonly TestMessage[]): readonly Leak[] {
  const known = intents.flatMap(({ id, utterances }) =>
    utterances.map((utterance) => ({ intent: id, utterance, forms: formsOf(utterance, region) })),
  );
  return test.flatMap(({ text }) => {
    const forms = formsOf(text, region);
    const copied = known.find((one) => one.forms.some((form, i) => tooAlike(form, forms[i] ?? '')));
    return copied ? [{ text, utterance: copied.utterance, intent: copied.intent }] : [];
  });
}

const formsOf = (text: string, region: Chatbot['region']) => [
  text.toLowerCase().trim(),
  normalise(text, region).join(' '),
];

function tooAlike(one: string, other: string): boolean {
  const longer = Math.max(one.length, other.length);
  return longer > 0 && (longer - distance(one, other)) * 10 >= longer * 9;
}
