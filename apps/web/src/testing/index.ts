export { aWebm, silenceOf } from '../../../../libs/rules/src/a-recording.given';
export { aCohort } from './a-cohort';
export { aParticipant } from './a-participant';
export { expectNoViolations } from './accessibility';
export { aSession, renderDesk, type RenderedDesk } from './desk';
export { fakeApi, problem, type FakeApi, type FakeRequest, type FakeRoutes } from './fake-api';
export { aHome, anEnrolment, aSubmission, someFeedback } from './a-home.given';
export { aModule, moduleHash, moduleIds } from './a-module.given';
export { aFramework, openLearner, type OpenedLearner } from './learner';
