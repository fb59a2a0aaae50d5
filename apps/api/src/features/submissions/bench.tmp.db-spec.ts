import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Worker } from 'node:worker_threads';
import autocannon from 'autocannon';
import { LearningModule } from '@api/learning';
import { Sessions } from '@api/platform/auth';
import { newId } from '@api/platform/http';
import { startApp, type TestApp } from '@api/testing';
import { givenPupil } from './submissions.given';
import { SubmissionsModule } from './submissions.module';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ modules: [LearningModule, SubmissionsModule] });
  await app.app.listen(0, '127.0.0.1');
});
afterAll(() => app.close());
const shoot = (url: string, headers: Record<string, string> = {}) =>
  autocannon({ url, headers, connections: 16, duration: 6, warmup: { connections: 16, duration: 2 } } as never);

it('measures', async () => {
  const pupil = await givenPupil(app);
  await app.ownerPool.query(
    `insert into person (agency_id, id, name, zone) select $1, gen_random_uuid(), 'Peserta ' || n, 'WIB' from generate_series(1,1000) n`,
    [pupil.agencyId],
  );
  await app.ownerPool.query(
    `insert into enrolment (agency_id, id, cohort_id, person_id, version_id, status, enrolled_at)
    select $1, gen_random_uuid(), $2, p.id, $3, 'active', now() from person p where p.agency_id = $1 and p.name like 'Peserta %'`,
    [pupil.agencyId, pupil.cohortId, pupil.versionId],
  );
  await app.ownerPool.query(
    `insert into submission (agency_id, id, enrolment_id, learner_id, step_id, mentor_id, status, latest_no, learner_name, business_name, task_title, received_at, promised_at, due_at)
    select $1, gen_random_uuid(), e.id, e.person_id, gen_random_uuid(), $2, (array['submitted','in_review','returned','accepted'])[1 + (row_number() over ()) % 4], 1, p.name, 'Dapur ' || p.name, 'Tiga teks untuk produk saya', now(), now() + (random()*3 || ' days')::interval,
      case when (row_number() over ()) % 4 < 2 then now() + (random()*3 || ' days')::interval end
    from enrolment e join person p on p.agency_id = e.agency_id and p.id = e.person_id where e.agency_id = $1`,
    [pupil.agencyId, pupil.mentor.personId],
  );
  await app.ownerPool.query('vacuum analyze submission').catch((e) => console.log(String(e)));

  const { Client } = await import('pg');
  const c = new Client({ connectionString: (app as never as { appUrl: string }).appUrl ?? process.env.X });
  void c;
  const run = async (sql: string, values: unknown[] = []) =>
    app.database.transaction({ agencyId: pupil.agencyId }, async (tx) =>
      (await tx.manager.query<Record<string, string>[]>(sql, values)).map((r) => r['QUERY PLAN']).join('\n'),
    );
  const A = pupil.agencyId,
    M = pupil.mentor.personId;
  console.log(
    await run(`explain (analyze, buffers) select s from submission s where s.agency_id = '${A}' and s.mentor_id = '${M}' and s.due_at is not null
              and (s.due_at, s.id) > (coalesce(null::timestamptz, '-infinity'), coalesce(null::uuid, '00000000-0000-0000-0000-000000000000'))
            order by s.due_at, s.id limit 51`),
    await run(
      `explain (analyze, buffers) select count(*) filter (where s.due_at is not null), count(*) filter (where s.status = 'asked') from submission s where s.agency_id = '${A}' and s.mentor_id = '${M}'`,
    ),
  );
  const time = async (n: string, sql: string, values: unknown[]) => {
    const t0 = process.hrtime.bigint();
    for (let i = 0; i < 300; i++) await app.database.call(n, sql, values);
    console.log(n, Number(process.hrtime.bigint() - t0) / 300e6, 'ms');
  };

  const own = async (label: string, sql: string, values: unknown[] = []) => {
    let best = 1e9;
    for (let i = 0; i < 5; i++) {
      const t0 = process.hrtime.bigint();
      await app.database.call(label, sql, values);
      best = Math.min(best, Number(process.hrtime.bigint() - t0) / 1e6);
    }
    console.log(label, best.toFixed(2));
  };

  const v = async (label: string, body: string) => {
    await app.ownerPool.query(`drop function if exists v(uuid,uuid)`);
    await app.ownerPool.query(
      `create function v(p_agency uuid, p_mentor uuid) returns text language plpgsql volatile set search_path = public, pg_temp as $fn$ declare picked submission[]; answer text; begin perform set_config('app.agency_id', p_agency::text, true); ${body} end $fn$; grant execute on function v to melekai_app`,
    );
    const c = await app.database.pool.connect();
    try {
      let best = 1e9;
      for (let i = 0; i < 6; i++) {
        const t0 = process.hrtime.bigint();
        await c.query('select count(v($1,$2)) from generate_series(1,200)', [A, M]);
        best = Math.min(best, Number(process.hrtime.bigint() - t0) / 200e6);
      }
      console.log(label, best.toFixed(3));
    } finally {
      c.release(true);
    }
  };
  const pick = `picked := array(select s from submission s where s.agency_id = p_agency and s.mentor_id = p_mentor and s.due_at is not null and (s.due_at, s.id) > ('-infinity'::timestamptz, '00000000-0000-0000-0000-000000000000') order by s.due_at, s.id limit 51);`;

  await v('function', `return mentor_queue(p_agency, p_mentor, 'waiting', '', 'promised', null, null, 50);`);
  await v('function 1', `return mentor_queue(p_agency, p_mentor, 'waiting', '', 'promised', null, null, 1);`);
  await v('function name', `return mentor_queue(p_agency, p_mentor, 'accepted', '', 'name', null, null, 50);`);
  await v(
    'function search',
    `return mentor_queue(p_agency, p_mentor, 'waiting', 'peserta 7', 'promised', null, null, 50);`,
  );
  const secret = await app.get(Sessions).open(pupil.mentor.accountId, 'spec');
  const headers = { cookie: `melekai=${secret}`, 'sec-fetch-site': 'same-origin' };
  const base = `http://127.0.0.1:${(app.app.getHttpServer().address() as AddressInfo).port}`;
  const { spawn } = await import('node:child_process');
  const drive = (url: string, h: Record<string, string> = {}) =>
    new Promise<{ requests: { average: number }; latency: { p50: number; p97_5: number }; non2xx: number }>((ok) => {
      const args = ['-j', '-c', '16', '-d', '6', ...Object.entries(h).flatMap(([n, x]) => ['-H', `${n}=${x}`]), url];
      const child = spawn(process.execPath, ['/work/main/node_modules/autocannon/autocannon.js', ...args], {
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      let out = '';
      child.stdout.on('data', (x) => (out += x));
      child.on('close', () => ok(JSON.parse(out)));
    });
  const hello = spawn(process.execPath, ['-e', "require('http').createServer((q,r)=>r.end('hello')).listen(39871)"]);
  await new Promise((r) => setTimeout(r, 500));
  for (const _ of [1, 2]) {
    const bare = await drive('http://127.0.0.1:39871/');
    const out: Record<string, unknown> = { bare: bare.requests.average };
    for (const path of ['/api/submissions', '/api/submissions/next']) {
      const r = await drive(base + path, headers);
      out[path] = [
        r.requests.average,
        r.latency.p50,
        r.latency.p97_5,
        r.non2xx,
        ((100 * r.requests.average) / bare.requests.average).toFixed(2) + '%',
      ];
    }
    console.log(JSON.stringify(out));
  }
  hello.kill();
}, 200_000);
void Worker;
void newId;
