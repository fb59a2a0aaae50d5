import { commonProblems } from '@contracts/kernel';
import { freshDatabase, type FreshDatabase } from '@api/testing';
import { FindAlike } from './find-alike';
import {
  aQuestion,
  aSending,
  givenMentor,
  givenPupil,
  phone,
  submissionEntities,
  type GivenPupil,
} from './submissions.given';

const words =
  'Bolu pandan lembut dari dapur sendiri, Rp38.000 sekotak isi enam belas, pesan lewat chat sebelum pukul 16.00 WIB.';

let fresh: FreshDatabase;
let send: ReturnType<typeof phone>;
let find: FindAlike;
beforeAll(async () => {
  fresh = await freshDatabase();
  const database = await fresh.connect(submissionEntities);
  send = phone(database);
  find = new FindAlike(database);
});
afterAll(() => fresh.drop());

async function sendWork(pupil: GivenPupil, status = words): Promise<string> {
  const sending = aSending(pupil, { answers: { status } });
  expect(await send(pupil, [sending])).toEqual(['accepted']);
  return String(sending.payload['submissionId']);
}

describe('FindAlike', () => {
  it('finds what another learner of the cohort sent in the same words', async () => {
    const sari = await givenPupil(fresh);
    const tiur = await givenPupil(fresh, { beside: sari, name: 'Tiur Sihombing' });
    const other = await sendWork(tiur);
    const id = await sendWork(sari);
    const { texts } = await find.execute(sari.mentor.actor, id);
    expect(texts).toEqual([{ field: 'status', id: other, learnerName: 'Tiur', share: 10_000 }]);
  });

  it('names nobody whose work lies with another mentor', async () => {
    const sari = await givenPupil(fresh);
    const tiur = await givenPupil(fresh, { beside: sari });
    const ratna = await givenMentor(fresh, sari.agencyId, 'Ratna');
    await sendWork(tiur);
    await fresh.ownerPool.query('update submission set mentor_id = $2 where learner_id = $1', [
      tiur.personId,
      ratna.personId,
    ]);
    const id = await sendWork(sari);
    expect((await find.execute(sari.mentor.actor, id)).texts).toEqual([
      { field: 'status', id: null, learnerName: null, share: 10_000 },
    ]);
  });

  it('compares neither with her own earlier work nor with another cohort or agency', async () => {
    const sari = await givenPupil(fresh);
    const stranger = await givenPupil(fresh);
    await sendWork(stranger);
    const id = await sendWork(sari);
    expect((await find.execute(sari.mentor.actor, id)).texts).toEqual([]);
  });

  it('has nothing to say of a thread in which only a question was put', async () => {
    const sari = await givenPupil(fresh);
    await send(sari, [aQuestion(sari)]);
    const { rows } = await fresh.ownerPool.query<{ id: string }>('select id from submission where learner_id = $1', [
      sari.personId,
    ]);
    expect(await find.execute(sari.mentor.actor, rows[0]?.id ?? '')).toEqual({ texts: [] });
  });

  it('is refused to any other mentor, of this agency or another', async () => {
    const sari = await givenPupil(fresh);
    const id = await sendWork(sari);
    for (const mentor of [await givenMentor(fresh, sari.agencyId), (await givenPupil(fresh)).mentor])
      await expect(find.execute(mentor.actor, id)).rejects.toThrow(commonProblems['not-found'].code);
  });
});
