import type { PackagedField } from '@contracts/packages';
import { Button, FieldError, showToast } from '@ui';
import { AnswerFields } from './answer-fields';
import type { Gap, TypedAnswers } from './answers.rules';
import { useT } from './learning.messages';
import { Words } from './published';

type Props = {
  readonly field: Extract<PackagedField, { kind: 'rows' }>;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly gaps: readonly Gap[];
  readonly path: string;
  readonly error: string | undefined;
};

/** The same few fields several times over, one card each. */
export function RowsField({ field, value, onChange, gaps, path, error }: Props) {
  const t = useT();
  const written = Array.isArray(value) ? (value as readonly TypedAnswers[]) : [];
  // One card stands open from the start: an empty list with only a button looks finished.
  const rows = written.length > 0 ? written : [{}];
  const replace = (index: number, row: TypedAnswers) =>
    onChange(rows.map((before, at) => (at === index ? row : before)));
  const remove = (index: number) => {
    onChange(rows.filter((_row, at) => at !== index));
    showToast({ words: t('rows.removed'), action: { text: t('rows.undo'), icon: 'undo', run: () => onChange(rows) } });
  };
  return (
    <fieldset className="field stack">
      <legend>
        <Words>{field.label}</Words>
      </legend>
      {field.hint && (
        <span className="hint">
          <Words>{field.hint}</Words>
        </span>
      )}
      {rows.map((row, index) => (
        <div key={index} className="card stack" role="group" aria-label={t('rows.nth', { number: index + 1 })}>
          <p className="row between">
            <b>{t('rows.nth', { number: index + 1 })}</b>
            {rows.length > 1 && (
              <Button
                look="quiet"
                icon="trash"
                aria-label={t('rows.remove-nth', { number: index + 1 })}
                onClick={() => remove(index)}
              >
                {t('rows.remove')}
              </Button>
            )}
          </p>
          <AnswerFields
            fields={field.columns}
            typed={row}
            onChange={(changed) => replace(index, changed)}
            gaps={gaps}
            prefix={`${path}.${index}.`}
          />
        </div>
      ))}
      <Button look="alt" full icon="plus" onClick={() => onChange([...rows, {}])}>
        {t('rows.add')}
      </Button>
      {error && <FieldError id={undefined}>{error}</FieldError>}
    </fieldset>
  );
}
