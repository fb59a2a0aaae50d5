import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locale, Permission } from '@contracts/kernel';
import { routeCensus, startApp, type Client, type TestApp } from '@api/testing';
import { describeRoute, type DescribedRoute } from '../platform/server/open-api';
import { changesBetween, fingerprint, type Fingerprint } from './census-tables';
import { brokenBodies, junkBodies } from './junk-bodies';
import { pathWords, queries } from './junk-values';
import { entriesIn, faultIn, faultInEntry } from './junk-verdict';
import { junkHeaders, strangeMethods } from './junk-wire';
import { placesIn, requestTo, addressOf, type Request } from './matrix-requests';
import { givenFurnishedAgency, type FurnishedAgency } from './matrix-world';

/** The same seed draws the same junk: `JUNK_SEED=7 npx jest apps/api/src/testing/junk --selectProjects database`. */
const seed = Number(process.env['JUNK_SEED'] ?? 20261123);
const runs = Number(process.env['JUNK_RUNS'] ?? 12);

type Sent = {
  readonly title: string;
  readonly request: Omit<Request, 'body'> & { readonly body: string | Buffer | undefined };
  readonly mustRefuse: boolean;
};

let app: TestApp;
let routes: DescribedRoute[];
let world: FurnishedAgency;
let stored: Fingerprint;
let dataDir: string;
let asked = 0;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'melekai-junk-'));
  app = await startApp({ env: { DATA_DIR: dataDir } });
  routes = routeCensus(app).map(describeRoute);
  await furnish();
});
afterAll(async () => {
  process.stdout.write(`junk: ${asked} requests to ${routes.length} routes, seed ${seed}\n`);
  await app.close();
  rmSync(dataDir, { recursive: true });
});

async function furnish(): Promise<void> {
  world = await givenFurnishedAgency(app);
  stored = await fingerprint(app.ownerPool);
}

const ofLearners = new Set<Permission>(['account:self', 'learning:take', 'team:read', 'file:read']);

/** Somebody whom the door lets in, so that what is refused is refused behind it. */
async function insider({ access }: DescribedRoute): Promise<Client> {
  if (access === 'public' || !access) return app.stranger;
  return app.as(ofLearners.has(access) ? world.learner : world.officer);
}

/** Sends junk to a route, some of it at once, and answers with what was wrong with the answers. */
async function throwAt(route: DescribedRoute, client: Client, junk: readonly Sent[]): Promise<string[]> {
  const faults: string[] = [];
  let touched = false;
  for (let from = 0; from < junk.length; from += 6) {
    const answers = await Promise.all(
      junk.slice(from, from + 6).map(async (sent, at) => {
        const locale: Locale = (from + at) % 2 === 0 ? 'id' : 'en';
        return { sent, locale, answer: await ask(client, sent, locale) };
      }),
    );
    for (const { sent, locale, answer } of answers) {
      const { method, url } = sent.request;
      const entries = entriesIn(answer, url);
      const hasNewEntries = entries?.some((entry) => entry.answer === 'accepted') ?? true;
      touched ||= answer.status < 400 && hasNewEntries && !['GET', 'HEAD'].includes(method);
      const mustRefuse = sent.mustRefuse && !entries;
      const fault =
        faultIn(answer, { url, method, locale, mustRefuse }) ??
        entries?.flatMap((entry) => faultInEntry(entry, locale) ?? [])[0];
      if (fault) faults.push(`${route.method} ${route.path}, ${sent.title}: ${fault}`);
    }
  }
  const changed = changesBetween(stored, await fingerprint(app.ownerPool));
  if (changed.length > 0) {
    if (!touched)
      faults.push(`${route.method} ${route.path}: everything was refused, yet changed are ${changed.join(', ')}`);
    await furnish();
  }
  return faults;
}

async function ask(client: Client, { request }: Sent, locale: Locale) {
  asked += 1;
  const headers = { 'accept-language': locale, ...request.headers };
  return client.ask(request.method as Parameters<Client['ask']>[0], request.url, { headers, body: request.body });
}

const asText = (body: unknown): string | Buffer | undefined =>
  body === undefined || typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);

/** Throws every kind of junk that `kind` makes of a route at every route, and collects what was wrong. */
async function atEveryRoute(kind: (route: DescribedRoute, honest: Request) => readonly Sent[]): Promise<string[]> {
  const faults: string[] = [];
  for (const route of routes) {
    const junk = kind(route, requestTo(route, world));
    if (junk.length > 0) faults.push(...(await throwAt(route, await insider(route), junk)));
  }
  return faults;
}

const isForPrograms = ({ path }: DescribedRoute) => /^\/(api|packages)\//.test(path);
const takesBody = ({ method }: DescribedRoute) => !['GET', 'HEAD'].includes(method);

describe(`junk drawn with seed ${seed}`, () => {
  it('in a body is refused, field by field, wherever the contract does not take it', async () => {
    const faults = await atEveryRoute(({ body, ...route }, honest) =>
      !body
        ? []
        : junkBodies(body, honest.body, seed, runs).map(({ title, payload, headers, fits }) => ({
            title,
            request: { ...honest, headers: { ...honest.headers, ...headers }, body: payload },
            mustRefuse: !fits && isForPrograms(route as DescribedRoute),
          })),
    );
    expect(faults).toEqual([]);
  }, 120_000);

  it('instead of a body is refused before anybody looks at it', async () => {
    const faults = await atEveryRoute((route, honest) =>
      !takesBody(route)
        ? []
        : brokenBodies(route.body, route.body && honest.body).map(({ title, payload, headers, fits }) => ({
            title,
            request: { ...honest, headers: { ...honest.headers, ...headers }, body: payload },
            mustRefuse: !fits && isForPrograms(route) && !route.path.startsWith('/api/uploads'),
          })),
    );
    expect(faults).toEqual([]);
  }, 120_000);

  it('in an address finds nothing', async () => {
    const faults = await atEveryRoute((route, honest) =>
      placesIn(route.path).flatMap((place) =>
        pathWords.map((word) => ({
          title: `${place} is ${word.slice(0, 40)}`,
          request: {
            ...honest,
            url: addressOf(route.path, { ...world.places, [place]: word }),
            body: asText(honest.body),
          },
          mustRefuse: false,
        })),
      ),
    );
    expect(faults).toEqual([]);
  }, 120_000);

  it('in a query changes nothing, or is refused', async () => {
    const faults = await atEveryRoute((route, honest) =>
      queries
        .filter((_, at) => route.query !== undefined || at % 4 === routes.indexOf(route) % 4)
        .map((query) => ({
          title: `?${query.slice(0, 60)}`,
          request: {
            ...honest,
            url: `${honest.url}?${query}`,
            ...(takesBody(route) ? { body: '{"' } : { body: undefined }),
          },
          mustRefuse: false,
        })),
    );
    expect(faults).toEqual([]);
  }, 120_000);

  it('in headers opens no door', async () => {
    const faults = await atEveryRoute((route, honest) =>
      junkHeaders.map(({ title, headers, refusesAll, refusesChanges }) => ({
        title,
        request: {
          ...honest,
          headers: { ...honest.headers, ...headers } as Record<string, string>,
          body: asText(honest.body),
        },
        mustRefuse: Boolean(refusesAll ?? (refusesChanges && takesBody(route) && route.access !== 'public')),
      })),
    );
    expect(faults).toEqual([]);
  }, 120_000);

  it('as a method finds nothing', async () => {
    const faults = await atEveryRoute((route, honest) => {
      const known = routes.filter(({ path }) => path === route.path).map(({ method }) => method as string);
      return strangeMethods
        .filter((method) => !known.includes(method))
        .map((method) => ({
          title: method,
          request: { ...honest, method, body: undefined },
          mustRefuse: method !== 'GET',
        }));
    });
    expect(faults).toEqual([]);
  }, 120_000);
});
