import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart, type Config } from '@api/platform/config';
import { findRunningEmbedded } from '@api/platform/database';

/** Where the embedded database of a data directory lies. */
function clusterOf(dataDir: string): string {
  const pointer = join(dataDir, 'where');
  return existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : join(dataDir, 'postgres');
}

function refuseUnlessStopped({ dataDir, databaseUrl }: Config): void {
  if (databaseUrl)
    throw new CannotStart(
      'DATABASE_URL names a server of its own: back it up with pg_dump, or with your host’s own means.',
    );
  if (findRunningEmbedded(dataDir))
    throw new CannotStart('The platform is running. Stop it first: a copy of a running database cannot be restored.');
}

/** A cold copy: the database's directory and the files, while nothing writes to them. */
export function backUp(config: Config, to: string): Promise<string> {
  refuseUnlessStopped(config);
  const cluster = clusterOf(config.dataDir);
  if (!existsSync(cluster)) throw new CannotStart(`There is no database in ${config.dataDir}.`);
  if (existsSync(to) && readdirSync(to).length > 0) throw new CannotStart(`${to} is not empty.`);
  mkdirSync(to, { recursive: true, mode: 0o700 });
  cpSync(cluster, join(to, 'postgres'), { recursive: true, preserveTimestamps: true });
  const files = join(config.dataDir, 'files');
  if (existsSync(files)) cpSync(files, join(to, 'files'), { recursive: true, preserveTimestamps: true });
  return Promise.resolve(`Copied to ${to}. It holds personal data: keep it as safe as the original.`);
}

/** Puts a cold copy into an empty data directory. */
export function restore(config: Config, from: string): Promise<string> {
  refuseUnlessStopped(config);
  if (!existsSync(join(from, 'postgres'))) throw new CannotStart(`${from} holds no backup.`);
  if (existsSync(config.dataDir) && readdirSync(config.dataDir).length > 0)
    throw new CannotStart(`${config.dataDir} is not empty.`);
  mkdirSync(config.dataDir, { recursive: true });
  cpSync(from, config.dataDir, { recursive: true, preserveTimestamps: true });
  return Promise.resolve(`Restored into ${config.dataDir}. npm start opens it.`);
}
