export { submissionRoutes } from './submissions.routes';
export { judgedCriteria, markedCriteria, type MarkedCriterion } from './marked-criteria.rules';
export { partsDoneOf } from './parts-done';
export { ThreadTimeline } from './thread.timeline';
export { submissionStates, threadOf, type TaskThread } from './task-thread.rules';
export { mostPerPhoto } from './prepare-photo';
