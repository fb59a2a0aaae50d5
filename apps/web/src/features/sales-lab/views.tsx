import { Fragment } from 'react';
import { BarList, Details, Table } from '@ui';
import { BarsChart } from './bars.chart';
import { RangeChart } from './range.chart';
import { useT } from './sales-lab.messages';
import { useLabFormat } from './use-lab-format';
import { Thin, useShortRupiah, View, type ViewProps } from './view';

type Product = {
  readonly name: string;
  readonly quantity: number;
  readonly turnover: number;
  readonly profit?: number;
};

const saturday = 5;
const shownWeeks = 12;
/** With fewer goods those that sell least are the best sellers again. */
const enoughToCompare = 6;

/** Turnover, transactions, mean basket and open days. */
export function SummaryView({ report: { summary } }: ViewProps) {
  const t = useT();
  const { number, rupiah, date } = useLabFormat();
  const rows: readonly [string, string][] = [
    [t('summary.turnover'), rupiah(summary.turnover)],
    [t(`summary.by-${summary.transactionsBy}`), number(summary.transactions)],
    [t('summary.basket'), rupiah(summary.averageBasket)],
    [t('summary.days'), number(summary.activeDays)],
    [t('summary.per-day'), rupiah(summary.averagePerOpenDay)],
  ];
  return (
    <View title={t('summary.title')}>
      <p>{t('summary.said', { basket: rupiah(summary.averageBasket), count: number(summary.transactions) })}</p>
      <dl className="kv">
        {rows.map(([label, value]) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd className="num">{value}</dd>
          </Fragment>
        ))}
      </dl>
      <p className="sm soft">{t('summary.period', { from: date(summary.from), to: date(summary.to) })}</p>
      {!summary.enough && <p className="soft">{t('summary.few')}</p>}
    </View>
  );
}

/** Best sellers by pieces and by turnover, which need not agree. */
export function BestSellersView({ report: { bestSellers } }: ViewProps) {
  const t = useT();
  const { number, decimal, rupiah } = useLabFormat();
  if (!bestSellers.ready)
    return (
      <View title={t('best.title')}>
        <Thin view={bestSellers} />
      </View>
    );
  const pieces = (value: number) => (Number.isInteger(value) ? number(value) : decimal(value));
  const { pareto } = bestSellers;
  const list = (
    label: string,
    products: readonly Product[],
    of: (product: Product) => number,
    words: (value: number) => string,
  ) => (
    <div className="stack-2">
      <h3>{label}</h3>
      <BarList
        label={label}
        max={of(products[0]!)}
        bars={products
          .slice(0, 5)
          .map((product) => ({ label: product.name, value: of(product), words: words(of(product)) }))}
      />
    </div>
  );
  return (
    <View title={t('best.title')}>
      <p>{t('best.said', { first: pareto.first, of: number(pareto.of), share: number(pareto.share / 100) })}</p>
      {list(t('best.by-quantity'), bestSellers.byQuantity, ({ quantity }) => quantity, pieces)}
      {list(t('best.by-turnover'), bestSellers.byTurnover, ({ turnover }) => turnover, rupiah)}
      <Details summary={t('as-table')}>
        <ProductTable caption={t('best.by-turnover')} products={bestSellers.byTurnover} />
      </Details>
      {pareto.of >= enoughToCompare && (
        <p className="soft">{t('best.slowest', { names: bestSellers.slowest.map(({ name }) => name).join(', ') })}</p>
      )}
    </View>
  );
}

function ProductTable({ caption, products }: { readonly caption: string; readonly products: readonly Product[] }) {
  const t = useT();
  const { number, decimal, rupiah } = useLabFormat();
  return (
    <Table
      caption={caption}
      hideCaption
      rows={products}
      rowKey={({ name }) => name}
      columns={[
        { head: t('best.product'), cell: ({ name }) => name },
        {
          head: t('best.pieces'),
          right: true,
          cell: ({ quantity }) => (Number.isInteger(quantity) ? number(quantity) : decimal(quantity)),
        },
        { head: t('summary.turnover'), right: true, cell: ({ turnover }) => rupiah(turnover) },
      ]}
    />
  );
}

/** Whole weeks with the mean of four, and what lay in them. */
export function TrendView({ report: { trend } }: ViewProps) {
  const t = useT();
  const shortRupiah = useShortRupiah();
  const { number, rupiah, date, dateShort } = useLabFormat();
  if (!trend.ready)
    return (
      <View title={t('trend.title')}>
        <Thin view={trend} />
      </View>
    );
  const weeks = trend.weeks.slice(-shownWeeks);
  const best = weeks.reduce((most, week) => (week.turnover > most.turnover ? week : most));
  const change = number(Math.abs(trend.change) / 100);
  return (
    <View title={t('trend.title')}>
      <p>{t(`trend.${trend.direction}`, { weeks: trend.compared, change })}</p>
      <h3>{t('trend.weekly')}</h3>
      <BarsChart
        said={t('trend.chart', {
          numbers: weeks.map(({ monday, turnover }) => `${date(monday)} ${rupiah(turnover)}`).join(', '),
        })}
        bars={weeks.map(({ monday, turnover }, i) => ({
          key: monday,
          value: turnover,
          words: monday === best.monday ? shortRupiah(turnover) : undefined,
          label: i === 0 || i === weeks.length - 1 ? dateShort(monday).split(' ').slice(0, 2).join(' ') : '',
          strong: monday === best.monday,
        }))}
        lines={weeks.map(({ average }) => average)}
      />
      <p className="sm soft">{t('trend.line')}</p>
      <Details summary={t('as-table')}>
        <Table
          caption={t('trend.weekly')}
          hideCaption
          rows={trend.weeks}
          rowKey={({ monday }) => monday}
          columns={[
            { head: t('trend.from'), cell: ({ monday }) => date(monday) },
            { head: t('summary.turnover'), right: true, cell: ({ turnover }) => rupiah(turnover) },
            { head: t('trend.marks'), cell: ({ marks }) => marks.map((mark) => t(`mark.${mark}`)).join(', ') || '–' },
          ]}
        />
      </Details>
    </View>
  );
}

/** Next Saturday's range, the other days as a table, and how far to trust it. */
export function ForecastView({ report: { forecast }, source }: ViewProps) {
  const t = useT();
  const { number, rupiah, day: dayAndDate } = useLabFormat();
  if (!forecast.ready)
    return (
      <View title={t('forecast.title')}>
        <Thin view={forecast} />
      </View>
    );
  const words = (value: number) => (forecast.measure === 'quantity' ? number(value) : rupiah(value));
  const next = forecast.days.find(({ weekday }) => weekday === saturday);
  const held = Math.floor((forecast.held.inside * 10) / Math.max(1, forecast.held.of));
  const range =
    next &&
    t(`forecast.range-${forecast.measure === 'quantity' && source === 'butik' ? source : forecast.measure}`, {
      low: words(next.low),
      high: words(next.high),
    });
  return (
    <View title={t('forecast.title')}>
      {forecast.honesty === 'too-wild' || !next ? (
        <p>{t('forecast.too-wild')}</p>
      ) : (
        <>
          <p className="key-figure">{range}</p>
          <RangeChart said={t('forecast.chart', { range: range! })} low={next.low} high={next.high} words={words} />
          {forecast.honesty === 'no-strong-pattern' && <p>{t('forecast.no-pattern')}</p>}
          <p>{t('forecast.held', { held })}</p>
          <Details summary={t('as-table')}>
            <Table
              caption={t('forecast.days')}
              hideCaption
              rows={forecast.days}
              rowKey={({ date }) => date}
              columns={[
                { head: t('week.day'), cell: ({ date }) => dayAndDate(date) },
                { head: t('forecast.low'), right: true, cell: ({ low }) => words(low) },
                { head: t('forecast.high'), right: true, cell: ({ high }) => words(high) },
              ]}
            />
          </Details>
        </>
      )}
      <p className="sm soft">{t('forecast.never-sure')}</p>
    </View>
  );
}

/** The five groups of customers, each with one thing to do. */
export function CustomersView({ report: { customers } }: ViewProps) {
  const t = useT();
  const { number } = useLabFormat();
  if (!customers.ready)
    return (
      <View title={t('customers.title')}>
        <Thin view={customers} />
      </View>
    );
  return (
    <View title={t('customers.title')}>
      <p>{t('customers.said', { group: t(`group.${customers.greet}`), count: number(customers.customers) })}</p>
      <BarList
        label={t('customers.title')}
        max={customers.customers}
        bars={customers.groups.map(({ group, customers: count }) => ({
          label: t(`group.${group}`),
          value: count,
          words: t('customers.people', { count: number(count) }),
          under: t(`group.${group}-do`),
        }))}
      />
    </View>
  );
}

/** Goods that go together. */
export function PairsView({ report: { pairs } }: ViewProps) {
  const t = useT();
  const { number } = useLabFormat();
  if (!pairs.ready)
    return (
      <View title={t('pairs.title')}>
        <Thin view={pairs} />
      </View>
    );
  return (
    <View title={t('pairs.title')}>
      {pairs.pairs.length === 0 && <p>{t('pairs.none')}</p>}
      <ul className="stack-2">
        {pairs.pairs.map(({ first, second, together, of }) => (
          <li key={`${first}+${second}`}>
            <b>{t('pairs.pair', { first, second })}</b>
            <br />
            <span className="soft">{t('pairs.said', { together: number(together), of: number(of), first })}</span>
          </li>
        ))}
      </ul>
    </View>
  );
}

/** What is left of the turnover, where the file knows what the goods cost. */
export function ProfitView({ report: { profit } }: ViewProps) {
  const t = useT();
  const { number, rupiah } = useLabFormat();
  if (!profit.ready) return null;
  return (
    <View title={t('profit.title')}>
      <p>{t('profit.said', { profit: rupiah(profit.profit), turnover: rupiah(profit.turnover) })}</p>
      {profit.losing.length > 0 && (
        <p>{t('profit.losing', { names: profit.losing.map(({ name }) => name).join(', ') })}</p>
      )}
      {profit.unknown > 0 && <p className="soft">{t('profit.unknown', { rows: number(profit.unknown) })}</p>}
    </View>
  );
}
