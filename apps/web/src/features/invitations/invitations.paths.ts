import { invitationsPath } from '@web/cohorts';

export const importPath = (cohortId: string): string => `${invitationsPath(cohortId)}/berkas`;
