import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { aWebm, silenceOf, startApp, type TestApp } from '@api/testing';
import { CurriculaModule } from './curricula.module';

const bytes = Buffer.from(aWebm({ packets: silenceOf(30_000) }));
const hash = createHash('sha256').update(bytes).digest('hex');
let app: TestApp;

beforeAll(async () => {
  app = await startApp({ modules: [CurriculaModule] });
  await app.ownerPool.query(`insert into media values ($1, 'audio/webm', $2)`, [hash, bytes]);
});
afterAll(() => app.close());

describe('GET /media/{hash}', () => {
  it('gives anybody a recorded reading, to be kept for ever', async () => {
    const server = app.app.getHttpAdapter().getInstance() as FastifyInstance;
    const { statusCode, headers, rawPayload } = await server.inject(`/media/${hash}`);
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'audio/webm',
      'cache-control': 'public, max-age=31536000, immutable',
      'accept-ranges': 'bytes',
      etag: `"${hash}"`,
    });
    expect(createHash('sha256').update(rawPayload).digest('hex')).toBe(hash);
  });

  it('gives a player the part it asks for, and nothing to who has it', async () => {
    const part = await app.stranger.get(`/media/${hash}`, { headers: { range: 'bytes=10-19' } });
    expect([part.status, part.headers['content-range']]).toEqual([206, `bytes 10-19/${bytes.length}`]);
    expect((await app.stranger.get(`/media/${hash}`, { headers: { 'if-none-match': `"${hash}"` } })).status).toBe(304);
  });

  it.each(['0'.repeat(64), 'x', '..%2Fpackages'])('knows no “%s”', async (name) => {
    expect((await app.stranger.get(`/media/${name}`)).status).toBe(404);
  });

  it.each([
    ['under another name', '0'.repeat(64), 'audio/webm', bytes],
    ['that calls itself a page', hash, 'text/html', bytes],
    ['that is too heavy', null, 'audio/webm', Buffer.alloc(1_500_001)],
  ])('can be given none %s: the database keeps it out', async (_, name, mime, kept) => {
    const own = name ?? createHash('sha256').update(kept).digest('hex');
    await expect(app.ownerPool.query('insert into media values ($1, $2, $3)', [own, mime, kept])).rejects.toThrow(
      /media_/,
    );
  });
});
