import { Injectable } from '@nestjs/common';
import canonicalize from 'canonicalize';
import type { Zone } from '@contracts/kernel';
import { PackageShelf, toLedgerEntry, VersionShelf, type LedgerRow } from '@api/learning';
import { Database, type Tx } from '@api/platform/database';
import { outlineOf, progressOf, ruleSets, type Outline, type Progress } from '@rules';
import { FoldLevels } from './fold-levels';

/** What a rebuild found to differ from what stood; a learner whose projections were right has no row. */
export type Difference = {
  readonly learnerId: string;
  readonly what: 'progress' | 'levels';
  readonly enrolmentId: string | null;
};

type Place = {
  id: string;
  versionId: string;
  steps: StepRow[];
  done: number;
  entries: number;
  first: number | null;
  last: number | null;
};
type StepRow = {
  stepId: string;
  done: boolean;
  best: number | null;
  attempts: number;
  partsRead: number[];
  firstAt: number;
  lastAt: number;
};
type Kept = {
  zone: Zone;
  rev: string;
  levelsRev: string;
  levels: unknown;
  places: Place[];
  entries: (LedgerRow & { enrolmentId: string | null; mine: boolean })[];
};

/**
 * Computes a learner's progress and levels anew, from her first entry, while holding her lock, and puts right what differs.
 *
 * The ledger is the truth and projections follow from it: on a sound system this finds nothing.
 */
@Injectable()
export class RebuildLearner {
  constructor(
    private readonly database: Database,
    private readonly packages: PackageShelf,
    private readonly versions: VersionShelf,
    private readonly foldLevels: FoldLevels,
  ) {}

  execute(agencyId: string, learnerId: string): Promise<Difference[]> {
    return this.database.transaction({ agencyId }, async (tx) => {
      const kept = await this.read(tx, learnerId);
      const differences: Difference[] = [];
      for (const place of kept.places) {
        const entries = kept.entries.filter((entry) => entry.enrolmentId === place.id);
        const progress = progressOf(entries.map(toLedgerEntry), await this.outline(agencyId, place.versionId, entries));
        const rebuilt = placeOf(place, progress, entries.filter(({ mine }) => mine).length);
        if (canonicalize(rebuilt) === canonicalize(place)) continue;
        differences.push({ learnerId, what: 'progress', enrolmentId: place.id });
        await this.replace(tx, rebuilt, progress.total);
      }
      const learner = {
        agencyId,
        personId: learnerId,
        zone: kept.zone,
        versionIds: [...new Set(kept.places.map(({ versionId }) => versionId))],
      };
      const levels = await this.foldLevels.fold(tx, learner, kept.entries);
      const current = kept.levelsRev === kept.rev;
      if (current && canonicalize(levels) !== canonicalize(kept.levels))
        differences.push({ learnerId, what: 'levels', enrolmentId: null });
      await tx.manager.query(
        'update progress_head set levels = $3::jsonb, levels_rev = rev, rules_version = $4 where agency_id = $1 and id = $2',
        [agencyId, learnerId, JSON.stringify(levels), ruleSets.levels],
      );
      return differences;
    });
  }

  /** Takes the lock under which entries are numbered, then reads everything in one statement. */
  private async read(tx: Tx, learnerId: string): Promise<Kept> {
    const values = [tx.agencyId, learnerId];
    await tx.manager.query('select 1 from progress_head where agency_id = $1 and id = $2 for update', values);
    const [row] = (await tx.manager.query(
      `select p.zone, h.rev, h.levels_rev as "levelsRev", h.levels,
         coalesce((
           select jsonb_agg(jsonb_build_object('id', e.id, 'versionId', e.version_id, 'done', w.done, 'entries', w.entries,
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
      values,
    )) as Kept[];
    return row ?? { zone: 'WIB', rev: '0', levelsRev: '-1', levels: null, places: [], entries: [] };
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

  private async replace(tx: Tx, place: Place, required: number): Promise<void> {
    const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());
    const steps = place.steps.map((step) => ({
      step_id: step.stepId,
      done: step.done,
      best: step.best,
      attempts: step.attempts,
      parts_read: step.partsRead,
      first_at: iso(step.firstAt),
      last_at: iso(step.lastAt),
    }));
    const summary = {
      done: place.done,
      required,
      entries: place.entries,
      first_at: iso(place.first),
      last_at: iso(place.last),
    };
    await tx.manager.query('select learning_replace_progress($1, $2, $3::jsonb, $4::jsonb)', [
      tx.agencyId,
      place.id,
      JSON.stringify(steps),
      JSON.stringify(summary),
    ]);
  }
}

const epoch = (sql: string): string => `(extract(epoch from ${sql}) * 1000)::bigint`;

/** What the rules make of the entries, in the shape in which it is stored. */
function placeOf(place: Place, progress: Progress, entries: number): Place {
  const steps = Object.entries(progress.items)
    .flatMap(([stepId, { firstAt, lastAt, partsRead, ...item }]) =>
      firstAt === null || lastAt === null ? [] : [{ stepId, ...item, partsRead: [...partsRead], firstAt, lastAt }],
    )
    .sort((a, b) => (a.stepId < b.stepId ? -1 : 1));
  const ends = (of: (step: StepRow) => number, pick: (...all: number[]) => number) =>
    steps.length === 0 ? null : pick(...steps.map(of));
  return {
    id: place.id,
    versionId: place.versionId,
    steps,
    done: progress.done,
    entries,
    first: ends((step) => step.firstAt, Math.min),
    last: ends((step) => step.lastAt, Math.max),
  };
}
