/**
 * `npm run -s bench:labs`: how long the engines of the labs take on this machine, and in Chromium with a processor four times slower, as
 * one JSON document on standard output, in milliseconds. On a phone the sales file is read in a worker; only a page can be slowed down, so it is read there.
 */
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { rolldown } from 'rolldown';
import { requireBrowser } from './find-browser.mjs';

const root = join(import.meta.dirname, '..');
const slower = 4;
/** Milliseconds on the slowed processor. */
const targets = { salesFirstFinding: 3_000, chatbotAnswers: { p95: 20 } };

const build = await rolldown({
  cwd: root,
  input: join(root, 'libs/labs/src/labs.bench.ts'),
  platform: 'browser',
  tsconfig: join(root, 'tsconfig.json'),
});
const { output } = await build.generate({ format: 'iife', name: 'bench', minify: true });
const browser = await chromium.launch({ executablePath: await requireBrowser(), args: ['--no-sandbox'] });
try {
  const page = await browser.newPage();
  await page.addScriptTag({ content: output[0].code });
  const measure = () => page.evaluate('bench.benchLabs(() => performance.now())');
  const asItIs = await measure();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  const slowed = await measure();
  process.stdout.write(`${JSON.stringify({ browser: browser.version(), slower, targets, slowed, asItIs }, null, 2)}\n`);
} finally {
  await browser.close();
}
