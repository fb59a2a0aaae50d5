import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { isRecord } from './say-same';
import { writeScalar } from './write-scalar';

/** A pair or an item that is new; it is laid out like its sibling where there is one. */
export function writePair(key: string, value: unknown, indent: number, like: Node | null): string {
  const written = writeValue(value, indent, like);
  return `${key}:${written.startsWith('\n') ? '' : ' '}${written}`;
}

/** The item of a list without its dash, which stands at `indent`. */
export function writeItem(value: unknown, indent: number, like: Node | null): string {
  if (!isRecord(value) || isFlowFor(value, like)) return writeValue(value, indent, like);
  return pairsOf(value, indent + 2, like);
}

/** What follows `key:`; it starts with a line break where it needs lines of its own. */
function writeValue(value: unknown, indent: number, like: Node | null): string {
  const place = { isFlow: false, indent: indent + 2, style: isScalar(like) ? like.type : null };
  if (Array.isArray(value)) {
    if (isFlowFor(value, like)) return writeFlow(value, like);
    const margin = ' '.repeat(indent + 2);
    return value.map((item) => `\n${margin}- ${writeItem(item, indent + 2, itemLike(like, item))}`).join('');
  }
  if (!isRecord(value)) return writeScalar(value, place);
  return isFlowFor(value, like)
    ? writeFlow(value, like)
    : `\n${' '.repeat(indent + 2)}${pairsOf(value, indent + 2, like)}`;
}

const pairsOf = (value: Readonly<Record<string, unknown>>, indent: number, like: Node | null): string =>
  Object.entries(value)
    .map(([key, item]) => writePair(key, item, indent, valueLike(like, key)))
    .join(`\n${' '.repeat(indent)}`);

/** One line in braces or brackets. */
export function writeFlow(value: unknown, like: Node | null): string {
  if (Array.isArray(value)) return `[${value.map((item) => writeFlow(item, itemLike(like, item))).join(', ')}]`;
  if (isRecord(value)) {
    const pairs = Object.entries(value).map(([key, item]) => `${key}: ${writeFlow(item, valueLike(like, key))}`);
    return `{ ${pairs.join(', ')} }`;
  }
  return writeScalar(value, { isFlow: true, indent: 0, style: isScalar(like) ? like.type : null });
}

const flowWidth = 100;

// Short lists and small groups stand on one line, as in the content we ship.
function isFlowFor(value: object, like: Node | null): boolean {
  if (isMap(like) || isSeq(like)) return like.flow === true;
  const items: unknown[] = Object.values(value);
  return (
    items.every((item) => typeof item !== 'object' && !String(item).includes('\n')) &&
    items.map(String).join(', ').length <= flowWidth
  );
}

/** The sibling whose layout a new item takes: one of its kind, or the first. */
export function itemLike(list: Node | null, value: unknown): Node | null {
  if (!isSeq(list)) return null;
  const kind = isRecord(value) ? value['kind'] : undefined;
  const found =
    list.items.find((item) => kind !== undefined && isMap(item) && item.get('kind') === kind) ?? list.items[0];
  return (found as Node | undefined) ?? null;
}

export const valueLike = (map: Node | null, key: string): Node | null =>
  (isMap(map) && (map.get(key, true) as Node | undefined)) || null;
