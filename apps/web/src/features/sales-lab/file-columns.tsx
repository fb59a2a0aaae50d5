import { noColumn, salesWords } from '@labs/sales';
import type { stockColumns } from '@labs/stock';
import { Card, Details, Field, Note, Select } from '@ui';
import { AskedQuestion } from './asked.question';
import type { ReadFile } from './read-sales';
import { useFinding } from './say-finding';
import type { SalesBench } from './sales-bench';
import { useT } from './sales-lab.messages';

/** What a column may hold: a part of a sale, or what Lab Stok & Kas wants beside it. */
export type FileField = keyof typeof salesWords | keyof typeof stockColumns;

/** The other parts of a sale, for the columns that most people need not look at. */
export const othersThan = (needed: readonly FileField[]): readonly FileField[] =>
  (Object.keys(salesWords) as FileField[]).filter((field) => !needed.includes(field));

export type FileColumnsProps = {
  readonly file: ReadFile;
  readonly needed: readonly FileField[];
  readonly others: readonly FileField[];
  readonly asked: SalesBench['asked'];
  readonly onAnswer: (id: string, option: string) => void;
};

/** How a file is read: which column holds what, with examples, and what it leaves open. */
export function FileColumns({ file, needed, others, asked, onAnswer }: FileColumnsProps) {
  const t = useT();
  const say = useFinding();
  const { columns, mapping, questions, findings } = file;
  const open = questions.filter(({ id }) => !id.startsWith('column.'));
  const stops = findings.filter(({ severity }) => severity === 'stop');
  const column = (field: FileField) => {
    const mapped = mapping.find((one) => one.field === field);
    return (
      <Field
        key={field}
        label={t(`field.${field}`)}
        hint={mapped ? t('columns.examples', { examples: mapped.examples.join(' · ') }) : undefined}
      >
        {(wiring) => (
          <Select
            {...wiring}
            value={mapped?.column ?? noColumn}
            onChange={({ target }) => onAnswer(`column.${field}`, target.value)}
          >
            <option value={noColumn}>{t('columns.none')}</option>
            {columns.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
    );
  };
  return (
    <>
      {stops.map((finding) => (
        <Note key={finding.code} tone="fix" title={t('stopped')}>
          {say(finding)}
        </Note>
      ))}
      <Card as="section" className="stack">
        {needed.map(column)}
      </Card>
      <Details summary={t('columns.others')} card>
        <div className="stack">{others.map(column)}</div>
      </Details>
      {open.length > 0 && (
        <section className="stack-5">
          <h2>{t('asked.title')}</h2>
          {open.map((question) => (
            <AskedQuestion
              key={question.id}
              question={question}
              answer={asked[question.id]}
              onAnswer={(option) => onAnswer(question.id, option)}
            />
          ))}
        </section>
      )}
    </>
  );
}
