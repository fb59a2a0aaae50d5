import { type Chatbot, type HandoverReason, handoverReasons } from './chatbot';
import { normalise } from './normalise';

/** What sends a message to a person without asking the matcher, and the words that did it. */
export interface HandoverRule {
  readonly reason: HandoverReason | 'long' | 'attachment';
  readonly because: string;
}

export type Attachment = 'picture' | 'voice';

export const longestMessage = 300;

/** The first rule that sends this message to a person: a picture or voice note, a long story, or one of the words. */
export function handoverRule(
  { handoverWords, region }: Pick<Chatbot, 'handoverWords' | 'region'>,
  text: string,
  attachment?: Attachment,
): HandoverRule | null {
  if (attachment) return { reason: 'attachment', because: attachment };
  if ([...text].length > longestMessage) return { reason: 'long', because: '' };
  const digits = longNumber.exec(text);
  if (digits) return { reason: 'personal-data', because: '' };
  const said = normalise(text, region);
  for (const reason of handoverReasons) {
    for (const because of handoverWords[reason]) {
      const words = normalise(because, region);
      if (words.length > 0 && saidInOrder(words, said)) return { reason, because };
    }
  }
  return null;
}

function saidInOrder(words: readonly string[], said: readonly string[]): boolean {
  let next = 0;
  for (const word of said) if (word === words[next]) next += 1;
  return next === words.length;
}

// A number of an identity card, a bank card or an account: 13 digits and more, however they are grouped. Phone numbers are shorter.
const longNumber = /\p{Nd}(?:[ .-]?\p{Nd}){12,}/u;
