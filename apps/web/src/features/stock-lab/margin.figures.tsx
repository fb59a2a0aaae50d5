import { marginOf, withDearerMaterials, type StockReckoning, type StockWork } from '@labs/stock';
import { useFormat } from '@web/platform/format';
import { Card, Table } from '@ui';
import { FindingNotes } from './finding.notes';
import { useT } from './stock-lab.messages';

type Props = { readonly work: StockWork; readonly reckoned: StockReckoning };

/** What stays of each product, and what another price would demand. */
export function MarginFigures({ work, reckoned }: Props) {
  const t = useT();
  const format = useFormat();
  const rows = work.products.map((product, i) => ({ ...product, ...reckoned.margins[i]! }));
  const total = rows.reduce((sum, { weekly }) => sum + weekly, 0);
  if (rows.length === 0) return null;
  return (
    <>
      <Card as="section" className="stack">
        <Table
          caption={t('products.table')}
          rows={rows}
          rowKey={({ name }) => name}
          columns={[
            { head: t('products.name'), cell: ({ name }) => name },
            { head: t('products.piece'), right: true, cell: ({ perPiece }) => format.rupiah(perPiece) },
            { head: t('products.share'), right: true, cell: ({ share }) => `${format.decimal(share / 10)}%` },
            { head: t('products.week'), right: true, cell: ({ weekly }) => format.rupiah(weekly) },
          ]}
        />
        <p>{t('products.total', { total: format.rupiah(total) })}</p>
      </Card>
      <PriceTried work={work} reckoned={reckoned} />
      <FindingNotes findings={reckoned.findings} part="price" work={work} />
    </>
  );
}

/** Per cent by which materials are tried dearer. */
const dearer = 10;

function PriceTried({ work, reckoned }: Props) {
  const t = useT();
  const format = useFormat();
  const { price } = reckoned;
  const product = work.price && work.products[work.price.product];
  if (!work.price || !product || !price || typeof price === 'string') return null;
  const { change } = work.price;
  return (
    <Card as="section" className="stack-2">
      <h2>{t('price.title')}</h2>
      <p>
        {t(change < 0 ? 'price.fall' : 'price.rise', {
          product: product.name,
          change: format.rupiah(Math.abs(change)),
          same: format.number(price.same),
          perWeek: format.number(product.perWeek),
          share: format.decimal(price.share / 10),
        })}
      </p>
      <p className="soft">{t('price.buyers')}</p>
      <p>
        {t('price.dearer', {
          percent: dearer,
          product: product.name,
          left: format.rupiah(marginOf(withDearerMaterials(product, dearer)).perPiece),
        })}
      </p>
    </Card>
  );
}
