import { Injectable } from '@nestjs/common';
import type { FileQuery } from '@contracts/submissions';
import { commonProblems } from '@contracts/kernel';
import type { Actor } from '@api/platform/auth';
import { Database } from '@api/platform/database';
import { Problem } from '@api/platform/problems';
import { Storage } from '@api/platform/storage';
import * as files from './files.repository';
import { refuseWhileAway } from './refuse-while-away';

/** A file: its bytes, or the address at which the store itself gives them for the next minutes. */
export type OpenedFile =
  { readonly mime: string; readonly sha256: string; readonly bytes: Buffer } | { readonly link: string };

/** Opens a photo or a voice note for its owner and for the mentor it was sent to; for everybody else it is not there. */
@Injectable()
export class OpenFile {
  constructor(
    private readonly database: Database,
    private readonly storage: Storage,
  ) {}

  async execute(actor: Actor, id: string, as: FileQuery['as'] = 'link'): Promise<OpenedFile> {
    const file = await this.database.transaction(actor, (tx) => files.findVisible(tx, actor.personId, id));
    if (!file?.mime) throw new Problem(commonProblems['not-found']);
    const { mime, sha256 } = file;
    // A page may show what is elsewhere; only what comes from here can it keep.
    const link = as === 'link' && (await this.storage.linkTo(actor.agencyId, sha256, mime));
    if (link) return { link };
    const bytes = await this.storage.read(actor.agencyId, sha256).catch(refuseWhileAway);
    if (!bytes) throw new Problem(commonProblems['not-found']);
    return { mime, sha256, bytes };
  }
}
