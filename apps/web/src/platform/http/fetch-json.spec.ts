import { fetchJson } from './fetch-json';
import { NetworkTrouble, ProblemError } from './problem-error';
import { onSessionEnd } from './session-end';

const answer = (body: string | null, init: ResponseInit = {}) => {
  globalThis.fetch = async () => new Response(body, { headers: { 'content-type': 'application/json' }, ...init });
};
const problem = (status: number, code: string) =>
  answer(
    JSON.stringify({
      type: `urn:melekai:problem:${code}`,
      title: 'Kursi sudah penuh.',
      status,
      requestId: '01a2-7f3k',
    }),
    {
      status,
      headers: { 'content-type': 'application/problem+json' },
    },
  );

describe('fetchJson', () => {
  it('gives the body and its tag', async () => {
    answer('{"a":1}', { headers: { etag: '"x"' } });
    await expect(fetchJson('/api/x')).resolves.toEqual({ status: 200, data: { a: 1 }, etag: '"x"' });
  });

  it('gives null where there is nothing to say or nothing new', async () => {
    answer(null, { status: 204 });
    await expect(fetchJson('/api/x')).resolves.toMatchObject({ status: 204, data: null });
    answer(null, { status: 304 });
    await expect(fetchJson('/api/x')).resolves.toMatchObject({ status: 304, data: null });
  });

  it('throws a refusal by its name', async () => {
    problem(409, 'cohorts/cohort-full');
    const error = await fetchJson('/api/x').catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ProblemError);
    expect(error).toMatchObject({ code: 'cohorts/cohort-full', status: 409, officerCode: '7F3K' });
  });

  it('tells whoever listens that the session has ended', async () => {
    problem(401, 'common/not-signed-in');
    const ended = jest.fn();
    const stop = onSessionEnd(ended);
    await expect(fetchJson('/api/x')).rejects.toMatchObject({ status: 401 });
    stop();
    expect(ended).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['no signal', () => (globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch')))],
    [
      'a page of the provider in between',
      () => answer('<html>Masuk ke WiFi</html>', { headers: { 'content-type': 'text/html' } }),
    ],
    ['an answer that was cut off', () => answer('{"a":')],
  ])('calls %s what it is', async (_name, arrange) => {
    arrange();
    await expect(fetchJson('/api/x')).rejects.toBeInstanceOf(NetworkTrouble);
  });

  it('does not wait for ever', async () => {
    globalThis.fetch = (_url, init) =>
      new Promise((_resolve, reject) =>
        init?.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError'))),
      );
    await expect(fetchJson('/api/x', { timeout: 10 })).rejects.toBeInstanceOf(NetworkTrouble);
  });

  it('knows a server that went wrong from a broken line', async () => {
    answer('oops', { status: 502, headers: { 'content-type': 'text/plain' } });
    await expect(fetchJson('/api/x')).rejects.toMatchObject({ name: 'ProblemError', status: 502, code: '' });
  });
});
