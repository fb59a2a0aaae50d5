import type { z } from 'zod';
import { error, type Finding } from '../shape/finding';
import { readYaml, type SourceDocument } from './read-yaml';

export type Page<T> = {
  readonly document: SourceDocument<T> | null;
  readonly body: string;
  /** Lines of the file above the body. */
  readonly linesBefore: number;
  readonly findings: readonly Finding[];
};

/** Parts a Markdown file into the YAML between its two `---` lines and the body below them. */
export function readFrontMatter<S extends z.ZodType>(
  file: string,
  slug: string,
  text: string,
  schema: S,
): Page<z.output<S>> {
  const lines = text.split(/\r?\n/);
  const end = lines.indexOf('---', 1);
  if (lines[0] !== '---' || end === -1) {
    const finding = error(
      { file, line: 1 },
      'front-matter/missing',
      { id: 'Kepala berkas belum ada.', en: 'The front matter is missing.' },
      {
        id: 'Mulai berkas dengan baris `---`, lalu kuncinya, lalu `---` lagi.',
        en: 'Start the file with a line `---`, then the keys, then `---` again.',
      },
    );
    return { document: null, body: '', linesBefore: 0, findings: [finding] };
  }
  const { document, findings } = readYaml(file, slug, lines.slice(1, end).join('\n'), schema, 1);
  return { document, body: lines.slice(end + 1).join('\n'), linesBefore: end + 1, findings };
}
