import { zoneOffsets, type Zone } from '@contracts/kernel';
import type { cohortStates } from '@contracts/cohorts';
import type { VersionState } from '@contracts/curricula';

export type CohortStatus = (typeof cohortStates)[number];

type Dated = { readonly status: CohortStatus; readonly endsOn: string };

/** The calendar day of a moment in the agency's zone. */
export const dayIn = (zone: Zone, at: Date): string =>
  new Date(at.getTime() + zoneOffsets[zone] * 60_000).toISOString().slice(0, 10);

/** The public page gives seats while the cohort is open and not yet over. */
export const givesSeats = (cohort: Dated, today: string): boolean => cohort.status === 'open' && today <= cohort.endsOn;

/** Who was invited by name may still come when the public page is shut already. */
export const takesInvited = (cohort: Dated, today: string): boolean =>
  ['open', 'running'].includes(cohort.status) && today <= cohort.endsOn;

/** Whether the quota, the dates or the name may still be changed. */
export const mayChange = (status: CohortStatus): boolean => status !== 'closed' && status !== 'cancelled';

/** Where opening leads; undefined when there is no such step. */
export const afterOpening = (from: CohortStatus): CohortStatus | undefined =>
  from === 'planned' || from === 'running' ? 'open' : undefined;

/** Where closing leads: without `end` only the public page shuts, with it the cohort is over. */
export function afterClosing(from: CohortStatus, end: boolean): CohortStatus | undefined {
  if (!end) return from === 'open' ? 'running' : undefined;
  if (from === 'planned') return 'cancelled';
  return from === 'open' || from === 'running' ? 'closed' : undefined;
}

/** A cohort begins with the published version; one that runs already may go on with a version that was superseded meanwhile. */
export const mayTeach = (version: VersionState, from: CohortStatus | undefined): boolean =>
  version === 'published' || (version === 'superseded' && from === 'running');

/** An address that can be read out: the name's own words, then a tail that keeps it apart from all others. */
export function readableSlug(name: string, tail: string): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && word !== 'angkatan');
  const kept = words.reduce((text, word) => (text.length + word.length < 48 ? `${text}${word}-` : text), '');
  return `${kept || 'angkatan-'}${tail}`;
}
