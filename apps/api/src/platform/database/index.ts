export { Database, type Tx } from './database';
export { DatabaseModule } from './database.module';
export { openDatabase, type OpenDatabase } from './open-database';
export { migrate, type Migrated } from './migrate';
export { servingOptions } from './serving-options';
export { closeDatabase, servingUrl } from './serving-role';
export { constraintOf, onConstraint } from './on-constraint';
export {
  findRunningEmbedded,
  openEmbedded,
  type EmbeddedDatabase,
  type EmbeddedOptions,
} from './embedded/open-embedded';
