import type { Tx } from '@api/platform/database';
import * as learners from './learners.repository';

export type Joining = learners.NewLearner & { readonly businessName: string };

/** Makes an account known to the agency as a learner, with the business she named. What is there already stays as it is. */
export async function joinAsLearner(
  tx: Tx,
  { businessName, ...person }: Joining,
  now: Date,
): Promise<{ personId: string; businessId: string | null }> {
  const personId = (await learners.findPerson(tx, person.accountId)) ?? (await learners.insertPerson(tx, person, now));
  await learners.makeLearner(tx, personId, now);
  const businessId =
    businessName === '' ? null : await learners.insertBusiness(tx, personId, businessName, person.districtCode, now);
  return { personId, businessId };
}
