import type { Readable } from 'node:stream';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { commonProblems } from '@contracts/kernel';
import { Problem } from '@api/platform/problems';

declare module 'fastify' {
  interface FastifyContextConfig {
    readonly takesBytes?: boolean;
  }
}

/** The media types of whole files that some routes take as their body. */
export const byteTypes: string[] = ['application/zip', 'audio/ogg', 'audio/webm'];

/** A route whose body is a file. Nothing of it is read before the caller was let in: its handler reads it by `readBytes`. */
export const TakesBytes = () => RouteConfig({ takesBytes: true });

/** The file in a request's body. Raises `common/wrong-media-type` for a body that was sent as something else, and `common/too-large`. */
export async function readBytes({ body, raw, headers }: FastifyRequest, most: number): Promise<Buffer> {
  const [type = ''] = (headers['content-type'] ?? '').split(';');
  if (body !== undefined || !byteTypes.includes(type.trim().toLowerCase()))
    throw new Problem(commonProblems['wrong-media-type']);
  const pieces: Buffer[] = [];
  let bytes = 0;
  // The connection stays open when the body is refused, or nobody would read the refusal.
  for await (const piece of (raw as Readable).iterator({ destroyOnReturn: false })) {
    bytes += (piece as Buffer).length;
    if (bytes > most) throw new Problem(commonProblems['too-large']);
    pieces.push(piece as Buffer);
  }
  return Buffer.concat(pieces);
}
