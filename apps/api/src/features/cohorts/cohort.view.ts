import type { CohortView } from '@contracts/cohorts';
import type { CohortRow } from './cohorts.repository';

export const toCohortView = ({ createdAt: _, ...cohort }: CohortRow): CohortView => cohort;
