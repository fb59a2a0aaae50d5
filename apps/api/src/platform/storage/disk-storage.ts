import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isAgency, isDigest, pathOf, type FileName } from './file-name';
import { Storage, type KeptFile } from './storage';

const halfWritten = /\.part$/;

/** Files in `<directory>/<agency>/<sha256>`. One is written under a passing name first, so that a name never holds half a file. */
export class DiskStorage extends Storage {
  constructor(private readonly directory: string) {
    super();
  }

  async put(agencyId: string, sha256: string, bytes: Uint8Array, _mime: string): Promise<void> {
    const path = this.placeOf({ agencyId, sha256 });
    const passing = `${path}.${randomUUID()}.part`;
    await mkdir(dirname(path), { recursive: true });
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
    return unlessGone(readFile(this.placeOf({ agencyId, sha256 })));
  }

  async remove(agencyId: string, sha256: string): Promise<void> {
    await rm(this.placeOf({ agencyId, sha256 }), { force: true });
  }

  async linkTo(): Promise<null> {
    return null;
  }

  async list(after: FileName | null, limit: number): Promise<KeptFile[]> {
    const found: KeptFile[] = [];
    for (const agencyId of await this.agencies()) {
      if (after && agencyId < after.agencyId) continue;
      const last = after?.agencyId === agencyId ? after.sha256 : '';
      for (const sha256 of await this.namesOf(agencyId)) {
        if (!isDigest(sha256) || sha256 <= last) continue;
        const kept = await unlessGone(stat(this.placeOf({ agencyId, sha256 })));
        if (kept) found.push({ agencyId, sha256, keptAt: kept.mtime });
        if (found.length === limit) return found;
      }
    }
    return found;
  }

  async removeHalfWritten(before: Date): Promise<number> {
    let removed = 0;
    for (const agencyId of await this.agencies()) {
      for (const name of (await this.namesOf(agencyId)).filter((each) => halfWritten.test(each))) {
        const path = join(this.directory, agencyId, name);
        const begun = await unlessGone(stat(path));
        if (!begun || begun.mtime >= before) continue;
        await rm(path, { force: true });
        removed += 1;
      }
    }
    return removed;
  }

  private async agencies(): Promise<string[]> {
    return ((await unlessGone(readdir(this.directory))) ?? []).filter(isAgency).sort();
  }

  private async namesOf(agencyId: string): Promise<string[]> {
    return ((await unlessGone(readdir(join(this.directory, agencyId)))) ?? []).sort();
  }

  private placeOf(name: FileName): string {
    return join(this.directory, pathOf(name));
  }
}

async function unlessGone<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
