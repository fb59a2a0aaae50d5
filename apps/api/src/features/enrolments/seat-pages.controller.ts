import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { authProblems } from '@contracts/auth';
import { cohortProblems } from '@contracts/cohorts';
import { enrolmentProblems, TakeOwnSeatRequest, TakeSeatRequest } from '@contracts/enrolments';
import { OpenSession, Public, Sessions, type Caller } from '@api/platform/auth';
import { localeOf, WordParam } from '@api/platform/http';
import { Pages } from '@api/platform/pages';
import { Problem } from '@api/platform/problems';
import { FindCohortPlace, type CohortPlace } from './find-cohort-place';
import { fieldsOf, mistakes, refusalOf } from './form-refusal';
import { ReadOwnSeat } from './read-own-seat';
import { ReadPublicCohort } from './read-public-cohort';
import { nothingTyped, type Typed } from './seat-parts';
import { seatPage } from './seat.page';
import { TakeOwnSeat } from './take-own-seat';
import { TakeSeat } from './take-seat';

/** "Daftar": the public page of a cohort as a plain form. */
@Controller('daftar/:slug')
export class SeatPagesController {
  constructor(
    private readonly findCohortPlace: FindCohortPlace,
    private readonly readPublicCohort: ReadPublicCohort,
    private readonly readOwnSeat: ReadOwnSeat,
    private readonly takeSeat: TakeSeat,
    private readonly takeOwnSeat: TakeOwnSeat,
    private readonly openSession: OpenSession,
    private readonly sessions: Sessions,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Public()
  async show(
    @WordParam('slug') slug: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.render(await this.findCohortPlace.execute(slug), request, reply, nothingTyped, 200);
  }

  @Post()
  @Public()
  async take(
    @WordParam('slug') slug: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const place = await this.findCohortPlace.execute(slug);
    const values = fieldsOf(request);
    try {
      const mistaken = request.caller
        ? await this.takeAs(request.caller, place, values, request)
        : await this.takeNew(place, values, request, reply);
      if (mistaken) return await this.render(place, request, reply, mistaken, 422);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      // Who presses twice has her seat; a page that was shut meanwhile says so by itself.
      if (error.spec === cohortProblems['not-open'])
        return this.render(place, request, reply, { values, errors: {} }, 409);
      if (error.spec !== enrolmentProblems['already-enrolled']) {
        const typed = refusalOf(error, values, localeOf(request));
        return this.render(place, request, reply, typed, error.spec.status, error.spec === authProblems['login-taken']);
      }
    }
    // The page at the same address now shows her place and what comes next.
    return reply.redirect(`/daftar/${encodeURIComponent(slug)}`, 303);
  }

  private async takeNew(
    place: CohortPlace,
    values: Typed['values'],
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<Typed | undefined> {
    const locale = localeOf(request);
    const typed = TakeSeatRequest.safeParse(values);
    if (!typed.success) return mistakes(values, typed.error.issues, locale);
    const { accountId } = await this.takeSeat.execute(place, typed.data, locale);
    await this.openSession.execute(accountId, request, reply);
    return undefined;
  }

  private async takeAs(
    { actor, secret }: Caller,
    place: CohortPlace,
    values: Typed['values'],
    request: FastifyRequest,
  ): Promise<Typed | undefined> {
    const typed = TakeOwnSeatRequest.safeParse(values);
    if (!typed.success) return mistakes(values, typed.error.issues, localeOf(request));
    await this.takeOwnSeat.execute(actor, place, typed.data);
    // She learns where she has just taken her seat.
    if (secret !== undefined && actor.agencyId !== place.agencyId)
      await this.sessions.switchAgency(secret, place.agencyId);
    return undefined;
  }

  private async render(
    place: CohortPlace,
    request: FastifyRequest,
    reply: FastifyReply,
    typed: Typed,
    status: number,
    hasAccount = false,
  ): Promise<FastifyReply> {
    const { caller } = request;
    const cohort = await this.readPublicCohort.execute(place);
    const seat = caller ? await this.readOwnSeat.execute(place, caller.actor.accountId) : undefined;
    return this.pages.send(
      request,
      reply,
      seatPage(localeOf(request), { cohort, seat, name: caller?.who.name, typed, hasAccount }),
      status,
    );
  }
}
