import type { Finding, Place } from '../shape/finding';
import { parseChat } from './parse-chat';
import type { Block, Part, Prose } from '../shape/prose';
import {
  type BoxName,
  boxNames,
  malformedLeaf,
  nestedBox,
  notClosed,
  nothingToClose,
  titledChat,
  unknownBox,
  untitledBox,
  wrongHeading,
} from './prose-problems';
import { scene } from '../shape/curriculum.schema';

/** Takes Markdown apart into parts and blocks. It never fails: what it does not understand becomes a finding. */
export function parseProse(
  file: string,
  markdown: string,
  linesBefore = 0,
): Prose & { readonly findings: readonly Finding[] } {
  const reader = new ProseReader(file);
  markdown.split(/\r?\n/).forEach((text, index) => reader.read(text, linesBefore + index + 1));
  return reader.finish();
}

type Box = {
  readonly name: BoxName;
  readonly title: string;
  readonly line: number;
  readonly blocks: Block[];
  readonly lines: string[];
};

class ProseReader {
  private readonly findings: Finding[] = [];
  private readonly lead: Block[] = [];
  private readonly parts: (Part & { readonly blocks: Block[] })[] = [];
  private readonly open: Box[] = [];
  private paragraph: { line: number; texts: string[] } | null = null;

  constructor(private readonly file: string) {}

  read(text: string, line: number): void {
    const [, boxName, title = ''] = /^:::\s*([^\s:]+)\s*(.*)$/.exec(text) ?? [];
    const [, leafName, rest = ''] = /^::([^\s:]+)\s*(.*)$/.exec(text) ?? [];
    const [, marks, heading = ''] = /^(#+)\s+(.*)$/.exec(text) ?? [];
    if (/^:::\s*$/.test(text)) this.closeBox(line);
    else if (boxName !== undefined) this.openBox(boxName, title.trim(), line);
    else if (leafName !== undefined) this.addLeaf(leafName, rest.trim(), line);
    else if (marks !== undefined) this.startPart(marks, heading.trim(), line);
    else this.addText(text, line);
  }

  finish(): ReturnType<typeof parseProse> {
    for (const { line, name } of this.open) this.findings.push(notClosed(this.at(line), name));
    while (this.open.length > 0) this.closeBox(0);
    this.endParagraph();
    return { lead: this.lead, parts: this.parts, findings: this.findings };
  }

  private at(line: number): Place {
    return { file: this.file, line };
  }

  private add(block: Block): void {
    (this.open.at(-1)?.blocks ?? this.parts.at(-1)?.blocks ?? this.lead).push(block);
  }

  private addText(text: string, line: number): void {
    const box = this.open.at(-1);
    if (box !== undefined && holdsTextOnly(box.name)) box.lines.push(text);
    else if (this.paragraph !== null) this.paragraph.texts.push(text);
    else if (text.trim() !== '') this.paragraph = { line, texts: [text] };
  }

  private endParagraph(): void {
    if (this.paragraph === null) return;
    this.add({ kind: 'markdown', line: this.paragraph.line, markdown: this.paragraph.texts.join('\n').trimEnd() });
    this.paragraph = null;
  }

  private startPart(marks: string, title: string, line: number): void {
    this.endParagraph();
    if (marks === '##' && this.open.length === 0) this.parts.push({ title, line, blocks: [] });
    else this.findings.push(wrongHeading(this.at(line)));
  }

  private openBox(name: string, title: string, line: number): void {
    const outer = this.open.at(-1);
    const place = this.at(line);
    if (!isBoxName(name)) this.findings.push(unknownBox(place, name));
    // A sample or a chat may stand inside an example, a tip or a caution, and nothing else inside anything.
    if (outer !== undefined && (holdsTextOnly(outer.name) || !holdsTextOnly(name)))
      this.findings.push(nestedBox(place, name, outer.name));
    if (name === 'chat' && title !== '') this.findings.push(titledChat(place));
    if (name !== 'chat' && title === '') this.findings.push(untitledBox(place, name));
    this.endParagraph();
    this.open.push({ name: isBoxName(name) ? name : 'contoh', title, line, blocks: [], lines: [] });
  }

  private closeBox(line: number): void {
    this.endParagraph();
    const box = this.open.pop();
    if (box === undefined) this.findings.push(nothingToClose(this.at(line)));
    else this.add(this.blockOf(box));
  }

  private blockOf({ name, title, line, blocks, lines }: Box): Block {
    switch (name) {
      case 'teks':
        return { kind: 'sample', line, title, markdown: lines.join('\n').trim() };
      case 'chat': {
        const { turns, findings } = parseChat(this.file, lines, line);
        this.findings.push(...findings);
        return { kind: 'chat', line, turns };
      }
      case 'contoh':
        return { kind: 'example', line, title, blocks };
      case 'tips':
        return { kind: 'tip', line, title, blocks };
      case 'hati-hati':
        return { kind: 'caution', line, title, blocks };
    }
  }

  private addLeaf(name: string, rest: string, line: number): void {
    this.endParagraph();
    const block = leafOf(name, rest, line);
    if (block === null || this.open.length > 0) this.findings.push(malformedLeaf(this.at(line)));
    else this.add(block);
  }
}

const isBoxName = (name: string): name is BoxName => (boxNames as readonly string[]).includes(name);

const holdsTextOnly = (name: string): boolean => name === 'teks' || name === 'chat';

function leafOf(name: string, rest: string, line: number): Block | null {
  if (name === 'kegiatan') return /^\S+$/.test(rest) ? { kind: 'activity', line, slug: rest } : null;
  const [, place, description] = (name === 'adegan' && /^(\S+)\s+["“](.+)["”]$/.exec(rest)) || [];
  return scene.safeParse(place).success && place !== undefined && description !== undefined
    ? { kind: 'scene', line, scene: place, description }
    : null;
}
