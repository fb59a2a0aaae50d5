import { useRef } from 'react';
import { useNavigate } from 'react-router';
import { useFormat } from '@web/platform/format';
import { useSession } from '@web/platform/desk';
import { Button, Card, Progress } from '@ui';
import { versionPath } from './curricula.paths';
import { useT } from './curricula.messages';
import { TroubleNote } from './trouble.note';
import { useBringArchive } from './use-archive';

/** Where a zip of a curriculum's folder is chosen and becomes a draft. */
export function BringArchiveCard() {
  const t = useT();
  const { number } = useFormat(useSession().agency.zone);
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const bringing = useBringArchive((id) => void navigate(versionPath(id)));
  return (
    <Card as="section" className="open stack-2 no-print">
      <h2>{t('archive.bring')}</h2>
      <p>{t('archive.bring-more')}</p>
      <input
        ref={input}
        type="file"
        hidden
        accept=".zip,application/zip"
        aria-label={t('archive.file')}
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) bringing.mutate(file);
          // The same file may be chosen again after it was mended.
          target.value = '';
        }}
      />
      <div className="row wrap">
        <Button
          look="alt"
          icon="document"
          busy={bringing.isPending && t('archive.bringing')}
          onClick={() => input.current?.click()}
        >
          {t('archive.choose')}
        </Button>
      </div>
      {bringing.isPending && (
        <Progress
          value={bringing.part}
          max={1}
          label={
            bringing.part < 1
              ? t('archive.gone', { percent: number(Math.floor(bringing.part * 100)) })
              : t('archive.reading')
          }
        />
      )}
      <TroubleNote error={bringing.error} />
    </Card>
  );
}
