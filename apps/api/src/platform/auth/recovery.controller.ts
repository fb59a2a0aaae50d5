import { Controller, HttpCode, HttpStatus, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { authProblems, RecoverAccountRequest, RecoveryCodeView, SessionView } from '@contracts/auth';
import { commonProblems } from '@contracts/kernel';
import { Database } from '@api/platform/database';
import { Describes, IdParam, ShapedBody } from '@api/platform/http';
import { CurrentActor, Public, Requires } from './access';
import type { Actor } from './actor';
import { IssueRecoveryCode } from './issue-recovery-code';
import { OpenSession } from './open-session';
import { RecoverAccount } from './recover-account';
import { viewSession } from './session-view';

/** The way back in for somebody without e-mail. */
@Controller('api')
export class RecoveryController {
  constructor(
    private readonly issueCode: IssueRecoveryCode,
    private readonly recover: RecoverAccount,
    private readonly openSession: OpenSession,
    private readonly database: Database,
  ) {}

  @Post('people/:id/recovery-code')
  @Requires('person:recover')
  @Describes({
    summary: 'Makes a one-time code that an officer prints or reads out.',
    answers: RecoveryCodeView,
    problems: [commonProblems['not-found'], authProblems['recovery-not-here']],
  })
  issue(@CurrentActor() actor: Actor, @IdParam('id') personId: string): Promise<RecoveryCodeView> {
    return this.issueCode.execute(actor, personId);
  }

  @Post('session/recovery')
  @Public()
  @HttpCode(HttpStatus.OK)
  @Describes({
    summary: 'Sets a new password with an officer’s code and signs in.',
    answers: SessionView,
    problems: [
      authProblems['code-not-valid'],
      authProblems['wait-before-retry'],
      authProblems['not-in-any-agency'],
      commonProblems['too-many'],
    ],
  })
  async redeem(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @ShapedBody(RecoverAccountRequest) body: RecoverAccountRequest,
  ): Promise<SessionView> {
    const accountId = await this.recover.execute(body, request.ip);
    return viewSession(this.database, await this.openSession.execute(accountId, request, reply));
  }
}
