import type { HomeEnrolment } from '@contracts/learning';
import { useFormat } from '@web/platform/format';
import { Empty, Scene } from '@ui';
import { useT } from './home.messages';

/** She has asked for a seat and waits for one. */
export function WaitingCard({ enrolment }: { enrolment: HomeEnrolment }) {
  const t = useT();
  const format = useFormat();
  return (
    <Empty scene={<Scene name="warung" label={t('scene.warung')} />} title={t('waiting')}>
      {t('waiting-more', { cohort: enrolment.cohortName, date: format.date(enrolment.startsOn) })}
    </Empty>
  );
}
