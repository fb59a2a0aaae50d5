import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { commonProblems } from '@contracts/kernel';
import { Public } from '@api/platform/auth';
import { localeOf } from '@api/platform/http';
import { Problem } from '@api/platform/problems';
import { Shell } from './shell';

/** The desks: whatever the address below them, the web application's shell finds its own way. */
@Controller()
export class ShellController {
  constructor(private readonly shell: Shell) {}

  @Get(['belajar', 'belajar/*', 'mentor', 'mentor/*', 'dinas', 'dinas/*'])
  @Public()
  open(@Req() request: FastifyRequest, @Res() reply: FastifyReply): FastifyReply {
    if (!request.caller) return reply.redirect(`/?next=${encodeURIComponent(request.url)}`, 303);
    if (
      request.url.startsWith('/belajar') &&
      request.caller.actor.roles.includes('learner') &&
      !request.caller.who.noticeAnswered
    ) {
      return reply.redirect(`/belajar/pemberitahuan?next=${encodeURIComponent(request.url)}`, 303);
    }
    const page = this.shell.for(request.url, localeOf(request));
    if (page === undefined) throw new Problem(commonProblems['not-found']);
    return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page);
  }
}
