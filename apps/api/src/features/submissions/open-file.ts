import { Injectable } from '@nestjs/common';
import { commonProblems } from '@contracts/kernel';
import type { Actor } from '@api/platform/auth';
import { Database } from '@api/platform/database';
import { Problem } from '@api/platform/problems';
import { Storage } from '@api/platform/storage';
import * as files from './files.repository';

export type OpenedFile = { readonly mime: string; readonly sha256: string; readonly bytes: Buffer };

/** Opens a picture for its owner and for the mentor it was sent to; for everybody else it is not there. */
@Injectable()
export class OpenFile {
  constructor(
    private readonly database: Database,
    private readonly storage: Storage,
  ) {}

  async execute(actor: Actor, id: string): Promise<OpenedFile> {
    const file = await this.database.transaction(actor, (tx) => files.findVisible(tx, actor.personId, id));
    const bytes = file && (await this.storage.read(actor.agencyId, file.sha256));
    if (!file?.mime || !bytes) throw new Problem(commonProblems['not-found']);
    return { mime: file.mime, sha256: file.sha256, bytes };
  }
}
