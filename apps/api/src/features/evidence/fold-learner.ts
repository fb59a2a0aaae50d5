import { Injectable } from '@nestjs/common';
import type { LevelsView } from '@contracts/evidence';
import type { Zone } from '@contracts/kernel';
import { PackageShelf, toLedgerEntry, VersionShelf, type LedgerRow } from '@api/learning';
import type { Tx } from '@api/platform/database';
import { outlineOf, progressOf, type Outline, type Progress } from '@rules';
import { FoldLevels } from './fold-levels';

/** One place of a learner as it stands in the projections. */
export type Place = {
  readonly id: string;
  readonly versionId: string;
  readonly steps: readonly StepRow[];
  readonly done: number;
  readonly required: number;
  readonly entries: number;
  readonly first: number | null;
  readonly last: number | null;
};
export type StepRow = {
  readonly stepId: string;
  readonly done: boolean;
  readonly best: number | null;
  readonly attempts: number;
  readonly partsRead: readonly number[];
  readonly firstAt: number;
  readonly lastAt: number;
};

/** A learner's whole ledger, and what stands of her in the projections. */
export type Kept = {
  readonly id: string;
  readonly zone: Zone;
  readonly rev: string;
  readonly levelsRev: string;
  readonly levels: unknown;
  readonly places: readonly Place[];
  readonly entries: readonly (LedgerRow & { readonly enrolmentId: string | null; readonly mine: boolean })[];
};

/** What the rules make of a learner's ledger: in the versions she is in, or in those she would be in. Nothing is written. */
@Injectable()
export class FoldLearner {
  constructor(
    private readonly packages: PackageShelf,
    private readonly versions: VersionShelf,
    private readonly foldLevels: FoldLevels,
  ) {}

  /** Everything of her in one statement, so that all of it is of the same moment. */
  async read(tx: Tx, learnerId: string): Promise<Kept> {
    const [row] = (await tx.manager.query(
      `select p.zone, h.rev, h.levels_rev as "levelsRev", h.levels,
         coalesce((
           select jsonb_agg(jsonb_build_object('id', e.id, 'versionId', e.version_id, 'done', w.done, 'required', w.required, 'entries', w.entries,
             'first', ${epoch('w.first_at')}, 'last', ${epoch('w.last_at')}, 'steps', coalesce((
               select jsonb_agg(jsonb_build_object('stepId', g.step_id, 'done', g.done, 'best', g.best, 'attempts', g.attempts,
                 'partsRead', g.parts_read, 'firstAt', ${epoch('g.first_at')}, 'lastAt', ${epoch('g.last_at')}) order by g.step_id)
               from step_progress g where g.agency_id = e.agency_id and g.enrolment_id = e.id), '[]')) order by e.id)
           from enrolment e join enrolment_progress w on w.agency_id = e.agency_id and w.enrolment_id = e.id
           where e.agency_id = $1 and e.person_id = $2), '[]') as places,
         coalesce((
           select jsonb_agg(jsonb_build_object('id', n.id, 'kind', n.kind, 'v', n.v, 'enrolmentId', n.enrolment_id, 'stepId', n.step_id,
             'package', n.package, 'seq', n.seq, 'mine', n.actor_id = n.learner_id and n.app_build <> 'server', 'payload', n.payload,
             'at', ${epoch("least(n.received_at, n.occurred_at + n.clock_offset * interval '1 millisecond')")}) order by n.seq)
           from entry n where n.agency_id = $1 and n.learner_id = $2), '[]') as entries
       from person p join progress_head h on h.agency_id = p.agency_id and h.id = p.id
       where p.agency_id = $1 and p.id = $2`,
      [tx.agencyId, learnerId],
    )) as Omit<Kept, 'id'>[];
    return {
      id: learnerId,
      ...(row ?? { zone: 'WIB', rev: '0', levelsRev: '-1', levels: null, places: [], entries: [] }),
    };
  }

  /** A place as it follows from the ledger, in this version of the curriculum. */
  async place(tx: Tx, kept: Kept, place: Place, versionId = place.versionId): Promise<Place> {
    const entries = kept.entries.filter(({ enrolmentId }) => enrolmentId === place.id);
    const outline = await this.outline(tx.agencyId, versionId, entries);
    return placeOf({ ...place, versionId }, progressOf(entries.map(toLedgerEntry), outline), entries);
  }

  /** Her levels as they follow from the ledger, in the versions of these places. */
  levels(tx: Tx, { id, zone, entries }: Kept, places: readonly Pick<Place, 'versionId'>[]): Promise<LevelsView> {
    const versionIds = [...new Set(places.map(({ versionId }) => versionId))];
    return this.foldLevels.fold(tx, { agencyId: tx.agencyId, personId: id, zone, versionIds }, entries);
  }

  private async outline(agencyId: string, versionId: string, entries: readonly LedgerRow[]): Promise<Outline> {
    const version = await this.versions.read(agencyId, versionId, 'id');
    const current = version?.modules.map(({ hash }) => hash) ?? [];
    const earlier = [...new Set(entries.flatMap((entry) => entry.package ?? []))].filter(
      (hash) => !current.includes(hash),
    );
    const read = async (hash: string) => [hash, await this.packages.module(hash)] as const;
    const modules = (await Promise.all(current.map(read))).flatMap(([, module]) => module ?? []);
    const former = (await Promise.all(earlier.map(read))).flatMap(([hash, module]) =>
      module ? [[hash, module] as const] : [],
    );
    return outlineOf(modules, Object.fromEntries(former));
  }
}

const epoch = (sql: string): string => `(extract(epoch from ${sql}) * 1000)::bigint`;

/** What the rules make of the entries, in the shape in which it is stored. */
function placeOf({ id, versionId }: Place, progress: Progress, entries: Kept['entries']): Place {
  const steps = Object.entries(progress.items)
    .flatMap(([stepId, { firstAt, lastAt, partsRead, ...item }]) =>
      firstAt === null || lastAt === null ? [] : [{ stepId, ...item, partsRead: [...partsRead], firstAt, lastAt }],
    )
    .sort((a, b) => (a.stepId < b.stepId ? -1 : 1));
  // Also what no longer stands in her version is a sign of life.
  const lived = entries.filter(({ mine }) => mine).map(({ at }) => Number(at));
  return {
    id,
    versionId,
    steps,
    done: progress.done,
    required: progress.total,
    entries: lived.length,
    first: lived.length === 0 ? null : Math.min(...lived),
    last: lived.length === 0 ? null : Math.max(...lived),
  };
}
