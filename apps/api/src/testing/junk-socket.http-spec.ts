import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { givenPerson, startApp, type TestApp } from '@api/testing';
import { Sessions } from '@api/platform/auth';

let app: TestApp;
let port: number;
let cookie: string;
beforeAll(async () => {
  app = await startApp();
  await app.app.listen(0, '127.0.0.1');
  port = Number(new URL(await app.app.getUrl()).port);
  const sari = await givenPerson(app);
  cookie = `melekai=${await app.get(Sessions).open(sari.accountId, 'spec')}`;
});
afterAll(() => app.close());

type Heard = { readonly status: number; readonly headers: string; readonly body: string };

/** Says bytes on a bare connection, part by part, and reads the first answer. */
function say(...parts: (string | Buffer)[]): Promise<Heard> {
  return new Promise((resolve, reject) => {
    const heard: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () => {
      for (const part of parts) socket.write(part);
    });
    const read = () => {
      const [headers = '', ...rest] = Buffer.concat(heard).toString('utf8').split('\r\n\r\n');
      return { status: Number(/^HTTP\/1\.1 (\d{3})/.exec(headers)?.[1] ?? 0), headers, body: rest.join('\r\n\r\n') };
    };
    socket.on('data', (piece) => {
      heard.push(piece);
      const { headers, body } = read();
      const length = Number(/content-length: (\d+)/i.exec(headers)?.[1] ?? Infinity);
      if (Buffer.byteLength(body) >= length) socket.end();
    });
    socket.on('close', () => resolve(read()));
    // A server that has refused a body need not read the rest of it.
    socket.on('error', () =>
      heard.length > 0 ? resolve(read()) : reject(new Error('The connection broke without an answer.')),
    );
  });
}

const head = (line: string, ...more: string[]) =>
  `${[line, 'host: localhost', 'connection: close', 'sec-fetch-site: same-origin', `cookie: ${cookie}`, ...more].join('\r\n')}\r\n\r\n`;
const json = 'content-type: application/json';

/** A refusal that says no more than it should, as a document. */
function expectRefusal({ status, headers, body }: Heard, statuses: readonly number[]): void {
  expect([statuses.includes(status), status, body.slice(0, 300)]).toEqual([true, status, expect.any(String)]);
  expect(headers.toLowerCase()).toContain('content-type: application/problem+json');
  expect(body).toMatch(/"title":"[^"]+"/);
  expect(body).not.toMatch(/ at |node:|\.ts:|TypeError|Invalid URL/);
}

describe('an address that is none', () => {
  it.each([
    ['two slashes and half a bracket', '//['],
    ['two slashes, half a bracket and a language', '//[?lang=en'],
    ['a backslash', '/\\'],
    ['a backslash, a host and a language', '/\\evil.example/?lang=en'],
    ['two slashes and a host', '//evil.example/'],
    ['another scheme', 'javascript:alert(1)'],
    ['a port that does not exist', 'http://localhost:99999/'],
    ['half an address', 'http://['],
    ['a star', '*'],
    ['a dot', '.'],
    ['three dots', '/.../.../'],
    ['a path upwards', '/../../../../etc/passwd'],
    ['a path upwards in a file’s place', '/assets/..%2f..%2fapp.html'],
    ['a path upwards behind a semicolon', '/api/..;/metrics'],
    ['letters that are not ASCII', '/dinas\u00ff\u00fe'],
    ['a percent sign', '/%'],
  ])('with %s is not found or cannot be read, for programs and for people', async (_, address) => {
    for (const accept of ['application/json', 'text/html']) {
      const heard = await say(Buffer.from(head(`GET ${address} HTTP/1.1`, `accept: ${accept}`), 'latin1'));
      expect([address, accept, heard.status, heard.body.slice(0, 200)]).toEqual([
        address,
        accept,
        expect.any(Number),
        expect.any(String),
      ]);
      expect(heard.status === 303 || (heard.status >= 400 && heard.status < 500)).toBe(true);
      expect(heard.headers).not.toMatch(/location: (\/\/|\/\\|http|[^/])/i);
    }
  });

  it('with sixteen kilobytes is refused', async () => {
    expectRefusal(await say(head(`GET /${'a'.repeat(20_000)} HTTP/1.1`)), [414, 431]);
  });
});

describe('a body', () => {
  it('in pieces that grow beyond a megabyte is refused without being read to its end', async () => {
    const piece = `10000\r\n${'a'.repeat(65_536)}\r\n`;
    const heard = await say(
      head('POST /api/sync HTTP/1.1', json, 'transfer-encoding: chunked'),
      ...Array.from({ length: 20 }, () => piece),
      '0\r\n\r\n',
    );
    expectRefusal(heard, [413]);
  });

  it('that says it is larger than a megabyte is refused before it comes', async () => {
    expectRefusal(await say(head('POST /api/sync HTTP/1.1', json, 'content-length: 99999999'), '{'), [413]);
  });

  it('that is packed, and unpacks to a hundred megabytes, is refused and never unpacked to its end', async () => {
    const bomb = gzipSync(Buffer.alloc(100_000_000));
    const packed = [json, 'content-encoding: gzip', `content-length: ${bomb.length}`];
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().arrayBuffers - before)), 1);
    const heard = await say(head('POST /api/sync HTTP/1.1', ...packed), bomb);
    clearInterval(watch);
    expectRefusal(heard, [413]);
    expect(most).toBeLessThan(20_000_000);
    // Every other route takes nothing packed at all.
    expectRefusal(await say(head('POST /api/session HTTP/1.1', ...packed), bomb), [415]);
  });

  it('that comes packed in pieces, and is longer than a megabyte before it is unpacked, is refused', async () => {
    const noise = gzipSync(randomBytes(1_400_000));
    const pieces = Array.from({ length: Math.ceil(noise.length / 65_536) }, (_, at) =>
      noise.subarray(at * 65_536, (at + 1) * 65_536),
    );
    const heard = await say(
      head('POST /api/sync HTTP/1.1', json, 'content-encoding: gzip', 'transfer-encoding: chunked'),
      ...pieces.flatMap((piece) => [`${piece.length.toString(16)}\r\n`, piece, '\r\n']),
      '0\r\n\r\n',
    );
    expectRefusal(heard, [413]);
  });

  it.each([
    ['a piece whose length is no number', 'zz\r\n{}\r\n0\r\n\r\n'],
    ['a piece longer than a number', 'fffffffffffffffff\r\n{}\r\n0\r\n\r\n'],
    ['a piece without an end', '2\r\n{}xx\r\n'],
  ])('in pieces with %s cannot be read', async (_, pieces) => {
    expectRefusal(await say(head('POST /api/sync HTTP/1.1', json, 'transfer-encoding: chunked'), pieces), [400]);
  });

  it('with an expectation that nobody fulfils is refused or answered', async () => {
    const heard = await say(head('POST /api/sync HTTP/1.1', json, 'expect: the-impossible', 'content-length: 2'), '{}');
    expect(heard.status >= 400 && heard.status < 500).toBe(true);
  });

  it('that takes for ever holds up nobody, and no connection to the database', async () => {
    const slow = Array.from({ length: 30 }, () => {
      const socket = connect(port, '127.0.0.1', () =>
        socket.write(head('POST /api/sync HTTP/1.1', json, 'content-length: 1000') + '{"app":'),
      );
      socket.on('error', () => undefined);
      return socket;
    });
    const began = performance.now();
    const answer = await fetch(`http://127.0.0.1:${port}/api/session`, { headers: { cookie } });
    expect(answer.status).toBe(200);
    expect(performance.now() - began).toBeLessThan(5_000);
    const { rows } = await app.ownerPool.query(
      `select state from pg_stat_activity where datname = current_database() and application_name = 'melekai' and state <> 'idle'`,
    );
    expect(rows).toEqual([]);
    for (const socket of slow) socket.destroy();
  });

  it('has an end: slow headers, slow bodies and silent connections are cut off', () => {
    const { headersTimeout, requestTimeout, timeout } = app.app.getHttpServer() as unknown as Record<string, number>;
    for (const limit of [headersTimeout, requestTimeout, timeout])
      expect([limit, limit !== undefined && limit > 0 && limit <= 120_000]).toEqual([limit, true]);
  });
});
