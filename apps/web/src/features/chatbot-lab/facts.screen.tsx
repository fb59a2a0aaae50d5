import { useState } from 'react';
import { checkReplies, type Chatbot } from '@labs/chatbot';
import { LabScreen } from '@web/labs';
import { Button, Field, Input, TextArea } from '@ui';
import type { ScreenProps } from './chatbot-desk';
import { useT } from './chatbot-lab.messages';
import { FindingList } from './finding.list';

const texts = ['fallback', 'handover', 'away'] as const;
const known = ['nama_toko', 'jam_buka', 'alamat', 'petugas', 'waktu_balas'] as const;
const priceMark = 'harga:';

/** The shop's facts that replies name, and the three texts that belong to no intent. */
export function FactsScreen({ bench, bot, change, go }: ScreenProps) {
  const t = useT();
  const [product, setProduct] = useState('');
  const { chatbot } = bot;
  const { variables } = chatbot;
  const setVariables = (next: Chatbot['variables']) => change({ chatbot: { ...chatbot, variables: next } });
  const set = (name: string, value: string | number) => setVariables({ ...variables, [name]: value });
  const prices = Object.keys(variables).filter((name) => name.startsWith(priceMark));
  const wanted = product.trim().replace(/[{}]/g, '');
  return (
    <LabScreen
      bench={bench}
      title={t('facts.title')}
      lead={t('facts.lead')}
      dock={
        <Button big onClick={() => go({ screen: 'bot' })}>
          {t('done-editing')}
        </Button>
      }
    >
      {known.map((name) => (
        <Field key={name} label={t(`fact.${name}`)} hint={`{${name}}`}>
          {(wiring) => (
            <Input
              {...wiring}
              value={variables[name] ?? ''}
              maxLength={200}
              onChange={(event) => set(name, event.target.value)}
            />
          )}
        </Field>
      ))}
      <section className="stack">
        <h2>{t('facts.prices')}</h2>
        {prices.map((name) => (
          <Field key={name} label={name.slice(priceMark.length)} hint={`{${name}}`}>
            {(wiring) => (
              <Input
                {...wiring}
                inputMode="numeric"
                value={variables[name] ?? ''}
                maxLength={12}
                onChange={(event) => set(name, asPrice(event.target.value))}
              />
            )}
          </Field>
        ))}
        <Field label={t('facts.product')}>
          {(wiring) => (
            <Input {...wiring} value={product} maxLength={60} onChange={(event) => setProduct(event.target.value)} />
          )}
        </Field>
        <Button
          look="alt"
          icon="plus"
          off={!wanted && t('facts.name-first')}
          onClick={() => {
            if (variables[priceMark + wanted] === undefined) set(priceMark + wanted, '');
            setProduct('');
          }}
        >
          {t('facts.add-price')}
        </Button>
      </section>
      <section className="stack">
        <h2>{t('facts.texts')}</h2>
        {texts.map((text) => (
          <div key={text} className="stack">
            <Field label={t(`text.${text}`)} hint={t(`text.${text}-hint`)}>
              {(wiring) => (
                <TextArea
                  {...wiring}
                  rows={4}
                  maxLength={2_000}
                  value={chatbot[text]}
                  onChange={(event) => change({ chatbot: { ...chatbot, [text]: event.target.value } })}
                />
              )}
            </Field>
            <FindingList
              chatbot={chatbot}
              findings={checkReplies(chatbot).filter(({ values }) => values['text'] === text)}
            />
          </div>
        ))}
      </section>
    </LabScreen>
  );
}

/** Whole rupiah from what was typed, dots and Rp left out; nothing as long as there is no figure. */
const asPrice = (typed: string): number | '' => {
  const digits = typed.replace(/\D/g, '');
  return digits === '' ? '' : Number(digits);
};
