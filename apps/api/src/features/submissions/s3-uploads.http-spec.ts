import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commonProblems, problemType, type ProblemDocument } from '@contracts/kernel';
import { submissionProblems } from '@contracts/submissions';
import { LearningModule } from '@api/learning';
import { Sessions } from '@api/platform/auth';
import { newId } from '@api/platform/http';
import { aJpeg, aWebp, givenObjectStore, startApp, type ObjectStore, type TestApp } from '@api/testing';
import { aSending, givenAccountOf, givenMentor, givenPupil, type GivenPupil } from './submissions.given';
import { SubmissionsModule } from './submissions.module';

let store: ObjectStore;
let app: TestApp;
let dataDir: string;
let origin: URL;

beforeAll(async () => {
  store = await givenObjectStore();
  dataDir = await mkdtemp(join(tmpdir(), 'melekai-data-'));
  app = await startApp({ modules: [LearningModule, SubmissionsModule], env: { DATA_DIR: dataDir, ...store.env } });
  await app.app.listen(0, '127.0.0.1');
  origin = new URL(`http://127.0.0.1:${(app.app.getHttpServer().address() as AddressInfo).port}`);
});
afterAll(async () => {
  await app.close();
  await store.remove();
  await rm(dataDir, { recursive: true });
});
beforeEach(() => app.clock.set(new Date('2026-11-23T01:00:00.000Z')));
afterEach(() => store.comeBack());

type Ask = (method: string, path: string, headers?: Record<string, string>, body?: Buffer) => Promise<Response>;
type Phone = GivenPupil & { readonly ask: Ask };

/** Somebody's device, on a real connection; it follows no redirect by itself. */
async function deviceOf({ accountId }: { accountId: string }): Promise<Ask> {
  const cookie = `melekai=${await app.get(Sessions).open(accountId, 'spec')}`;
  return (method, path, headers = {}, body) =>
    fetch(new URL(path, origin), {
      method,
      redirect: 'manual',
      headers: { cookie, 'sec-fetch-site': 'same-origin', 'tus-resumable': '1.0.0', ...headers },
      ...(body && { body: new Uint8Array(body) }),
    });
}

async function givenPhone(beside?: GivenPupil): Promise<Phone> {
  const pupil = await givenPupil(app, beside ? { beside } : {});
  return { ...pupil, ask: await deviceOf(await givenAccountOf(app, pupil)) };
}

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const keyOf = ({ agencyId }: GivenPupil, bytes: Buffer) => `files/${agencyId}/${sha256(bytes)}`;

async function begin({ ask }: Phone, bytes: Buffer): Promise<{ fileId: string; location: string }> {
  const fileId = newId();
  const told = Object.entries({ fileId, sha256: sha256(bytes), purpose: 'submission' }).map(
    ([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`,
  );
  const answer = await ask('POST', '/api/uploads', {
    'upload-length': String(bytes.length),
    'upload-metadata': told.join(','),
  });
  expect(answer.status).toBe(201);
  return { fileId, location: answer.headers.get('location') ?? '' };
}

const piece = ({ ask }: Phone, location: string, from: number, bytes: Buffer) =>
  ask(
    'PATCH',
    location,
    { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(from) },
    bytes.subarray(from),
  );

async function upload(phone: Phone, bytes: Buffer): Promise<string> {
  const { fileId, location } = await begin(phone, bytes);
  expect((await piece(phone, location, 0, bytes)).status).toBe(204);
  return fileId;
}

const send = async (phone: Phone, picture: string) => {
  const body = {
    app: 'spec',
    phoneNow: app.clock.now().toISOString(),
    entries: [aSending(phone, { pictures: [picture] })],
  };
  const client = await phone.ask(
    'POST',
    '/api/sync',
    { 'content-type': 'application/json' },
    Buffer.from(JSON.stringify(body)),
  );
  expect(await client.json()).toMatchObject({ answers: [{ answer: 'accepted' }] });
};

const problemOf = async (answer: Response) => {
  const { type } = (await answer.json()) as ProblemDocument;
  return { status: answer.status, type };
};
const refusal = (spec: { code: string; status: number }) => ({ status: spec.status, type: problemType(spec.code) });
const linkIn = (answer: Response) => new URL(answer.headers.get('location') ?? '');

describe('photos in an object store', () => {
  it.each([
    ['a JPEG', () => aJpeg({ width: 1280, height: 960, pixels: 150_000 }), 'image/jpeg'],
    ['a WebP', () => aWebp(), 'image/webp'],
  ])('come by tus and go by a link of five minutes, byte by byte: %s', async (_, make, mime) => {
    const phone = await givenPhone();
    const picture = make();
    const { fileId, location } = await begin(phone, picture);
    const half = Math.floor(picture.length / 2);
    const first = await piece(phone, location, 0, picture.subarray(0, half));
    expect(first.status).toBe(204);
    expect(await store.list()).not.toContain(keyOf(phone, picture));
    expect((await piece(phone, location, half, picture)).status).toBe(204);
    expect(await store.list()).toContain(keyOf(phone, picture));

    const opened = await phone.ask('GET', `/api/files/${fileId}`);
    expect(opened.status).toBe(302);
    expect(opened.headers.get('cache-control')).toBe('private, max-age=240');
    expect((await opened.arrayBuffer()).byteLength).toBe(0);
    const link = linkIn(opened);
    expect(link.origin + link.pathname).toBe(`${store.origin}/melekai-files/${keyOf(phone, picture)}`);
    expect(link.searchParams.get('X-Amz-Expires')).toBe('300');

    const read = await fetch(link);
    expect(read.status).toBe(200);
    expect(read.headers.get('content-type')).toBe(mime);
    expect(Buffer.from(await read.arrayBuffer())).toEqual(picture);
    expect(existsSync(join(dataDir, 'files'))).toBe(false);
  });

  it('open for the mentor they were sent to', async () => {
    const phone = await givenPhone();
    const picture = aJpeg({ seed: 10 });
    const fileId = await upload(phone, picture);
    await send(phone, fileId);
    const desk = await deviceOf(phone.mentor);
    const read = await fetch(linkIn(await desk('GET', `/api/files/${fileId}`)));
    expect(Buffer.from(await read.arrayBuffer())).toEqual(picture);
  });

  it('come from here when their bytes are asked for, to be kept on a device', async () => {
    const phone = await givenPhone();
    const picture = aJpeg({ seed: 12 });
    const fileId = await upload(phone, picture);
    await send(phone, fileId);
    const read = await (await deviceOf(phone.mentor))('GET', `/api/files/${fileId}?as=bytes`);
    expect(read.status).toBe(200);
    expect(Buffer.from(await read.arrayBuffer())).toEqual(picture);
  });

  it.each([
    ['her mentor before she sends it', async (phone: Phone) => deviceOf(phone.mentor)],
    ['a mentor who is not hers', async ({ agencyId }: Phone) => deviceOf(await givenMentor(app, agencyId, 'Ratna'))],
    ['a learner of the same cohort', async (phone: Phone) => (await givenPhone(phone)).ask],
    ['a learner of another agency', async () => (await givenPhone()).ask],
    ['a mentor of another agency', async () => deviceOf((await givenPhone()).mentor)],
  ])('are not there for %s, who gets no link', async (_, somebody) => {
    const phone = await givenPhone();
    const fileId = await upload(phone, aJpeg({ seed: 11 }));
    const answer = await (await somebody(phone))('GET', `/api/files/${fileId}`);
    expect(answer.headers.get('location')).toBeNull();
    expect(await problemOf(answer)).toEqual(refusal(commonProblems['not-found']));
  });

  it('are not there for a stranger', async () => {
    const phone = await givenPhone();
    const fileId = await upload(phone, aJpeg({ seed: 12 }));
    const answer = await fetch(new URL(`/api/files/${fileId}`, origin), { redirect: 'manual' });
    expect(await problemOf(answer)).toEqual(refusal(commonProblems['not-signed-in']));
  });

  it.each([
    ['by its address alone', (link: URL) => (link.search = '')],
    ['by a signature that was made up', (link: URL) => link.searchParams.set('X-Amz-Signature', 'f'.repeat(64))],
    ['as a page', (link: URL) => link.searchParams.set('response-content-type', 'text/html')],
    ['among all that lies there', (link: URL) => (link.pathname = '/melekai-files/')],
  ])('cannot be had from the store %s', async (_, change) => {
    const phone = await givenPhone();
    const fileId = await upload(phone, aJpeg({ seed: 13 }));
    const link = linkIn(await phone.ask('GET', `/api/files/${fileId}`));
    change(link);
    expect((await fetch(link)).status).toBe(403);
  });

  it('leave nothing in the store when they are refused', async () => {
    const phone = await givenPhone();
    const picture = aJpeg({ with: 'exif', seed: 14 });
    const { location } = await begin(phone, picture);
    const answer = await piece(phone, location, 0, picture);
    expect(await problemOf(answer)).toEqual(refusal(submissionProblems['picture-carries-location']));
    expect(await store.list()).not.toContain(keyOf(phone, picture));
  });

  it('may be shown on our pages from there, and nothing else may', async () => {
    const page = await fetch(new URL('/not-there', origin), { headers: { accept: 'text/html' } });
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain(`img-src 'self' blob: data: ${store.origin};`);
    expect(policy).toContain(`media-src 'self' blob: ${store.origin};`);
    expect(policy.split(store.origin)).toHaveLength(3);
  });
});

describe('a store that is away', () => {
  const rowOf = async (fileId: string) =>
    (await app.ownerPool.query<{ state: string }>('select state from file where id = $1', [fileId])).rows[0];

  it('is told by name, loses nothing, and takes the picture when it is back', async () => {
    const phone = await givenPhone();
    const picture = aJpeg({ seed: 20, pixels: 1000 });
    const { fileId, location } = await begin(phone, picture);
    await piece(phone, location, 0, picture.subarray(0, 600));
    await store.goAway();

    const refused = await piece(phone, location, 600, picture);
    expect(refused.headers.get('retry-after')).toBe('30');
    expect(await problemOf(refused)).toEqual(refusal(submissionProblems['storage-away']));
    expect((await phone.ask('HEAD', location)).headers.get('upload-offset')).toBe('600');
    expect(await rowOf(fileId)).toEqual({ state: 'uploading' });
    expect((await phone.ask('GET', `/api/files/${fileId}`)).status).toBe(404);

    await store.comeBack();
    expect((await piece(phone, location, 600, picture)).status).toBe(204);
    const read = await fetch(linkIn(await phone.ask('GET', `/api/files/${fileId}`)));
    expect(Buffer.from(await read.arrayBuffer())).toEqual(picture);
  });

  it('keeps no transaction open while it is slow', async () => {
    const phone = await givenPhone();
    const picture = aJpeg({ seed: 21 });
    const { location } = await begin(phone, picture);
    store.fallSilent();
    const bringing = piece(phone, location, 0, picture);
    while (!store.asked.includes(`PUT /melekai-files/${keyOf(phone, picture)}`))
      await new Promise((resolve) => setTimeout(resolve, 20));

    const { rows } = await app.ownerPool.query(
      `select mode from pg_locks where relation = 'file'::regclass and pid <> pg_backend_pid()`,
    );
    expect(rows).toEqual([]);
    await store.comeBack();
    expect((await bringing).status).toBe(204);
  });

  it('refuses in the language of the reader', async () => {
    const phone = await givenPhone();
    const picture = aJpeg({ seed: 22 });
    const { location } = await begin(phone, picture);
    await store.goAway();
    const headers = {
      'content-type': 'application/offset+octet-stream',
      'upload-offset': '0',
      'accept-language': 'en',
    };
    const answer = (await (await phone.ask('PATCH', location, headers, picture)).json()) as ProblemDocument;
    expect(answer.title).toBe(submissionProblems['storage-away'].title.en);
  });
});
