import { scenarios, type AdvertWork, type WeekShown } from '@labs/adverts';
import { useFormat } from '@web/platform/format';
import { Table } from '@ui';
import { useT } from './adverts-lab.messages';

type Props = { readonly work: AdvertWork; readonly week: WeekShown };

/** What app and bill say of a week: what may be looked up, and not what the questions ask to reckon. */
export function WeekFigures({ work, week }: Props) {
  const t = useT();
  const format = useFormat();
  const { levers, stoppedAfter, scenario, tax } = work;
  const budget = format.rupiah(levers.budget);
  const rows: [string, string][] = [
    [t('fig.budget'), levers.pictures.length > 1 ? t('fig.budget-two', { budget }) : budget],
    [t('fig.tax'), `${format.number(tax / 100)}%`],
    [t('fig.days-run'), t('fig.days-of', { ran: stoppedAfter ?? levers.days, days: levers.days })],
    [t('fig.margin'), format.rupiah(scenarios[scenario].margin)],
  ];
  if (week.pictures.length === 1) {
    const shown = week.pictures[0]!;
    rows.push(
      [t('fig.impressions'), format.number(shown.impressions)],
      [t('fig.reach'), t('fig.reach-n', { people: format.number(shown.reach) })],
      [t('fig.clicks'), format.number(shown.clicks)],
      [t('fig.claimed'), format.number(shown.claimed)],
    );
  }
  return (
    <>
      <dl className="card stack-2">
        {rows.map(([name, figure]) => (
          <Pair key={name} name={name} figure={figure} />
        ))}
      </dl>
      {week.pictures.length > 1 && (
        <Table
          caption={t('week.app')}
          rows={week.pictures}
          rowKey={({ picture }) => picture}
          columns={[
            { head: t('picture.legend'), cell: ({ picture }) => t(`picture.${picture}`) },
            { head: t('fig.impressions'), right: true, cell: ({ impressions }) => format.number(impressions) },
            { head: t('fig.reach'), right: true, cell: ({ reach }) => format.number(reach) },
            { head: t('fig.clicks'), right: true, cell: ({ clicks }) => format.number(clicks) },
            { head: t('fig.claimed'), right: true, cell: ({ claimed }) => format.number(claimed) },
          ]}
        />
      )}
    </>
  );
}

const Pair = ({ name, figure }: { name: string; figure: string }) => (
  <div className="row wrap between">
    <dt className="soft">{name}</dt>
    <dd>
      <b className="num">{figure}</b>
    </dd>
  </div>
);
