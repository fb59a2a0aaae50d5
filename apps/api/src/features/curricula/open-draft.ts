import { curriculumProblems } from '@contracts/curricula';
import { commonProblems } from '@contracts/kernel';
import { type FileKind, fileKindOf, type SourceFiles } from '@curriculum-format';
import type { Actor } from '@api/platform/auth';
import type { Tx } from '@api/platform/database';
import { Problem } from '@api/platform/problems';
import { filesOf, lockVersion, type SignedVersion } from './curricula.repository';
import { CurriculumFile } from './curriculum-file.entity';
import { revisionOf } from './file-revision';
import { rootOf } from './find-quiz';
import { namesOf } from './person-names';
import { refusalOf } from './versions.policy';

/** A draft that this person may edit, locked until the transaction ends. */
export type OpenDraft = {
  readonly signed: SignedVersion;
  readonly files: SourceFiles;
  readonly root: string;
};

/** Raises `curricula/not-a-draft` and `common/not-found`. */
export async function openDraft(tx: Tx, actor: Actor, versionId: string): Promise<OpenDraft> {
  const signed = await lockVersion(tx, versionId);
  const refusal = refusalOf('edit', actor, { status: signed.version.status, signatures: signed.signatures });
  if (refusal) throw new Problem(refusal);
  const files = await filesOf(tx, versionId);
  return { signed, files, root: rootOf(files) };
}

/** One file of a draft as it stands, by its path within the curriculum's folder. */
export type OpenFile = { readonly path: string; readonly kind: FileKind; readonly body: string };

/** Raises `common/not-found` for a path that is none of the version's files, and `curricula/not-a-form`. */
export function fileIn({ files, root }: Pick<OpenDraft, 'files' | 'root'>, path: string): OpenFile {
  const full = `${root}/${path}`;
  const body = files.get(full);
  if (body === undefined) throw new Problem(commonProblems['not-found']);
  const kind = fileKindOf(full);
  if (kind === null) throw new Problem(curriculumProblems['not-a-form']);
  return { path: full, kind, body };
}

/** Raises `curricula/edited-meanwhile`, which names who saved the file and when, unless it still has the revision that was read. */
export async function assertUnchanged(tx: Tx, versionId: string, file: OpenFile, revision: string): Promise<void> {
  const now = revisionOf(file.body);
  if (now === revision) return;
  const { agencyId } = tx;
  const row = await tx.manager.findOneBy(CurriculumFile, { agencyId, versionId, path: file.path });
  const names = await namesOf(tx, row?.editedBy ? [row.editedBy] : []);
  throw new Problem(curriculumProblems['edited-meanwhile'], {
    revision: now,
    editedBy: names.get(row?.editedBy ?? '') ?? null,
    editedAt: row?.editedAt?.toISOString() ?? null,
  });
}
