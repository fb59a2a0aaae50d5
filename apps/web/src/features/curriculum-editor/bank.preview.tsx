import { Details } from '@ui';
import { useT } from './editor.messages';
import type { Form } from './form-layouts';

const words = (value: unknown): string => (typeof value === 'string' ? value : '');
const entries = (value: unknown): readonly Form[] => (Array.isArray(value) ? (value as Form[]) : []);

/** Cards, explained words or calibration works, one under the other. */
export function BankPreview({ kind, form }: { kind: 'cards' | 'glossary' | 'anchors'; form: Form }) {
  const t = useT();
  if (kind === 'cards')
    return entries(form['cards']).map((card, index) => (
      <Details
        key={words(card['id']) || index}
        card
        summary={words(card['ask']) || t('entry.numbered', { name: t('entry.card'), number: index + 1 })}
      >
        <p>
          <b>{words(card['answer'])}</b>
        </p>
        <p className="soft">{words(card['why'])}</p>
      </Details>
    ));
  if (kind === 'glossary')
    return (
      <dl className="stack-2">
        {entries(form['terms']).map((term, index) => (
          <div key={index}>
            <dt>
              <b>{words(term['term'])}</b>
            </dt>
            <dd>{words(term['text'])}</dd>
          </div>
        ))}
      </dl>
    );
  return entries(form['anchors']).map((anchor, index) => (
    <Details
      key={words(anchor['id']) || index}
      card
      summary={t('preview.anchor', { title: words(anchor['title']), place: words(anchor['place']) })}
    >
      {entries(anchor['work']).map((work, at) => (
        <section key={at}>
          <b>{words(work['label'])}</b>
          <p>{words(work['text'])}</p>
        </section>
      ))}
    </Details>
  ));
}
