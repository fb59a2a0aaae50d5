import { Controller, Delete, HttpCode, HttpStatus, Post, Put, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PhoneSecret } from '@contracts/auth';
import { commonProblems } from '@contracts/kernel';
import { Describes, ShapedBody } from '@api/platform/http';
import { Problem } from '@api/platform/problems';
import { Public, Requires } from './access';
import { SessionCookie } from './session-cookie';
import { Sessions } from './sessions';

/**
 * Sessions of a phone that several people share: the cookie belongs to whoever has the phone in hand, each one's own secret lies behind
 * her PIN and brings her session back.
 */
@Controller('api/session/phone')
export class PhoneSessionController {
  constructor(
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
  ) {}

  @Post()
  @Requires('account:self')
  @HttpCode(HttpStatus.OK)
  @Describes({
    summary: 'Gives this device’s session a new secret and tells it, to be kept behind a PIN.',
    answers: PhoneSecret,
  })
  async take(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ secret: string }> {
    const before = request.caller?.secret;
    if (!before) throw new Problem(commonProblems['not-allowed']);
    const secret = await this.sessions.changeSecret(before);
    if (!secret) throw new Problem(commonProblems['not-signed-in']);
    this.cookie.set(reply, secret);
    return { secret };
  }

  @Put()
  @Public()
  @HttpCode(HttpStatus.NO_CONTENT)
  @Describes({
    summary: 'Brings back the session of whoever opened her part of the phone.',
    problems: [commonProblems['not-signed-in']],
  })
  async bringBack(
    @Res({ passthrough: true }) reply: FastifyReply,
    @ShapedBody(PhoneSecret) { secret }: PhoneSecret,
  ): Promise<void> {
    if (!(await this.sessions.read(secret))) throw new Problem(commonProblems['not-signed-in']);
    this.cookie.set(reply, secret);
  }

  @Delete()
  @Public()
  @HttpCode(HttpStatus.NO_CONTENT)
  @Describes({ summary: 'Puts the cookie away when the phone is passed on; the session goes on behind the PIN.' })
  putAway(@Res({ passthrough: true }) reply: FastifyReply): void {
    this.cookie.clear(reply);
  }
}
