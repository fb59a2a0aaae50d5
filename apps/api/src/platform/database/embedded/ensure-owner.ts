import { Client } from 'pg';
import { derivePassword, scramVerifier } from '../role-password';
import { readPassword, superuser } from './create-cluster';

export const owner = 'melekai_owner';
export const databaseName = 'melekai';

const url = (user: string, password: string, port: number, database: string) =>
  `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`;

export const superuserUrl = (home: string, port: number): string =>
  url(superuser, readPassword(home), port, 'postgres');
export const ownerUrl = (home: string, port: number): string =>
  url(owner, derivePassword(readPassword(home), owner), port, databaseName);

/**
 * Makes the role that owns the tables, and its database, unless they are there.
 *
 * It is no superuser, so that what works here works on any server; it bypasses row security,
 * because sign-in, backup and rebuild look across agencies.
 */
export async function ensureOwner(home: string, port: number): Promise<void> {
  const client = new Client({ connectionString: superuserUrl(home, port) });
  await client.connect();
  try {
    const { rows } = await client.query<{ role: boolean; database: boolean }>(
      `select exists (select from pg_roles where rolname = $1) as role, exists (select from pg_database where datname = $2) as database`,
      [owner, databaseName],
    );
    if (!rows[0]?.role) {
      const verifier = scramVerifier(derivePassword(readPassword(home), owner));
      await client.query(`create role ${owner} login createrole createdb bypassrls password '${verifier}'`);
    }
    if (!rows[0]?.database) await client.query(`create database ${databaseName} owner ${owner}`);
  } finally {
    await client.end();
  }
}
