export { EnrolmentsModule } from './enrolments.module';
export { EnrolmentWithdrawn } from './enrolment-withdrawn';
export { GiveSeat } from './give-seat';
export { joinAsLearner } from './join-as-learner';
export { readPerson } from './learners.repository';
export { fieldsOf, mistakes, refusalOf } from './form-refusal';
export { maskPhone, readPhone, showPhone } from './phone.rules';
export { ReadPublicCohort } from './read-public-cohort';
export { SeatQueue } from './seat-queue';
export { TakeOwnSeat } from './take-own-seat';
export { TakeSeat, type NewSeat } from './take-seat';
export {
  businessField,
  cohortHead,
  dataNote,
  formSentence,
  nothingTyped,
  passwordField,
  shutNote,
  typedField,
  type Typed,
} from './seat-parts';
