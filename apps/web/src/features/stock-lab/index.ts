export { Artifact } from './artifact';
export { Lab } from './lab';
