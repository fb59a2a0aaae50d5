import type { SentReport } from '@labs/sales';
import { AskAi, LabScreen, type Bench } from '@web/labs';
import { Button, Note } from '@ui';
import { Source } from './columns.step';
import type { SalesBench } from './sales-bench';
import { useT } from './sales-lab.messages';
import { useLabFormat } from './use-lab-format';
import { useDays } from './view';
import { BestSellersView, CustomersView, ForecastView, PairsView, ProfitView, SummaryView, TrendView } from './views';
import { WeekView } from './week.view';

type Props = { readonly bench: Bench<SalesBench>; readonly report: SentReport };

/** All that the figures say: the sentence first, then the picture, then the numbers. */
export function ReportStep({ bench, report }: Props) {
  const t = useT();
  const days = useDays();
  const { rupiah, number } = useLabFormat();
  const { week, summary } = report;
  const pieces = week.ready && week.measure === 'quantity';
  // A day that sells a tenth more than the others is busy; less is luck.
  const stands = week.ready && week.timesWeek > 10;
  return (
    <LabScreen
      bench={bench}
      eyebrow={t('step', { step: 3, of: 4 })}
      title={
        stands
          ? t('report.busiest', { day: days[week.busiest]! })
          : t('report.turnover', { turnover: rupiah(summary.turnover) })
      }
      lead={t('report.lead', {
        turnover: rupiah(summary.turnover),
        count: number(summary.transactions),
        days: number(summary.activeDays),
      })}
      dock={
        <Button big full onClick={() => bench.change((before) => ({ ...before, step: 'questions' }))}>
          {t('report.next')}
        </Button>
      }
    >
      <Source bench={bench} />
      <WeekView report={report} />
      {week.ready && (
        <AskAi
          purpose="explain-chart"
          label={t('report.explain')}
          input={{
            title: t(pieces ? 'week.pieces' : 'week.rupiah'),
            unit: t(pieces ? 'report.unit-pieces' : 'report.unit-rupiah'),
            points: week.weekdays.map((day) => ({
              label: days[day.weekday]!,
              value: pieces ? day.quantity : day.turnover,
            })),
          }}
        />
      )}
      <ForecastView report={report} source={bench.value.source} />
      <SummaryView report={report} />
      <BestSellersView report={report} />
      <TrendView report={report} />
      <CustomersView report={report} />
      <PairsView report={report} />
      <ProfitView report={report} />
      <Note tone="own" icon="lock" title={t('private')}>
        {t('private-more')}
      </Note>
      <p className="center">
        <Button look="quiet" onClick={() => bench.change((before) => ({ ...before, step: 'book' }))}>
          {t('report.back')}
        </Button>
      </p>
    </LabScreen>
  );
}
