import type { Tx } from '@api/platform/database';

/** Whose asking is counted, on which day of hers, in which month of the agency's. */
export type Asker = { readonly personId: string; readonly day: string; readonly month: string };

type Bounds = { readonly asksPerDay: number; readonly asksPerMonth: number };

/**
 * Counts one asking, and says how many are left today; or which bound is reached.
 *
 * Each of the two statements locks its row and looks at the bound under that lock: askings at the same moment wait for each other. Always
 * the person first and the agency second. Where the second refuses, the caller abandons the transaction and the first is forgotten. A
 * request that comes late from the day before counts on the day that has begun.
 */
export async function takeAsk(
  tx: Tx,
  { personId, day, month }: Asker,
  { asksPerDay, asksPerMonth }: Bounds,
): Promise<number | 'daily-limit' | 'monthly-limit'> {
  const [today] = await tx.manager.query<{ asked: number }[]>(
    `insert into helper_day as d (agency_id, person_id, on_date, asked) values ($1, $2, $3, 1)
     on conflict (agency_id, person_id) do update
       set on_date = greatest(d.on_date, excluded.on_date), asked = case when excluded.on_date > d.on_date then 1 else d.asked + 1 end
       where excluded.on_date > d.on_date or d.asked < $4
     returning asked`,
    [tx.agencyId, personId, day, asksPerDay],
  );
  if (!today) return 'daily-limit';
  const [thisMonth] = await tx.manager.query<{ asked: number }[]>(
    `insert into helper_month as m (agency_id, month, asked) select $1, $2, 1 where $3 > 0
     on conflict (agency_id, month) do update set asked = m.asked + 1 where m.asked < $3
     returning asked`,
    [tx.agencyId, month, asksPerMonth],
  );
  return thisMonth ? asksPerDay - today.asked : 'monthly-limit';
}

/** An asking that brought nothing, by no fault of the person's, does not count. */
export async function giveBackAsk(tx: Tx, { personId, day, month }: Asker): Promise<void> {
  await tx.manager.query(
    'update helper_day set asked = asked - 1 where agency_id = $1 and person_id = $2 and on_date = $3 and asked > 0',
    [tx.agencyId, personId, day],
  );
  await tx.manager.query(
    'update helper_month set asked = asked - 1 where agency_id = $1 and month = $2 and asked > 0',
    [tx.agencyId, month],
  );
}

/** How often the person asked on a day, and how often everybody in the agency did in a month. */
export async function countAsked(tx: Tx, { personId, day, month }: Asker): Promise<{ day: number; month: number }> {
  const [counted] = await tx.manager.query<{ day: number; month: number }[]>(
    `select coalesce((select asked from helper_day where agency_id = $1 and person_id = $2 and on_date = $3), 0) as day,
       coalesce((select asked from helper_month where agency_id = $1 and month = $4), 0) as month`,
    [tx.agencyId, personId, day, month],
  );
  return counted ?? { day: 0, month: 0 };
}
