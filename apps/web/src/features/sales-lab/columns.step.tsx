import type { Bench } from '@web/labs';
import { Chip } from '@ui';
import { ColumnsScreen } from './columns.screen';
import { othersThan } from './file-columns';
import type { ReadFile } from './read-sales';
import type { SalesBench } from './sales-bench';
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
    <ColumnsScreen
      bench={bench}
      eyebrow={t('step', { step: 1, of: 4 })}
      off={report ? undefined : t('columns.open')}
      file={file}
      needed={needed}
      others={others}
      asked={value.asked}
      onAnswer={answer}
      onCancel={hook.cancel}
    >
      <Source bench={bench} />
    </ColumnsScreen>
  );
}

/** Whose figures these are; a sample is always said to be one. */
export function Source({ bench }: { readonly bench: Bench<SalesBench> }) {
  const t = useT();
  const { source, fileName } = bench.value;
  if (source === 'own') return fileName ? <Chip icon="document">{fileName}</Chip> : null;
  return <Chip icon="info">{t('sample', { shop: t(source === 'warung' ? 'data.warung' : 'data.butik') })}</Chip>;
}
