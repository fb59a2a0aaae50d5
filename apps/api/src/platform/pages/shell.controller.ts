import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { commonProblems } from '@contracts/kernel';
import { Public } from '@api/platform/auth';
import { localeOf } from '@api/platform/http';
import { Problem } from '@api/platform/problems';
import { FirstWords } from './first-words';
import { Shell } from './shell';

/** The desks: whatever the address below them, the web application's shell finds its own way. */
@Controller()
export class ShellController {
  constructor(
    private readonly shell: Shell,
    private readonly firstWords: FirstWords,
  ) {}

  @Get(['belajar', 'belajar/*', 'mentor', 'mentor/*', 'dinas', 'dinas/*'])
  @Public()
  async open(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    if (!request.caller) return reply.redirect(`/?next=${encodeURIComponent(request.url)}`, 303);
    if (
      request.url.startsWith('/belajar') &&
      request.caller.actor.roles.includes('learner') &&
      !request.caller.who.noticeAnswered
    ) {
      return reply.redirect(`/belajar/pemberitahuan?next=${encodeURIComponent(request.url)}`, 303);
    }
    const locale = localeOf(request);
    const written = await this.firstWords.of(request.caller.actor, request.url, locale);
    const page = this.shell.for(request.url, locale, written);
    if (page === undefined) throw new Problem(commonProblems['not-found']);
    // Words about a person are nobody else's, be it a cache on the way.
    const keep = written === undefined ? 'no-cache' : 'private, no-cache';
    return reply.header('cache-control', keep).type('text/html; charset=utf-8').send(page);
  }
}
