import type { Tx } from '@api/platform/database';
import { figures, participants, withPlace, type Moments } from './participant-figures';

export type ActivityCount = {
  readonly invited: number;
  readonly enrolled: number;
  readonly started: number;
  readonly active: number;
  readonly quiet: number;
  readonly sent: number;
  readonly waiting: number;
  readonly accepted: number;
  /** How many were active in each of the weeks asked for, in their order. */
  readonly weeks: readonly number[];
};

/**
 * All figures of a cohort in one statement.
 *
 * A week counts whoever did something in it. For the weeks of her first and her last act that stands in her progress; for those
 * between, one look into the ledger is enough.
 */
export async function count(
  tx: Tx,
  cohortId: string,
  { monday, quietBefore, firstDay }: Moments,
  weeks: readonly Date[],
): Promise<ActivityCount> {
  const [counted] = await tx.manager.query<ActivityCount[]>(
    `with place as materialized (
       select e.id, e.person_id, e.status, p.first_at, p.last_at, ${names.map((name) => `coalesce(${figures[name]}, false) as "${name}"`).join(', ')}
       from ${participants} where ${withPlace}
     ), week as (
       select begins, begins + interval '168 hours' as ends, n from unnest($6::timestamptz[]) with ordinality as t(begins, n)
     ), active as (
       select week.n, count(place.id)::int as people
       from week left join place on place.status in ('active', 'completed') and place.first_at < week.ends and place.last_at >= week.begins and (
         place.first_at >= week.begins or place.last_at < week.ends or exists (
           select 1 from entry n where n.agency_id = $1 and n.learner_id = place.person_id and n.enrolment_id = place.id and n.actor_id = n.learner_id
             and n.occurred_at >= week.begins and n.occurred_at < week.ends))
       group by week.n
     )
     select (select count(*)::int from invitation i where i.agency_id = $1 and i.cohort_id = $2 and i.status <> 'withdrawn') as invited,
       ${names.map((name) => `count(*) filter (where "${name}")::int as "${name === 'waiting-for-mentor' ? 'waiting' : name}"`).join(', ')},
       (select coalesce(array_agg(people order by n), '{}') from active) as weeks
     from place`,
    [tx.agencyId, cohortId, monday, quietBefore, firstDay, weeks],
  );
  if (!counted) throw new Error('Counting gave no row.');
  return counted;
}

const names = ['enrolled', 'started', 'active', 'quiet', 'sent', 'waiting-for-mentor', 'accepted'] as const;
