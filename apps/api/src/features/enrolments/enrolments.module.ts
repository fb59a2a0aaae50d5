import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CohortsModule } from '@api/cohorts';
import { EnrolmentWithdrawn } from './enrolment-withdrawn';
import { Enrolment } from './enrolment.entity';
import { SeatsController } from './enrolments.controller';
import { FillSeats } from './fill-seats';
import { FindCohortPlace } from './find-cohort-place';
import { GiveSeat } from './give-seat';
import { ParticipantsController } from './participants.controller';
import { ReadActivity } from './read-activity';
import { ReadOwnSeat } from './read-own-seat';
import { ReadParticipants } from './read-participants';
import { ReadPublicCohort } from './read-public-cohort';
import { SeatPagesController } from './seat-pages.controller';
import { SeatQueue } from './seat-queue';
import { TakeOwnSeat } from './take-own-seat';
import { TakeSeat } from './take-seat';
import { WithdrawEnrolment } from './withdraw-enrolment';

@Module({
  imports: [TypeOrmModule.forFeature([Enrolment]), CohortsModule],
  controllers: [SeatsController, ParticipantsController, SeatPagesController],
  providers: [
    ...[EnrolmentWithdrawn, FillSeats, FindCohortPlace, GiveSeat, SeatQueue, TakeOwnSeat, TakeSeat, WithdrawEnrolment],
    ...[ReadActivity, ReadOwnSeat, ReadParticipants, ReadPublicCohort],
  ],
  exports: [EnrolmentWithdrawn, GiveSeat, ReadPublicCohort, SeatQueue, TakeOwnSeat, TakeSeat],
})
export class EnrolmentsModule {}
