import { HttpStatus } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

/** Part of a file, from its first byte to its last. */
export type ByteRange = { readonly from: number; readonly to: number };

/**
 * Which part of a file of so many bytes a `Range` header asks for (RFC 9110, section 14); `beyond` where the file has no such part, null
 * for the whole file: also where the header cannot be read or names several parts.
 */
export function rangeOf(header: string | undefined, size: number): ByteRange | 'beyond' | null {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === '' && last === '') return null;
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const to = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (from >= size) return 'beyond';
  return from > to ? null : { from, to };
}

/** The bytes that are to go out for a request: a player that goes back in a recording asks for a part. */
export function answerRange(reply: FastifyReply, header: string | undefined, bytes: Buffer): Buffer {
  const range = rangeOf(header, bytes.length);
  void reply.header('accept-ranges', 'bytes');
  if (range === null) return bytes;
  if (range === 'beyond') {
    void reply.status(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE).header('content-range', `bytes */${bytes.length}`);
    return Buffer.alloc(0);
  }
  const { from, to } = range;
  void reply.status(HttpStatus.PARTIAL_CONTENT).header('content-range', `bytes ${from}-${to}/${bytes.length}`);
  return bytes.subarray(from, to + 1);
}
