import { useEffect, useMemo, useRef, useState, type FormEvent } from 'react';
import { learn, type Mood } from '@labs/chatbot';
import { LabScreen } from '@web/labs';
import { Button, Field, Input } from '@ui';
import { AfterTalk } from './after-talk';
import type { ScreenProps } from './chatbot-desk';
import { useT } from './chatbot-lab.messages';
import { Customers } from './customers.section';
import { HelperCustomer } from './helper-customer';
import { helperSaid, noTalk, play, say } from './talk';
import { TalkList } from './talk.list';
import { useCustomers } from './use-customers';

/** A chat with the bot: by hand, with a customer who follows a script, or with one the AI helper plays. */
export function TryScreen({ bench, bot, go }: ScreenProps) {
  const t = useT();
  const { chatbot, template } = bot;
  const model = useMemo(() => learn(chatbot), [chatbot]);
  const customers = useCustomers(template);
  const [mood, setMood] = useState<Mood>('hurried');
  const [talk, setTalk] = useState(noTalk);
  const [text, setText] = useState('');
  const chat = useRef<HTMLHeadingElement>(null);
  const newest = useRef<HTMLLIElement>(null);
  const heard = helperSaid(talk);
  // The card that asked for the message stays below the chat and would take the eye with it.
  useEffect(() => {
    if (heard > 0) newest.current?.scrollIntoView();
  }, [heard]);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    setTalk(say(talk, model, text));
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
      <Customers
        customers={customers}
        mood={mood}
        onMood={setMood}
        onPlay={(customer) => {
          setTalk(play(model, customer));
          // A talk is played below what was pressed, out of sight on a phone.
          chat.current?.scrollIntoView();
          chat.current?.focus({ preventScroll: true });
        }}
      />
      <section className="stack">
        <h2 ref={chat} tabIndex={-1}>
          {t('try.chat')}
        </h2>
        <TalkList turns={talk.turns} chatbot={chatbot} newest={newest} />
        <AfterTalk talk={talk} />
        <HelperCustomer
          bot={bot}
          mood={mood}
          talk={talk}
          onMessage={(message, own) => setTalk(say(own, model, message, { isHelpers: true }))}
          onAgain={() => setTalk(noTalk)}
        />
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
      </section>
    </LabScreen>
  );
}
