import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ActPayload } from '@contracts/learning';
import { sittingProblems } from '@contracts/sittings';
import { contentsOf } from '@api/instruments';
import { EntryKinds, type KeptAct } from '@api/learning';
import type { Tx } from '@api/platform/database';
import { Problem } from '@api/platform/problems';
import { resultOf } from './score-sitting';
import { factsOf, keepResult, lockSitting } from './sittings.repository';

/**
 * Scores what a learner answered, in the transaction that keeps it. A measured form is answered once; a readiness check may be
 * answered again, and her newest answers count.
 */
@Injectable()
export class KeepAnswers implements OnModuleInit {
  constructor(private readonly kinds: EntryKinds) {}

  onModuleInit(): void {
    this.kinds.register({ kind: 'instrument-answered', answersBack: true, apply: (tx, act) => this.apply(tx, act) });
  }

  /** Raises `sittings/not-opened` and `sittings/already-answered`. */
  private async apply(tx: Tx, act: KeptAct): Promise<void> {
    const { sittingId, answers, need } = act.payload as ActPayload<'instrument-answered'>;
    const sitting = await lockSitting(tx, sittingId.toLowerCase(), act.learnerId);
    if (!sitting || sitting.stepId !== act.stepId || sitting.enrolmentId !== act.enrolmentId)
      throw new Problem(sittingProblems['not-opened']);
    if (sitting.entryId !== null && sitting.kind !== 'readiness')
      throw new Problem(sittingProblems['already-answered']);
    if (sitting.answeredAt !== null && sitting.answeredAt > act.at) return;
    const content = (await contentsOf(tx, [sitting.versionId])).get(sitting.versionId);
    if (!content) throw new Error(`The version ${sitting.versionId} of a sitting has no content.`);
    const facts = { need, ...(await factsOf(tx, act.learnerId)) };
    const result = resultOf(content, sitting, answers, facts);
    await keepResult(tx, sitting.id, { entryId: act.id, answeredAt: act.at, result });
  }
}
