import { stockQuestions, type StockCheck, type StockQuestion, type StockWork } from '@labs/stock';
import { useFormat } from '@web/platform/format';
import { Chip } from '@ui';
import { useT } from './stock-lab.messages';

type Props = { readonly work: StockWork; readonly checks: readonly StockCheck[] };

/** Every answer, with what the lab said to it. */
export function AnswersList({ work, checks }: Props) {
  const t = useT();
  const given = useGiven(work);
  return (
    <ol className="list">
      {stockQuestions.map((question, i) => {
        const { state, code } = checks[i]!;
        return (
          <li key={question}>
            <span className="grow">
              <span className="t">{t(`ask.${question}`)}</span>
              <span>{t('art.given', { given: given(question) ?? t('art.no-answer') })}</span>
              {state === 'again' && <span className="soft"> {t(`say.${code}`)}</span>}
              {state === 'right' && (
                <span className="row mt-2">
                  <Chip tone="ok" icon="tick">
                    {t('check.right')}
                  </Chip>
                </span>
              )}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** An answer in words. */
function useGiven({ answers, products }: StockWork) {
  const t = useT();
  const format = useFormat();
  const pair = (...named: readonly (readonly [string, string | number])[]) =>
    named.map(([name, value]) => `${name}: ${value}`).join('; ');
  const productAt = (n: number) => products[n]?.name ?? '–';
  return (question: StockQuestion): string | undefined => {
    const { days, point, packs, best, price, tool, decision } = answers;
    switch (question) {
      case 'days':
        return days && pair([t('a.used'), days.used], [t('a.stockouts'), days.stockouts], [t('a.closed'), days.closed]);
      case 'point':
        if (point === 'too-few') return t('a.too-few');
        return point && pair([t('a.point'), point.point], [t('a.safety'), point.safety]);
      case 'packs':
        return packs === 'too-few' ? t('a.too-few') : packs?.toString();
      case 'weekend':
      case 'cash':
        return answers[question];
      case 'best':
        return best && pair([t('a.perPiece'), productAt(best.perPiece)], [t('a.perWeekBest'), productAt(best.perWeek)]);
      case 'price':
        return price?.toString();
      case 'tool': {
        const parts = [
          tool?.pieces === undefined ? '' : t('tool.pieces', { pieces: tool.pieces }),
          tool?.tenthHours === undefined ? '' : t('tool.hours', { hours: format.decimal(tool.tenthHours / 10) }),
          decision ?? '',
        ];
        return parts.filter(Boolean).join(' ') || undefined;
      }
    }
  };
}
