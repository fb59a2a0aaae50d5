/** What Excel needs to take the file for UTF-8. */
export const byteOrderMark = '\uFEFF';

export type Cell = string | number | null;

/**
 * One line for a spreadsheet with Indonesian settings: semicolons, texts in quotation marks.
 *
 * A text that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, "CSV injection").
 */
export const tableLine = (cells: readonly Cell[]): string => `${cells.map(written).join(';')}\r\n`;

/** A whole file's text, for tables that are at hand. */
export const tableText = (rows: readonly (readonly Cell[])[]): string => byteOrderMark + rows.map(tableLine).join('');

const formulaStart = /^[=+\-@\t\r＝＋－＠]/;

function written(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  // Of nothing but blanks no spreadsheet makes a formula, and an apostrophe would make something of it.
  const safe = formulaStart.test(cell) && cell.trim() !== '' ? `'${cell}` : cell;
  return `"${safe.replaceAll('"', '""')}"`;
}
