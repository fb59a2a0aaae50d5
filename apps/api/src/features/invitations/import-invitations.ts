import { Injectable } from '@nestjs/common';
import { cohortProblems, type ImportInvitationsRequest, type ImportReport } from '@contracts/cohorts';
import { commonProblems, type Locale } from '@contracts/kernel';
import { districtsOf, findCohort, mayChange, type District } from '@api/cohorts';
import type { Actor } from '@api/platform/auth';
import { Clock } from '@api/platform/clock';
import { Database, type Tx } from '@api/platform/database';
import { newId } from '@api/platform/http';
import { Problem } from '@api/platform/problems';
import { codesTable } from './codes-table';
import { toImportReport } from './import-report';
import * as imports from './imports.repository';
import { readInvitationFile, type InvitationFile, type InvitationRow } from './read-invitation-file';
import { SendInvitations, type Sent } from './send-invitations';

/** How the reader wants the report: in which language, and under which address the codes are typed in. */
export type Reader = { readonly locale: Locale; readonly origin: string };

/** Invites everybody in a file, all in one transaction; a dry run says what would become of each row and stores nothing. */
@Injectable()
export class ImportInvitations {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sendInvitations: SendInvitations,
  ) {}

  /** Raises `cohorts/file-not-readable`, `columns-missing`, `too-many-rows` and `not-open`. */
  execute(actor: Actor, cohortId: string, request: ImportInvitationsRequest, reader: Reader): Promise<ImportReport> {
    return this.database.transaction(actor, async (tx) => {
      const cohort = await findCohort(tx, cohortId);
      if (!cohort) throw new Problem(commonProblems['not-found']);
      if (!mayChange(cohort.status)) throw new Problem(cohortProblems['not-open']);
      const file = readInvitationFile(Buffer.from(request.content, 'base64'), await districtsOf(tx));
      const readable = file.rows.filter(({ reason }) => !reason);
      if (request.dryRun) {
        const known = await this.sendInvitations.known(tx, cohortId, readable.map(toInvitee));
        return toImportReport({ file, known, importId: null, codes: null }, reader.locale);
      }
      return this.store(actor, tx, cohortId, request.fileName, file, readable, reader);
    });
  }

  private async store(
    actor: Actor,
    tx: Tx,
    cohortId: string,
    fileName: string,
    file: InvitationFile,
    readable: readonly InvitationRow[],
    reader: Reader,
  ): Promise<ImportReport> {
    const importId = newId();
    const now = this.clock.now();
    // The invitations refer to the import, which in turn counts them: it is stored first and counted after.
    await imports.insert(tx, {
      id: importId,
      cohortId,
      fileName,
      rowsRead: file.rows.length,
      invited: 0,
      importedBy: actor.personId,
      importedAt: now,
    });
    const sent = await this.sendInvitations.execute(actor, tx, cohortId, importId, readable.map(toInvitee));
    const codes = readable.flatMap((row) => codeOf(row, sent.get(row.phone)));
    await imports.count(tx, importId, codes.length);
    const known = new Map(
      [...sent].flatMap(([phone, state]) => (typeof state === 'string' ? [[phone, state] as const] : [])),
    );
    return toImportReport(
      { file, known, importId, codes: codes.length > 0 ? codesTable(codes, reader) : null },
      reader.locale,
    );
  }
}

const toInvitee = ({ name, phone, district }: { name: string; phone: string; district: District | undefined }) => ({
  name,
  phone,
  districtCode: district?.code ?? null,
});

const codeOf = (row: InvitationRow, sent: Sent | undefined) =>
  typeof sent === 'object' ? [{ row, code: sent.code }] : [];
