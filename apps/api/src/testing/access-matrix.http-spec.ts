import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { permissionsOf, roles } from '@contracts/kernel';
import { routeCensus, startApp, type Answer, type TestApp } from '@api/testing';
import { describeRoute, type DescribedRoute } from '../platform/server/open-api';
import { changesBetween, fingerprint } from './census-tables';
import { givenCallers, type Caller } from './matrix-callers';
import { placesIn, requestTo, send } from './matrix-requests';
import { givenFurnishedAgency, unknownId, type FurnishedAgency, type Somebody } from './matrix-world';

let app: TestApp;
let routes: DescribedRoute[];
let medan: FurnishedAgency;
let balikpapan: FurnishedAgency;
let callers: Caller[];
let dataDir: string;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'melekai-matrix-'));
  app = await startApp({ env: { DATA_DIR: dataDir } });
  routes = routeCensus(app).map(describeRoute);
  medan = await givenFurnishedAgency(app);
  balikpapan = await givenFurnishedAgency(app);
  callers = await givenCallers(app, { id: medan.agencyId });
});
afterAll(async () => {
  await app.close();
  rmSync(dataDir, { recursive: true });
});

/** What only a person at a device may do: a token that leaked must not take the account over. */
const forPeopleOnly = new Set([
  'POST /api/tokens',
  'DELETE /api/tokens/:id',
  'DELETE /api/sessions',
  'PUT /api/session/password',
  'POST /api/session/phone',
  'PUT /api/session/agency',
]);

/** What any agency's people may name, because that is what it is for: public pages, codes, published bytes, the framework. */
const openToAll = new Set([
  'cohorts/:slug',
  'daftar/:slug',
  'invitations/:code',
  'undangan/:code',
  'packages/:name',
  'media/:hash',
  'goals/:competency',
  'baca/:module',
  ':module/:lesson',
  'kuis/:quiz',
]);

const nameOf = ({ method, path }: DescribedRoute) => `${method} ${path}`;
const reads = ({ method }: DescribedRoute) => ['GET', 'HEAD', 'OPTIONS'].includes(method);

/** What the door has to say: nothing when the caller may pass. */
function doorOf(caller: Caller, route: DescribedRoute): 401 | 403 | 'open' {
  if (route.access === 'public') return isDead(caller) ? 401 : 'open';
  if (!caller.permissions) return 401;
  if (!route.access || !caller.permissions.has(route.access)) return 403;
  return caller.kind === 'token' && forPeopleOnly.has(nameOf(route)) ? 403 : 'open';
}

/** A token that opens nothing is refused even where nobody would have to say who they are. */
const isDead = ({ name }: Caller) => name === 'a token that nobody made';

/** What the door said; a refusal of the feature itself, such as four eyes, means that the caller came in. */
function saidByDoor({ status, text }: Answer, { method }: DescribedRoute): 401 | 403 | 'open' {
  if (status !== 401 && status !== 403) return 'open';
  if (method === 'HEAD') return status;
  return /"urn:melekai:problem:common\/(not-signed-in|not-allowed|cross-site)"/.test(text) ? status : 'open';
}

/** What is sent must change nothing, whatever it is answered. */
async function changingNothing<T>(work: () => Promise<T>): Promise<{ result: T; changed: string[] }> {
  const before = await fingerprint(app.ownerPool);
  const result = await work();
  return { result, changed: changesBetween(before, await fingerprint(app.ownerPool)) };
}

/** The people of an agency who hold what a route asks for. */
const entitled = (people: readonly Somebody[], { access }: DescribedRoute): Somebody[] =>
  people.filter(({ roles: held }) => access === 'public' || (access && permissionsOf(held).has(access)));

/** Whether a request came as far as what it names: it was done, or refused by what the feature thinks of it. */
const foundIt = ({ status, text }: Answer): boolean =>
  status < 400 || ([409, 412, 422].includes(status) && !text.includes('"urn:melekai:problem:common/not-valid"'));

const secretPlaces = (route: DescribedRoute) => placesIn(route.path).filter((place) => !openToAll.has(place));

it('furnishes every name that an address leaves open', () => {
  expect(routes.flatMap(({ path }) => placesIn(path)).filter((place) => !(place in medan.places))).toEqual([]);
});

describe('the door', () => {
  it('refuses exactly those whom the contract gives no permission, with 401 or 403, and nothing changes', async () => {
    const wrong: string[] = [];
    let refused = 0;
    for (const caller of callers) {
      const shut = routes.filter((route) => doorOf(caller, route) !== 'open');
      const client = await caller.open();
      const { changed } = await changingNothing(async () => {
        for (const route of shut) {
          const answer = await send(client, requestTo(route, medan));
          refused += 1;
          if (answer.status !== doorOf(caller, route) || saidByDoor(answer, route) === 'open')
            wrong.push(`${caller.name}, ${nameOf(route)}: ${answer.status} instead of ${doorOf(caller, route)}`);
        }
      });
      wrong.push(...changed.map((place) => `${caller.name} changed ${place}`));
    }
    expect(wrong).toEqual([]);
    expect(refused).toBeGreaterThan(routes.length * roles.length * 0.3);
  });

  it('opens for everybody else', async () => {
    const wrong: string[] = [];
    const nothing = {
      places: Object.fromEntries(Object.keys(medan.places).map((place) => [place, unknownId])),
      fields: {},
    };
    for (const caller of callers) {
      for (const route of routes.filter((each) => doorOf(caller, each) === 'open')) {
        // What would change something names what is not there, and says nothing.
        const request = reads(route)
          ? requestTo(route, medan)
          : { ...requestTo(route, nothing), body: route.body && {} };
        const answer = await send(await caller.open(), request);
        if (answer.status >= 500 || saidByDoor(answer, route) !== 'open')
          wrong.push(`${caller.name}, ${nameOf(route)}: ${answer.status} ${answer.text.slice(0, 200)}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('what belongs to somebody else', () => {
  it('is not there for people of another agency, whatever they may do in their own', async () => {
    const wrong: string[] = [];
    const closed = routes.filter((route) => secretPlaces(route).length > 0);
    for (const route of closed) {
      const theirs = Object.fromEntries(secretPlaces(route).map((place) => [place, balikpapan.places[place] ?? '']));
      const request = requestTo(route, { places: { ...medan.places, ...theirs }, fields: medan.fields });
      for (const person of entitled([medan.learner, medan.officer], route)) {
        const client = await app.as(person);
        const { result, changed } = await changingNothing(() => send(client, request));
        if (result.status !== 404) wrong.push(`${nameOf(route)}: ${result.status} ${result.text.slice(0, 200)}`);
        wrong.push(...changed.map((place) => `${nameOf(route)} changed ${place}`));
      }
    }
    expect(wrong).toEqual([]);
    expect(closed.length).toBeGreaterThan(25);
  });

  it('is not there for a neighbour of the same agency with the same role', async () => {
    const personal = ['files/:id', 'uploads/:id', 'submissions/:id', 'tokens/:id', 'enrolments/:id'];
    const wrong: string[] = [];
    for (const route of routes.filter(({ path }) => placesIn(path).some((place) => personal.includes(place)))) {
      for (const person of entitled(medan.neighbours, route)) {
        const request = requestTo(route, medan);
        const client = await app.as(person);
        const { result, changed } = await changingNothing(() => send(client, request));
        if (result.status !== 404) wrong.push(`${nameOf(route)}: ${result.status} ${result.text.slice(0, 200)}`);
        wrong.push(...changed.map((place) => `${nameOf(route)} changed ${place}`));
      }
    }
    expect(wrong).toEqual([]);
  });

  it('cannot be named in a body either', async () => {
    const ids = [
      'versionId',
      'assessment.versionId',
      'hand-in.versionId',
      'basedOn',
      'mentorId',
      'enrolmentIds',
      'agencyId',
    ];
    const wrong: string[] = [];
    let sent = 0;
    for (const route of routes.filter(({ body }) => body)) {
      const honest = requestTo(route, medan);
      for (const id of ids) {
        const request = requestTo(route, { ...medan, fields: { ...medan.fields, [id]: balikpapan.fields[id] } });
        if (JSON.stringify(request.body) === JSON.stringify(honest.body)) continue;
        sent += 1;
        const [person] = entitled([medan.officer], route);
        const client = await app.as(person ?? medan.officer);
        const { result, changed } = await changingNothing(() => send(client, request));
        if (result.status < 400 || result.status >= 500) wrong.push(`${nameOf(route)} ${id}: ${result.status}`);
        wrong.push(...changed.map((place) => `${nameOf(route)} ${id} changed ${place}`));
      }
    }
    expect(wrong).toEqual([]);
    expect(sent).toBeGreaterThan(4);
  });

  it('is there for its own agency: the same requests with their own names find what they name', async () => {
    const wrong: string[] = [];
    // What is taken away is asked for last, or nothing else would find it.
    const takesAway = ({ method }: DescribedRoute) => Number(method === 'DELETE');
    const inOrder = [...routes].sort((one, other) => takesAway(one) - takesAway(other));
    for (const route of inOrder.filter((each) => secretPlaces(each).length > 0)) {
      const answers = await Promise.all(
        entitled([balikpapan.learner, balikpapan.officer], route).map(async (person) =>
          send(await app.as(person), requestTo(route, balikpapan)),
        ),
      );
      if (!answers.some(foundIt))
        wrong.push(
          `${nameOf(route)}: ${answers.map(({ status, text }) => `${status} ${text.slice(0, 200)}`).join(' / ')}`,
        );
    }
    expect(wrong).toEqual([]);
  });
});
