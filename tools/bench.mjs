/**
 * `npm run bench`: figures of this machine as one JSON document on standard output; everything else goes to standard error.
 *
 * It makes its own database in a temporary directory, starts the built application on loopback, seeds, drives, and removes it all.
 * `--only home,package` drives some of the works. `--seed city` builds the data of a whole city first: 38,000 businesses, 120,000 learners, 5 million entries.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildStale } from './build-stale.mjs';
import { importBundled } from './import-bundled.mjs';
import { freePort, untilReady } from './loopback.mjs';

const root = join(import.meta.dirname, '..');
const say = (line) => console.error(line);
/** As `npm start` has it. */
const heap = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts.start.match(/--max-[\w-]+=\d+/g);

const directory = await mkdtemp(join(tmpdir(), 'melekai-bench-'));
// The database runs as a user of its own, who has to reach its directory.
await chmod(directory, 0o755);
let database;
let app;
try {
  await buildStale(say);
  const { openDatabase } = await importBundled('bench/database', 'apps/api/src/platform/database/index.ts');
  const { bench } = await importBundled('bench/bench', 'apps/bench/src/main.ts');
  database = await openDatabase({ dataDir: directory }, say);
  const port = await freePort();
  app = spawn(process.execPath, [...heap, join(root, 'dist/apps/api/main.js')], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      DATA_DIR: directory,
      DATABASE_URL: database.ownerUrl,
      DEMO: 'on',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  await untilReady(url, app);
  const seed = process.argv.includes('city') ? 'city' : 'demo';
  const only = process.argv.includes('--only')
    ? process.argv[process.argv.indexOf('--only') + 1]?.split(',')
    : undefined;
  const { ownerUrl, appUrl } = database;
  const figures = await bench({ url, ownerUrl, appUrl, pid: app.pid, seed, only, say });
  process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  app?.kill('SIGTERM');
  await database?.stop();
  await rm(directory, { recursive: true, force: true });
}
process.exit();
