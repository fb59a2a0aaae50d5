import { isUtf8 } from 'node:buffer';
import type { FastifyInstance } from 'fastify';
import { commonProblems } from '@contracts/kernel';
import { byteTypes } from '@api/platform/http';
import { Problem } from '@api/platform/problems';
import { unpackBodies } from './unpack';

/** Bytes as text; what is not UTF-8 is refused instead of being filled up with question marks. */
function decode(bytes: Buffer): string {
  if (!isUtf8(bytes)) throw new Problem(commonProblems.unreadable);
  return bytes.toString('utf8');
}

/** JSON for programs, form fields for pages without JavaScript; any other type is refused with 415. */
export function readBodies(server: FastifyInstance): void {
  const parseJson = server.getDefaultJsonParser('error', 'error');
  server.removeAllContentTypeParsers();
  unpackBodies(server);
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    // An empty body is a body that was left out, which the contract names better than a parser.
    if (body.length === 0) return done(null, undefined);
    return parseJson(request, decode(body as Buffer), done);
  });
  server.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'buffer' }, (_, body, done) => {
    done(null, readFields(new URLSearchParams(decode(body as Buffer))));
  });
  // A file is left on the wire until the handler asks for it.
  server.addContentTypeParser(byteTypes, (request, _, done) =>
    done(request.routeOptions.config.takesBytes ? null : new Problem(commonProblems['wrong-media-type'])),
  );
}

/** A form's fields by name; boxes that share a name come as a list. */
function readFields(fields: URLSearchParams): Record<string, string | string[]> {
  const names = [...new Set(fields.keys())].filter((name) => name !== '__proto__');
  return Object.fromEntries(
    names.map((name) => {
      const values = fields.getAll(name);
      return [name, values.length === 1 ? (values[0] ?? '') : values];
    }),
  );
}
