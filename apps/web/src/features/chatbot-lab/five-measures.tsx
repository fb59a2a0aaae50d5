import { goalsOf, type Measures } from '@labs/chatbot';
import { BarList, Chip } from '@ui';
import { useT } from './chatbot-lab.messages';

type Props = { readonly measures: Measures; readonly first?: Measures | undefined };

/** The measures as counts, each beside its goal. */
export function FiveMeasures({ measures, first }: Props) {
  const t = useT();
  const bars = goalsOf(measures, first).map(({ measure, count, of, goal, atMost, met }) => ({
    label: t(`measure.${measure}`),
    detail: t(`measure.${measure}-more`),
    value: (100 * count) / of,
    goal: (100 * goal) / of,
    fix: !met,
    words: (
      <Chip tone={met ? 'ok' : 'fix'} icon={met ? 'tick' : 'pencil'}>
        {t('measure.count', { count, of })}
      </Chip>
    ),
    under: t(atMost ? 'measure.at-most' : 'measure.at-least', { goal, of }),
  }));
  return <BarList label={t('measure.title')} max={100} bars={bars} />;
}
