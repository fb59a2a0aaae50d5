import type { Locale, Permission } from '@contracts/kernel';
import { describeRoute, type DescribedRoute } from '../platform/server/open-api';
import { changesBetween, fingerprint, writesSoFar, type Fingerprint } from './census-tables';
import type { Answer, Client } from './client';
import { entriesIn, faultIn, faultInEntry } from './junk-verdict';
import { requestTo, type Request } from './matrix-requests';
import { givenFurnishedAgency, type FurnishedAgency } from './matrix-world';
import { routeCensus } from './route-census';
import type { TestApp } from './start-app';

/** A request with something wrong in it. A header of null is one that the caller leaves out. */
export type Junk = {
  readonly title: string;
  readonly request: Omit<Request, 'headers'> & { readonly headers: Readonly<Record<string, string | null>> };
  /** Whether nothing but a refusal is right. */
  readonly mustRefuse: boolean;
};

type Thrown = { readonly junk: Junk; readonly locale: Locale; readonly answer: Answer };

const ofLearners = new Set<Permission>(['account:self', 'learning:take', 'team:read', 'file:read']);
const atOnce = 6;

/** Throws junk at every route of the application, as somebody whom the door lets in, and watches what is answered and what is stored. */
export class JunkThrower {
  asked = 0;
  readonly routes: readonly DescribedRoute[];
  world!: FurnishedAgency;
  private learner!: Client;
  private officer!: Client;
  private stored!: Fingerprint;
  private writes!: string;

  private constructor(readonly app: TestApp) {
    this.routes = routeCensus(app).map(describeRoute);
  }

  static async at(app: TestApp): Promise<JunkThrower> {
    const thrower = new JunkThrower(app);
    await thrower.furnish();
    return thrower;
  }

  /** What was wrong with the answers to the junk that `kind` makes of each route's honest request. */
  async atEveryRoute(kind: (route: DescribedRoute, honest: Request) => readonly Junk[]): Promise<string[]> {
    const faults: string[] = [];
    for (const route of this.routes) {
      const junk = kind(route, requestTo(route, this.world));
      if (junk.length > 0) faults.push(...(await this.throwAt(route, junk)));
    }
    return faults;
  }

  private async throwAt(route: DescribedRoute, junk: readonly Junk[]): Promise<string[]> {
    const thrown: Thrown[] = [];
    for (let from = 0; from < junk.length; from += atOnce)
      thrown.push(
        ...(await Promise.all(junk.slice(from, from + atOnce).map((each, at) => this.send(route, each, from + at)))),
      );
    const name = `${route.method} ${route.path}`;
    const faults = thrown.flatMap((each) => {
      const fault = faultOf(each);
      return fault === undefined ? [] : [`${name}, ${each.junk.title}: ${fault}`];
    });
    const changed = await this.changes();
    if (changed.length > 0 && !thrown.some(mayHaveChanged))
      faults.push(`${name}: everything was refused, yet changed are ${changed.join(', ')}`);
    if (changed.length > 0) await this.furnish();
    return faults;
  }

  private async send(route: DescribedRoute, junk: Junk, at: number): Promise<Thrown> {
    this.asked += 1;
    const { method, url, headers, body } = junk.request;
    const wanted = headers['accept-language'] === undefined ? (at % 2 === 0 ? 'id' : 'en') : 'id';
    const kept = Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== null);
    const left = Object.keys(headers).filter((name) => headers[name] === null);
    const answer = await this.insider(route)
      .without(left)
      .ask(method as Parameters<Client['ask']>[0], url, {
        headers: { 'accept-language': wanted, ...Object.fromEntries(kept) },
        body,
      });
    return { junk, locale: wanted, answer };
  }

  /** Somebody whom the door lets in, so that what is refused is refused behind it. */
  private insider({ access }: DescribedRoute): Client {
    if (access === 'public' || !access) return this.app.stranger;
    return ofLearners.has(access) ? this.learner : this.officer;
  }

  private async changes(): Promise<string[]> {
    const writes = await writesSoFar(this.app.ownerPool);
    if (writes === this.writes) return [];
    // Whoever guesses is slowed down, and would be for the routes that follow.
    await this.app.ownerPool.query('delete from auth.code_guess; delete from auth.sign_in_failure');
    const now = await fingerprint(this.app.ownerPool);
    this.writes = await writesSoFar(this.app.ownerPool);
    return changesBetween(this.stored, now);
  }

  /** A new agency whenever the last one was changed, so that every route is asked about the same state. */
  private async furnish(): Promise<void> {
    this.world = await givenFurnishedAgency(this.app);
    this.learner = await this.app.as(this.world.learner);
    this.officer = await this.app.as(this.world.officer);
    // Her levels are folded when they are first read.
    await this.learner.get('/api/me/learning');
    this.stored = await fingerprint(this.app.ownerPool);
    this.writes = await writesSoFar(this.app.ownerPool);
  }
}

/** An answer that succeeded may have stored something; a batch of which nothing was taken has not. */
function mayHaveChanged({ junk: { request }, answer }: Thrown): boolean {
  if (answer.status >= 400 || ['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return false;
  return entriesIn(answer, request.url)?.some((entry) => entry.answer === 'accepted') ?? true;
}

function faultOf({ junk, locale, answer }: Thrown): string | undefined {
  const { url, method } = junk.request;
  const entries = entriesIn(answer, url);
  const fault = faultIn(answer, { url, method, locale, mustRefuse: junk.mustRefuse && !entries });
  return fault ?? entries?.flatMap((entry) => faultInEntry(entry, locale) ?? [])[0];
}
