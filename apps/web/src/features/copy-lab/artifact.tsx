import { promptText, readCopyWork, resultOf } from '@labs/copy';
import { Card, Details } from '@ui';
import { useT } from './copy-lab.messages';
import { FactCardList } from './fact-card.list';
import { FindingsList } from './findings.list';
import { MarkedText } from './marked-text';
import { ResultList } from './result.list';

/** A finished work to read: the text with what is still to be looked at, how it came about, and the figures. */
export function Artifact({ work }: { readonly work: unknown }) {
  const t = useT();
  const read = readCopyWork(work);
  const result = resultOf(work);
  if (!read || !result) return <p>{t('artifact.unreadable')}</p>;
  const reasons = read.reasons.filter(({ what, why }) => what !== '' || why !== '');
  return (
    <div className="stack">
      <h3>{t('artifact.title', { product: read.card.product, channel: t(`channel.${read.channel}`) })}</h3>
      <Card>
        <MarkedText text={read.text} findings={result.after.findings} />
      </Card>
      <ResultList result={result} />
      <FindingsList findings={result.after.findings} />
      {reasons.length > 0 && (
        <>
          <h3>{t('reasons.title')}</h3>
          <ul className="stack-2">
            {reasons.map(({ what, why }, index) => (
              <li key={index}>
                <b>{what}</b>
                <br />
                {why}
              </li>
            ))}
          </ul>
        </>
      )}
      <Details summary={t('artifact.draft', { source: t(`source.${read.source ?? 'own'}`) })}>
        <p className="typed">{read.draft === '' ? t('artifact.no-draft') : read.draft}</p>
      </Details>
      <Details summary={t('artifact.prompt')}>
        <p className="typed">{promptText(read.prompt) || t('artifact.no-prompt')}</p>
      </Details>
      <Details summary={t('card.of', { product: read.card.product })}>
        <FactCardList card={read.card} />
      </Details>
    </div>
  );
}
