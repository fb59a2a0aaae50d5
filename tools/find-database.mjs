/**
 * `node tools/find-database.mjs <data directory>` prints the owner's address of the database that an application keeps running there,
 * for tests that read the ledger past the application.
 */
import { importBundled } from './import-bundled.mjs';

const { findRunningEmbedded } = await importBundled(
  `find-database-${process.pid}`,
  'apps/api/src/platform/database/embedded/open-embedded.ts',
);
const address = findRunningEmbedded(process.argv[2] ?? '');
if (!address) {
  console.error('No application keeps a database running there.');
  process.exit(1);
}
console.log(address);
process.exit();
