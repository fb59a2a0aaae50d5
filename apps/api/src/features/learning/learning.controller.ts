import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SyncRequest, type SyncAnswer } from '@contracts/learning';
import { CurrentActor, Requires, type Actor } from '@api/platform/auth';
import { fit, localeOf } from '@api/platform/http';
import { ReadHome } from './read-home';
import { SyncEntries } from './sync-entries';

@Controller('api')
export class LearningController {
  constructor(
    private readonly readHome: ReadHome,
    private readonly syncEntries: SyncEntries,
  ) {}

  /** The learner's home document; 304 while nothing in it changed. */
  @Get('me/learning')
  @Requires('learning:take')
  async home(@CurrentActor() actor: Actor, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { serverNow, ...lasting } = await this.readHome.execute(actor);
    const body = JSON.stringify(lasting);
    const tag = `"${createHash('sha1').update(body).digest('base64url')}"`;
    void reply.header('etag', tag).header('cache-control', 'private, no-cache');
    if (request.headers['if-none-match'] === tag) return void reply.status(304).send();
    void reply
      .type('application/json; charset=utf-8')
      .send(`${body.slice(0, -1)},"serverNow":${JSON.stringify(serverNow)}}`);
  }

  /** Each entry of the batch is read apart from the others, so the body is held to its contract here and not by a pipe. */
  @Post('sync')
  @HttpCode(200)
  @Requires('learning:take')
  sync(@CurrentActor() actor: Actor, @Body() body: unknown, @Req() request: FastifyRequest): Promise<SyncAnswer> {
    return this.syncEntries.execute(actor, fit(SyncRequest, body), localeOf(request));
  }
}
