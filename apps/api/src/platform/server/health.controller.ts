import { Controller, Get, Header, HttpStatus, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Public } from '@api/platform/auth';
import { Database } from '@api/platform/database';
import { Describes } from '@api/platform/http';
import { Build } from './build';

const healthOf = (...states: readonly string[]) => z.object({ status: z.enum(states), commit: z.string() });

/** Whether this node lives, and whether it can serve: for supervisors, proxies and the operator. */
@Controller('api/health')
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly build: Build,
  ) {}

  @Get('live')
  @Public()
  @Describes({ summary: 'Whether this node lives, and which commit it runs.', answers: healthOf('live') })
  @Header('cache-control', 'no-store')
  live(): { status: 'live'; commit: string } {
    return { status: 'live', commit: this.build.commit };
  }

  /** Migrations run before the port opens, so a node that answers is migrated; what may go away later is the database. */
  @Get('ready')
  @Public()
  @Describes({
    summary: 'Whether this node is migrated and able to write; 503 while it is not.',
    answers: healthOf('ready', 'not-ready'),
  })
  async ready(
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ status: 'ready' | 'not-ready'; commit: string }> {
    const canWrite = await this.canWrite();
    if (!canWrite) void reply.status(HttpStatus.SERVICE_UNAVAILABLE).header('retry-after', '5');
    return { status: canWrite ? 'ready' : 'not-ready', commit: this.build.commit };
  }

  private async canWrite(): Promise<boolean> {
    try {
      const [row] = await this.database.call<{ writable: boolean }>(
        'health_writable',
        `select not pg_is_in_recovery() and current_setting('transaction_read_only') = 'off' as writable`,
        [],
      );
      return row?.writable ?? false;
    } catch {
      // Whatever keeps the database away, the answer is the same: not ready.
      return false;
    }
  }
}
