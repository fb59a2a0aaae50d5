import { newId } from '@api/platform/http';
import { insertRow, type World } from '@api/testing';

/** A learner's place in a cohort. */
export async function givenEnrolment(
  world: World,
  {
    agency,
    cohort,
    personId,
    ...more
  }: {
    readonly agency: { readonly id: string };
    readonly cohort: { readonly id: string; readonly versionId: string };
    readonly personId: string;
    readonly status?: 'waitlisted' | 'active' | 'completed' | 'withdrawn';
    readonly enrolledAt?: Date;
    readonly businessId?: string;
  },
): Promise<{ readonly id: string }> {
  const id = newId();
  const usual = { status: 'active', enrolledAt: new Date('2026-11-21T03:00:00Z') };
  await insertRow(world, 'enrolment', {
    agencyId: agency.id,
    id,
    cohortId: cohort.id,
    personId,
    versionId: cohort.versionId,
    ...usual,
    ...more,
  });
  return { id };
}
