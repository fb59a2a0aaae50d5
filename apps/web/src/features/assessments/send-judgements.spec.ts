/** @jest-environment node */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { Bag } from '@web/platform/bag';
import { anAssessment } from './marking.given';
import { sendJudgements } from './send-judgements';

const budi = { agencyId: 'medan', personId: 'budi' };
const tag = 'send/medan/budi';
const words = { levels: { a: 3 }, strength: 'Harga jelas.', nextStep: 'Tulis jam buka.', reason: '' };
const judgement = {
  id: 'j',
  submissionId: 's',
  learnerName: 'Sari',
  businessName: 'Bolu',
  taskTitle: 'Tiga teks',
  no: 1,
  decidedAt: 1_000,
  request: { ...words, decision: 'accepted', versionId: 'v', revision: 0, id: 'j', mentorId: 'budi' },
  answer: null,
} as const;

let asked: { url: string; body: unknown }[];

function givenServer(answer: () => Response): void {
  globalThis.fetch = (async (url: string, { body }: RequestInit = {}) => {
    asked.push({ url, body: typeof body === 'string' ? JSON.parse(body) : undefined });
    return answer();
  }) as typeof fetch;
}
const refuses = (status: number, type: string) => () =>
  Response.json(
    { type: `urn:melekai:problem:${type}`, title: 'x', status },
    { status, headers: { 'content-type': 'application/problem+json' } },
  );

async function outcome(): Promise<string | undefined> {
  const bag = await Bag.open(budi);
  const [kept] = bag.snapshot().judgements;
  await bag.close();
  return kept && (kept.answer?.outcome ?? 'waits');
}

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  asked = [];
  const bag = await Bag.open(budi);
  await bag.decide(judgement);
  await bag.close();
});

describe('What the browser’s worker sends of a mentor’s desk', () => {
  it('is what she decided, as she decided it, and the answer is on the device', async () => {
    givenServer(() => Response.json(anAssessment({ status: 'released' })));
    await sendJudgements(tag);
    expect(asked).toEqual([{ url: '/api/submissions/s/assessment/hand-in', body: judgement.request }]);
    expect(await outcome()).toBe('released');
    await sendJudgements(tag);
    expect(asked).toHaveLength(1);
  });

  it('is tried again by the browser while there is no line, and nothing of it is lost', async () => {
    givenServer(() => {
      throw new TypeError('no line');
    });
    await expect(sendJudgements(tag)).rejects.toThrow('Not everything');
    expect(await outcome()).toBe('waits');
  });

  it.each([
    ['her session has ended', refuses(401, 'common/not-signed-in')],
    ['another account is signed in', refuses(409, 'assessments/another-mentor')],
  ])('waits for her own sign-in, without further tries, where %s', async (_what, answer) => {
    givenServer(answer);
    await sendJudgements(tag);
    expect(asked).toHaveLength(1);
    expect(await outcome()).toBe('waits');
  });

  it('is put before her when the server does not take it', async () => {
    givenServer(refuses(422, 'common/validation-failed'));
    await sendJudgements(tag);
    expect(await outcome()).toBe('refused');
  });

  it('is nothing for a wish that is not ours, and nothing of another mentor’s', async () => {
    givenServer(() => Response.json(anAssessment({ status: 'released' })));
    await sendJudgements('other');
    await sendJudgements('send/medan/ratna');
    expect(asked).toEqual([]);
  });
});
