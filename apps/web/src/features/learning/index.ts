export { learningRoutes } from './learning.routes';
export { AnswerFields } from './answer-fields';
export { AnswersList } from './answers.list';
export { checkAnswers, hasAnswers, type Gap, type TypedAnswers } from './answers.rules';
export { formDraftKey } from './draft-keys';
export { GapsNote } from './gaps.note';
export {
  currentEnrolment,
  findModule,
  findStep,
  modulePath,
  openEnrolments,
  stepPath,
  stepsInOrder,
  type HomeStep,
  type StepPlace,
} from './home-steps.rules';
export { labPath, labWords } from './lab-path';
export { Lines } from './lines';
export { KeepTroubleNote } from './keep-trouble.note';
export { useModuleName } from './module-name';
export { OtherDraftNote } from './other-draft.note';
export { parseRupiah } from './parse-rupiah';
export { InLanguage, Published, useContentLang, Words } from './published';
export { shelfOf } from './package-shelf';
export { modulesOnPhone } from './modules-on-phone';
export { outlineOf, progressIn } from './progress.rules';
export { refuseWithdrawn, StepWithdrawn, withdrawnFrom } from './withdrawn';
export { useAct, type KeepTrouble } from './use-act';
export { ownActs, useHome, useProgress } from './use-learning';
export { forgetSounds, hasSounds, keepSounds, weightOfSounds } from './kept-sounds';
