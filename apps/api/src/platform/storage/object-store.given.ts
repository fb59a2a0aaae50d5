import { createServer, type RequestListener, type Server } from 'node:http';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isSigned } from './signed-request.given';

const bucket = 'melekai-files';
const keys = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };

export type ObjectStore = {
  readonly origin: string;
  /** What the operator would set. */
  readonly env: Readonly<Record<string, string>>;
  /** What lies in the bucket, by key. */
  list(): Promise<string[]>;
  /** Where an object's bytes lie. */
  placeOf(key: string): string;
  /** Every request that came, by method and path. */
  readonly asked: string[];
  /** Nobody answers any more; what is kept stays. */
  goAway(): Promise<void>;
  comeBack(): Promise<void>;
  /** Takes requests and never answers one. */
  fallSilent(): void;
  remove(): Promise<void>;
};

/**
 * An S3-compatible store over real HTTP with one private bucket.
 *
 * The server keeps, lists, removes and lets links expire; it does not look at signatures, so nobody without one gets as far as that.
 */
export async function givenObjectStore(): Promise<ObjectStore> {
  const directory = await mkdtemp(join(tmpdir(), 'melekai-s3-'));
  // Loaded by those who ask for a store, not by all who share their door.
  const { default: S3rver } = await import('s3rver');
  const store = new S3rver({ directory, silent: true, configureBuckets: [{ name: bucket, configs: [] }] });
  await store.configureBuckets();
  const answer = store.callback();
  const asked: string[] = [];
  let isSilent = false;
  const listener: RequestListener = (request, response) => {
    asked.push(`${request.method} ${request.url?.split('?')[0]}`);
    if (isSilent) return;
    if (isSigned(request, keys)) return answer(request, response);
    request.resume();
    response.writeHead(403, { 'content-type': 'application/xml' }).end('<Error><Code>AccessDenied</Code></Error>');
  };
  let server = await listen(listener, 0);
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    env: {
      S3_ENDPOINT: origin,
      S3_BUCKET: bucket,
      S3_ACCESS_KEY_ID: keys.accessKeyId,
      S3_SECRET_ACCESS_KEY: keys.secretAccessKey,
    },
    asked,
    async list() {
      const names = await readdir(join(directory, bucket), { recursive: true });
      return names
        .filter((name) => name.endsWith('._S3rver_object'))
        .map((name) => name.replace('._S3rver_object', ''));
    },
    placeOf: (key) => join(directory, bucket, `${key}._S3rver_object`),
    goAway: () => close(server),
    async comeBack() {
      isSilent = false;
      if (!server.listening) server = await listen(listener, port);
    },
    fallSilent() {
      isSilent = true;
    },
    async remove() {
      await close(server);
      await rm(directory, { recursive: true });
    },
  };
}

function listen(listener: RequestListener, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer(listener).once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

async function close(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await closed;
}
