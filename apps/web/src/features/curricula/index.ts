export { curriculumRoutes } from './curricula.routes';
export { curriculaQuery } from './curricula.queries';
export { usePending } from './curriculum-step';
