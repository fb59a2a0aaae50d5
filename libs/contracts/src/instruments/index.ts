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
