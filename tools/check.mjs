/**
 * `npm run check`: format, lint, types, curriculum, bytes, container files. `--all` looks at everything, otherwise lint and format
 * look at what differs from the main branch.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const bin = (name) => join(root, 'node_modules', '.bin', name);
const all = process.argv.includes('--all');

function run(title, command, args) {
  const started = Date.now();
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NX_DAEMON: 'false' },
  });
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${title} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  return status === 0;
}

/** The files that differ from the main branch and the last commit, as far as git knows. */
function changed() {
  const git = (...args) => spawnSync('git', args, { cwd: root, encoding: 'utf8' }).stdout.split('\n');
  const names = [...git('diff', '--name-only', 'HEAD'), ...git('ls-files', '-o', '--exclude-standard')];
  return [...new Set(names)].filter((name) => /\.(ts|tsx|mjs|cjs)$/.test(name) && existsSync(join(root, name)));
}

/** Whether everything that the image takes over or starts is there once it was built: no image is made here that would tell. */
function imageIsWhole() {
  const dockerfile = readFileSync(join(root, 'docker/Dockerfile'), 'utf8');
  const named = dockerfile.match(/(?<=\/app\/|[ "])(?:tools|dist|content|node_modules|package)\b[\w./-]*/g) ?? [];
  const missing = [...new Set(named)].filter((path) => !existsSync(join(root, path)));
  console.log(missing.length === 0 ? 'ok   image' : `FAIL image: ${missing.join(', ')} is not there`);
  return named.length > 0 && missing.length === 0;
}

const files = all ? ['.'] : changed();
const code = ['apps', 'libs', 'migrations', 'tools'];
const results = [run('project graph', bin('nx'), ['show', 'projects'])];
if (files.length > 0) {
  results.push(
    run('format', bin('prettier'), [
      '--check',
      '--log-level',
      'warn',
      ...(all ? code.map((dir) => `${dir}/**/*.{ts,tsx,mjs,cjs,css}`) : files),
    ]),
  );
  results.push(run('lint', bin('eslint'), ['--max-warnings', '0', ...(all ? code : files)]));
}
results.push(run('types', bin('tsc'), ['--noEmit', '-p', 'tsconfig.json']));
results.push(run('curriculum', process.execPath, ['tools/content-check.mjs']));
results.push(run('build', process.execPath, ['tools/build.mjs']));
results.push(run('bytes', process.execPath, ['tools/check-bytes.mjs']));
results.push(run('Dockerfile', bin('dockerfilelint'), ['docker/Dockerfile']));
results.push(imageIsWhole());
results.push(run('compose files', bin('dclint'), ['docker']));
process.exitCode = results.every(Boolean) ? 0 : 1;
