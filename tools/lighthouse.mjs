/**
 * `npm run lighthouse`: what Lighthouse says of the learner's pages on a phone (simulated), as one JSON document on standard output;
 * everything else goes to standard error. Ends with 1 when a page is below its target.
 *
 * It starts the built application on the demo in a temporary directory, signs Bu Sari in, and removes it all. Each page is looked at three
 * times, and the middle one counts. `--only home,task` looks at some of the pages.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { buildStale } from './build-stale.mjs';
import { requireBrowser } from './find-browser.mjs';
import { freePort, untilReady } from './loopback.mjs';

const root = join(import.meta.dirname, '..');
const say = (line) => console.error(line);
const runs = 3;
const targets = { performance: 99, accessibility: 100, 'best-practices': 100 };
const metrics = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
  'interactive',
];

/** The cookie of Bu Sari, and the addresses of her pages. */
async function signIn(url) {
  const signedIn = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login: 'sari', password: 'melek-ai-demo' }),
  });
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  const home = await (await fetch(`${url}/api/me/learning`, { headers: { cookie } })).json();
  const steps = home.enrolments.flatMap(({ modules }) => modules).flatMap((module) => module.steps);
  const named = (title) => steps.find((step) => step.title === title).id;
  return {
    cookie,
    pages: {
      'sign-in': { path: '/' },
      home: { path: '/belajar', cookie },
      lesson: { path: `/belajar/pelajaran/${named('Perintah RACIK')}?bagian=1`, cookie },
      task: { path: `/belajar/tugas/${named('Tiga teks untuk produk saya')}`, cookie },
      'plain-reading': { path: '/belajar/baca', cookie },
    },
  };
}

/** One look at a page. What Lighthouse could not open has no scores, and is an error here. */
async function look(url, port, { path, cookie }) {
  const { lhr } = await lighthouse(url + path, {
    port,
    logLevel: 'silent',
    onlyCategories: Object.keys(targets),
    // A phone that has never been here, whose owner reads Indonesian.
    clearStorageTypes: ['all'],
    extraHeaders: { 'accept-language': 'id-ID,id', ...(cookie && { cookie }) },
  });
  if (lhr.runtimeError) throw new Error(`${path}: ${lhr.runtimeError.message}`);
  if (lhr.finalDisplayedUrl !== url + path) throw new Error(`${path} leads to ${lhr.finalDisplayedUrl}.`);
  const scored = Object.values(lhr.audits).filter(({ score }) => score !== null);
  return {
    scores: Object.fromEntries(
      Object.keys(targets).map((name) => [name, Math.round(lhr.categories[name].score * 100)]),
    ),
    metrics: Object.fromEntries(metrics.map((name) => [name, Math.round(lhr.audits[name].numericValue * 100) / 100])),
    audits: scored.filter(({ score }) => score < 0.9).map(({ id }) => id),
  };
}

const wanted = process.argv.includes('--only')
  ? (process.argv[process.argv.indexOf('--only') + 1] ?? '').split(',')
  : undefined;
const directory = await mkdtemp(join(tmpdir(), 'melekai-lighthouse-'));
// The database runs as a user of its own, who has to reach its directory.
await chmod(directory, 0o755);
let app;
let browser;
try {
  await buildStale(say);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  app = spawn(process.execPath, [join(root, 'dist/apps/api/main.js')], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production', PORT: String(port), DATA_DIR: directory, DEMO: 'on' },
  });
  await untilReady(url, app);
  const debugging = await freePort();
  browser = await chromium.launch({
    executablePath: await requireBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--lang=id-ID', `--remote-debugging-port=${debugging}`],
  });
  const { pages } = await signIn(url);
  const unknown = wanted?.filter((name) => !(name in pages)) ?? [];
  if (unknown.length > 0) throw new Error(`No page is called ${unknown.join(', ')}.`);
  const found = {};
  for (const [name, page] of Object.entries(pages)) {
    if (wanted && !wanted.includes(name)) continue;
    say(`${name} …`);
    const looks = [];
    for (let nth = 0; nth < runs; nth += 1) looks.push(await look(url, debugging, page));
    looks.sort((one, other) => one.scores.performance - other.scores.performance);
    found[name] = looks[Math.floor(runs / 2)];
  }
  const below = Object.entries(found).flatMap(([name, { scores }]) =>
    Object.entries(targets)
      .filter(([category, target]) => scores[category] < target)
      .map(([category, target]) => `${name}: ${category} ${scores[category]}, the target is ${target}`),
  );
  console.log(JSON.stringify({ runs, targets, pages: found, below }, null, 2));
  below.forEach((line) => say(`✖ ${line}`));
  if (below.length > 0) process.exitCode = 1;
} finally {
  await browser?.close();
  if (app && app.exitCode === null) {
    app.kill('SIGTERM');
    await once(app, 'exit');
  }
  await rm(directory, { recursive: true, force: true });
}
