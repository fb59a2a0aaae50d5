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



  const cnt = `(select json_object_agg(g.status, g.n)::text from (select s.status, count(*) n, count(s.due_at) from submission s where s.agency_id = p_agency and s.mentor_id = p_mentor group by s.status) g)`;
  const items = (src: string) => `(select string_agg(format('{"id":"%s","learnerName":%s,"businessName":%s,"taskTitle":%s,"no":%s,"state":"%s","receivedAt":"%s","promisedAt":"%s","askedAt":%s,"draftSavedAt":%s}', s.id, to_json(s.learner_name), to_json(s.business_name), to_json(s.task_title), s.latest_no, s.status, iso_utc(s.received_at), iso_utc(coalesce(s.due_at, s.promised_at)), coalesce('"' || iso_utc(s.asked_at) || '"', 'null'), 'null'), ',' order by s.ordinality) from ${src})`;
  await v('count now', `return ${cnt};`);
  await v('count filters', `return (select json_build_object('w', count(s.due_at), 'a', count(*) filter (where s.status = 'asked'), 's', count(*) filter (where s.status = 'submitted'), 'i', count(*) filter (where s.status = 'in_review'), 'r', count(*) filter (where s.status = 'returned'), 'c', count(*) filter (where s.status = 'accepted'))::text from submission s where s.agency_id = p_agency and s.mentor_id = p_mentor);`);
  await v('count each', `return (select json_build_object('w', (select count(*) from submission s where s.agency_id = p_agency and s.mentor_id = p_mentor and s.due_at is not null), 'r', (select count(*) from submission s where s.agency_id = p_agency and s.mentor_id = p_mentor and status = 'returned'), 'rr', (select count(*) from submission s where s.agency_id = p_agency and s.mentor_id = p_mentor and status = 'submitted'))::text);`);
  await v('items now', pick + `return ${items('unnest(picked[1:50]) with ordinality as s')};`);
  await app.ownerPool.query(`create function iso_fast(p_at timestamptz) returns text language sql immutable parallel safe return to_char(p_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);
  await app.ownerPool.query(`alter table submission add column line text generated always as (format('{"id":"%s","learnerName":%s,"businessName":%s,"taskTitle":%s,"no":%s,"state":"%s","receivedAt":"%s","promisedAt":"%s","askedAt":%s', id, '"' || replace(learner_name, '"', '') || '"', '"' || business_name || '"', '"' || task_title || '"', latest_no, status, iso_utc(received_at), iso_utc(coalesce(promised_at)), 'null')) stored`).catch((e) => console.log(String(e)));
  await app.ownerPool.query('alter table submission add column line2 text');
  await app.ownerPool.query(`update submission set line2 = 'x' || repeat('{"id":"01a2033e-7e5b-730a-b75e-4cb5d8d61a85","l":"p"},', 6)`);
  await v('items stored', pick + `return (select string_agg(s.line2 || ',"draftSavedAt":null}', ',' order by s.ordinality) from unnest(picked[1:50]) with ordinality as s);`);
  await v('items stored direct', `return (select string_agg(x.line2 || ',"draftSavedAt":null}', ',') from (select s.line2 from submission s where s.agency_id = p_agency and s.mentor_id = p_mentor and s.due_at is not null and (s.due_at, s.id) > ('-infinity'::timestamptz, '00000000-0000-0000-0000-000000000000') order by s.due_at, s.id limit 51) x);`);
  await app.ownerPool.query('vacuum (analyze) submission').catch((e) => console.log(String(e)));
  await v('count after vacuum', `return ${cnt};`);
  await v('whole', `return mentor_queue(p_agency, p_mentor, 'waiting', '', 'promised', null, null, 50);`);
}, 200_000);
void Worker;
void newId;
