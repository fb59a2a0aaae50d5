import { useRef, useState } from 'react';
import { Button, Card, FieldError } from '@ui';
import { mostBytes } from './chosen-file';
import { useT } from './invitations.messages';

type Props = {
  busy: boolean;
  onChoose: (file: File) => void;
  /** Gives the empty table to fill in. */
  onSample: () => void;
};

/** Where a file is dropped or chosen. */
export function FileField({ busy, onChoose, onSample }: Props) {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  const [isTooLarge, setTooLarge] = useState(false);
  const take = (files: FileList | null): void => {
    const file = files?.[0];
    if (!file) return;
    setTooLarge(file.size > mostBytes);
    if (file.size <= mostBytes) onChoose(file);
  };
  return (
    <Card
      as="section"
      className="open stack"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        take(event.dataTransfer.files);
      }}
    >
      <h2>{t('choose')}</h2>
      <p>{t('choose.more')}</p>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.txt,text/csv,text/plain"
        aria-label={t('choose.file')}
        onChange={({ target }) => {
          take(target.files);
          // The same file may be chosen again after it was mended.
          target.value = '';
        }}
      />
      <div className="row wrap">
        <Button icon="document" busy={busy && t('checking')} onClick={() => input.current?.click()}>
          {t('choose.do')}
        </Button>
        <Button look="quiet" icon="download" onClick={onSample}>
          {t('sample')}
        </Button>
      </div>
      {isTooLarge && <FieldError id={undefined}>{t('choose.too-large')}</FieldError>}
    </Card>
  );
}
