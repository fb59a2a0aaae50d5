import type { Cell } from './table';

/** Marks that can't be seen but make two texts differ: direction marks, joiners without width, soft hyphens, control signs. */
const invisible =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe0f\ufeff]/g;
const unusual = /[^\u0020-\u007e]|^ | $| {2}/;

/** A cell as text for people: without invisible marks, with single spaces. A formula's text stays text and is never worked out. */
export function textOf(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'object') return String(cell.serial);
  return unusual.test(cell) ? cell.replace(invisible, '').replace(/\s+/g, ' ').trim() : cell;
}

/** A text by which two spellings are compared: small letters, letters and digits only, single spaces. */
export function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
