import type { Database } from '@api/platform/database';
import type { Problem } from '@api/platform/problems';
import { SeatQueue } from './seat-queue';

describe('SeatQueue', () => {
  it('lets four in at a time, in the order in which they came, also past one who fails', async () => {
    const queue = new SeatQueue({} as Database);
    const order: number[] = [];
    let inside = 0;
    let most = 0;
    const work = (number: number) => async () => {
      order.push(number);
      most = Math.max(most, (inside += 1));
      await new Promise((go) => setTimeout(go, 1));
      inside -= 1;
      if (number % 7 === 3) throw new Error('full');
      return number;
    };
    const numbers = Array.from({ length: 40 }, (_, at) => at);
    const results = await Promise.allSettled(numbers.map((number) => queue.inTurn(work(number))));
    expect([most, order]).toEqual([4, numbers]);
    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(6);
    await expect(queue.inTurn(async () => 'after')).resolves.toBe('after');
  });

  it('sends away who would wait too long', async () => {
    const queue = new SeatQueue({} as Database);
    let open!: () => void;
    const shut = new Promise<void>((go) => (open = go));
    const inside = Array.from({ length: 504 }, () => queue.inTurn(() => shut));
    const late = await queue.inTurn(() => shut).catch((error: Problem) => error);
    expect(late).toMatchObject({ spec: { code: 'common/too-many' }, members: { retryAfter: 5 } });
    open();
    await Promise.all(inside);
  });
});
