import { useLocation } from 'react-router';
import { useSyncState } from '@web/platform/device';
import { signInAddress } from '@web/platform/session';
import { buttonClass, Note } from '@ui';
import { useT } from './notices.messages';

/** A session that has ended stops nothing but sending: she goes on learning, and signs in when it suits her. */
export function SessionNotice() {
  const t = useT();
  const { trouble, waiting } = useSyncState();
  const { pathname, search } = useLocation();
  if (trouble !== 'signed-out' && trouble !== 'someone-else' && trouble !== 'storage') return null;
  return (
    <Note tone="wait" icon={trouble === 'storage' ? 'phone' : 'lock'} role="status" title={t(`trouble.${trouble}`)}>
      {t(`trouble.${trouble}-more`, { waiting })}
      {trouble !== 'storage' && (
        <div className="mt-2">
          <a className={buttonClass({ look: 'alt' })} href={signInAddress(pathname + search)}>
            {t('sign-in')}
          </a>
        </div>
      )}
    </Note>
  );
}
