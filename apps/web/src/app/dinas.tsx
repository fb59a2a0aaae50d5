import { agencyRoutes } from '@web/agencies';
import { cohortRoutes } from '@web/cohorts';
import { curriculumRoutes } from '@web/curricula';
import { curriculumEditorRoutes } from '@web/curriculum-editor';
import { enrolmentRoutes } from '@web/enrolments';
import { invitationRoutes } from '@web/invitations';
import { AssignMentorDock, mentorAssignmentRoutes } from '@web/mentor-assignments';
import { moveRoutes } from '@web/moves';
import { DinasMenu } from './dinas.menu';
import { DinasStartPage, loadStart } from './dinas-start.page';
import { startDesk } from './desk/start-desk';

/** Opens the agency's desk in the shell. */
export const start = (element: HTMLElement): Promise<void> =>
  startDesk(element, {
    desk: 'Dinas',
    home: '/dinas',
    permissions: ['curriculum:read', 'cohort:read', 'agency:manage'],
    menu: DinasMenu,
    routes: (client) => [
      { index: true, loader: loadStart(client), element: <DinasStartPage /> },
      ...curriculumRoutes(client),
      ...curriculumEditorRoutes(client),
      ...cohortRoutes(client),
      ...enrolmentRoutes(client, AssignMentorDock),
      ...invitationRoutes(client),
      ...mentorAssignmentRoutes(client),
      ...moveRoutes(client),
      ...agencyRoutes(client),
    ],
  });
