import { useEffect, useRef, useState } from 'react';
import type { StockBook } from '@labs/stock';
import { LabScreen, useFreshStep, type Bench } from '@web/labs';
import { Button } from '@ui';
import { CleaningBook } from './cleaning-book';
import { ColumnsScreen } from './columns.screen';
import { DataStep } from './data.step';
import { othersThan, type FileField } from './file-columns';
import { startBench, type SalesBench } from './sales-bench';
import { useT } from './sales-lab.messages';
import { useLabFormat } from './use-lab-format';
import { useReading } from './use-reading';

const needed = ['date', 'product', 'quantity', 'stockout', 'closed'] as const satisfies readonly FileField[];
const others = ['stock_end', 'cash_in', 'cash_out', 'category', ...othersThan(needed)] as const;

export type StockFileProps = {
  readonly bench: Omit<Bench<unknown>, 'value' | 'change' | 'other'>;
  /** Rows pasted as text, kept by the room so that nothing that was written is lost. */
  readonly pasted: string;
  readonly onPaste: (text: string) => void;
  readonly onRead: (book: StockBook) => void;
  /** The way back to writing by hand. */
  readonly onLeave: () => void;
};

/** An own file read for Lab Stok & Kas, by the steps of this lab: the file, its columns, its book of cleaning. */
export function StockFile({ bench: room, pasted, onPaste, onRead, onLeave }: StockFileProps) {
  const t = useT();
  const { number } = useLabFormat();
  const hook = useReading('stock');
  const { reading, input, read } = hook;
  const [value, setValue] = useState<SalesBench>({ ...startBench, pasted });
  const bench: Bench<SalesBench> = { ...room, value, change: setValue, other: null };
  const kept = useRef(pasted);
  useEffect(() => {
    if (kept.current !== value.pasted) onPaste((kept.current = value.pasted));
  }, [value.pasted, onPaste]);
  const file = reading.state === 'ready' ? reading.read : null;
  const step = file && value.step === 'book' ? 'book' : file ? 'columns' : 'data';
  useFreshStep(step);

  if (!file) {
    return (
      <DataStep bench={bench} hook={hook} own={{ title: t('stock.title'), lead: t('stock.lead') }}>
        <p className="center">
          <Button look="quiet" onClick={onLeave}>
            {t('stock.by-hand')}
          </Button>
        </p>
      </DataStep>
    );
  }
  const { book, cleaning } = file;
  const answer = (id: string, option: string) => {
    const asked = { ...value.asked, [id]: option };
    if (input) read(input, asked, () => setValue((before) => ({ ...before, asked })));
  };
  const usable = book && (book.days.length > 0 || book.weeks.length > 0);
  if (step === 'columns' || !cleaning) {
    return (
      <ColumnsScreen
        bench={bench}
        off={usable ? undefined : t('stock.open')}
        file={file}
        needed={needed}
        others={others}
        asked={value.asked}
        onAnswer={answer}
        onCancel={hook.cancel}
      />
    );
  }
  return (
    <LabScreen
      bench={bench}
      title={t('book.title', { used: number(cleaning.used) })}
      lead={t('book.lead')}
      dock={
        <Button big full onClick={() => book && onRead(book)}>
          {t('stock.take')}
        </Button>
      }
    >
      <CleaningBook file={file} />
      <p className="center">
        <Button look="quiet" onClick={() => setValue((before) => ({ ...before, step: 'columns' }))}>
          {t('book.back')}
        </Button>
      </p>
    </LabScreen>
  );
}
