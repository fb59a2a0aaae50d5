import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { SourceFiles } from '@curriculum-format';

const content = join(process.cwd(), 'content');

/** The curriculum that the product ships, as files. */
export function shippedCurriculum(): { root: string; files: SourceFiles; framework: { text: string; path: string } } {
  const root = 'curricula/ai-untuk-usaha-saya';
  const paths = readdirSync(join(content, root), { recursive: true, withFileTypes: true }).filter((each) =>
    each.isFile(),
  );
  const files = new Map(
    paths
      .map((file) => join(file.parentPath, file.name))
      .sort()
      .map((path) => [relative(content, path), readFileSync(path, 'utf8')]),
  );
  const path = 'frameworks/kla-umkm/framework.yaml';
  return { root, files, framework: { text: readFileSync(join(content, path), 'utf8'), path } };
}
