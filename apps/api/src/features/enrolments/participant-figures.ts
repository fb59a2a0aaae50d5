import type { ParticipantsQuery } from '@contracts/cohorts';

export type Figure = ParticipantsQuery['show'];

const work = (states: string): string =>
  `exists (select 1 from submission s where s.agency_id = e.agency_id and s.enrolment_id = e.id and ${states})`;

/**
 * What each figure of a cohort counts. The figures and the list both read this, so that the number on the page, the rows behind it
 * and the file say the same.
 *
 * `e` is the enrolment, `p` its progress, `ma` its mentor, `moment` what the figures are counted by.
 */
export const figures: Readonly<Record<Figure, string>> = {
  all: 'true',
  enrolled: `e.status in ('active', 'completed')`,
  started: `e.status in ('active', 'completed') and p.entries > 0`,
  active: `e.status in ('active', 'completed') and p.last_at >= moment.monday`,
  // Silence counts from the last act, or from the day on which she could have begun.
  quiet: `e.status = 'active' and coalesce(p.last_at, greatest(e.enrolled_at, moment.first_day)) < moment.quiet_before`,
  sent: `e.status in ('active', 'completed') and ${work('true')}`,
  'waiting-for-mentor': `e.status in ('active', 'completed') and ${work(`s.status in ('submitted', 'in_review')`)}`,
  accepted: `e.status in ('active', 'completed') and ${work(`s.status = 'accepted'`)}`,
  waitlisted: `e.status = 'waitlisted'`,
  'no-mentor': `e.status = 'active' and ma.mentor_id is null`,
};

/** The moments that the figures are counted by. */
export type Moments = { readonly monday: Date; readonly quietBefore: Date; readonly firstDay: Date };

/** An enrolment and what hangs on it; the moments are the third to the fifth parameter. */
export const participants = `
  enrolment e
  cross join (select $3::timestamptz as monday, $4::timestamptz as quiet_before, $5::timestamptz as first_day) moment
  left join enrolment_progress p on p.agency_id = e.agency_id and p.enrolment_id = e.id
  left join mentor_assignment ma on ma.agency_id = e.agency_id and ma.enrolment_id = e.id and ma.to_at is null`;

/** Everybody with a place in the cohort: the agency is the first parameter, the cohort the second. */
export const withPlace = `e.agency_id = $1 and e.cohort_id = $2 and e.status <> 'withdrawn'`;

const twoWeeks = 14 * 24 * 60 * 60 * 1000;

export const quietBefore = (now: Date): Date => new Date(now.getTime() - twoWeeks);
