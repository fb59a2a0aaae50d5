import type { ActEntry } from '@contracts/learning';
import { newId } from '@api/platform/http';
import type { Database } from '@api/platform/database';
import { freshDatabase, type FreshDatabase } from '@api/testing';
import { IngestLane } from './ingest-lane';
import { anAct, givenLearner, type GivenLearner } from './learning.given';
import { PackageShelf } from './package-shelf';
import { PrepareAct, type PreparedAct } from './prepare-act';
import { readAct } from './read-act';

const now = new Date('2026-11-23T01:00:00.000Z');

let fresh: FreshDatabase;
let database: Database;
let sari: GivenLearner;
let wati: GivenLearner;
beforeAll(async () => {
  fresh = await freshDatabase();
  database = await fresh.connect();
  sari = await givenLearner(fresh.ownerPool);
  wati = await givenLearner(fresh.ownerPool, { beside: sari });
});
afterAll(() => fresh.drop());

/** An act as its sender's phone brings it, whoever it says it is about. */
const prepared = (sender: GivenLearner, act: ActEntry): Promise<PreparedAct> =>
  new PrepareAct(new PackageShelf(database)).execute(readAct(act), {
    learnerId: sender.personId,
    clockOffset: 0,
    receivedAt: now.getTime(),
    app: 'spec',
  });

/** What becomes of acts that reach the ledger in one statement, in this order. */
async function together(...acts: PreparedAct[]): Promise<string> {
  const results = await new IngestLane(database).ingest(sari.agencyId, acts, now);
  return results.map(({ letter }) => letter).join('');
}

const owners = async (id: string) =>
  (await fresh.ownerPool.query<{ learner_id: string }>('select learner_id from entry where id = $1', [id])).rows.map(
    (row) => row.learner_id,
  );

describe('acts that reach the ledger in one statement', () => {
  it('are kept for their learner, though somebody else sent a copy of them first', async () => {
    const hers = anAct(sari, 'lesson-opened');
    expect(await together(await prepared(wati, hers), await prepared(sari, hers))).toBe('ea');
    expect(await owners(hers.id)).toEqual([sari.personId]);
  });

  it('are kept for whoever came first, when two learners use the same id', async () => {
    const id = newId();
    const [first, second] = [anAct(sari, 'lesson-opened', { id }), anAct(wati, 'lesson-opened', { id })];
    expect(await together(await prepared(sari, first), await prepared(wati, second))).toBe('au');
    expect(await owners(id)).toEqual([sari.personId]);
  });

  it('are kept when the same id stood before on an act that cannot be', async () => {
    const id = newId();
    const [bad, good] = [
      anAct(sari, 'lesson-opened', { id, enrolmentId: newId() }),
      anAct(sari, 'lesson-opened', { id }),
    ];
    expect(await together(await prepared(sari, bad), await prepared(sari, good))).toBe('ea');
  });

  it('are one act when they are sent twice', async () => {
    const act = anAct(sari, 'lesson-opened');
    expect(await together(await prepared(sari, act), await prepared(sari, act))).toBe('ad');
  });
});

describe('the same id from two learners at the same moment', () => {
  it('is kept once, whichever comes first, and never told to be kept to the other', async () => {
    const lanes = [new IngestLane(database), new IngestLane(database)];
    for (let round = 0; round < 10; round += 1) {
      const id = newId();
      const acts = await Promise.all([sari, wati].map((who) => prepared(who, anAct(who, 'lesson-opened', { id }))));
      const results = await Promise.all(acts.map((act, at) => lanes[at]?.ingest(sari.agencyId, [act], now)));
      expect(results.map((each) => each?.[0]?.letter).sort()).toEqual(['a', 'u']);
      expect(await owners(id)).toHaveLength(1);
    }
  });
});
