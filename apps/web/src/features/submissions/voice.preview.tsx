import { useEffect, useState } from 'react';
import { useFormat } from '@web/platform/format';
import type { StoredVoice } from '@web/platform/store';
import { Sound } from '@ui';
import { useT } from './submissions.messages';

/** A voice note that is on this phone: how long it is, what it weighs, and how it sounds. */
export function VoicePreview({ voice, label }: { voice: StoredVoice; label: string }) {
  const t = useT();
  const format = useFormat();
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([voice.bytes], { type: voice.mime }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [voice]);
  const seconds = Math.floor(voice.milliseconds / 1000);
  const length = t('voice.length', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 });
  return (
    <div className="stack-2">
      <p>
        <b>{label}</b>
        <br />
        <span className="soft sm">{`${length} · ${format.bytes(voice.bytes.byteLength)}`}</span>
      </p>
      {address && <Sound src={address} label={label} />}
    </div>
  );
}
