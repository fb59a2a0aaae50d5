import { Injectable } from '@nestjs/common';
import { cohortProblems, type CohortView } from '@contracts/cohorts';
import { commonProblems } from '@contracts/kernel';
import type { Actor } from '@api/platform/auth';
import { Database, type Tx } from '@api/platform/database';
import { Problem } from '@api/platform/problems';
import type { Cohort } from './cohort.entity';
import { afterClosing, afterOpening, mayTeach } from './cohort.rules';
import { toCohortView } from './cohort.view';
import * as cohorts from './cohorts.repository';

/** Opens a cohort's public page, shuts it, or ends the cohort. */
@Injectable()
export class MoveCohort {
  constructor(private readonly database: Database) {}

  /** Raises `cohorts/no-such-step`, `cohorts/version-not-published` and `cohorts/no-privacy-contact`. */
  open(actor: Actor, id: string): Promise<CohortView> {
    return this.move(actor, id, async (tx, cohort) => {
      const version = await cohorts.lockVersion(tx, cohort.versionId);
      if (!version || !mayTeach(version, cohort.status)) throw new Problem(cohortProblems['version-not-published']);
      if (!(await cohorts.hasPrivacyContact(tx))) throw new Problem(cohortProblems['no-privacy-contact']);
      return afterOpening(cohort.status);
    });
  }

  /** Raises `cohorts/no-such-step`. */
  close(actor: Actor, id: string, end: boolean): Promise<CohortView> {
    return this.move(actor, id, async (_, cohort) => afterClosing(cohort.status, end));
  }

  private move(
    actor: Actor,
    id: string,
    decide: (tx: Tx, cohort: Cohort) => Promise<Cohort['status'] | undefined>,
  ): Promise<CohortView> {
    return this.database.transaction(actor, async (tx) => {
      const cohort = await cohorts.lock(tx, id);
      if (!cohort) throw new Problem(commonProblems['not-found']);
      const status = await decide(tx, cohort);
      if (!status) throw new Problem(cohortProblems['no-such-step'], { cohortStatus: cohort.status });
      await cohorts.update(tx, id, { status });
      const row = await cohorts.view(tx, id);
      if (!row) throw new Error('A locked cohort is not there.');
      return toCohortView(row);
    });
  }
}
