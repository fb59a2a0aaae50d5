import { limits } from './table';

const delimiters = ['\t', ';', '|', ','] as const;
const looked = 40;
const lookedLetters = 60_000;

/** The sign between the cells: the one by which most of the first rows get the same number of cells. */
export function sniffDelimiter(text: string): string {
  const start = text.slice(0, lookedLetters);
  let best = { delimiter: ',', agreeing: 0 };
  for (const delimiter of delimiters) {
    const widths = new Map<number, number>();
    for (const row of rowsOf(start, delimiter, looked)) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
    for (const [width, agreeing] of widths) {
      if (width > 1 && agreeing > best.agreeing) best = { delimiter, agreeing };
    }
  }
  return best.delimiter;
}

/** The cells of a text's lines, blank ones too, at most as many as may be read and one more. Excel's first line `sep=;` names the delimiter and is no row. */
export function splitText(text: string): string[][] {
  const named = /^sep=(.)\r?\n/i.exec(text);
  const body = named ? text.slice(named[0].length) : text;
  return rowsOf(body, named?.[1] ?? sniffDelimiter(body), limits.rows + limits.titleRows + 1);
}

/**
 * Rows by RFC 4180, and as spreadsheets and people bend it: any end of line, quotes inside a cell, signs behind a closing quote.
 * A quote that never ends would swallow the rest of the file into one cell: such a text is split without quotes.
 */
function rowsOf(text: string, delimiter: string, most: number, quotes = true): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  let nextEnd = endOfLine(text, 0);
  let nextSign = endOfCell(text, delimiter, 0);
  while (rows.length < most) {
    let behind = Math.min(nextSign, nextEnd);
    if (quotes && text[at] === '"') {
      const closing = closingQuote(text, at, delimiter);
      if (closing < 0) return rowsOf(text, delimiter, most, false);
      row.push(text.slice(at + 1, closing).replace(/""/g, '"'));
      behind = skipBlanks(text, closing + 1, delimiter);
    } else row.push(text.slice(at, behind));
    if (behind > nextEnd) nextEnd = endOfLine(text, behind);
    at = behind + (text.startsWith('\r\n', behind) ? 2 : 1);
    if (behind === nextEnd) {
      rows.push(row);
      if (behind >= text.length) break;
      row = [];
      nextEnd = endOfLine(text, at);
    }
    if (nextSign < at) nextSign = endOfCell(text, delimiter, at);
  }
  return rows;
}

const lineEnd = /\r|\n|$/g;

function endOfLine(text: string, from: number): number {
  lineEnd.lastIndex = from;
  return lineEnd.exec(text)!.index;
}

function endOfCell(text: string, delimiter: string, from: number): number {
  const found = text.indexOf(delimiter, from);
  return found < 0 ? text.length : found;
}

/** The next sign that is no blank; a blank that parts the cells is one. */
function skipBlanks(text: string, from: number, delimiter: string): number {
  let at = from;
  while (text[at] === ' ' && delimiter !== ' ') at += 1;
  return at;
}

/** Where the quote opened here is closed: by the next that isn't doubled and stands at the end of its cell; -1 where none does. */
function closingQuote(text: string, opened: number, delimiter: string): number {
  let at = text.indexOf('"', opened + 1);
  while (at >= 0) {
    if (text[at + 1] === '"') at += 1;
    else {
      const next = text[skipBlanks(text, at + 1, delimiter)];
      if (next === undefined || next === delimiter || next === '\n' || next === '\r') return at;
    }
    at = text.indexOf('"', at + 1);
  }
  return -1;
}
