export { EnrolmentsModule } from './enrolments.module';
export { EnrolmentWithdrawn } from './enrolment-withdrawn';
export { AcceptInvitation } from './accept-invitation';
export { TakeOwnSeat } from './take-own-seat';
export { TakeSeat } from './take-seat';
