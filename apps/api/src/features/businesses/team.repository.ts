import type { Tx } from '@api/platform/database';

export type OwnedBusiness = { readonly id: string; readonly name: string };

/** The business this person owns; the first one, should there be several. */
export async function findOwned(tx: Tx, personId: string): Promise<OwnedBusiness | undefined> {
  const rows = await tx.manager.query<OwnedBusiness[]>(
    `select b.id, b.name from business_member m
     join business b on b.agency_id = m.agency_id and b.id = m.business_id
     where m.agency_id = $1 and m.person_id = $2 and m.role = 'owner'
     order by m.joined_at, b.id limit 1`,
    [tx.agencyId, personId],
  );
  return rows[0];
}

/** Sets the choice wherever this person works for somebody else; false when that is nowhere. */
export async function shareLevels(tx: Tx, personId: string, sharesLevels: boolean): Promise<boolean> {
  const [changed] = await tx.manager.query<[unknown[], number]>(
    `update business_member set shares_levels = $3 where agency_id = $1 and person_id = $2 and role <> 'owner' returning id`,
    [tx.agencyId, personId, sharesLevels],
  );
  return changed.length > 0;
}

export type MemberRow = {
  readonly personId: string;
  readonly name: string;
  readonly role: 'owner' | 'staff' | 'helper';
  readonly sharesLevels: boolean;
  readonly done: number;
  readonly required: number;
  readonly lastAt: Date | null;
  readonly levels: { readonly competencies: readonly { readonly code: string; readonly level: number }[] } | null;
};

/**
 * Everybody who works in the business, with what their newest enrolment counts.
 *
 * Only counts and levels are read; no answer, score or submission is within reach of this query.
 */
export function listMembers(tx: Tx, businessId: string): Promise<MemberRow[]> {
  return tx.manager.query<MemberRow[]>(
    `select m.person_id as "personId", p.name, m.role, m.shares_levels as "sharesLevels",
       coalesce(e.done, 0) as done, coalesce(e.required, 0) as required, e.last_at as "lastAt", h.levels
     from business_member m
     join person p on p.agency_id = m.agency_id and p.id = m.person_id
     left join lateral (
       select ep.done, ep.required, ep.last_at from enrolment en
       left join enrolment_progress ep on ep.agency_id = en.agency_id and ep.enrolment_id = en.id
       where en.agency_id = m.agency_id and en.person_id = m.person_id and en.status in ('active', 'completed')
       order by en.enrolled_at desc, en.id limit 1
     ) e on true
     left join progress_head h on h.agency_id = m.agency_id and h.id = m.person_id
     where m.agency_id = $1 and m.business_id = $2
     order by p.name, m.person_id`,
    [tx.agencyId, businessId],
  );
}
