export { InvitationsModule } from './invitations.module';
export { AcceptInvitation } from './accept-invitation';
export { ImportInvitations } from './import-invitations';
export { InviteLearner } from './invite-learner';
