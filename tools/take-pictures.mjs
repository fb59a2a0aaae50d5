/**
 * Takes the README's picture from the demo, with the same fixed clock as the browser tests: `node tools/take-pictures.mjs`.
 */
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { buildStale } from './build-stale.mjs';
import { requireBrowser } from './find-browser.mjs';

const root = join(import.meta.dirname, '..');
const clock = '2026-11-25T05:00:00.000Z';
const port = 3999;
const url = `http://127.0.0.1:${port}`;

await buildStale((line) => console.error(line));
const data = mkdtempSync(join(tmpdir(), 'melekai-pictures-'));
chmodSync(data, 0o755);
const env = { ...process.env, NODE_ENV: 'production', PORT: String(port), DATA_DIR: data, DEMO: 'on', CLOCK: clock };
const app = spawn(process.execPath, [join(root, 'dist/apps/api/main.js')], {
  cwd: root,
  env,
  stdio: ['ignore', 'ignore', 'inherit'],
});
const browser = await chromium.launch({
  executablePath: await requireBrowser(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
try {
  for (let tries = 0; tries < 900 && !(await fetch(`${url}/api/health/ready`).catch(() => undefined))?.ok; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 100));
  const lesson = (page) =>
    page
      .getByRole('link', { name: /Mulai|Lanjutkan/ })
      .first()
      .click();
  const shots = [
    await shoot('sari', '/belajar', { width: 360, height: 720 }),
    await shoot('sari', '/belajar', { width: 360, height: 720 }, lesson),
    await shoot('sari', '/belajar/kemampuan', { width: 360, height: 720 }),
    await shoot('budi', '/mentor', { width: 1280, height: 720 }, (page) =>
      page
        .getByRole('link', { name: /Mulai menilai|Lanjut/ })
        .first()
        .click(),
    ),
  ];
  mkdirSync(join(root, 'docs/pictures'), { recursive: true });
  writeFileSync(join(root, 'docs/pictures/overview.webp'), await compose(shots));
} finally {
  await browser.close();
  app.kill('SIGTERM');
  await new Promise((resolve) => app.once('exit', resolve));
  rmSync(data, { recursive: true, force: true });
}

async function shoot(login, path, viewport, act) {
  const context = await browser.newContext({ baseURL: url, viewport, locale: 'id-ID', timezoneId: 'Asia/Jakarta' });
  await context.clock.install({ time: clock });
  const page = await context.newPage();
  await page.goto('/');
  await page.getByLabel('Nomor HP').fill(login);
  await page.getByLabel('Kata sandi').fill('melek-ai-demo');
  await page.locator('form#masuk').getByRole('button', { name: 'Masuk', exact: true }).click();
  await page.waitForLoadState('networkidle');
  await page.goto(path, { waitUntil: 'networkidle' });
  await page.getByRole('heading', { level: 1 }).waitFor();
  if (act) {
    await act(page);
    await page.waitForLoadState('networkidle');
    await page.getByRole('heading', { level: 1 }).waitFor();
  }
  const image = await page.screenshot();
  await context.close();
  return image;
}

/** Three phones beside one another, a desk below them, as WebP. */
async function compose(images) {
  const page = await browser.newPage();
  const sources = images.map((image) => `data:image/png;base64,${image.toString('base64')}`);
  const data = await page.evaluate(async (list) => {
    const [a, b, c, desk] = await Promise.all(
      list.map(async (source) => {
        const image = new Image();
        image.src = source;
        await image.decode();
        return image;
      }),
    );
    const canvas = document.createElement('canvas');
    canvas.width = 1280;
    canvas.height = 1400;
    const paint = canvas.getContext('2d');
    paint.fillStyle = '#e9e2d2';
    paint.fillRect(0, 0, 1280, 1400);
    const put = (image, x, y, width, height) => {
      paint.save();
      paint.beginPath();
      paint.roundRect(x, y, width, height, 20);
      paint.clip();
      paint.drawImage(image, x, y, width, height);
      paint.restore();
    };
    [a, b, c].forEach((image, i) => put(image, 60 + i * 400, 40, 320, 640));
    put(desk, 60, 720, 1160, 652);
    return canvas.toDataURL('image/webp', 0.86);
  }, sources);
  return Buffer.from(data.split(',')[1], 'base64');
}
