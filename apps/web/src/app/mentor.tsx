import { mentorRoutes } from '@web/assessments';
import type { DeskDefinition } from './desk/desk-definition';
import { MentorMenu } from './desk/mentor.menu';
import { startDesk } from './desk/start-desk';

export const mentorDesk: DeskDefinition = {
  desk: 'Mentor',
  home: '/mentor',
  permissions: ['submission:judge'],
  menu: MentorMenu,
  routes: mentorRoutes,
};

/** Opens the mentor's desk in the shell. */
export const start = (element: HTMLElement): Promise<void> => startDesk(element, mentorDesk);
