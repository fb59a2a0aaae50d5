import { Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { commonProblems } from '@contracts/kernel';
import {
  ActEntry,
  HomeSchema,
  learningProblems,
  SealedSchema,
  SealedSyncRequest,
  SyncRequest,
  SyncSchema,
  syncLimits,
  type SealedAnswer,
  type SyncAnswer,
} from '@contracts/learning';
import { sealProblems } from '@contracts/seals';
import { sittingProblems } from '@contracts/sittings';
import { submissionProblems } from '@contracts/submissions';
import { CurrentActor, Public, Requires, type Actor } from '@api/platform/auth';
import { Describes, localeOf, ShapedBody, TakesPacked } from '@api/platform/http';
import { ReadHome } from './read-home';
import { SyncEntries } from './sync-entries';
import { SyncSealed } from './sync-sealed';

/** What an entry may be refused with: by the ledger itself, and by what later features do with work and questions. */
const refusalsOfEntries = [
  learningProblems['entry-id-reused'],
  learningProblems['entry-not-valid'],
  learningProblems['entry-too-large'],
  learningProblems['kind-unknown'],
  learningProblems['not-enrolled'],
  learningProblems['step-unknown'],
  sittingProblems['not-opened'],
  sittingProblems['already-answered'],
  submissionProblems['submission-id-taken'],
  submissionProblems['tries-used-up'],
  submissionProblems['still-with-mentor'],
  submissionProblems['already-accepted'],
  submissionProblems['answers-incomplete'],
  submissionProblems['file-missing'],
  submissionProblems['file-not-yours'],
  commonProblems['not-valid'],
];

@Controller('api')
export class LearningController {
  constructor(
    private readonly readHome: ReadHome,
    private readonly syncEntries: SyncEntries,
    private readonly syncSealed: SyncSealed,
  ) {}

  /** The learner's home document; 304 while nothing in it changed. */
  @Get('me/learning')
  @Requires('learning:take')
  @Describes({
    summary:
      'Everything the learner’s app needs besides packages, in her language where the content is said in it; has an ETag.',
    answers: HomeSchema,
    problems: [commonProblems['not-found']],
  })
  async home(@CurrentActor() actor: Actor, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { serverNow, ...lasting } = await this.readHome.execute(actor, localeOf(request));
    const body = JSON.stringify({ ...lasting, noticeAnswered: request.caller?.who.noticeAnswered });
    const tag = `"${createHash('sha1').update(body).digest('base64url')}"`;
    void reply
      .header('etag', tag)
      .header('cache-control', 'private, no-cache')
      .header('vary', 'cookie, accept-language');
    if (request.headers['if-none-match'] === tag) return void reply.status(304).send();
    void reply
      .type('application/json; charset=utf-8')
      .send(`${body.slice(0, -1)},"serverNow":${JSON.stringify(serverNow)}}`);
  }

  @Post('sync')
  @HttpCode(200)
  @TakesPacked()
  @Requires('learning:take')
  @Describes({
    summary: 'Takes what waits in a phone’s outbox and answers entry by entry; safe to repeat, in any order.',
    takes: SyncRequest.extend({ entries: z.array(ActEntry).max(syncLimits.entries) }),
    answers: SyncSchema,
    problems: [learningProblems['batch-too-large'], learningProblems['app-too-old']],
    within: refusalsOfEntries,
  })
  sync(
    @CurrentActor() actor: Actor,
    @ShapedBody(SyncRequest, { apart: 'entries' }) body: SyncRequest,
    @Req() request: FastifyRequest,
  ): Promise<SyncAnswer> {
    return this.syncEntries.execute(actor, body, localeOf(request));
  }

  @Post('sync/sealed')
  @HttpCode(200)
  @Public()
  @Describes({
    summary: 'Takes entries that a shared phone sealed, whoever brings them, and answers entry by entry.',
    answers: SealedSchema,
    problems: [learningProblems['app-too-old']],
    within: [
      ...refusalsOfEntries,
      sealProblems['not-readable'],
      commonProblems['not-signed-in'],
      commonProblems['not-allowed'],
    ],
  })
  sealed(
    @ShapedBody(SealedSyncRequest) body: SealedSyncRequest,
    @Req() request: FastifyRequest,
  ): Promise<SealedAnswer> {
    return this.syncSealed.execute(body, request.caller, localeOf(request));
  }
}
