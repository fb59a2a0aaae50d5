import { connect } from 'node:net';
import { startApp, type TestApp } from '@api/testing';

let app: TestApp;
let port: number;
beforeAll(async () => {
  app = await startApp({ modules: [] });
  await app.app.listen({ port: 0, host: '127.0.0.1' });
  port = Number(new URL(await app.app.getUrl()).port);
});
afterAll(() => app.close());

/** Says something on a bare connection and reads what comes back. */
function say(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let heard = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.on('data', (part) => (heard += part.toString()));
    socket.on('close', () => resolve(heard));
    socket.on('error', reject);
  });
}

describe('what is not HTTP', () => {
  it.each<[string, string, number]>([
    ['a word', 'oops\r\n\r\n', 400],
    ['no host', 'GET / HTTP/1.1\r\nconnection: close\r\n\r\n', 400],
    ['two lengths', 'POST /api/session HTTP/1.1\r\nhost: a\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab', 400],
    [
      'a length and chunks',
      'POST /api/session HTTP/1.1\r\nhost: a\r\ncontent-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
    ],
    ['endless headers', `GET / HTTP/1.1\r\nhost: a\r\nx: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
  ])('with %s is answered once, and the connection closed', async (_, text, status) => {
    const heard = await say(text);
    expect(heard).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(heard.toLowerCase()).toContain('connection: close');
  });

  it('does not keep others from being served', async () => {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health/ready`);
    expect(answer.status).toBe(200);
  });
});

describe('stopping', () => {
  it('ends connections that wait for nothing', async () => {
    const second = await startApp({ modules: [] });
    await second.app.listen({ port: 0, host: '127.0.0.1' });
    await fetch(`${await second.app.getUrl()}/api/health/live`);
    const began = performance.now();
    await second.close();
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
