/**
 * `npm run moves -- --runs 5000 [--seed N]`: so many random lives of edits, publications, acts, moves and ways back, by the rules alone
 * and on a real PostgreSQL, and in how many of them a learner's state differed. Prints one JSON document; ends with 1 when any did.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const asked = (name, usual) => {
  const at = process.argv.indexOf(`--${name}`);
  const number = Number(at < 0 ? usual : process.argv[at + 1]);
  if (Number.isInteger(number) && number > 0) return String(number);
  console.error('npm run moves -- --runs 5000 [--seed N]');
  return process.exit(2);
};

const reports = mkdtempSync(join(tmpdir(), 'melekai-moves-'));
const env = {
  ...process.env,
  MOVES_RUNS: asked('runs', 5000),
  MOVES_SEED: asked('seed', 20261122),
  MOVES_REPORT: reports,
};
const jest = [
  'node_modules/jest/bin/jest.js',
  'apps/api/src/features/moves/lives',
  '--selectProjects',
  'api',
  'database',
];
const { status } = spawnSync(process.execPath, jest, { cwd: root, env, stdio: ['ignore', 2, 2] });

const read = (name) => {
  try {
    return JSON.parse(readFileSync(join(reports, `${name}.json`), 'utf8'));
  } catch {
    return null;
  }
};
const [rules, database] = [read('rules'), read('database')];
rmSync(reports, { recursive: true });
const runs = Math.min(rules?.runs ?? 0, database?.runs ?? 0);
const differences = (rules?.differences ?? 0) + (database?.differences ?? 0);
const planted = status === 0 ? 'found' : 'see above';
console.log(JSON.stringify({ runs, differences, planted, rules, database }, null, 2));
process.exit(status === 0 && differences === 0 ? 0 : 1);
