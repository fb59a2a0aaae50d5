import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Clock } from '@api/platform/clock';
import { CannotStart, readConfig, type Config } from '@api/platform/config';
import { openDatabase, type OpenDatabase } from '@api/platform/database';
import { createHttpApp } from '@api/platform/server';
import { demoAccountsTable } from '@api/people';
import { PlayDemo } from '@api/demo';
import { AppModule } from './app.module';

// Beside the bundle this file ends up in: dist/apps/api/main.js and dist/apps/web.
const webDirectory = join(import.meta.dirname, '../web');
const contentDirectory = join(import.meta.dirname, '../../../content');

/** Starts everything in one process: database, migrations, application, port. A reason the operator can act on is one line. */
export async function bootstrap(): Promise<void> {
  const stopping = new Stopping();
  try {
    const config = readConfig(process.env);
    const database = await openDatabase(config, report);
    stopping.after(() => database.stop());
    const app = await serve(config, database);
    stopping.after(() => app.close());
    report(`MelekAI is ready: ${config.publicUrl ?? (await app.getUrl())}`);
    if (config.demo) report(demoAccountsTable());
  } catch (error) {
    await stopping.stop();
    if (!(error instanceof CannotStart)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

async function serve(config: Config, database: OpenDatabase): Promise<NestFastifyApplication> {
  const app = await createHttpApp(AppModule, {
    config,
    appUrl: database.appUrl,
    clock: new Clock(config.fixedTime),
    webDirectory,
    // On somebody's own screen every request would bury what matters.
    logLevel: process.stdout.isTTY ? 'warn' : 'info',
  });
  try {
    if (config.demo && (await app.get(PlayDemo, { strict: false }).execute(database.ownerUrl, contentDirectory)))
      report('The demo is set.');
    await app.listen({ port: config.port, host: config.host });
    return app;
  } catch (error) {
    await app.close();
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new CannotStart(`Port ${config.port} is taken: stop what listens there, or give this one another PORT.`);
  }
}

/** Ctrl-C and SIGTERM: what was started last is stopped first; a second signal no longer waits. */
class Stopping {
  asked = false;
  private readonly steps: (() => Promise<unknown>)[] = [];

  constructor() {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => this.ask());
  }

  after(step: () => Promise<unknown>): void {
    this.steps.unshift(step);
  }

  async stop(): Promise<void> {
    for (const step of this.steps.splice(0)) await step();
  }

  private ask(): void {
    if (this.asked) process.exit(1);
    this.asked = true;
    void this.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  }
}

const report = (line: string): void => console.log(line);
