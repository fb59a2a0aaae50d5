import type { PackagedField } from '@contracts/packages';
import { useFormat } from '@web/platform/format';
import type { TypedAnswers } from './answers.rules';
import { Lines } from './lines';
import { useT } from './learning.messages';
import { Words } from './published';

/** Answers to read: labels above what was written. Empty ones are left out. */
export function AnswersList({ fields, answers }: { fields: readonly PackagedField[]; answers: TypedAnswers }) {
  return (
    <dl className="stack-2">
      {fields.map((field) => (
        <Answer key={field.id} field={field} value={answers[field.id]} />
      ))}
    </dl>
  );
}

function Answer({ field, value }: { field: PackagedField; value: unknown }) {
  const t = useT();
  const format = useFormat();
  if (value === undefined || value === '' || value === false) return null;
  return (
    <div>
      <dt className="sm soft">
        <Words>{field.label}</Words>
      </dt>
      <dd>{content()}</dd>
    </div>
  );

  function content() {
    switch (field.kind) {
      case 'price':
        return typeof value === 'number' ? format.rupiah(value) : String(value);
      case 'check':
        return t('answers.ticked');
      case 'choice':
        return <Words>{field.options.find(({ id }) => id === value)?.text}</Words>;
      case 'choices':
        return (
          <Words>
            {field.options
              .filter(({ id }) => Array.isArray(value) && value.includes(id))
              .map(({ text }) => text)
              .join(' · ')}
          </Words>
        );
      case 'rows':
        return (Array.isArray(value) ? (value as readonly TypedAnswers[]) : []).map((row, index) => (
          <div key={index} className="mt-2">
            <AnswersList fields={field.columns} answers={row} />
          </div>
        ));
      default:
        return <Lines>{String(value)}</Lines>;
    }
  }
}
