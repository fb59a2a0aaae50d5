import { useSyncState } from '@web/platform/device';
import { useNewerApp } from '@web/platform/release';
import { Button, Note } from '@ui';
import { useT } from './notices.messages';

/** A newer app is on the phone: she changes over when it suits her, or has to before anything can be sent. */
export function NewerNotice() {
  const t = useT();
  const { trouble } = useSyncState();
  const takeOver = useNewerApp();
  const isTooOld = trouble === 'too-old';
  if (!takeOver && !isTooOld) return null;
  return (
    <Note tone={isTooOld ? 'wait' : 'info'} icon="download" role="status" title={t(isTooOld ? 'too-old' : 'newer')}>
      {t(isTooOld ? 'too-old-more' : 'newer-more')}
      <div className="mt-2">
        <Button look="alt" onClick={takeOver ?? (() => location.reload())}>
          {t('change-over')}
        </Button>
      </div>
    </Note>
  );
}
