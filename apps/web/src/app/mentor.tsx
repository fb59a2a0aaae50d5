import { mentorRoutes } from '@web/assessments';
import { DeskLink } from '@web/platform/desk';
import type { DeskDefinition } from './desk/desk-definition';
import { useT } from './desk/desk.messages';
import { startDesk } from './desk/start-desk';

/** The places of the mentor's desk. */
function MentorMenu() {
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

export const mentorDesk: DeskDefinition = {
  desk: 'Mentor',
  home: '/mentor',
  permissions: ['submission:judge'],
  menu: MentorMenu,
  routes: mentorRoutes,
};

/** Opens the mentor's desk in the shell. */
export const start = (element: HTMLElement): Promise<void> => startDesk(element, mentorDesk);
