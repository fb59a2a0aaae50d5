import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { nodeBundle } from './node-bundle.mjs';

/**
 * Bundles a program of our own sources to that name below `dist`, from where it finds its packages, and imports it. The process is in the
 * name, so that a command may run many times at once.
 *
 * @param {string} name
 * @param {string} input
 */
export async function importBundled(name, input) {
  const file = join(import.meta.dirname, '../dist', `${name}-${process.pid}.mjs`);
  const build = await rolldown({ ...nodeBundle, input });
  await build.write({ file, format: 'esm', codeSplitting: false });
  await build.close();
  try {
    return await import(file);
  } finally {
    await rm(file);
  }
}
