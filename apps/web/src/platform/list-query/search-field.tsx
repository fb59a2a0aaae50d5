import { useEffect, useRef, useState } from 'react';
import { Field, Input } from '@ui';

/** A pause in typing. */
const pause = 300;

type Props = {
  label: string;
  hint?: string;
  value: string;
  onChange: (value: string) => void;
};

/** Narrows a list by a word; the list follows when the typing pauses, or at once with Enter. */
export function SearchField({ label, hint, value, onChange }: Props) {
  const [typed, setTyped] = useState(value);
  const told = useRef(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  // The address may change without this field: by going back, or by a button that shows everything.
  useEffect(() => {
    if (value === told.current) return;
    told.current = value;
    setTyped(value);
  }, [value]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const tell = (text: string): void => {
    clearTimeout(timer.current);
    if (text === told.current) return;
    told.current = text;
    onChange(text);
  };
  return (
    <form
      role="search"
      className="grow"
      onSubmit={(event) => {
        event.preventDefault();
        tell(typed.trim());
      }}
    >
      <Field label={label} hint={hint}>
        {(wiring) => (
          <Input
            {...wiring}
            type="search"
            enterKeyHint="search"
            maxLength={80}
            value={typed}
            onChange={({ target }) => {
              setTyped(target.value);
              clearTimeout(timer.current);
              timer.current = setTimeout(() => tell(target.value.trim()), pause);
            }}
          />
        )}
      </Field>
    </form>
  );
}
