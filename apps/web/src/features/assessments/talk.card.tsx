import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { MarkingView } from '@contracts/assessments';
import { useKept } from '@web/platform/desk';
import { ProblemError } from '@web/platform/http';
import { Button, Card, Field, Note, showToast, TextArea } from '@ui';
import { marking, outdateQueues, writeMessage } from './mentor.api';
import { useT } from './marking.messages';
import { useDue } from './use-due';

/** “Tanya dulu”: questions and answers beside a task. They cost no try and judge nothing. */
export function TalkCard({ view: { id, learnerName, messages } }: { view: MarkingView }) {
  const t = useT();
  const { format, now } = useDue();
  const client = useQueryClient();
  const [text, keep, forget] = useKept(`reply/${id}`, '');
  const [asked, setAsked] = useState(false);
  const send = useMutation({
    mutationFn: (body: string) => writeMessage(id, body),
    onSuccess: async (message) => {
      client.setQueryData(marking(id).queryKey, (view) => view && { ...view, messages: [...view.messages, message] });
      forget();
      setAsked(false);
      showToast({ words: t('talk.sent', { learner: learnerName }) });
      await outdateQueues(client);
    },
  });
  const submit = (): void => {
    setAsked(true);
    if (text.trim() !== '') send.mutate(text.trim());
  };
  return (
    <Card as="section" id="tanya" className="stack" aria-label={t('talk.title')}>
      <h2>{t('talk.title')}</h2>
      {messages.length > 0 ? (
        <ul className="chat">
          {messages.map(({ id: messageId, mine, authorName, body, at }) => (
            <li key={messageId} className={mine ? 'say-out' : 'say-in'}>
              <b>
                {mine ? t('talk.me') : authorName} · {format.recently(at, now)}
              </b>
              <span className="typed">{body}</span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="soft">{t('talk.none', { learner: learnerName })}</p>
      )}
      <Field
        label={t('talk.label', { learner: learnerName })}
        hint={t('talk.hint')}
        error={asked && text.trim() === '' && t('talk.empty')}
      >
        {(wiring) => (
          <TextArea {...wiring} rows={2} maxLength={2000} value={text} onChange={({ target }) => keep(target.value)} />
        )}
      </Field>
      {send.isError && (
        <Note tone="wait" icon="weak-signal" role="alert" title={t('talk.trouble')}>
          {send.error instanceof ProblemError ? send.error.document.title : t('talk.trouble-more')}
        </Note>
      )}
      <p>
        <Button look="alt" icon="chat" busy={send.isPending && t('talk.busy')} onClick={submit}>
          {t('talk.send')}
        </Button>
      </p>
    </Card>
  );
}
