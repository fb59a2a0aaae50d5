import { isMap, isPair, isScalar, LineCounter, type Document, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';
import { explainIssue } from './explain-issue';
import { error, type Finding, type Place } from '../shape/finding';

export type Key = string | number;

/** A source file whose shape is right: its data, and the line on which each value stands. */
export type SourceDocument<T> = {
  readonly path: string;
  /** The file's or folder's own name, by which others refer to it. */
  readonly slug: string;
  readonly data: T;
  /** The place of the value reached by these keys, or of the nearest value around it. */
  readonly at: (...keys: Key[]) => Place;
};

export type Reading<T> = { readonly document: SourceDocument<T> | null; readonly findings: readonly Finding[] };

/** Reads one YAML text by a schema. `linesBefore` counts the lines above it when the YAML is a file's front matter. */
export function readYaml<S extends z.ZodType>(
  file: string,
  slug: string,
  text: string,
  schema: S,
  linesBefore = 0,
): Reading<z.output<S>> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  const lineAt = (offset: number): Place => ({ file, line: linesBefore + Math.max(1, lines.linePos(offset).line) });

  if (document.errors.length > 0) {
    return { document: null, findings: document.errors.map(({ pos, message }) => unreadable(lineAt(pos[0]), message)) };
  }

  const at = (...keys: Key[]): Place => lineAt(offsetOf(document, keys));
  const data = valueOf(document);
  if (data instanceof ReferenceError) return { document: null, findings: [unreadable(at(), data.message)] };
  const shape = schema.safeParse(data);
  if (shape.success) return { document: { path: file, slug, data: shape.data, at }, findings: [] };

  const findings = shape.error.issues.map((issue) => {
    const place = at(...keysOf(issue.path), ...(issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []));
    const { what, how } = explainIssue(issue, data);
    return error(place, `shape/${issue.code.replaceAll('_', '-')}`, what, how);
  });
  return { document: null, findings };
}

// A YAML alias that names nothing, or that unfolds into thousands of copies, shows only when the value is made.
function valueOf(document: Document): unknown {
  try {
    return document.toJS();
  } catch (problem) {
    if (problem instanceof ReferenceError) return problem;
    throw problem;
  }
}

const unreadable = (place: Place, message: string): Finding =>
  error(
    place,
    'yaml/unreadable',
    { id: `YAML tidak terbaca: ${message}`, en: `The YAML cannot be read: ${message}` },
    {
      id: 'Periksa spasi di awal baris. Beri tanda kutip pada teks yang memuat titik dua.',
      en: 'Check the spaces at the start of the line. Put a text that holds a colon in quotes.',
    },
  );

const keysOf = (path: readonly PropertyKey[]): Key[] => path.filter((key) => typeof key !== 'symbol');

// A key's own line serves an author better than its value's: a list starts on the line below its key.
function offsetOf(document: Document, keys: readonly Key[]): number {
  for (let depth = keys.length; depth > 0; depth -= 1) {
    const around = depth === 1 ? document.contents : document.getIn(keys.slice(0, depth - 1), true);
    const key = keys[depth - 1];
    const node = isMap(around)
      ? around.items.find((pair) => isPair(pair) && isScalar(pair.key) && pair.key.value === key)?.key
      : nodeAt(document, keys.slice(0, depth));
    const start = (node as Node | null | undefined)?.range?.[0];
    if (start !== undefined) return start;
  }
  return document.contents?.range?.[0] ?? 0;
}

const nodeAt = (document: Document, keys: readonly Key[]): Node | null => {
  const node = document.getIn(keys, true);
  return typeof node === 'object' && node !== null && 'range' in node ? (node as Node) : null;
};
