import type { DecidedJudgement } from '@web/platform/bag';
import { Chip } from '@ui';
import { useT } from './carry.messages';

/** Where a judgement is: Disimpan di HP → Terkirim → Diterima. */
export function DecidedChip({ item: { id, answer }, flying }: { item: DecidedJudgement; flying: string | null }) {
  const t = useT();
  if (answer?.outcome === 'refused')
    return (
      <Chip tone="fix" icon="pencil">
        {t('sent.refused')}
      </Chip>
    );
  if (answer)
    return (
      <Chip tone="ok" icon={answer.outcome === 'second' ? 'copy' : 'tick'}>
        {t(`sent.${answer.outcome}`)}
      </Chip>
    );
  if (flying === id)
    return (
      <Chip tone="info" icon="arrow-up">
        {t('sent.flying')}
      </Chip>
    );
  return (
    <Chip tone="wait" icon="phone">
      {t(isPhone() ? 'sent.saved-phone' : 'sent.saved-device')}
    </Chip>
  );
}

/** What is held in the hand has no pointer that hovers. */
const isPhone = (): boolean => typeof matchMedia === 'function' && matchMedia('(hover: none)').matches;
