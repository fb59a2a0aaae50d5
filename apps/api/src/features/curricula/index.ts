export { CurriculaModule } from './curricula.module';
export { ApproveVersion } from './approve-version';
export { EditQuestionWords } from './edit-question-words';
export { ImportDraft } from './import-draft';
export { PublishVersion } from './publish-version';
export { RequestReview } from './request-review';
export { StartDraft } from './start-draft';
