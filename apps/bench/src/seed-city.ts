import type { Pool } from 'pg';
import { v7 } from 'uuid';

const learners = 120_000;
const businesses = 38_000;
const entriesEach = 42;
const slice = 10_000;

/** A whole city in the database: 38,000 businesses, 120,000 learners in 4,000 cohorts, 5 million entries; the bench's own thousand come on top. */
export async function seedCity(owner: Pool, say: (line: string) => void): Promise<void> {
  const client = await owner.connect();
  try {
    const { rows } = await client.query<{ agency_id: string; version_id: string; id: string; created_by: string }>(
      `select c.agency_id, c.version_id, c.id, c.created_by from cohort c join agency a on a.id = c.agency_id where a.slug = 'medan' order by c.starts_on limit 1`,
    );
    const [demo] = rows;
    if (!demo) throw new Error('The demo is not there to build upon.');
    const { agency_id: agencyId, version_id: versionId } = demo;
    await client.query(`select set_config('app.agency_id', $1, false)`, [agencyId]);
    await client.query('set synchronous_commit = off');
    await client.query(
      `insert into business (agency_id, id, name, sector, product) select $1, gen_random_uuid(), 'Usaha kota ' || n, 'culinary', 'Kue' from generate_series(1, $2) n`,
      [agencyId, businesses],
    );
    await client.query(
      `insert into cohort (agency_id, id, version_id, name, slug, status, quota, starts_on, ends_on, created_by, created_at)
       select $1, gen_random_uuid(), $2, 'Angkatan kota ' || n, 'kota-' || n, 'running', 40, current_date - 20, current_date + 40, $3, now() from generate_series(1, 4000) n`,
      [agencyId, versionId, demo.created_by],
    );
    const { rows: lessons } = await client.query<{ step_id: string; hash: string }>(
      `select s.step_id, m.hash from version_step s join module_package m on m.agency_id = s.agency_id and m.version_id = s.version_id and m.module_id = s.module_id and m.lang = 'id'
       where s.agency_id = $1 and s.version_id = $2 and s.kind = 'lesson' order by m.position, s.position limit 1`,
      [agencyId, versionId],
    );
    const [lesson] = lessons;
    if (!lesson) throw new Error('The version has no lesson.');
    for (let from = 0; from < learners; from += slice) {
      const ids = Array.from({ length: slice }, () => [v7(), v7()] as const);
      const values = [agencyId, ids.map(([person]) => person), ids.map(([, enrolment]) => enrolment)];
      await client.query(
        `insert into person (agency_id, id, name, zone) select $1, p, 'Peserta kota', 'WIB' from unnest($2::uuid[], $3::uuid[]) as u(p, e)`,
        values,
      );
      await client.query(
        `insert into enrolment (agency_id, id, cohort_id, person_id, version_id, business_id, status, enrolled_at)
         select $1, u.e, c.id, u.p, $4, b.id, 'active', now() - interval '20 days'
         from unnest($2::uuid[], $3::uuid[]) with ordinality as u(p, e, n)
         join (select id, row_number() over (order by id) as n from cohort where agency_id = $1 and slug like 'kota-%') c on c.n = (u.n + $5) % 4000 + 1
         join (select id, row_number() over (order by id) as n from business where agency_id = $1 and name like 'Usaha kota%') b on b.n = (u.n + $5) % 38000 + 1`,
        [...values, versionId, from],
      );
      await client.query(
        `insert into entry (agency_id, id, kind, v, learner_id, actor_id, enrolment_id, package, step_id, occurred_at, clock_offset, received_at, seq, payload, content_hash, app_build)
         select $1, gen_random_uuid(), 'part-read', 1, u.p, u.p, u.e, $4, $5, now() - n * interval '9 hours', 0, now() - n * interval '9 hours', n, '{"part":1,"parts":5}', sha256('city'), 'bench'
         from unnest($2::uuid[], $3::uuid[]) as u(p, e) cross join generate_series(1, $6) n`,
        [...values, lesson.hash, lesson.step_id, entriesEach],
      );
      await client.query(`update progress_head h set seq = $3, rev = $3 where h.agency_id = $1 and h.id = any ($2)`, [
        agencyId,
        ids.map(([person]) => person),
        entriesEach,
      ]);
      say(`… ${from + slice} of ${learners} learners`);
    }
  } finally {
    client.release();
  }
}
