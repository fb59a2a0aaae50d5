import { runWeek } from '@labs/adverts';
import { Button } from '@ui';
import { unanswered, type AdvertBench } from './advert-bench';
import { AdvertScreen } from './advert.screen';
import { useT } from './adverts-lab.messages';
import { BookChart } from './book.chart';
import { WeekFigures } from './week-figures';

/** What anybody would see of the week: the app's count, the bill, and the notebook. */
export function WeekScreen({ bench }: { bench: AdvertBench }) {
  const t = useT();
  const { value, change } = bench;
  const week = runWeek(value);
  const rise = week.withAdvert.after - week.withAdvert.before;
  return (
    <AdvertScreen
      bench={bench}
      title={t('week.title')}
      lead={
        rise < 0
          ? t('week.lead-fell', { claimed: week.claimed, fall: -rise })
          : t('week.lead', { claimed: week.claimed, rise })
      }
      dock={
        <>
          <Button big onClick={() => change({ ...value, at: 'ask' })}>
            {t('week.on')}
          </Button>
          <Button big look="alt" onClick={() => change({ ...value, at: 'who' })}>
            {t('week.change')}
          </Button>
        </>
      }
    >
      <BookChart week={week} />
      <section className="stack">
        <h2>{t('week.app')}</h2>
        <WeekFigures work={value} week={week} />
      </section>
      <p className="center">
        <Button look="quiet" onClick={() => change(unanswered(value, { at: 'choose' }))}>
          {t('truth.choose')}
        </Button>
      </p>
    </AdvertScreen>
  );
}
