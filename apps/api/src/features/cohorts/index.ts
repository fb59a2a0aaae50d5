export { CohortsModule } from './cohorts.module';
export { CohortResized } from './cohort-resized';
export { MoveCohort } from './move-cohort';
export { OpenCohort } from './open-cohort';
export { dayIn, givesSeats, mayChange, takesInvited, type CohortStatus } from './cohort.rules';
export { findDistrict, guessDistrict, type District } from './district.rules';
export { districtsOf } from './districts.repository';
export { find as findCohort, lock as lockCohort, view as cohortView } from './cohorts.repository';
export { toCohortView } from './cohort.view';
