import {
  eraseMentor,
  keepMentorInTouch,
  MentorNotice,
  mentorRoutes,
  readMentorSession,
  useUnsentJudgements,
} from '@web/assessments';
import type { DeskDefinition } from './desk/desk-definition';
import { MentorMenu } from './desk/mentor.menu';
import { startDesk } from './desk/start-desk';

export const mentorDesk: DeskDefinition = {
  desk: 'Mentor',
  home: '/mentor',
  permissions: ['submission:judge'],
  menu: MentorMenu,
  readSession: readMentorSession,
  notice: MentorNotice,
  kept: { useUnsent: useUnsentJudgements, erase: eraseMentor },
  routes: mentorRoutes,
};

/** Opens the mentor's desk in the shell. */
export function start(element: HTMLElement): Promise<void> {
  keepMentorInTouch();
  return startDesk(element, mentorDesk);
}
