import { useEffect, useState, type ReactNode } from 'react';
import type { ModulePackage, PackagedLesson } from '@contracts/packages';
import { useFormat } from '@web/platform/format';
import { Button, Note, Sound } from '@ui';
import { findSound } from './kept-sounds';
import { useT } from './learning.messages';

type Props = {
  readonly module: ModulePackage;
  readonly lesson: PackagedLesson;
  /** What reads aloud instead when the recording cannot be had. */
  readonly instead: ReactNode;
};

/** A lesson read aloud by a person. What it weighs is said first; nothing of it is fetched before the button is pressed. */
export function RecordedReading({ module, lesson: { title, audio }, instead }: Props) {
  const t = useT();
  const format = useFormat();
  const [address, setAddress] = useState<string | null>(null);
  const [isAway, setAway] = useState(false);
  useEffect(
    () => () => {
      if (address?.startsWith('blob:')) URL.revokeObjectURL(address);
    },
    [address],
  );
  if (!audio) return instead;

  const listen = async (): Promise<void> => {
    setAway(false);
    setAddress(await findSound(module, audio.hash));
  };
  const goWithout = (): void => {
    setAddress(null);
    setAway(true);
  };
  const size = format.bytes(module.media.find(({ hash }) => hash === audio.hash)?.bytes ?? 0);
  return (
    <div className="stack-2">
      {address ? (
        <Sound starts src={address} label={t('listen.recording-of', { title })} onTrouble={goWithout} />
      ) : (
        <Button look="alt" full icon="speaker" onClick={() => void listen()}>
          {t('listen.recording', { size })}
        </Button>
      )}
      {isAway && (
        <>
          <Note tone="wait" icon="weak-signal" role="alert" title={t('listen.away')}>
            {t('listen.away-more')}
          </Note>
          {instead}
        </>
      )}
    </div>
  );
}
