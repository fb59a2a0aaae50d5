import type { Actor, Described } from './actor';

/** Who a request comes from. `secret` is the cookie's, so that a handler can close or keep just this session. */
export type Caller = { readonly actor: Actor; readonly who: Described; readonly secret?: string };

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the guard; null for a stranger. */
    caller: Caller | null;
  }
}
