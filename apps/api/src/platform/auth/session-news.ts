import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { Database } from '@api/platform/database';
import { Sessions } from './sessions';

const retryAfter = 5_000;

/**
 * Hears from the database what other nodes closed or changed, so that a sign-out holds everywhere at once.
 *
 * Behind a pooler that carries no notifications nothing is heard; then what is remembered lasts its half minute.
 */
@Injectable()
export class SessionNews implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(SessionNews.name);
  private listener: PoolClient | undefined;
  private retry: NodeJS.Timeout | undefined;
  private over = false;

  constructor(
    private readonly database: Database,
    private readonly sessions: Sessions,
  ) {}

  onApplicationBootstrap(): Promise<void> {
    return this.listen();
  }

  onModuleDestroy(): void {
    this.over = true;
    clearTimeout(this.retry);
    this.listener?.release(true);
    this.listener = undefined;
  }

  private async listen(): Promise<void> {
    let client: PoolClient | undefined;
    try {
      client = await this.database.pool.connect();
      client.on('notification', ({ payload }) => this.sessions.forget(payload ?? ''));
      client.once('error', () => this.lost(client));
      await client.query('listen melekai_sessions');
      this.listener = client;
    } catch {
      // A database that is away for a moment; whoever needs it says so in the request's own log line.
      this.lost(client);
    }
  }

  private lost(client: PoolClient | undefined): void {
    if (this.over || this.retry) return;
    this.logger.warn('no news of closed sessions; asking again soon');
    client?.release(true);
    this.listener = undefined;
    // What happened meanwhile was missed.
    this.sessions.forget('');
    this.retry = setTimeout(() => {
      this.retry = undefined;
      void this.listen();
    }, retryAfter).unref();
  }
}
