import type { SignRequest } from '@contracts/curricula';
import { Card, Choice, ChoiceGroup } from '@ui';
import { useT } from './curricula.messages';

export type ChecklistItem = SignRequest['checklist'][number];
export const checklist: readonly ChecklistItem[] = ['content', 'law', 'accessibility', 'language'];

type Props = { ticked: readonly ChecklistItem[]; onChange: (ticked: readonly ChecklistItem[]) => void };

/** What a reviewer vouches for, item by item. */
export function ChecklistCard({ ticked, onChange }: Props) {
  const t = useT();
  return (
    <Card>
      <ChoiceGroup legend={<h2>{t('checklist')}</h2>} hint={t('checklist.hint')}>
        {checklist.map((item) => (
          <Choice
            key={item}
            type="checkbox"
            note={t(`checklist.${item}-more`)}
            checked={ticked.includes(item)}
            onChange={({ target }) =>
              onChange(target.checked ? [...ticked, item] : ticked.filter((one) => one !== item))
            }
          >
            {t(`checklist.${item}`)}
          </Choice>
        ))}
      </ChoiceGroup>
    </Card>
  );
}
