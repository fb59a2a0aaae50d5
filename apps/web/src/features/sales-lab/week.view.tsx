import { Details, Table } from '@ui';
import { BarsChart } from './bars.chart';
import { HeatChart } from './heat.chart';
import { useT } from './sales-lab.messages';
import { useLabFormat } from './use-lab-format';
import { Thin, useDays, useShortRupiah, View, type ViewProps } from './view';

/** The mean of each weekday, and the busiest hour. */
export function WeekView({ report }: ViewProps) {
  const t = useT();
  const shortRupiah = useShortRupiah();
  const { number, decimal, rupiah, weekdays } = useLabFormat();
  const days = useDays();
  const { week } = report;
  if (!week.ready)
    return (
      <View title={t('week.title')}>
        <Thin view={week} />
      </View>
    );
  const byPieces = week.measure === 'quantity';
  const valueOf = (day: (typeof week.weekdays)[number]) => (byPieces ? day.quantity : day.turnover);
  const short = (value: number) => (byPieces ? number(value) : shortRupiah(value));
  const whole = (value: number) =>
    byPieces ? (Number.isInteger(value) ? number(value) : decimal(value)) : rupiah(value);
  return (
    <View title={t('week.title')}>
      <p>{t('week.said', { day: days[week.busiest]!, times: decimal(week.timesWeek / 10) })}</p>
      <h3>{t(byPieces ? 'week.pieces' : 'week.rupiah')}</h3>
      <BarsChart
        said={t('week.chart', {
          numbers: week.weekdays.map((day) => `${days[day.weekday]} ${whole(valueOf(day))}`).join(', '),
        })}
        bars={week.weekdays.map((day) => ({
          key: String(day.weekday),
          value: valueOf(day),
          words: short(valueOf(day)),
          label: weekdays[day.weekday]!,
          strong: day.weekday === week.busiest,
        }))}
      />
      <Details summary={t('as-table')}>
        <Table
          caption={t(byPieces ? 'week.pieces' : 'week.rupiah')}
          hideCaption
          rows={week.weekdays}
          rowKey={({ weekday }) => String(weekday)}
          columns={[
            { head: t('week.day'), cell: ({ weekday }) => days[weekday] },
            { head: t('week.mean'), right: true, cell: (day) => whole(valueOf(day)) },
            { head: t('summary.days'), right: true, cell: ({ openDays }) => number(openDays) },
          ]}
        />
      </Details>
      {week.busiestHour !== undefined && (
        <>
          <Hours hours={week.hours} busiest={week.busiestHour} />
          <Heat heat={week.heat} />
        </>
      )}
    </View>
  );
}

function Hours({ hours, busiest }: { readonly hours: readonly number[]; readonly busiest: number }) {
  const t = useT();
  const { number } = useLabFormat();
  const name = (hour: number) => t('week.hour', { hour });
  const open = hours.map((lines, hour) => ({ hour, lines })).filter(({ lines }) => lines > 0);
  const from = open[0]!.hour;
  const to = open[open.length - 1]!.hour;
  const range = hours.map((lines, hour) => ({ hour, lines })).slice(from, to + 1);
  const every = range.length > 8 ? 4 : 1;
  return (
    <>
      <h3>{t('week.hours')}</h3>
      <p>{t('week.hour-said', { hour: name(busiest) })}</p>
      <BarsChart
        said={t('week.hours-chart', {
          numbers: open.map(({ hour, lines }) => `${name(hour)} ${number(lines)}`).join(', '),
        })}
        bars={range.map(({ hour, lines }, i) => ({
          key: String(hour),
          value: lines,
          words: hour === busiest ? number(lines) : undefined,
          label: i % every === 0 ? String(hour) : '',
          strong: hour === busiest,
        }))}
      />
      <Details summary={t('as-table')}>
        <Table
          caption={t('week.hours')}
          hideCaption
          rows={open}
          rowKey={({ hour }) => String(hour)}
          columns={[
            { head: t('week.hour-head'), cell: ({ hour }) => name(hour) },
            { head: t('week.lines'), right: true, cell: ({ lines }) => number(lines) },
          ]}
        />
      </Details>
    </>
  );
}

/** Which hours of which days are full: what a mean of days and a mean of hours both hide. */
function Heat({ heat }: { readonly heat: readonly (readonly number[])[] }) {
  const t = useT();
  const { number, weekdays } = useLabFormat();
  const days = useDays();
  const busy = heat.flatMap((row, day) =>
    row.map((lines, hour) => ({ day, hour, lines })).filter(({ lines }) => lines > 0),
  );
  const fullest = busy.reduce((most, cell) => (cell.lines > most.lines ? cell : most), busy[0]!);
  const hours = [...new Set(busy.map(({ hour }) => hour))].sort((a, b) => a - b);
  return (
    <>
      <h3>{t('week.heat')}</h3>
      <p>{t('week.heat-said', { day: days[fullest.day]!, hour: fullest.hour, lines: number(fullest.lines) })}</p>
      <HeatChart
        said={t('week.heat-chart')}
        days={weekdays}
        from={hours[0]!}
        to={hours[hours.length - 1]!}
        heat={heat}
      />
      <Details summary={t('as-table')}>
        <Table
          caption={t('week.heat')}
          hideCaption
          rows={hours}
          rowKey={String}
          columns={[
            { head: t('week.hour-head'), cell: (hour) => String(hour) },
            ...weekdays.map((day, i) => ({ head: day, right: true, cell: (hour: number) => number(heat[i]![hour]!) })),
          ]}
        />
      </Details>
    </>
  );
}
