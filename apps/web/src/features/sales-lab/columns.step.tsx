import { LabScreen, type Bench } from '@web/labs';
import { Button, Chip } from '@ui';
import { FileColumns, othersThan } from './file-columns';
import type { ReadFile } from './read-sales';
import { startBench, type SalesBench } from './sales-bench';
import { useT } from './sales-lab.messages';
import type { ReadingHook } from './use-reading';

type Props = { readonly bench: Bench<SalesBench>; readonly hook: ReadingHook; readonly file: ReadFile };

const needed = ['date', 'product', 'quantity', 'total'] as const;
const others = othersThan(needed);

/** Which column holds what, with examples, and what the file leaves open. */
export function ColumnsStep({ bench, hook, file }: Props) {
  const t = useT();
  const { value, change } = bench;
  const { report } = file;

  const answer = (id: string, option: string) => {
    const asked = { ...value.asked, [id]: option };
    if (hook.input) {
      hook.read(hook.input, asked, (ready) => change((before) => ({ ...before, asked, report: ready.report })));
    }
  };

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
      <FileColumns file={file} needed={needed} others={others} asked={value.asked} onAnswer={answer} />
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
