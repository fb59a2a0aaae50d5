import { useLocale } from '@web/platform/i18n';
import { Note } from '@ui';
import { useT } from './chatbot-lab.messages';
import { helperSaid, helperTurns, type Talk } from './talk';
import { asWanted } from './talk.list';

/** What a finished talk came to, and what a good answer does: counted and written beforehand, by no AI. */
export function AfterTalk({ talk: { turns, script, helper }, talk }: { readonly talk: Talk }) {
  const t = useT();
  const locale = useLocale();
  if (script) {
    const wanted = turns.flatMap((turn) => turn.wanted ?? []);
    return (
      <Note tone="info" title={t('after.good')}>
        <p>{script.good[locale]}</p>
        <p>{t('after.script', { count: wanted.filter(asWanted).length, of: wanted.length })}</p>
      </Note>
    );
  }
  if (!helper || helperSaid(talk) < helperTurns) return null;
  const count = (kind: Talk['turns'][number]['answer']['kind']) =>
    turns.filter(({ answer }) => answer.kind === kind).length;
  return (
    <Note tone="info" title={t('after.good')} role="status">
      <p>{t(`after.${helper}`)}</p>
      <p>{t('after.helper', { answered: count('answer'), handed: count('handover'), unknown: count('fallback') })}</p>
    </Note>
  );
}
