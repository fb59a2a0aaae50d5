import type { FastifyInstance } from 'fastify';
import { problemType } from '@contracts/kernel';
import { AddFramework } from '@api/competencies';
import { givenAgency, givenPerson, startApp, type Client, type TestApp } from '@api/testing';
import { shippedCurriculum } from './curricula.given';
import { packArchive } from './pack-archive';
import { unpackArchive } from './unpack-archive';

const { files, framework } = shippedCurriculum();
let app: TestApp;
let agency: Awaited<ReturnType<typeof givenAgency>>;
let dewi: Client;
let zip: Buffer;

beforeAll(async () => {
  app = await startApp();
  await app.get(AddFramework).execute(framework.text, framework.path);
  agency = await givenAgency(app);
  dewi = await app.as(await givenPerson(app, { agency, name: 'Dewi', roles: ['curriculum_editor'] }));
  const pieces: Uint8Array[] = [];
  for await (const piece of packArchive(files, async () => Buffer.alloc(0), new Date('2026-11-22T12:00:00Z')))
    pieces.push(piece);
  zip = Buffer.concat(pieces);
});
afterAll(() => app.close());

const bring = (body: unknown, type = 'application/zip', client = dewi) =>
  client.post('/api/curricula/archive', body, { headers: { 'content-type': type } });

describe('POST /api/curricula/archive', () => {
  it('brings a draft that comes out as it went in', async () => {
    const answer = await bring(zip);
    expect(answer.status).toBe(201);
    const { id } = answer.json<{ id: string }>();
    const out = await dewi.get(`/api/curriculum-versions/${id}/archive`);
    expect(out.headers).toMatchObject({
      'content-type': 'application/zip',
      'content-disposition': expect.stringMatching(
        /^attachment; filename="ai-untuk-usaha-saya-[\d.]+\.zip"$/,
      ) as string,
    });
    expect(new Map(unpackArchive(out.bytes).files)).toEqual(new Map([...files].sort()));
    expect((await bring(zip)).json()).toMatchObject({ status: 409, type: problemType('curricula/draft-exists') });
  });

  it('names the file that it refuses', async () => {
    const bad = Buffer.from(zip);
    for (let at = bad.indexOf('/curriculum.yaml'); at >= 0; at = bad.indexOf('/curriculum.yaml'))
      bad.write('/../../../a.yaml', at);
    expect((await bring(bad)).json()).toMatchObject({
      status: 422,
      type: problemType('curricula/archive-foreign-file'),
      file: 'curricula/ai-untuk-usaha-saya/../../../a.yaml',
    });
  });

  it.each([
    ['JSON', { zip: 'ya' }, 'application/json'],
    ['nothing at all', '', 'application/json'],
    ['text', 'PK', 'text/plain'],
    ['a recording', 'OggS', 'audio/ogg;x'],
  ])('takes no %s for an archive', async (_, body, type) => {
    const answer = await bring(body, type);
    expect([415, 422]).toContain(answer.status);
  });

  it('reads no more than 40 MB', async () => {
    expect((await bring(Buffer.alloc(40_000_001))).json()).toMatchObject({ status: 413 });
  });

  it('is not read before the caller is known', async () => {
    expect((await bring(zip, 'application/zip', app.stranger)).status).toBe(401);
    const budi = await app.as(await givenPerson(app, { agency, name: 'Budi', roles: ['mentor'] }));
    expect((await bring(zip, 'application/zip', budi)).status).toBe(403);
  });

  it('is the only kind of route that takes a zip', async () => {
    const server = app.app.getHttpAdapter().getInstance() as FastifyInstance;
    const headers = { 'content-type': 'application/zip' };
    const { statusCode } = await server.inject({ method: 'POST', url: '/api/sessions', headers, payload: zip });
    expect(statusCode).toBe(415);
  });
});
