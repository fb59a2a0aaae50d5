import { type CST, type Document, isAlias, isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import type { YAMLMap, YAMLSeq } from 'yaml';
import { isInPlace, pairItems } from './pair-items';
import { isRecord, saySame } from './say-same';
import { itemLike, valueLike, writeFlow, writeItem, writePair } from './write-node';
import { fitsBlock, indented, writeScalar } from './write-scalar';

/** The text between two offsets of the source is to be this one. */
type Patch = { readonly from: number; readonly to: number; readonly text: string };

/**
 * Makes a YAML text say `value` and leaves every character alone that need not change: comments, order, quotes, blank lines. A new
 * entry is laid out like its siblings. An empty text is written from the first letter.
 */
export function rewriteYaml(text: string, value: Readonly<Record<string, unknown>>): string {
  const kept = new YamlRewriter(text, false).rewrite(value);
  if (saySame(readPlain(kept), value)) return kept;
  // A text written once and used in several places (an alias) must not change in the others: each place gets its own words.
  return new YamlRewriter(text, true).rewrite(value);
}

function readPlain(text: string): unknown {
  const document = parseDocument(text, { logLevel: 'error' });
  try {
    return document.errors.length > 0 ? null : document.toJS();
  } catch (problem) {
    if (problem instanceof ReferenceError) return null;
    throw problem;
  }
}

class YamlRewriter {
  private readonly document: Document;

  constructor(
    private readonly text: string,
    private readonly withoutAliases: boolean,
  ) {
    this.document = parseDocument(text, { keepSourceTokens: true, logLevel: 'error' });
  }

  rewrite(value: Readonly<Record<string, unknown>>): string {
    const root = this.document.contents;
    if (!isMap(root)) return `${writeItem(value, -2, null)}\n`;
    return this.cut(0, this.text.length, this.patchesFor(root, value, { indent: 0, isFlow: false }));
  }

  /** The source between two offsets with its patches applied. */
  private cut(from: number, to: number, patches: readonly Patch[]): string {
    let at = from;
    let out = '';
    for (const patch of [...patches].sort((a, b) => a.from - b.from)) {
      out += this.text.slice(at, patch.from) + patch.text;
      at = patch.to;
    }
    return out + this.text.slice(at, to);
  }

  private patchesFor(node: Node, value: unknown, place: Place): Patch[] {
    if (this.isKept(node, value)) return [];
    if (isMap(node) && isRecord(value)) return node.flow ? this.flowMap(node, value) : this.blockMap(node, value);
    if (isSeq(node) && Array.isArray(value)) return node.flow ? this.flowSeq(node, value) : this.blockSeq(node, value);
    return [this.replace(node, value, place)];
  }

  private isKept(node: Node, value: unknown): boolean {
    if (this.withoutAliases && hasAlias(node)) return false;
    return saySame(node.toJS(this.document), value);
  }

  private replace(node: Node, value: unknown, { indent, isFlow }: Place): Patch {
    const [from, to] = rangeOf(node);
    const style = isScalar(node) ? node.type : null;
    if ((style === 'BLOCK_LITERAL' || style === 'BLOCK_FOLDED') && typeof value === 'string' && fitsBlock(value))
      return { from, to, text: blockText(this.text.slice(from, to), value, indent) };
    const after = this.text.slice(to).split('\n', 1)[0] ?? '';
    const text =
      typeof value === 'object'
        ? writeFlow(value, null)
        : writeScalar(value, { isFlow, indent, style, isFollowed: after.trim() !== '' });
    const ending = this.text.slice(from, to).endsWith('\n') ? '\n' : '';
    return { from, to, text: `${text}${ending}` };
  }

  private flowMap(node: YAMLMap, value: Readonly<Record<string, unknown>>): Patch[] {
    const keys = keysOf(node);
    const next = Object.keys(value);
    const child = (key: string): Node | null => valueLike(node, key);
    if (next.length === keys.length && keys.every((key) => key in value))
      return keys.flatMap((key) => this.patchesFor(child(key) as Node, value[key], inFlow));
    const [from, to] = rangeOf(node);
    const pairs = mergedKeys(keys, next).map((key) => `${key}: ${this.flowValue(child(key), value[key])}`);
    return [{ from, to, text: `{ ${pairs.join(', ')} }` }];
  }

  private flowSeq(node: YAMLSeq, value: readonly unknown[]): Patch[] {
    const items = node.items as Node[];
    const pairs = this.pairsOf(items, value);
    if (isInPlace(pairs, items.length))
      return items.flatMap((item, index) => this.patchesFor(item, value[index], inFlow));
    const [from, to] = rangeOf(node);
    const texts = pairs.map((old, index) =>
      old === null
        ? writeFlow(value[index], itemLike(node, value[index]))
        : this.flowValue(items[old] as Node, value[index]),
    );
    return [{ from, to, text: `[${texts.join(', ')}]` }];
  }

  private flowValue(node: Node | null, value: unknown): string {
    if (node === null) return writeFlow(value, null);
    return this.cut(...rangeOf(node), this.patchesFor(node, value, inFlow));
  }

  private blockMap(node: YAMLMap, value: Readonly<Record<string, unknown>>): Patch[] {
    const keys = keysOf(node);
    const { indent, starts } = layoutOf(node);
    const child = (key: string): Node => valueLike(node, key) as Node;
    const kept = keys.filter((key) => key in value);
    const inner = (key: string): Patch[] =>
      this.patchesFor(child(key), value[key], { indent: indent + 2, isFlow: false });
    if (kept.length === keys.length && Object.keys(value).length === keys.length) return keys.flatMap(inner);
    const chunks = this.chunksOf(node, starts);
    return this.compose(
      chunks,
      indent,
      mergedKeys(keys, Object.keys(value)).map((key) =>
        keys.includes(key)
          ? { chunk: chunks[keys.indexOf(key)] as Chunk, patches: inner(key) }
          : { text: writePair(key, value[key], indent, null) },
      ),
    );
  }

  private blockSeq(node: YAMLSeq, value: readonly unknown[]): Patch[] {
    const items = node.items as Node[];
    const { indent, starts } = layoutOf(node);
    const pairs = this.pairsOf(items, value);
    const inner = (old: number, index: number): Patch[] =>
      this.patchesFor(items[old] as Node, value[index], { indent: indent + 2, isFlow: false });
    if (isInPlace(pairs, items.length)) return items.flatMap((_, index) => inner(index, index));
    const chunks = this.chunksOf(node, starts);
    return this.compose(
      chunks,
      indent,
      pairs.map((old, index) =>
        old === null
          ? { text: `- ${writeItem(value[index], indent, itemLike(node, value[index]))}` }
          : { chunk: chunks[old] as Chunk, patches: inner(old, index) },
      ),
    );
  }

  private pairsOf(items: readonly Node[], value: readonly unknown[]): (number | null)[] {
    const before = items.map((item): unknown => item.toJS(this.document));
    return pairItems(before, value, nameOf, (old, next) => isRecord(old) === isRecord(next));
  }

  /** The lines of each entry: from its first letter, or the comment above it, to where the next one begins. */
  private chunksOf(node: YAMLMap | YAMLSeq, starts: readonly number[]): Chunk[] {
    const leads = starts.map((start, index) => (index === 0 ? start : this.leadOf(start)));
    const [, end] = rangeOf(node);
    const lineEnd = this.text[end - 1] === '\n' ? end : this.text.indexOf('\n', end) + 1 || this.text.length;
    return starts.map((start, index) => ({
      lead: this.text.slice(leads[index], start).trimEnd(),
      from: start,
      to: leads[index + 1] ?? lineEnd,
    }));
  }

  /** Start of the first of the comment lines right above the line of this offset, or of that line. */
  private leadOf(offset: number): number {
    let lineStart = this.text.lastIndexOf('\n', offset - 1) + 1;
    for (;;) {
      const before = this.text.lastIndexOf('\n', lineStart - 2) + 1;
      if (lineStart === 0 || !/^[ \t]*#/.test(this.text.slice(before, lineStart))) return lineStart;
      lineStart = before;
    }
  }

  private compose(chunks: readonly Chunk[], indent: number, entries: readonly Entry[]): Patch[] {
    const margin = ' '.repeat(indent);
    const [from, to] = [chunks[0]?.from ?? 0, chunks[chunks.length - 1]?.to ?? 0];
    const texts = entries.map((entry, index) => {
      const body = 'text' in entry ? entry.text : this.cut(entry.chunk.from, entry.chunk.to, entry.patches);
      const lead = 'chunk' in entry && entry.chunk.lead !== '' ? `${entry.chunk.lead.trimStart()}\n${margin}` : '';
      return `${index === 0 ? '' : margin}${lead}${body.endsWith('\n') ? body : `${body}\n`}`;
    });
    return [{ from, to, text: texts.join('') }];
  }
}

/** How far the lines of a block text are indented here, and whether braces or brackets allow none. */
type Place = { readonly indent: number; readonly isFlow: boolean };
const inFlow: Place = { indent: 0, isFlow: true };

type Chunk = { readonly lead: string; readonly from: number; readonly to: number };
type Entry = { readonly chunk: Chunk; readonly patches: readonly Patch[] } | { readonly text: string };

const rangeOf = (node: Node): [number, number] => {
  const [from, to] = node.range ?? [0, 0];
  return [from, to];
};

const keysOf = (node: YAMLMap): string[] => node.items.map(({ key }) => String(isScalar(key) ? key.value : key));

/** Where the entries of a block collection begin, and how far they are indented. */
function layoutOf(node: YAMLMap | YAMLSeq): { indent: number; starts: number[] } {
  const token = node.srcToken as CST.BlockMap | CST.BlockSequence;
  const starts =
    token.type === 'block-seq'
      ? token.items.flatMap(({ start }) =>
          start.filter(({ type }) => type === 'seq-item-ind').map(({ offset }) => offset),
        )
      : token.items.flatMap(({ key }) => (key ? [key.offset] : []));
  return { indent: token.indent, starts };
}

/** The old keys that stay, in their order, and each new one after the key that precedes it. */
function mergedKeys(before: readonly string[], after: readonly string[]): string[] {
  const merged = before.filter((key) => after.includes(key));
  after.forEach((key, index) => {
    if (merged.includes(key)) return;
    const previous = after[index - 1];
    merged.splice(previous === undefined ? 0 : merged.indexOf(previous) + 1, 0, key);
  });
  return merged;
}

/** What an entry of a list is known by however its words change. */
function nameOf(item: unknown): string | null {
  if (!isRecord(item)) return null;
  for (const key of ['id', 'lesson', 'activity', 'competency'])
    if (typeof item[key] === 'string') return `${key} ${item[key]}`;
  return null;
}

/** The lines of a block text: its header, its margin and the blank lines after it stay. */
function blockText(source: string, value: string, indent: number): string {
  const [header = '|'] = source.split('\n', 1);
  const margin = /\n( +)\S/.exec(source)?.[1]?.length ?? indent;
  const style = header.startsWith('>') ? header.replace('>', '|') : header;
  return `${style}\n${indented(value, margin)}${/\n*$/.exec(source)?.[0] ?? ''}`;
}

function hasAlias(node: Node): boolean {
  if (isAlias(node)) return true;
  if (isMap(node)) return node.items.some(({ value }) => value !== null && hasAlias(value as Node));
  return isSeq(node) && node.items.some((item) => hasAlias(item as Node));
}
