import type { FileFinding } from '@contracts/curricula';
import { Field, FieldError, Select, TextArea } from '@ui';
import { pickables, useSurroundings } from './choices.context';
import { useT } from './editor.messages';
import type { Form } from './form-layouts';

type Props = {
  name: string;
  each: 'level' | 'text';
  values: Form;
  path: string;
  findings: readonly FileFinding[];
  readOnly: boolean;
  onChange: (values: Form) => void;
};
const levels = [1, 2, 3, 4] as const;

/** A level or a text for every criterion of the rubric; what belongs to no criterion of it stays and is shown by its id. */
export function CriteriaFields({ name, each, values, path, findings, readOnly, onChange }: Props) {
  const t = useT();
  const criteria = pickables(useSurroundings(), 'criteria');
  const known = new Set(criteria.map(({ value }) => value));
  const others = Object.keys(values).filter((id) => !known.has(id));
  const whole = findings.filter(({ field }) => field === path);
  const set = (id: string, value: unknown): void => {
    const { [id]: _gone, ...rest } = values;
    onChange(value === '' ? rest : { ...values, [id]: value });
  };
  return (
    <fieldset className="choices stack">
      <legend>{t(`criteria.${name}` as 'criteria.levels')}</legend>
      {[...criteria, ...others.map((id) => ({ value: id, words: id }))].map(({ value: id, words }) => (
        <Field key={id} label={words} error={findings.find(({ field }) => field === `${path}.${id}`)?.what}>
          {(wiring) =>
            each === 'level' ? (
              <Select
                {...wiring}
                disabled={readOnly}
                value={String(values[id] ?? '')}
                onChange={({ target }) => set(id, target.value === '' ? '' : Number(target.value))}
              >
                <option value="">{t('pick.none')}</option>
                {levels.map((level) => (
                  <option key={level} value={level}>
                    {level} · {t(`levels.${level}`)}
                  </option>
                ))}
              </Select>
            ) : (
              <TextArea
                {...wiring}
                readOnly={readOnly}
                value={String(values[id] ?? '')}
                onChange={({ target }) => set(id, target.value)}
              />
            )
          }
        </Field>
      ))}
      {whole.length > 0 && (
        <FieldError id={undefined}>{whole.map(({ what, how }) => `${what} ${how}`.trim()).join(' ')}</FieldError>
      )}
    </fieldset>
  );
}
