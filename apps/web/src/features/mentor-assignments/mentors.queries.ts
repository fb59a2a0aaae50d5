import { queryOptions } from '@tanstack/react-query';
import type { MentorView } from '@contracts/enrolments';
import { cohortsKey } from '@web/cohorts';
import { send } from '@web/platform/http';

/** The agency's mentors with their learners and the works that wait for them. */
export const mentorsQuery = () =>
  queryOptions({
    // Assigning a mentor changes a cohort's list and the mentors' load at once.
    queryKey: [...cohortsKey, 'mentors'],
    queryFn: ({ signal }) => send<MentorView[]>('/api/mentors', { signal }),
  });

/** More learners than this are too many for one mentor. */
export const learnersPerMentor = 25;
