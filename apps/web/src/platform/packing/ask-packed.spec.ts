import { gunzipSync } from 'node:zlib';
import type { SyncRequest } from '@contracts/learning';
import { NetworkTrouble } from '@web/platform/http';
import { httpCourier, sendSync } from '@web/platform/outbox';

type Asked = { readonly encoding: string | null; readonly length: number; readonly text: string };

const asked: Asked[] = [];
const answers: (() => Response)[] = [];
const packing = globalThis.CompressionStream;

/** A server that hears what was said to it, and gives the answers that were prepared, then the usual one. */
beforeEach(() => {
  asked.splice(0);
  answers.splice(0);
  globalThis.fetch = async (_, init) => {
    const encoding = new Headers(init?.headers).get('content-encoding');
    const body = Buffer.from(await new Response(init?.body).arrayBuffer());
    asked.push({ encoding, length: body.length, text: String(encoding ? gunzipSync(body) : body) });
    return (answers.shift() ?? (() => new Response('{"answers":[],"cursor":1,"news":false}')))();
  };
});
afterEach(() => {
  globalThis.CompressionStream = packing;
});

const aBatch = (words: number): SyncRequest => ({
  app: 'spec',
  phoneNow: '2026-11-23T01:00:00.000Z',
  cursor: null,
  entries: [{ payload: { text: 'Bolu pandan – Rp38.000. '.repeat(words) } }],
});
const refusal = (status: number) => () =>
  new Response(JSON.stringify({ type: 'about:blank', title: 'x', status }), {
    status,
    headers: { 'content-type': 'application/problem+json' },
  });

describe('a sync', () => {
  it('goes packed when it is long, to the letter', async () => {
    await httpCourier.sync(aBatch(100));
    expect(asked).toEqual([{ encoding: 'gzip', length: expect.any(Number), text: JSON.stringify(aBatch(100)) }]);
    expect(asked[0]?.length).toBeLessThan(400);
  });

  it('goes as it is when it fits into one packet anyway', async () => {
    await httpCourier.sync(aBatch(1));
    expect(asked).toMatchObject([{ encoding: null, text: JSON.stringify(aBatch(1)) }]);
  });

  it('goes as it is from a browser that cannot pack', async () => {
    Reflect.deleteProperty(globalThis, 'CompressionStream');
    await httpCourier.sync(aBatch(100));
    expect(asked).toMatchObject([{ encoding: null, text: JSON.stringify(aBatch(100)) }]);
  });

  it.each([400, 415])('goes once more as it is when what is packed is refused with %i', async (status) => {
    answers.push(refusal(status));
    await httpCourier.sync(aBatch(100));
    expect(asked.map(({ encoding }) => encoding)).toEqual(['gzip', null]);
    expect(new Set(asked.map(({ text }) => text)).size).toBe(1);
  });

  it.each([401, 413, 426, 429, 500, 503])(
    'is not repeated for a refusal that says something else: %i',
    async (status) => {
      answers.push(refusal(status));
      await expect(httpCourier.sync(aBatch(100))).rejects.toMatchObject({ status });
      expect(asked).toHaveLength(1);
    },
  );

  it('is not repeated when the line breaks', async () => {
    answers.push(() => {
      throw new TypeError('Failed to fetch');
    });
    await expect(httpCourier.sync(aBatch(100))).rejects.toBeInstanceOf(NetworkTrouble);
    expect(asked).toHaveLength(1);
  });

  it('goes as it is when what packs does not come', async () => {
    await sendSync(aBatch(100), () => Promise.reject(new TypeError('Failed to fetch')));
    expect(asked).toMatchObject([{ encoding: null, text: JSON.stringify(aBatch(100)) }]);
  });

  it('does not wait for ever', async () => {
    jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick', 'setImmediate'] });
    try {
      const asking = new Promise<void>((asked) => {
        globalThis.fetch = (_url, init) =>
          new Promise((_resolve, reject) => {
            init?.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
            asked();
          });
      });
      const answer = httpCourier.sync(aBatch(100)).catch((error: unknown) => error);
      await asking;
      jest.advanceTimersByTime(60_000);
      expect(await answer).toBeInstanceOf(NetworkTrouble);
    } finally {
      jest.useRealTimers();
    }
  });

  it('that is refused plain as well is told as what it is', async () => {
    answers.push(refusal(400), refusal(400));
    await expect(httpCourier.sync(aBatch(100))).rejects.toMatchObject({ status: 400 });
  });
});
