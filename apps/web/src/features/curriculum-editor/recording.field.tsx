import { useRef, useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FileView, RecordingView } from '@contracts/curricula';
import { useSession } from '@web/platform/desk';
import { useFormat } from '@web/platform/format';
import { isNetworkTrouble, ProblemError } from '@web/platform/http';
import { sendBytes } from '@web/platform/upload';
import { Button, FieldError, Note, Progress, Sound } from '@ui';
import { useSurroundings } from './choices.context';
import { useT } from './editor.messages';
import { fileQuery, fileUrl } from './editor.queries';

type Props = {
  value: string | undefined;
  readOnly: boolean;
  error: string | undefined;
  onChange: (value: string | undefined) => void;
};

/** The recorded reading of a lesson: chosen, listened to, taken away. */
export function RecordingField({ value, readOnly, error, onChange }: Props) {
  const t = useT();
  const { number } = useFormat(useSession().agency.zone);
  const { versionId, path } = useSurroundings();
  const client = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [part, setPart] = useState(0);
  const [sent, setSent] = useState<RecordingView | null>(null);
  const known = client.getQueryData<FileView>(fileQuery(versionId, path).queryKey)?.recording ?? null;
  const recording = [sent, known].find((each) => each !== null && each.name === value);
  const sending = useMutation({
    mutationFn: (file: File) => {
      setPart(0);
      return sendBytes<RecordingView>(`${fileUrl(versionId, path)}/recording`, file, {
        type: file.name.endsWith('.webm') ? 'audio/webm' : 'audio/ogg',
        onProgress: setPart,
      });
    },
    onSuccess: (stored) => {
      setSent(stored);
      onChange(stored.name);
    },
  });
  return (
    <fieldset className="choices stack-2">
      <legend>{t('maybe', { name: t('field.audio') })}</legend>
      {recording && (
        <>
          <Sound src={`/media/${recording.hash}`} label={t('recording.listen')} />
          <p className="sm soft">
            {t('recording.about', {
              seconds: number(Math.round(recording.milliseconds / 1000)),
              kb: number(Math.ceil(recording.bytes / 1000)),
            })}
          </p>
        </>
      )}
      {!readOnly && (
        <>
          <input
            ref={input}
            type="file"
            hidden
            accept=".opus,.webm,audio/ogg,audio/webm"
            aria-label={t('recording.file')}
            onChange={({ target }) => {
              const file = target.files?.[0];
              if (file) sending.mutate(file);
              // The same file may be chosen again after it was mended.
              target.value = '';
            }}
          />
          <div className="row wrap">
            <Button
              look="alt"
              icon="document"
              busy={sending.isPending && t('recording.sending')}
              onClick={() => input.current?.click()}
            >
              {t(value ? 'recording.other' : 'recording.choose')}
            </Button>
            {value && (
              <Button look="quiet" onClick={() => onChange(undefined)}>
                {t('recording.remove')}
              </Button>
            )}
          </div>
          {sending.isPending && (
            <Progress value={part} max={1} label={t('recording.gone', { percent: number(Math.floor(part * 100)) })} />
          )}
          <p className="sm soft">{t('recording.hint')}</p>
          {sending.error && <NotSent error={sending.error} />}
        </>
      )}
      {error && <FieldError id={undefined}>{error}</FieldError>}
    </fieldset>
  );
}

function NotSent({ error }: { error: Error }) {
  const t = useT();
  return error instanceof ProblemError && !isNetworkTrouble(error) ? (
    <Note tone="fix" role="alert" title={error.document.title} />
  ) : (
    <Note tone="wait" icon="weak-signal" role="alert" title={t('no-signal')} />
  );
}
