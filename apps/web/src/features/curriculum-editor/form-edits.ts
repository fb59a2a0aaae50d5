import { kindOfEntry, type FieldLayout, type Form, type ItemLayout } from './form-layouts';

/** The form with another value under a key; nothing, where the field may be left out and is empty. */
export function withValue(form: Form, { key, optional }: FieldLayout, value: unknown): Form {
  const isEmpty =
    value === undefined || value === '' || value === false || (Array.isArray(value) && value.length === 0);
  if (!optional || !isEmpty) return { ...form, [key]: value };
  const { [key]: _gone, ...rest } = form;
  return rest;
}

/** A new entry of a list, with an id that the list does not have yet. */
export function newEntry(item: ItemLayout, kind: string, list: readonly Form[]): Form {
  const start: Record<string, unknown> = { ...item.kinds[kind]?.start };
  if (item.by !== null) Object.assign(start, { [item.by]: kind });
  if ('number' in start) start['number'] = Math.max(0, ...list.map((each) => Number(each['number']) || 0)) + 1;
  if (item.id === 'uuid') return { id: randomId(), ...start };
  return item.id === 'letter' ? { id: freeName(list.map(({ id }) => String(id))), ...start } : start;
}

/** The list with an entry at another place. */
export function moved(list: readonly Form[], from: number, to: number): Form[] {
  const rest = list.filter((_, index) => index !== from);
  return [...rest.slice(0, to), list[from] as Form, ...rest.slice(to)];
}

const letters = 'abcdefghijklmnopqrstuvwxyz';

function freeName(taken: readonly string[]): string {
  const letter = [...letters].find((each) => !taken.includes(each));
  if (letter) return letter;
  let number = 1;
  while (taken.includes(`n${number}`)) number += 1;
  return `n${number}`;
}

/** A random UUID of version 4, as the format wants them. */
function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const digits = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** What an entry is called in its list: its first words. */
export function entryTitle(item: ItemLayout, entry: Form): string {
  for (const key of [
    'title',
    'stem',
    'label',
    'term',
    'ask',
    'text',
    'markdown',
    'description',
    'slug',
    'lesson',
    'activity',
  ])
    if (typeof entry[key] === 'string' && entry[key] !== '') return shorten(entry[key]);
  return kindOfEntry(item, entry);
}

const shorten = (words: string): string => (words.length > 60 ? `${words.slice(0, 57).trimEnd()}…` : words);

/** Every single value of a form by the keys that lead to it, for showing where two of them differ. */
export function valuesIn(value: unknown, path = ''): Map<string, string> {
  if (typeof value !== 'object' || value === null) return new Map([[path, String(value ?? '')]]);
  return new Map(
    Object.entries(value).flatMap(([key, item]) => [...valuesIn(item, path === '' ? key : `${path}.${key}`)]),
  );
}
