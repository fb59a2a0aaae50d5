import { Field, Input } from '@ui';
import { useT } from './editor.messages';

type Props = {
  value: string | undefined;
  readOnly: boolean;
  error: string | undefined;
  onChange: (value: string) => void;
};

/** The recorded reading of a lesson, by the name of the file beside it. */
export function RecordingField({ value = '', readOnly, error, onChange }: Props) {
  const t = useT();
  return (
    <Field label={t('maybe', { name: t('field.audio') })} hint={t('recording.hint')} error={error}>
      {(wiring) => (
        <Input {...wiring} readOnly={readOnly} value={value} onChange={({ target }) => onChange(target.value)} />
      )}
    </Field>
  );
}
