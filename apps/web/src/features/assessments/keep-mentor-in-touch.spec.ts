import 'fake-indexeddb/auto';
import { knownDevice, readMentorSession, standUp } from './mentor-device';
import { keepMentorInTouch } from './keep-mentor-in-touch';

const about = { submissionId: 's', learnerName: 'Sari', businessName: 'Bolu', taskTitle: 'Tiga teks', no: 1 };
const words = { levels: {}, strength: 'a', nextStep: 'b', reason: '', decision: 'returned' as const };
const asked: string[] = [];
let line: () => Promise<unknown>;

beforeEach(() => {
  globalThis.fetch = (async () => line()) as unknown as typeof fetch;
  const sync = { register: async (tag: string) => void asked.push(tag) };
  Object.defineProperty(navigator, 'serviceWorker', {
    configurable: true,
    value: { getRegistration: async () => ({ sync, scope: location.origin }) },
  });
});
afterEach(() => standUp());

it('Without signal the browser is asked to send what a mentor decided, should her desk be closed by then', async () => {
  keepMentorInTouch();
  const session = { personId: 'budi', agency: { id: 'medan' } };
  line = async () => ({ ok: true, status: 200, headers: new Headers(), text: async () => JSON.stringify(session) });
  await readMentorSession();
  line = async () => Promise.reject(new TypeError('no line'));
  const outbox = knownDevice()?.outbox;
  await outbox?.decide(about, 'v', words, 0);
  expect(asked).toEqual([]);
  await outbox?.wake();
  expect(asked).toEqual(['send/medan/budi']);
});
