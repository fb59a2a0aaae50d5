import { readdirSync, readFileSync } from 'node:fs';

/** Proportional set size in KiB: memory shared by several processes counts once, split among them. */
function pssOf(pid: string): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
  } catch {
    // The process ended while we looked.
    return 0;
  }
}

function isPostgres(pid: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres');
  } catch {
    return false;
  }
}

/** Memory of the whole stack in MiB: the application and the database that runs for this bench. */
export function measureMemory(app: number): number {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const database = pids
    .filter(isPostgres)
    .filter((pid) => descendsFrom(pid, process.pid) || cmdline(pid).includes('melekai-bench'));
  const parents = new Set(database.filter((pid) => cmdline(pid).includes('melekai-bench')));
  const all = pids.filter(isPostgres).filter((pid) => parents.has(pid) || parents.has(String(parentOf(pid))));
  return Math.round([String(app), ...all].reduce((sum, pid) => sum + pssOf(pid), 0) / 102.4) / 10;
}

const cmdline = (pid: string): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
};

function parentOf(pid: string): number {
  try {
    return Number(/^\d+ \(.*\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

function descendsFrom(pid: string, ancestor: number): boolean {
  for (let at = parentOf(pid); at > 1; at = parentOf(String(at))) if (at === ancestor) return true;
  return false;
}
