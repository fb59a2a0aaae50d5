import { factOf, sampleCards, type FactCard } from '@labs/copy';
import { Choice, ChoiceGroup, Details, Field, Input } from '@ui';
import { most, type OnBench, type StepProps } from './copy-bench';
import { useT } from './copy-lab.messages';
import { FactCardList } from './fact-card.list';
import { StepScreen } from './step.screen';
import { useOwnCard } from './use-own-card';

const first = ['size', 'keeps', 'order'] as const;
const others = ['ingredients', 'flavours', 'hours', 'area', 'permit', 'halal'] as const;
const samples = [0, 1, 2] as const;

/** Which product the text is for, and what is true of it. */
export function CardStep({ bench }: StepProps) {
  const t = useT();
  const saved = useOwnCard();
  const { value, change } = bench;
  const { whose } = value;
  const own = value.card.product === '' && whose === 'own' && saved ? saved : value.card;
  const card = whose === 'own' ? own : sampleCards[whose];
  const choose = (next: OnBench['whose']) =>
    change({ ...value, whose: next, card: next === 'own' ? (saved ?? { product: '', price: '' }) : sampleCards[next] });
  const write = (field: keyof FactCard, words: string) => change({ ...value, card: { ...own, [field]: words } });
  const missing =
    factOf(card, 'product') === '' ? t('card.no-product') : factOf(card, 'price') === '' && t('card.no-price');

  const wanted = (field: 'product' | 'price') => (
    <Field label={t(`card.${field}`)} hint={t(`card.${field}-hint`)}>
      {(wiring) => (
        <Input
          {...wiring}
          value={own[field]}
          maxLength={most.line}
          onChange={(event) => write(field, event.target.value)}
        />
      )}
    </Field>
  );
  const optional = (field: Exclude<keyof FactCard, 'product' | 'price' | 'nib'>) => (
    <Field key={field} label={t(`card.${field}`)} hint={t(`card.${field}-hint`)}>
      {(wiring) => (
        <Input
          {...wiring}
          value={own[field] ?? ''}
          maxLength={most.line}
          onChange={(event) => write(field, event.target.value)}
        />
      )}
    </Field>
  );
  return (
    <StepScreen
      bench={bench}
      lead={t('card.lead')}
      next={t('card.next')}
      off={missing}
      onNext={() => change({ ...value, card, at: 'place' })}
    >
      <ChoiceGroup legend={t('card.whose')}>
        <Choice name="whose" checked={whose === 'own'} onChange={() => choose('own')} note={saved && saved.product}>
          {t('card.own')}
        </Choice>
        {samples.map((sample) => (
          <Choice
            key={sample}
            name="whose"
            checked={whose === sample}
            onChange={() => choose(sample)}
            note={t('card.sample')}
          >
            {t(`card.sample-${sample}`)}
          </Choice>
        ))}
      </ChoiceGroup>
      {whose === 'own' ? (
        <section className="stack" aria-label={t('card.title')}>
          <h2>{t('card.title')}</h2>
          {wanted('product')}
          {wanted('price')}
          {first.map(optional)}
          <Details summary={t('card.more')}>
            <div className="stack mt-3">{others.map(optional)}</div>
          </Details>
        </section>
      ) : (
        <section className="card stack-2">
          <h2>{t('card.of', { product: card.product })}</h2>
          <FactCardList card={card} />
        </section>
      )}
    </StepScreen>
  );
}
