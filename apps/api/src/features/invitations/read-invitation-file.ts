import { cohortProblems, type ImportReport, type RowReason } from '@contracts/cohorts';
import { findDistrict, guessDistrict, type District } from '@api/cohorts';
import { readPhone } from '@api/enrolments';
import { decodeText, readTable, type TableRow } from '@api/platform/csv';
import { Problem } from '@api/platform/problems';
import { countColumns, findColumns, type Columns } from './invitation-columns.rules';

/** One row of the file: what it says, and what has to be mended before it can become an invitation. */
export type InvitationRow = {
  readonly line: number;
  readonly name: string;
  /** E.164 when it could be read, else the cell as it stands. */
  readonly phone: string;
  readonly district: District | undefined;
  readonly reason?: RowReason;
  /** What the message about the row names: the cell, or what was probably meant. */
  readonly hint?: string;
};

export type InvitationFile = Pick<ImportReport, 'encoding' | 'delimiter'> & { readonly rows: readonly InvitationRow[] };

const mostRows = 2000;
const longestName = 120;

/**
 * Reads a file of people to invite, whichever spreadsheet wrote it. Every row comes out, either as it can be invited or with its reason.
 *
 * Raises `cohorts/file-not-readable`, `cohorts/columns-missing` and `cohorts/too-many-rows`.
 */
export function readInvitationFile(bytes: Uint8Array, districts: readonly District[]): InvitationFile {
  const decoded = decodeText(bytes);
  if (decoded.text === undefined) throw new Problem(cohortProblems['file-not-readable'], { is: decoded.is });
  const table = readTable(decoded.text, countColumns);
  if (!table) throw new Problem(cohortProblems['file-not-readable'], { is: 'empty' });
  const columns = findColumns(table.header.cells);
  if (!columns)
    throw new Problem(cohortProblems['columns-missing'], {
      found: table.header.cells.slice(0, 20).map((cell) => cell.slice(0, 60)),
    });
  if (table.rows.length > mostRows)
    throw new Problem(cohortProblems['too-many-rows'], { rows: table.rows.length, most: mostRows });

  const seen = new Set<string>();
  const rows = table.rows.map((row) => {
    const read = readRow(row, columns, districts);
    if (read.reason) return read;
    if (seen.has(read.phone)) return { ...read, reason: 'repeated-in-file' as const };
    seen.add(read.phone);
    return read;
  });
  return { encoding: decoded.encoding, delimiter: table.delimiter, rows };
}

function readRow({ line, cells, torn }: TableRow, columns: Columns, districts: readonly District[]): InvitationRow {
  const cell = (at: number | undefined): string => (at === undefined ? '' : (cells[at] ?? ''));
  const typed = {
    name: readName(cell(columns.name)),
    phone: cell(columns.phone).trim(),
    district: cell(columns.district).trim(),
  };
  const phone = readPhone(typed.phone);
  const district = findDistrict(districts, typed.district);
  const row = {
    line,
    name: typed.name.slice(0, longestName),
    phone: phone.phone ?? typed.phone.slice(0, 60),
    district,
  };
  if (torn) return { ...row, reason: 'row-torn' };
  if (typed.name === '') return { ...row, reason: 'name-missing' };
  if (typed.name.includes('\uFFFD')) return { ...row, reason: 'name-unreadable' };
  if (typed.name.length > longestName) return { ...row, reason: 'name-too-long' };
  if (phone.reason) return { ...row, reason: phone.reason };
  if (!district && typed.district !== '') {
    const meant = guessDistrict(districts, typed.district);
    return { ...row, reason: 'district-not-known', ...(meant && { hint: meant.name }) };
  }
  return row;
}

/** One line, without letters that cannot be seen; a name that looks like a formula stays the text it is. */
const readName = (cell: string): string =>
  cell
    .normalize('NFC')
    .toWellFormed()
    .replace(/[\u0000-\u001f\u007f-\u009f\u00a0\u2028\u2029]+/g, ' ')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/ {2,}/g, ' ')
    .trim();
