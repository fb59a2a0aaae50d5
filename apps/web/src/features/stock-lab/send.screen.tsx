import { resultOf, stockEngine, type StockWork } from '@labs/stock';
import { useFormat } from '@web/platform/format';
import { useDevice } from '@web/platform/device';
import { Button, Card, Details, Note } from '@ui';
import { AnswersList } from './answers.list';
import { workOf } from './read-desk';
import { ownDesk, type StockBench, type StockDesk } from './stock-desk';
import { useT } from './stock-lab.messages';
import { StockScreen } from './stock.screen';

/** Exactly what leaves the phone, before it does. */
export function SendScreen({ bench }: { bench: StockBench }) {
  const t = useT();
  const { clock } = useDevice();
  const { value, change, activity, finish } = bench;
  const work = workOf(value);
  const result = resultOf(work);
  if (!result) return null;
  const right = result.checks.filter(({ state }) => state === 'right').length;
  return (
    <StockScreen
      bench={bench}
      title={t(activity ? 'send.title' : 'send.own')}
      lead={t(activity ? 'send.lead' : 'send.own-lead')}
      dock={
        <Button big onClick={() => void finish(stockEngine, work as unknown as StockDesk)}>
          {t(activity ? 'send.on' : 'send.save')}
        </Button>
      }
    >
      <SentParts work={work} />
      <Card as="section" className="stack">
        <h2>{t('score', { right })}</h2>
        <p className="soft">{t('score-more')}</p>
        <AnswersList work={work} checks={result.checks} />
        <div className="row wrap">
          <Button look="alt" onClick={() => change({ ...value, at: 'ask', asked: 0, checked: false })}>
            {t('send.mend')}
          </Button>
          <Button look="quiet" onClick={() => change(ownDesk(clock()))}>
            {t('send.again')}
          </Button>
        </div>
      </Card>
      <Note tone="own" icon="lock" title={t('send.stay')}>
        {t('send.stay-more')}
      </Note>
    </StockScreen>
  );
}

function SentParts({ work }: { work: StockWork }) {
  const { item, usage, cash, products, tool } = work;
  const t = useT();
  const format = useFormat();
  return (
    <Card as="section" className="stack-2">
      {item && <h2>{t('art.stock', { name: item.name })}</h2>}
      {item && <p>{t('send.item')}</p>}
      {usage && (
        <p>
          {t('send.sums')}:{' '}
          {t('send.sums-more', {
            count: usage.all.sums.reduce((count, sums) => count + sums.length, 0),
            openDays: usage.all.openDays,
            from: format.dateShort(usage.from),
            to: format.dateShort(usage.to),
          })}
        </p>
      )}
      {cash && <p>{t('send.cash', { weeks: cash.weeks.length, bills: cash.bills.length })}</p>}
      {products.length > 0 && <p>{t('send.products', { products: products.map(({ name }) => name).join(', ') })}</p>}
      {tool && <p>{t('send.tool', { tool: tool.name })}</p>}
      <Details summary={t('send.all')}>
        <p className="sm soft">{JSON.stringify(work)}</p>
      </Details>
    </Card>
  );
}
