import { Injectable } from '@nestjs/common';
import { curriculumProblems, type RecordingView } from '@contracts/curricula';
import { describeRecording, hashInDescription } from '@curriculum-format';
import type { Actor } from '@api/platform/auth';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database';
import { Problem } from '@api/platform/problems';
import { readRecording } from '@rules';
import { insertFiles, signEdit, updateFile } from './curricula.repository';
import { insertMedia } from './media.repository';
import { fileIn, openDraft } from './open-draft';

const endings = { 'audio/ogg': 'opus', 'audio/webm': 'webm' } as const;

/** Puts a recorded reading beside a lesson of a draft, under the lesson's own name. The lesson names it when its form is saved. */
@Injectable()
export class StoreRecording {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /**
   * What it is is read from its bytes, whatever it was called. Raises `curricula/not-a-recording`, `curricula/not-a-form` for what is no
   * lesson, `curricula/not-a-draft` and `common/not-found`.
   */
  execute(actor: Actor, versionId: string, path: string, bytes: Buffer): Promise<RecordingView> {
    return this.database.transaction(actor, async (tx) => {
      const draft = await openDraft(tx, actor, versionId);
      const lesson = fileIn(draft, path);
      if (lesson.kind !== 'lesson') throw new Problem(curriculumProblems['not-a-form']);
      const found = readRecording(bytes);
      if (!found) throw new Problem(curriculumProblems['not-a-recording']);
      const body = describeRecording(bytes);
      const hash = hashInDescription(body) ?? '';
      const beside = lesson.path.replace(/\.id\.md$/, `.${endings[found.mime]}`);
      const now = this.clock.now();
      await insertMedia(tx, new Map([[hash, bytes]]));
      if (draft.files.has(beside)) await updateFile(tx, actor, { versionId, path: beside, body }, now);
      else await insertFiles(tx, versionId, new Map([[beside, body]]));
      await signEdit(tx, actor, draft.signed, beside.slice(draft.root.length + 1), now);
      const name = beside.slice(beside.lastIndexOf('/') + 1);
      return { name, hash, bytes: bytes.length, milliseconds: found.milliseconds };
    });
  }
}
