import type { Database } from '@api/platform/database';
import { freshDatabase, type FreshDatabase } from '@api/testing';
import { Cohort } from '@given/cohorts';
import { CohortMove } from './cohort-move.entity';
import { live, type Happening } from './life.given';
import { liveMany, runsAsked } from './life-report.given';
import { PlainWorld } from './plain-world.given';
import { RuledWorld } from './ruled-world.given';
import { moving, StoredWorld } from './stored-world.given';

const usual = 40;
let fresh: FreshDatabase;
let database: Database;
let does: ReturnType<typeof moving>;

beforeAll(async () => {
  fresh = await freshDatabase();
  database = await fresh.connect([Cohort, CohortMove]);
  does = moving(database);
});
afterAll(() => fresh.drop());

async function lived(life: readonly Happening[], stored: StoredWorld): Promise<string[]> {
  const differences = await live(life, { plain: new PlainWorld(), ruled: new RuledWorld(), stored });
  return [...differences, ...(await stored.rebuilt())];
}

describe('A learner’s state in the database, through any edits, publications, moves and ways back', () => {
  it(
    'is the same as by the rules and as told plainly, and a rebuild from the ledger finds nothing',
    async () => {
      const { differences, first } = await liveMany('database', runsAsked(usual), async (life) =>
        lived(life, await StoredWorld.begin(fresh.ownerPool, database, does)),
      );
      expect(first).toBeNull();
      expect(differences).toBe(0);
    },
    120_000 + runsAsked(usual) * 2000,
  );

  it('shows a difference for a way back that counts something twice', async () => {
    const { differences } = await liveMany('database-fault', 12, async (life) => {
      const stored = await StoredWorld.begin(fresh.ownerPool, database, does);
      const goBack = stored.back.bind(stored);
      stored.back = async () => {
        await goBack();
        await stored.spoil();
      };
      return lived(life, stored);
    });
    expect(differences).toBeGreaterThan(0);
  });
});
