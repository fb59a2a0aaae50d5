import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { FastifyInstance, FastifyRequest, RequestPayload } from 'fastify';
import { commonProblems } from '@contracts/kernel';
import { Problem } from '@api/platform/problems';

const unzip = promisify(gunzip);

/**
 * Unpacks what comes packed (`content-encoding: gzip`) to the routes that take it so; anywhere else, and packed in any other way, it would
 * be read as what it is not, and is refused.
 *
 * Neither the packed nor the unpacked body may be longer than any other, and unpacking stops where that would happen.
 */
export function unpackBodies(server: FastifyInstance): void {
  server.addHook('onRequest', refusePacked);
  server.addHook('onRoute', (route) => {
    if (route.config?.takesPacked) route.preParsing = unpack;
  });
}

async function refusePacked(request: FastifyRequest): Promise<void> {
  const encoding = encodingOf(request);
  if (encoding === 'identity') return;
  if (encoding !== 'gzip' || !request.routeOptions.config.takesPacked)
    throw new Problem(commonProblems['wrong-media-type']);
}

async function unpack(request: FastifyRequest, _: unknown, payload: RequestPayload): Promise<RequestPayload> {
  if (encodingOf(request) === 'identity') return payload;
  const { bodyLimit } = request.routeOptions;
  const packed = await readAll(payload, bodyLimit);
  const body = await unzip(packed, { maxOutputLength: bodyLimit }).catch(refuse);
  return Object.assign(Readable.from([body]), { receivedEncodedLength: packed.length });
}

/** The connection stays open when the body is refused, or nobody would read the refusal. */
async function readAll(payload: RequestPayload, most: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of (payload as Readable).iterator({ destroyOnReturn: false })) {
    bytes += (piece as Buffer).length;
    if (bytes > most) throw new Problem(commonProblems['too-large']);
    pieces.push(piece as Buffer);
  }
  return Buffer.concat(pieces);
}

function refuse({ code = '' }: NodeJS.ErrnoException): never {
  throw new Problem(code === 'ERR_BUFFER_TOO_LARGE' ? commonProblems['too-large'] : commonProblems.unreadable);
}

const encodingOf = ({ headers }: FastifyRequest): string => (headers['content-encoding'] ?? 'identity').toLowerCase();
