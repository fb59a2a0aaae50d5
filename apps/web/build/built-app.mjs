import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What the build made, read from its manifest.
 * @param {string} folder where the build was written to
 */
export function readBuiltApp(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8'));

  /** The one entry, which every desk begins with. */
  const entry = Object.keys(manifest).find((key) => key.endsWith('app.html'));
  /** @param {string} desk */
  const keyOf = (desk) =>
    Object.keys(manifest).find((key) => manifest[key].name === desk && manifest[key].file.endsWith('.js'));

  /**
   * Everything that comes along when these are loaded; `dynamicImports` adds what they may ask for later.
   * @param {readonly string[]} keys
   * @param {'imports' | 'dynamicImports'} through
   */
  function reach(keys, through) {
    const found = new Set();
    const add = (key) => {
      if (found.has(key)) return;
      found.add(key);
      for (const next of manifest[key].imports ?? []) add(next);
      if (through === 'dynamicImports') for (const next of manifest[key].dynamicImports ?? []) add(next);
    };
    keys.forEach(add);
    return found;
  }

  /**
   * Every script and style that a desk may ever ask for, and none that only another one does.
   * @param {string} desk
   */
  function filesOf(desk) {
    const keys = [...reach([entry], 'imports'), ...reach([keyOf(desk)], 'dynamicImports')];
    return new Set(keys.flatMap((key) => [manifest[key].file, ...(manifest[key].css ?? [])]));
  }

  return { manifest, entry, keyOf, reach, filesOf };
}
