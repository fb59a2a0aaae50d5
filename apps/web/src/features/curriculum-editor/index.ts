export { curriculumEditorRoutes } from './editor.routes';
