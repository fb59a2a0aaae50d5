import { Injectable } from '@nestjs/common';
import type { LevelsView } from '@contracts/evidence';
import { zoneOffsets, type Zone } from '@contracts/kernel';
import type { ModulePackage } from '@contracts/packages';
import { PackageShelf, VersionShelf, toLedgerEntry, type LedgerRow } from '@api/learning';
import { Database, type Tx } from '@api/platform/database';
import { withEvidenceShown } from '@api/sittings';
import { catalogueOf, levelsOf, ruleSets, type Competency } from '@rules';

type Learner = {
  readonly agencyId: string;
  readonly personId: string;
  readonly zone: Zone;
  readonly versionIds: readonly string[];
};

/** Folds a learner's levels from her whole ledger. The result is stored beside the ledger's revision it was folded from. */
@Injectable()
export class FoldLevels {
  constructor(
    private readonly database: Database,
    private readonly packages: PackageShelf,
    private readonly versions: VersionShelf,
  ) {}

  /** Reads and folds in one transaction, and stores the levels unless somebody stored newer ones meanwhile. */
  execute(learner: Learner): Promise<LevelsView> {
    return this.database.transaction(learner, async (tx) => {
      const { rev, entries } = await this.readLedger(tx, learner.personId);
      const levels = await this.fold(tx, learner, entries);
      const [stored] = await tx.manager.query<{ levels: LevelsView }[][]>(
        `update progress_head set levels = $3::jsonb, levels_rev = $4, rules_version = $5
         where agency_id = $1 and id = $2 and (levels_rev < $4 or rules_version is distinct from $5) returning levels`,
        [learner.agencyId, learner.personId, JSON.stringify(levels), rev, levels.rules],
      );
      // As it will be read from now on, so that the document's tag stays the same until something happens.
      return stored?.[0]?.levels ?? levels;
    });
  }

  /** The fold itself: the ledger and published packages in, levels out. Nothing is stored. */
  async fold(tx: Tx, learner: Learner, entries: readonly LedgerRow[]): Promise<LevelsView> {
    const versions = await Promise.all(learner.versionIds.map((id) => this.versions.read(learner.agencyId, id, 'id')));
    const current = versions.flatMap((version) => version?.modules.map(({ hash }) => hash) ?? []);
    const earlier = [...new Set(entries.flatMap((entry) => entry.package ?? []))].filter(
      (hash) => !current.includes(hash),
    );
    const modules = await this.modules(current);
    const former = await this.modules(earlier);
    const catalogue = catalogueOf([...modules.values()], Object.fromEntries(former));
    const framework = versions.find((version) => version !== null)?.framework;
    const competencies = framework ? await this.competencies(tx, framework) : [];
    const taught = new Set([...modules.values()].flatMap(({ module }) => module.goals.map((goal) => goal.competency)));
    const shown = await withEvidenceShown(tx, entries);
    const all = levelsOf(shown.map(toLedgerEntry), catalogue, competencies, zoneOffsets[learner.zone]);
    return {
      rules: ruleSets.levels,
      competencies: all.filter(({ code, evidence }) => taught.has(code) || evidence.length > 0),
    };
  }

  private async readLedger(tx: Tx, personId: string): Promise<{ rev: number; entries: LedgerRow[] }> {
    // One statement, so that the revision and the entries are of the same moment.
    const [row] = (await tx.manager.query(
      `select h.rev, coalesce(l.entries, '[]') as entries
       from progress_head h, lateral (
         select jsonb_agg(jsonb_build_object('id', n.id, 'kind', n.kind, 'v', n.v, 'stepId', n.step_id, 'package', n.package, 'seq', n.seq,
           'at', (extract(epoch from least(n.received_at, n.occurred_at + n.clock_offset * interval '1 millisecond')) * 1000)::bigint,
           'payload', n.payload)) as entries
         from entry n
         where n.agency_id = h.agency_id and n.learner_id = h.id
           and n.kind in ('quiz-answered', 'scenario-played', 'lab-finished', 'instrument-answered', 'assessment-released', 'assessment-voided', 'level-proposed')
       ) l
       where h.agency_id = $1 and h.id = $2`,
      [tx.agencyId, personId],
    )) as { rev: string; entries: LedgerRow[] }[];
    return { rev: Number(row?.rev ?? 0), entries: row?.entries ?? [] };
  }

  private async modules(hashes: readonly string[]): Promise<Map<string, ModulePackage>> {
    const read = await Promise.all(hashes.map(async (hash) => [hash, await this.packages.module(hash)] as const));
    return new Map(read.flatMap(([hash, module]) => (module ? [[hash, module] as const] : [])));
  }

  private async competencies(tx: Tx, framework: { code: string; version: number }): Promise<Competency[]> {
    return (await tx.manager.query(
      'select code, kind from competency where framework_code = $1 and framework_version = $2 order by position',
      [framework.code, framework.version],
    )) as Competency[];
  }
}
