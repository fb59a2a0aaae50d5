import { type Chatbot, type HandoverReason, handoverReasons } from './chatbot';
import { fillReply } from './fill-reply';
import { learn, wholeWord } from './match';
import { normalise } from './normalise';

/** A quick reply of a messenger: what the seller types, and the text that takes its place. */
export interface QuickReply {
  readonly shortcut: string;
  readonly text: string;
}

/** The replies as quick replies, `/harga` and so on: the first word of the intent's name, with a number where two would be the same. */
export function quickReplies({ intents, variables }: Chatbot): readonly QuickReply[] {
  const taken = new Map<string, number>();
  return intents.map(({ id, name, reply }) => {
    const [word = id] = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    const times = (taken.get(word) ?? 0) + 1;
    taken.set(word, times);
    return { shortcut: `/${word}${times > 1 ? times : ''}`, text: fillReply(reply, variables) };
  });
}

/** The two texts a messenger sends by itself: to whoever writes first, and while the shop is closed. */
export function greetingAndAway({ intents, variables, away }: Chatbot): {
  readonly greeting: string;
  readonly away: string;
} {
  const greeting = intents.find(({ id }) => id === 'greeting')?.reply ?? '';
  return { greeting: fillReply(greeting, variables), away: fillReply(away, variables) };
}

/** For a marketplace's automatic replies: the words by which an intent is known, and what it says. */
export interface KeywordRow {
  readonly intent: string;
  readonly keywords: readonly string[];
  readonly text: string;
}

const mostKeywords = 6;

/** Up to six words of each intent: those in most of its sentences that fewest other intents have. */
export function keywordTable(chatbot: Chatbot): readonly KeywordRow[] {
  const { postings } = learn(chatbot);
  return chatbot.intents.map(({ name, utterances, reply }) => {
    const counted = new Map<string, number>();
    for (const utterance of utterances) {
      for (const word of new Set(normalise(utterance, chatbot.region))) {
        if (word.length > 2) counted.set(word, (counted.get(word) ?? 0) + (postings.get(wholeWord(word))?.rarity ?? 0));
      }
    }
    const keywords = [...counted]
      .sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
      .slice(0, mostKeywords)
      .map(([word]) => word);
    return { intent: name, keywords, text: fillReply(reply, chatbot.variables) };
  });
}

/** What hangs on the wall: for which words a person takes over, and what the customer is told meanwhile. */
export interface HandoverSheet {
  readonly shop: string;
  readonly rules: readonly { readonly reason: HandoverReason; readonly words: readonly string[] }[];
  readonly says: string;
  readonly who: string;
  readonly when: string;
}

/** The data of the A4 page with the handover rules. */
export function handoverSheet({ handoverWords, handover, variables }: Chatbot): HandoverSheet {
  const fact = (name: string) => String(variables[name] ?? '');
  return {
    shop: fact('nama_toko'),
    rules: handoverReasons.map((reason) => ({ reason, words: handoverWords[reason] })),
    says: fillReply(handover, variables),
    who: fact('petugas'),
    when: fact('waktu_balas'),
  };
}
