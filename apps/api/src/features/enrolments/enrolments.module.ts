import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CohortsModule } from '@api/cohorts';
import { InvitationsModule } from '@api/invitations';
import { AcceptInvitation } from './accept-invitation';
import { EnrolmentWithdrawn } from './enrolment-withdrawn';
import { Enrolment } from './enrolment.entity';
import { InvitationAnswersController, SeatsController } from './enrolments.controller';
import { FillSeats } from './fill-seats';
import { FindCohortPlace } from './find-cohort-place';
import { GiveSeat } from './give-seat';
import { ParticipantsController } from './participants.controller';
import { ReadActivity } from './read-activity';
import { ReadInvitationOffer } from './read-invitation-offer';
import { ReadParticipants } from './read-participants';
import { ReadPublicCohort } from './read-public-cohort';
import { TakeOwnSeat } from './take-own-seat';
import { TakeSeat } from './take-seat';
import { WithdrawEnrolment } from './withdraw-enrolment';

@Module({
  imports: [TypeOrmModule.forFeature([Enrolment]), CohortsModule, InvitationsModule],
  controllers: [SeatsController, InvitationAnswersController, ParticipantsController],
  providers: [
    ...[
      AcceptInvitation,
      EnrolmentWithdrawn,
      FillSeats,
      FindCohortPlace,
      GiveSeat,
      TakeOwnSeat,
      TakeSeat,
      WithdrawEnrolment,
    ],
    ...[ReadActivity, ReadInvitationOffer, ReadParticipants, ReadPublicCohort],
  ],
  exports: [AcceptInvitation, EnrolmentWithdrawn, TakeOwnSeat, TakeSeat],
})
export class EnrolmentsModule {}
