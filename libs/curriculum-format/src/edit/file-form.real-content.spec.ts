import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import fc from 'fast-check';
import { type FileForm, fileKindOf, readFileForm, writeFileForm } from './file-form';

const content = join(__dirname, '../../../../content');
const files = readdirSync(content, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(md|yaml)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({ path: relative(content, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }))
  .flatMap(({ path, text }) => {
    const kind = fileKindOf(path);
    return kind === null ? [] : [{ path, text, kind }];
  });

/** Every text of a form by the keys that lead to it. */
function textsIn(value: unknown, keys: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value === 'string') return [keys];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    textsIn(item, [...keys, Array.isArray(value) ? Number(key) : key]),
  );
}

function withText(value: unknown, keys: readonly (string | number)[], change: (text: string) => string): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return change(String(value));
  if (Array.isArray(value)) return value.map((item, index) => (index === key ? withText(item, rest, change) : item));
  return { ...(value as object), [key]: withText((value as FileForm)[key], rest, change) };
}

const words = new Set([
  'title',
  'summary',
  'idea',
  'text',
  'why',
  'stem',
  'label',
  'hint',
  'example',
  'intro',
  'brief',
  'ask',
  'markdown',
  'description',
  'quote',
  'levels',
  'term',
  'answer',
  'place',
  'trains',
  'trap',
]);
const isWords = (keys: readonly (string | number)[]): boolean =>
  words.has(String([...keys].reverse().find((key) => typeof key === 'string')));

const listsIn = (value: unknown, keys: readonly (string | number)[] = []): (readonly (string | number)[])[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, item]) => {
        const path = [...keys, Array.isArray(value) ? Number(key) : key];
        return [...(Array.isArray(item) && item.length > 1 ? [path] : []), ...listsIn(item, path)];
      });

const valueAt = (value: unknown, keys: readonly (string | number)[]): unknown =>
  keys.reduce<unknown>((at, key) => (at as Record<string | number, unknown>)[key], value);

function withList(
  form: FileForm,
  keys: readonly (string | number)[],
  change: (list: readonly unknown[]) => unknown[],
): FileForm {
  const copy = JSON.parse(JSON.stringify(form)) as FileForm;
  const around = valueAt(copy, keys.slice(0, -1)) as Record<string | number, unknown>;
  const key = keys[keys.length - 1] as string;
  around[key] = change(around[key] as unknown[]);
  return copy;
}

/** How many lines of `part`, blank ones aside, `whole` does not have. */
function linesLost(part: string, whole: string): number {
  const left = new Map<string, number>();
  for (const line of whole.split('\n')) left.set(line, (left.get(line) ?? 0) + 1);
  return part.split('\n').filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count < 1 && line.trim() !== '';
  }).length;
}

/** How many lines of `before` are not, in this order, in `after` between a common head and a common tail. */
function linesTouched(before: string, after: string): number {
  const [a, b] = [before.split('\n'), after.split('\n')];
  let head = 0;
  while (head < a.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  return a.length - head - tail;
}

describe('The content we ship, edited as forms', () => {
  it('is read whole, every file of it', () => {
    expect(files.length).toBeGreaterThan(190);
    expect(files.filter(({ kind, text }) => readFileForm(kind, text) === null).map(({ path }) => path)).toEqual([]);
  });

  it('is byte for byte the same when it is read and written unchanged', () => {
    for (const { kind, text } of files)
      expect(writeFileForm(kind, text, readFileForm(kind, text) as FileForm)).toBe(text);
  });

  it('changes only the line of the words that were changed', () => {
    const edits = files.flatMap(({ path, text, kind }) => {
      const form = readFileForm(kind, text) as FileForm;
      return textsIn(form)
        .filter(isWords)
        .map((keys) => ({ path, text, kind, form, keys }));
    });
    expect(edits.length).toBeGreaterThan(4500);
    for (const { path, text, kind, form, keys } of edits.filter((_, index) => index % 9 === 0)) {
      const edited = writeFileForm(
        kind,
        text,
        withText(form, keys, (old) => `${old} Begitu: "ya" # dan, lagi.`) as FileForm,
      );
      expect([path, keys.join('.'), linesTouched(text, edited ?? '')]).toEqual([path, keys.join('.'), 1]);
    }
  });

  it('keeps every other line when an entry of a list is taken out, put back or moved to the end', () => {
    const lists = files.flatMap(({ path, text, kind }) => {
      const form = readFileForm(kind, text) as FileForm;
      return listsIn(form).map((keys) => ({ path, text, kind, form, keys }));
    });
    expect(lists.length).toBeGreaterThan(900);
    fc.assert(
      fc.property(fc.nat(lists.length - 1), fc.nat(20), (which, turn) => {
        const { text, kind, form, keys } = lists[which] as (typeof lists)[number];
        const at = turn % (valueAt(form, keys) as unknown[]).length;
        const edit = (source: string, change: (list: readonly unknown[]) => unknown[]): string =>
          writeFileForm(kind, source, withList(readFileForm(kind, source) as FileForm, keys, change)) ?? '';
        const taken = edit(text, (list) => list.filter((_, index) => index !== at));
        if (taken === '') return; // What may not be empty keeps its only entry.
        expect(linesLost(taken, text)).toBeLessThanOrEqual(1);
        const entry = (valueAt(form, keys) as unknown[])[at];
        const again = edit(taken, (list) => [...list.slice(0, at), entry, ...list.slice(at)]);
        expect(linesLost(taken, again)).toBeLessThanOrEqual(1);
        const moved = edit(text, (list) => [...list.slice(0, at), ...list.slice(at + 1), entry]);
        expect(linesLost(moved, text)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 150, seed: 20261123 },
    );
  });
});
