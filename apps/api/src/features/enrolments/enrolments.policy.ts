import type { Actor } from '@api/platform/auth';

/** A learner may leave; whoever manages enrolments may take anybody out. */
export const mayWithdraw = (
  actor: Pick<Actor, 'personId' | 'permissions'>,
  enrolment: { readonly personId: string },
): boolean => actor.personId === enrolment.personId || actor.permissions.has('enrolment:manage');
