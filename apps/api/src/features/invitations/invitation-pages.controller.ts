import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { authProblems } from '@contracts/auth';
import { AcceptInvitationRequest, enrolmentProblems, TakeOwnSeatRequest } from '@contracts/enrolments';
import type { Locale } from '@contracts/kernel';
import { fieldsOf, mistakes, nothingTyped, refusalOf, type Typed } from '@api/enrolments';
import { OpenSession, Public, readCode, Sessions, type Caller } from '@api/platform/auth';
import { localeOf, WordParam } from '@api/platform/http';
import { Pages } from '@api/platform/pages';
import { Problem } from '@api/platform/problems';
import { AcceptInvitation, type TypedCode } from './accept-invitation';
import { codePage, offerPage } from './invitation.page';
import { ReadInvitationOffer } from './read-invitation-offer';
import { say } from './say';

/** An invitation's code or link as a plain form. */
@Controller('undangan')
export class InvitationPagesController {
  constructor(
    private readonly readOffer: ReadInvitationOffer,
    private readonly acceptInvitation: AcceptInvitation,
    private readonly openSession: OpenSession,
    private readonly sessions: Sessions,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Public()
  ask(@Req() request: FastifyRequest, @Res() reply: FastifyReply): FastifyReply {
    const { kode } = request.query as Readonly<Record<string, unknown>>;
    const code = typeof kode === 'string' ? readCode(kode).slice(0, 20) : '';
    if (code !== '') return reply.redirect(`/undangan/${code}`, 303);
    return this.pages.send(request, reply, codePage(localeOf(request), ''));
  }

  @Get(':code')
  @Public()
  show(
    @WordParam('code') code: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.render({ code: readCode(code), address: request.ip }, request, reply, nothingTyped, 200);
  }

  @Post(':code')
  @Public()
  async accept(
    @WordParam('code') typed: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const code = { code: readCode(typed), address: request.ip };
    const values = fieldsOf(request);
    const locale = localeOf(request);
    try {
      const accepted = request.caller
        ? await this.acceptAs(request.caller, code, values, locale)
        : await this.acceptNew(code, values, request, reply);
      if ('errors' in accepted) return await this.render(code, request, reply, accepted, 422);
      return await reply.redirect(`/daftar/${accepted.slug}`, 303);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return this.refuse(error, code, request, reply, values);
    }
  }

  private async acceptNew(
    code: TypedCode,
    values: Typed['values'],
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<Typed | { slug: string }> {
    const typed = AcceptInvitationRequest.safeParse(values);
    if (!typed.success) return mistakes(values, typed.error.issues, localeOf(request));
    const { accountId, slug } = await this.acceptInvitation.withNewAccount(code, typed.data, localeOf(request));
    await this.openSession.execute(accountId, request, reply);
    return { slug };
  }

  private async acceptAs(
    { actor, secret }: Caller,
    code: TypedCode,
    values: Typed['values'],
    locale: Locale,
  ): Promise<Typed | { slug: string }> {
    const typed = TakeOwnSeatRequest.safeParse(values);
    if (!typed.success) return mistakes(values, typed.error.issues, locale);
    const { slug, agencyId } = await this.acceptInvitation.asSelf(actor, code, typed.data);
    if (secret !== undefined && actor.agencyId !== agencyId) await this.sessions.switchAgency(secret, agencyId);
    return { slug };
  }

  /** What somebody can mend is said in the form she sent; a code that leads nowhere is asked for again. */
  private async refuse(
    problem: Problem,
    code: TypedCode,
    request: FastifyRequest,
    reply: FastifyReply,
    values: Typed['values'],
  ): Promise<FastifyReply> {
    const locale = localeOf(request);
    const { spec } = problem;
    if (spec === enrolmentProblems['invitation-not-valid'] || spec === enrolmentProblems['too-many-codes'])
      return this.askAgain(problem, code, request, reply);
    const own = { values, errors: {} };
    if (spec === authProblems['login-taken'])
      return this.render(code, request, reply, { ...own, sentence: say(locale, 'invitations:offer.taken') }, 409, true);
    if (spec === enrolmentProblems['already-enrolled'])
      return this.render(code, request, reply, { ...own, sentence: say(locale, 'invitations:offer.enrolled') }, 409);
    if (spec.code === 'cohorts/not-open') return this.render(code, request, reply, own, 409);
    return this.render(code, request, reply, refusalOf(problem, values, locale), spec.status);
  }

  private async render(
    code: TypedCode,
    request: FastifyRequest,
    reply: FastifyReply,
    typed: Typed,
    status: number,
    hasAccount = false,
  ): Promise<FastifyReply> {
    try {
      const offer = await this.readOffer.execute(code);
      const page = offerPage(localeOf(request), {
        code: code.code,
        offer,
        name: request.caller?.who.name,
        typed,
        hasAccount,
      });
      return this.pages.send(request, reply, page, status);
    } catch (error) {
      if (error instanceof Problem) return this.askAgain(error, code, request, reply);
      throw error;
    }
  }

  private askAgain(
    { spec, members }: Problem,
    { code }: TypedCode,
    request: FastifyRequest,
    reply: FastifyReply,
  ): FastifyReply {
    const locale = localeOf(request);
    const seconds = Number(members['retryAfter'] ?? 0);
    if (seconds > 0) void reply.header('retry-after', String(seconds));
    const sentence =
      seconds > 0 ? say(locale, 'invitations:code.wait', { seconds }) : say(locale, 'invitations:code.wrong');
    return this.pages.send(request, reply, codePage(locale, code.slice(0, 20), sentence), spec.status);
  }
}
