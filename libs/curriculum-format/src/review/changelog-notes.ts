import type { SourceFiles } from '../shape/source-files';

/** The longest text that stays short to read; what a changelog says beyond it is left to the changelog. */
const longest = 2000;

/** What the changelog of a curriculum says of one number, as plain words; empty where it says nothing. */
export function notesInChangelog(files: SourceFiles, number: string): string {
  const [, text = ''] = [...files].find(([path]) => /^curricula\/[^/]+\/CHANGELOG\.md$/.test(path)) ?? [];
  const lines = text.split(/\r?\n/);
  const begin = lines.indexOf(`## ${number}`);
  if (begin === -1) return '';
  const rest = lines.slice(begin + 1);
  const end = rest.findIndex((line) => line.startsWith('## '));
  const words = (end === -1 ? rest : rest.slice(0, end)).join('\n').replace(/\*\*/g, '').trim();
  return words.length <= longest ? words : words.slice(0, words.lastIndexOf('\n', longest)).trim();
}
