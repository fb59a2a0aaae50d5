import { Injectable } from '@nestjs/common';
import { curriculumProblems, type FileView, type SaveFileRequest } from '@contracts/curricula';
import type { FieldError, Locale } from '@contracts/kernel';
import { changedIdentity, checkFileForm, type FileForm, readFileForm, writeFileForm } from '@curriculum-format';
import type { Actor } from '@api/platform/auth';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database';
import { Problem } from '@api/platform/problems';
import { signEdit, updateFile } from './curricula.repository';
import { CurriculumFile } from './curriculum-file.entity';
import { recordingLeft } from './lesson-recording';
import { assertUnchanged, fileIn, openDraft, type OpenFile } from './open-draft';
import { readFile } from './read-file';

/** What a file may weigh; the table holds no more. */
export const fileBytesMax = 262_144;

/** Stores what an author made of a file's form. Every character that need not change stays; what is not finished is no refusal. */
@Injectable()
export class SaveFile {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /**
   * Answers the file as it now stands. Raises `curricula/edited-meanwhile` when somebody else saved this very file first,
   * `curricula/wrong-shape` with each field that cannot be stored, `curricula/file-too-long`, `curricula/not-a-form` and `curricula/not-a-draft`.
   */
  execute(
    actor: Actor,
    versionId: string,
    path: string,
    { revision, form }: SaveFileRequest,
    locale: Locale,
  ): Promise<FileView> {
    return this.database.transaction(actor, async (tx) => {
      const draft = await openDraft(tx, actor, versionId);
      const file = fileIn(draft, path);
      await assertUnchanged(tx, versionId, file, revision);
      const body = write(file, form, locale);
      const now = this.clock.now();
      if (body !== file.body) {
        await updateFile(tx, actor, { versionId, path: file.path, body }, now);
        const left = file.kind === 'lesson' ? recordingLeft(draft.files, file.path, file.body, body) : null;
        if (left !== null) await tx.manager.delete(CurriculumFile, { agencyId: tx.agencyId, versionId, path: left });
        await signEdit(tx, actor, draft.signed, path, now);
      }
      return readFile(tx, actor, versionId, path, locale, now);
    });
  }
}

function write({ kind, body }: OpenFile, form: FileForm, locale: Locale): string {
  const before = readFileForm(kind, body);
  if (before === null) throw new Problem(curriculumProblems['not-a-form']);
  const faults = checkFileForm(kind, form).map(({ path, what, how }) =>
    fieldError(path, `${what[locale]} ${how[locale]}`),
  );
  if (faults.length === 0) faults.push(...changedIdentity(before, form).map((key) => fieldError(key, lasting[locale])));
  if (faults.length > 0) throw new Problem(curriculumProblems['wrong-shape'], { errors: faults.slice(0, 50) });
  const written = writeFileForm(kind, body, form);
  if (written === null)
    throw new Problem(curriculumProblems['wrong-shape'], { errors: [fieldError('', unwritable[locale])] });
  if (Buffer.byteLength(written) > fileBytesMax) throw new Problem(curriculumProblems['file-too-long']);
  return written;
}

const fieldError = (path: string, message: string): FieldError => ({
  pointer: `/${path.replaceAll('.', '/')}`,
  code: 'wrong-shape',
  message,
});

const lasting: Readonly<Record<Locale, string>> = {
  id: 'Bagian ini tidak pernah berubah: hasil belajar peserta bergantung padanya.',
  en: 'This never changes: learners’ results hang on it.',
};

const unwritable: Readonly<Record<Locale, string>> = {
  id: 'Ada kalimat yang terbaca sebagai tanda. Tulis dengan cara lain.',
  en: 'Some words would be read as a mark. Put them another way.',
};
