import type { CheckedQuestion } from '@labs/sales';
import { Chip, List, ListRow, type ChipProps } from '@ui';
import { useT } from './sales-lab.messages';

const looks = {
  right: { tone: 'ok', icon: 'tick' },
  'for-mentor': { tone: 'info', icon: 'person' },
  'look-again': { tone: 'wait', icon: 'pencil' },
  open: { tone: undefined, icon: 'clock' },
  'not-in-data': { tone: undefined, icon: 'info' },
} as const satisfies Readonly<Record<CheckedQuestion['state'], Pick<ChipProps, 'tone' | 'icon'>>>;

/** The eight questions with how each stands. */
export function StateList({ checked }: { readonly checked: readonly CheckedQuestion[] }) {
  const t = useT();
  return (
    <List label={t('send.questions')}>
      {checked.map(({ number, topic, state }) => (
        <ListRow key={number} title={`${number}. ${t(`ask.${topic}`)}`}>
          <Chip {...looks[state]}>{t(`state.${state}`)}</Chip>
        </ListRow>
      ))}
    </List>
  );
}
