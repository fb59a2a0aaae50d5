export { CurriculumStep, usePending } from './curriculum-step';
export { contentsPath, curriculaPath, versionPath } from './curricula.paths';
export { curriculaQuery, readWithPending } from './curricula.queries';
export { QuestionPreview } from './question.preview';
export { curriculumRoutes } from './curricula.routes';
export { pendingVersion } from './curricula.rules';
export { VersionStatusChip } from './version-status.chip';
