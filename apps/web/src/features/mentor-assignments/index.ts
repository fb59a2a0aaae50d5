export { AssignMentorDock } from './assign-mentor.dock';
export { mentorAssignmentRoutes } from './mentors.routes';
