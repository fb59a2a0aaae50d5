import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandLineOf, isAlive } from './process-identity';

/** The running server of a cluster, as its postmaster.pid tells. */
export type Postmaster = { readonly pid: number; readonly port: number; readonly status: string };

/** The live server of this data directory; undefined when there is none, or the file speaks of a dead or a foreign one. */
export function findPostmaster(cluster: string): Postmaster | undefined {
  const lines = readLines(cluster);
  const pid = Number(lines[0]);
  if (!pid || lines[1] !== cluster || !isServing(pid, cluster)) return undefined;
  return { pid, port: Number(lines[3]), status: (lines[7] ?? '').trim() };
}

/** Waits until a server found running is ready or, when it was stopping, gone. */
export async function settle(cluster: string): Promise<Postmaster | undefined> {
  for (;;) {
    const found = findPostmaster(cluster);
    if (!found || found.status === 'ready') return found;
    await sleep(10);
  }
}

/**
 * Removes a postmaster.pid that no server of this directory stands behind. PostgreSQL itself would refuse to start
 * when the number has meanwhile gone to another process of the same user, which containers do all the time.
 */
export function forgetDeadPostmaster(cluster: string): void {
  if (!findPostmaster(cluster)) rmSync(join(cluster, 'postmaster.pid'), { force: true });
}

/** Stops a server: sessions are cut off, what was committed is written; after half a minute without that care. */
export async function stopPostmaster(cluster: string, pid: number): Promise<void> {
  if (isServing(pid, cluster)) signal(pid, 'SIGINT');
  if (await isGone(cluster, pid, 30_000)) return;
  signal(pid, 'SIGQUIT');
  await isGone(cluster, pid, 10_000);
}

async function isGone(cluster: string, pid: number, patience: number): Promise<boolean> {
  for (const deadline = Date.now() + patience; Date.now() < deadline; await sleep(10)) {
    if (!isServing(pid, cluster)) return true;
  }
  return false;
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

// A process that has ended but was not collected yet has no command line.
function isServing(pid: number, cluster: string): boolean {
  const command = commandLineOf(pid);
  return isAlive(pid) && (!command || command.includes(cluster));
}

function readLines(cluster: string): string[] {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
