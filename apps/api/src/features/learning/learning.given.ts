import { stepsOf } from '@api/curricula';
import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import type { ActEntry, ActKind } from '@contracts/learning';
import type { ModulePackage } from '@contracts/packages';
import { permissionsOf } from '@contracts/kernel';
import type { Actor } from '@api/platform/auth';
import { newId } from '@api/platform/http';
import { Clock } from '@api/platform/clock';
import type { Database } from '@api/platform/database';
import { EntryKinds } from './entry-kinds';
import { IngestLane } from './ingest-lane';
import { PackageShelf } from './package-shelf';
import { PrepareAct } from './prepare-act';
import { SyncEntries } from './sync-entries';
import { aModulePackage, labStep, packed, step } from './a-module-package.given';

/** A learner with a live place in a cohort of a published version. */
export type GivenLearner = {
  readonly actor: Actor;
  readonly agencyId: string;
  readonly personId: string;
  readonly enrolmentId: string;
  readonly versionId: string;
  readonly cohortId: string;
  readonly package: string;
};

/** Stores an agency with one published version and a learner enrolled in it; another learner of the same cohort with `beside`. */
export async function givenLearner(
  owner: Pool,
  { module = aModulePackage(), beside }: { module?: ModulePackage; beside?: GivenLearner } = {},
): Promise<GivenLearner> {
  const agencyId = beside?.agencyId ?? newId();
  const personId = newId();
  const enrolmentId = newId();
  const versionId = beside?.versionId ?? newId();
  const cohortId = beside?.cohortId ?? newId();
  const { hash, json, br, gz } = packed(module);
  const client = await owner.connect();
  try {
    await client.query('begin');
    await client.query(`select set_config('app.agency_id', $1, true)`, [agencyId]);
    const run = (sql: string, ...values: unknown[]) => client.query(sql, values);
    if (!beside) {
      await run(
        `insert into agency (id, slug, name, zone, privacy_contact) values ($1, $2, 'Dinas Contoh', 'WIB', 'pdp@contoh.test')`,
        agencyId,
        agencyId,
      );
      await givenFramework(run);
    }
    await run(`insert into person (agency_id, id, name, zone) values ($1, $2, 'Sari', 'WIB')`, agencyId, personId);
    await run(
      `insert into person_role (agency_id, id, person_id, role) values ($1, $2, $3, 'learner')`,
      agencyId,
      newId(),
      personId,
    );
    if (!beside) {
      const curriculumId = newId();
      await run(
        `insert into curriculum (agency_id, id, slug, title) values ($1, $2, 'ai', 'AI untuk Usaha Saya')`,
        agencyId,
        curriculumId,
      );
      await run(
        `insert into curriculum_version (agency_id, id, curriculum_id, number, status, framework_code, framework_version, created_by, created_at, published_at)
         values ($1, $2, $3, '0.1.0', 'published', 'kla-umkm', 1, $4, now(), now())`,
        agencyId,
        versionId,
        curriculumId,
        personId,
      );
      await run(
        `insert into package (hash, kind, json, br, gz) values ($1, 'module', $2, $3, $4) on conflict do nothing`,
        hash,
        json,
        br,
        gz,
      );
      await run(
        `insert into module_package (agency_id, id, version_id, module_id, slug, position, hash, outline, bytes, bytes_br)
         values ($1, $2, $3, $4, $5, 1, $6, $7, $8, $9)`,
        agencyId,
        newId(),
        versionId,
        module.module.id,
        module.module.slug,
        hash,
        JSON.stringify({
          number: module.module.number,
          title: module.module.title,
          summary: '',
          scene: 'dapur',
          steps: stepsOf(module),
        }),
        json.length,
        br.length,
      );
      for (const [position, { id, kind, required, title }] of stepsOf(module).entries())
        await run(
          `insert into version_step (agency_id, id, version_id, module_id, step_id, kind, required, position, title) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
          agencyId,
          newId(),
          versionId,
          module.module.id,
          id,
          kind,
          required,
          position,
          title,
        );
      await run(
        `insert into cohort (agency_id, id, version_id, name, slug, status, quota, starts_on, ends_on, created_by, created_at)
         values ($1, $2, $3, 'Angkatan 1', $4, 'running', 30, '2026-11-02', '2026-12-27', $5, now())`,
        agencyId,
        cohortId,
        versionId,
        cohortId,
        personId,
      );
    }
    await run(
      `insert into enrolment (agency_id, id, cohort_id, person_id, version_id, status, enrolled_at) values ($1, $2, $3, $4, $5, 'active', now())`,
      agencyId,
      enrolmentId,
      cohortId,
      personId,
      versionId,
    );
    await client.query('commit');
  } finally {
    client.release();
  }
  return {
    actor: learnerActor(agencyId, personId),
    agencyId,
    personId,
    enrolmentId,
    versionId,
    cohortId,
    package: hash,
  };
}

/** The competencies that the small module teaches. */
async function givenFramework(run: (sql: string, ...values: unknown[]) => Promise<unknown>): Promise<void> {
  await run(
    `insert into competency_framework (code, version, hash, title) values ('kla-umkm', 1, 'framework', '{"id":"KLA"}') on conflict do nothing`,
  );
  const competencies = [
    ['A1', 'knowledge'],
    ['B2', 'skill'],
    ['B3', 'skill'],
    ['B4', 'attitude'],
  ] as const;
  for (const [position, [code, kind]] of competencies.entries())
    await run(
      `insert into competency (framework_code, framework_version, code, area_code, kind, core, position, title, indicators)
       values ('kla-umkm', 1, $1, $2, $3, 'none', $4, '{}', '[{},{},{},{}]') on conflict do nothing`,
      code,
      code.slice(0, 1),
      kind,
      position,
    );
}

function learnerActor(agencyId: string, personId: string): Actor {
  return {
    accountId: newId(),
    personId,
    agencyId,
    agencyZone: 'WIB',
    roles: ['learner'],
    permissions: permissionsOf(['learner']),
    locale: 'id',
    kind: 'session',
  } as unknown as Actor;
}

/** An act as the learner's phone would send it. */
export function anAct(learner: GivenLearner, kind: ActKind, change: Partial<ActEntry> = {}): ActEntry {
  const about: Partial<Record<ActKind, string>> = {
    'quiz-answered': step.quiz,
    'scenario-played': step.scenario,
    'form-saved': step.factCard,
    'lab-finished': labStep,
    'submission-sent': step.task,
    'question-asked': step.task,
  };
  return {
    id: newId(),
    kind,
    v: 1,
    enrolmentId: learner.enrolmentId,
    package: learner.package,
    stepId: about[kind] ?? step.lesson,
    occurredAt: '2026-11-20T03:00:00.000Z',
    payload: kind === 'part-read' ? { part: 1, parts: 2 } : {},
    ...change,
  };
}

/** Random bytes as hexadecimal, for hashes nothing was published under. */
export const unknownHash = (): string => randomBytes(32).toString('hex');

/** The way a phone's batch goes, without the application around it. */
export function syncEntries(database: Database, now: Date, kinds = new EntryKinds()): SyncEntries {
  return new SyncEntries(
    new Clock(now),
    database,
    new PrepareAct(new PackageShelf(database)),
    new IngestLane(database),
    kinds,
  );
}
