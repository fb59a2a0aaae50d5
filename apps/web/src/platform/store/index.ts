export { newId } from './new-id';
export type { Act, NewAct } from './act';
export type { Owner } from './database';
export { LearnerStore, type Draft } from './learner-store';
export type { AsideAct, KnownAct, QueuedAct, StoredPhoto } from './schema';
export type { Snapshot } from './snapshot';
export { StorageTrouble, type StorageTroubleKind } from './storage-trouble';
