export type {
  AwarenessContent,
  InstrumentContent,
  InstrumentKind,
  KnowledgeContent,
  KnowledgeItem,
  ReadinessContent,
  ReadinessItem,
  ReadinessPath,
} from './instrument-content';
export {
  InstrumentFilesView,
  instrumentProblems,
  InstrumentVersionView,
  InstrumentView,
  type InstrumentState,
} from './instruments.contract';
