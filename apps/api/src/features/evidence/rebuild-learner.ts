import { Injectable } from '@nestjs/common';
import canonicalize from 'canonicalize';
import { Database, type Tx } from '@api/platform/database';
import { ruleSets } from '@rules';
import { FoldLearner, type Place } from './fold-learner';

/** What a rebuild found to differ from what stood; a learner whose projections were right has no row. */
export type Difference = {
  readonly learnerId: string;
  readonly what: 'progress' | 'levels';
  readonly enrolmentId: string | null;
};

/**
 * Computes a learner's progress and levels anew, from her first entry, while holding her lock, and puts right what differs.
 *
 * The ledger is the truth and projections follow from it: on a sound system this finds nothing.
 */
@Injectable()
export class RebuildLearner {
  constructor(
    private readonly database: Database,
    private readonly foldLearner: FoldLearner,
  ) {}

  execute(agencyId: string, learnerId: string): Promise<Difference[]> {
    return this.database.transaction({ agencyId }, (tx) => this.within(tx, learnerId));
  }

  /** The same inside the caller's transaction: after a move, the projections follow the ledger into the other version. */
  async within(tx: Tx, learnerId: string): Promise<Difference[]> {
    // The lock under which entries are numbered, in a statement of its own: what is read then is what stands.
    const values = [tx.agencyId, learnerId];
    await tx.manager.query('select 1 from progress_head where agency_id = $1 and id = $2 for update', values);
    const kept = await this.foldLearner.read(tx, learnerId);
    const differences: Difference[] = [];
    for (const place of kept.places) {
      const rebuilt = await this.foldLearner.place(tx, kept, place);
      if (canonicalize(rebuilt) === canonicalize(place)) continue;
      differences.push({ learnerId, what: 'progress', enrolmentId: place.id });
      await replace(tx, rebuilt);
    }
    const levels = await this.foldLearner.levels(tx, kept, kept.places);
    const current = kept.levelsRev === kept.rev;
    if (current && canonicalize(levels) !== canonicalize(kept.levels))
      differences.push({ learnerId, what: 'levels', enrolmentId: null });
    await tx.manager.query(
      'update progress_head set levels = $3::jsonb, levels_rev = rev, rules_version = $4 where agency_id = $1 and id = $2',
      [...values, JSON.stringify(levels), ruleSets.levels],
    );
    return differences;
  }
}

async function replace(tx: Tx, place: Place): Promise<void> {
  const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());
  const steps = place.steps.map((step) => ({
    step_id: step.stepId,
    done: step.done,
    best: step.best,
    attempts: step.attempts,
    parts_read: step.partsRead,
    first_at: iso(step.firstAt),
    last_at: iso(step.lastAt),
  }));
  const { done, required, entries, first, last } = place;
  const summary = { done, required, entries, first_at: iso(first), last_at: iso(last) };
  await tx.manager.query('select learning_replace_progress($1, $2, $3::jsonb, $4::jsonb)', [
    tx.agencyId,
    place.id,
    JSON.stringify(steps),
    JSON.stringify(summary),
  ]);
}
