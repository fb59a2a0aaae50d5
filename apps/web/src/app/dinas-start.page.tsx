import { DeskScreen } from '@web/platform/desk';
import { PageTitle } from '@ui';
import { useT } from './dinas.messages';

/** Where the agency's desk begins. */
export function DinasStartPage() {
  const t = useT();
  return (
    <DeskScreen title={t('place.start')}>
      <PageTitle>{t('place.start')}</PageTitle>
    </DeskScreen>
  );
}
