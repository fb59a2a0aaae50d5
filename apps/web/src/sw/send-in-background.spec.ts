/** @jest-environment node */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { saveSharer, type Sharer } from '@web/platform/shared-phone';
import { openSafe, type SealedAct } from '@web/platform/store';
import { Database } from '../platform/store/database';
import { sendInBackground } from './send-in-background';

const sari = { agencyId: '0193a000-0000-7000-8000-000000000001', personId: '0193a000-0000-7000-8000-000000000002' };
const tag = `send/${sari.agencyId}/${sari.personId}`;
const sealed: SealedAct = { entry: { id: 'a', keyId: 'k', enc: 'e', text: 'x' }, photos: [] };
let asked: string[];

async function givenPart(lock: Sharer['lock']): Promise<void> {
  await saveSharer({ ...sari, name: 'Bu Sari', isDemo: false, lock });
  const database = new Database(sari, openSafe);
  await database.write(['sealed'], async (tx) => void (await tx.store.put(sealed, 'a')));
  await database.close();
}
function givenServer(answer: 'accepted' | 'refused'): void {
  globalThis.fetch = (async (url: string) => {
    asked.push(url);
    return Response.json({ answers: [{ id: 'a', answer, problem: { type: 'x', title: 'x' } }] });
  }) as typeof fetch;
}
const closed = { kind: 'digits', wrapped: {}, tries: 0, sealKey: {} } as unknown as Sharer['lock'];

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  asked = [];
});

describe('What the browser’s worker sends of a shared phone', () => {
  it.each([
    ['locked', closed],
    ['erased', 'erased' as const],
  ])('is what is sealed, where a part is %s', async (_what, lock) => {
    await givenPart(lock);
    givenServer('accepted');
    await sendInBackground(tag);
    expect(asked).toEqual(['/api/sync/sealed']);
  });

  it('is tried again by the browser when some of it is left', async () => {
    await givenPart('erased');
    givenServer('refused');
    await expect(sendInBackground(tag)).rejects.toThrow('Not everything');
    globalThis.fetch = (async () => Promise.reject(new TypeError('no line'))) as typeof fetch;
    await expect(sendInBackground(tag)).rejects.toThrow('Not everything');
  });

  it('is nothing for a wish that is not ours', async () => {
    givenServer('accepted');
    await expect(sendInBackground('other')).resolves.toBeUndefined();
    expect(asked).toEqual([]);
  });
});
