export {
  aQuestion,
  aSending,
  givenAccountOf,
  givenAssignment,
  givenMentor,
  givenPicture,
  givenPupil,
  phone,
  someoneWaits,
  submissionEntities,
  type GivenMentor,
  type GivenPupil,
} from './submissions.given';
