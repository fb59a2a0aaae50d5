import { Injectable } from '@nestjs/common';
import type { MoveView } from '@contracts/moves';
import { FoldLearner, RebuildLearner } from '@api/evidence';
import { recordDecision } from '@api/learning';
import type { Actor } from '@api/platform/auth';
import { Clock } from '@api/platform/clock';
import { Database, type Tx } from '@api/platform/database';
import { namedId } from '@api/platform/http';
import { CohortMove } from './cohort-move.entity';
import { comparePlaces } from './compare-places';
import * as moves from './moves.repository';

/** Learners in one transaction: while it lasts, nothing of theirs can come in. */
const atOnce = 25;

/** Takes the next learners of a move to the other version, or back. Safe to repeat: who has arrived is not moved twice. */
@Injectable()
export class MoveBatch {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly foldLearner: FoldLearner,
    private readonly rebuildLearner: RebuildLearner,
  ) {}

  execute(actor: Actor, moveId: string): Promise<MoveView> {
    return this.database.transaction(actor, async (tx) => {
      const move = await moves.lockMove(tx, moveId);
      const back = move.status === 'returning';
      if (back || move.status === 'moving') {
        const learners = await moves.nextLearners(tx, moveId, back, atOnce);
        await lockHeads(tx, learners);
        for (const learner of learners) await this.move(tx, actor, move, learner, back);
        if (learners.length < atOnce)
          await tx.manager.update(
            CohortMove,
            { agencyId: tx.agencyId, id: moveId },
            { status: back ? 'returned' : 'moved' },
          );
      }
      const [view] = await moves.viewsOf(tx, move.cohortId, moveId);
      if (!view) throw new Error('A locked move is not there.');
      return view;
    });
  }

  private async move(
    tx: Tx,
    actor: Actor,
    move: CohortMove,
    { id, enrolmentId, personId }: moves.EnrolmentMove,
    back: boolean,
  ): Promise<void> {
    const now = this.clock.now();
    const [from, to] = back ? [move.toVersionId, move.fromVersionId] : [move.fromVersionId, move.toVersionId];
    const before = await this.placeOf(tx, personId, enrolmentId);
    await recordDecision(tx, {
      id: namedId(back ? 'enrolment-moved-back' : 'enrolment-moved', id),
      kind: 'enrolment-moved',
      learnerId: personId,
      actorId: actor.personId,
      enrolmentId,
      package: null,
      stepId: null,
      payload: { moveId: move.id, from, to },
      at: now,
      stepDone: null,
    });
    await moves.pinEnrolment(tx, enrolmentId, to);
    await this.rebuildLearner.within(tx, personId);
    const after = await this.placeOf(tx, personId, enrolmentId);
    const again = comparePlaces(before, after, { dropped: new Set() }).again;
    const there = await stepsIn(tx, to, again);
    await moves.noteArrival(tx, id, now, back ? null : there);
  }

  private async placeOf(tx: Tx, personId: string, enrolmentId: string) {
    const { places } = await this.foldLearner.read(tx, personId);
    const place = places.find(({ id }) => id === enrolmentId);
    if (!place) throw new Error('A learner has a place without progress.');
    return place;
  }
}

/** The learners' locks, in the order in which ingest takes them. */
async function lockHeads(tx: Tx, learners: readonly { personId: string }[]): Promise<void> {
  await tx.manager.query(
    'select 1 from progress_head where agency_id = $1 and id = any ($2) order by id for no key update',
    [tx.agencyId, learners.map(({ personId }) => personId)],
  );
}

async function stepsIn(tx: Tx, versionId: string, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.manager.query<{ stepId: string }[]>(
    'select step_id as "stepId" from version_step where agency_id = $1 and version_id = $2 and step_id = any ($3)',
    [tx.agencyId, versionId, ids],
  );
  return rows.map(({ stepId }) => stepId);
}
