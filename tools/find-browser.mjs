import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The programs a system's package manager calls Chromium. */
const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** A Chromium that is already on this machine: CHROME_PATH, the system's, or Playwright's; undefined when there is none. */
export async function findBrowser() {
  const named = process.env['CHROME_PATH'];
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROME_PATH names ${named}, which does not exist.`);
    return named;
  }
  const system = systemBrowsers.find((path) => existsSync(path));
  if (system) return system;
  const { chromium } = await import('@playwright/test');
  const own = chromium.executablePath();
  return existsSync(own) ? own : undefined;
}

const run = (command, args) => spawnSync(command, args, { stdio: ['ignore', 2, 2] }).status === 0;

/** Finds a Chromium or installs one: Playwright's own, else the system's package when we are root. Throws when there is no way. */
export async function requireBrowser() {
  const found = await findBrowser();
  if (found) return found;
  console.error('No Chromium on this machine: installing one for the browser tests.');
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
  const installed = run(process.execPath, [cli, 'install', 'chromium']) && (await findBrowser());
  if (installed) return installed;
  if (
    process.getuid?.() === 0 &&
    run('apt-get', ['update', '-q']) &&
    run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'])
  ) {
    const packaged = await findBrowser();
    if (packaged) return packaged;
  }
  throw new Error('The browser tests need Chromium. Install it, or name one in CHROME_PATH.');
}
