import type { CohortActivityView, CohortView } from '@contracts/cohorts';
import { aCohort } from '@web/testing';

/** A cohort in its third week, of whom some have stopped. */
export const anActivity = ({
  cohort,
  ...about
}: Partial<Omit<CohortActivityView, 'cohort'>> & { cohort?: Partial<CohortView> } = {}): CohortActivityView => ({
  cohort: aCohort(cohort),
  countedAt: '2026-11-22T12:30:00.000Z',
  invited: 0,
  enrolled: 15,
  started: 14,
  activeThisWeek: 5,
  sent: 7,
  waitingForMentor: 4,
  accepted: 3,
  quietTwoWeeks: 4,
  weeks: [
    { startsOn: '2026-10-19', active: 0 },
    { startsOn: '2026-10-26', active: 0 },
    { startsOn: '2026-11-02', active: 14 },
    { startsOn: '2026-11-09', active: 11 },
    { startsOn: '2026-11-16', active: 5 },
  ],
  ...about,
});
