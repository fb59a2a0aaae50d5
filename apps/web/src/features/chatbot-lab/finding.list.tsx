import type { Chatbot } from '@labs/chatbot';
import type { LabFinding } from '@labs/door';
import { Note } from '@ui';
import { nameOf } from './chatbot-desk';
import { useT } from './chatbot-lab.messages';

type Props = { readonly chatbot: Chatbot; readonly findings: readonly LabFinding[] };

/** What the engine's checks may find. */
type Code =
  | 'reply-empty'
  | 'reply-long'
  | 'reply-no-next-step'
  | 'reply-unknown-variable'
  | 'reply-price'
  | 'reply-zone'
  | 'reply-promise'
  | 'reply-asks-secret'
  | 'few-intents'
  | 'few-utterances'
  | 'more-utterances'
  | 'same-sentence'
  | 'no-greeting'
  | 'greeting-not-disclosed'
  | 'fallback-without-person';

/** What the checks noticed, in sentences. */
export function FindingList({ chatbot, findings }: Props) {
  const t = useT();
  return findings.map(({ code, severity, values }, i) => {
    const other = typeof values['other'] === 'string' ? { other: nameOf(chatbot, values['other']) } : {};
    return (
      <Note
        key={i}
        tone={severity === 'hint' ? 'info' : severity === 'stop' ? 'fix' : 'wait'}
        title={t(`find.${code as Code}`, { ...values, ...other })}
      >
        {t(`mend.${code as Code}`, { ...values, ...other })}
      </Note>
    );
  });
}
