// One PostgreSQL for the whole run: started cold in a temporary directory, migrated once, copied by each spec file.
import { chmodSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { nodeBundle } from '../node-bundle.mjs';

const bundles = join(import.meta.dirname, '../../dist/jest');
const prefix = 'melekai-jest-';

export default async function startDatabase() {
  removeWhatDeadRunsLeft();
  const directory = join(tmpdir(), `${prefix}${process.pid}`);
  mkdirSync(directory);
  chmodSync(directory, 0o755);
  await bundle('template-server', 'embedded-process');
  const { startTemplateServer } = await import(join(bundles, 'template-server.mjs'));
  const server = await startTemplateServer(directory, process.env.TEST_POSTGRES_BIN);
  process.env.TEST_BUNDLES = bundles;
  process.env.TEST_DATABASE_URL = server.ownerUrl;
  globalThis.testDatabase = { server, directory };
}

/** jest compiles neither its set-up nor processes of a spec's own: these are bundled first, in a few dozen milliseconds. */
async function bundle(...names) {
  const build = await rolldown({ ...nodeBundle, input: names.map((name) => `apps/api/src/testing/${name}.ts`) });
  await build.write({ dir: bundles, format: 'esm', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' });
  await build.close();
}

/** Their servers stopped with them; their directories stay behind when a run is killed. */
function removeWhatDeadRunsLeft() {
  for (const name of readdirSync(tmpdir()).filter((each) => each.startsWith(prefix))) {
    const pid = Number(name.slice(prefix.length));
    try {
      process.kill(pid, 0);
    } catch (error) {
      if (error.code === 'ESRCH') rmSync(join(tmpdir(), name), { recursive: true, force: true });
    }
  }
}
