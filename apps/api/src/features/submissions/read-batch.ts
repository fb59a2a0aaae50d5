import { Injectable } from '@nestjs/common';
import type { BatchExtent, MarkingBatch, MarkingView } from '@contracts/assessments';
import type { Actor } from '@api/platform/auth';
import { PackageShelf } from '@api/learning';
import { Database } from '@api/platform/database';
import { findTask } from './find-task';
import { PhraseShelf } from './phrase-shelf';
import type { RawMarking } from './read-marking';

type Beside = { readonly forms: MarkingView['forms']; readonly rubric: string | null };

/** The works due first, for a mentor who takes them along: two round trips, however many they are. */
@Injectable()
export class ReadBatch {
  constructor(
    private readonly database: Database,
    private readonly packages: PackageShelf,
    private readonly phrases: PhraseShelf,
  ) {}

  async execute({ agencyId, personId }: Actor, limit: number): Promise<MarkingBatch> {
    const [row] = await this.database.call<{ batch: RawMarking[] }>(
      'marking_batch',
      'select marking_batch($1, $2, $3) as batch',
      [agencyId, personId, limit],
    );
    const raw = row?.batch ?? [];
    if (raw.length === 0) return { works: [] };
    const tasks = await Promise.all(raw.map((view) => findTask(this.packages, view)));
    const keys = raw.map(({ versionId }, index) => `${agencyId}/${versionId}/${tasks[index]?.rubric}`);
    const banks = new Map(keys.map((key) => [key, this.phrases.find(key)]));
    const asked = raw.map(({ learnerId, versionId }, index) => ({
      learnerId,
      versionId,
      forms: tasks[index]?.reads ?? [],
      // A rubric that several works share is read once.
      rubric: banks.get(keys[index] ?? '') || keys.indexOf(keys[index] ?? '') < index ? null : tasks[index]?.rubric,
    }));
    const beside = await this.database.call<Beside>(
      'marking_beside_each',
      'select forms, rubric from marking_beside_each($1, $2)',
      [agencyId, JSON.stringify(asked)],
    );
    const works = raw.map(({ learnerId: _learner, versionId: _version, ...view }, index): MarkingView => {
      const key = keys[index] ?? '';
      const { forms = {}, rubric = null } = beside[index] ?? {};
      const phrases = banks.get(key) ?? this.phrases.put(key, rubric);
      banks.set(key, phrases);
      return { ...view, forms, phrases };
    });
    return { works };
  }

  /** How much that would bring. */
  async extent({ agencyId, personId }: Actor, limit: number): Promise<BatchExtent> {
    const [row] = await this.database.call<{ works: number; photos: number; voices: number; bytes: string }>(
      'marking_batch_extent',
      'select works, photos, voices, bytes from marking_batch_extent($1, $2, $3)',
      [agencyId, personId, limit],
    );
    return {
      works: row?.works ?? 0,
      photos: row?.photos ?? 0,
      voices: row?.voices ?? 0,
      bytes: Number(row?.bytes ?? 0),
    };
  }
}
