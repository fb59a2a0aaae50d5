import { parseDocument } from 'yaml';
import { isListName, orderName, placeName, type Step } from './place-names';

/** One thing a file says, and where; `token` is what must be equal for it to count as unchanged. */
export type Statement = { readonly where: string; readonly text: string; readonly token: string };

/** What a file says, in the form in which two drafts of it are compared. */
export type Statements = {
  /** Single values, by a key that survives moving: ids where there are ids. */
  readonly values: ReadonlyMap<string, Statement>;
  /** Lists and paragraphs, whose entries have no id and are matched by what they say. */
  readonly sequences: ReadonlyMap<string, readonly Statement[]>;
  /** Ids of the lists whose entries have ids: their order is a statement too. */
  readonly orders: ReadonlyMap<string, { readonly where: string; readonly ids: readonly string[] }>;
  /** The text itself, where blank lines can change what a reader sees. */
  readonly layout: string;
};

type Gathered = {
  values: Map<string, Statement>;
  sequences: Map<string, Statement[]>;
  orders: Map<string, { where: string; ids: string[] }>;
};

const nothing = (): Gathered => ({ values: new Map(), sequences: new Map(), orders: new Map() });

/** What a YAML text says; null when it cannot be read. */
function yamlStatements(text: string): Statements | null {
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'error' });
  if (document.errors.length > 0) return null;
  const gathered = nothing();
  gather(document.toJS(), [], '', gathered);
  return { ...gathered, layout: '' };
}

function gather(value: unknown, steps: readonly Step[], key: string, into: Gathered): void {
  if (Array.isArray(value)) gatherList(value, steps, key, into);
  else if (isRecord(value) && isListName(steps.at(-1))) {
    // A translation has the entries of the original's lists by their ids.
    Object.entries(value).forEach(([id, item], index) => gather(item, [...steps, { index, id }], `${key}/${id}`, into));
  } else if (isRecord(value)) {
    for (const [name, item] of Object.entries(value))
      if (name !== 'id') gather(item, [...steps, name], `${key}/${name}`, into);
  } else {
    const words = inWords(value);
    into.values.set(key, { where: placeName(steps), text: words, token: words });
  }
}

function gatherList(list: readonly unknown[], steps: readonly Step[], key: string, into: Gathered): void {
  const ids = list.flatMap((item) => (isRecord(item) && typeof item['id'] === 'string' ? [item['id']] : []));
  if (ids.length === list.length && new Set(ids).size === ids.length) {
    into.orders.set(key, { where: orderName(steps), ids });
    list.forEach((item, index) =>
      gather(item, [...steps, { index, id: ids[index] ?? null }], `${key}/${ids[index] ?? index}`, into),
    );
  } else {
    const entries = list.map((item, index): Statement => {
      const text = inWords(item);
      return { where: placeName([...steps, { index, id: null }]), text, token: text };
    });
    into.sequences.set(key, entries);
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function inWords(value: unknown): string {
  if (value === true) return 'ya';
  if (value === false) return 'tidak';
  if (isRecord(value))
    return Object.entries(value)
      .map(([name, item]) => `${name}: ${inWords(item)}`)
      .join(', ');
  return Array.isArray(value) ? value.map(inWords).join(', ') : String(value ?? '').trim();
}

/** What Markdown says, paragraph by paragraph, each with the part and the box it stands in. Every mark but a box's end is kept. */
function proseStatements(markdown: string): Statement[] {
  const statements: Statement[] = [];
  const boxes: string[] = [];
  let part = 0;
  let count = 0;
  let paragraph: string[] = [];

  const state = (text: string, name: string): void => {
    const where = [part === 0 ? '' : `bagian ${part}`, name].filter(Boolean).join(', ');
    statements.push({ where, text, token: [...boxes, text].join('\n') });
  };
  const endParagraph = (): void => {
    if (paragraph.length > 0) state(paragraph.join('\n'), `paragraf ${(count += 1)}`);
    paragraph = [];
  };

  for (const line of markdown.split(/\r?\n/)) {
    const standsAlone = /^\s*([-*]|\d+[.)]|\|)\s?/.test(line) || line.startsWith('::');
    if (standsAlone || line.trim() === '' || line.startsWith('#')) endParagraph();
    if (line.startsWith('#')) {
      part += 1;
      count = 0;
      state(line.replace(/^#+\s*/, ''), 'judul');
    } else if (/^:::\s*$/.test(line)) {
      boxes.pop();
    } else if (standsAlone) {
      state(line.trim(), `paragraf ${(count += 1)}`);
      if (line.startsWith(':::')) boxes.push(line);
    } else if (line.trim() !== '') {
      paragraph.push(line.trim());
    }
  }
  endParagraph();
  return statements;
}

/** What a file says whose form is not known: its lines. */
const lineStatements = (text: string): Statement[] =>
  text
    .split(/\r?\n/)
    .flatMap((line, index) =>
      line.trim() === '' ? [] : [{ where: `baris ${index + 1}`, text: line.trim(), token: line }],
    );

/** What a file says, by its form: YAML, a lesson with its head, or lines. */
export function statementsOf(path: string, text: string): Statements {
  if (path.endsWith('.yaml')) return yamlStatements(text) ?? asLines(text);
  const [, head, body] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?([\s\S]*)$/.exec(text) ?? [];
  const front = head === undefined || !/\.(id|en)\.md$/.test(path) ? null : yamlStatements(head);
  if (front === null || body === undefined) return asLines(text);
  return { ...front, sequences: new Map([...front.sequences, ['body', proseStatements(body)]]), layout: body };
}

const asLines = (text: string): Statements => ({
  values: new Map(),
  sequences: new Map([['lines', lineStatements(text)]]),
  orders: new Map(),
  layout: text,
});
