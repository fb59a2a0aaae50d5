import { Injectable } from '@nestjs/common';
import type { FileFinding, FileView } from '@contracts/curricula';
import { commonProblems, type Locale } from '@contracts/kernel';
import { locateLine, readFileForm } from '@curriculum-format';
import type { Actor } from '@api/platform/auth';
import { Clock } from '@api/platform/clock';
import { Database, type Tx } from '@api/platform/database';
import { Problem } from '@api/platform/problems';
import { filesOf, signaturesOf } from './curricula.repository';
import { CurriculumFile } from './curriculum-file.entity';
import { CurriculumVersion } from './curriculum-version.entity';
import { revisionOf } from './file-revision';
import { rootOf } from './find-quiz';
import { recordingOf } from './lesson-recording';
import { fileIn, type OpenFile } from './open-draft';
import { namesOf } from './person-names';
import { findingsOf } from './read-findings';
import { refusalOf } from './versions.policy';

/** One file of a version as a form, with what an author should mend in it. */
@Injectable()
export class ReadFile {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** Raises `common/not-found` and `curricula/not-a-form`. */
  execute(actor: Actor, versionId: string, path: string, locale: Locale): Promise<FileView> {
    return this.database.transaction(actor, (tx) => readFile(tx, actor, versionId, path, locale, this.clock.now()));
  }
}

/** The same within a transaction that has just written the file. */
export async function readFile(
  tx: Tx,
  actor: Actor,
  versionId: string,
  path: string,
  locale: Locale,
  now: Date,
): Promise<FileView> {
  const { agencyId } = tx;
  const version = await tx.manager.findOneBy(CurriculumVersion, { agencyId, id: versionId });
  if (!version) throw new Problem(commonProblems['not-found']);
  const files = await filesOf(tx, versionId);
  const file = fileIn({ files, root: rootOf(files) }, path);
  const row = await tx.manager.findOneByOrFail(CurriculumFile, { agencyId, versionId, path: file.path });
  const names = await namesOf(tx, row.editedBy ? [row.editedBy] : []);
  const signatures = await signaturesOf(tx, versionId);
  const findings = await findingsOf(tx, version, now, files);
  const form = readFileForm(file.kind, file.body);
  return {
    path,
    kind: file.kind,
    revision: revisionOf(file.body),
    form,
    recording: file.kind === 'lesson' ? recordingOf(files, file.path, form) : null,
    editable: refusalOf('edit', actor, { status: version.status, signatures }) === undefined,
    editedBy: names.get(row.editedBy ?? '') ?? null,
    editedAt: row.editedAt?.toISOString() ?? null,
    findings: findings.filter((finding) => finding.file === file.path).map((finding) => viewOf(finding, file, locale)),
  };
}

const viewOf = (
  { line, severity, what, how }: Awaited<ReturnType<typeof findingsOf>>[number],
  { kind, body }: OpenFile,
  locale: Locale,
): FileFinding => ({ field: locateLine(kind, body, line), severity, what: what[locale], how: how[locale] });
