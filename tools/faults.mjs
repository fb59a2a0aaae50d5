/**
 * `npm run faults -- --model 10000 --browser 200`: lets everything befall the learner's app that can, and compares what she was told is
 * kept with the ledger. One JSON document on standard output, everything else on standard error; fails when anything was lost,
 * changed or doubled.
 *
 * `--seed N` repeats a run. `--plant drop-key` (a new id at each try) and `--plant early-clear` (the outbox is emptied before the
 * server has answered) plant a mistake that has to be found.
 */
import { parseArgs } from 'node:util';
import { buildStale } from './build-stale.mjs';
import { requireBrowser } from './find-browser.mjs';
import { importBundled } from './import-bundled.mjs';

const say = (line) => console.error(line);
const knownPlants = ['drop-key', 'early-clear'];
const { values } = parseArgs({
  options: {
    model: { type: 'string', default: '10000' },
    browser: { type: 'string', default: '200' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
    plant: { type: 'string' },
  },
});
const [model, browser, seed] = [values.model, values.browser, values.seed].map(Number);
const { plant } = values;
if (![model, browser, seed].every((number) => Number.isInteger(number) && number >= 0))
  fail('A whole number is wanted.');
if (plant !== undefined && !knownPlants.includes(plant)) fail(`--plant is one of ${knownPlants.join(', ')}.`);
say(`Seed ${seed}`);
const interrupted = new AbortController();
const interrupt = () => interrupted.abort(new Error('Interrupted.'));
process.on('SIGTERM', interrupt).on('SIGINT', interrupt);

try {
  const result = { seed, model: await playModel(), browser: await playBrowser() };
  process.stdout.write(`${JSON.stringify(result)}\n`);
  const { lost, duplicated } = result.model;
  process.exitCode = lost + duplicated + result.browser.lost + result.browser.duplicated > 0 ? 1 : 0;
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}
process.exit();

async function playModel() {
  const { playStories, plants } = await importBundled(
    'faults/model',
    'apps/web/src/platform/outbox/play-stories.given.ts',
  );
  return playStories({ runs: model, seed, plant: plant && plants[plant] }, say);
}

async function playBrowser() {
  if (browser === 0) return { runs: 0, lost: 0, duplicated: 0 };
  await buildStale(say);
  process.env.CHROME_PATH = await requireBrowser();
  // As deep below the root as the sources are, for they find the built application from where they stand.
  const { playEvenings } = await importBundled('faults/browser/main', 'apps/web-e2e/src/faults/play-evenings.ts');
  return playEvenings({ runs: browser, seed, plant, signal: interrupted.signal }, say);
}

function fail(line) {
  console.error(line);
  process.exit(2);
}
