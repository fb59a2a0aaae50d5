import { useState } from 'react';
import { checkReplies, fillReply, goodUtterances, longestReply, mostUtterances } from '@labs/chatbot';
import { LabScreen } from '@web/labs';
import { Button, Dialog, Field, Input, TextArea } from '@ui';
import { withIntent, type ScreenProps } from './chatbot-desk';
import { useT } from './chatbot-lab.messages';
import { FindingList } from './finding.list';
import { SuggestedSentences } from './suggested-sentences';

/** One intent: the sentences by which the bot knows it, one in a line, and its reply. */
export function IntentScreen({ bench, bot, change, go }: ScreenProps) {
  const t = useT();
  const [removing, setRemoving] = useState(false);
  const { chatbot, place } = bot;
  const intent = place.screen === 'intent' ? chatbot.intents.find(({ id }) => id === place.intent) : undefined;
  if (!intent) return null;
  const { id, name, utterances, reply } = intent;
  const edit = (part: Parameters<typeof withIntent>[2]) => change({ chatbot: withIntent(chatbot, id, part) });
  const findings = checkReplies(chatbot).filter(({ values }) => values['text'] === id);
  const count = utterances.filter((text) => text.trim() !== '').length;
  return (
    <LabScreen
      bench={bench}
      title={name || t('intent.unnamed')}
      lead={t('intent.lead')}
      dock={
        <Button big onClick={() => go({ screen: 'bot' })}>
          {t('done-editing')}
        </Button>
      }
    >
      <Field label={t('intent.name')}>
        {(wiring) => (
          <Input {...wiring} value={name} maxLength={60} onChange={(event) => edit({ name: event.target.value })} />
        )}
      </Field>
      <Field
        label={t('intent.sentences')}
        hint={t('intent.sentences-hint', { goal: goodUtterances })}
        error={utterances.length > mostUtterances && t('intent.too-many', { most: mostUtterances })}
      >
        {(wiring) => (
          <TextArea
            {...wiring}
            rows={8}
            maxLength={8_000}
            value={utterances.join('\n')}
            onChange={(event) => edit({ utterances: event.target.value.split('\n') })}
            count={() => t('bot.sentences', { count })}
          />
        )}
      </Field>
      <SuggestedSentences
        intent={intent}
        onTake={(sentence) => edit({ utterances: [...utterances.filter((text) => text.trim() !== ''), sentence] })}
      />
      <Field
        label={t('intent.reply')}
        hint={t('intent.reply-hint', {
          variables: Object.keys(chatbot.variables)
            .map((key) => `{${key}}`)
            .join(' '),
        })}
      >
        {(wiring) => (
          <TextArea
            {...wiring}
            rows={5}
            maxLength={2_000}
            value={reply}
            onChange={(event) => edit({ reply: event.target.value })}
            count={() =>
              t('intent.letters', { letters: fillReply(reply, chatbot.variables).length, most: longestReply })
            }
          />
        )}
      </Field>
      <section className="stack-2">
        <h2>{t('intent.seen')}</h2>
        <p className="say-out">
          <b>{t('chat.bot')}</b>
          {fillReply(reply, chatbot.variables)}
        </p>
      </section>
      <FindingList chatbot={chatbot} findings={findings} />
      <Button look="quiet" icon="trash" onClick={() => setRemoving(true)}>
        {t('intent.remove')}
      </Button>
      {removing && (
        <Dialog
          title={t('intent.remove-title', { name })}
          onClose={() => setRemoving(false)}
          actions={
            <>
              <Button onClick={() => setRemoving(false)}>{t('bot.stay')}</Button>
              <Button
                look="stop"
                onClick={() => change({ chatbot: withIntent(chatbot, id, null), place: { screen: 'bot' } })}
              >
                {t('intent.remove')}
              </Button>
            </>
          }
        />
      )}
    </LabScreen>
  );
}
