export { LearningModule } from './learning.module';
export { EntryKinds, type EntryKind, type KeptAct } from './entry-kinds';
export { HomeParts, type HomePart, type RawHome } from './home-parts';
export { PackageShelf } from './package-shelf';
export { VersionShelf, type ShelvedVersion } from './version-shelf';
export { recordDecision, type RecordedDecision } from './record-decision';
export { ReadHome, type RawLearning } from './read-home';
export { toLedgerEntry, type LedgerRow } from './ledger-row';
export { SyncEntries } from './sync-entries';
