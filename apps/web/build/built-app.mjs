import { readdirSync, readFileSync } from 'node:fs';
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
   * @param {(key: string) => boolean} beyond what is not gone into
   */
  function reach(keys, through, beyond = () => false) {
    const found = new Set();
    const add = (key) => {
      if (found.has(key) || beyond(key)) return;
      found.add(key);
      for (const next of manifest[key].imports ?? []) add(next);
      if (through === 'dynamicImports') for (const next of manifest[key].dynamicImports ?? []) add(next);
    };
    keys.forEach(add);
    return found;
  }

  /** A lab is not part of a desk: it is fetched when somebody enters, or wants the labs on her phone. */
  const isLab = (key) => /features\/[a-z]+-lab\/index\.ts$/.test(key);

  /** Everything of a desk, now or later, without the labs. */
  const keysOf = (desk) => new Set([...reach([entry], 'imports'), ...reach([keyOf(desk)], 'dynamicImports', isLab)]);

  const filesIn = (keys) => new Set([...keys].flatMap((key) => [manifest[key].file, ...(manifest[key].css ?? [])]));

  /**
   * Every script and style that a desk may ever ask for, and none that only another one does.
   * @param {string} desk
   */
  const filesOf = (desk) => filesIn(keysOf(desk));

  /** What a mentor's desk fetches to show what was made in the labs, in either language. */
  function filesOfArtifacts() {
    const labs = Object.keys(manifest).filter(isLab);
    const words = labs.flatMap((lab) => manifest[lab].dynamicImports ?? []).filter((key) => key.endsWith('.en.json'));
    return filesIn(reach([...labs, ...words], 'imports'));
  }

  /** Of each lab by its key, what a learner's phone fetches to enter it: the scripts of its workers among them, which no manifest names. */
  function filesOfLabs() {
    const own = keysOf('learner');
    const workers = readdirSync(join(folder, 'assets')).filter((name) => /\.worker-/.test(name));
    return new Map(
      Object.keys(manifest)
        .filter(isLab)
        .map((lab) => {
          // What labs have in common knows the way to all of them.
          const reached = reach([lab], 'dynamicImports', (key) => isLab(key) && key !== lab);
          const files = filesIn([...reached].filter((key) => !own.has(key)));
          const scripts = [...files].map((file) => readFileSync(join(folder, file), 'utf8'));
          const called = workers.filter((name) => scripts.some((script) => script.includes(name)));
          return [lab, new Set([...files, ...called.map((name) => `assets/${name}`)])];
        }),
    );
  }

  return { manifest, entry, keyOf, reach, isLab, filesOf, filesOfArtifacts, filesOfLabs };
}
