import type { LabFinding } from '../door';
import { decodeText } from './decode-text';
import { tooBig } from './too-big';

/** What a JSON file holds, by its own words; nothing of it is checked yet. */
export type Fields = Readonly<Record<string, unknown>>;

const mostBytes = 1_000_000;

/** Reads a file that holds one JSON object, in whatever encoding an editor saved it, or says why there is none. */
export function readJson(
  bytes: Uint8Array,
  most = mostBytes,
): { readonly json: Fields } | { readonly trouble: LabFinding } {
  const trouble = tooBig(bytes.length, most);
  if (trouble) return { trouble };
  const json = parse(decodeText(bytes).text);
  return json ? { json } : { trouble: { code: 'file-not-json', severity: 'stop', values: {} } };
}

function parse(text: string): Fields | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
