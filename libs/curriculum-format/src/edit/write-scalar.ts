import { parse, type Scalar } from 'yaml';

/** Where a scalar stands: within braces or brackets there are no block texts, and more letters have a meaning. */
export type ScalarPlace = {
  readonly isFlow: boolean;
  /** Spaces before the lines of a block text. */
  readonly indent: number;
  /** How a scalar of this kind was written before, if one was. */
  readonly style?: Scalar.Type | null | undefined;
  /** Whether something follows on the same line, as a comment does. */
  readonly isFollowed?: boolean;
};

/** Writes one value as YAML: in the style it had, or in the plainest that can hold it. */
export function writeScalar(value: unknown, { isFlow, indent, style, isFollowed = false }: ScalarPlace): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  if (value.includes('\n') && !isFlow && !isFollowed && fitsBlock(value)) return `|\n${indented(value, indent)}`;
  if (style === 'QUOTE_SINGLE' && isOneLine(value)) return `'${value.replaceAll("'", "''")}'`;
  return style !== 'QUOTE_DOUBLE' && isPlain(value, isFlow) ? value : JSON.stringify(value);
}

export const indented = (text: string, indent: number): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? '' : `${' '.repeat(indent)}${line}`))
    .join('\n');

/** Whether a block text can hold it: no letters that YAML would have to escape. */
export const fitsBlock = (value: string): boolean => !/^\s|[^\P{C}\n]|[\u2028\u2029]/u.test(value);

const isOneLine = (value: string): boolean => !/\p{C}/u.test(value);

/** Whether a text can stand without quotes and be read as this text and nothing else. */
function isPlain(value: string, isFlow: boolean): boolean {
  if (!/^[\p{L}\p{N}“]/u.test(value) || !isOneLine(value) || value !== value.trim()) return false;
  if (/: | #|:$/.test(value) || (isFlow && /[,[\]{}]/.test(value))) return false;
  try {
    const read = parse(isFlow ? `[${value}]` : `- ${value}`) as unknown[];
    return read.length === 1 && read[0] === value;
  } catch {
    return false;
  }
}
