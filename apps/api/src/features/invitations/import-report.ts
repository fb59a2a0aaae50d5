import type { ImportReport } from '@contracts/cohorts';
import { showPhone } from '@api/enrolments';
import type { Locale } from '@contracts/kernel';
import type { InvitationFile, InvitationRow } from './read-invitation-file';
import { say } from './say';

type Outcome = {
  readonly file: InvitationFile;
  /** Numbers that brought no new invitation, and why. */
  readonly known: ReadonlyMap<string, 'already-invited' | 'already-enrolled'>;
  readonly importId: string | null;
  readonly codes: string | null;
};

/** What became of each row, in the reader's words; every row of the file is in it once. */
export function toImportReport({ file, known, importId, codes }: Outcome, locale: Locale): ImportReport {
  const rows = file.rows.map((row) => toReportRow(row, known, locale));
  const count = (outcome: ImportReport['rows'][number]['outcome']) =>
    rows.filter((row) => row.outcome === outcome).length;
  return {
    importId,
    encoding: file.encoding,
    delimiter: file.delimiter,
    rows,
    invited: count('invited'),
    alreadyInvited: count('already-invited'),
    refused: count('refused'),
    codes,
  };
}

function toReportRow(row: InvitationRow, known: Outcome['known'], locale: Locale): ImportReport['rows'][number] {
  const reason = row.reason ?? known.get(row.phone) ?? null;
  return {
    line: row.line,
    name: row.name,
    phone: showPhone(row.phone),
    district: row.district?.name ?? null,
    outcome: row.reason ? 'refused' : reason ? 'already-invited' : 'invited',
    reason,
    message: reason && messageOf(row, reason, locale),
  };
}

function messageOf(
  row: InvitationRow,
  reason: NonNullable<ImportReport['rows'][number]['reason']>,
  locale: Locale,
): string {
  const message = say(locale, `invitations:row.${reason}`);
  return row.hint === undefined
    ? message
    : `${message} ${say(locale, 'invitations:row.meant', { district: row.hint })}`;
}
