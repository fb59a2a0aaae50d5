import { Injectable } from '@nestjs/common';
import type { ImportView, InvitationsPage, InvitationsQuery } from '@contracts/cohorts';
import { commonProblems } from '@contracts/kernel';
import { findCohort } from '@api/cohorts';
import type { Actor } from '@api/platform/auth';
import { Database, type Tx } from '@api/platform/database';
import { writeCursor } from '@api/platform/paging';
import { Problem } from '@api/platform/problems';
import * as imports from './imports.repository';
import * as invitations from './invitations.repository';
import { toImportView, toInvitationView } from './invitation.view';

/** Who was invited to a cohort, and the files that were taken in for it. */
@Injectable()
export class ReadInvitations {
  constructor(private readonly database: Database) {}

  async list(actor: Actor, cohortId: string, query: InvitationsQuery): Promise<InvitationsPage> {
    const rows = await this.of(actor, cohortId, (tx) => invitations.list(tx, cohortId, query));
    const shown = rows.slice(0, query.limit);
    const last = shown.at(-1);
    return {
      items: shown.map(toInvitationView),
      next: rows.length > query.limit && last ? writeCursor(invitations.cursorKeys(last)) : null,
    };
  }

  async imports(actor: Actor, cohortId: string): Promise<ImportView[]> {
    return (await this.of(actor, cohortId, (tx) => imports.list(tx, cohortId))).map(toImportView);
  }

  private of<T>(actor: Actor, cohortId: string, read: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.transaction(actor, async (tx) => {
      if (!(await findCohort(tx, cohortId))) throw new Problem(commonProblems['not-found']);
      return read(tx);
    });
  }
}
