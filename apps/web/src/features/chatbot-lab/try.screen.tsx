import { useMemo, useState, type FormEvent } from 'react';
import { answer, learn, scriptedCustomers, talk, type Answer } from '@labs/chatbot';
import { LabScreen } from '@web/labs';
import { Button, Field, Input } from '@ui';
import type { ScreenProps } from './chatbot-desk';
import { useT } from './chatbot-lab.messages';
import { Why } from './why';

type Turn = { readonly text: string; readonly answer: Answer };

/** A chat with the bot: by hand, or with a customer who follows a script. */
export function TryScreen({ bench, bot, go }: ScreenProps) {
  const t = useT();
  const { chatbot, template } = bot;
  const model = useMemo(() => learn(chatbot), [chatbot]);
  const [turns, setTurns] = useState<readonly Turn[]>([]);
  const [text, setText] = useState('');
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    const afterFallback = turns[turns.length - 1]?.answer.kind === 'fallback';
    setTurns([...turns, { text, answer: answer(model, text, { afterFallback }) }]);
    setText('');
  };
  return (
    <LabScreen
      bench={bench}
      title={t('try.title')}
      lead={t('try.lead')}
      dock={
        <Button big onClick={() => go({ screen: 'bot' })}>
          {t('try.back')}
        </Button>
      }
    >
      <section className="stack-2">
        <h2>{t('try.customers')}</h2>
        <div className="row wrap">
          {scriptedCustomers[template].map((customer) => (
            <Button
              key={customer.mood}
              look="alt"
              onClick={() =>
                setTurns(talk(model, customer).map((one) => ({ text: one.turn.text, answer: one.answer })))
              }
            >
              {t(`mood.${customer.mood}`)}
            </Button>
          ))}
        </div>
      </section>
      <ol className="plain stack" aria-live="polite" aria-label={t('try.chat')}>
        {turns.map((turn, i) => (
          <li key={i} className="stack-2">
            <p className="say-in">
              <b>{t('chat.customer')}</b>
              {turn.text}
            </p>
            <p className="say-out">
              <b>{t('chat.bot')}</b>
              {turn.answer.reply}
            </p>
            <Why answer={turn.answer} chatbot={chatbot} />
          </li>
        ))}
      </ol>
      <form className="stack" onSubmit={send}>
        <Field label={t('try.message')} hint={t('try.hint')}>
          {(wiring) => (
            <Input
              {...wiring}
              value={text}
              maxLength={600}
              autoComplete="off"
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        <Button type="submit" look="alt" icon="chat">
          {t('try.send')}
        </Button>
      </form>
    </LabScreen>
  );
}
