import { CohortsModule } from '@api/cohorts';
import { givenAgency, givenCohort, givenPerson, givenVersion, startApp } from '@api/testing';
import { EnrolmentsModule } from './enrolments.module';

it('bench', async () => {
  const app = await startApp({ modules: [CohortsModule, EnrolmentsModule] });
  const agency = await givenAgency(app);
  const manager = await givenPerson(app, { agency, roles: ['cohort_manager'] });
  const version = await givenVersion(app, { agency, authorId: manager.id });
  const client = await app.as(manager);
  const q = (sql: string, ...v: unknown[]) => app.ownerPool.query(sql, v);
  const small: string[] = [];
  const big: string[] = [];
  const t0 = Date.now();
  const fill = async (n: number) => {
    const c = await givenCohort(app, { agency, authorId: manager.id, versionId: version.id, quota: 10000, startsOn: '2026-09-28', createdAt: new Date('2026-09-20') });
    await q(`with p as (insert into person (agency_id, id, name, zone) select $1, gen_random_uuid(), md5(n::text) || ' ' || n, 'WIB' from generate_series(1, ${n}) n returning id)
      insert into enrolment (agency_id, id, cohort_id, person_id, version_id, status, enrolled_at) select $1, gen_random_uuid(), $2, id, $3, 'active', '2026-09-25' from p`, agency.id, c.id, version.id);
    await q(`insert into entry (agency_id, id, kind, v, learner_id, actor_id, enrolment_id, occurred_at, clock_offset, received_at, seq, payload, content_hash, app_build)
      select $1, gen_random_uuid(), 'part-read', 1, e.person_id, e.person_id, e.id, t.at, 0, t.at, n, '{"part":1,"parts":5}', '\\x00', 'b'
      from enrolment e cross join generate_series(1, 42) n cross join lateral (select timestamptz '2026-09-25' + ((n * 29 + abs(hashtext(e.id::text || (n/4)::text)) % 200) % 1400) * interval '1 hour' as at) t where e.cohort_id = $2`, agency.id, c.id);
    await q(`update enrolment_progress p set entries = 42, first_at = x.f, last_at = x.l, done = 2 from (select enrolment_id, min(occurred_at) f, max(occurred_at) l from entry where enrolment_id in (select id from enrolment where cohort_id = $1) group by 1) x where p.enrolment_id = x.enrolment_id`, c.id);
    await q(`insert into submission (agency_id, id, enrolment_id, learner_id, step_id, status, latest_no, learner_name, business_name, task_title, received_at, promised_at)
      select $1, gen_random_uuid(), e.id, e.person_id, gen_random_uuid(), (array['submitted','in_review','returned','accepted'])[1 + abs(hashtext(e.id::text)) % 4], 1, 'x', '', 't', now(), now() from enrolment e cross join generate_series(1,2) where e.cohort_id = $2`, agency.id, c.id);
    return c.id;
  };
  for (let i = 0; i < 5; i++) small.push(await fill(30));
  for (let i = 0; i < Number(process.env.BIG ?? 12); i++) big.push(await fill(10_000));
  await q('vacuum analyze enrolment'); await q('vacuum analyze entry'); await q('vacuum analyze submission'); await q('vacuum analyze person'); await q('vacuum analyze enrolment_progress');
  console.log('filled', (Date.now() - t0) / 1000, 's', (await q('select count(*) from entry')).rows[0]);
  const { figures, participants, withPlace } = await import('./participant-figures');
  void figures; void participants; void withPlace;
  const act = await import('./activity.repository');
  const { weeksOf, weekStart, dayStart } = await import('./week.rules');
  const now = app.clock.now();
  await app.database.transaction({ agencyId: agency.id }, async (tx) => {
    const explain = { agencyId: tx.agencyId, manager: { query: async (sql: string, v: unknown[]) => { for (let i = 0; i < 3; i++) { const rows = await tx.manager.query<Record<string, string>[]>('explain (analyze, buffers) ' + sql, v as never); if (i === 2) console.log(rows.map((r) => r['QUERY PLAN']).join('\n')); } return tx.manager.query(sql, v as never); } } } as never;
    const weeks = weeksOf('WIB', { startsOn: '2026-09-28', endsOn: '2027-01-17', createdAt: new Date('2026-09-20') }, now);
    await act.count(explain, big[0]!, { monday: weekStart('WIB', now), quietBefore: new Date(now.getTime() - 14 * 864e5), firstDay: dayStart('WIB', '2026-09-28') }, weeks);
  });
  const time = async (name: string, urls: string[]) => {
    const all: number[] = [];
    for (let i = 0; i < 25; i++) { const u = urls[i % urls.length]!; const s = performance.now(); const r = await client.get(u); if (r.status !== 200) console.log(u, r.text); all.push(performance.now() - s); }
    all.sort((a, b) => a - b);
    console.log(name, 'p50', all[12]!.toFixed(1), 'p95', all[23]!.toFixed(1));
  };
  for (const [kind, ids] of [['30', small], ['10000', big]] as const) {
    await time(`activity ${kind}`, ids.map((id) => `/api/cohorts/${id}/activity`));
    for (const s of ['', '?sort=last-active', '?sort=done', '?search=a1b', '?show=quiet', '?show=waiting-for-mentor']) await time(`participants ${kind} ${s}`, ids.map((id) => `/api/cohorts/${id}/participants${s}`));
  }
  await time('list', ['/api/cohorts']);
  const s = performance.now(); const r = await client.get(`/api/cohorts/${big[0]}/participants.csv`); console.log('csv 10000', (performance.now() - s).toFixed(0), 'ms', r.text.length);
  await app.close();
}, 900_000);
