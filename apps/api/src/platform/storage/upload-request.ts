import { PassThrough, Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';

export const pieceType = 'application/offset+octet-stream';

const passedOn = /^(content-length|content-type|tus-resumable|upload-.+)$/;

export type UploadRequest = {
  readonly request: Request;
  /** Reads away what nobody read, so that the connection serves the phone's next request. */
  readonly drain: () => void;
};

/** A request to the upload protocol in the form that its library reads; cookies and tokens stay behind. */
export function toUploadRequest({
  raw,
  url,
  method,
  headers,
}: Pick<FastifyRequest, 'raw' | 'url' | 'method' | 'headers'>): UploadRequest {
  const told = Object.entries(headers).filter(([name, value]) => passedOn.test(name) && typeof value === 'string') as [
    string,
    string,
  ][];
  const address = `http://uploads${url}`;
  // Whoever only asks how far an upload came sends nothing, whatever type it says that this has.
  if (headers['content-type'] !== pieceType || method === 'HEAD')
    return { request: new Request(address, { method, headers: told }), drain: () => undefined };

  // Between the connection and the library, so that a refusal does not close the connection before it was read.
  const body = new PassThrough();
  raw.once('error', (error) => body.destroy(error));
  raw.pipe(body);
  const init = { method, headers: told, body: Readable.toWeb(body), duplex: 'half' };
  return {
    request: new Request(address, init as RequestInit),
    drain: () => {
      if (raw.readableEnded) return;
      raw.unpipe(body);
      raw.resume();
    },
  };
}
