import { useState } from 'react';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { VersionView } from '@contracts/curricula';
import { useKept } from '@web/platform/desk';
import { Button, Dialog, Field, TextArea } from '@ui';
import { NotesFields } from './notes.fields';
import { useT } from './curricula.messages';
import { curriculaQuery } from './curricula.queries';
import { useSign, type Act } from './sign-version';
import { TroubleNote } from './trouble.note';

type Props = {
  act: Exclude<Act, 'approve'>;
  version: VersionView;
  onSigned: () => void;
  onClose: () => void;
};

/** Longest note the server keeps. */
const longest = 1000;

/** Names the version and what follows before a step is signed; a note to the others is kept until it is sent. */
export function SigningDialog({ act, version, onSigned, onClose }: Props) {
  const t = useT();
  const signing = useSign(version);
  const { number } = version;
  const [note, setNote, forgetNote] = useKept(`curricula/note/${version.id}/${act}`, '');
  const [notes, setNotes, forgetNotes] = useKept(`curricula/notes/${version.id}`, version.notes);
  const [asked, setAsked] = useState(false);
  const isMissing = act === 'return' && note.trim() === '';
  const sign = (): void => {
    setAsked(true);
    if (isMissing) return;
    const onSuccess = () => {
      forgetNote();
      forgetNotes();
      onSigned();
    };
    signing.mutate({ act, note: note.trim(), ...(act === 'publish' && { notes }) }, { onSuccess });
  };
  return (
    <Dialog
      title={t(`ask.${act}`, { number })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t(`ask.${act}-not`)}</Button>
          <Button look={act === 'retire' ? 'stop' : 'alt'} busy={signing.isPending && t('busy')} onClick={sign}>
            {t(`act.${act}`, { number })}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>{act === 'publish' ? <PublishEffect version={version} /> : t(`ask.${act}-more`)}</p>
        {(act === 'submit' || act === 'return') && (
          <Field
            label={t(`note.${act}`)}
            hint={t(`note.${act}-hint`)}
            error={asked && isMissing ? t('note.missing') : undefined}
          >
            {(wiring) => (
              <TextArea {...wiring} maxLength={longest} value={note} onChange={({ target }) => setNote(target.value)} />
            )}
          </Field>
        )}
        {act === 'publish' && <NotesFields notes={notes} onChange={setNotes} />}
        <TroubleNote error={signing.error} />
      </div>
    </Dialog>
  );
}

/** Whom publishing touches, and whom it leaves alone. */
export function PublishEffect({ version }: { version: VersionView }) {
  const t = useT();
  const { data: curricula } = useSuspenseQuery(curriculaQuery());
  const running = curricula
    .find(({ id }) => id === version.curriculum.id)
    ?.versions.find(({ status }) => status === 'published');
  return running && running.cohorts > 0
    ? t('effect.publish', { count: running.cohorts, before: running.number, number: version.number })
    : t('effect.publish-first', { number: version.number });
}
