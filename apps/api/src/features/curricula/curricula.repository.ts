import { curriculumProblems } from '@contracts/curricula';
import { commonProblems } from '@contracts/kernel';
import type { SourceFiles } from '@curriculum-format';
import type { Actor } from '@api/platform/auth';
import { onConstraint, type Tx } from '@api/platform/database';
import { newId } from '@api/platform/http';
import { Problem } from '@api/platform/problems';
import { CurriculumFile } from './curriculum-file.entity';
import { CurriculumSignature, type Act } from './curriculum-signature.entity';
import { CurriculumVersion } from './curriculum-version.entity';

/** A version with its signatures, oldest first. */
export type SignedVersion = {
  readonly version: CurriculumVersion;
  readonly signatures: readonly CurriculumSignature[];
};

/** Reads a version and locks it, so that two people's acts on it come one after the other. Raises `common/not-found`. */
export async function lockVersion(tx: Tx, id: string): Promise<SignedVersion> {
  const version = await tx.manager.findOne(CurriculumVersion, {
    where: { agencyId: tx.agencyId, id },
    lock: { mode: 'pessimistic_write' },
  });
  if (!version) throw new Problem(commonProblems['not-found']);
  return { version, signatures: await signaturesOf(tx, id) };
}

export const signaturesOf = (tx: Tx, versionId: string): Promise<CurriculumSignature[]> =>
  tx.manager.find(CurriculumSignature, {
    where: { agencyId: tx.agencyId, versionId },
    order: { signedAt: 'ASC', id: 'ASC' },
  });

/** The source files of a version. */
export async function filesOf(tx: Tx, versionId: string): Promise<SourceFiles> {
  const files = await tx.manager.find(CurriculumFile, {
    where: { agencyId: tx.agencyId, versionId },
    order: { path: 'ASC' },
  });
  return new Map(files.map(({ path, body }) => [path, body]));
}

/** Stores the files of a new version. */
export async function insertFiles(tx: Tx, versionId: string, files: SourceFiles): Promise<void> {
  await tx.manager.query(
    `insert into curriculum_file (agency_id, id, version_id, path, body)
     select $1, f.id, $2, f.path, f.body from unnest($3::uuid[], $4::text[], $5::text[]) as f(id, path, body)`,
    [tx.agencyId, versionId, [...files].map(() => newId()), [...files.keys()], [...files.values()]],
  );
}

/** Writes one file of a draft anew. Raises `curricula/not-a-draft` when the version has left that stage. */
export async function updateFile(
  tx: Tx,
  actor: Actor,
  { versionId, path, body }: Pick<CurriculumFile, 'versionId' | 'path' | 'body'>,
  at: Date,
): Promise<void> {
  await tx.manager
    .update(
      CurriculumFile,
      { agencyId: tx.agencyId, versionId, path },
      { body, editedBy: actor.personId, editedAt: at },
    )
    .catch(onConstraint('curriculum_file_frozen_ck', curriculumProblems['not-a-draft']));
}

/**
 * Counts an edit of a draft and signs it with the file as the note. While one person goes on writing in one file, the first signature
 * of that stretch stands for all of it.
 */
export async function signEdit(tx: Tx, actor: Actor, signed: SignedVersion, path: string, at: Date): Promise<number> {
  const { version, signatures } = signed;
  const revision = version.revision + 1;
  await tx.manager.update(CurriculumVersion, { agencyId: tx.agencyId, id: version.id }, { revision });
  const last = signatures[signatures.length - 1];
  if (last?.act !== 'edited' || last.personId !== actor.personId || last.note !== path)
    await sign(tx, actor, { id: version.id, revision }, 'edited', at, { note: path });
  return revision;
}

/** Adds a signature. The database itself refuses an author's approval: `curricula/four-eyes`. */
export async function sign(
  tx: Tx,
  actor: Actor,
  version: { id: string; revision: number },
  act: Act,
  at: Date,
  { note = '', checklist = [] }: { note?: string; checklist?: string[] } = {},
): Promise<void> {
  await tx.manager
    .insert(CurriculumSignature, {
      agencyId: tx.agencyId,
      id: newId(),
      versionId: version.id,
      personId: actor.personId,
      act,
      revision: version.revision,
      note,
      checklist,
      signedAt: at,
    })
    .catch(onConstraint('curriculum_signature_four_eyes_ck', curriculumProblems['four-eyes']));
}
