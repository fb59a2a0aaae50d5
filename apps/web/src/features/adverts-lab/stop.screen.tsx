import { paidAfter, runWeek } from '@labs/adverts';
import { useFormat } from '@web/platform/format';
import { Button } from '@ui';
import type { AdvertBench } from './advert-bench';
import { AdvertScreen } from './advert.screen';
import { useT } from './adverts-lab.messages';

/** Her own limit asks, on the day on which it is reached. */
export function StopScreen({ bench }: { bench: AdvertBench }) {
  const t = useT();
  const format = useFormat();
  const { value, change } = bench;
  const week = runWeek({ ...value, stoppedAfter: null });
  const day = week.stopAsked ?? value.levers.days;
  const orders = week.pictures.reduce(
    (sum, { days }) => days.slice(0, day).reduce((some, each) => some + each.orders, sum),
    0,
  );
  return (
    <AdvertScreen
      bench={bench}
      title={t('stop.title')}
      lead={t('stop.lead', { day, paid: format.rupiah(paidAfter(value, day)), orders })}
      dock={
        <>
          <Button big onClick={() => change({ ...value, stoppedAfter: day, at: 'week' })}>
            {t('stop.now')}
          </Button>
          <Button big look="alt" onClick={() => change({ ...value, stoppedAfter: null, at: 'week' })}>
            {t('stop.go', { days: value.levers.days })}
          </Button>
        </>
      }
    >
      <p>{t('stop.ask')}</p>
    </AdvertScreen>
  );
}
