import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EnrolmentsModule } from '@api/enrolments';
import { AcceptInvitation } from './accept-invitation';
import { FindInvitation } from './find-invitation';
import { ImportInvitations } from './import-invitations';
import { InvitationAnswersController } from './invitation-answers.controller';
import { InvitationImport } from './invitation-import.entity';
import { Invitation } from './invitation.entity';
import { InvitationPagesController } from './invitation-pages.controller';
import { InvitationImportsController, InvitationsController } from './invitations.controller';
import { InviteLearner } from './invite-learner';
import { ReadInvitationOffer } from './read-invitation-offer';
import { ReadInvitations } from './read-invitations';
import { SendInvitations } from './send-invitations';
import { UndoImport } from './undo-import';
import { WithdrawInvitation } from './withdraw-invitation';

@Module({
  imports: [TypeOrmModule.forFeature([Invitation, InvitationImport]), EnrolmentsModule],
  controllers: [
    InvitationsController,
    InvitationImportsController,
    InvitationAnswersController,
    InvitationPagesController,
  ],
  providers: [
    AcceptInvitation,
    FindInvitation,
    ImportInvitations,
    InviteLearner,
    ReadInvitationOffer,
    ReadInvitations,
    SendInvitations,
    UndoImport,
    WithdrawInvitation,
  ],
  exports: [AcceptInvitation, ImportInvitations, InviteLearner],
})
export class InvitationsModule {}
