import type { LabFinding } from '../door';
import { tooBig, type Encoding } from '../file';

/** A cell as the file has it: text, a number of a workbook, or a workbook's date as days since 1900 in its own count. */
export type Cell = string | number | { readonly serial: number };

/** The rows of a file that have any cell at all, whatever kind of file they came from. */
export interface Table {
  readonly rows: readonly (readonly Cell[])[];
  /** Where each row stands in the file, counted from 1, as a spreadsheet numbers it. */
  readonly numbers: readonly number[];
  readonly width: number;
  /** How the bytes were read: an encoding, or `xlsx`. */
  readonly readAs: Encoding | 'xlsx';
  readonly findings: readonly LabFinding[];
}

/** What a file may hold at most; a bigger one is refused by name before it can slow a phone down. */
export const limits = {
  bytes: 5_000_000,
  rows: 20_000,
  columns: 200,
  letters: 1_000,
  /** Title rows that may stand above the header. */
  titleRows: 15,
  archiveEntries: 2_000,
  unpackedBytes: 64_000_000,
} as const;

/** The rows of a table, or why there are none. */
export type Reading = { readonly table: Table } | { readonly trouble: LabFinding };

/** A trouble that stops the reading, by its code. */
export function trouble(code: string, values: LabFinding['values'] = {}): { readonly trouble: LabFinding } {
  return { trouble: { code, severity: 'stop', values } };
}

/** Refuses a file by its size alone, so that a screen can say so before it reads a single byte. */
export function sizeTrouble(bytes: number): LabFinding | undefined {
  if (bytes === 0) return trouble('file-empty').trouble;
  return tooBig(bytes, limits.bytes);
}
