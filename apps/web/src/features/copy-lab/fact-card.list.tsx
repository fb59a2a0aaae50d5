import { Fragment } from 'react';
import { factOf, type CardField, type FactCard } from '@labs/copy';
import { useT } from './copy-lab.messages';

const fields = [
  'price',
  'size',
  'keeps',
  'flavours',
  'ingredients',
  'hours',
  'order',
  'area',
  'permit',
  'halal',
] as const satisfies readonly CardField[];

/** Said even when there is none: without it the word may not stand in the text. */
const alwaysSaid: readonly CardField[] = ['permit', 'halal'];
const shortEnough = 22;

type Props = { readonly card: FactCard; readonly only?: readonly CardField[] };

/** What is true of the product, to look at while one writes: short facts beside their names, long ones under them. */
export function FactCardList({ card, only = fields }: Props) {
  const t = useT();
  const facts = fields
    .filter((field) => only.includes(field) && (factOf(card, field) !== '' || alwaysSaid.includes(field)))
    .map((field) => ({ field, words: factOf(card, field) || t('card.nothing') }));
  const isShort = ({ words }: (typeof facts)[number]) => words.length <= shortEnough;
  const long = facts.filter((fact) => !isShort(fact));
  return (
    <div className="stack-2">
      <dl className="kv">
        {facts.filter(isShort).map(({ field, words }) => (
          <Fragment key={field}>
            <dt>{t(`card.${field}`)}</dt>
            <dd>{words}</dd>
          </Fragment>
        ))}
      </dl>
      {long.length > 0 && (
        <dl className="stack-2">
          {long.map(({ field, words }) => (
            <div key={field}>
              <dt className="soft">{t(`card.${field}`)}</dt>
              <dd>
                <b>{words}</b>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
