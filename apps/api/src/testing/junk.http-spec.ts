import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApp } from '@api/testing';
import { brokenBodies, junkBodies } from './junk-bodies';
import { JunkThrower, type Junk } from './junk-thrower';
import { pathWords, queries } from './junk-values';
import { junkHeaders, strangeMethods, uploadHeaders } from './junk-wire';
import { addressOf, placesIn } from './matrix-requests';
import type { DescribedRoute } from '../platform/server/open-api';

/** The same seed draws the same junk: `JUNK_SEED=7 npx jest apps/api/src/testing/junk.http --selectProjects database`. */
const seed = Number(process.env['JUNK_SEED'] ?? 20261123);
const runs = Number(process.env['JUNK_RUNS'] ?? 10);

let thrower: JunkThrower;
let dataDir: string;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'melekai-junk-'));
  thrower = await JunkThrower.at(await startApp({ env: { DATA_DIR: dataDir } }));
});
afterAll(async () => {
  process.stdout.write(`junk: ${thrower.asked} requests to ${thrower.routes.length} routes, seed ${seed}\n`);
  await thrower.app.close();
  rmSync(dataDir, { recursive: true });
});

const isForPrograms = ({ path }: DescribedRoute) => /^\/(api|packages)\//.test(path);
const takesBody = ({ method }: DescribedRoute) => !['GET', 'HEAD', 'OPTIONS'].includes(method);
const isForm = (route: DescribedRoute) => route.method === 'POST' && !isForPrograms(route);

/** A few of many, others for each route, so that each comes to many routes. */
const share = <T>(all: readonly T[], route: DescribedRoute, one: number): T[] =>
  all.filter((_, at) => (at + thrower.routes.indexOf(route) + seed) % one === 0);

describe(`junk drawn with seed ${seed}`, () => {
  it('in a body is refused, field by field, wherever the contract does not take it', async () => {
    const faults = await thrower.atEveryRoute((route, honest): Junk[] => {
      const typed = isForm(route) ? Object.fromEntries(new URLSearchParams(String(honest.body))) : honest.body;
      if (!route.body && !isForm(route)) return [];
      const bodies = junkBodies(route.body, typed, seed, runs);
      // Pages are all read by the same few lines, and drawn anew for each answer.
      return (isForm(route) ? share(bodies, route, 3) : bodies).map(({ title, payload, headers, fits }) => ({
        title,
        request: { ...honest, headers, body: payload },
        mustRefuse: !fits && isForPrograms(route),
      }));
    });
    expect(faults).toEqual([]);
  }, 300_000);

  it('instead of a body is refused before anybody looks at it', async () => {
    const faults = await thrower.atEveryRoute((route, honest): Junk[] =>
      !takesBody(route)
        ? []
        : brokenBodies(route, route.body && honest.body).map(({ title, payload, headers, fits }) => ({
            title,
            request: { ...honest, headers: { ...honest.headers, ...headers }, body: payload },
            mustRefuse: !fits && isForPrograms(route) && !route.path.startsWith('/api/uploads'),
          })),
    );
    expect(faults).toEqual([]);
  }, 300_000);

  it('in an address finds nothing', async () => {
    const faults = await thrower.atEveryRoute((route, honest): Junk[] =>
      placesIn(route.path).flatMap((place) =>
        pathWords.map((word) => ({
          title: `${place} is ${word.slice(0, 40)}`,
          request: { ...honest, url: addressOf(route.path, { ...thrower.world.places, [place]: word }) },
          mustRefuse: false,
        })),
      ),
    );
    expect(faults).toEqual([]);
  }, 300_000);

  it('in a query changes nothing, or is refused', async () => {
    const faults = await thrower.atEveryRoute((route, honest): Junk[] =>
      (route.query ? queries : share(queries, route, 8)).map((query) => ({
        title: `?${query.slice(0, 60)}`,
        request: { ...honest, url: `${honest.url}?${query}`, ...(takesBody(route) && { body: '[' }) },
        mustRefuse: false,
      })),
    );
    expect(faults).toEqual([]);
  }, 300_000);

  it('in headers opens no door', async () => {
    const faults = await thrower.atEveryRoute((route, honest): Junk[] =>
      share(junkHeaders, route, 4).map(({ title, headers, refusesAll, refusesChanges }) => ({
        title,
        // What no header makes wrong has something wrong in its body, so that it is not simply done.
        request: {
          ...honest,
          headers: { ...honest.headers, ...headers },
          ...(!refusesAll && !refusesChanges && takesBody(route) && { body: '[' }),
        },
        mustRefuse: Boolean(refusesAll ?? (refusesChanges && takesBody(route) && route.access !== 'public')),
      })),
    );
    expect(faults).toEqual([]);
  }, 300_000);

  it('in the words of an upload is refused, and nothing of it is begun', async () => {
    const faults = await thrower.atEveryRoute((route, honest): Junk[] =>
      !route.path.startsWith('/api/uploads')
        ? []
        : uploadHeaders.map((headers) => ({
            title: JSON.stringify(headers).slice(0, 80),
            request: { ...honest, headers: { ...honest.headers, ...headers } },
            mustRefuse: false,
          })),
    );
    expect(faults).toEqual([]);
  }, 300_000);

  it('as a method finds nothing', async () => {
    const faults = await thrower.atEveryRoute((route, honest): Junk[] => {
      const known = thrower.routes.filter(({ path }) => path === route.path).map(({ method }) => method);
      return strangeMethods
        .filter((method) => !known.includes(method))
        .map((method) => ({
          title: method,
          request: { ...honest, method, body: undefined },
          mustRefuse: method !== 'GET',
        }));
    });
    expect(faults).toEqual([]);
  }, 300_000);
});
