import { Controller, Delete, Get, HttpCode, HttpStatus, Post, Put, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  authProblems,
  ChangePasswordRequest,
  OpenSessionRequest,
  SessionView,
  SwitchAgencyRequest,
} from '@contracts/auth';
import { commonProblems } from '@contracts/kernel';
import { Database } from '@api/platform/database';
import { Describes, ShapedBody } from '@api/platform/http';
import { Problem } from '@api/platform/problems';
import { CurrentActor, Public, Requires } from './access';
import type { Actor } from './actor';
import { ChangePassword } from './change-password';
import { OpenSession } from './open-session';
import { Authenticator } from './passport';
import { refuseTokens } from './refuse-tokens';
import { SessionCookie } from './session-cookie';
import { viewSession } from './session-view';
import { Sessions } from './sessions';

/** Signing in and out. */
@Controller('api')
export class SessionController {
  constructor(
    private readonly authenticator: Authenticator,
    private readonly openSession: OpenSession,
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
    private readonly changePassword: ChangePassword,
    private readonly database: Database,
  ) {}

  @Post('session')
  @Public()
  @HttpCode(HttpStatus.OK)
  @Describes({
    summary: 'Signs in with a phone number, e-mail or user name; the session travels in a cookie.',
    answers: SessionView,
    problems: [
      authProblems['wrong-login'],
      authProblems['wait-before-retry'],
      authProblems['not-in-any-agency'],
      commonProblems['too-many'],
    ],
  })
  async open(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @ShapedBody(OpenSessionRequest) { login, password }: OpenSessionRequest,
  ): Promise<SessionView> {
    const accountId = await this.authenticator.byPassword(login, password, request.ip);
    return viewSession(this.database, await this.openSession.execute(accountId, request, reply));
  }

  @Get('session')
  @Public()
  @Describes({ summary: 'Who is signed in; a stranger reads null.', answers: SessionView.nullable() })
  async read(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { caller } = request;
    if (!caller && this.cookie.isSent(request)) this.cookie.clear(reply);
    const view = caller && (await viewSession(this.database, caller));
    // Said as text, because the framework takes a bare null for no answer at all.
    void reply.type('application/json; charset=utf-8').send(JSON.stringify(view));
  }

  @Delete('session')
  @Public()
  @HttpCode(HttpStatus.NO_CONTENT)
  @Describes({ summary: 'Signs this device out.' })
  async close(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    if (request.caller?.secret) await this.sessions.close(request.caller.secret);
    this.cookie.clear(reply);
  }

  @Put('session/agency')
  @Requires('account:self')
  @Describes({
    summary: 'Makes another agency the one this device works in.',
    answers: SessionView,
    problems: [authProblems['no-such-agency']],
  })
  async switchAgency(
    @Req() request: FastifyRequest,
    @ShapedBody(SwitchAgencyRequest) { agencyId }: { agencyId: string },
  ): Promise<SessionView> {
    const secret = request.caller?.secret;
    if (!secret) throw new Problem(commonProblems['not-allowed']);
    if (!(await this.sessions.switchAgency(secret, agencyId))) throw new Problem(authProblems['no-such-agency']);
    const session = await this.sessions.read(secret);
    if (!session) throw new Problem(commonProblems['not-signed-in']);
    return viewSession(this.database, session);
  }

  @Delete('sessions')
  @Requires('account:self')
  @HttpCode(HttpStatus.NO_CONTENT)
  @Describes({ summary: 'Signs out everywhere, here too.' })
  async closeAll(@CurrentActor() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    refuseTokens(actor);
    await this.sessions.closeAll(actor.accountId);
    this.cookie.clear(reply);
  }

  @Put('session/password')
  @Requires('account:self')
  @HttpCode(HttpStatus.NO_CONTENT)
  @Describes({
    summary: 'Changes the password and signs every other device out.',
    problems: [authProblems['wrong-login'], authProblems['wait-before-retry'], commonProblems['too-many']],
  })
  async setPassword(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @ShapedBody(ChangePasswordRequest) body: ChangePasswordRequest,
  ): Promise<void> {
    await this.changePassword.execute(actor, body, { secret: request.caller?.secret, address: request.ip });
  }
}
