import type { PackagedField } from '@contracts/packages';
import { Choice, ChoiceGroup, Details, Field, FieldError, Input, TextArea } from '@ui';
import type { Gap, TypedAnswers } from './answers.rules';
import { letters } from './answers.rules';
import { useT } from './learning.messages';
import { Words } from './published';
import { RowsField } from './rows.field';

export type AnswerFieldsProps = {
  readonly fields: readonly PackagedField[];
  readonly typed: TypedAnswers;
  readonly onChange: (typed: TypedAnswers) => void;
  /** Shown beside their fields; empty until the learner has asked to go on. */
  readonly gaps: readonly Gap[];
  /** In a row, the path of the row. */
  readonly prefix?: string;
};

/** The fields of a form or of one step of a task, each with its example beside it. */
export function AnswerFields({ fields, typed, onChange, gaps, prefix = '' }: AnswerFieldsProps) {
  return fields.map((field) => (
    <AnswerField
      key={field.id}
      field={field}
      value={typed[field.id]}
      onChange={(value) => onChange({ ...typed, [field.id]: value })}
      gaps={gaps}
      path={prefix + field.id}
    />
  ));
}

type AnswerFieldProps<One extends PackagedField = PackagedField> = {
  readonly field: One;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly gaps: readonly Gap[];
  readonly path: string;
};

function AnswerField(props: AnswerFieldProps) {
  const { field, value, onChange, gaps, path } = props;
  const t = useT();
  const error = useGapWords(gaps.find((gap) => gap.path === path));
  const hint = field.hint && <Words>{field.hint}</Words>;
  const label = <Words>{field.label}</Words>;
  switch (field.kind) {
    case 'line':
    case 'text':
    case 'price':
      return <WrittenField {...props} field={field} error={error} />;
    case 'check':
      return (
        <div className="field">
          <Choice
            type="checkbox"
            checked={value === true}
            onChange={(event) => onChange(event.target.checked)}
            note={hint}
          >
            {label}
          </Choice>
          {error && <FieldError id={undefined}>{error}</FieldError>}
        </div>
      );
    case 'choice':
      return (
        <ChoiceGroup legend={label} hint={hint} error={error}>
          {field.options.map(({ id, text }) => (
            <Choice key={id} name={path} value={id} checked={value === id} onChange={() => onChange(id)}>
              <Words>{text}</Words>
            </Choice>
          ))}
        </ChoiceGroup>
      );
    case 'choices': {
      const chosen = Array.isArray(value) ? (value as readonly unknown[]) : [];
      return (
        <ChoiceGroup legend={label} hint={hint ?? t('field.several')} error={error}>
          {field.options.map(({ id, text }) => (
            <Choice
              key={id}
              type="checkbox"
              value={id}
              checked={chosen.includes(id)}
              onChange={(event) =>
                onChange(event.target.checked ? [...chosen, id] : chosen.filter((other) => other !== id))
              }
            >
              <Words>{text}</Words>
            </Choice>
          ))}
        </ChoiceGroup>
      );
    }
    case 'rows':
      return <RowsField field={field} value={value} onChange={onChange} gaps={gaps} path={path} error={error} />;
  }
}

type Written = Exclude<PackagedField, { options: unknown } | { columns: unknown }>;

function WrittenField({ field, value, onChange, error }: AnswerFieldProps<Written> & { error: string | undefined }) {
  const t = useT();
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value : '';
  const max = 'max' in field ? field.max : undefined;
  const name = <Words>{field.label}</Words>;
  const label = field.required ? (
    name
  ) : (
    <>
      {name} {t('field.optional')}
    </>
  );
  return (
    <div>
      <Field label={label} hint={field.hint && <Words>{field.hint}</Words>} error={error}>
        {(wiring) =>
          field.kind === 'text' ? (
            <TextArea
              {...wiring}
              value={text}
              onChange={(event) => onChange(event.target.value)}
              count={max === undefined ? undefined : (count) => t('field.letters', { count, max })}
            />
          ) : (
            <Input
              {...wiring}
              value={text}
              inputMode={field.kind === 'price' ? 'numeric' : 'text'}
              onChange={(event) => onChange(event.target.value)}
            />
          )
        }
      </Field>
      {field.kind === 'line' && max !== undefined && letters(text) > max - 20 && (
        <p className="hint count">{t('field.letters', { count: letters(text), max })}</p>
      )}
      {field.example && (
        <Details summary={t('field.example')}>
          <p className="quote">
            <Words>{field.example}</Words>
          </p>
        </Details>
      )}
    </div>
  );
}

/** How to put a gap right; never what is wrong with the person. */
export function useGapWords(gap: Gap | undefined): string | undefined {
  const t = useT();
  return gap && t(`gap.${gap.why}`, { count: gap.count });
}
