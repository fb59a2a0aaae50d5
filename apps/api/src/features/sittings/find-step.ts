import { commonProblems } from '@contracts/kernel';
import type { InstrumentName } from '@contracts/packages';
import { PackageShelf } from '@api/learning';
import type { Database } from '@api/platform/database';
import { Problem } from '@api/platform/problems';
import type { Occasion } from './forms.rules';

/** A step of the learner's version at which a questionnaire is answered. */
export type InstrumentStep = {
  readonly instrument: InstrumentName;
  readonly occasion: Occasion;
  readonly cohortId: string;
};

type Asked = {
  readonly agencyId: string;
  readonly personId: string;
  readonly enrolmentId: string;
  readonly stepId: string;
};

/**
 * Finds a step in the version the learner is pinned to. The first step of a version that asks an instrument is the one before the
 * training, every later one is after it. Raises `common/not-found` for a place that is not hers or not live, and a step that is none.
 */
export async function findInstrumentStep(
  database: Database,
  packages: PackageShelf,
  { agencyId, personId, enrolmentId, stepId }: Asked,
): Promise<InstrumentStep> {
  // Packages are read after the transaction: one that waits for a second connection may wait for ever.
  const steps = (await database.transaction({ agencyId }, (tx) =>
    tx.manager.query(
      `select e.cohort_id as "cohortId", s.step_id as id, m.hash
     from enrolment e
     join version_step s on s.agency_id = e.agency_id and s.version_id = e.version_id and s.kind = 'instrument'
     join module_package m on m.agency_id = s.agency_id and m.version_id = s.version_id and m.module_id = s.module_id and m.lang = 'id'
     where e.agency_id = $1 and e.id = $2 and e.person_id = $3 and e.status in ('active', 'completed')
     order by m.position, s.position`,
      [agencyId, enrolmentId, personId],
    ),
  )) as { cohortId: string; id: string; hash: string }[];
  const named = await Promise.all(
    steps.map(async ({ id, hash, cohortId }) => {
      const activity = (await packages.module(hash))?.activities.find((each) => each.id === id);
      return { id, cohortId, instrument: activity?.kind === 'instrument' ? activity.instrument : undefined };
    }),
  );
  const step = named.find(({ id }) => id === stepId);
  if (!step?.instrument) throw new Problem(commonProblems['not-found']);
  const first = named.find(({ instrument }) => instrument === step.instrument);
  return { instrument: step.instrument, cohortId: step.cohortId, occasion: first === step ? 'first' : 'post' };
}
