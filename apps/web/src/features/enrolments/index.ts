export { enrolmentRoutes } from './enrolments.routes';
export { participantPages } from './participants-list';
export type { ChosenActions } from './participants.page';
