import type { FileFinding } from '@contracts/curricula';
import { Choice, Field, FieldError, Input, Select, TextArea } from '@ui';
import { pickables, useSurroundings } from './choices.context';
import { CriteriaFields } from './criteria.fields';
import { FindingLines } from './finding.lines';
import { withValue } from './form-edits';
import type { FieldLayout, Form, Layout } from './form-layouts';
import { EntryList } from './entry.list';
import { useT } from './editor.messages';
import { PickList } from './pick.list';
import { RecordingField } from './recording.field';

export type FieldsProps = {
  fields: Layout;
  form: Form;
  /** The keys that lead to this form, as `parts.0.blocks`; empty at the top. */
  path: string;
  findings: readonly FileFinding[];
  readOnly: boolean;
  onChange: (next: Form) => void;
};

/** The fields of a form, one under the other, each with what should be mended in it. */
export const FormFields = ({ fields, form, path, findings, readOnly, onChange }: FieldsProps) => (
  <>
    {fields.map((field) => (
      <OneField
        key={field.key}
        field={field}
        value={form[field.key]}
        path={path === '' ? field.key : `${path}.${field.key}`}
        findings={findings}
        readOnly={readOnly}
        onChange={(value) => onChange(withValue(form, field, value))}
      />
    ))}
  </>
);

type OneProps = {
  field: FieldLayout;
  value: unknown;
  path: string;
  findings: readonly FileFinding[];
  readOnly: boolean;
  onChange: (value: unknown) => void;
};

/** Errors belong under the field; advice may stand there too. */
export const findingsAt = (findings: readonly FileFinding[], path: string): FileFinding[] =>
  findings.filter(({ field }) => field === path);

export const findingsUnder = (findings: readonly FileFinding[], path: string): FileFinding[] =>
  findings.filter(({ field }) => field === path || field.startsWith(`${path}.`));

function OneField({ field, value, path, findings, readOnly, onChange }: OneProps) {
  const t = useT();
  const surroundings = useSurroundings();
  const label = t(`field.${field.key}` as 'field.title');
  const name = field.optional ? t('maybe', { name: label }) : label;
  const mine = findingsUnder(findings, path);
  const errors = mine.filter(({ severity }) => severity === 'error');
  const error = errors.length > 0 ? errors.map(({ what, how }) => `${what} ${how}`.trim()).join(' ') : undefined;
  const hints = <FindingLines findings={mine.filter(({ severity }) => severity === 'warning')} />;

  switch (field.as) {
    case 'kept':
      return error ? <FieldError id={undefined}>{error}</FieldError> : null;
    case 'line':
    case 'number':
    case 'day':
      return (
        <div>
          <Field label={name} error={error}>
            {(wiring) => (
              <Input
                {...wiring}
                type={field.as === 'line' ? 'text' : field.as === 'day' ? 'date' : 'number'}
                readOnly={readOnly}
                value={value === undefined || value === null ? '' : String(value)}
                onChange={({ target }) => onChange(field.as === 'number' ? numberIn(target.value) : target.value)}
              />
            )}
          </Field>
          {hints}
        </div>
      );
    case 'text':
      return (
        <div>
          <Field label={name} error={error}>
            {(wiring) => (
              <TextArea
                {...wiring}
                readOnly={readOnly}
                value={String(value ?? '')}
                onChange={({ target }) => onChange(target.value)}
              />
            )}
          </Field>
          {hints}
        </div>
      );
    case 'tick':
      return (
        <div>
          <Choice
            type="checkbox"
            disabled={readOnly}
            checked={value === true}
            onChange={({ target }) => onChange(target.checked)}
          >
            {label}
          </Choice>
          {error && <FieldError id={undefined}>{error}</FieldError>}
        </div>
      );
    case 'choice':
    case 'pick': {
      const options =
        field.as === 'choice'
          ? field.options.map((option) => ({
              value: option,
              words: t(`option.${[field.key, option].join('.')}` as 'option.choose.one'),
            }))
          : pickables(surroundings, field.from);
      const isKnown = options.some((option) => option.value === value);
      return (
        <div>
          <Field label={name} error={error}>
            {(wiring) => (
              <Select
                {...wiring}
                disabled={readOnly}
                value={String(value ?? '')}
                onChange={({ target }) => onChange(target.value)}
              >
                {(!isKnown || field.optional) && (
                  <option value={isKnown ? '' : String(value ?? '')}>
                    {isKnown || !value ? t('pick.none') : String(value)}
                  </option>
                )}
                {options.map((option) => (
                  <option key={option.value} value={option.value}>
                    {option.words}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          {hints}
        </div>
      );
    }
    case 'picks':
      return (
        <PickList
          label={name}
          options={pickables(surroundings, field.from)}
          picked={(value ?? []) as string[]}
          readOnly={readOnly}
          error={error}
          onChange={onChange}
        />
      );
    case 'texts':
      return (
        <fieldset className="choices stack">
          <legend>{label}</legend>
          {((value ?? []) as string[]).map((each, index, all) => (
            <Field
              key={index}
              label={t(`${field.key}.${index + 1}` as 'levels.1')}
              error={findingsAt(findings, `${path}.${index}`)[0]?.what}
            >
              {(wiring) => (
                <TextArea
                  {...wiring}
                  readOnly={readOnly}
                  value={each}
                  onChange={({ target }) => onChange(all.map((one, at) => (at === index ? target.value : one)))}
                />
              )}
            </Field>
          ))}
        </fieldset>
      );
    case 'lines':
      return (
        <Field label={name} hint={t('lines.hint')} error={error}>
          {(wiring) => (
            <TextArea
              {...wiring}
              readOnly={readOnly}
              value={((value ?? []) as string[]).join('\n')}
              onChange={({ target }) => onChange(target.value === '' ? [] : target.value.split('\n'))}
            />
          )}
        </Field>
      );
    case 'by-criterion':
      return (
        <CriteriaFields
          name={field.key}
          each={field.each}
          values={(value ?? {}) as Form}
          path={path}
          findings={findings}
          readOnly={readOnly}
          onChange={onChange}
        />
      );
    case 'group':
      if (value === undefined && field.optional) {
        return (
          <Choice
            type="checkbox"
            disabled={readOnly}
            checked={false}
            onChange={() => onChange(Object.fromEntries(field.fields.map(({ key }) => [key, key === 'min' ? 0 : 1])))}
          >
            {label}
          </Choice>
        );
      }
      return (
        <fieldset className="choices stack">
          <legend className={field.key === 'head' ? 'hide' : undefined}>{label}</legend>
          <FormFields
            fields={field.fields}
            form={(value ?? {}) as Form}
            path={path}
            findings={findings}
            readOnly={readOnly}
            onChange={onChange}
          />
          {field.optional && !readOnly && (
            <Choice type="checkbox" checked onChange={() => onChange(undefined)}>
              {label}
            </Choice>
          )}
        </fieldset>
      );
    case 'list':
      return (
        <EntryList
          label={label}
          item={field.item}
          list={(value ?? []) as Form[]}
          path={path}
          findings={findings}
          readOnly={readOnly}
          onChange={onChange}
        />
      );
    case 'recording':
      return (
        <RecordingField value={value as string | undefined} readOnly={readOnly} onChange={onChange} error={error} />
      );
  }
}

/** What is no number yet stays as it was typed, so that the draft can say so. */
const numberIn = (typed: string): number | string =>
  typed.trim() === '' || Number.isNaN(Number(typed)) ? typed : Number(typed);
