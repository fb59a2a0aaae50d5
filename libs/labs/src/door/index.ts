export type { Door, DoorAnswer, LabFinding, LabQuestion, LabResult } from './door';
