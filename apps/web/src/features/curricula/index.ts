export { CurriculumStep, usePending } from './curriculum-step';
export { curriculaPath, versionPath } from './curricula.paths';
export { curriculaQuery, readWithPending } from './curricula.queries';
export { curriculumRoutes } from './curricula.routes';
export { pendingVersion } from './curricula.rules';
export { VersionStatusChip } from './version-status.chip';
