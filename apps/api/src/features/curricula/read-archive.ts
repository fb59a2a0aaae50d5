import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { curriculumProblems } from '@contracts/curricula';
import { commonProblems } from '@contracts/kernel';
import { hashInDescription, isRecordingFile } from '@curriculum-format';
import type { Actor } from '@api/platform/auth';
import { Database } from '@api/platform/database';
import { Problem } from '@api/platform/problems';
import { filesOf } from './curricula.repository';
import { CurriculumVersion } from './curriculum-version.entity';
import { Curriculum } from './curriculum.entity';
import { findMissingMedia } from './media.repository';
import { packArchive } from './pack-archive';

/** A version as the folder that it came from, in one file. */
@Injectable()
export class ReadArchive {
  constructor(private readonly database: Database) {}

  /** Raises `common/not-found`, and `curricula/recording-missing` before a single byte is sent. */
  execute(actor: Actor, versionId: string): Promise<{ name: string; bytes: Readable }> {
    return this.database.transaction(actor, async (tx) => {
      const { agencyId } = tx;
      const version = await tx.manager.findOneBy(CurriculumVersion, { agencyId, id: versionId });
      if (!version) throw new Problem(commonProblems['not-found']);
      const { slug } = await tx.manager.findOneByOrFail(Curriculum, { agencyId, id: version.curriculumId });
      const files = await filesOf(tx, versionId);
      const hashes = [...files].flatMap(([path, text]) =>
        isRecordingFile(path) ? (hashInDescription(text) ?? []) : [],
      );
      if ((await findMissingMedia(tx, hashes)).length > 0) throw new Problem(curriculumProblems['recording-missing']);
      const read = (hash: string): Promise<Buffer> => this.readRecording(hash);
      return {
        name: `${slug}-${version.number}.zip`,
        bytes: Readable.from(packArchive(files, read, version.createdAt)),
      };
    });
  }

  private async readRecording(hash: string): Promise<Buffer> {
    const [media] = await this.database.call<{ bytes: Buffer }>(
      'read_media_bytes',
      'select bytes from media where hash = $1',
      [hash],
    );
    if (!media) throw new Problem(curriculumProblems['recording-missing']);
    return media.bytes;
  }
}
