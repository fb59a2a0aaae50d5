import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, Pool } from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { closeDatabase, Database, servingOptions, servingUrl } from '@api/platform/database';

export type FreshDatabase = {
  /** The role that owns the tables, and sees every agency's rows. */
  readonly ownerUrl: string;
  readonly ownerPool: Pool;
  /** The role that serves requests. */
  readonly appUrl: string;
  /** The application's own way in, as the serving role, without Nest. */
  connect(entities?: DataSourceOptions['entities']): Promise<Database>;
  /** Closes these connections and removes the database; whoever is still connected is cut off. */
  drop(): Promise<void>;
};

/** A migrated, empty database of a spec's own: a copy of the one that the test run made at its start. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const template = new URL(process.env.TEST_DATABASE_URL ?? missing());
  const server = new URL(template);
  server.pathname = '/postgres';
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await administer(server, (owner) => owner.query(`create database ${name} template ${template.pathname.slice(1)}`));

  const url = new URL(template);
  url.pathname = `/${name}`;
  await administer(url, closeDatabase);
  const ownerPool = new Pool({ connectionString: url.href, max: 4 });
  // Cut off at the end, or by a spec that stops the server on purpose.
  ownerPool.on('error', () => undefined);
  const appUrl = servingUrl(url.href);
  const opened: DataSource[] = [];
  return {
    ownerUrl: url.href,
    ownerPool,
    appUrl,
    async connect(entities = []) {
      const dataSource = await new DataSource({ ...servingOptions({ appUrl }), entities }).initialize();
      opened.push(dataSource);
      return new Database(dataSource);
    },
    async drop() {
      await Promise.all(opened.map((dataSource) => dataSource.destroy()));
      await ownerPool.end();
      await administer(server, (owner) => dropDatabase(owner, name));
    },
  };
}

/** The server's own cleaning may be in it just then, which its owner may not interrupt. It is soon done. */
async function dropDatabase(owner: Client, name: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await owner.query(`drop database ${name} with (force)`);
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== '42501' || tries === 20) throw error;
      await sleep(250);
    }
  }
}

async function administer(database: URL, work: (owner: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: database.href });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function missing(): never {
  throw new Error('Specs with a database run in the jest project "database": npx jest --selectProjects database');
}
