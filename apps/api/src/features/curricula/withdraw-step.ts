import { Injectable, Logger } from '@nestjs/common';
import { curriculumProblems, type WithdrawRequest } from '@contracts/curricula';
import { commonProblems } from '@contracts/kernel';
import type { ModulePackage } from '@contracts/packages';
import type { Actor } from '@api/platform/auth';
import { Clock } from '@api/platform/clock';
import { Database, onConstraint, type Tx } from '@api/platform/database';
import { newId } from '@api/platform/http';
import { Problem } from '@api/platform/problems';
import { lockVersion } from './curricula.repository';
import { refusalOf } from './versions.policy';

/** Takes a lesson or an activity out of a published version at once; the version and everybody's ledger stay as they are. */
@Injectable()
export class WithdrawStep {
  private readonly log = new Logger(WithdrawStep.name);

  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** Raises `curricula/wrong-stage`, `curricula/already-withdrawn`, and `common/not-found` for a step the version does not have. */
  async execute(actor: Actor, versionId: string, { stepId, reason, notice }: WithdrawRequest): Promise<string> {
    const id = newId();
    await this.database.transaction(actor, async (tx) => {
      const { version, signatures } = await lockVersion(tx, versionId);
      const refusal = refusalOf('withdraw', actor, { status: version.status, signatures });
      if (refusal) throw new Problem(refusal);
      const steps = await stepsWith(tx, versionId, stepId);
      await tx.manager
        .query(
          `insert into step_withdrawal (agency_id, id, version_id, step_id, step_ids, reason, notice, withdrawn_by, withdrawn_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
          [tx.agencyId, id, versionId, stepId, steps, reason, notice, actor.personId, this.clock.now()],
        )
        .catch(onConstraint('step_withdrawal_standing_uq', curriculumProblems['already-withdrawn']));
    });
    this.log.log(`withdrawal ${id} of step ${stepId} in version ${versionId}`);
    return id;
  }
}

/** A step with the activities that go with it: those that its lesson alone embeds. */
async function stepsWith(tx: Tx, versionId: string, stepId: string): Promise<string[]> {
  const [row] = (await tx.manager.query(
    `select convert_from(p.json, 'UTF8')::json as module from version_step s
     join module_package m on m.agency_id = s.agency_id and m.version_id = s.version_id and m.module_id = s.module_id and m.lang = 'id'
     join package p on p.hash = m.hash
     where s.agency_id = $1 and s.version_id = $2 and s.step_id = $3`,
    [tx.agencyId, versionId, stepId],
  )) as { module: ModulePackage }[];
  if (!row) throw new Problem(commonProblems['not-found']);
  const { lessons, module } = row.module;
  const embeddedBy = (isWithdrawn: boolean): string[] =>
    lessons
      .filter(({ id }) => (id === stepId) === isWithdrawn)
      .flatMap(({ parts }) => parts.flatMap(({ activities }) => activities));
  const elsewhere = new Set([
    ...embeddedBy(false),
    ...module.order.flatMap((place) => ('activity' in place ? place.activity : [])),
  ]);
  return [...new Set([stepId, ...embeddedBy(true).filter((id) => !elsewhere.has(id))])];
}
