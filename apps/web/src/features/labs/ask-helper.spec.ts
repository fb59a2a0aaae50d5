import type { HelpQuestion } from '@contracts/labs';
import { NetworkTrouble, ProblemError } from '@web/platform/http';
import { askHelper } from './ask-helper';

const question: HelpQuestion = { purpose: 'draft', input: { prompt: 'Teks bolu pandan' } };
const event = (name: string, data: unknown) => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
const end = event('end', { finish: 'whole', left: 18 });

let asked: { url: string; init: RequestInit | undefined } | undefined;

/** A server that sends these bytes piece by piece; a null at the end leaves the line open. */
function serverSays(pieces: readonly (string | Uint8Array | null)[], init: ResponseInit = {}): void {
  globalThis.fetch = async (url, asking) => {
    asked = { url: String(url), init: asking };
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        asking?.signal?.addEventListener('abort', () => controller.error(new DOMException('aborted', 'AbortError')));
        for (const piece of pieces)
          if (piece !== null) controller.enqueue(typeof piece === 'string' ? new TextEncoder().encode(piece) : piece);
        if (pieces.slice(-1)[0] !== null) controller.close();
      },
    });
    return new Response(body, { headers: { 'content-type': 'text/event-stream; charset=utf-8' }, ...init });
  };
}

async function ask(signal = new AbortController().signal, patience?: number) {
  const heard: string[] = [];
  const answer = await askHelper(question, {
    onText: (text) => void heard.push(text),
    signal,
    ...(patience && { patience }),
  }).catch((error: unknown) => error);
  return { heard, answer };
}

describe('askHelper', () => {
  it('tells what has come so far each time more comes, and in the end how many askings are left', async () => {
    serverSays([event('text', 'Bolu '), event('text', 'pandan\n\nmanis'), end]);
    expect(await ask()).toEqual({
      heard: ['Bolu ', 'Bolu pandan\n\nmanis'],
      answer: { finish: 'whole', left: 18 },
    });
    expect([asked?.url, asked?.init?.method, JSON.parse(String(asked?.init?.body))]).toEqual([
      '/api/labs/help',
      'POST',
      question,
    ]);
  });

  it('understands an answer wherever the line cuts it, also in the middle of a letter', async () => {
    const bytes = new TextEncoder().encode(event('text', 'Kue é 👍') + end);
    for (let cut = 1; cut < bytes.length; cut += 1) {
      serverSays([bytes.slice(0, cut), bytes.slice(cut)]);
      expect((await ask()).heard).toEqual(['Kue é 👍']);
    }
  });

  it('passes over an event that it does not know', async () => {
    serverSays([event('later', 1), ': still here\n\n', event('text', 'Halo'), end]);
    expect((await ask()).heard).toEqual(['Halo']);
  });

  it('throws a refusal by its name', async () => {
    const document = {
      type: 'urn:melekai:problem:helper/daily-limit',
      title: 'Jatah habis.',
      status: 429,
      retryAfter: 60,
    };
    serverSays([JSON.stringify(document)], { status: 429, headers: { 'content-type': 'application/problem+json' } });
    const { answer } = await ask();
    expect(answer).toBeInstanceOf(ProblemError);
    expect(answer).toMatchObject({ code: 'helper/daily-limit', status: 429, document: { retryAfter: 60 } });
  });

  it('throws a trouble in the middle by its name, after what has come', async () => {
    const document = { type: 'urn:melekai:problem:helper/broke-off', title: 'Terputus.', status: 503 };
    serverSays([event('text', 'Bolu'), event('trouble', document)]);
    const { heard, answer } = await ask();
    expect(heard).toEqual(['Bolu']);
    expect(answer).toMatchObject({ name: 'ProblemError', code: 'helper/broke-off' });
  });

  it.each<[string, () => void]>([
    ['no signal', () => (globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch')))],
    ['a line that was cut', () => serverSays([event('text', 'Bolu')])],
    ['a page of the provider in between', () => serverSays(['<html>'], { headers: { 'content-type': 'text/html' } })],
    ['an event that is cut in half', () => serverSays(['event: text\ndata: "Bo\n\n'])],
  ])('calls %s what it is', async (_, arrange) => {
    arrange();
    expect((await ask()).answer).toBeInstanceOf(NetworkTrouble);
  });

  it('does not wait for ever for a line that says nothing more', async () => {
    serverSays([event('text', 'Bolu'), null]);
    const { heard, answer } = await ask(undefined, 30);
    expect([heard, answer]).toEqual([['Bolu'], expect.any(NetworkTrouble)]);
  });

  it('hangs up when it is stopped', async () => {
    serverSays([event('text', 'Bolu'), null]);
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 20);
    const { heard, answer } = await ask(stop.signal);
    expect([heard, answer]).toEqual([['Bolu'], expect.objectContaining({ name: 'AbortError' })]);
    expect(asked?.init?.signal?.aborted).toBe(true);
  });

  it('does not begin when it was stopped before', async () => {
    globalThis.fetch = (_url, init) =>
      init?.signal?.aborted ? Promise.reject(new Error('aborted')) : Promise.reject();
    const stop = new AbortController();
    stop.abort();
    expect((await ask(stop.signal)).answer).toMatchObject({ name: 'AbortError' });
  });
});
