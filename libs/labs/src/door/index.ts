export type { Door, DoorAnswer, LabFinding, LabQuestion } from './door';
