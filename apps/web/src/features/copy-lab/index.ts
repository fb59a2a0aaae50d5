export { Artifact } from './artifact';
export { CopyLab as Lab } from './copy.lab';
