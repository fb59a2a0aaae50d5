import { problemType } from '@contracts/kernel';

export type FakeRequest = {
  readonly path: string;
  /** What stands in the place of `:id` in the route's name. */
  readonly id: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
};

/** By method and path, such as `PUT /api/submissions/:id/assessment`; the answer is sent as JSON, a `problem` as one, a response as it is. */
export type FakeRoutes = Readonly<Record<string, (request: FakeRequest) => unknown>>;

export type FakeApi = {
  readonly calls: readonly (FakeRequest & { readonly route: string })[];
  /** How often a route was asked, or what it was sent, newest last. */
  readonly bodies: (route: string) => readonly unknown[];
  /** While true, nothing reaches the server. */
  offline: boolean;
};

class FakeProblem {
  constructor(
    readonly status: number,
    readonly document: Readonly<Record<string, unknown>>,
  ) {}
}

/** A refusal by its name, `feature/what-is-wrong`. */
export const problem = (code: string, status: number, members: Readonly<Record<string, unknown>> = {}): unknown =>
  new FakeProblem(status, { type: problemType(code), title: code, status, ...members });

/** Stands in for the server until the next one does. A request that no route answers fails the spec. */
export function fakeApi(routes: FakeRoutes): FakeApi {
  const calls: (FakeRequest & { route: string })[] = [];
  const api: FakeApi = {
    calls,
    offline: false,
    bodies: (route) => calls.filter((call) => call.route === route).map(({ body }) => body),
  };
  const patterns = Object.keys(routes).map(
    (route) => [route, new RegExp(`^${route.replace(/[.]/g, '\\.').replace(':id', '([^/]+)')}$`)] as const,
  );

  globalThis.fetch = async (input, init) => {
    if (api.offline) throw new TypeError('Failed to fetch');
    const url = new URL(String(input), 'http://127.0.0.1');
    const asked = `${init?.method ?? 'GET'} ${url.pathname}`;
    const [route, pattern] = patterns.find(([, candidate]) => candidate.test(asked)) ?? [];
    if (!route || !pattern) throw new Error(`No route answers ${asked}.`);
    const request = {
      path: url.pathname,
      id: pattern.exec(asked)?.[1] ?? '',
      query: url.searchParams,
      body: init?.body ? await said(init) : undefined,
    };
    calls.push({ ...request, route });
    const answer = await routes[route]?.(request);
    if (answer instanceof Response) return answer;
    if (answer instanceof FakeProblem) {
      return new Response(JSON.stringify(answer.document), {
        status: answer.status,
        headers: { 'content-type': 'application/problem+json' },
      });
    }
    return new Response(JSON.stringify(answer), { status: 200, headers: { 'content-type': 'application/json' } });
  };
  return api;
}

/** What a request says, whether it came packed or not. */
async function said({ headers, body }: RequestInit): Promise<unknown> {
  const isPacked = new Headers(headers).get('content-encoding') === 'gzip';
  const packed = new Response(body).body;
  return new Response(isPacked ? packed?.pipeThrough(new DecompressionStream('gzip')) : packed).json();
}
