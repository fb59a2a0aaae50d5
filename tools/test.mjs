/**
 * `npm test`: every kind of test there is, and one last line with the sum: `N passed, N failed`.
 *
 * `--only <project>` runs one of libs, api, database, web, tools, browser. Nothing is skipped silently: a part that cannot run fails.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireBrowser } from './find-browser.mjs';

const root = join(import.meta.dirname, '..');
const require = createRequire(import.meta.url);
const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : undefined;
const projects = {
  rules: 'libs',
  labs: 'libs',
  contracts: 'libs',
  'curriculum-format': 'libs',
  ui: 'web',
  'web-e2e': 'browser',
};
const wanted = only && (projects[only] ?? only);

/** Runs one program to its end and gives its exit code. */
function run(args, env = {}) {
  return new Promise((done) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
    child.on('exit', (code, signal) => done(signal ? 1 : (code ?? 1)));
  });
}

async function readReport(path) {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    console.error(`No report at ${path}: ${error.message}`);
    return undefined;
  }
}

async function jest(folder) {
  const report = join(folder, 'jest.json');
  const select = wanted ? ['--selectProjects', wanted] : [];
  const code = await run([
    require.resolve('jest/bin/jest'),
    '--json',
    `--outputFile=${report}`,
    '--silent=false',
    // The main process only waits: without this a machine of two cores would use one.
    '--maxWorkers=100%',
    '--ci',
    ...select,
  ]);
  const result = await readReport(report);
  if (!result) return { passed: 0, failed: 1 };
  const skipped = result.numPendingTests + result.numTodoTests;
  if (skipped > 0) console.error(`${skipped} tests were skipped: that counts as failed.`);
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites + skipped;
  return { passed: result.numPassedTests, failed: code !== 0 && failed === 0 ? 1 : failed };
}

async function browser(folder) {
  const report = join(folder, 'playwright.json');
  const chrome = await requireBrowser();
  const built = await run(['tools/build.mjs']);
  if (built !== 0) return { passed: 0, failed: 1 };
  const code = await run([require.resolve('@playwright/test/cli'), 'test', '-c', 'apps/web-e2e/playwright.config.ts'], {
    CHROME_PATH: chrome,
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  });
  const result = await readReport(report);
  if (!result) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky, skipped } = result.stats;
  const failed = unexpected + flaky + skipped + result.errors.length;
  return { passed: expected, failed: code !== 0 && failed === 0 ? 1 : failed };
}

const folder = await mkdtemp(join(tmpdir(), 'melekai-test-'));
const sums = [];
try {
  if (wanted !== 'browser') sums.push(await jest(folder));
  if (!wanted || wanted === 'browser') sums.push(await browser(folder));
} catch (error) {
  console.error(error.message);
  sums.push({ passed: 0, failed: 1 });
} finally {
  await rm(folder, { recursive: true, force: true });
}
const passed = sums.reduce((sum, part) => sum + part.passed, 0);
const failed = sums.reduce((sum, part) => sum + part.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
