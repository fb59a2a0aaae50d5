import type { SittingResult } from '@contracts/sittings';
import { useLocale } from '@web/platform/i18n';
import { Card, Note } from '@ui';
import { useT } from './sittings.messages';

type Props = { readonly result: Extract<SittingResult, { kind: 'awareness' }> };

/** The band first, in words; then the two ways of being mistaken, which need different lessons. */
export function AwarenessResult({ result }: Props) {
  const t = useT();
  const lang = useLocale() === 'id' ? undefined : 'id';
  const { score, asked, band, bandText, missedAi, overAttributed } = result;
  return (
    <>
      <Note tone="ok" icon="eye" title={<span lang={lang}>{band}</span>}>
        <p lang={lang}>{bandText}</p>
        <p>{t('awareness.score', { score, asked })}</p>
      </Note>
      {(missedAi > 0 || overAttributed > 0) && (
        <Card as="section" className="stack-2">
          <h2>{t('awareness.look')}</h2>
          <ul className="stack-2">
            {missedAi > 0 && <li>{t('awareness.missed', { count: missedAi })}</li>}
            {overAttributed > 0 && <li>{t('awareness.over', { count: overAttributed })}</li>}
          </ul>
        </Card>
      )}
      <p className="soft">{t('awareness.later')}</p>
    </>
  );
}
