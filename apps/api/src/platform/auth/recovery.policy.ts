import type { Role } from '@contracts/kernel';
import type { Actor } from './actor';

const ordinary = new Set<Role>(['learner', 'mentor']);

/**
 * Who may hand out a way into somebody's account: it opens everything the account can reach.
 *
 * An officer helps learners and mentors of the own agency; officers are helped by its owner;
 * whoever is an officer somewhere else too is helped by nobody here, but by the operator.
 */
export function mayRecover(actor: Actor, held: readonly { readonly agencyId: string; readonly role: Role }[]): boolean {
  const officer = held.filter(({ role }) => !ordinary.has(role));
  if (officer.some(({ agencyId }) => agencyId !== actor.agencyId)) return false;
  return officer.length === 0 || actor.roles.includes('agency_owner');
}
