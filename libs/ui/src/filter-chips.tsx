import { classNames } from './class-names';
import { Icon } from './icon';

export type FilterChipsProps<Value extends string> = {
  label: string;
  options: readonly { value: Value; text: string; count?: number | undefined }[];
  value: Value;
  onChange: (value: Value) => void;
};

/** Narrows a list by one property, with counts; the choice belongs in the URL. */
export const FilterChips = <Value extends string>({ label, options, value, onChange }: FilterChipsProps<Value>) => (
  <div className="row wrap chips" role="group" aria-label={label}>
    {options.map((option) => (
      <button
        key={option.value}
        type="button"
        className={classNames('chip', option.value === value && 'own')}
        aria-pressed={option.value === value}
        onClick={() => onChange(option.value)}
      >
        {option.value === value && <Icon name="tick" />}
        {option.text} {option.count}
      </button>
    ))}
  </div>
);
