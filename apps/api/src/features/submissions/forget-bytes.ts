import { Injectable } from '@nestjs/common';
import { Database } from '@api/platform/database';
import { Storage, type FileName } from '@api/platform/storage';
import * as files from './files.repository';

/** Removes kept bytes that no row knows, while nobody can announce them again; leaves all others. */
@Injectable()
export class ForgetBytes {
  constructor(
    private readonly database: Database,
    private readonly storage: Storage,
  ) {}

  /** Whether they were removed. */
  execute({ agencyId, sha256 }: FileName): Promise<boolean> {
    return this.database.transaction({ agencyId }, async (tx) => {
      await files.lockDigest(tx, sha256);
      const [unknown] = await files.findUnknown(tx, [sha256]);
      if (!unknown) return false;
      await this.storage.remove(agencyId, sha256);
      return true;
    });
  }
}
