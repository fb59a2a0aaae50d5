import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart } from '@api/platform/config';
import { program, type Binaries } from './binaries';
import { giveTo, type ServiceUser } from './service-user';

/** The bootstrap superuser: used by the launcher alone; the application owns its tables by another role. */
export const superuser = 'postgres';

/** The cluster of this server's major version; made when the home is empty. One that need not be durable is made faster. */
export function ensureCluster(home: string, binaries: Binaries, user: ServiceUser, durable: boolean): string {
  const cluster = join(home, String(binaries.major));
  if (existsSync(cluster)) return cluster;

  const [other] = clustersIn(home);
  if (other) {
    throw new CannotStart(
      `${home} was made by PostgreSQL ${other}, this release brings ${binaries.major}: restore a backup into a new DATA_DIR.`,
    );
  }
  writePassword(home, user);
  initialise(home, cluster, binaries, user, durable);
  return cluster;
}

/** The clusters of a home, each named after the major version that made it. */
export const clustersIn = (home: string): string[] => readdirSync(home).filter((name) => /^\d+$/.test(name));

export const readPassword = (home: string): string => readFileSync(join(home, 'password'), 'utf8').trim();

function writePassword(home: string, user: ServiceUser): void {
  const file = join(home, 'password');
  rmSync(file, { force: true });
  writeFileSync(file, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  giveTo(user, file);
}

/** Made under another name and renamed: a cluster that was interrupted half-way is begun again. */
function initialise(home: string, cluster: string, binaries: Binaries, user: ServiceUser, durable: boolean): void {
  const unfinished = `${cluster}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  const made = spawnSync(
    program(binaries, 'initdb'),
    [
      ...['-D', unfinished, '-U', superuser, `--pwfile=${join(home, 'password')}`, '--auth=scram-sha-256'],
      // ICU orders names the same way on every machine; the C library still decides what a letter is.
      ...[
        '-E',
        'UTF8',
        '--locale-provider=icu',
        '--icu-locale=id',
        `--locale=${process.platform === 'linux' ? 'C.UTF-8' : 'C'}`,
      ],
      ...['--no-instructions', ...(durable ? [] : ['--no-sync'])],
    ],
    { ...user, cwd: '/', encoding: 'utf8', env: { PATH: process.env.PATH, TZ: 'UTC' } },
  );
  if (made.status !== 0) {
    const reason = (made.stderr || String(made.error))
      .trim()
      .split('\n')
      .findLast((line) => line.startsWith('initdb: '));
    throw new CannotStart(`PostgreSQL could not make its cluster in ${home}: ${reason ?? 'initdb gave no reason'}.`);
  }
  renameSync(unfinished, cluster);
}
