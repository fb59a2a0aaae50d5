import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { ClientBase } from 'pg';

/** A learner of the demo's cohort who has done nothing yet, and the secret of a session of hers. */
export type NewLearner = { readonly personId: string; readonly session: string };

/** Gives somebody a place in the demo's cohort of Medan, and a phone that is signed in. */
export async function newLearner(owner: ClientBase, now: Date): Promise<NewLearner> {
  const [account, person, session] = [randomUUID(), randomUUID(), randomBytes(32).toString('base64url')];
  const { rows } = await owner.query<{ agency_id: string }>(
    `with place as (
       select c.agency_id, c.version_id, c.id from cohort c join agency a on a.id = c.agency_id where a.slug = 'medan'
       order by c.starts_on limit 1
     ), signs_in as (
       insert into auth.account (id, user_name, password_hash) values ($1, $3, 'none')
     ), is_known as (
       insert into person (agency_id, id, account_id, name, zone)
       select agency_id, $2, $1, 'Peserta', 'WIB' from place
     ), may_learn as (
       insert into person_role (agency_id, id, person_id, role) select agency_id, gen_random_uuid(), $2, 'learner' from place
     ), has_read_the_notice as (
       insert into consent_record (agency_id, id, person_id, purpose, agreed, text_hash, channel, decided_at)
       select agency_id, gen_random_uuid(), $2, 'service', true, 'none', 'demo', $5 from place
     ), has_a_place as (
       insert into enrolment (agency_id, id, cohort_id, person_id, version_id, status, enrolled_at)
       select agency_id, gen_random_uuid(), id, $2, version_id, 'active', $5 from place
     ), is_signed_in as (
       insert into auth.session (token_hash, account_id, agency_id, person_id, opened_at, seen_at, expires_at)
       select $4, $1, agency_id, $2, $5, $5, $5::timestamptz + interval '9 days' from place
     )
     select agency_id from place`,
    [account, person, `peserta-${person.slice(0, 8)}`, createHash('sha256').update(session).digest(), now],
  );
  if (rows.length === 0) throw new Error('The demo is not there.');
  return { personId: person, session };
}
