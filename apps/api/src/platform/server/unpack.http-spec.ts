import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { Body, Controller, Module, Post } from '@nestjs/common';
import { commonProblems, problemType, type ProblemSpec } from '@contracts/kernel';
import { Public } from '@api/platform/auth';
import { TakesPacked } from '@api/platform/http';
import { startApp, type TestApp } from '@api/testing';

const heard: unknown[] = [];

@Controller('api/echo')
class EchoController {
  @Post()
  @Public()
  plain(@Body() body: unknown): void {
    heard.push(body);
  }

  @Post('packed')
  @Public()
  @TakesPacked()
  packed(@Body() body: unknown): void {
    heard.push(body);
  }
}

@Module({ controllers: [EchoController] })
class EchoModule {}

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ modules: [EchoModule] });
});
afterAll(() => app.close());
beforeEach(() => heard.splice(0));

const said = { kata: 'Bolu pandan – Rp38.000', banyak: 'a'.repeat(5_000) };
const text = JSON.stringify(said);
const post = (url: string, body: Buffer | string, encoding?: string, type = 'application/json') =>
  app.stranger.post(url, body, {
    headers: { 'content-type': type, ...(encoding !== undefined && { 'content-encoding': encoding }) },
  });

describe('a packed body', () => {
  it.each(['gzip', 'GZIP'])('is read where a route takes it (%s)', async (encoding) => {
    expect((await post('/api/echo/packed', gzipSync(text), encoding)).status).toBe(201);
    expect(heard).toEqual([said]);
  });

  it.each([undefined, 'identity'])('need not be packed there (%s)', async (encoding) => {
    expect((await post('/api/echo/packed', text, encoding)).status).toBe(201);
    expect(heard).toEqual([said]);
  });

  const truncated = gzipSync(text).subarray(0, -20);
  const changed = Buffer.from(gzipSync(text));
  changed[changed.length - 6]! ^= 1;
  const megabyte = 1_048_576;
  const fault = { unread: commonProblems.unreadable, long: commonProblems['too-large'] };
  const strange = commonProblems['wrong-media-type'];

  it.each<[string, Buffer | string, string, ProblemSpec]>([
    ['that ends too early', truncated, 'gzip', fault.unread],
    ['whose checksum is wrong', changed, 'gzip', fault.unread],
    ['that is not packed at all', text, 'gzip', fault.unread],
    ['that holds no JSON', gzipSync('oops'), 'gzip', fault.unread],
    ['that holds what is packed again', gzipSync(gzipSync(text)), 'gzip', fault.unread],
    ['that holds bytes that are not UTF-8', gzipSync(Buffer.from([0x22, 0xc3, 0x28, 0x22])), 'gzip', fault.unread],
    ['that holds a prototype to be poisoned', gzipSync('{"__proto__":{"a":1}}'), 'gzip', fault.unread],
    ['that unpacks to more than a megabyte', gzipSync(`"${'a'.repeat(megabyte)}"`), 'gzip', fault.long],
    ['packed by brotli', brotliCompressSync(text), 'br', strange],
    ['packed by deflate', deflateSync(text), 'deflate', strange],
    ['packed twice, and says so', gzipSync(gzipSync(text)), 'gzip, gzip', strange],
    ['packed by what nobody knows', text, 'x-own', strange],
    ['packed by nothing', text, '', strange],
  ])('%s is refused, and nobody hears of it', async (_, body, encoding, { code, status }) => {
    const answer = await post('/api/echo/packed', body, encoding);
    expect([answer.status, answer.json().type]).toEqual([status, problemType(code)]);
    expect(heard).toEqual([]);
  });

  it('of a type that the route does not read is refused', async () => {
    expect((await post('/api/echo/packed', gzipSync(text), 'gzip', 'application/xml')).status).toBe(415);
    expect(heard).toEqual([]);
  });

  it('is refused by every other route', async () => {
    const answer = await post('/api/echo', gzipSync(text), 'gzip');
    expect([answer.status, answer.json().type]).toEqual([415, problemType(strange.code)]);
    expect(heard).toEqual([]);
  });

  it('that unpacks to exactly what a plain one may weigh is read', async () => {
    const most = `"${'a'.repeat(megabyte - 2)}"`;
    expect((await post('/api/echo/packed', gzipSync(most), 'gzip')).status).toBe(201);
    expect(heard).toEqual([JSON.parse(most)]);
  });
});
