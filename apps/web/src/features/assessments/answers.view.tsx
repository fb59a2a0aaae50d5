import type { PackagedField } from '@contracts/packages';
import { useFormat } from '@web/platform/format';
import { Icon } from '@ui';
import { answerText, chosen, rowsOf } from './answer-text';
import { useT } from './marking.messages';
import type { Answers } from './open-work';

/** What a learner answered, question by question; what she left empty is said too. Tasks are written in Indonesian. */
export const AnswersView = ({ fields, answers }: { fields: readonly PackagedField[]; answers: Answers }) => (
  <dl className="stack">
    {fields.map((field) => (
      <div key={field.id}>
        <AnswerView field={field} value={answers[field.id]} />
      </div>
    ))}
  </dl>
);

function AnswerView({ field, value }: { field: PackagedField; value: unknown }) {
  const t = useT();
  const format = useFormat();
  const text = answerText(field, value, format, t('answer.ticked'));
  if (field.kind === 'check') {
    return (
      <>
        <dt className="row start">
          <Icon name={value === true ? 'tick' : 'plus'} />
          <span className="grow" lang="id">
            {field.label}
          </span>
        </dt>
        <dd className={value === true ? 'hide' : 'soft'}>
          {value === true ? t('answer.ticked') : t('answer.not-ticked')}
        </dd>
      </>
    );
  }
  return (
    <>
      <dt className="row between wrap">
        <span className="sm soft" lang="id">
          {field.label}
        </span>
        {field.kind === 'text' && text !== '' && (
          <span className="sm soft num">{t('answer.letters', { count: [...text].length })}</span>
        )}
      </dt>
      {text === '' ? <dd className="soft">{t('answer.empty')}</dd> : <dd lang="id">{content()}</dd>}
    </>
  );

  function content() {
    switch (field.kind) {
      case 'text':
        return <p className="lead typed">{text}</p>;
      case 'choices':
        return (
          <ul>
            {field.options
              .filter(({ id }) => chosen(value).includes(id))
              .map(({ id, text: option }) => (
                <li key={id} className="row start">
                  <Icon name="tick" />
                  {option}
                </li>
              ))}
          </ul>
        );
      case 'rows':
        return (
          <ol className="stack-2 mt-2">
            {rowsOf(value).map((row, index) => (
              <li key={index} className="quote">
                <AnswersView fields={field.columns} answers={row} />
              </li>
            ))}
          </ol>
        );
      default:
        return text;
    }
  }
}
