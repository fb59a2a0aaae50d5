import { enrolmentProblems } from '@contracts/enrolments';
import type { Tx } from '@api/platform/database';
import { Problem } from '@api/platform/problems';
import type { Invitation } from './invitation.entity';
import { isOpen } from './invitation.rules';
import * as invitations from './invitations.repository';

/** What an invitation that can still be answered says. */
export type OpenInvitation = Pick<Invitation, 'id' | 'cohortId' | 'name' | 'phone' | 'districtCode' | 'expiresAt'>;

/** An invitation that can still be answered; raises `enrolments/invitation-not-valid`. */
export const readInvitation = (tx: Tx, id: string, now: Date): Promise<OpenInvitation> =>
  openOnly(invitations.find(tx, id, 'as it is'), now);

/** The same, kept from everybody else until the transaction ends: an invitation is answered once. */
export const lockInvitation = (tx: Tx, id: string, now: Date): Promise<OpenInvitation> =>
  openOnly(invitations.find(tx, id, 'locked'), now);

/** The invitation has brought this person; its code ends. */
export const acceptInvitation = (tx: Tx, id: string, personId: string): Promise<void> =>
  invitations.update(tx, id, { status: 'accepted', personId });

async function openOnly(found: Promise<Invitation | null>, now: Date): Promise<OpenInvitation> {
  const invitation = await found;
  if (!invitation || !isOpen(invitation, now)) throw new Problem(enrolmentProblems['invitation-not-valid']);
  return invitation;
}
