import { Injectable } from '@nestjs/common';
import { cohortProblems, type UndoneImportView } from '@contracts/cohorts';
import { commonProblems } from '@contracts/kernel';
import type { Actor } from '@api/platform/auth';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database';
import { Problem } from '@api/platform/problems';
import * as imports from './imports.repository';
import { undoUntil } from './invitation.rules';

/** Takes a file of invitations back for a day. Who has accepted keeps her seat; doing it twice changes nothing more. */
@Injectable()
export class UndoImport {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Raises `cohorts/undo-too-late`. */
  execute(actor: Actor, importId: string): Promise<UndoneImportView> {
    const now = this.clock.now();
    return this.database.transaction(actor, async (tx) => {
      const file = await imports.lock(tx, importId);
      if (!file) throw new Problem(commonProblems['not-found']);
      if (!file.undoneAt && now > undoUntil(file.importedAt)) throw new Problem(cohortProblems['undo-too-late']);
      return imports.undo(tx, importId, file.undoneAt ?? now);
    });
  }
}
