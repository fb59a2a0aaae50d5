import { Chip, showToast, type IconName, type Tone } from '@ui';
import type { KeeperState, KeptAt } from './judgement-keeper';
import { useT } from './marking.messages';
import { useDue } from './use-due';

const looks: Readonly<Record<Exclude<KeptAt, 'untouched'> | 'two', { tone: Tone; icon: IconName }>> = {
  nowhere: { tone: 'fix', icon: 'warning' },
  device: { tone: 'wait', icon: 'phone' },
  server: { tone: 'ok', icon: 'tick' },
  two: { tone: 'wait', icon: 'copy' },
};

/** Where the mentor's words are, in a word; what that means, with its time, behind it. */
export function SavedChip({ state }: { state: KeeperState }) {
  const t = useT();
  const { format, now } = useDue();
  const { keptAt, savedAt, other } = state;
  const kind = other ? 'two' : keptAt;
  if (kind === 'untouched') return <span role="status" />;
  const explain = (): void =>
    showToast({
      words:
        kind === 'server' && savedAt
          ? t('saved.server-more', { when: format.recently(savedAt, now) })
          : t(`saved.${kind}-more`, { when: '' }),
    });
  return (
    <span role="status">
      <Chip {...looks[kind]} onClick={explain}>
        {t(`saved.${kind}`)}
      </Chip>
    </span>
  );
}
