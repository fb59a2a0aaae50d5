import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HomeParts, type RawHome, type RawLearning } from '@api/learning';
import type { Actor } from '@api/platform/auth';
import type { LevelsView } from '@contracts/evidence';
import type { Zone } from '@contracts/kernel';
import { ruleSets } from '@rules';
import { FoldLevels } from './fold-levels';

/** Levels and goals in the learner's home document. Levels are folded anew only when her ledger has grown. */
@Injectable()
export class HomeLevels implements OnModuleInit {
  constructor(
    private readonly parts: HomeParts,
    private readonly foldLevels: FoldLevels,
  ) {}

  onModuleInit(): void {
    this.parts.register({ key: 'goals', sql: 'home_goals' });
    this.parts.register({ key: 'levels', finish: (raw, actor) => this.levels(raw, actor) });
  }

  private levels(raw: RawHome, actor: Actor): Promise<LevelsView> | LevelsView {
    const { person, rev, levelsRev, rulesVersion, levels, enrolments } = raw['learning'] as RawLearning;
    if (levels && levelsRev === rev && rulesVersion === ruleSets.levels) return levels as LevelsView;
    return this.foldLevels.execute({
      agencyId: actor.agencyId,
      personId: actor.personId,
      zone: person.zone as Zone,
      versionIds: [...new Set(enrolments.map(({ versionId }) => versionId))],
    });
  }
}
