import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Storage } from './storage';

const agency = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const digest = /^[0-9a-f]{64}$/;

/** Files in `<directory>/<agency>/<sha256>`. One is written under a passing name first, so that a name never holds half a file. */
export class DiskStorage extends Storage {
  constructor(private readonly directory: string) {
    super();
  }

  async put(agencyId: string, sha256: string, bytes: Uint8Array): Promise<void> {
    const path = this.pathOf(agencyId, sha256);
    const passing = `${path}.${randomUUID()}.part`;
    await mkdir(join(this.directory, agencyId), { recursive: true });
    try {
      const file = await open(passing, 'wx', 0o600);
      try {
        await file.writeFile(bytes);
        await file.datasync();
      } finally {
        await file.close();
      }
      await rename(passing, path);
    } catch (error) {
      await rm(passing, { force: true });
      throw error;
    }
  }

  async read(agencyId: string, sha256: string): Promise<Buffer | null> {
    try {
      return await readFile(this.pathOf(agencyId, sha256));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  private pathOf(agencyId: string, sha256: string): string {
    // Both parts come from our own rows; a path is built from nothing else, whatever a row says.
    if (!agency.test(agencyId) || !digest.test(sha256)) throw new Error('A file is named by an agency and a digest.');
    return join(this.directory, agencyId, sha256);
  }
}
