import { DeskLink } from '@web/platform/desk';
import { useT } from './desk.messages';

/** The places of the mentor's desk. */
export function MentorMenu() {
  const t = useT();
  return (
    <>
      <DeskLink to="/mentor" end icon="document">
        {t('place.queue')}
      </DeskLink>
      <DeskLink to="/mentor/riwayat" icon="tick">
        {t('place.history')}
      </DeskLink>
    </>
  );
}
