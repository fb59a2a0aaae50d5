/**
 * Holds the built web app to its budgets: what the first visit of each desk brings over the line, brotli, and that nothing in it is
 * newer than Chrome 90. `node tools/check-bytes.mjs [folder]` after a build; ends with 1 when something is over.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { brotliCompressSync } from 'node:zlib';
import { readBuiltApp } from '../apps/web/build/built-app.mjs';
import { newerInScript, newerInStyles } from './chrome-90.mjs';

const folder = process.argv[2] ?? join(import.meta.dirname, '../dist/apps/web');

/** kB are thousands. Scripts have their own line where the design gives them one. */
const budgets = {
  learner: { all: 130_000, scripts: 110_000, later: 200_000 },
  mentor: { all: 250_000 },
  dinas: { all: 250_000 },
};
const labBudget = 60_000;
/** What a browser fetches with the shell besides scripts and styles. The face is not among it: see app/face.ts. */
const withTheShell = ['app.html', 'icons/logo.svg', 'melekai.webmanifest'];

if (!existsSync(join(folder, '.vite/manifest.json'))) {
  console.error(`There is no build in ${folder}. Build the web app first: npx nx build web`);
  process.exit(1);
}
const { manifest, entry, keyOf, reach, isLab, filesOfLabs } = readBuiltApp(folder);
const weigh = (file) => brotliCompressSync(readFileSync(join(folder, file))).length;
const kilo = (bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(9);

// Home draws one scene; the heaviest stands for whichever it is.
const scenes = Object.keys(manifest).filter((key) => /scenes\/\w+\.svg/.test(key));
const heaviestScene = Math.max(0, ...scenes.map((key) => weigh(manifest[key].file)));

const faults = [];
for (const [desk, budget] of Object.entries(budgets)) {
  const first = reach([entry, keyOf(desk)], 'imports');
  const scripts = sum([...first].map((key) => manifest[key].file)) + (desk === 'learner' ? heaviestScene : 0);
  const styles = sum([...new Set([...first].flatMap((key) => manifest[key].css ?? []))]);
  const shell = sum(withTheShell);
  const all = scripts + styles + shell;
  const everything = reach([...first], 'dynamicImports', isLab);
  const later = sum(
    [...everything].filter((key) => !first.has(key) && !isOtherDesk(key, desk)).map((key) => manifest[key].file),
  );
  console.log(
    `${desk.padEnd(8)} first visit ${kilo(all)}   scripts ${kilo(scripts)}   styles ${kilo(styles)}   shell ${kilo(shell)}   later ${kilo(later)}`,
  );
  hold(`${desk}: the first visit`, all, budget.all);
  hold(`${desk}: its scripts`, scripts, budget.scripts);
  hold(`${desk}: what is fetched later`, later, budget.later);
}

for (const [lab, files] of filesOfLabs()) {
  const name = lab.split('/').at(-2);
  const bytes = sum(files);
  console.log(`${name.padEnd(11)} beyond the shell ${kilo(bytes)}`);
  hold(`${name}: what it adds to the app`, bytes, labBudget);
  for (const file of files)
    if (file.endsWith('.js')) report(file, newerInScript(readFileSync(join(folder, file), 'utf8'), file));
}
for (const key of reach([keyOf('learner')], 'dynamicImports')) {
  const { file } = manifest[key];
  if (file.endsWith('.js')) report(file, newerInScript(readFileSync(join(folder, file), 'utf8'), file));
}
for (const { file } of Object.values(manifest)) {
  if (file.endsWith('.css')) report(file, newerInStyles(readFileSync(join(folder, file), 'utf8')));
}
for (const worker of ['sw.js', 'mentor-sw.js']) {
  if (existsSync(join(folder, worker))) {
    const script = readFileSync(join(folder, worker), 'utf8');
    report(worker, newerInScript(script, worker));
    holdScript(worker, script);
  } else faults.push(`There is no ${worker}: its app would not open without a network`);
}
faults.forEach((fault) => console.error(`✖ ${fault}`));
if (faults.length > 0) process.exitCode = 1;
else console.log('✔ within the budgets, and nothing newer than Chrome 90');

/** The entry can load every desk; a person's phone loads one. */
function isOtherDesk(key, desk) {
  const others = Object.keys(budgets).filter((name) => name !== desk);
  const own = reach([keyOf(desk)], 'dynamicImports');
  return others.some((other) => reach([keyOf(other)], 'dynamicImports').has(key)) && !own.has(key);
}

function hold(what, bytes, budget) {
  if (budget !== undefined && bytes > budget)
    faults.push(`${what} weighs ${kilo(bytes).trim()}, the budget is ${kilo(budget).trim()}`);
}

/** A worker is no module: with a word of modules in it no browser would take it, and none would say so. */
function holdScript(file, code) {
  try {
    new Script(code);
  } catch (error) {
    faults.push(`${file} is no script that a browser runs: ${error.message}`);
  }
}

function report(file, newer) {
  for (const what of newer) faults.push(`${file} uses ${what}, which Chrome 90 does not know`);
}

function sum(files) {
  return [...files].reduce((total, file) => total + (existsSync(join(folder, file)) ? weigh(file) : 0), 0);
}
