export {
  aQuestion,
  aSending,
  givenAccountOf,
  givenAssignment,
  givenMentor,
  givenPicture,
  givenPupil,
  phone,
  submissionEntities,
  type GivenMentor,
  type GivenPupil,
} from './submissions.given';
