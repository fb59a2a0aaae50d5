import { useState, type FormEvent } from 'react';
import { cleanMessages, handOver, leaks, outOfScope, ownTestSize, partnerTestSize } from '@labs/chatbot';
import { LabScreen } from '@web/labs';
import { Button, Card, Field, Icon, Input, List, ListRow, Note, Select } from '@ui';
import { nameOf, useRun, type ScreenProps } from './chatbot-desk';
import { useT } from './chatbot-lab.messages';
import { FiveMeasures } from './five-measures';

/** A test of one's own messages, or of those a friend sent. Copies of the bot's sentences don't count. */
export function OwnTestScreen({ bench, bot, change, go }: ScreenProps) {
  const t = useT();
  const which = bot.place.screen === 'partner' ? 'partner' : 'own';
  const part = which === 'own' ? 'ownTest' : 'partnerTest';
  const goal = which === 'own' ? ownTestSize : partnerTestSize;
  const { chatbot, [part]: test } = bot;
  const [text, setText] = useState('');
  const [expects, setExpects] = useState(chatbot.intents[0]?.id ?? handOver);
  const { measures, outcomes } = useRun(bot, test);
  const leaked = new Map(leaks(chatbot, test).map((leak) => [leak.text, leak]));
  const nameExpected = (id: string) => (id === handOver || id === outOfScope ? t(`expect.${id}`) : nameOf(chatbot, id));
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '' || test.some((message) => message.text === text.trim())) return;
    change({ [part]: [...test, { text: text.trim(), expects }] });
    setText('');
  };
  const isFull = test.length >= 2 * goal;
  return (
    <LabScreen
      bench={bench}
      title={t(`${which}.title`)}
      lead={t(`collect.${which}`, { goal })}
      dock={
        <Button big onClick={() => go({ screen: 'bot' })}>
          {t('done-editing')}
        </Button>
      }
    >
      <Note tone="own" icon="lock" title={t('own.mask')}>
        {t('own.mask-more')}
      </Note>
      <form className="stack" onSubmit={add}>
        <Field label={t('own.message')}>
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
        <Field label={t('own.expects')}>
          {(wiring) => (
            <Select {...wiring} value={expects} onChange={(event) => setExpects(event.target.value)}>
              {chatbot.intents.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
              <option value={handOver}>{t('expect.handover')}</option>
              <option value={outOfScope}>{t('expect.out-of-scope')}</option>
            </Select>
          )}
        </Field>
        <Button type="submit" look="alt" icon="plus" off={isFull && t('own.full', { most: 2 * goal })}>
          {t('own.add')}
        </Button>
      </form>
      <p role="status">{t('own.count', { count: cleanMessages(chatbot, test), goal })}</p>
      {test.length > 0 && (
        <>
          <List label={t(`${which}.title`)}>
            {outcomes.map(({ verdict }, i) => {
              const message = test[i];
              if (!message) return null;
              const leak = leaked.get(message.text);
              const good =
                verdict === 'right' ||
                verdict === 'held-back' ||
                (verdict === 'handed-over' && outcomes[i]?.message.expects === handOver);
              return (
                <ListRow
                  key={message.text}
                  title={message.text}
                  action={
                    <Button
                      look="quiet"
                      icon="trash"
                      aria-label={t('own.remove-named', { text: message.text })}
                      onClick={() => change({ [part]: test.filter((one) => one !== message) })}
                    >
                      {t('own.remove')}
                    </Button>
                  }
                >
                  <span className="soft">{t('own.expected', { expects: nameExpected(message.expects) })}</span>
                  <span className="row start">
                    <Icon name={leak ? 'copy' : good ? 'tick' : 'pencil'} />
                    {leak ? t('own.leaked', { sentence: leak.utterance }) : t(good ? 'own.good' : 'own.not-yet')}
                  </span>
                </ListRow>
              );
            })}
          </List>
          <Card>
            <FiveMeasures measures={measures} />
          </Card>
        </>
      )}
    </LabScreen>
  );
}
