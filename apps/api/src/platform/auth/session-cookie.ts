import type { FastifyReply, FastifyRequest } from 'fastify';
import { sessionLife } from './sessions';

/** Only where the browser itself promises that the cookie never leaves TLS and this host may it bear the prefix. */
export const cookieName = (secure: boolean): string => (secure ? '__Host-melekai' : 'melekai');

/** The session's cookie: out of reach of scripts, and not sent along by other sites' forms. */
export class SessionCookie {
  private readonly name: string;

  constructor(private readonly secure: boolean) {
    this.name = cookieName(secure);
  }

  read(request: FastifyRequest): string | undefined {
    const value = request.cookies[this.name];
    // Whatever has not the shape of a secret was not made here.
    return value && /^[\w-]{43}$/.test(value) ? value : undefined;
  }

  isSent(request: FastifyRequest): boolean {
    return request.cookies[this.name] !== undefined;
  }

  set(reply: FastifyReply, secret: string): void {
    void reply.setCookie(this.name, secret, { ...this.where(), maxAge: sessionLife / 1000 });
  }

  clear(reply: FastifyReply): void {
    void reply.setCookie(this.name, '', { ...this.where(), maxAge: 0 });
  }

  private where() {
    return { path: '/', httpOnly: true, sameSite: 'lax', secure: this.secure } as const;
  }
}
