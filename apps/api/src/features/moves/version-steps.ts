import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { MovePreview, MoveStepView } from '@contracts/moves';
import { PackageShelf } from '@api/learning';
import type { Tx } from '@api/platform/database';
import { catalogueOf, changedQuestions, workOf, type Catalogue } from '@rules';

type Step = Omit<MoveStepView, 'questions'>;

/** How the steps of two versions differ, and what the ledger has to know of it before anybody is moved. */
@Injectable()
export class VersionSteps {
  constructor(private readonly packages: PackageShelf) {}

  /** What is asked anew, what is new and what is gone, in the order of the curriculum. Words alone are not in it. */
  async compare(tx: Tx, from: string, to: string): Promise<MovePreview['steps']> {
    const [was, is] = [await stepsOf(tx, from), await stepsOf(tx, to)];
    const [before, after] = [await this.catalogue(tx, from), await this.catalogue(tx, to)];
    const known = new Set(was.map(({ stepId }) => stepId));
    const kept = new Set(is.map(({ stepId }) => stepId));
    const changed = is.flatMap((step): MoveStepView | [] => {
      const [old, young] = [before[step.stepId], after[step.stepId]];
      if (!old || !young || workOf(old) === workOf(young)) return [];
      const asked = young.kind === 'quiz' ? young.questions.map(({ id }) => id) : [];
      return { ...step, questions: changedQuestions(old, young).map((id) => asked.indexOf(id) + 1) };
    });
    const alone = (step: Step): MoveStepView => ({ ...step, questions: [] });
    return {
      changed,
      added: is.filter(({ stepId }) => !known.has(stepId)).map(alone),
      dropped: was.filter(({ stepId }) => !kept.has(stepId)).map(alone),
    };
  }

  /**
   * Stores what the work of each step is, in all published versions of a curriculum that don't say it yet: ingest compares these when an
   * act comes that was done before a move.
   */
  async noteWork(tx: Tx, versionId: string): Promise<void> {
    const rows = await tx.manager.query<{ id: string }[]>(
      `select distinct v.id from curriculum_version now
       join curriculum_version v on v.agency_id = now.agency_id and v.curriculum_id = now.curriculum_id
       join version_step s on s.agency_id = v.agency_id and s.version_id = v.id and s.work is null
       where now.agency_id = $1 and now.id = $2`,
      [tx.agencyId, versionId],
    );
    for (const { id } of rows) {
      const works = Object.values(await this.catalogue(tx, id)).map((activity) => [
        activity.id,
        hashOf(workOf(activity)),
      ]);
      await tx.manager.query(
        `update version_step s set work = coalesce(w.work, s.kind)
         from version_step o left join jsonb_to_recordset($3::jsonb) as w(step uuid, work text) on w.step = o.step_id
         where s.agency_id = $1 and s.version_id = $2 and s.work is null and o.agency_id = s.agency_id and o.id = s.id`,
        [tx.agencyId, id, JSON.stringify(works.map(([step, work]) => ({ step, work })))],
      );
    }
  }

  private async catalogue(tx: Tx, versionId: string): Promise<Catalogue> {
    const rows = await tx.manager.query<{ hash: string }[]>(
      `select hash from module_package where agency_id = $1 and version_id = $2 and lang = 'id' order by position`,
      [tx.agencyId, versionId],
    );
    const modules = await Promise.all(rows.map(({ hash }) => this.packages.module(hash)));
    return catalogueOf(modules.flatMap((module) => module ?? []));
  }
}

const stepsOf = (tx: Tx, versionId: string): Promise<Step[]> =>
  tx.manager.query<Step[]>(
    `select s.step_id as "stepId", s.title, s.kind, s.required from version_step s
     join module_package m on m.agency_id = s.agency_id and m.version_id = s.version_id and m.module_id = s.module_id and m.lang = 'id'
     where s.agency_id = $1 and s.version_id = $2 order by m.position, s.position`,
    [tx.agencyId, versionId],
  );

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
