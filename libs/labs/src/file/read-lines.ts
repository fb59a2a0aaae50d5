import type { LabFinding } from '../door';
import { decodeText } from './decode-text';
import { fileKind } from './file-kind';
import { tooBig } from './too-big';

const mostBytes = 5_000_000;

/** Reads a file of plain text line by line, in whatever encoding an editor saved it, or says why there are no lines. */
export function readLines(bytes: Uint8Array): { readonly lines: readonly string[] } | { readonly trouble: LabFinding } {
  const trouble = tooBig(bytes.length, mostBytes);
  if (trouble) return { trouble };
  const kind = fileKind(bytes);
  if (kind !== 'text' && kind !== 'web-page')
    return { trouble: { code: 'file-not-text', severity: 'stop', values: { kind } } };
  return { lines: decodeText(bytes).text.split(/\r?\n/) };
}
