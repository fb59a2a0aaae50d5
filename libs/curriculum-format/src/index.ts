export { checkCurriculum } from './check/check-curriculum';
export { inspectCurriculum } from './gate/inspect-curriculum';
export type { Curriculum } from './shape/curriculum';
export { editQuestion, type EditRefusal, type EditResult, type QuestionEdit } from './review/edit-question';
export { type Finding, hasErrors, type Sentence } from './shape/finding';
export {
  changedIdentity,
  checkFileForm,
  type FileForm,
  type FileKind,
  fileKindOf,
  formSchemas,
  readFileForm,
  writeFileForm,
} from './edit/file-form';
export { locateLine } from './edit/locate-line';
export { slugFor, starterActivity, starterLesson } from './edit/starter-form';
export type { Competency, Framework } from './shape/framework.schema';
export { activitiesOf, type ListedActivity, type ListedLesson, lessonsOf } from './pack/list-activities';
export {
  CurriculumNotSound,
  packageBytesMax,
  packCurriculum,
  type PackedModule,
  type PackedTranslation,
  packModule,
  packTranslation,
} from './pack/pack-module';
export { parseCurriculum } from './parse/parse-curriculum';
export { parseFramework } from './parse/parse-framework';
export { checkInstrument, type InstrumentSurroundings } from './check/check-instrument';
export { packInstrument } from './pack/pack-instrument';
export { parseInstrument } from './parse/parse-instrument';
export type { Instrument } from './shape/instrument.schema';
export { parseProse } from './parse/parse-prose';
export type { Part, Prose } from './shape/prose';
export { type ActivityIds, renderCase, renderLesson } from './render/render-lesson';
export { findPlace, type Place, placesIn } from './review/find-place';
export { notesInChangelog } from './review/changelog-notes';
export { type ReviewableChange, reviewableDiff } from './review/review-diff';
export { describeRecording, hashInDescription, isRecordingFile, recordingBytesMax } from './shape/recording';
export type { SourceFiles } from './shape/source-files';
export { translateCurriculum } from './translate/translate-curriculum';
export { type StepReason, type VersionChange, versionStep, type VersionStep } from './review/version-step';
