import { Injectable } from '@nestjs/common';
import { Database } from '@api/platform/database';
import { RebuildLearner, type Difference } from './rebuild-learner';

/** Rebuilds the learners of an agency one by one, each under her own lock: the platform goes on serving meanwhile. */
@Injectable()
export class Rebuild {
  constructor(
    private readonly database: Database,
    private readonly rebuildLearner: RebuildLearner,
  ) {}

  async execute(agencyId: string): Promise<{ learners: number; differences: Difference[] }> {
    const differences: Difference[] = [];
    let learners = 0;
    for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
      const page = await this.next(agencyId, after);
      for (const id of page) differences.push(...(await this.rebuildLearner.execute(agencyId, id)));
      learners += page.length;
      const last = page.at(-1);
      if (last === undefined) return { learners, differences };
      after = last;
    }
  }

  private next(agencyId: string, after: string): Promise<string[]> {
    return this.database.transaction({ agencyId }, async (tx) => {
      const rows = (await tx.manager.query(
        'select id from progress_head where agency_id = $1 and id > $2 order by id limit 500',
        [agencyId, after],
      )) as { id: string }[];
      return rows.map(({ id }) => id);
    });
  }
}
