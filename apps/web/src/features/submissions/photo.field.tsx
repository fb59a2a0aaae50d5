import { useRef, useState } from 'react';
import { KeepTroubleNote } from '@web/learning';
import { useDevice } from '@web/platform/device';
import { useFormat } from '@web/platform/format';
import { newId, StorageTrouble, type StoredPhoto } from '@web/platform/store';
import { Button, FieldError, Note, showToast } from '@ui';
import { giveBackPhoto } from './give-back-photo';
import { PhotoPreview } from './photo.preview';
import { NotAPicture, preparePhoto, sizeWanted } from './prepare-photo';
import { useT } from './submissions.messages';

type Props = {
  readonly min: number;
  readonly max: number;
  readonly ids: readonly string[];
  readonly found: Readonly<Record<string, StoredPhoto>>;
  /** How many are still missing, once the learner has asked to go on. */
  readonly missing: number;
  readonly onChange: (ids: readonly string[]) => void;
};

/** Photos of the own work: made small on the phone before anything is kept or sent, and nothing of the file goes along. */
export function PhotoField({ min, max, ids, found, missing, onChange }: Props) {
  const t = useT();
  const format = useFormat();
  const { store, clock } = useDevice();
  const [photos, setPhotos] = useState(found);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<'not-a-picture' | StorageTrouble | null>(null);
  const input = useRef<HTMLInputElement>(null);

  const add = async (files: readonly File[]): Promise<void> => {
    setBusy(true);
    setTrouble(null);
    const added: StoredPhoto[] = [];
    try {
      for (const file of files.slice(0, max - ids.length)) {
        const photo = {
          ...(await preparePhoto(file, sizeWanted())),
          id: newId(clock),
          uploadUrl: null,
          uploaded: false,
        };
        await store.savePhoto(photo);
        added.push(photo);
      }
    } catch (error) {
      if (error instanceof NotAPicture) setTrouble('not-a-picture');
      else if (error instanceof StorageTrouble) setTrouble(error);
      else throw error;
    } finally {
      setBusy(false);
    }
    setPhotos((before) => ({ ...before, ...Object.fromEntries(added.map((photo) => [photo.id, photo])) }));
    onChange([...ids, ...added.map(({ id }) => id)]);
  };
  const remove = (id: string) => {
    onChange(ids.filter((other) => other !== id));
    void giveBackPhoto(store, id);
    showToast({ words: t('photo.removed'), action: { text: t('photo.undo'), icon: 'undo', run: () => onChange(ids) } });
  };
  return (
    <section className="field stack" aria-label={t('photo.title')}>
      <Note tone="wait" icon="eye" title={t('photo.names')}>
        {t('photo.names-more')}
      </Note>
      {ids.map((id, index) => {
        const photo = photos[id];
        return (
          <div key={id} className="card row start">
            {photo && <PhotoPreview photo={photo} label={t('photo.nth', { number: index + 1 })} width={96} />}
            <div className="grow stack-2">
              <p>
                <b>{t('photo.nth', { number: index + 1 })}</b>
                <br />
                <span className="soft sm">
                  {photo && t('photo.size', { size: format.bytes(photo.bytes.byteLength) })}
                </span>
              </p>
              <Button
                look="quiet"
                className="flush"
                icon="trash"
                aria-label={t('photo.remove-nth', { number: index + 1 })}
                onClick={() => remove(id)}
              >
                {t('photo.remove')}
              </Button>
            </div>
          </div>
        );
      })}
      <input
        ref={input}
        hidden
        type="file"
        accept="image/*"
        multiple={max - ids.length > 1}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          void add(files);
        }}
      />
      {ids.length < max && (
        <Button look="alt" full icon="camera" busy={busy && t('photo.busy')} onClick={() => input.current?.click()}>
          {t(ids.length === 0 ? 'photo.choose' : 'photo.more')}
        </Button>
      )}
      <p className="hint">{t('photo.count', { min, max })}</p>
      {missing > 0 && <FieldError id={undefined}>{t('photo.missing', { count: missing })}</FieldError>}
      {trouble === 'not-a-picture' ? (
        <FieldError id={undefined}>{t('photo.not-a-picture')}</FieldError>
      ) : (
        <KeepTroubleNote trouble={trouble} />
      )}
    </section>
  );
}
