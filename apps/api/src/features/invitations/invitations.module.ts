import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FindInvitation } from './find-invitation';
import { ImportInvitations } from './import-invitations';
import { InvitationImport } from './invitation-import.entity';
import { Invitation } from './invitation.entity';
import { InvitationImportsController, InvitationsController } from './invitations.controller';
import { InviteLearner } from './invite-learner';
import { ReadInvitations } from './read-invitations';
import { SendInvitations } from './send-invitations';
import { UndoImport } from './undo-import';
import { WithdrawInvitation } from './withdraw-invitation';

@Module({
  imports: [TypeOrmModule.forFeature([Invitation, InvitationImport])],
  controllers: [InvitationsController, InvitationImportsController],
  providers: [
    FindInvitation,
    ImportInvitations,
    InviteLearner,
    ReadInvitations,
    SendInvitations,
    UndoImport,
    WithdrawInvitation,
  ],
  exports: [FindInvitation, ImportInvitations, InviteLearner],
})
export class InvitationsModule {}
