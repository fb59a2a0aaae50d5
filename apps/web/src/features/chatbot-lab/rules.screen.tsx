import { useState } from 'react';
import { handoverReasons, type HandoverReason } from '@labs/chatbot';
import { LabScreen } from '@web/labs';
import { Button, Field, Note, TextArea } from '@ui';
import type { ScreenProps } from './chatbot-desk';
import { useT } from './chatbot-lab.messages';

/** The words that send a message to a person before the bot looks for an answer. */
export function RulesScreen({ bench, bot, change, go }: ScreenProps) {
  const t = useT();
  const { chatbot } = bot;
  const { handoverWords } = chatbot;
  const set = (reason: HandoverReason, words: readonly string[]) =>
    change({ chatbot: { ...chatbot, handoverWords: { ...handoverWords, [reason]: words } } });
  return (
    <LabScreen
      bench={bench}
      title={t('rules.title')}
      lead={t('rules.lead')}
      dock={
        <Button big onClick={() => go({ screen: 'bot' })}>
          {t('done-editing')}
        </Button>
      }
    >
      {handoverReasons.map((reason) => (
        <WordsField
          key={reason}
          reason={reason}
          words={handoverWords[reason]}
          onChange={(words) => set(reason, words)}
        />
      ))}
      <Note tone="info" title={t('rules.always')}>
        {t('rules.always-more')}
      </Note>
    </LabScreen>
  );
}

type Props = {
  readonly reason: HandoverReason;
  readonly words: readonly string[];
  readonly onChange: (words: readonly string[]) => void;
};

function WordsField({ reason, words, onChange }: Props) {
  const t = useT();
  const [typed, setTyped] = useState(words.join(', '));
  return (
    <Field label={t(`reason.${reason}`)} hint={t('rules.hint')}>
      {(wiring) => (
        <TextArea
          {...wiring}
          rows={3}
          maxLength={3_000}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            onChange(event.target.value.split(/[,\n]/).flatMap((word) => word.trim() || []));
          }}
        />
      )}
    </Field>
  );
}
