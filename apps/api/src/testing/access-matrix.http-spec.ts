import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { permissionsOf, roles } from '@contracts/kernel';
import { routeCensus, startApp, type Answer, type TestApp } from '@api/testing';
import { describeRoute, type DescribedRoute } from '../platform/server/open-api';
import { changesBetween, fingerprint } from './census-tables';
import { givenCallers, type Caller } from './matrix-callers';
import { addressOf, placesIn, requestTo, send } from './matrix-requests';
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
  'PUT /api/session/agency',
]);

/** What any agency's people may name, because that is what it is for: public pages, codes, published bytes, the framework. */
const openToAll = new Set([
  'cohorts/:slug',
  'daftar/:slug',
  'invitations/:code',
  'undangan/:code',
  'packages/:name',
  'goals/:competency',
  'baca/:module',
  ':module/:lesson',
  'kuis/:quiz',
]);

const nameOf = ({ method, path }: DescribedRoute) => `${method} ${path}`;
const reads = ({ method }: DescribedRoute) => method === 'GET' || method === 'HEAD';

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
function saidByDoor({ status, text }: Answer): 401 | 403 | 'open' {
  if (text.includes('urn:melekai:problem:common/not-signed-in')) return status as 401;
  if (/urn:melekai:problem:common\/(not-allowed|cross-site)/.test(text)) return status as 403;
  return 'open';
}
