import type { Pool } from 'pg';
import type { ModulePackage } from '@contracts/packages';
import { permissionsOf } from '@contracts/kernel';
import { stepsOf } from '@api/curricula';
import type { Actor } from '@api/platform/auth';
import { newId } from '@api/platform/http';
import { aModulePackage, packed, step, type GivenLearner } from '@given/learning';

type Quiz = Extract<ModulePackage['activities'][number], { kind: 'quiz' }>;

/** A published version beside the one that the learner is in. */
export type GivenVersion = { readonly versionId: string; readonly package: string; readonly number: string };

/** Stores another published version of the learner's curriculum, made of this one module. */
export async function givenAnotherVersion(
  owner: Pool,
  learner: GivenLearner,
  module: ModulePackage,
  number = module.version,
): Promise<GivenVersion> {
  const { agencyId } = learner;
  const versionId = newId();
  const { hash, json, br, gz } = packed(module);
  const client = await owner.connect();
  try {
    await client.query('begin');
    await client.query(`select set_config('app.agency_id', $1, true)`, [agencyId]);
    await client.query(
      `insert into curriculum_version (agency_id, id, curriculum_id, number, status, framework_code, framework_version, created_by, created_at, published_at)
       select agency_id, $3, curriculum_id, $4, 'superseded', framework_code, framework_version, created_by, now(), now()
       from curriculum_version where agency_id = $1 and id = $2`,
      [agencyId, learner.versionId, versionId, number],
    );
    await client.query(
      `insert into package (hash, kind, json, br, gz) values ($1, 'module', $2, $3, $4) on conflict do nothing`,
      [hash, json, br, gz],
    );
    const { id, slug, title } = module.module;
    const outline = { number: module.module.number, title, summary: '', scene: 'dapur', steps: stepsOf(module) };
    await client.query(
      `insert into module_package (agency_id, id, version_id, module_id, slug, position, hash, outline, bytes, bytes_br)
       values ($1, $2, $3, $4, $5, 1, $6, $7, $8, $9)`,
      [agencyId, newId(), versionId, id, slug, hash, JSON.stringify(outline), json.length, br.length],
    );
    await client.query(
      `insert into version_step (agency_id, id, version_id, module_id, step_id, kind, required, position, title)
       select $1, gen_random_uuid(), $2, $3, s.id, s.kind, s.required, s.n, s.title
       from rows from (jsonb_to_recordset($4::jsonb) as (id uuid, kind text, required boolean, title text)) with ordinality as s(id, kind, required, title, n)`,
      [agencyId, versionId, id, JSON.stringify(stepsOf(module))],
    );
    await client.query('commit');
  } finally {
    client.release();
  }
  return { versionId, package: hash, number };
}

/** The small module as a later version has it. */
export const aLaterModule = (version: string, change: (module: ModulePackage) => ModulePackage): ModulePackage =>
  change(aModulePackage({ version }));

/** Another right answer in the quiz’s question at this place. */
export const withOtherKey =
  (at: number) =>
  (module: ModulePackage): ModulePackage => ({
    ...module,
    activities: module.activities.map((activity) =>
      activity.id === step.quiz ? turned(activity as Quiz, at) : activity,
    ),
  });

const turned = (quiz: Quiz, at: number): Quiz => ({
  ...quiz,
  questions: quiz.questions.map((question, place) =>
    place === at
      ? { ...question, options: question.options.map((option) => ({ ...option, right: !option.right })) }
      : question,
  ),
});

/** Without one of the steps in the module’s order, and without what is met in it alone. */
export const without =
  (stepId: string) =>
  (module: ModulePackage): ModulePackage => {
    const order = module.module.order.filter((place) => ('lesson' in place ? place.lesson : place.activity) !== stepId);
    const lessons = module.lessons.filter(({ id }) => id !== stepId);
    const met = new Set([
      ...order.flatMap((place) => ('activity' in place ? place.activity : [])),
      ...lessons.flatMap(({ parts }) => parts.flatMap(({ activities }) => activities)),
    ]);
    return {
      ...module,
      module: { ...module.module, order },
      lessons,
      activities: module.activities.filter(({ id }) => id !== stepId && met.has(id)),
    };
  };

/** With one more required lesson at the end. */
export const withLesson =
  (id: string) =>
  (module: ModulePackage): ModulePackage => ({
    ...module,
    module: { ...module.module, order: [...module.module.order, { lesson: id }] },
    lessons: [
      ...module.lessons,
      ...aModulePackage()
        .lessons.slice(0, 1)
        .map((lesson) => ({ ...lesson, ...aNewLesson(id) })),
    ],
  });

const aNewLesson = (id: string) => ({ id, slug: `pelajaran-${id.slice(-4)}`, title: 'Pelajaran baru', parts: [] });

/** Somebody who manages the learner’s cohort. */
export async function givenManager(owner: Pool, { agencyId }: GivenLearner): Promise<Actor> {
  const personId = newId();
  await owner.query(`insert into person (agency_id, id, name, zone) values ($1, $2, 'Nurul', 'WIB')`, [
    agencyId,
    personId,
  ]);
  return {
    accountId: newId(),
    personId,
    agencyId,
    agencyZone: 'WIB',
    roles: ['cohort_manager'],
    permissions: permissionsOf(['cohort_manager']),
    locale: 'id',
    kind: 'session',
  };
}
