import { Client } from 'pg';
import { DataSource, type MixedList, type MigrationInterface } from 'typeorm';
import { CannotStart } from '@api/platform/config';
import { migrations } from '@migrations';
import { checkServingRole, ensureServingRole, servingUrl } from './serving-role';

type Migration = new () => MigrationInterface;

export type Migrated = {
  /** The serving role's address. */
  readonly appUrl: string;
  /** What had to be run, in order. */
  readonly applied: readonly string[];
};

// Any number will do as long as every release takes the same: "MELEK" on a telephone's keys.
const migrationLock = 63535;
const table = 'migration';

/**
 * Brings a database to this release and answers with the serving role's address.
 *
 * Every node may call it at the same moment: one migrates, the others wait and find nothing left to do.
 */
export async function migrate(ownerUrl: string, classes: readonly Migration[] = migrations): Promise<Migrated> {
  const owner = await connect(ownerUrl);
  try {
    await checkServer(owner);
    await owner.query('select pg_advisory_lock($1)', [migrationLock]);
    await ensureServingRole(owner, ownerUrl);
    const applied = (await isUpToDate(owner, classes)) ? [] : await run(ownerUrl, classes);
    await checkServingRole(owner);
    return { appUrl: servingUrl(ownerUrl), applied };
  } finally {
    // The lock goes with its session.
    await owner.end();
  }
}

async function connect(ownerUrl: string): Promise<Client> {
  const { host } = new URL(ownerUrl);
  const client = new Client({
    connectionString: ownerUrl,
    application_name: 'melekai migrate',
    connectionTimeoutMillis: 10_000,
  });
  try {
    await client.connect();
    await client.query('set statement_timeout = 0');
    return client;
  } catch (error) {
    throw new CannotStart(`DATABASE_URL: no connection to PostgreSQL at ${host}: ${(error as Error).message}`);
  }
}

async function checkServer(owner: Client): Promise<void> {
  const { rows } = await owner.query<Server>(
    `select current_setting('server_version') as version, current_setting('server_version_num')::int as number,
            rolname as role, rolsuper or (rolbypassrls and rolcreaterole) as may
     from pg_roles where rolname = current_user`,
  );
  const refusal = rows[0] && serverRefusal(rows[0]);
  if (refusal) throw new CannotStart(refusal);
}

type Server = { readonly version: string; readonly number: number; readonly role: string; readonly may: boolean };

/** Why this server or this role will not do; undefined when they will. */
export function serverRefusal({ version, number, role, may }: Server): string | undefined {
  if (number < 150_000) return `MelekAI needs PostgreSQL 15 or newer; this server is ${version}.`;
  // Sign-in, backup and rebuild read rows of all agencies; without the right they would quietly find none.
  if (!may)
    return `The database role ${role} migrates and looks across agencies: let an administrator run  alter role "${role}" createrole bypassrls`;
  return undefined;
}

async function isUpToDate(owner: Client, classes: readonly Migration[]): Promise<boolean> {
  const known = await owner.query<{ exists: boolean }>('select to_regclass($1) is not null as exists', [table]);
  if (!known.rows[0]?.exists) return classes.length === 0;
  const { rows } = await owner.query<{ name: string }>(`select name from ${table}`);
  const done = new Set(rows.map(({ name }) => name));
  return classes.every(({ name }) => done.has(name));
}

/** Each migration in a transaction of its own: what was done stays done when a later one fails. */
async function run(ownerUrl: string, classes: readonly Migration[]): Promise<string[]> {
  const dataSource = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    poolSize: 1,
    migrations: [...classes] as MixedList<Migration>,
    migrationsTableName: table,
    migrationsTransactionMode: 'each',
    // What fails is thrown; TypeORM would print it as well.
    logger: 'debug',
    extra: { options: '-c statement_timeout=0' },
  });
  await dataSource.initialize();
  try {
    return (await dataSource.runMigrations()).map(({ name }) => name);
  } finally {
    await dataSource.destroy();
  }
}
