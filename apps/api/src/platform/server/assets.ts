import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic, { type FastifyStaticOptions } from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { Build } from './build';

// Kept under a name that does not change with their content, so browsers ask each time whether it did.
const unhashed = /\.(html|js|svg|png|ico|webmanifest|txt)$/;

/** Serves what the build left: hashed files for ever, the others for as long as they have not changed. */
export async function serveAssets(server: FastifyInstance, { directory }: Build): Promise<void> {
  if (!existsSync(directory)) return;
  const common = {
    preCompressed: true,
    index: false as const,
    redirect: false,
    decorateReply: false,
    dotfiles: 'ignore' as const,
  };
  const assets = join(directory, 'assets');
  if (existsSync(assets)) {
    await server.register(fastifyStatic, {
      ...common,
      root: assets,
      prefix: '/assets/',
      wildcard: false,
      immutable: true,
      maxAge: '365d',
      // Nobody asks again whether they changed, or for a part of them.
      etag: false,
      lastModified: false,
      acceptRanges: false,
    });
  }
  const folders = readdirSync(directory, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && !['assets', '.vite'].includes(entry.name),
  );
  for (const { name } of folders) {
    await server.register(fastifyStatic, {
      ...common,
      root: join(directory, name),
      prefix: `/${name}/`,
      wildcard: false,
      cacheControl: false,
      setHeaders,
    });
  }
  const files = readdirSync(directory).filter((name) => unhashed.test(name));
  if (files.length > 0) {
    await server.register(fastifyStatic, {
      ...common,
      root: directory,
      prefix: '/',
      serve: false,
      cacheControl: false,
      setHeaders,
      decorateReply: true,
    });
    for (const name of files)
      server.get(`/${name}`, (_, reply) => {
        if (serviceWorkers.includes(name)) void reply.header('content-security-policy', policyOfWorker);
        return reply.sendFile(name);
      });
  }
}

const serviceWorkers: readonly string[] = ['sw.js', 'mentor-sw.js'];
// A worker is held to the policy its own file comes with: it fetches what is ours, and nothing else.
const policyOfWorker = "default-src 'none'; connect-src 'self'";

const setHeaders: NonNullable<FastifyStaticOptions['setHeaders']> = (reply) => {
  void reply.header('cache-control', 'no-cache');
};
