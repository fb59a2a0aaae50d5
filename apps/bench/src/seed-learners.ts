import { createHash, randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import { v7 } from 'uuid';

/** A signed-in learner and what she may write entries about. */
export type BenchLearner = {
  readonly cookie: string;
  readonly enrolmentId: string;
  readonly personId: string;
  readonly login: string;
};

export type Seeded = {
  readonly learners: readonly BenchLearner[];
  readonly mentorCookie: string;
  readonly managerCookie: string;
  readonly cohortId: string;
  readonly package: string;
  readonly lessonId: string;
};

type Place = { readonly agencyId: string; readonly versionId: string; readonly cohortId: string };

const size = 1000;

/** Finds the demo's Medan cohort, to which the bench adds its thousand. */
async function demoPlace(owner: Pool): Promise<Place> {
  const { rows } = await owner.query<{ agency_id: string; version_id: string; id: string }>(
    `select c.agency_id, c.version_id, c.id from cohort c join agency a on a.id = c.agency_id where a.slug = 'medan' order by c.starts_on limit 1`,
  );
  const [row] = rows;
  if (!row) throw new Error('The demo is not there to build upon.');
  return { agencyId: row.agency_id, versionId: row.version_id, cohortId: row.id };
}

/** A session that is open already: signing in a thousand times would measure argon2. */
async function openSession(owner: Pool, accountId: string, agencyId: string, personId: string): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  await owner.query(
    `insert into auth.session (token_hash, account_id, agency_id, person_id, opened_at, seen_at, expires_at) values ($1, $2, $3, $4, now(), now(), now() + interval '9 days')`,
    [createHash('sha256').update(secret).digest(), accountId, agencyId, personId],
  );
  return `melekai=${secret}`;
}

/** A thousand learners with a past: places, progress, a submission each, all with one mentor. */
export async function seedLearners(owner: Pool): Promise<Seeded> {
  const { agencyId, versionId, cohortId } = await demoPlace(owner);
  const client = await owner.connect();
  const learners: BenchLearner[] = [];
  const ids = Array.from({ length: size }, (_, n) => ({
    account: v7(),
    person: v7(),
    enrolment: v7(),
    business: v7(),
    login: `bench${n}`,
  }));
  try {
    await client.query(`select set_config('app.agency_id', $1, false)`, [agencyId]);
    const column = (key: keyof (typeof ids)[number]): string[] => ids.map((each) => each[key]);
    const password = (
      await client.query<{ hash: string }>(`select password_hash as hash from auth.account where user_name = 'sari'`)
    ).rows[0]?.hash;
    const mentor = (
      await client.query<{ id: string; account_id: string }>(
        `select p.id, p.account_id from person p join auth.account a on a.id = p.account_id where a.user_name = 'budi'`,
      )
    ).rows[0];
    const manager = (
      await client.query<{ id: string; account_id: string; agency_id: string }>(
        `select p.id, p.account_id, p.agency_id from person p join auth.account a on a.id = p.account_id where a.user_name = 'nurul'`,
      )
    ).rows[0];
    if (!mentor || !manager) throw new Error('The demo is not there to build upon.');
    const { account_id: mentorAccount, id: mentorId } = mentor;

    await client.query(
      `insert into auth.account (id, user_name, password_hash) select a, l, $3 from unnest($1::uuid[], $2::text[]) as u(a, l)`,
      [column('account'), column('login'), password],
    );
    await client.query(
      `insert into person (agency_id, id, account_id, name, zone) select $1, p, a, 'Peserta ' || l, 'WIB' from unnest($2::uuid[], $3::uuid[], $4::text[]) as u(p, a, l)`,
      [agencyId, column('person'), column('account'), column('login')],
    );
    await client.query(
      `insert into person_role (agency_id, id, person_id, role) select $1, gen_random_uuid(), p, 'learner' from unnest($2::uuid[]) p`,
      [agencyId, column('person')],
    );
    await client.query(
      `insert into business (agency_id, id, name, sector, product) select $1, b, 'Usaha ' || l, 'culinary', 'Kue' from unnest($2::uuid[], $3::text[]) as u(b, l)`,
      [agencyId, column('business'), column('login')],
    );
    await client.query(
      `insert into enrolment (agency_id, id, cohort_id, person_id, version_id, business_id, status, enrolled_at)
       select $1, e, $2, p, $3, b, 'active', now() - interval '20 days' from unnest($4::uuid[], $5::uuid[], $6::uuid[]) as u(e, p, b)`,
      [agencyId, cohortId, versionId, column('enrolment'), column('person'), column('business')],
    );
    await client.query(
      `insert into mentor_assignment (agency_id, id, enrolment_id, mentor_id, assigned_by, from_at) select $1, gen_random_uuid(), e, $2, $2, now() - interval '15 days' from unnest($3::uuid[]) e`,
      [agencyId, mentorId, column('enrolment')],
    );
    const { rows: steps } = await client.query<{ step_id: string; kind: string; hash: string }>(
      `select s.step_id, s.kind, m.hash from version_step s join module_package m on m.agency_id = s.agency_id and m.version_id = s.version_id and m.module_id = s.module_id and m.lang = 'id'
       where s.agency_id = $1 and s.version_id = $2 order by m.position, s.position`,
      [agencyId, versionId],
    );
    const lesson = steps.find(({ kind }) => kind === 'lesson');
    const task = steps.find(({ kind }) => kind === 'practice-task');
    if (!lesson || !task) throw new Error('The version has no lesson or no task.');
    await givenPast(client, { agencyId, lesson, task, mentorId });
    for (const { account, person, enrolment, login } of ids)
      learners.push({
        cookie: await openSession(owner, account, agencyId, person),
        enrolmentId: enrolment,
        personId: person,
        login,
      });
    return {
      learners,
      mentorCookie: await openSession(owner, mentorAccount, agencyId, mentorId),
      managerCookie: await openSession(owner, manager.account_id, manager.agency_id, manager.id),
      cohortId,
      package: lesson.hash,
      lessonId: lesson.step_id,
    };
  } finally {
    client.release();
  }
}

type Past = {
  agencyId: string;
  lesson: { step_id: string; hash: string };
  task: { step_id: string; hash: string };
  mentorId: string;
};

/** Thirty entries each over two weeks, and a first submission that waits. */
async function givenPast(
  client: { query(sql: string, values: unknown[]): Promise<unknown> },
  { agencyId, lesson, task, mentorId }: Past,
): Promise<void> {
  await client.query(
    `insert into entry (agency_id, id, kind, v, learner_id, actor_id, enrolment_id, package, step_id, occurred_at, clock_offset, received_at, seq, payload, content_hash, app_build)
     select e.agency_id, gen_random_uuid(), 'part-read', 1, e.person_id, e.person_id, e.id, $2, $3, now() - n * interval '9 hours', 0, now() - n * interval '9 hours', n,
       jsonb_build_object('part', n % 5 + 1, 'parts', 5), sha256('bench'), 'bench'
     from enrolment e cross join generate_series(1, 30) n where e.agency_id = $1 and e.business_id in (select id from business where agency_id = $1 and name like 'Usaha bench%')`,
    [agencyId, lesson.hash, lesson.step_id],
  );
  await client.query(`update progress_head h set seq = 31, rev = 31 where h.agency_id = $1 and h.seq = 0`, [agencyId]);
  await client.query(
    `insert into step_progress (agency_id, enrolment_id, step_id, done, attempts, parts_read, first_at, last_at)
     select e.agency_id, e.id, s.step_id, s.position % 2 = 0, 1, '{1,2}', now() - interval '12 days', now() - interval '1 day'
     from enrolment e join version_step s on s.agency_id = e.agency_id and s.version_id = e.version_id
     where e.agency_id = $1 and s.position < 12 on conflict do nothing`,
    [agencyId],
  );
  await client.query(
    `update enrolment_progress w set done = 6, entries = 30, first_at = now() - interval '12 days', last_at = now() - interval '1 day' where w.agency_id = $1 and w.entries = 0`,
    [agencyId],
  );
  await client.query(
    `with sent as (
       insert into entry (agency_id, id, kind, v, learner_id, actor_id, enrolment_id, package, step_id, occurred_at, clock_offset, received_at, seq, payload, content_hash, app_build)
       select e.agency_id, gen_random_uuid(), 'submission-sent', 1, e.person_id, e.person_id, e.id, $2, $3, now() - interval '1 day', 0, now() - interval '1 day', 31, '{}', sha256('bench'), 'bench'
       from enrolment e where e.agency_id = $1 and not exists (select 1 from submission s where s.agency_id = e.agency_id and s.enrolment_id = e.id and s.step_id = $3)
         and e.business_id in (select id from business where agency_id = $1 and name like 'Usaha bench%')
       returning agency_id, id, learner_id, enrolment_id
     ), threads as (
       insert into submission (agency_id, id, enrolment_id, learner_id, step_id, mentor_id, status, latest_no, learner_name, business_name, task_title, received_at, promised_at)
       select agency_id, gen_random_uuid(), enrolment_id, learner_id, $3, $4, 'submitted', 1, 'Peserta', 'Usaha', 'Peta AI di usaha saya', now() - interval '1 day', now() + (random() * 48) * interval '1 hour'
       from sent returning agency_id, id, enrolment_id
     )
     insert into submission_version (agency_id, id, submission_id, no, package, answers, sent_at, received_at)
     select t.agency_id, s.id, t.id, 1, $2, '{}', now() - interval '1 day', now() - interval '1 day' from threads t join sent s on s.enrolment_id = t.enrolment_id`,
    [agencyId, task.hash, task.step_id, mentorId],
  );
}
