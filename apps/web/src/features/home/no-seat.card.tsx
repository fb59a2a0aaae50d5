import type { HomeEnrolment } from '@contracts/learning';
import { useHome } from '@web/learning';
import { useFormat } from '@web/platform/format';
import { Empty, Scene } from '@ui';
import { useT as useHomeT } from './home.messages';
import { useT } from './no-seat.messages';

/** She has asked for a seat and waits for one, or has none and reads whom to ask. */
export function NoSeat({ enrolment }: { enrolment: HomeEnrolment | undefined }) {
  const t = useT();
  const say = useHomeT();
  const { agency } = useHome();
  const format = useFormat();
  return enrolment ? (
    <Empty scene={<Scene name="warung" label={say('scene.warung')} />} title={t('waiting')}>
      {t('waiting-more', { cohort: enrolment.cohortName, date: format.date(enrolment.startsOn) })}
    </Empty>
  ) : (
    <Empty scene={<Scene name="butik" label={say('scene.butik')} />} title={t('none')}>
      {t('none-more', { agency: agency.name })}
    </Empty>
  );
}
