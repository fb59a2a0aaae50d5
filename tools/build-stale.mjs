// Builds the server and the web app when their sources have changed since the last build: one file of hashes, compared; Nx is not started.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const shared = ['libs', 'package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.base.json'];

const parts = [
  {
    name: 'server',
    sources: ['apps/api', 'apps/web/build', 'migrations', 'tools/node-bundle.mjs', ...shared],
    output: 'dist/apps/api/main.js',
    command: ['node_modules/rolldown/bin/cli.mjs', '-c', 'apps/api/rolldown.config.mjs'],
  },
  {
    name: 'web app',
    sources: ['apps/web', ...shared],
    output: 'dist/apps/web/app.html',
    command: ['node_modules/vite/bin/vite.js', 'build', 'apps/web', '--logLevel', 'warn'],
  },
];

export const hashFile = join(root, 'dist/built.json');

/**
 * @param {(line: string) => void} report
 * @param {AbortSignal} [signal]
 */
export async function buildStale(report, signal) {
  const built = existsSync(hashFile) ? JSON.parse(readFileSync(hashFile, 'utf8')) : {};
  const now = Object.fromEntries(parts.map(({ name, sources }) => [name, hashOf(sources)]));
  const stale = parts.filter(({ name, output }) => built[name] !== now[name] || !existsSync(join(root, output)));
  const commit = currentCommit();
  // Also when nothing has to be built: a commit may touch nothing but papers, and the health page names it all the same.
  if (commit) writeWhenNew(join(root, 'dist/apps/commit.txt'), `${commit}\n`);
  if (stale.length === 0) return;

  const began = performance.now();
  report(`Building the ${stale.map(({ name }) => name).join(' and the ')} …`);
  // The day first: the server takes what an app of the last twelve months sends.
  const build = process.env.APP_BUILD ?? `${commitDay()}-${(commit || Object.values(now).join('')).slice(0, 12)}`;
  const env = { ...process.env, APP_BUILD: build, NODE_ENV: 'production' };
  // Processes of their own: the bundlers' memory is given back before the application starts.
  await Promise.all(stale.map((part) => run(part, env, signal)));
  writeWhenNew(hashFile, JSON.stringify(now));
  report(`Built in ${((performance.now() - began) / 1000).toFixed(1)} s`);
}

function run({ name, command }, env, signal) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, { cwd: root, env, signal, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stdout.on('data', (text) => (said += text));
    child.stderr.on('data', (text) => (said += text));
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`The ${name} could not be built:\n${said}`)),
    );
  });
}

/** Specs and papers are left out: they are not built, and change often. */
function hashOf(sources) {
  const hash = createHash('sha256');
  for (const path of sources.flatMap(filesOf).sort())
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(root, path)))
      .update('\0');
  return hash.digest('hex');
}

function filesOf(source) {
  const path = join(root, source);
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [source];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/[.-]spec\.tsx?$|\.md$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
}

function currentCommit() {
  const asked = spawnSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' });
  return asked.status === 0 ? asked.stdout.trim() : process.env.GIT_COMMIT;
}

function commitDay() {
  const asked = spawnSync('git', ['log', '-1', '--format=%cs'], { cwd: root, encoding: 'utf8' });
  return (asked.status === 0 && asked.stdout.trim()) || new Date().toISOString().slice(0, 10);
}

function writeWhenNew(path, text) {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
