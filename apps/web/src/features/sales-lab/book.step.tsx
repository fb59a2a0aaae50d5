import { LabScreen, type Bench } from '@web/labs';
import { Button } from '@ui';
import { CleaningBook } from './cleaning-book';
import { Source } from './columns.step';
import type { ReadFile } from './read-sales';
import type { SalesBench } from './sales-bench';
import { useT } from './sales-lab.messages';
import { useLabFormat } from './use-lab-format';
import type { ReadingHook } from './use-reading';

type Props = { readonly bench: Bench<SalesBench>; readonly hook: ReadingHook; readonly file: ReadFile };

/** The book of cleaning: what was read, what counts, why the rest doesn't, and that it adds up. */
export function BookStep({ bench, file }: Props) {
  const t = useT();
  const { number } = useLabFormat();
  const { change } = bench;
  const { cleaning } = file;
  if (!cleaning) return null;

  return (
    <LabScreen
      bench={bench}
      eyebrow={t('step', { step: 2, of: 4 })}
      title={t('book.title', { used: number(cleaning.used) })}
      lead={t('book.lead')}
      dock={
        <Button
          big
          full
          off={cleaning.used === 0 ? t('book.nothing') : undefined}
          onClick={() => change((before) => ({ ...before, report: file.report, step: 'report', question: 0 }))}
        >
          {t('book.next')}
        </Button>
      }
    >
      <Source bench={bench} />
      <CleaningBook file={file} />
      <p className="center">
        <Button look="quiet" onClick={() => change((before) => ({ ...before, step: 'columns' }))}>
          {t('book.back')}
        </Button>
      </p>
    </LabScreen>
  );
}
