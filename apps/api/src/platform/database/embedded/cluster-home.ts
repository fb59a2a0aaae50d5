import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { CannotStart } from '@api/platform/config';
import { canEnter, makePrivateDirectory, takeOver, type ServiceUser } from './service-user';

/** Where root keeps what its service user cannot reach inside a closed home directory. */
export type Places = { readonly cache: string; readonly state: string };

export const systemPlaces: Places = { cache: '/var/cache/melekai', state: '/var/lib/melekai' };

/** The directory of a cluster and its password: `DATA_DIR/postgres`, or the place that `DATA_DIR/where` names. */
export function openClusterHome(dataDirectory: string, user: ServiceUser, places: Places): string {
  const home = findClusterHome(dataDirectory) ?? chooseHome(dataDirectory, user, places);
  if (existsSync(home)) takeOver(home, user);
  makePrivateDirectory(home, user);
  return home;
}

/** The cluster's directory if there is one already. */
export function findClusterHome(dataDirectory: string): string | undefined {
  const pointer = join(dataDirectory, 'where');
  if (existsSync(pointer)) return followPointer(dataDirectory, readFileSync(pointer, 'utf8').trim());
  const beside = join(dataDirectory, 'postgres');
  return existsSync(beside) ? beside : undefined;
}

function chooseHome(dataDirectory: string, user: ServiceUser, places: Places): string {
  if (canEnter(user, dataDirectory)) return join(dataDirectory, 'postgres');

  const key = createHash('sha256').update(dataDirectory).digest('hex').slice(0, 8);
  const home = join(places.state, `${basename(dirname(dataDirectory))}-${key}`);
  makePrivateDirectory(home, user);
  writeFileSync(join(home, 'belongs-to'), `${dataDirectory}\n`);
  writeFileSync(join(dataDirectory, 'where'), `${home}\n`);
  return home;
}

/** A DATA_DIR that was moved takes its cluster along; one that was copied must not share it with the original. */
function followPointer(dataDirectory: string, home: string): string {
  const claim = join(home, 'belongs-to');
  if (!existsSync(claim))
    throw new CannotStart(`${dataDirectory}/where names ${home}, but there is no database there.`);
  const holder = readFileSync(claim, 'utf8').trim();
  if (holder === dataDirectory) return home;
  if (existsSync(join(holder, 'where'))) {
    throw new CannotStart(
      `${dataDirectory} is a copy of ${holder}, and the database in ${home} belongs to that: copy it too and name the copy in ${dataDirectory}/where.`,
    );
  }
  // Removed first: root does not write through a link that somebody else may have put there.
  rmSync(claim);
  writeFileSync(claim, `${dataDirectory}\n`, { flag: 'wx' });
  return home;
}
