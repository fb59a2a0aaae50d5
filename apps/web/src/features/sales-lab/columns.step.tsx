import { noColumn, salesWords } from '@labs/sales';
import { LabScreen, type Bench } from '@web/labs';
import { Button, Card, Chip, Details, Field, Note, Select } from '@ui';
import { AskedQuestion } from './asked.question';
import type { ReadFile } from './read-sales';
import { useFinding } from './say-finding';
import { startBench, type SalesBench } from './sales-bench';
import { useT } from './sales-lab.messages';
import type { ReadingHook } from './use-reading';

type Props = { readonly bench: Bench<SalesBench>; readonly hook: ReadingHook; readonly file: ReadFile };

const needed = ['date', 'product', 'quantity', 'total'] as const;
type Field = keyof typeof salesWords;
const others = (Object.keys(salesWords) as Field[]).filter((field) => !(needed as readonly string[]).includes(field));

/** Which column holds what, with examples, and what the file leaves open. */
export function ColumnsStep({ bench, hook, file }: Props) {
  const t = useT();
  const say = useFinding();
  const { value, change } = bench;
  const { columns, mapping, questions, findings, report } = file;

  const answer = (id: string, option: string) => {
    const asked = { ...value.asked, [id]: option };
    if (hook.input) {
      hook.read(hook.input, asked, (ready) => change((before) => ({ ...before, asked, report: ready.report })));
    }
  };
  const column = (field: Field) => {
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
            onChange={({ target }) => answer(`column.${field}`, target.value)}
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
  const open = questions.filter(({ id }) => !id.startsWith('column.'));
  const stops = findings.filter(({ severity }) => severity === 'stop');

  return (
    <LabScreen
      bench={bench}
      eyebrow={t('step', { step: 1, of: 4 })}
      title={t('columns.title')}
      lead={t('columns.lead')}
      dock={
        <Button
          big
          full
          off={report ? undefined : t('columns.open')}
          onClick={() => change((before) => ({ ...before, step: 'book' }))}
        >
          {t('columns.next')}
        </Button>
      }
    >
      <Source bench={bench} />
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
              answer={value.asked[question.id]}
              onAnswer={(option) => answer(question.id, option)}
            />
          ))}
        </section>
      )}
      <p className="center">
        <Button
          look="quiet"
          onClick={() => {
            hook.cancel();
            change({ ...startBench, pasted: value.pasted });
          }}
        >
          {t('columns.other-data')}
        </Button>
      </p>
    </LabScreen>
  );
}

/** Whose figures these are; a sample is always said to be one. */
export function Source({ bench }: { readonly bench: Bench<SalesBench> }) {
  const t = useT();
  const { source, fileName } = bench.value;
  if (source === 'own') return fileName ? <Chip icon="document">{fileName}</Chip> : null;
  return <Chip icon="info">{t('sample', { shop: t(source === 'warung' ? 'data.warung' : 'data.butik') })}</Chip>;
}
