import { useState } from 'react';
import { Button, Card, Field, Note, Select } from '@ui';
import { PartDock } from './part.dock';
import { isBegun, readProducts } from './read-desk';
import type { StockBench } from './stock-desk';
import { useT } from './stock-lab.messages';
import { StockScreen } from './stock.screen';
import { DeskNumber, DeskText } from './typed.fields';

const mostProducts = 10;

/** What one piece of each product costs and brings, and a price to try. */
export function ProductsScreen({ bench }: { bench: StockBench }) {
  const t = useT();
  const { value, change } = bench;
  const { typed, products } = value;
  const [asked, setAsked] = useState(false);
  const read = readProducts(value);
  const complete = read !== null && read.length > 0;
  const goOn = () => {
    setAsked(true);
    if (complete) change({ ...value, at: 'margins' });
  };
  return (
    <StockScreen
      bench={bench}
      title={t('products.form')}
      lead={t('products.form-lead')}
      dock={<PartDock bench={bench} label={t('products.on-form')} onGo={goOn} skipTo="tool" />}
    >
      {Array.from({ length: products }, (_, n) => {
        const shared = { bench, prefix: `p${n}.`, asked: asked && (n === 0 || isBegun(typed, n)) };
        return (
          <Card as="section" key={n} className="stack">
            <h2>{t('products.nth', { number: n + 1 })}</h2>
            <DeskText {...shared} name="product" />
            <DeskNumber {...shared} name="price" />
            <DeskNumber {...shared} name="materials" />
            <DeskNumber {...shared} name="packaging" />
            <DeskNumber {...shared} name="labour" />
            <DeskNumber {...shared} name="fee" optional />
            <DeskNumber {...shared} name="perWeek" />
          </Card>
        );
      })}
      {products < mostProducts && (
        <Button look="alt" full icon="plus" onClick={() => change({ ...value, products: products + 1 })}>
          {t('products.add')}
        </Button>
      )}
      <Card as="section" className="stack">
        <h2>{t('price.title')}</h2>
        <Field label={t('f.which')}>
          {(wiring) => (
            <Select
              {...wiring}
              value={typed['which'] ?? '0'}
              onChange={(event) => change({ ...value, typed: { ...typed, which: event.target.value } })}
            >
              {Array.from({ length: products }, (_, n) => (
                <option key={n} value={n}>
                  {typed[`p${n}.product`] || t('products.nth', { number: n + 1 })}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <DeskNumber bench={bench} name="change" asked={asked} optional />
      </Card>
      {asked && !complete && <Note tone="wait" title={t('part.wrong')} role="status" />}
    </StockScreen>
  );
}
