const day = 24 * 60 * 60 * 1000;

/** Who has not answered by then is forgotten: the agency may not keep numbers of people who never came. */
export const expiryOf = (invitedAt: Date): Date => new Date(invitedAt.getTime() + 90 * day);

/** Until when a file of invitations can be taken back. */
export const undoUntil = (importedAt: Date): Date => new Date(importedAt.getTime() + day);

/** Whether an invitation can still be answered. */
export const isOpen = (invitation: { readonly status: string; readonly expiresAt: Date }, now: Date): boolean =>
  invitation.status === 'invited' && now < invitation.expiresAt;
