import type { VoiceView } from '@contracts/submissions';
import { useFormat } from '@web/platform/format';
import { Sound } from '@ui';
import { useT } from './marking.messages';

/** The voice notes of a step, each with how long it is and what it weighs before it is listened to. */
export function VoicesView({ files, about }: { files: readonly VoiceView[]; about: string }) {
  const t = useT();
  const format = useFormat();
  return (
    <ul className="stack-2">
      {files.map(({ id, url, milliseconds, bytes }, index) => {
        const seconds = Math.floor(milliseconds / 1000);
        const length = t('voice.length', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 });
        const name = t('voice.name', { no: index + 1, count: files.length });
        return (
          <li key={id}>
            <p className="sm">
              <b>{name}</b> <span className="soft">{`· ${length} · ${format.bytes(bytes)}`}</span>
            </p>
            <Sound src={url} label={`${name}: ${about}`} />
          </li>
        );
      })}
    </ul>
  );
}
