import { utimes } from 'node:fs/promises';
import { CannotStart } from '@api/platform/config';
import { startApp } from '@api/testing';
import { givenObjectStore, type ObjectStore } from './object-store.given';
import { S3Storage } from './s3-storage';
import { StorageAway } from './storage';
import { StorageModule } from './storage.module';

const agency = '0193a000-0000-7000-8000-0000000000a1';
const neighbour = '0193a000-0000-7000-8000-0000000000a2';
const digest = (sign: string) => sign.repeat(64);
const photo = Buffer.from('foto');

let store: ObjectStore;
let storage: S3Storage;

const openStorage = (change: Partial<ConstructorParameters<typeof S3Storage>[0]> = {}) =>
  new S3Storage({
    endpoint: store.env['S3_ENDPOINT'] ?? '',
    region: 'us-east-1',
    bucket: store.env['S3_BUCKET'] ?? '',
    accessKeyId: store.env['S3_ACCESS_KEY_ID'] ?? '',
    secretAccessKey: store.env['S3_SECRET_ACCESS_KEY'] ?? '',
    ...change,
  });

beforeEach(async () => {
  store = await givenObjectStore();
  storage = openStorage();
});
afterEach(async () => {
  storage.onApplicationShutdown();
  await store.remove();
});

describe('S3Storage', () => {
  it('gives back what it was given, for that agency only', async () => {
    await storage.put(agency, digest('a'), photo, 'image/jpeg');
    expect(await store.list()).toEqual([`files/${agency}/${digest('a')}`]);
    expect(await storage.read(agency, digest('a'))).toEqual(photo);
    expect(await storage.read(neighbour, digest('a'))).toBeNull();
    expect(await storage.read(agency, digest('b'))).toBeNull();
  });

  it('takes the same bytes again, also from several at once', async () => {
    await Promise.all(Array.from({ length: 4 }, () => storage.put(agency, digest('a'), photo, 'image/jpeg')));
    expect(await store.list()).toHaveLength(1);
    expect(await storage.read(agency, digest('a'))).toEqual(photo);
  });

  it('forgets what it is told to, and what is not there', async () => {
    await storage.put(agency, digest('a'), photo, 'image/jpeg');
    await storage.put(neighbour, digest('a'), photo, 'image/jpeg');
    await storage.remove(agency, digest('a'));
    await storage.remove(agency, digest('a'));
    expect(await store.list()).toEqual([`files/${neighbour}/${digest('a')}`]);
  });

  it('lists in the order of the names, page by page, passing over what is not ours', async () => {
    const names = [
      { agencyId: agency, sha256: digest('1') },
      { agencyId: agency, sha256: digest('2') },
      { agencyId: neighbour, sha256: digest('0') },
    ];
    for (const { agencyId, sha256 } of [...names].reverse()) await storage.put(agencyId, sha256, photo, 'image/jpeg');
    const { S3Client, PutObjectCommand } = await import('@aws-sdk/client-s3');
    const other = new S3Client({
      endpoint: store.origin,
      region: 'us-east-1',
      forcePathStyle: true,
      credentials: { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' },
    });
    for (const key of ['backup.tar', 'files/0-before-all.txt', 'files/README', `files/${agency}/notes.txt`])
      await other.send(new PutObjectCommand({ Bucket: 'melekai-files', Key: key, Body: 'x' }));
    other.destroy();

    const first = await storage.list(null, 2);
    expect(first).toMatchObject(names.slice(0, 2));
    expect(await storage.list(first[1] ?? null, 2)).toMatchObject(names.slice(2));
    expect(await storage.list(names[2] ?? null, 2)).toEqual([]);
    expect(first[0]?.keptAt.getTime()).toBeGreaterThan(Date.now() - 60_000);
  });

  it('says since when it keeps a file', async () => {
    await storage.put(agency, digest('a'), photo, 'image/jpeg');
    const then = new Date('2026-01-05T03:00:00Z');
    await utimes(store.placeOf(`files/${agency}/${digest('a')}`), then, then);
    expect(await storage.list(null, 9)).toEqual([{ agencyId: agency, sha256: digest('a'), keptAt: then }]);
  });

  it('has nothing half written', async () => {
    expect(await storage.removeHalfWritten()).toBe(0);
  });

  it.each([
    ['../../etc', digest('a')],
    [agency, '../passwd'],
    [agency.toUpperCase(), digest('a')],
    [agency, digest('a').slice(1)],
    ['', ''],
  ])('knows no file %s/%s', async (where, name) => {
    await expect(storage.read(where, name)).rejects.toThrow('named by an agency and a digest');
    await expect(storage.put(where, name, photo, 'image/jpeg')).rejects.toThrow('named by an agency and a digest');
    await expect(storage.remove(where, name)).rejects.toThrow('named by an agency and a digest');
    await expect(async () => storage.linkTo(where, name, 'image/jpeg')).rejects.toThrow(
      'named by an agency and a digest',
    );
    expect(store.asked).toEqual([]);
  });
});

describe('a link to a file', () => {
  it('gives the bytes with the type that was found in them, for five minutes', async () => {
    await storage.put(agency, digest('a'), photo, 'image/webp');
    const link = await storage.linkTo(agency, digest('a'), 'image/webp');
    expect(new URL(link).searchParams.get('X-Amz-Expires')).toBe('300');
    const answer = await fetch(link);
    expect(answer.status).toBe(200);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(photo);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/webp',
      'content-disposition': 'inline',
      'cache-control': 'private, max-age=300',
    });
  });

  it('opens nothing once five minutes are over', async () => {
    await storage.put(agency, digest('a'), photo, 'image/jpeg');
    const link = await storage.linkTo(agency, digest('a'), 'image/jpeg');
    try {
      aheadBy(299);
      expect((await fetch(link)).status).toBe(200);
      aheadBy(302);
      const late = await fetch(link);
      expect(late.status).toBe(403);
      expect(await late.text()).toContain('Request has expired');
    } finally {
      jest.useRealTimers();
    }
  });

  it.each([
    ['without its signature', (link: URL) => link.searchParams.delete('X-Amz-Signature')],
    ['without anything', (link: URL) => (link.search = '')],
    ['with another signature', (link: URL) => link.searchParams.set('X-Amz-Signature', '0'.repeat(64))],
    ['for longer than it was given', (link: URL) => link.searchParams.set('X-Amz-Expires', '86400')],
    ['with another type', (link: URL) => link.searchParams.set('response-content-type', 'text/html')],
    ['with another file', (link: URL) => (link.pathname = link.pathname.replace(/.$/, 'b'))],
    ['with another agency', (link: URL) => (link.pathname = link.pathname.replace(agency, neighbour))],
  ])('opens nothing %s', async (_, change) => {
    for (const agencyId of [agency, neighbour])
      for (const sha256 of [digest('a'), `${'a'.repeat(63)}b`])
        await storage.put(agencyId, sha256, photo, 'image/jpeg');
    const link = new URL(await storage.linkTo(agency, digest('a'), 'image/jpeg'));
    expect((await fetch(link)).status).toBe(200);
    change(link);
    expect((await fetch(link)).status).toBe(403);
  });

  it.each(['PUT', 'DELETE'])('lets nobody %s', async (method) => {
    await storage.put(agency, digest('a'), photo, 'image/jpeg');
    const link = await storage.linkTo(agency, digest('a'), 'image/jpeg');
    expect((await fetch(link, { method, ...(method === 'PUT' && { body: 'another' }) })).status).toBe(403);
    expect(await storage.read(agency, digest('a'))).toEqual(photo);
  });
});

describe('a store that is away', () => {
  const everything = [
    ['put', () => storage.put(agency, digest('b'), photo, 'image/jpeg')],
    ['read', () => storage.read(agency, digest('a'))],
    ['remove', () => storage.remove(agency, digest('a'))],
    ['list', () => storage.list(null, 9)],
  ] as const;

  it.each(everything)('is named as such by %s, and loses nothing', async (_, ask) => {
    await storage.put(agency, digest('a'), photo, 'image/jpeg');
    await store.goAway();
    await expect(ask()).rejects.toThrow(StorageAway);
    await store.comeBack();
    expect(await storage.read(agency, digest('a'))).toEqual(photo);
  });

  it('is not waited for longer than the database lets a transaction idle', async () => {
    store.fallSilent();
    const began = Date.now();
    await expect(storage.remove(agency, digest('a'))).rejects.toThrow(StorageAway);
    expect(Date.now() - began).toBeLessThan(14_000);
  });
});

describe('a store that refuses us', () => {
  it.each([
    ['with another secret', { secretAccessKey: 'guessed' }],
    ['with another key', { accessKeyId: 'SOMEBODY' }],
    ['with a bucket that is not there', { bucket: 'another-bucket' }],
  ])('%s is a setting gone wrong, not a store that is away', async (_, change) => {
    const stranger = openStorage(change);
    for (const ask of [stranger.put(agency, digest('a'), photo, 'image/jpeg'), stranger.list(null, 9)]) {
      const error = await ask.catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(Error);
      expect(error).not.toBeInstanceOf(StorageAway);
    }
    stranger.onApplicationShutdown();
    expect(await store.list()).toEqual([]);
  });
});

describe('at the start of the application', () => {
  const start = (env: Readonly<Record<string, string>>) =>
    startApp({ modules: [StorageModule], env: { ...store.env, ...env } });

  it('a store that answers is taken, and nothing is changed in it', async () => {
    const app = await start({});
    await app.close();
    expect(store.asked).toEqual(['GET /melekai-files/']);
  });

  it.each([
    [
      'a bucket that is not there',
      { S3_BUCKET: 'another-bucket' },
      /^S3_BUCKET: the bucket another-bucket of .* refuses us/,
    ],
    ['another secret', { S3_SECRET_ACCESS_KEY: 'guessed' }, /^S3_ACCESS_KEY_ID: .* refuses us \(AccessDenied\)/],
    ['a store that is not there', { S3_ENDPOINT: 'http://127.0.0.1:9' }, /^S3_ENDPOINT: .* does not answer\.$/],
  ])('%s stops it with one line that names the setting', async (_, env, line) => {
    const error = await start(env).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(CannotStart);
    expect((error as Error).message).toMatch(line);
    expect((error as Error).message).not.toMatch(/\n|guessed|S3RVER/);
  });

  it('a store that takes requests and never answers one stops it too', async () => {
    store.fallSilent();
    await expect(start({})).rejects.toThrow(CannotStart);
  });
});

/** Moves the store's clock, which is this process's, and nothing else. */
function aheadBy(seconds: number): void {
  jest.useRealTimers();
  jest.useFakeTimers({
    now: Date.now() + seconds * 1000,
    doNotFake: [
      'hrtime',
      'nextTick',
      'performance',
      'queueMicrotask',
      'setImmediate',
      'clearImmediate',
      'setInterval',
      'clearInterval',
      'setTimeout',
      'clearTimeout',
    ],
  });
}
