import { Injectable } from '@nestjs/common';
import type { CohortsPage, CohortsQuery, CohortView } from '@contracts/cohorts';
import { commonProblems } from '@contracts/kernel';
import type { Actor } from '@api/platform/auth';
import { Database } from '@api/platform/database';
import { writeCursor } from '@api/platform/paging';
import { Problem } from '@api/platform/problems';
import { toCohortView } from './cohort.view';
import * as cohorts from './cohorts.repository';

/** The agency's cohorts, a page at a time, and one of them. */
@Injectable()
export class ReadCohorts {
  constructor(private readonly database: Database) {}

  async list(actor: Actor, query: CohortsQuery): Promise<CohortsPage> {
    const rows = await this.database.transaction(actor, (tx) => cohorts.list(tx, query));
    const items = rows.slice(0, query.limit);
    const last = items.at(-1);
    return {
      items: items.map(toCohortView),
      next: rows.length > query.limit && last ? writeCursor(cohorts.cursorKeys(last, query.sort)) : null,
    };
  }

  async one(actor: Actor, id: string): Promise<CohortView> {
    const row = await this.database.transaction(actor, (tx) => cohorts.view(tx, id));
    if (!row) throw new Problem(commonProblems['not-found']);
    return toCohortView(row);
  }
}
