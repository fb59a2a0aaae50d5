export { InvitationsModule } from './invitations.module';
export { FindInvitation } from './find-invitation';
export { ImportInvitations } from './import-invitations';
export { InviteLearner } from './invite-learner';
export { acceptInvitation, lockInvitation, readInvitation, type OpenInvitation } from './answer-invitation';
export { maskPhone, readPhone, showPhone } from './phone.rules';
