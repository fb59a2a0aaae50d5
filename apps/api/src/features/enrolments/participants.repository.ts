import { z } from 'zod';
import type { ParticipantsQuery } from '@contracts/cohorts';
import type { Tx } from '@api/platform/database';
import { cursorKey, readCursor, searchPattern } from '@api/platform/paging';
import type { EnrolmentStatus } from './enrolment.rules';
import { figures, participants, withPlace, type Moments } from './participant-figures';

export type ParticipantRow = {
  readonly enrolmentId: string;
  readonly name: string;
  readonly phone: string | null;
  readonly businessName: string | null;
  readonly district: string | null;
  readonly status: Exclude<EnrolmentStatus, 'withdrawn'>;
  readonly done: number;
  readonly required: number;
  readonly lastAt: Date | null;
  readonly sent: number;
  readonly waiting: number;
  readonly accepted: number;
  readonly mentorId: string | null;
  readonly mentorName: string | null;
};

const never = `'1970-01-01T00:00:00Z'::timestamptz`;

/** How each order reads: its key, its direction, and the keys of the row after which a page begins. */
const orders = {
  name: {
    key: 'person.name',
    direction: 'asc',
    after: '>',
    type: 'text',
    keys: z.tuple([cursorKey.word, cursorKey.id]),
  },
  'last-active': {
    key: `coalesce(p.last_at, ${never})`,
    direction: 'desc',
    after: '<',
    type: 'timestamptz',
    keys: z.tuple([cursorKey.moment, cursorKey.id]),
  },
  done: {
    key: 'coalesce(p.done, 0)',
    direction: 'desc',
    after: '<',
    type: 'int',
    keys: z.tuple([z.int(), cursorKey.id]),
  },
} as const;

/**
 * Participants as a page or a file shows them; one more than asked for, so that whoever pages knows whether there is a next.
 *
 * The search looks at the names of one cohort, found by its index, so that it needs none of its own.
 */
export function list(
  tx: Tx,
  cohortId: string,
  query: Omit<ParticipantsQuery, 'cursor'>,
  cursor: string | undefined,
  moments: Moments,
): Promise<ParticipantRow[]> {
  const { key, direction, after, type, keys } = orders[query.sort];
  const [value, id] = cursor === undefined ? [null, null] : readCursor(keys, cursor);
  return tx.manager.query<ParticipantRow[]>(
    `select page."enrolmentId", page.name, page.phone, page."businessName", page.district, page.status, page.done, page.required, page."lastAt",
       w.sent, w.waiting, w.accepted, page."mentorId", page."mentorName"
     from (
       select e.agency_id, e.id as "enrolmentId", person.name, person.phone, b.name as "businessName", r.name as district, e.status,
         coalesce(p.done, 0) as done, coalesce(p.required, 0) as required, p.last_at as "lastAt",
         ma.mentor_id as "mentorId", mentor.name as "mentorName", row_number() over (order by ${key} ${direction}, e.id ${direction}) as n
       from ${participants}
       join person on person.agency_id = e.agency_id and person.id = e.person_id
       left join business b on b.agency_id = e.agency_id and b.id = e.business_id
       left join region r on r.code = person.district_code
       left join person mentor on mentor.agency_id = ma.agency_id and mentor.id = ma.mentor_id
       where ${withPlace} and (${figures[query.show]})
         and ($6 = '%%' or lower(person.name) like $6 or lower(b.name) like $6)
         and ($7::uuid is null or (${key}, e.id) ${after} ($8::${type}, $7))
       order by ${key} ${direction}, e.id ${direction} limit $9
     ) page
     cross join lateral (
       select count(*)::int as sent, count(*) filter (where s.status in ('submitted', 'in_review'))::int as waiting,
         count(*) filter (where s.status = 'accepted')::int as accepted
       from submission s where s.agency_id = page.agency_id and s.enrolment_id = page."enrolmentId"
     ) w
     order by page.n`,
    [
      tx.agencyId,
      cohortId,
      moments.monday,
      moments.quietBefore,
      moments.firstDay,
      searchPattern(query.search),
      id,
      value,
      query.limit + 1,
    ],
  );
}

/** What the last row of a page says about where the next begins. */
export const cursorKeys = (row: ParticipantRow, sort: ParticipantsQuery['sort']): [string | number, string] => [
  { name: row.name, 'last-active': (row.lastAt ?? new Date(0)).toISOString(), done: row.done }[sort],
  row.enrolmentId,
];
