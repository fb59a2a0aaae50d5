import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { commonProblems } from '@contracts/kernel';
import { Problem } from '@api/platform/problems';
import { accessKey, type Access } from './access';
import type { Caller } from './caller';
import { Authenticator } from './passport';
import { refuseCrossSite } from './same-origin';
import { SessionCookie } from './session-cookie';
import { Sessions } from './sessions';
import { PublicOrigin } from './public-origin';

/** The one door: who calls, whether our own page sent it, and whether they may. A handler that says nothing is closed. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
    private readonly authenticator: Authenticator,
    private readonly origin: PublicOrigin,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.getAllAndOverride<Access | undefined>(accessKey, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (!access)
      throw new Error(
        `${context.getClass().name}.${context.getHandler().name} declares neither @Requires nor @Public.`,
      );

    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const caller = await this.identify(request, context.switchToHttp().getResponse<FastifyReply>());
    // A token that may not act for its holder is a stranger where everybody may come.
    const isHerself = caller?.actor.permissions.has('account:self') ?? false;
    request.caller = access === 'public' && !isHerself ? null : caller;
    if (access === 'public') return true;
    if (!request.caller) throw new Problem(commonProblems['not-signed-in']);
    if (!request.caller.actor.permissions.has(access)) throw new Problem(commonProblems['not-allowed']);
    return true;
  }

  private async identify(request: FastifyRequest, reply: FastifyReply): Promise<Caller | null> {
    const { authorization } = request.headers;
    if (authorization !== undefined) {
      const holder = await this.authenticator.byToken(authorization, request.ip);
      if (!holder) throw new Problem(commonProblems['not-signed-in']);
      return holder;
    }
    refuseCrossSite(request, this.origin.value, this.cookie.isSent(request));
    const secret = this.cookie.read(request);
    const session = secret ? await this.sessions.read(secret) : undefined;
    if (!secret || !session) return null;
    if (session.renewed) this.cookie.set(reply, secret);
    return { actor: session.actor, who: session.who, secret };
  }
}
