import { Choice, ChoiceGroup, Field, Input, TextArea } from '@ui';
import { useT } from './editor.messages';
import type { Form } from './form-layouts';

const words = (value: unknown): string => (typeof value === 'string' ? value : '');
const entries = (value: unknown): readonly Form[] => (Array.isArray(value) ? (value as Form[]) : []);

/** A form or the steps of a task with their fields, to be tried; what is typed here goes nowhere. */
export function FieldsPreview({ form }: { form: Form }) {
  const t = useT();
  return (
    <>
      <h3>{words(form['title'])}</h3>
      <p className="typed">{words(form['intro']) || words(form['brief'])}</p>
      {entries(form['fields']).map((field, index) => (
        <FieldPreview key={index} field={field} />
      ))}
      {entries(form['steps']).map((step, index) => (
        <section key={index} className="stack">
          <h3>{t('preview.step', { number: index + 1, title: words(step['title']) })}</h3>
          <p className="typed">{words(step['intro'])}</p>
          {entries(step['fields']).map((field, at) => (
            <FieldPreview key={at} field={field} />
          ))}
          {step['photos'] !== undefined && <p className="soft">{t('preview.photos')}</p>}
          {step['voice'] !== undefined && <p className="soft">{t('preview.voice')}</p>}
        </section>
      ))}
    </>
  );
}

function FieldPreview({ field }: { field: Form }) {
  const [label, hint] = [words(field['label']), words(field['hint']) || undefined];
  const placeholder = words(field['example']);
  switch (field['kind']) {
    case 'check':
      return <Choice type="checkbox">{label}</Choice>;
    case 'choice':
    case 'choices':
      return (
        <ChoiceGroup legend={label} hint={hint}>
          {entries(field['options']).map((option, index) => (
            <Choice
              key={index}
              type={field['kind'] === 'choice' ? 'radio' : 'checkbox'}
              name={`lihat-${words(field['id'])}`}
            >
              {words(option['text'])}
            </Choice>
          ))}
        </ChoiceGroup>
      );
    case 'rows':
      return (
        <fieldset className="choices stack">
          <legend>{label}</legend>
          {entries(field['columns']).map((column, index) => (
            <FieldPreview key={index} field={column} />
          ))}
        </fieldset>
      );
    case 'text':
      return (
        <Field label={label} hint={hint}>
          {(wiring) => <TextArea {...wiring} placeholder={placeholder} />}
        </Field>
      );
    default:
      return (
        <Field label={label} hint={hint}>
          {(wiring) => <Input {...wiring} placeholder={placeholder} />}
        </Field>
      );
  }
}
