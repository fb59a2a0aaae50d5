import type { RefObject } from 'react';
import { handOver, outOfScope, type Chatbot } from '@labs/chatbot';
import { Icon } from '@ui';
import { nameOf } from './chatbot-desk';
import { useT } from './chatbot-lab.messages';
import type { Turn } from './talk';
import { Why } from './why';

type Props = {
  readonly turns: readonly Turn[];
  readonly chatbot: Chatbot;
  /** The turn that was said last. */
  readonly newest: RefObject<HTMLLIElement | null>;
};

/** The chat so far: what was said, what the bot answered and why, and what a script wanted instead. */
export function TalkList({ turns, chatbot, newest }: Props) {
  const t = useT();
  return (
    <ol className="plain stack" aria-live="polite" aria-label={t('try.chat')}>
      {turns.map(({ text, answer, isHelpers, wanted }, i) => (
        <li key={i} ref={i === turns.length - 1 ? newest : null} className="stack-2">
          <p className="say-in">
            <b>{t(isHelpers ? 'chat.helper' : 'chat.customer')}</b>
            {text}
          </p>
          <p className="say-out">
            <b>{t('chat.bot')}</b>
            {answer.reply}
          </p>
          {wanted && !asWanted(wanted) && (
            <p className="row start">
              <Icon name="flag" />
              <b>
                {wanted.expects === handOver || wanted.expects === outOfScope
                  ? t(`should.${wanted.expects}`)
                  : t('should.answer', { intent: nameOf(chatbot, wanted.expects) })}
              </b>
            </p>
          )}
          <Why answer={answer} chatbot={chatbot} />
        </li>
      ))}
    </ol>
  );
}

/** A person does no harm where the bot could have answered; only what was missed or mistaken is named. */
export const asWanted = ({ verdict }: NonNullable<Turn['wanted']>): boolean =>
  verdict !== 'wrong' && verdict !== 'unknown';
