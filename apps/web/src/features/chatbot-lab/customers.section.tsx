import { moods, type Mood, type ScriptedCustomer } from '@labs/chatbot';
import { Button, List, ListRow, Note, Segmented } from '@ui';
import { useT } from './chatbot-lab.messages';

type Props = {
  readonly customers: readonly ScriptedCustomer[] | null | undefined;
  readonly mood: Mood;
  readonly onMood: (mood: Mood) => void;
  readonly onPlay: (customer: ScriptedCustomer) => void;
};

/** The customers one may try the bot on, by their mood, each with the words she begins with. */
export function Customers({ customers, mood, onMood, onPlay }: Props) {
  const t = useT();
  return (
    <section className="stack-2">
      <h2>{t('try.customers')}</h2>
      <Segmented
        label={t('try.mood')}
        value={mood}
        onChange={onMood}
        options={moods.map((value) => ({ value, text: t(`mood.${value}`) }))}
      />
      {customers === null ? (
        <Note tone="wait" icon="weak-signal" title={t('try.no-customers')}>
          {t('try.no-customers-more')}
        </Note>
      ) : (
        <List label={t(`mood.${mood}`)}>
          {customers
            ?.filter((customer) => customer.mood === mood)
            .map((customer) => {
              const first = customer.turns[0]?.text ?? '';
              return (
                <ListRow
                  key={first}
                  title={first}
                  action={
                    <Button look="quiet" onClick={() => onPlay(customer)} aria-label={t('try.play-named', { first })}>
                      {t('try.play')}
                    </Button>
                  }
                >
                  <span className="soft">{t('try.messages', { count: customer.turns.length })}</span>
                </ListRow>
              );
            })}
        </List>
      )}
    </section>
  );
}
