import type { FastifyRequest } from 'fastify';
import { commonProblems } from '@contracts/kernel';
import { Problem } from '@api/platform/problems';

const harmless = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a request that changes something unless the browser says that our own page sent it.
 *
 * Without a session's cookie there is nothing to misuse, so a script that says nothing passes; one that says "another site" never does.
 */
export function refuseCrossSite(request: FastifyRequest, publicOrigin: string | undefined, bearsCookie: boolean): void {
  if (harmless.has(request.method)) return;
  const said = whatTheBrowserSays(request, publicOrigin);
  if (said === 'other' || (said === 'nothing' && bearsCookie)) throw new Problem(commonProblems['cross-site']);
}

function whatTheBrowserSays(request: FastifyRequest, publicOrigin: string | undefined): 'same' | 'other' | 'nothing' {
  const { 'sec-fetch-site': site, origin } = request.headers;
  if (site !== undefined) return site === 'same-origin' ? 'same' : 'other';
  if (origin === undefined) return 'nothing';
  return origin === publicOrigin || origin === `${request.protocol}://${request.host}` ? 'same' : 'other';
}
