import type { ReactNode } from 'react';
import { LabScreen, type Bench } from '@web/labs';
import { Button } from '@ui';
import { FileColumns, type FileColumnsProps } from './file-columns';
import { startBench, type SalesBench } from './sales-bench';
import { useT } from './sales-lab.messages';

type Props = FileColumnsProps & {
  readonly bench: Bench<SalesBench>;
  readonly eyebrow?: string | undefined;
  /** Why one cannot go on yet. */
  readonly off: string | undefined;
  /** Ends the reading of this file. */
  readonly onCancel: () => void;
  /** Whose figures these are. */
  readonly children?: ReactNode;
};

/** Which column holds what, for whichever lab reads the file; the way on to the book of cleaning, and back to another file. */
export function ColumnsScreen({ bench, eyebrow, off, onCancel, children, ...columns }: Props) {
  const t = useT();
  const { change } = bench;
  return (
    <LabScreen
      bench={bench}
      eyebrow={eyebrow}
      title={t('columns.title')}
      lead={t('columns.lead')}
      dock={
        <Button big full off={off} onClick={() => change((before) => ({ ...before, step: 'book' }))}>
          {t('columns.next')}
        </Button>
      }
    >
      {children}
      <FileColumns {...columns} />
      <p className="center">
        <Button
          look="quiet"
          onClick={() => {
            onCancel();
            change(({ pasted }) => ({ ...startBench, pasted }));
          }}
        >
          {t('columns.other-data')}
        </Button>
      </p>
    </LabScreen>
  );
}
