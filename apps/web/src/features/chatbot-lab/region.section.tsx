import { regionalWords, type Chatbot, type Region } from '@labs/chatbot';
import { Segmented } from '@ui';
import { useT } from './chatbot-lab.messages';

type Props = { readonly chatbot: Chatbot; readonly onChange: (chatbot: Chatbot) => void };

/** Whether the bot should also know the everyday words of a region, and which ones these are. */
export function RegionSection({ chatbot, onChange }: Props) {
  const t = useT();
  const { region, ...plain } = chatbot;
  return (
    <section className="stack-2">
      <h2>{t('region.title')}</h2>
      <Segmented<Region | 'none'>
        label={t('region.title')}
        value={region ?? 'none'}
        onChange={(chosen) => onChange(chosen === 'none' ? plain : { ...plain, region: chosen })}
        options={(['none', 'medan', 'banjar'] as const).map((value) => ({ value, text: t(`region.${value}`) }))}
      />
      <p className="soft" role="status">
        {region
          ? t('region.knows', {
              words: oneOfEach(regionalWords(region))
                .map(([local, word]) => `${local} (${word})`)
                .join(', '),
            })
          : t('region.lead')}
      </p>
    </section>
  );
}

/** The first of the local words for the same thing; ways of spelling it say no more. */
const oneOfEach = (words: ReturnType<typeof regionalWords>) =>
  words.filter(([, word], at) => words.findIndex(([, other]) => other === word) === at);
