import type { Key, SourceDocument } from '../parse/read-yaml';
import { isRead } from '../shape/read-texts';

/** A place where a translation does not fit its original, by the keys of the translation. */
export type Misfit = { readonly keys: readonly Key[]; readonly kind: 'missing' | 'unknown' | 'length' | 'not-text' };

/**
 * Puts another language's texts in the place of the original's. Whatever is not read by people stays the original's, so that the
 * two cannot drift: ids, order, right answers, minutes. Items with an id are found by it, others by their place in the list. The keys
 * of a `Map` are names that authors gave, so everything in it is read.
 */
export function putTexts<T>(original: T, texts: unknown): { data: T; misfits: Misfit[] } {
  const misfits: Misfit[] = [];
  return { data: put(original, texts, [], misfits) as T, misfits };
}

/** An original's document with those texts: what it says of a place is the place in the translation. */
export function translated<T>(
  original: SourceDocument<T>,
  texts: SourceDocument<unknown>,
): { document: SourceDocument<T>; misfits: Misfit[] } {
  const { data, misfits } = putTexts(original.data, texts.data);
  const at: SourceDocument<T>['at'] = (...keys) => texts.at(...byIds(data, keys));
  return { document: { ...original, path: texts.path, data, at }, misfits };
}

function put(original: unknown, texts: unknown, keys: readonly Key[], misfits: Misfit[]): unknown {
  const report = (kind: Misfit['kind'], ...below: Key[]) => void misfits.push({ keys: [...keys, ...below], kind });
  if (!holdsTexts(original)) return original;
  if (texts === undefined || texts === null) {
    report('missing');
    return original;
  }
  if (typeof original === 'string') {
    if (typeof texts === 'string' && texts.trim() !== '') return texts.trim();
    report('not-text');
    return original;
  }
  if (Array.isArray(original) && !haveIds(original)) {
    if (!Array.isArray(texts) || texts.length !== original.length) {
      report('length');
      return original;
    }
    return original.map((item, index) => put(item, texts[index], [...keys, index], misfits));
  }
  if (!isGroup(texts)) {
    report('not-text');
    return original;
  }
  if (Array.isArray(original)) {
    const items = original as readonly { readonly id: string }[];
    unknownKeys(texts, new Set(items.filter(holdsTexts).map(({ id }) => id))).forEach((key) => report('unknown', key));
    return items.map((item) => put(item, texts[item.id], [...keys, item.id], misfits));
  }
  if (original instanceof Map) {
    const names = original as ReadonlyMap<string, unknown>;
    unknownKeys(texts, new Set(names.keys())).forEach((key) => report('unknown', key));
    return new Map([...names].map(([key, value]) => [key, put(value, texts[key], [...keys, key], misfits)]));
  }
  const entries = Object.entries(original as object).map(
    ([key, value]) => [key, value, isReadUnder(key, value)] as const,
  );
  unknownKeys(texts, new Set(entries.flatMap(([key, , read]) => (read ? [key] : [])))).forEach((key) =>
    report('unknown', key),
  );
  return Object.fromEntries(
    entries.map(([key, value, read]) => [key, read ? put(value, texts[key], [...keys, key], misfits) : value]),
  );
}

const isReadUnder = (key: string, value: unknown): boolean => isRead(key) && holdsTexts(value);

/** Whether there is anything to translate. */
export function holdsTexts(value: unknown): boolean {
  if (value instanceof Map) return value.size > 0;
  if (Array.isArray(value)) return value.some(holdsTexts);
  if (!isGroup(value)) return typeof value === 'string';
  return Object.entries(value).some(([key, item]) => isReadUnder(key, item));
}

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const haveIds = (list: readonly unknown[]): boolean =>
  list.every((item) => isGroup(item) && typeof item['id'] === 'string');

const unknownKeys = (texts: Readonly<Record<string, unknown>>, known: ReadonlySet<string>): string[] =>
  Object.keys(texts).filter((key) => !known.has(key));

/** The keys of a place in the original as the translation has them: an item's id where the original counts. */
function byIds(data: unknown, keys: readonly Key[]): Key[] {
  let around: unknown = data;
  return keys.map((key) => {
    const item: unknown = typeof around === 'object' && around !== null ? Reflect.get(around, key) : undefined;
    const name = Array.isArray(around) && haveIds(around) && isGroup(item) ? String(item['id']) : key;
    around = item;
    return name;
  });
}
