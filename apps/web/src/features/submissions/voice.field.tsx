import { useEffect, useState } from 'react';
import { KeepTroubleNote } from '@web/learning';
import { useDevice } from '@web/platform/device';
import { newId, StorageTrouble, type StoredVoice } from '@web/platform/store';
import { Button, Card, FieldError, Note, Progress, showToast } from '@ui';
import { giveBackPhoto } from './give-back-photo';
import { useT } from './submissions.messages';
import { longest, useRecorder, type Said } from './use-recorder';
import { VoicePreview } from './voice.preview';

type Props = {
  readonly min: number;
  readonly max: number;
  readonly ids: readonly string[];
  readonly found: Readonly<Record<string, StoredVoice>>;
  /** How many are still missing, once the learner has asked to go on. */
  readonly missing: number;
  readonly onChange: (ids: readonly string[]) => void;
  /** Told while something is being said that is not kept yet. */
  readonly onBusy: (busy: boolean) => void;
};

/** What somebody would rather say than write: recorded and kept on the phone, listened to, deleted, said again. */
export function VoiceField({ min, max, ids, found, missing, onChange, onBusy }: Props) {
  const t = useT();
  const { store, clock } = useDevice();
  const [voices, setVoices] = useState(found);
  const [full, setFull] = useState<StorageTrouble | null>(null);

  const keep = async (said: Said): Promise<void> => {
    const voice: StoredVoice = { ...said, id: newId(clock), purpose: 'voice', uploadUrl: null, uploaded: false };
    try {
      await store.savePhoto(voice);
    } catch (error) {
      if (!(error instanceof StorageTrouble)) throw error;
      return setFull(error);
    }
    setFull(null);
    setVoices((before) => ({ ...before, [voice.id]: voice }));
    onChange([...ids, voice.id]);
  };
  const recorder = useRecorder(keep);
  const { phase, trouble } = recorder;
  const isBusy = phase !== 'idle';
  useEffect(() => onBusy(isBusy), [isBusy, onBusy]);

  const remove = (id: string) => {
    onChange(ids.filter((other) => other !== id));
    void giveBackPhoto(store, id);
    showToast({ words: t('voice.removed'), action: { text: t('voice.undo'), icon: 'undo', run: () => onChange(ids) } });
  };
  return (
    <section className="field stack" aria-label={t('voice.title')}>
      <Note icon="microphone" title={t('voice.why')}>
        {t('voice.why-more')}
      </Note>
      {ids.map((id, index) => {
        const voice = voices[id];
        const number = index + 1;
        return (
          <Card key={id} className="stack-2">
            {voice && <VoicePreview voice={voice} label={t('voice.nth', { number })} />}
            <Button
              look="quiet"
              className="flush"
              icon="trash"
              aria-label={t('voice.remove-nth', { number })}
              onClick={() => remove(id)}
            >
              {t('voice.remove')}
            </Button>
          </Card>
        );
      })}
      {phase === 'recording' || phase === 'paused' ? (
        <Recording {...recorder} />
      ) : (
        ids.length < max && (
          <Button
            look="alt"
            full
            icon="microphone"
            busy={(phase === 'opening' && t('voice.opening')) || (phase === 'keeping' && t('voice.keeping'))}
            onClick={() => void recorder.begin()}
          >
            {t(ids.length === 0 ? 'voice.begin' : 'voice.more')}
          </Button>
        )
      )}
      <p className="hint">{t('voice.count', { min, max })}</p>
      {missing > 0 && <FieldError id={undefined}>{t('voice.missing', { count: missing })}</FieldError>}
      {trouble && (
        <Note tone="wait" icon="microphone" role="alert" title={t(`voice.${trouble}`)}>
          {t(`voice.${trouble}-more`)} {trouble !== 'silent' && t(min === 0 ? 'voice.go-on' : 'voice.elsewhere')}
        </Note>
      )}
      <KeepTroubleNote trouble={full} />
    </section>
  );
}

/** How far she is, and how loud; without the loudness a phone in a bag looks as if it heard everything. */
function Recording({ phase, said, level, pause, resume, finish }: ReturnType<typeof useRecorder>) {
  const t = useT();
  const seconds = Math.floor(said / 1000);
  const length = t('voice.length', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 });
  const isPaused = phase === 'paused';
  return (
    <Card className="stack">
      <p role="status">
        <b>{t(isPaused ? 'voice.paused' : 'voice.recording')}</b>
      </p>
      <Progress value={said} max={longest} label={t('voice.clock', { length })} />
      {/* How loud it is follows the square root: a voice an arm's length away is already half of it. */}
      <Progress value={Math.sqrt(level)} max={1} label={t('voice.level')} />
      <div className="row wrap">
        <Button look="alt" onClick={isPaused ? resume : pause}>
          {t(isPaused ? 'voice.resume' : 'voice.pause')}
        </Button>
        <Button icon="tick" onClick={() => void finish()}>
          {t('voice.finish')}
        </Button>
      </div>
    </Card>
  );
}
