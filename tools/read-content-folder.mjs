import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/**
 * Reads a content folder into the map the curriculum format works on: path relative to the folder → text.
 *
 * A recording stands in it as the text that `describe` makes of its bytes; see libs/curriculum-format/src/shape/recording.ts.
 *
 * @param {string} folder
 * @param {(bytes: Buffer) => string} describe
 * @returns {Promise<Map<string, string>>}
 */
export async function readContentFolder(folder, describe) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && /\.(md|yaml|opus|webm)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  const texts = await Promise.all(
    paths
      .sort()
      .map(
        async (path) =>
          /** @type {const} */ ([relative(folder, path).split(sep).join('/'), await textOf(path, describe)]),
      ),
  );
  return new Map(texts);
}

/** @param {string} path @param {(bytes: Buffer) => string} describe */
async function textOf(path, describe) {
  const bytes = await readFile(path);
  return /\.(md|yaml)$/.test(path) ? bytes.toString('utf8') : describe(bytes);
}
