import { useMemo } from 'react';
import type { HelpQuestion } from '@contracts/labs';
import { maskAll } from '@labs/masking';
import { Lines } from '@web/learning';
import { useSnapshot } from '@web/platform/device';
import { useFormat } from '@web/platform/format';
import { Button, Card } from '@ui';
import { useT } from './ask-ai.messages';
import { questionLines } from './question-lines';

type Props = {
  readonly question: HelpQuestion;
  readonly onSend: (masked: HelpQuestion) => void;
  readonly onCancel: () => void;
};

/** All that will leave the phone, to the letter, once private data are masked. */
export function AskAiPreview({ question, onSend, onCancel }: Props) {
  const t = useT();
  const format = useFormat();
  const { home } = useSnapshot();
  const name = home?.person.name;
  const { value: input, masked } = useMemo(
    () => maskAll(question.input, { names: name === undefined ? [] : [name] }),
    [question.input, name],
  );
  const asked = { ...question, input } as HelpQuestion;
  return (
    <Card as="section" className="stack">
      <h2>{t('preview')}</h2>
      <dl className="stack-2">
        {questionLines(asked, t, format).map(({ name: field, lines }) => (
          <div key={field}>
            <dt className="sm soft">{field}</dt>
            <dd>
              <Lines>{lines.join('\n')}</Lines>
            </dd>
          </div>
        ))}
      </dl>
      <p className="soft">{t('preview.masked', { count: masked })}</p>
      <div className="row wrap">
        <Button onClick={() => onSend(asked)}>{t('preview.send')}</Button>
        <Button look="quiet" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </Card>
  );
}
