import { v7 } from 'uuid';
import { drive } from './drive';
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
  only?: readonly string[],
): Promise<{ works: Work[]; loadPssMiB: number }> {
  const works: Work[] = [];
  let loadPssMiB = 0;
  for (const plan of plans(seeded).filter(({ name }) => only?.includes(name) ?? true)) {
    say(`Driving ${plan.name} …`);
    await driveWork(url, seeded, plan, 3);
    works.push(await driveWork(url, seeded, plan, 20));
    loadPssMiB = Math.max(loadPssMiB, memory());
  }
  return { works, loadPssMiB };
}

async function driveWork(url: string, { learners }: Seeded, plan: Plan, seconds: number): Promise<Work> {
  let turn = 0;
  const { connections = 16, expect } = plan;
  const ask = () => {
    const learner = learners[turn++ % learners.length] as BenchLearner;
    const { headers, ...request } = plan.request(learner);
    return { ...request, headers: { cookie: learner.cookie, ...headers } };
  };
  const { answers, seconds: took, errors, bytes, times } = await drive(url, ask, { connections, seconds, expect });
  const percentile = (part: number): number => Math.round((times[Math.floor(times.length * part)] ?? 0) * 10) / 10;
  const perSecond = Math.round(answers / took);
  return {
    name: plan.name,
    requestsPerSecond: perSecond,
    ...(plan.items ? { itemsPerSecond: perSecond * plan.items } : {}),
    p50Ms: percentile(0.5),
    p95Ms: percentile(0.95),
    p99Ms: percentile(0.99),
    errors,
    bytes,
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
