import { Button, Field, FieldError, Select } from '@ui';
import type { Pickable } from './choices.context';
import { useT } from './editor.messages';

type Props = {
  label: string;
  options: readonly Pickable[];
  picked: readonly string[];
  readOnly: boolean;
  error: string | undefined;
  onChange: (picked: string[]) => void;
};

/** Several names in their order: each can go, and another can come. */
export function PickList({ label, options, picked, readOnly, error, onChange }: Props) {
  const t = useT();
  const wordsOf = (value: string): string => options.find((option) => option.value === value)?.words ?? value;
  const left = options.filter(({ value }) => !picked.includes(value));
  const swap = (index: number): string[] =>
    picked.map((each, at) => (at === index - 1 ? picked[index] : at === index ? picked[index - 1] : each) ?? each);
  return (
    <fieldset className="choices stack-2">
      <legend>{label}</legend>
      {picked.map((value, index) => (
        <div key={value} className="row picked">
          <span className="grow">{wordsOf(value)}</span>
          {!readOnly && (
            <>
              {index > 0 && (
                <Button
                  look="quiet"
                  onClick={() => onChange(swap(index))}
                  aria-label={t('move-up-one', { name: wordsOf(value) })}
                >
                  {t('move-up')}
                </Button>
              )}
              <Button
                look="quiet"
                onClick={() => onChange(picked.filter((each) => each !== value))}
                aria-label={t('drop-one', { name: wordsOf(value) })}
              >
                {t('drop')}
              </Button>
            </>
          )}
        </div>
      ))}
      {!readOnly && left.length > 0 && (
        <Field label={t('pick.more')}>
          {(wiring) => (
            <Select {...wiring} value="" onChange={({ target }) => onChange([...picked, target.value])}>
              <option value="">{t('pick.choose')}</option>
              {left.map(({ value, words }) => (
                <option key={value} value={value}>
                  {words}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      {error && <FieldError id={undefined}>{error}</FieldError>}
    </fieldset>
  );
}
