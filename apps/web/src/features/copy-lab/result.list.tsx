import { racikIngredients } from '@rules';
import type { CopyResult } from '@labs/copy';
import { useT } from './copy-lab.messages';

/** The figures of a work, each with its words. */
export function ResultList({ result }: { readonly result: CopyResult }) {
  const t = useT();
  const { shown, mended, racik, errorFound, after } = result;
  const similarity = after.measures.similarity;
  return (
    <dl className="kv">
      <dt>{t('result.findings')}</dt>
      <dd>{shown === 0 ? t('result.none') : t('result.mended', { mended, shown })}</dd>
      <dt>{t('result.racik')}</dt>
      <dd>{t('result.of', { count: racik, all: racikIngredients.length })}</dd>
      <dt>{t('result.error')}</dt>
      <dd>{t(errorFound ? 'result.found' : 'result.not-found')}</dd>
      {similarity !== undefined && (
        <>
          <dt>{t('result.changed')}</dt>
          <dd>{t('result.percent', { percent: 100 - Math.round(similarity / 100) })}</dd>
        </>
      )}
    </dl>
  );
}
