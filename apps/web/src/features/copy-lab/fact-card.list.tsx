import { Fragment } from 'react';
import { factOf, type CardField, type FactCard } from '@labs/copy';
import { useT } from './copy-lab.messages';

const shownFields = [
  'price',
  'size',
  'keeps',
  'ingredients',
  'flavours',
  'hours',
  'order',
  'area',
  'permit',
  'halal',
] as const satisfies readonly CardField[];

/** What is true of the product, to look at while one writes. */
export function FactCardList({ card }: { readonly card: FactCard }) {
  const t = useT();
  return (
    <dl className="kv">
      {shownFields.map((field) => (
        <Fragment key={field}>
          <dt>{t(`card.${field}`)}</dt>
          <dd>{factOf(card, field) || t('card.nothing')}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
