import { newId } from '@api/platform/http';
import { insertRow, type World } from '@api/testing';

type Version = { readonly id: string; readonly curriculumId: string };

/** A version of a curriculum with three required steps and one that is not. */
export async function givenVersion(
  world: World,
  {
    agency,
    authorId,
    status = 'published',
  }: { readonly agency: { readonly id: string }; readonly authorId: string; readonly status?: string },
): Promise<Version> {
  const [id, curriculumId, moduleId] = [newId(), newId(), newId()];
  await world.ownerPool.query(
    `insert into competency_framework (code, version, hash, title) values ('kla-umkm', 1, 'framework', '{}') on conflict do nothing`,
  );
  await insertRow(world, 'curriculum', {
    agencyId: agency.id,
    id: curriculumId,
    slug: `ai-${curriculumId}`,
    title: 'AI untuk Usaha Saya',
  });
  const publishedAt = ['published', 'superseded', 'retired'].includes(status) ? new Date() : null;
  await insertRow(world, 'curriculum_version', {
    ...{
      agencyId: agency.id,
      id,
      curriculumId,
      number: '1.0.2',
      status,
      frameworkCode: 'kla-umkm',
      frameworkVersion: 1,
    },
    ...{ createdBy: authorId, createdAt: new Date(), publishedAt },
  });
  for (const [position, required] of [true, true, true, false].entries()) {
    const step = { moduleId, stepId: newId(), kind: 'lesson', required, position, title: `Langkah ${position + 1}` };
    await insertRow(world, 'version_step', { agencyId: agency.id, id: newId(), versionId: id, ...step });
  }
  return { id, curriculumId };
}

type GivenCohort = { readonly id: string; readonly slug: string; readonly versionId: string };

/** A cohort that takes seats on the day on which specs stand, unless the spec says otherwise. */
export async function givenCohort(
  world: World,
  {
    agency,
    authorId,
    versionId,
    ...more
  }: {
    readonly agency: { readonly id: string };
    readonly authorId: string;
    readonly versionId?: string;
    readonly status?: 'planned' | 'open' | 'running' | 'closed' | 'cancelled';
    readonly quota?: number;
    readonly startsOn?: string;
    readonly endsOn?: string;
    readonly name?: string;
    readonly createdAt?: Date;
  },
): Promise<GivenCohort> {
  const id = newId();
  const version = versionId ?? (await givenVersion(world, { agency, authorId })).id;
  const usual = {
    status: 'open',
    quota: 20,
    startsOn: '2026-11-23',
    endsOn: '2027-01-17',
    name: 'Angkatan Medan 3',
    createdAt: new Date('2026-11-20T03:00:00Z'),
  };
  const slug = `medan-3-${id.slice(-8)}`;
  await insertRow(world, 'cohort', {
    agencyId: agency.id,
    id,
    versionId: version,
    slug,
    createdBy: authorId,
    ...usual,
    ...more,
  });
  return { id, slug, versionId: version };
}
