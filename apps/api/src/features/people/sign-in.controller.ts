import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OpenSessionRequest } from '@contracts/auth';
import { firstDesk } from '@contracts/kernel';
import { Authenticator, OpenSession, Public, SessionCookie, Sessions } from '@api/platform/auth';
import type { Config } from '@api/platform/config';
import { CONFIG, keepLanguage, localeOf } from '@api/platform/http';
import { formFields, ownPath, Pages, type FormFields } from '@api/platform/pages';
import { Problem } from '@api/platform/problems';
import { landingPage } from './landing.page';
import { signInRefusal } from './sign-in-refusal';
import { afterSignIn } from './after-sign-in';

/** The front page, and signing in and out by plain forms. */
@Controller()
export class SignInController {
  constructor(
    private readonly pages: Pages,
    private readonly authenticator: Authenticator,
    private readonly openSession: OpenSession,
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Public()
  show(@Req() request: FastifyRequest, @Res() reply: FastifyReply): FastifyReply {
    const { next } = request.query as Readonly<Record<string, unknown>>;
    const { caller } = request;
    if (caller) return reply.redirect(ownPath(next, firstDesk(caller.actor.roles)), 303);
    return this.pages.send(
      request,
      reply,
      landingPage(localeOf(request), { showDemo: this.config.demo, next: ownPath(next, '') }),
    );
  }

  /** Somebody who reloads the address of the form. */
  @Get('masuk')
  @Public()
  back(@Res() reply: FastifyReply): FastifyReply {
    return reply.redirect('/', 303);
  }

  @Post('masuk')
  @Public()
  async signIn(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const fields = formFields(request);
    const next = ownPath(fields['next'], '');
    const locale = localeOf(request);
    try {
      const typed = OpenSessionRequest.safeParse(fields);
      if (!typed.success) return this.again(request, reply, { ...signInRefusal(undefined, locale), fields, next });
      const accountId = await this.authenticator.byPassword(typed.data.login, typed.data.password, request.ip);
      const { actor, who } = await this.openSession.execute(accountId, request, reply);
      keepLanguage(request, reply, who.locale);
      return await reply.redirect(afterSignIn(who, ownPath(next, firstDesk(actor.roles))), 303);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return this.again(request, reply, { ...signInRefusal(error, locale), fields, next });
    }
  }

  @Post('keluar')
  @Public()
  async signOut(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    if (request.caller?.secret) await this.sessions.close(request.caller.secret);
    this.cookie.clear(reply);
    return reply.redirect('/', 303);
  }

  private again(
    request: FastifyRequest,
    reply: FastifyReply,
    {
      status,
      sentence,
      retryAfter,
      fields,
      next,
    }: ReturnType<typeof signInRefusal> & { fields: FormFields; next: string },
  ): FastifyReply {
    if (retryAfter !== undefined) void reply.header('retry-after', String(retryAfter));
    const login = (fields['login'] ?? '').slice(0, 254);
    return this.pages.send(
      request,
      reply,
      landingPage(localeOf(request), { showDemo: this.config.demo, next, login, refusal: sentence }),
      status,
    );
  }
}
