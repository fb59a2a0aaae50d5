import { Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { authProblems } from '@contracts/auth';
import { cohortProblems } from '@contracts/cohorts';
import {
  enrolmentProblems as problems,
  PublicCohortView,
  SeatView,
  TakeOwnSeatRequest,
  TakeSeatRequest,
} from '@contracts/enrolments';
import { commonProblems } from '@contracts/kernel';
import { CurrentActor, Public, Requires, type Actor } from '@api/platform/auth';
import { Describes, IdParam, localeOf, ShapedBody, WordParam } from '@api/platform/http';
import { FindCohortPlace } from './find-cohort-place';
import { ReadPublicCohort } from './read-public-cohort';
import { TakeOwnSeat } from './take-own-seat';
import { TakeSeat } from './take-seat';
import { WithdrawEnrolment } from './withdraw-enrolment';

/** Seats in open cohorts. */
@Controller('api')
export class SeatsController {
  constructor(
    private readonly findCohortPlace: FindCohortPlace,
    private readonly readPublicCohort: ReadPublicCohort,
    private readonly takeSeat: TakeSeat,
    private readonly takeOwnSeat: TakeOwnSeat,
    private readonly withdrawEnrolment: WithdrawEnrolment,
  ) {}

  @Get('public/cohorts/:slug')
  @Public()
  @Describes({ summary: 'What anybody may see of an open cohort.', answers: PublicCohortView })
  async cohort(@WordParam('slug') slug: string): Promise<PublicCohortView> {
    return this.readPublicCohort.execute(await this.findCohortPlace.execute(slug));
  }

  @Post('public/cohorts/:slug/enrolments')
  @Public()
  @Describes({
    summary: 'Makes an account and takes a seat, or the next place in the line.',
    answers: SeatView,
    problems: [
      cohortProblems['not-open'],
      cohortProblems['phone-not-valid'],
      cohortProblems['district-not-known'],
      authProblems['login-taken'],
      commonProblems['too-many'],
    ],
  })
  async enrol(
    @WordParam('slug') slug: string,
    @ShapedBody(TakeSeatRequest) body: TakeSeatRequest,
    @Req() request: FastifyRequest,
  ): Promise<SeatView> {
    const { seat } = await this.takeSeat.execute(await this.findCohortPlace.execute(slug), body, localeOf(request));
    return seat;
  }

  @Post('cohorts/:slug/seat')
  @Requires('account:self')
  @Describes({
    summary: 'Takes a seat, or the next place in the line, with the account one has.',
    answers: SeatView,
    problems: [cohortProblems['not-open'], problems['already-enrolled']],
  })
  async enrolSelf(
    @CurrentActor() actor: Actor,
    @WordParam('slug') slug: string,
    @ShapedBody(TakeOwnSeatRequest) body: TakeOwnSeatRequest,
  ): Promise<SeatView> {
    return this.takeOwnSeat.execute(actor, await this.findCohortPlace.execute(slug), body);
  }

  @Post('enrolments/:id/withdrawal')
  @HttpCode(204)
  @Requires('account:self')
  @Describes({
    summary: 'Leaves a cohort, or takes a learner out of it; the first who waits gets the seat.',
    problems: [problems.ended],
  })
  withdraw(@CurrentActor() actor: Actor, @IdParam('id') id: string): Promise<void> {
    return this.withdrawEnrolment.execute(actor, id);
  }
}
