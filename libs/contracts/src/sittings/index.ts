export { pickedOne } from './sitting';
export type {
  AwarenessSheet,
  HomeSitting,
  InstrumentSheet,
  KnowledgeQuestion,
  KnowledgeSheet,
  SittingAnswer,
  SittingAnswers,
  SittingResult,
  SittingView,
} from './sitting';
export { HomeSittingSchema, OpenSittingRequest, sittingProblems, SittingSchema } from './sittings.contract';
