import type { LabFinding } from '../door';
import { decodeText, fileKind } from '../file';
import { ArchiveTrouble } from './open-archive';
import { readWorkbook } from './read-workbook';
import { splitText } from './split-text';
import { limits, sizeTrouble, trouble, type Cell, type Reading, type Table } from './table';

const refused = {
  pdf: 'file-is-pdf',
  picture: 'file-is-picture',
  'old-office': 'file-is-old-excel',
  'locked-office': 'file-locked',
  'web-page': 'file-is-web-page',
  binary: 'file-not-a-table',
} as const;

/** Reads a file of rows, whatever its name says it is: text with delimiters or an Excel workbook. */
export function readFile(bytes: Uint8Array): Reading {
  const size = sizeTrouble(bytes.length);
  if (size) return { trouble: size };
  const kind = fileKind(bytes);
  if (kind !== 'text' && kind !== 'archive') return trouble(refused[kind]);
  return kind === 'archive' ? fromWorkbook(bytes) : readText(bytes);
}

function readText(bytes: Uint8Array): Reading {
  const { text, readAs } = decodeText(bytes);
  const lines = splitText(text);
  if (lines.length > limits.rows + limits.titleRows) return trouble('too-many-rows', { most: limits.rows });
  const numbers = lines.flatMap((line, i) => (line.length > 1 || line[0]?.trim() ? [i + 1] : []));
  const rows = numbers.map((number) => lines[number - 1]!);
  return tableOf(rows, numbers, readAs, []);
}

function fromWorkbook(bytes: Uint8Array): Reading {
  try {
    const sheet = readWorkbook(bytes);
    return sheet ? tableOf(sheet.rows, sheet.numbers, 'xlsx', sheet.findings) : trouble('file-not-a-table');
  } catch (broken) {
    if (broken instanceof ArchiveTrouble) return trouble(broken.code);
    throw broken;
  }
}

function tableOf(
  read: readonly (readonly Cell[])[],
  numbers: readonly number[],
  readAs: Table['readAs'],
  findings: readonly LabFinding[],
): Reading {
  if (read.length === 0) return trouble('file-empty');
  const width = read.reduce((most, row) => Math.max(most, row.length), 0);
  if (width > limits.columns) return trouble('too-many-columns', { most: limits.columns });
  if (read.length > limits.rows + limits.titleRows) return trouble('too-many-rows', { most: limits.rows });
  let cut = 0;
  const rows = read.map((row) =>
    row.map((cell) => {
      if (typeof cell !== 'string' || cell.length <= limits.letters) return cell;
      cut += 1;
      return cell.slice(0, limits.letters);
    }),
  );
  const long: LabFinding[] =
    cut > 0 ? [{ code: 'cells-shortened', severity: 'hint', values: { cells: cut, letters: limits.letters } }] : [];
  return { table: { rows, numbers, width, readAs, findings: [...findings, ...long] } };
}
