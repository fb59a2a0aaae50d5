// `npm start`: builds what is stale, then becomes the application. It stays one process, so that signals reach what they are meant for.
import { existsSync } from 'node:fs';
import module from 'node:module';
import { join } from 'node:path';
import { buildStale } from './build-stale.mjs';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19))
  fail(`MelekAI needs Node 20.19 or newer; this is ${process.versions.node}.`);
if (existsSync('.env')) process.loadEnvFile('.env');

const interrupted = new AbortController();
const interrupt = () => interrupted.abort();
process.on('SIGTERM', interrupt).on('SIGINT', interrupt);
try {
  await buildStale((line) => console.log(line), interrupted.signal);
} catch (error) {
  if (interrupted.signal.aborted) process.exit(0);
  fail(error.message);
}
// From here on the application itself answers to signals.
process.off('SIGTERM', interrupt).off('SIGINT', interrupt);
process.env.NODE_ENV ??= 'production';
// Newer Nodes keep what they compiled: half of a warm start is reading packages.
module.enableCompileCache?.(join(import.meta.dirname, '../dist/compiled'));
await import(join(import.meta.dirname, '../dist/apps/api/main.js'));

function fail(line) {
  console.error(line);
  process.exit(1);
}
