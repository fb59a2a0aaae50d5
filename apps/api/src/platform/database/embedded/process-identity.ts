import { readFileSync } from 'node:fs';

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** When a process began, in the kernel's ticks; with its number that names it for good. Empty where the system does not tell. */
export function startOf(pid: number): string {
  const afterName = readProcess(pid, 'stat').split(') ').pop() ?? '';
  return afterName.split(' ')[19] ?? '';
}

/** What a process was started with, or undefined where the system does not tell. */
export function commandLineOf(pid: number): string[] | undefined {
  if (process.platform !== 'linux') return undefined;
  return readProcess(pid, 'cmdline').split('\0');
}

function readProcess(pid: number, what: 'stat' | 'cmdline'): string {
  try {
    return readFileSync(`/proc/${pid}/${what}`, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return '';
    throw error;
  }
}
