import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { authProblems } from '@contracts/auth';
import { commonProblems } from '@contracts/kernel';
import { Problem } from '@api/platform/problems';
import { SessionCookie } from './session-cookie';
import { Sessions, type HeldSession } from './sessions';

/** Signs an account in on the device that asks; whoever was signed in there before is not any more. */
@Injectable()
export class OpenSession {
  constructor(
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
  ) {}

  async execute(accountId: string, request: FastifyRequest, reply: FastifyReply): Promise<HeldSession> {
    const before = this.cookie.read(request);
    if (before) await this.sessions.close(before);
    const secret = await this.sessions.open(accountId, request.headers['user-agent'] ?? '');
    if (!secret) throw new Problem(authProblems['not-in-any-agency']);
    this.cookie.set(reply, secret);
    const session = await this.sessions.read(secret);
    if (!session) throw new Problem(commonProblems['not-signed-in']);
    return session;
  }
}
