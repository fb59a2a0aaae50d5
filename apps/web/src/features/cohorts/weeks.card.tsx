import type { CohortActivityView } from '@contracts/cohorts';
import { useSession } from '@web/platform/desk';
import { useFormat } from '@web/platform/format';
import { Card, Details, Table } from '@ui';
import { useT } from './cohorts.messages';
import { WeeksChart } from './weeks.chart';
import { numberedWeeks } from './weeks.rules';

/** How many were active in each week: a sentence, the picture, and the same numbers as a table. */
export function WeeksCard({ activity }: { activity: CohortActivityView }) {
  const t = useT();
  const format = useFormat(useSession().agency.zone);
  const weeks = numberedWeeks(activity);
  const last = weeks[weeks.length - 1];
  const peak = weeks.reduce<typeof last>((best, week) => (best && best.active >= week.active ? best : week), undefined);
  if (!last || !peak) {
    return (
      <Card as="section" className="stack">
        <h2>{t('weeks')}</h2>
        <p>{t('weeks.none', { date: format.date(activity.cohort.startsOn) })}</p>
      </Card>
    );
  }
  return (
    <Card as="section" className="stack">
      <h2>{weeks.length > 1 ? t('weeks.range', { last: last.number }) : t('weeks')}</h2>
      <WeeksChart
        weeks={weeks}
        label={t('weeks.chart', {
          last: last.number,
          numbers: weeks.map(({ active }) => format.number(active)).join(', '),
        })}
      />
      <p>
        {peak.active === 0
          ? t('weeks.nobody')
          : peak.number === last.number
            ? t('weeks.peak-now', { active: last.active })
            : t('weeks.peak', { week: peak.number, active: peak.active, now: last.active })}
      </p>
      <Details summary={t('as-table')}>
        <Table
          caption={t('weeks')}
          hideCaption
          columns={[
            { head: t('weeks.week'), cell: ({ number }) => number },
            { head: t('weeks.from'), cell: ({ startsOn }) => format.date(startsOn) },
            { head: t('weeks.active'), right: true, cell: ({ active }) => format.number(active) },
          ]}
          rows={weeks}
          rowKey={({ startsOn }) => startsOn}
        />
      </Details>
    </Card>
  );
}
