import type { LabFinding } from '../door';
import { openArchive, type Archive } from './open-archive';
import { attributeOf, scanXml } from './scan-xml';
import { limits, type Cell } from './table';

/** The rows of a workbook's sheet that have any cell. */
export interface Sheet {
  readonly rows: Cell[][];
  readonly numbers: number[];
  readonly findings: readonly LabFinding[];
}

interface Styles {
  readonly strings: readonly string[];
  readonly isDate: readonly boolean[];
  /** Days between the workbook's own first day and the usual one of 1900. */
  readonly shift: number;
}

const days1904 = 1_462;
const mostMerges = 2_000;
const mostFilled = 200_000;

/** Formats of the standard that show a date or a time, by their numbers. */
const isDateFormat = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/**
 * Reads the first sheet of an .xlsx that has a table: two rows with two filled cells.
 *
 * Numbers stay numbers and dates stay serial numbers, known by their style; a formula counts by the value that was
 * saved with it. A merged cell gives its value to every cell it covers. Undefined where the archive is no workbook.
 */
export function readWorkbook(bytes: Uint8Array): Sheet | undefined {
  const archive = openArchive(bytes);
  const sheets = sheetsOf(archive);
  if (!sheets) return undefined;
  const styles = stylesOf(archive, sheets.shift);
  let first: Sheet | undefined;
  for (const { name, path } of sheets.sheets) {
    const sheet = readSheet(archive.read(path) ?? '', styles);
    first ??= sheet;
    if (sheet.rows.filter((row) => row.filter((cell) => cell !== '').length > 1).length < 2) continue;
    const others = sheets.sheets.length - 1;
    return others > 0
      ? { ...sheet, findings: [{ code: 'one-sheet-read', severity: 'hint', values: { name, others } }] }
      : sheet;
  }
  return first;
}

function sheetsOf(archive: Archive) {
  const workbook = archive.read('xl/workbook.xml');
  if (workbook === undefined) return undefined;
  const paths = new Map<string, string>();
  scanXml(archive.read('xl/_rels/workbook.xml.rels') ?? '', {
    open: (name, attributes) => {
      const target = attributeOf(attributes, 'Target') ?? '';
      if (name === 'Relationship') {
        paths.set(attributeOf(attributes, 'Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
      }
    },
  });
  const sheets: { name: string; path: string }[] = [];
  let shift = 0;
  scanXml(workbook, {
    open: (name, attributes) => {
      if (name === 'workbookPr' && /^(1|true)$/.test(attributeOf(attributes, 'date1904') ?? '')) shift = days1904;
      // The relation's `r:id` and not the sheet's own `sheetId` names the file.
      const path = paths.get(/\br:id\s*=\s*["']([^"']*)/.exec(attributes)?.[1] ?? '');
      if (name === 'sheet' && path) sheets.push({ name: attributeOf(attributes, 'name') ?? '', path });
    },
  });
  return { sheets, shift };
}

function stylesOf(archive: Archive, shift: number): Styles {
  const strings: string[] = [];
  let inside = '';
  let phonetic = false;
  scanXml(archive.read('xl/sharedStrings.xml') ?? '', {
    open: (name) => {
      if (name === 'si') strings.push('');
      if (name === 'rPh') phonetic = true;
      inside = name;
    },
    close: (name) => {
      if (name === 'rPh') phonetic = false;
      inside = '';
    },
    text: (text) => {
      if (inside === 't' && !phonetic) strings[strings.length - 1] += text;
    },
  });

  const own = new Map<number, boolean>();
  const isDate: boolean[] = [];
  let inCells = false;
  scanXml(archive.read('xl/styles.xml') ?? '', {
    open: (name, attributes) => {
      if (name === 'numFmt') {
        own.set(Number(attributeOf(attributes, 'numFmtId')), showsDate(attributeOf(attributes, 'formatCode') ?? ''));
      }
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) {
        const id = Number(attributeOf(attributes, 'numFmtId') ?? 0);
        isDate.push(own.get(id) ?? isDateFormat(id));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return { strings, isDate, shift };
}

/** Whether an own format shows a day or an hour: texts in quotes, colours and currencies in brackets don't count. */
function showsDate(format: string): boolean {
  return /[ymdhs]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|general/gi, ''));
}

function readSheet(xml: string, styles: Styles): Sheet {
  const rows: Cell[][] = [];
  const numbers: number[] = [];
  const merges: string[] = [];
  let row: Cell[] = [];
  let rowNumber = 0;
  let column = -1;
  let type = '';
  let style = 0;
  let value = '';
  let inside = '';

  scanXml(xml, {
    open: (name, attributes) => {
      inside = name;
      if (name === 'row') {
        rowNumber = Number(attributeOf(attributes, 'r') ?? rowNumber + 1);
        row = [];
        column = -1;
      } else if (name === 'c') {
        const reference = attributeOf(attributes, 'r');
        column = reference ? columnOf(reference) : column + 1;
        type = attributeOf(attributes, 't') ?? 'n';
        style = Number(attributeOf(attributes, 's') ?? 0);
        value = '';
      } else if (name === 'mergeCell' && merges.length < mostMerges) {
        merges.push(attributeOf(attributes, 'ref') ?? '');
      }
    },
    text: (text) => {
      if (inside === 'v' || inside === 't') value += text;
    },
    close: (name) => {
      inside = '';
      if (name === 'c' && column >= 0 && column <= limits.columns) {
        while (row.length < column) row.push('');
        row[column] = cellOf(value, type, style, styles);
      } else if (name === 'row' && rows.length <= limits.rows + limits.titleRows && row.some((cell) => cell !== '')) {
        rows.push(row);
        numbers.push(rowNumber);
      }
    },
  });
  fillMerged(rows, numbers, merges);
  return { rows, numbers, findings: [] };
}

function cellOf(value: string, type: string, style: number, { strings, isDate, shift }: Styles): Cell {
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'e') return '';
  if (type !== 'n' || value === '') return value;
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  return isDate[style] ? { serial: number + shift } : number;
}

function fillMerged(rows: Cell[][], numbers: readonly number[], merges: readonly string[]): void {
  const rowOf = new Map(numbers.map((number, i) => [number, i]));
  let filled = 0;
  for (const merge of merges) {
    const [, fromColumn, fromRow, toColumn, toRow] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(merge) ?? [];
    const value = rows[rowOf.get(Number(fromRow)) ?? -1]?.[columnOf(fromColumn ?? '')];
    if (value === undefined) continue;
    const last = Math.min(columnOf(toColumn!), limits.columns);
    for (let number = Number(fromRow); number <= Number(toRow) && filled < mostFilled; number += 1, filled += 1) {
      const row = rows[rowOf.get(number) ?? -1];
      for (let column = columnOf(fromColumn!); row && column <= last && filled < mostFilled; column += 1, filled += 1) {
        while (row.length <= column) row.push('');
        row[column] = value;
      }
    }
  }
}

/** The place of a column from the letters of a cell's name: A is 0, AA is 26. */
function columnOf(reference: string): number {
  let number = 0;
  for (const letter of reference) {
    const value = letter.charCodeAt(0) - 64;
    if (value < 1 || value > 26) break;
    number = number * 26 + value;
  }
  return number - 1;
}
