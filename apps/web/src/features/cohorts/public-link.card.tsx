import type { CohortView } from '@contracts/cohorts';
import { Card, Field, Input } from '@ui';
import { useT } from './cohorts.messages';
import { publicAddress } from './cohorts.paths';
import { CopyButton } from './copy.button';

/** The address of the page on which anybody may ask for a seat. */
export function PublicLinkCard({ cohort: { slug, status, quota, seatsTaken, waiting } }: { cohort: CohortView }) {
  const t = useT();
  const address = publicAddress(slug);
  return (
    <Card as="section" className="stack">
      <h2>{t('link')}</h2>
      <p>
        {status === 'open'
          ? seatsTaken < quota
            ? t('link.open', { left: quota - seatsTaken })
            : t('link.full', { waiting })
          : t(`link.${status}`)}
      </p>
      {(status === 'open' || status === 'planned' || status === 'running') && (
        <>
          <Field label={t('link.address')} hint={t('link.hint')}>
            {(wiring) => <Input {...wiring} readOnly value={address} onFocus={({ target }) => target.select()} />}
          </Field>
          <div className="row wrap no-print">
            <CopyButton text={address} done={t('link.copied')}>
              {t('link.copy')}
            </CopyButton>
          </div>
        </>
      )}
    </Card>
  );
}
