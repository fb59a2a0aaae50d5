export type { LabRoom, LabRooms } from './lab-rooms';
export { LabScreen } from './lab.screen';
export { labsRoute } from './labs.route';
export { useBench, type Bench } from './use-bench';
