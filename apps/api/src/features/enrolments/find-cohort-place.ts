import { Injectable } from '@nestjs/common';
import { commonProblems } from '@contracts/kernel';
import { Database } from '@api/platform/database';
import { Problem } from '@api/platform/problems';

/** A cohort somewhere: the agency it belongs to is not known before. */
export type CohortPlace = { readonly agencyId: string; readonly cohortId: string };

type Row = { readonly agency_id: string; readonly cohort_id: string };

/** Finds the agency and the cohort behind a public address. */
@Injectable()
export class FindCohortPlace {
  constructor(private readonly database: Database) {}

  async execute(slug: string): Promise<CohortPlace> {
    const [row] = await this.database.call<Row>('cohort_place', 'select agency_id, cohort_id from cohort_place($1)', [
      slug.toLowerCase().slice(0, 80),
    ]);
    if (!row) throw new Problem(commonProblems['not-found']);
    return { agencyId: row.agency_id, cohortId: row.cohort_id };
  }
}
