import { type Attachment, type HandoverRule, handoverRule } from './handover';
import { fillReply } from './fill-reply';
import { type Match, type Model, match } from './match';

/** What the bot does with one message: it answers, admits that it doesn't understand, or hands over to a person. */
export type Answer =
  | { readonly kind: 'answer'; readonly reply: string; readonly match: Match }
  | { readonly kind: 'fallback'; readonly reply: string; readonly match: Match | null }
  | { readonly kind: 'handover'; readonly reply: string; readonly rule: HandoverRule }
  | {
      readonly kind: 'handover';
      readonly reply: string;
      readonly rule: { readonly reason: 'intent'; readonly because: string };
    }
  | {
      readonly kind: 'handover';
      readonly reply: string;
      readonly rule: { readonly reason: 'second-fallback'; readonly because: '' };
    };

export interface Circumstances {
  readonly attachment?: Attachment | undefined;
  /** Whether the bot's last message in this chat was a fallback. */
  readonly afterFallback?: boolean | undefined;
}

/** How far the best intent must lie ahead of the next one, in ten-thousandths. */
export const leastMargin = 800;

/** The bot's reaction. Rules for a person come first; the matcher answers only when it is sure enough and not torn. */
export function answer(model: Model, message: string, { attachment, afterFallback }: Circumstances = {}): Answer {
  const { chatbot } = model;
  const say = (reply: string) => fillReply(reply, chatbot.variables);
  const rule = handoverRule(chatbot, message, attachment);
  if (rule) return { kind: 'handover', reply: say(chatbot.handover), rule };
  const found = match(model, message);
  if (found && found.score >= chatbot.threshold * 100 && found.margin >= leastMargin) {
    const intent = chatbot.intents.find(({ id }) => id === found.intent);
    const reply = say(intent?.reply ?? '');
    if (!intent?.handsOver) return { kind: 'answer', reply, match: found };
    return { kind: 'handover', reply, rule: { reason: 'intent', because: found.nearest } };
  }
  if (afterFallback)
    return { kind: 'handover', reply: say(chatbot.handover), rule: { reason: 'second-fallback', because: '' } };
  return { kind: 'fallback', reply: say(chatbot.fallback), match: found };
}
