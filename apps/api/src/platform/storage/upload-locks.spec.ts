import { ERRORS } from '@tus/server';
import { UploadLocks } from './upload-locks';

const never = new AbortController().signal;

describe('UploadLocks', () => {
  it('lets one request at a time have an upload, in the order in which they came', async () => {
    const locks = new UploadLocks();
    const [first, second] = [locks.newLock('a'), locks.newLock('a')];
    const order: string[] = [];
    await first.lock(never, () => void order.push('first is asked to finish'));
    const waiting = second.lock(never, () => undefined).then(() => order.push('second has it'));
    await Promise.resolve();
    expect(order).toEqual(['first is asked to finish']);

    await first.unlock();
    await waiting;
    expect(order).toEqual(['first is asked to finish', 'second has it']);
    await second.unlock();
  });

  it('keeps nobody waiting for another upload', async () => {
    const locks = new UploadLocks();
    await locks.newLock('a').lock(never, () => undefined);
    await expect(locks.newLock('b').lock(never, () => undefined)).resolves.toBeUndefined();
  });

  it('gives it to one of many who wait', async () => {
    const locks = new UploadLocks();
    const first = locks.newLock('a');
    await first.lock(never, () => undefined);
    let holding = 0;
    let most = 0;
    const others = Array.from({ length: 5 }, async () => {
      const lock = locks.newLock('a');
      await lock.lock(never, () => undefined);
      holding += 1;
      most = Math.max(most, holding);
      await new Promise((resolve) => setImmediate(resolve));
      holding -= 1;
      await lock.unlock();
    });
    await first.unlock();
    await Promise.all(others);
    expect(most).toBe(1);
  });

  it('stops waiting when the request goes away', async () => {
    const locks = new UploadLocks();
    await locks.newLock('a').lock(never, () => undefined);
    const gone = new AbortController();
    const waiting = locks.newLock('a').lock(gone.signal, () => undefined);
    gone.abort();
    await expect(waiting).rejects.toBe(ERRORS.ABORTED);
    await expect(locks.newLock('a').lock(AbortSignal.abort(), () => undefined)).rejects.toBe(ERRORS.ABORTED);
  });
});
