import { weeklyNets } from '@labs/stock';
import { Choice, ChoiceGroup, Field, TextArea } from '@ui';
import { readCashBook } from './read-cash-book';
import type { StockBench } from './stock-desk';
import { useT } from './stock-lab.messages';

type Props = { readonly bench: StockBench; readonly today: string; readonly asked: boolean };

/** What past weeks left: as sums of weeks, or as a cash book from which the sums are made. */
export function CashBookField({ bench, today, asked }: Props) {
  const t = useT();
  const { value, change } = bench;
  const { typed } = value;
  const set = (field: string, text: string) => change({ ...value, typed: { ...typed, [field]: text } });
  const by = typed['cash-by'] === 'book' ? 'book' : 'weeks';
  const read = readCashBook(typed['book'] ?? '', today);
  const missing = asked && !typed[by]?.trim() && t('text.empty');
  return (
    <>
      <ChoiceGroup legend={t('cash.by')}>
        {(['weeks', 'book'] as const).map((way) => (
          <Choice
            key={way}
            name="cash-by"
            checked={by === way}
            onChange={() => set('cash-by', way)}
            note={t(`cash.by-${way}-more`)}
          >
            {t(`cash.by-${way}`)}
          </Choice>
        ))}
      </ChoiceGroup>
      <Field
        label={t(`f.${by}`)}
        hint={t(`h.${by}`)}
        error={missing || (asked && by === 'book' && 'unread' in read && t('cash.unread', { line: read.unread }))}
      >
        {(wiring) => (
          <TextArea {...wiring} rows={6} value={typed[by] ?? ''} onChange={({ target }) => set(by, target.value)} />
        )}
      </Field>
      {by === 'book' && 'lines' in read && read.lines.length > 0 && (
        <p className="soft" role="status">
          {t('cash.book-read', { entries: read.lines.length, weeks: weeklyNets(read.lines).length })}
        </p>
      )}
    </>
  );
}
