import { existsSync, mkdirSync, realpathSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { findBinaries, useBinaries } from './binaries';
import { findClusterHome, openClusterHome, systemPlaces, type Places } from './cluster-home';
import { clustersIn, ensureCluster } from './create-cluster';
import { lockDataDirectory } from './data-directory-lock';
import { ensureOwner, ownerUrl, superuserUrl } from './ensure-owner';
import { adopt, launch, type Cluster } from './launch';
import { findPostmaster, settle } from './postmaster';
import { findServiceUser } from './service-user';
import { supervise } from './supervise';

export type EmbeddedOptions = {
  /** Told of each step that takes a while. */
  readonly report?: (line: string) => void;
  /** Server settings of a test run, for example `fsync: 'off'`. */
  readonly settings?: Record<string, string>;
  /** The directory of another server's programs, for example Debian's. */
  readonly binaries?: string;
  readonly places?: Places;
};

export type EmbeddedDatabase = {
  readonly ownerUrl: string;
  readonly superuserUrl: string;
  /** The directory that holds the cluster and its password. */
  readonly home: string;
  /** Whether the server of a killed process was found running and taken over. */
  readonly adopted: boolean;
  stop(): Promise<void>;
};

/**
 * Opens the database of a data directory: makes it, starts it, recovers it or takes over the server
 * that a killed process left behind. One process at a time; the next one is refused.
 */
export async function openEmbedded(dataDirectory: string, options: EmbeddedOptions = {}): Promise<EmbeddedDatabase> {
  mkdirSync(dataDirectory, { recursive: true });
  const directory = realpathSync(dataDirectory);
  const unlock = lockDataDirectory(directory);
  try {
    const opened = await open(directory, options);
    return { ...opened, stop: () => opened.stop().finally(unlock) };
  } catch (error) {
    unlock();
    throw error;
  }
}

/** The owner's address of the database that another process keeps running, for tools beside it; undefined when none does. */
export function findRunningEmbedded(dataDirectory: string): string | undefined {
  const home = existsSync(dataDirectory) ? findClusterHome(realpathSync(dataDirectory)) : undefined;
  if (!home) return undefined;
  const ready = clustersIn(home)
    .map((name) => findPostmaster(join(home, name)))
    .find((postmaster) => postmaster?.status === 'ready');
  return ready && ownerUrl(home, ready.port);
}

async function open(directory: string, options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const report = options.report ?? (() => undefined);
  const cluster = prepare(directory, options, report);
  const found = await settle(cluster.directory);
  const server = found ? adopt(cluster, found) : await launch(cluster);
  const supervision = supervise(cluster, server, report);
  try {
    await ensureOwner(cluster.home, server.port);
  } catch (error) {
    await supervision.end();
    throw error;
  }
  return {
    ownerUrl: ownerUrl(cluster.home, server.port),
    superuserUrl: superuserUrl(cluster.home, server.port),
    home: cluster.home,
    adopted: found !== undefined,
    stop: () => supervision.end(),
  };
}

function prepare(directory: string, options: EmbeddedOptions, report: (line: string) => void): Cluster {
  const user = findServiceUser();
  const places = options.places ?? systemPlaces;
  // An ordinary user reaches what is his own; a copy is needed only where the install belongs to somebody else.
  const cache = user ? places.cache : join(directory, 'cache');
  const binaries = options.binaries ? useBinaries(options.binaries, user) : findBinaries(user, cache);
  const home = openClusterHome(directory, user, places);
  if (clustersIn(home).length === 0) report(`Making the database in ${home}`);
  const log = join(directory, 'postgres.log');
  if (existsSync(log)) renameSync(log, `${log}.1`);
  const settings = options.settings ?? {};
  const cluster = ensureCluster(home, binaries, user, settings.fsync !== 'off');
  return { home, directory: cluster, log, portFile: join(directory, 'port'), binaries, user, settings };
}
