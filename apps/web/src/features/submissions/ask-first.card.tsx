import { useState } from 'react';
import { KeepTroubleNote, useAct, type StepPlace } from '@web/learning';
import { useFormat } from '@web/platform/format';
import { Button, Dialog, Field, showToast, TextArea } from '@ui';
import { useT } from './submissions.messages';
import type { TaskThread } from './task-thread.rules';

type Props = { readonly place: StepPlace; readonly thread: TaskThread; readonly mentor: string | null };

/** “Tanya dulu”: a question to the mentor that costs no try. */
export function AskFirst({ place, thread, mentor }: Props) {
  const t = useT();
  const format = useFormat();
  const { act, trouble } = useAct(place);
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(false);
  const words = text.trim();
  const messages = [
    ...thread.messages.map(({ id, mine, authorName, body, at }) => ({
      id,
      mine,
      who: mine ? t('ask.me') : authorName,
      body,
      at,
    })),
    ...thread.asked.map(({ id, payload, occurredAt }) => ({
      id,
      mine: true,
      who: t('ask.me'),
      body: payload.text,
      at: occurredAt,
    })),
  ];

  const ask = async (): Promise<void> => {
    setAsked(true);
    if (words === '' || !(await act('question-asked', { text: words }))) return;
    setText('');
    setAsked(false);
    setOpen(false);
    showToast({ words: t('ask.sent') });
  };
  return (
    <section className="stack">
      {messages.length > 0 && (
        <>
          <h2>{t('ask.title')}</h2>
          <ul className="chat">
            {messages.map(({ id, mine, who, body, at }) => (
              <li key={id} className={mine ? 'say-out' : 'say-in'}>
                <b>{who}</b> {body} <span className="soft sm">{format.time(at)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <Button look="alt" full icon="chat" onClick={() => setOpen(true)}>
        {mentor ? t('ask.named', { mentor }) : t('ask.mentor')}
      </Button>
      {open && (
        <Dialog
          title={t('ask.first')}
          onClose={() => setOpen(false)}
          actions={
            <>
              <Button onClick={() => void ask()}>{t('ask.send')}</Button>
              <Button look="quiet" onClick={() => setOpen(false)}>
                {t('ask.cancel')}
              </Button>
            </>
          }
        >
          <Field label={t('ask.label')} hint={t('ask.free')} error={asked && words === '' && t('ask.empty')}>
            {(wiring) => (
              <TextArea {...wiring} value={text} maxLength={2000} onChange={(event) => setText(event.target.value)} />
            )}
          </Field>
          <KeepTroubleNote trouble={trouble} />
        </Dialog>
      )}
    </section>
  );
}
