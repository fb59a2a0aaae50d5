import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { ServiceUser } from './service-user';

/** Waits on a pipe that only this process holds open; when it ends, however that comes about, the server is told to stop. */
const script = 'read -r _; [ "$(head -n 1 "$1")" = "$0" ] && kill -INT "$0"';

/** Lets no server outlive a Node that was killed; the answer calls the dog off. Needs a POSIX shell. */
export function watch(cluster: string, pid: number, user: ServiceUser): () => Promise<void> {
  if (process.platform === 'win32') return async () => undefined;
  const dog = spawn('/bin/sh', ['-c', script, String(pid), join(cluster, 'postmaster.pid')], {
    ...user,
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  dog.unref();
  const leash = dog.stdin as typeof dog.stdin & { unref?: () => void };
  leash.on('error', () => undefined);
  leash.unref?.();
  const gone = new Promise<void>((resolve) => dog.once('exit', () => resolve()));
  return async () => {
    dog.ref();
    if (dog.kill('SIGKILL')) await gone;
  };
}
