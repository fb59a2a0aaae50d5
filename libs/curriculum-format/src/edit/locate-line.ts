import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { parseProse } from '../parse/parse-prose';
import type { Block } from '../shape/prose';
import type { FileKind } from './file-form';

/** The value of a file's form that stands on a line, as `questions.0.stem` or `parts.1.blocks.2`; empty where none does. */
export function locateLine(kind: FileKind, text: string, line: number): string {
  if (kind !== 'lesson' && kind !== 'case') return locateInYaml(text, line);
  const lines = text.split(/\r?\n/);
  const end = lines.indexOf('---', 1);
  if (line <= end + 1) {
    const key = locateInYaml(lines.slice(1, end).join('\n'), line - 1);
    return key === '' ? '' : `head.${key}`;
  }
  const { lead, parts } = parseProse('', lines.slice(end + 1).join('\n'), end + 1);
  if (kind === 'case') return locateInBlocks('blocks', lead, line);
  const part = parts.reduce((found, each, index) => (each.line <= line ? index : found), -1);
  const blocks = parts[part]?.blocks ?? [];
  if (part < 0) return '';
  return parts[part]?.line === line
    ? `parts.${part}.title`
    : locateInBlocks(`parts.${part}.blocks`, blocks, line) || `parts.${part}`;
}

function locateInBlocks(path: string, blocks: readonly Block[], line: number): string {
  const index = blocks.reduce((found, block, each) => (block.line <= line ? each : found), -1);
  const block = blocks[index];
  if (!block) return '';
  return ('blocks' in block && locateInBlocks(`${path}.${index}.blocks`, block.blocks, line)) || `${path}.${index}`;
}

function locateInYaml(text: string, line: number): string {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, logLevel: 'error' });
  const startOf = (node: unknown): number => lines.linePos((node as Node | null)?.range?.[0] ?? 0).line;
  const search = (node: unknown, path: string): string => {
    if (isMap(node)) {
      const pair = lastBefore(node.items, ({ key }) => startOf(key) <= line);
      if (!pair || !isScalar(pair.key)) return path;
      return search(pair.value, join(path, String(pair.key.value)));
    }
    if (!isSeq(node)) return path;
    const item = lastBefore(node.items, (each) => startOf(each) <= line);
    return item === undefined ? path : search(item, join(path, String(node.items.indexOf(item))));
  };
  return search(document.contents, '');
}

const lastBefore = <T>(items: readonly T[], isBefore: (item: T) => boolean): T | undefined =>
  items.filter(isBefore).slice(-1)[0];

const join = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);
