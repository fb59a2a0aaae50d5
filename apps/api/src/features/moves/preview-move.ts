import { Injectable } from '@nestjs/common';
import type { LevelsView } from '@contracts/evidence';
import { commonProblems } from '@contracts/kernel';
import { moveProblems, type ForeseenView, type MovePreview } from '@contracts/moves';
import { findCohort } from '@api/cohorts';
import { FoldLearner } from '@api/evidence';
import type { Actor } from '@api/platform/auth';
import { Database, type Tx } from '@api/platform/database';
import { Problem } from '@api/platform/problems';
import { comparePlaces } from './compare-places';
import * as moves from './moves.repository';
import { VersionSteps } from './version-steps';

/** Learners on one page of a preview: their whole ledgers are folded twice. */
const atOnce = 25;

type Learner = { enrolmentId: string; personId: string; name: string; status: ForeseenView['status'] };

/** What a move to another version would change, learner by learner. Nothing is written. */
@Injectable()
export class PreviewMove {
  constructor(
    private readonly database: Database,
    private readonly foldLearner: FoldLearner,
    private readonly versionSteps: VersionSteps,
  ) {}

  /** Raises `moves/version-not-available`. */
  execute(actor: Actor, cohortId: string, to: string, after?: string): Promise<MovePreview> {
    return this.database.transaction(actor, async (tx) => {
      const cohort = await findCohort(tx, cohortId);
      if (!cohort) throw new Problem(commonProblems['not-found']);
      const from = cohort.versionId;
      if (!(await moves.targetsOf(tx, from)).some(({ versionId }) => versionId === to))
        throw new Problem(moveProblems['version-not-available']);
      const steps = await this.versionSteps.compare(tx, from, to);
      const dropped = new Set(steps.dropped.map(({ stepId }) => stepId));
      const page = await learnersOf(tx, cohortId, from, after);
      const items: ForeseenView[] = [];
      for (const learner of page.slice(0, atOnce)) items.push(await this.foresee(tx, learner, to, dropped));
      const [count] = await tx.manager.query<{ n: number }[]>(
        `select count(*)::int as n from enrolment where agency_id = $1 and cohort_id = $2 and version_id = $3 and status in ('active', 'waitlisted')`,
        [tx.agencyId, cohortId, from],
      );
      return {
        learners: count?.n ?? 0,
        steps,
        items,
        next: page.length > atOnce ? (items.at(-1)?.enrolmentId ?? null) : null,
      };
    });
  }

  private async foresee(
    tx: Tx,
    { personId, ...learner }: Learner,
    to: string,
    dropped: ReadonlySet<string>,
  ): Promise<ForeseenView> {
    const kept = await this.foldLearner.read(tx, personId);
    const place = kept.places.find(({ id }) => id === learner.enrolmentId);
    if (!place) throw new Error('A learner has a place without progress.');
    const before = await this.foldLearner.place(tx, kept, place);
    const after = await this.foldLearner.place(tx, kept, place, to);
    const others = kept.places.filter(({ id }) => id !== place.id);
    const levels = changedLevels(
      await this.foldLearner.levels(tx, kept, [...others, before]),
      await this.foldLearner.levels(tx, kept, [...others, after]),
    );
    return { ...learner, ...comparePlaces(before, after, { dropped }), levels };
  }
}

function changedLevels(before: LevelsView, after: LevelsView): ForeseenView['levels'] {
  const levelIn = (view: LevelsView, competency: string): number =>
    view.competencies.find(({ code }) => code === competency)?.level ?? 0;
  return [...new Set([...before.competencies, ...after.competencies].map(({ code }) => code))]
    .map((competency) => ({ competency, before: levelIn(before, competency), after: levelIn(after, competency) }))
    .filter((each) => each.before !== each.after);
}

const learnersOf = (tx: Tx, cohortId: string, from: string, after: string | undefined): Promise<Learner[]> =>
  tx.manager.query<Learner[]>(
    `select e.id as "enrolmentId", e.person_id as "personId", p.name, e.status
     from enrolment e join person p on p.agency_id = e.agency_id and p.id = e.person_id
     where e.agency_id = $1 and e.cohort_id = $2 and e.version_id = $3 and e.status in ('active', 'waitlisted')
       and ($4::uuid is null or e.id > $4)
     order by e.id limit $5`,
    [tx.agencyId, cohortId, from, after ?? null, atOnce + 1],
  );
