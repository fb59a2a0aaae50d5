import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { authProblems, RecoverAccountRequest } from '@contracts/auth';
import { firstDesk } from '@contracts/kernel';
import { OpenSession, Public, RecoverAccount } from '@api/platform/auth';
import { keepLanguage, localeOf } from '@api/platform/http';
import { formFields, Pages } from '@api/platform/pages';
import { Problem } from '@api/platform/problems';
import { afterSignIn } from './after-sign-in';
import { recoverPage } from './recover.page';
import { say } from './say';
import { signInRefusal } from './sign-in-refusal';

/** An officer's code, typed into a plain form. */
@Controller('masuk/kode')
export class RecoverController {
  constructor(
    private readonly pages: Pages,
    private readonly recover: RecoverAccount,
    private readonly openSession: OpenSession,
  ) {}

  @Get()
  @Public()
  show(@Req() request: FastifyRequest, @Res() reply: FastifyReply): FastifyReply {
    return this.pages.send(request, reply, recoverPage(localeOf(request), {}));
  }

  @Post()
  @Public()
  async redeem(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const { login = '', code = '', password = '' } = formFields(request);
    const locale = localeOf(request);
    const again = (status: number, at: 'code' | 'password', sentence: string) =>
      this.pages.send(
        request,
        reply,
        recoverPage(locale, { login: login.slice(0, 254), code: code.slice(0, 20), refusal: { at, sentence } }),
        status,
      );

    const typed = RecoverAccountRequest.safeParse({ login, code, password });
    if (!typed.success) {
      const isShort = typed.error.issues.every(({ path }) => path[0] === 'password');
      return isShort
        ? again(422, 'password', say(locale, 'people:recover.short'))
        : again(422, 'code', say(locale, 'people:recover.invalid'));
    }
    try {
      const accountId = await this.recover.execute(typed.data, request.ip);
      const { actor, who } = await this.openSession.execute(accountId, request, reply);
      keepLanguage(request, reply, who.locale);
      return await reply.redirect(afterSignIn(who, firstDesk(actor.roles)), 303);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (error.spec === authProblems['code-not-valid'])
        return again(422, 'code', say(locale, 'people:recover.invalid'));
      const { status, sentence, retryAfter } = signInRefusal(error, locale);
      if (retryAfter !== undefined) void reply.header('retry-after', String(retryAfter));
      return again(status, 'code', sentence);
    }
  }
}
