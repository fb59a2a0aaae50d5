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
    `insert into submission (agency_id, id, enrolment_id, learner_id, step_id, mentor_id, status, latest_no, learner_name, business_name, task_title, received_at, promised_at)
    select $1, gen_random_uuid(), e.id, e.person_id, gen_random_uuid(), $2, 'submitted', 1, p.name, 'Dapur ' || p.name, 'Tiga teks untuk produk saya', now(), now() + (random()*3 || ' days')::interval
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




  const { readFileSync, readdirSync } = await import('node:fs');
  const { spawn } = await import('node:child_process');
  const secret = await app.get(Sessions).open(pupil.mentor.accountId, 'spec');
  const headers = { cookie: `melekai=${secret}`, 'sec-fetch-site': 'same-origin' };
  const base = `http://127.0.0.1:${(app.app.getHttpServer().address() as AddressInfo).port}`;
  const cpu = (pid: number | string) => { try { const f = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' '); return (Number(f[11]) + Number(f[12])) * 10; } catch { return 0; } };
  const name = new URL(app.ownerUrl).pathname.slice(1);
  const backends = () => readdirSync('/proc').filter((x) => /^[0-9]+$/.test(x)).filter((x) => { try { return readFileSync(`/proc/${x}/cmdline`, 'utf8').includes(name); } catch { return false; } });
  const drive = (url: string, n: number, h: Record<string, string> = {}) => new Promise<number>((ok) => { const args = ['-j', '-c', '16', '-a', String(n), ...Object.entries(h).flatMap(([k, x]) => ['-H', `${k}=${x}`]), url]; const t0 = Date.now(); const child = spawn(process.execPath, ['/work/main/node_modules/autocannon/autocannon.js', ...args], { stdio: ['ignore', 'pipe', 'ignore'] }); let o = ''; child.stdout.on('data', (x) => (o += x)); child.on('close', () => { void t0; ok((JSON.parse(o) as { requests: { average: number }; duration: number; '2xx': number }) ['2xx'] / (JSON.parse(o) as { duration: number }).duration); }); });
  const hello = spawn(process.execPath, ['-e', "require('http').createServer((q,r)=>r.end('hello')).listen(39871)"]);
  await new Promise((r) => setTimeout(r, 500));
  await drive('http://127.0.0.1:39871/', 20000);
  const h0 = cpu(hello.pid!); const hr = await drive('http://127.0.0.1:39871/', 100000); console.log('hello cpu us/request', (cpu(hello.pid!) - h0) / 100, hr);

  const cnt = `(select json_object_agg(g.status, g.n)::text from (select s.status, count(*) n, count(s.due_at) from submission s where s.agency_id = p_agency and s.mentor_id = p_mentor group by s.status) g)`;
  const many = async (label: string, sql: string, values: unknown[]) => { const go = async (n: number) => { let left = n; await Promise.all(Array.from({ length: 16 }, async () => { while (left-- > 0) await app.database.call(label, sql, values); })); };
    await go(500); const b = backends(); const p0 = b.reduce((t, x) => t + cpu(x), 0), n0 = cpu(process.pid); await go(5000); console.log(label, 'node', (cpu(process.pid) - n0) / 5, 'pg', (b.reduce((t, x) => t + cpu(x), 0) - p0) / 5); };


  for (const path of ['/api/submissions', '/api/submissions', '/api/submissions/next', '/api/submissions?state=submitted&sort=name', '/api/health/live']) {
    await drive(base + path, 1000, headers);
    const b = backends(); const p0 = b.reduce((t, x) => t + cpu(x), 0), n0 = cpu(process.pid);
    const r = await drive(base + path, 5000, headers);
    console.log(path, 'node us', (cpu(process.pid) - n0) / 5, 'pg us', (b.reduce((t, x) => t + cpu(x), 0) - p0) / 5, b.length, r.toFixed(0));
  }
  hello.kill();
}, 200_000);
void Worker;
void newId;
