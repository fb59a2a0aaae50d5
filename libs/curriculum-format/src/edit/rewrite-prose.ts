import { parseProse } from '../parse/parse-prose';
import type { Block, Part } from '../shape/prose';
import type { BlockForm, PartForm } from '../shape/prose-form.schema';
import { isInPlace, pairItems } from './pair-items';
import { blockForm, blockForms } from './read-prose-form';
import { saySame } from './say-same';

/** Makes a lesson's body say these parts. What stays is copied line by line, with the blank lines around it. */
export function rewriteParts(body: string, parts: readonly PartForm[]): string {
  const page = new Page(body);
  const { parts: old } = parseProse('', page.lines.join('\n'));
  const first = old[0]?.line ?? page.lines.length + 1;
  return page.text([...page.slice(1, first), ...page.parts(old, parts)]);
}

/** Makes a case story's body say these blocks. */
export function rewriteBlocks(body: string, blocks: readonly BlockForm[]): string {
  const page = new Page(body);
  const { lead } = parseProse('', page.lines.join('\n'));
  return page.text(page.blocks(lead, 1, page.lines.length + 1, blocks, []));
}

/** A block with its own lines: from `from` up to but not including `to`. Lines count from 1. */
type Span = { readonly block: Block; readonly from: number; readonly to: number };

class Page {
  readonly lines: readonly string[];
  private readonly ending: string;
  private readonly isClosed: boolean;

  constructor(body: string) {
    this.ending = body.includes('\r\n') ? '\r\n' : '\n';
    this.isClosed = body === '' || body.endsWith('\n');
    const lines = body.split(/\r?\n/);
    this.lines = this.isClosed ? lines.slice(0, -1) : lines;
  }

  text(lines: readonly string[]): string {
    return lines.join(this.ending) + (this.isClosed ? this.ending : '');
  }

  slice(from: number, to: number): readonly string[] {
    return this.lines.slice(from - 1, to - 1);
  }

  parts(old: readonly Part[], next: readonly PartForm[]): string[] {
    const forms = old.map(({ title, blocks }): PartForm => ({ title, blocks: blockForms(blocks) }));
    const ends = old.map((_, index) => old[index + 1]?.line ?? this.lines.length + 1);
    const pairs = pairItems(
      forms,
      next,
      ({ title }) => title,
      () => true,
    );
    return next.flatMap((part, index) => {
      const isLast = index === next.length - 1;
      const position = pairs[index] ?? null;
      const was = position === null ? undefined : old[position];
      if (position === null || was === undefined)
        return [`## ${part.title}`, '', ...writeBlocks(part.blocks), ...(isLast ? [] : [''])];
      const end = ends[position] ?? this.lines.length + 1;
      const heading = was.title === part.title ? this.slice(was.line, was.line + 1) : [`## ${part.title}`];
      const lines = [...heading, ...this.blocks(was.blocks, was.line + 1, end, part.blocks, [''])];
      const isMoved = isLast !== (position === old.length - 1);
      return isMoved ? [...withoutBlankEnd(lines), ...(isLast ? [] : [''])] : lines;
    });
  }

  /** The lines between `from` and `to`, which hold the old blocks, as they should be; `above` stands between a heading and its first block. */
  blocks(
    old: readonly Block[],
    from: number,
    to: number,
    next: readonly BlockForm[],
    above: readonly string[],
  ): string[] {
    const spans = old.map((block): Span => ({ block, from: block.line, to: this.endOf(block) }));
    const pairs = pairItems(
      old.map(blockForm),
      next,
      () => null,
      (was, is) => was.kind === is.kind,
    );
    const [first, last] = [spans[0], spans[spans.length - 1]];
    if (isInPlace(pairs, old.length) && next.every((block, index) => saySame(blockForm(old[index] as Block), block)))
      return [...this.slice(from, to)];
    const head = first === undefined ? above : this.slice(from, first.from);
    const tail = last === undefined ? this.slice(from + (above.length > 0 ? 1 : 0), to) : this.slice(last.to, to);
    const body = next.flatMap((block, index): readonly string[] => {
      const position = pairs[index] ?? null;
      const span = position === null ? undefined : spans[position];
      const lines = span === undefined ? writeBlock(block) : this.block(span, block);
      return index === 0 ? lines : [...this.gap(spans, pairs[index - 1] ?? null, position), ...lines];
    });
    return [...head, ...body, ...tail];
  }

  /** The blank lines between two blocks that stood side by side before, or one. */
  private gap(spans: readonly Span[], before: number | null, after: number | null): readonly string[] {
    const [above, below] = [spans[before ?? -1], spans[after ?? -1]];
    return above && below && after === (before ?? 0) + 1 ? this.slice(above.to, below.from) : [''];
  }

  private block({ block: was, from, to }: Span, block: BlockForm): readonly string[] {
    if (saySame(blockForm(was), block)) return this.slice(from, to);
    if (!('title' in block) && block.kind !== 'chat') return writeBlock(block);
    const [open, ...inner] = writeBlock(block);
    const titled = 'title' in block && 'title' in was && block.title === was.title;
    const opening = titled || block.kind === 'chat' ? this.slice(from, from + 1) : [open ?? ''];
    const closing = this.slice(to - 1, to);
    if ('blocks' in block && 'blocks' in was)
      return [...opening, ...this.blocks(was.blocks, from + 1, to - 1, block.blocks, []), ...closing];
    return [...opening, ...inner.slice(0, -1), ...closing];
  }

  private endOf(block: Block): number {
    if (block.kind === 'markdown') return block.line + block.markdown.split('\n').length;
    if (block.kind === 'scene' || block.kind === 'activity') return block.line + 1;
    let depth = 0;
    for (let line = block.line; line <= this.lines.length; line += 1) {
      const text = this.lines[line - 1] ?? '';
      if (/^:::\s*$/.test(text)) depth -= 1;
      else if (text.startsWith(':::')) depth += 1;
      if (depth === 0) return line + 1;
    }
    return this.lines.length + 1;
  }
}

const boxes = { example: 'contoh', tip: 'tips', caution: 'hati-hati' } as const;

const writeBlocks = (blocks: readonly BlockForm[]): string[] =>
  blocks.flatMap((block, index) => [...(index === 0 ? [] : ['']), ...writeBlock(block)]);

/** A block that is new, as the format writes it. */
function writeBlock(block: BlockForm): string[] {
  switch (block.kind) {
    case 'markdown':
      return block.markdown.split('\n');
    case 'sample':
      return [`:::teks ${block.title}`, ...block.markdown.split('\n'), ':::'];
    case 'chat':
      return [
        ':::chat',
        ...block.turns.flatMap(({ speaker, text }) => `- ${speaker}: ${text.replaceAll('\n', '\n  ')}`.split('\n')),
        ':::',
      ];
    case 'scene':
      return [`::adegan ${block.scene} "${block.description}"`];
    case 'activity':
      return [`::kegiatan ${block.slug}`];
    default:
      return [`:::${boxes[block.kind]} ${block.title}`, ...writeBlocks(block.blocks), ':::'];
  }
}

function withoutBlankEnd(lines: readonly string[]): string[] {
  let end = lines.length;
  while (end > 0 && lines[end - 1]?.trim() === '') end -= 1;
  return lines.slice(0, end);
}
