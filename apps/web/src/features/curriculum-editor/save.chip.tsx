import { Chip } from '@ui';
import { useT } from './editor.messages';
import type { SaveState } from './use-file-form';

/** Where the words are just now. */
export function SaveChip({ state }: { state: SaveState }) {
  const t = useT();
  if (state === 'saved') {
    return (
      <Chip tone="ok" icon="tick">
        {t('state.saved')}
      </Chip>
    );
  }
  return (
    <Chip tone="wait" icon={state === 'saving' ? 'arrow-up' : 'phone'}>
      {t(`state.${state}`)}
    </Chip>
  );
}
