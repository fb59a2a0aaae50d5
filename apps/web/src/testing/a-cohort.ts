import type { CohortView } from '@contracts/cohorts';

/** A cohort of a fictional agency in its third week. */
export const aCohort = (about: Partial<CohortView> = {}): CohortView => ({
  id: '018f0000-0000-7000-8000-0000000000c3',
  name: 'Angkatan Medan 3',
  slug: 'medan-3-4d9j',
  status: 'open',
  curriculumTitle: 'AI untuk Usaha Saya',
  version: '0.1.0',
  versionId: '018f0000-0000-7000-8000-0000000000f1',
  quota: 16,
  seatsTaken: 15,
  waiting: 0,
  startsOn: '2026-11-02',
  endsOn: '2027-01-03',
  ...about,
});
