import { spawnSync } from 'node:child_process';
import { chmodSync, lchownSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart } from '@api/platform/config';

/** The operating-system user PostgreSQL runs as; undefined means: the one this process runs as. */
export type ServiceUser = { readonly uid: number; readonly gid: number } | undefined;

/** PostgreSQL refuses to run as root, so root lends it `postgres`, or `nobody` where there is none. */
export function findServiceUser(): ServiceUser {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const account = ['postgres', 'nobody'].flatMap((name) => accounts.filter(([login]) => login === name))[0];
  if (!account)
    throw new CannotStart('PostgreSQL cannot run as root, and /etc/passwd knows neither postgres nor nobody.');
  return { uid: Number(account[2]), gid: Number(account[3]) };
}

/** Whether that user can enter the directory: asked of the system itself, because modes alone do not tell (ACLs, mounts). */
export function canEnter(user: ServiceUser, directory: string): boolean {
  if (!user) return true;
  return spawnSync('/bin/sh', ['-c', 'cd "$0"', directory], { ...user, cwd: '/', stdio: 'ignore' }).status === 0;
}

/** Makes a directory that only the service user may open; its parents keep the usual modes. */
export function makePrivateDirectory(directory: string, user: ServiceUser): void {
  mkdirSync(directory, { recursive: true });
  chmodSync(directory, 0o700);
  giveTo(user, directory);
}

export function giveTo(user: ServiceUser, path: string): void {
  if (user) lchownSync(path, user.uid, user.gid);
}

/** Gives a whole directory to the service user when it is somebody else's: what root copies or restores is root's at first. */
export function takeOver(directory: string, user: ServiceUser): void {
  if (!user || statSync(directory).uid === user.uid) return;
  for (const name of readdirSync(directory, { recursive: true, encoding: 'utf8' })) giveTo(user, join(directory, name));
  giveTo(user, directory);
}
