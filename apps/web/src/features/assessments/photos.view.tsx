import { useState } from 'react';
import type { PhotoView } from '@contracts/submissions';
import { useFormat } from '@web/platform/format';
import { Button, buttonClass, Dialog } from '@ui';
import { useT } from './marking.messages';

/** The photos of a step; each opens large. */
export function PhotosView({ files, about }: { files: readonly PhotoView[]; about: string }) {
  const t = useT();
  const format = useFormat();
  const [large, setLarge] = useState<number | null>(null);
  const shown = large === null ? undefined : files[large];
  const name = (index: number): string => t('photo.name', { no: index + 1, count: files.length, about });
  return (
    <>
      <ul className="photos">
        {files.map(({ id, url, width, height, bytes }, index) => (
          <li key={id}>
            <button type="button" onClick={() => setLarge(index)} aria-label={t('photo.open', { photo: name(index) })}>
              <img src={url} width={width} height={height} alt="" loading="lazy" />
            </button>
            <p className="sm soft">{t('photo.size', { width, height, size: format.bytes(bytes) })}</p>
          </li>
        ))}
      </ul>
      {shown && large !== null && (
        <Dialog
          wide
          title={name(large)}
          onClose={() => setLarge(null)}
          actions={
            <>
              <Button onClick={() => setLarge(null)}>{t('photo.close')}</Button>
              {files.length > 1 && (
                <Button look="alt" onClick={() => setLarge((large + 1) % files.length)}>
                  {t('photo.next')}
                </Button>
              )}
              <a className={buttonClass({ look: 'quiet' })} href={shown.url} target="_blank" rel="noreferrer">
                {t('photo.tab')}
              </a>
            </>
          }
        >
          <img className="photo-large" src={shown.url} width={shown.width} height={shown.height} alt={name(large)} />
        </Dialog>
      )}
    </>
  );
}
