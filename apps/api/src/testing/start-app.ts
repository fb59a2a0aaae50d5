import { join } from 'node:path';
import { Module, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Pool } from 'pg';
import { readConfig } from '@api/platform/config';
import { Database } from '@api/platform/database';
import { Sessions } from '@api/platform/auth';
import { createHttpApp } from '@api/platform/server';
import { AppModule } from '../app.module';
import { Client } from './client';
import { freshDatabase } from './fresh-database';
import { TestClock } from './test-clock';

export type TestApp = {
  readonly app: NestFastifyApplication;
  readonly database: Database;
  readonly ownerPool: Pool;
  readonly ownerUrl: string;
  readonly clock: TestClock;
  /** Nobody in particular. */
  readonly stranger: Client;
  /** Somebody signed in; their requests come from our own pages. */
  as(account: { readonly accountId: string }): Promise<Client>;
  /** One of the application's own parts. */
  get<Part>(part: Type<Part>): Part;
  close(): Promise<void>;
};

type Options = {
  /** Only these features, where a spec needs no others. */
  readonly modules?: readonly Type[];
  /** Environment variables beside the database's. */
  readonly env?: Readonly<Record<string, string>>;
  readonly webDirectory?: string;
  /** Gets every line of the log, for a spec that reads it. */
  readonly log?: string[];
};

/** The whole application on a database of its own, asked in-process. */
export async function startApp({
  modules,
  env = {},
  webDirectory = join(__dirname, 'no-web-build'),
  log,
}: Options = {}): Promise<TestApp> {
  const db = await freshDatabase();
  const clock = new TestClock();
  const app = await createHttpApp(modules ? only(modules) : AppModule, {
    config: readConfig({ DEMO: 'off', ...env }),
    appUrl: db.appUrl,
    clock,
    webDirectory,
    poolSize: 8,
    ...(log ? { logLevel: 'info', logTo: { write: (line) => void log.push(line) } } : { logLevel: 'silent' }),
  });
  const isSecure = env['PUBLIC_URL']?.startsWith('https:') ?? false;
  return {
    app,
    database: app.get(Database),
    ownerPool: db.ownerPool,
    ownerUrl: db.ownerUrl,
    clock,
    stranger: new Client(app),
    async as({ accountId }) {
      const secret = await app.get(Sessions).open(accountId, 'spec');
      if (!secret) throw new Error('That account is known to no agency: give it a person first.');
      return new Client(app, {
        cookie: `${isSecure ? '__Host-melekai' : 'melekai'}=${secret}`,
        'sec-fetch-site': 'same-origin',
      });
    },
    get: (part) => app.get(part),
    async close() {
      await app.close();
      await db.drop();
    },
  };
}

function only(modules: readonly Type[]): Type {
  class Chosen {}
  Module({ imports: [...modules] })(Chosen);
  return Chosen;
}
