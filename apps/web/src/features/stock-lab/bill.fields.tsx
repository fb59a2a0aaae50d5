import { pathWeeks, weekOfBill } from '@labs/stock';
import { NumberField } from '@web/labs';
import { Button, Card, Field, Input } from '@ui';
import type { StockBench } from './stock-desk';
import { useT } from './stock-lab.messages';

const mostBills = 12;

type Props = { readonly bench: StockBench; readonly today: string; readonly asked: boolean };

/** Bills that are known, each with the day on which it is due; numbered, so that nobody's name need be written. */
export function BillFields({ bench, today, asked }: Props) {
  const t = useT();
  const { value, change } = bench;
  const { typed, bills = 1 } = value;
  const set = (field: string, text: string) => change({ ...value, typed: { ...typed, [field]: text } });
  const when = (due: string) => {
    const week = weekOfBill(due, today);
    if (week === null) return undefined;
    return week > pathWeeks ? t('bill.later') : due < today ? t('bill.overdue') : t('bill.week', { week });
  };
  return (
    <section className="stack">
      <h2>{t('bill.title')}</h2>
      <p className="soft">{t('bill.more')}</p>
      {Array.from({ length: bills }, (_, n) => {
        const due = typed[`bill${n}.date`] ?? '';
        const amount = typed[`bill${n}.amount`];
        const half = due === '' && Boolean(amount?.trim());
        return (
          <Card key={n} className="stack">
            <Field
              label={t('bill.date', { number: n + 1 })}
              hint={when(due)}
              error={asked && half && t('bill.no-date')}
            >
              {(wiring) => (
                <Input
                  {...wiring}
                  type="date"
                  value={due}
                  onChange={({ target }) => set(`bill${n}.date`, target.value)}
                />
              )}
            </Field>
            <NumberField
              label={t('bill.amount', { number: n + 1 })}
              text={amount}
              onType={(text) => set(`bill${n}.amount`, text)}
              asked={asked}
              optional={due === ''}
            />
          </Card>
        );
      })}
      {bills < mostBills && (
        <Button look="alt" full icon="plus" onClick={() => change({ ...value, bills: bills + 1 })}>
          {t('bill.add')}
        </Button>
      )}
    </section>
  );
}
