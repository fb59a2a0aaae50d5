import autocannon from 'autocannon';
import { v7 } from 'uuid';
import type { BenchLearner, Seeded } from './seed-learners';

export type Work = {
  readonly name: string;
  readonly requestsPerSecond: number;
  readonly itemsPerSecond?: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  readonly errors: number;
  readonly bytes: number;
};

type Plan = {
  readonly name: string;
  readonly connections?: number;
  readonly items?: number;
  /** What an answer's body must hold. */
  readonly expect: string;
  request(learner: BenchLearner): {
    path: string;
    method?: 'GET' | 'POST';
    body?: string;
    headers?: Record<string, string>;
  };
};

const json = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };

/** Drives each work with keep-alive connections, warm first, and checks every status and body. */
export async function runWorks(
  url: string,
  seeded: Seeded,
  memory: () => number,
  say: (line: string) => void,
): Promise<{ works: Work[]; loadPssMiB: number }> {
  const works: Work[] = [];
  let loadPssMiB = 0;
  for (const plan of plans(seeded)) {
    say(`Driving ${plan.name} …`);
    await drive(url, seeded, plan, 3);
    works.push(await drive(url, seeded, plan, 20));
    loadPssMiB = Math.max(loadPssMiB, memory());
  }
  return { works, loadPssMiB };
}

async function drive(url: string, { learners }: Seeded, plan: Plan, duration: number): Promise<Work> {
  let turn = 0;
  let bytes = 0;
  let answers = 0;
  let wrong = 0;
  const times: number[] = [];
  const result = await autocannon({
    url,
    connections: plan.connections ?? 16,
    duration,
    setupClient: (client) => {
      client.on('response', (_status: number, _bytes: number, milliseconds: number) => times.push(milliseconds));
      client.on('body', (body: Buffer) => {
        answers += 1;
        bytes += body.length;
        if (!String(body).includes(plan.expect)) wrong += 1;
      });
    },
    requests: [
      {
        setupRequest: (request) => {
          const learner = learners[turn++ % learners.length] as BenchLearner;
          const { path, method = 'GET', body, headers } = plan.request(learner);
          return {
            ...request,
            path,
            method,
            headers: { cookie: learner.cookie, ...headers },
            ...(body === undefined ? {} : { body }),
          };
        },
      },
    ],
  });
  times.sort((a, b) => a - b);
  const percentile = (part: number): number => Math.round((times[Math.floor(times.length * part)] ?? 0) * 10) / 10;
  const perSecond = Math.round(result.requests.total / result.duration);
  return {
    name: plan.name,
    requestsPerSecond: perSecond,
    ...(plan.items ? { itemsPerSecond: perSecond * plan.items } : {}),
    p50Ms: percentile(0.5),
    p95Ms: percentile(0.95),
    p99Ms: percentile(0.99),
    errors: result.errors + result.timeouts + result.non2xx + wrong,
    bytes: answers === 0 ? 0 : Math.round(bytes / answers),
  };
}

function plans(seeded: Seeded): Plan[] {
  const entry = (learner: BenchLearner) => ({
    id: v7(),
    kind: 'part-read',
    v: 1,
    enrolmentId: learner.enrolmentId,
    package: seeded.package,
    stepId: seeded.lessonId,
    occurredAt: new Date().toISOString(),
    payload: { part: 1, parts: 5 },
  });
  const sync = (entries: number) => (learner: BenchLearner) => ({
    path: '/api/sync',
    method: 'POST' as const,
    headers: json,
    body: JSON.stringify({
      app: 'bench',
      phoneNow: new Date().toISOString(),
      cursor: 0,
      entries: Array.from({ length: entries }, () => entry(learner)),
    }),
  });
  const as = (cookie: string, path: string) => () => ({ path, headers: { cookie } });
  return [
    { name: 'home', expect: '"cursor"', request: () => ({ path: '/api/me/learning' }) },
    {
      name: 'package',
      expect: '',
      request: () => ({ path: `/packages/${seeded.package}.json`, headers: { 'accept-encoding': 'br' } }),
    },
    { name: 'sync-single', items: 1, expect: '"accepted"', request: sync(1) },
    { name: 'sync-single-100', connections: 100, items: 1, expect: '"accepted"', request: sync(1) },
    { name: 'sync-batch-50', items: 50, expect: '"accepted"', request: sync(50) },
    {
      name: 'grading-list',
      expect: '"items"',
      request: as(seeded.mentorCookie, '/api/submissions?state=waiting&limit=50'),
    },
    { name: 'next-work', expect: '"item"', request: as(seeded.mentorCookie, '/api/submissions/next') },
    {
      name: 'sign-in',
      expect: '"personId"',
      request: ({ login }) => ({
        path: '/api/session',
        method: 'POST',
        headers: json,
        body: JSON.stringify({ login, password: 'melek-ai-demo' }),
      }),
    },
    {
      name: 'dashboard',
      expect: '"invited"',
      request: as(seeded.managerCookie, `/api/cohorts/${seeded.cohortId}/activity`),
    },
  ];
}
