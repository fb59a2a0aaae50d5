export { AskAi, type AskAiProps } from './ask-ai';
export type { LabRoom, LabRooms } from './lab-rooms';
export { LabScreen } from './lab.screen';
export { labsRoute } from './labs.route';
export { NumberField, readNumber, type NumberFieldProps } from './number.field';
export { useFreshStep } from './use-fresh-step';
export { useBench, type Bench } from './use-bench';
