import type { Answer, Chatbot } from '@labs/chatbot';
import { nameOf } from './chatbot-desk';
import { useT } from './chatbot-lab.messages';

const hundredths = (score: number): number => Math.round(score / 100);

/** Why the bot reacted as it did, in one sentence. */
export function Why({ answer, chatbot }: { readonly answer: Answer; readonly chatbot: Chatbot }) {
  const t = useT();
  if (answer.kind === 'handover') {
    const { reason, because } = answer.rule;
    return <p className="soft">{t(`why.${reason}`, { because })}</p>;
  }
  const { match } = answer;
  if (!match) return <p className="soft">{t('why.no-words')}</p>;
  const values = {
    intent: nameOf(chatbot, match.intent),
    nearest: match.nearest,
    score: hundredths(match.score),
    threshold: chatbot.threshold,
    other: match.runnerUp ? nameOf(chatbot, match.runnerUp) : '',
  };
  if (answer.kind === 'answer') return <p className="soft">{t('why.answer', values)}</p>;
  return <p className="soft">{t(match.score < chatbot.threshold * 100 ? 'why.unsure' : 'why.torn', values)}</p>;
}
