import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart } from '@api/platform/config';
import { isAlive, startOf } from './process-identity';

type Holder = { pid: number; started: string; dataDirectory: string };

/** Holds the data directory for this process; the answer lets it go. A lock whose process died counts for nothing. */
export function lockDataDirectory(dataDirectory: string): () => void {
  const path = join(dataDirectory, 'running');
  const mine = `${path}.${process.pid}`;
  const me: Holder = { pid: process.pid, started: startOf(process.pid), dataDirectory };
  writeFileSync(mine, JSON.stringify(me));
  try {
    while (!take(mine, path)) {
      const holder = readHolder(path);
      if (holder && holds(holder, dataDirectory)) {
        throw new CannotStart(
          `MelekAI is already running on ${dataDirectory} (process ${holder.pid}): stop it first, or give this one another DATA_DIR.`,
        );
      }
      setAside(path, `${path}.stale-${process.pid}`, dataDirectory);
    }
  } finally {
    rmSync(mine, { force: true });
  }
  return () => rmSync(path, { force: true });
}

/** A hard link is made at once and whole, or not at all. */
function take(mine: string, path: string): boolean {
  try {
    linkSync(mine, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function readHolder(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

// A copied directory brings the lock of the original along, and process numbers come round again: hence all three.
const holds = (holder: Holder, dataDirectory: string) =>
  holder.dataDirectory === dataDirectory && isAlive(holder.pid) && startOf(holder.pid) === holder.started;

/** Between reading a dead lock and moving it another process may have taken its place: then it is put back. */
function setAside(path: string, aside: string, dataDirectory: string): void {
  try {
    renameSync(path, aside);
    const moved = readHolder(aside);
    if (moved && holds(moved, dataDirectory)) take(aside, path);
    rmSync(aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
