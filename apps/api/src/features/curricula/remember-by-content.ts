import { createHash } from 'node:crypto';
import type { SourceFiles } from '@curriculum-format';

/** Reading a whole curriculum takes the better part of a second; its bytes say whether it was read before. */
const contentsRemembered = 8;

/** Gives what was made of these very files before, or makes it. */
export function rememberByContent<T>(make: (files: SourceFiles, ...more: readonly string[]) => T) {
  const made = new Map<string, T>();
  return (files: SourceFiles, ...more: readonly string[]): T => {
    const key = contentHash(files, more);
    const found = made.get(key) ?? make(files, ...more);
    made.delete(key);
    made.set(key, found);
    for (const oldest of [...made.keys()].slice(0, -contentsRemembered)) made.delete(oldest);
    return found;
  };
}

function contentHash(files: SourceFiles, more: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of [...more, ...[...files].flat()]) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex');
}
