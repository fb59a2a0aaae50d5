import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/**
 * Reads a content folder into the map the curriculum format works on: path relative to the folder → text.
 *
 * @param {string} folder
 * @returns {Promise<Map<string, string>>}
 */
export async function readContentFolder(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && /\.(md|yaml)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  const texts = await Promise.all(
    paths
      .sort()
      .map(
        async (path) =>
          /** @type {const} */ ([relative(folder, path).split(sep).join('/'), await readFile(path, 'utf8')]),
      ),
  );
  return new Map(texts);
}
