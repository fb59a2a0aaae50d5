export { Answer } from './cohort-answer';
export { CohortStatusChip } from './cohort-status.chip';
export { CohortStep, stepOf } from './cohort-step';
export { CohortTabs } from './cohort.tabs';
export {
  cohortPath,
  cohortsPath,
  invitationsPath,
  newCohortPath,
  participantsPath,
  publicAddress,
} from './cohorts.paths';
export { activityQuery, cohortPages, cohortQuery, cohortsKey } from './cohorts.queries';
export { cohortRoutes } from './cohorts.routes';
export { CopyButton } from './copy.button';
export { putOnFields } from './field-gaps';
export { TroubleNote } from './trouble.note';
