import type { Pool } from 'pg';
import type { ModulePackage } from '@contracts/packages';
import { FoldLearner, FoldLevels, Rebuild, RebuildLearner } from '@api/evidence';
import { PackageShelf, recordDecision, VersionShelf } from '@api/learning';
import type { Actor } from '@api/platform/auth';
import { Clock } from '@api/platform/clock';
import type { Database } from '@api/platform/database';
import { namedId, newId } from '@api/platform/http';
import { anAct, givenLearner, syncEntries, type GivenLearner } from '@given/learning';
import type { State, World, WrittenAct } from './life.given';
import { MoveBatch } from './move-batch';
import { givenAnotherVersion, givenManager } from './moves.given';
import { ReturnMove } from './return-move';
import { StartMove } from './start-move';
import { VersionSteps } from './version-steps';

const now = new Date('2026-11-22T12:00:00.000Z');

/** The use cases of a move on a real database. */
export function moving(database: Database) {
  const packages = new PackageShelf(database);
  const versions = new VersionShelf(database);
  const levels = new FoldLevels(database, packages, versions);
  const fold = new FoldLearner(packages, versions, levels);
  const rebuildLearner = new RebuildLearner(database, fold);
  const steps = new VersionSteps(packages);
  const clock = new Clock(now);
  return {
    levels,
    rebuild: new Rebuild(database, rebuildLearner),
    start: new StartMove(clock, database, steps),
    batch: new MoveBatch(clock, database, fold, rebuildLearner),
    back: new ReturnMove(clock, database),
  };
}

/** A life on a real database: what is sent goes through sync, projections are what ingest wrote. */
export class StoredWorld implements World {
  private readonly moves: string[] = [];
  private readonly sent = new Map<WrittenAct, string>();
  private readonly versions: { versionId: string; package: string }[];
  private pinned = 0;

  private constructor(
    private readonly owner: Pool,
    private readonly database: Database,
    private readonly does: ReturnType<typeof moving>,
    private readonly learner: GivenLearner,
    private readonly manager: Actor,
  ) {
    this.versions = [{ versionId: learner.versionId, package: learner.package }];
  }

  static async begin(owner: Pool, database: Database, does: ReturnType<typeof moving>): Promise<StoredWorld> {
    const learner = await givenLearner(owner);
    return new StoredWorld(owner, database, does, learner, await givenManager(owner, learner));
  }

  async publish(module: ModulePackage): Promise<void> {
    this.versions.push(await givenAnotherVersion(this.owner, this.learner, module));
  }

  /** A draft beside the published ones, and a line of it written anew. */
  async edit(): Promise<void> {
    const { agencyId, versionId } = this.learner;
    const [draft] = (
      await this.owner.query<{ id: string }>(
        `select id from curriculum_version where agency_id = $1 and status = 'draft'`,
        [agencyId],
      )
    ).rows;
    const id = draft?.id ?? newId();
    if (!draft)
      await this.owner.query(
        `insert into curriculum_version (agency_id, id, curriculum_id, number, status, framework_code, framework_version, created_by, created_at)
         select agency_id, $3, curriculum_id, '9.9.9', 'draft', framework_code, framework_version, created_by, now()
         from curriculum_version where agency_id = $1 and id = $2`,
        [agencyId, versionId, id],
      );
    await this.owner.query(
      `insert into curriculum_file (agency_id, id, version_id, path, body) values ($1, $2, $3, 'curriculum.yaml', $4)
       on conflict (agency_id, version_id, path) do update set body = excluded.body`,
      [agencyId, newId(), id, `version: ${newId()}`],
    );
  }

  async act(act: WrittenAct): Promise<void> {
    const { kind, stepId, payload, under, at } = act;
    const entry = anAct({ ...this.learner, package: this.versions[under]?.package ?? '' }, kind, {
      stepId,
      payload: { ...payload },
      occurredAt: new Date(at).toISOString(),
    });
    this.sent.set(act, entry.id);
    const { answers } = await syncEntries(this.database, now).execute(
      this.learner.actor,
      { app: 'test', phoneNow: now.toISOString(), cursor: null, entries: [entry] },
      'id',
    );
    if (answers[0]?.answer !== 'accepted') throw new Error(`An act was not taken: ${JSON.stringify(answers)}`);
  }

  async judge(work: WrittenAct, accepted: boolean): Promise<void> {
    const { personId, enrolmentId, actor } = this.learner;
    const assessmentId = newId();
    const payload = {
      assessmentId,
      submissionId: work.payload['submissionId'],
      versionId: this.sent.get(work),
      decision: accepted ? 'accepted' : 'returned',
      levels: { kebenaran: accepted ? 3 : 1, saluran: accepted ? 3 : 2 },
      ownBusiness: true,
    };
    await this.database.transaction(actor, (tx) =>
      recordDecision(tx, {
        id: namedId('assessment-released', assessmentId),
        kind: 'assessment-released',
        learnerId: personId,
        actorId: personId,
        enrolmentId,
        package: this.versions[work.under]?.package ?? null,
        stepId: work.stepId,
        payload,
        at: now,
        stepDone: accepted,
      }),
    );
  }

  async move(to: number): Promise<void> {
    const [from, there] = [this.versions[this.pinned]?.versionId ?? '', this.versions[to]?.versionId ?? ''];
    const { id } = await this.does.start.execute(this.manager, this.learner.cohortId, { from, to: there });
    await this.does.batch.execute(this.manager, id);
    this.moves.push(id);
    this.pinned = to;
  }

  async back(): Promise<void> {
    const id = this.moves.pop() ?? '';
    await this.does.back.execute(this.manager, id);
    await this.does.batch.execute(this.manager, id);
    const { rows } = await this.owner.query<{ version: string }>(
      'select version_id as version from enrolment where id = $1',
      [this.learner.enrolmentId],
    );
    this.pinned = this.versions.findIndex(({ versionId }) => versionId === rows[0]?.version);
  }

  async state(): Promise<State> {
    const { agencyId, personId, enrolmentId } = this.learner;
    const { rows } = await this.owner.query<{
      version: string;
      done: number;
      required: number;
      acts: number;
      steps: Record<string, unknown>;
    }>(
      `select e.version_id as version, w.done, w.required,
         (select count(*)::int from entry n where n.agency_id = e.agency_id and n.learner_id = e.person_id and n.kind <> 'enrolment-moved') as acts,
         coalesce((select json_object_agg(g.step_id, json_build_object('done', g.done, 'best', g.best, 'attempts', g.attempts, 'partsRead', g.parts_read,
           'firstAt', (extract(epoch from g.first_at) * 1000)::bigint, 'lastAt', (extract(epoch from g.last_at) * 1000)::bigint) order by g.step_id)
           from step_progress g where g.agency_id = e.agency_id and g.enrolment_id = e.id), '{}') as steps
       from enrolment e join enrolment_progress w on w.agency_id = e.agency_id and w.enrolment_id = e.id
       where e.agency_id = $1 and e.id = $2`,
      [agencyId, enrolmentId],
    );
    const [row] = rows;
    if (!row) throw new Error('The learner is gone.');
    const { competencies } = await this.does.levels.execute({
      agencyId,
      personId,
      zone: 'WIB',
      versionIds: [row.version],
    });
    const levelIn = (code: string): number => competencies.find((each) => each.code === code)?.level ?? 0;
    return {
      version: this.versions.findIndex(({ versionId }) => versionId === row.version),
      steps: row.steps,
      done: row.done,
      required: row.required,
      levels: ['A1', 'B2', 'B3', 'B4'].map((code) => [code, levelIn(code)]),
      acts: row.acts,
    };
  }

  /** What a rebuild from the first entry finds to differ. */
  async rebuilt(): Promise<string[]> {
    const { differences } = await this.does.rebuild.execute(this.learner.agencyId);
    return differences.map(({ what }) => `a rebuild finds other ${what}`);
  }

  /** Spoils a projection behind everybody's back, as a fault in the way back would. */
  async spoil(): Promise<void> {
    await this.owner.query('update step_progress set attempts = attempts + 1 where enrolment_id = $1', [
      this.learner.enrolmentId,
    ]);
  }
}
