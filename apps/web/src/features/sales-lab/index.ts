export { Artifact } from './artifact';
export { SalesLab as Lab } from './sales-lab';
