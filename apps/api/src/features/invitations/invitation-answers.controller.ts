import { Controller, Get, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { authProblems } from '@contracts/auth';
import { cohortProblems } from '@contracts/cohorts';
import {
  AcceptInvitationRequest,
  enrolmentProblems as problems,
  InvitationOfferView,
  SeatView,
  TakeOwnSeatRequest,
} from '@contracts/enrolments';
import { commonProblems } from '@contracts/kernel';
import { CurrentActor, Public, Requires, type Actor } from '@api/platform/auth';
import { Describes, localeOf, ShapedBody, WordParam } from '@api/platform/http';
import { AcceptInvitation } from './accept-invitation';
import { ReadInvitationOffer } from './read-invitation-offer';

/** Seats for people who were invited by name. */
@Controller('api')
export class InvitationAnswersController {
  constructor(
    private readonly readInvitationOffer: ReadInvitationOffer,
    private readonly acceptInvitation: AcceptInvitation,
  ) {}

  @Get('public/invitations/:code')
  @Public()
  @Describes({
    summary: 'What an invitation offers, for whoever holds its code.',
    answers: InvitationOfferView,
    problems: [problems['invitation-not-valid'], problems['too-many-codes']],
  })
  offer(@WordParam('code') code: string, @Req() request: FastifyRequest): Promise<InvitationOfferView> {
    return this.readInvitationOffer.execute({ code, address: request.ip });
  }

  @Post('public/invitations/:code/acceptance')
  @Public()
  @Describes({
    summary: 'Makes an account under the invited number and takes the seat.',
    answers: SeatView,
    problems: [
      problems['invitation-not-valid'],
      problems['too-many-codes'],
      cohortProblems['not-open'],
      authProblems['login-taken'],
      commonProblems['too-many'],
    ],
  })
  async accept(
    @WordParam('code') code: string,
    @ShapedBody(AcceptInvitationRequest) body: AcceptInvitationRequest,
    @Req() request: FastifyRequest,
  ): Promise<SeatView> {
    const { seat } = await this.acceptInvitation.withNewAccount({ code, address: request.ip }, body, localeOf(request));
    return seat;
  }

  @Post('invitations/:code/seat')
  @Requires('account:self')
  @Describes({
    summary: 'Takes the seat of an invitation with the account one has.',
    answers: SeatView,
    problems: [
      problems['invitation-not-valid'],
      problems['too-many-codes'],
      cohortProblems['not-open'],
      problems['already-enrolled'],
    ],
  })
  async acceptAsSelf(
    @CurrentActor() actor: Actor,
    @WordParam('code') code: string,
    @ShapedBody(TakeOwnSeatRequest) body: TakeOwnSeatRequest,
    @Req() request: FastifyRequest,
  ): Promise<SeatView> {
    const { seat } = await this.acceptInvitation.asSelf(actor, { code, address: request.ip }, body);
    return seat;
  }
}
