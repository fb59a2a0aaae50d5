import { Button, Note } from '@ui';
import { useT } from './learning.messages';

/** Another tab wrote the same thing: both texts are kept, and the learner says which goes on. */
export function OtherDraftNote({ onTake, onDismiss }: { onTake: () => void; onDismiss: () => void }) {
  const t = useT();
  return (
    <Note tone="wait" icon="copy" role="status" title={t('other.title')}>
      {t('other.more')}
      <div className="row wrap mt-2">
        <Button look="alt" onClick={onTake}>
          {t('other.take')}
        </Button>
        <Button look="quiet" onClick={onDismiss}>
          {t('other.leave')}
        </Button>
      </div>
    </Note>
  );
}
