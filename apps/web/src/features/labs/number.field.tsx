import { parseRupiah } from '@web/learning';
import { Field, Input } from '@ui';
import { useT } from './labs.messages';

/** A whole number as people type it, with a sign or as a price: `−110.000`, `Rp38.000`, `38 ribu`. Null when it is none. */
export function readNumber(text: string): number | null {
  const match = /^([-−])?\s*(.*)$/s.exec(text.trim());
  const amount = parseRupiah(match?.[2] ?? '');
  if (amount === null) return null;
  return match?.[1] && amount !== 0 ? -amount : amount;
}

export type NumberFieldProps = {
  readonly label: string;
  readonly hint?: string | undefined;
  /** As it was typed; it stays so whatever it is. */
  readonly text: string | undefined;
  readonly onType: (text: string) => void;
  /** Asked to go on: what cannot be read is now said beside the field. */
  readonly asked?: boolean | undefined;
  /** May stay empty. */
  readonly optional?: boolean | undefined;
  /** Why a number that can be read does not do here. */
  readonly error?: string | undefined;
};

/** A number to write, kept as typed, with a sentence that helps where it cannot be read. */
export function NumberField({ label, hint, text = '', onType, asked, optional, error }: NumberFieldProps) {
  const t = useT();
  const empty = text.trim() === '';
  const unread = asked && (empty ? !optional : readNumber(text) === null);
  return (
    <Field label={label} hint={hint} error={unread ? t(empty ? 'number.empty' : 'number.unread') : asked && error}>
      {(wiring) => (
        <Input {...wiring} inputMode="decimal" value={text} onChange={(event) => onType(event.target.value)} />
      )}
    </Field>
  );
}
