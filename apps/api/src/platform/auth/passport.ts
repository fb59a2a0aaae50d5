import { Injectable } from '@nestjs/common';
import { Passport, Strategy as PassportStrategy, type AuthenticateCallback } from 'passport';
import { Strategy as LocalStrategy } from 'passport-local';
import type { Actor, Described } from './actor';
import { SignIn } from './sign-in';
import { Tokens } from './tokens';

/** What the strategies look at; never the query string, which ends up in other people's logs. */
export type Credentials = {
  readonly body?: { readonly login: string; readonly password: string };
  readonly authorization?: string;
  readonly address: string;
};

export type TokenHolder = { readonly actor: Actor; readonly who: Described };

/** The ways to prove who one is, each a strategy of Passport's; sessions are our own, so it keeps none. */
@Injectable()
export class Authenticator {
  private readonly passport = new Passport();

  constructor(signIn: SignIn, tokens: Tokens) {
    this.passport.use(
      new LocalStrategy(
        { usernameField: 'login', passReqToCallback: true, session: false },
        (request, login, password, done) => {
          const { address } = request as unknown as Credentials;
          signIn.execute(login, password, address).then((accountId) => done(null, { accountId }), done);
        },
      ),
    );
    this.passport.use(new BearerStrategy(tokens));
  }

  /** The account that this login and password open. */
  async byPassword(login: string, password: string, address: string): Promise<string> {
    const user = await this.ask<{ accountId: string }>('local', { body: { login, password }, address });
    if (!user) throw new Error('The local strategy answers with an account or a problem.');
    return user.accountId;
  }

  /** Who the bearer token speaks for, or undefined when it speaks for nobody. */
  byToken(authorization: string, address: string): Promise<TokenHolder | undefined> {
    return this.ask<TokenHolder>('bearer', { authorization, address });
  }

  private ask<User>(strategy: string, credentials: Credentials): Promise<User | undefined> {
    return new Promise((resolve, reject) => {
      const answered: AuthenticateCallback = (error, user) =>
        error ? reject(error as Error) : resolve((user || undefined) as User | undefined);
      const ask = this.passport.authenticate(strategy, { session: false }, answered) as (
        request: unknown,
        reply: unknown,
        next: typeof reject,
      ) => void;
      ask({ ...credentials }, {}, reject);
    });
  }
}

/** `Authorization: Bearer …` (RFC 6750); the cookie is never looked at. */
class BearerStrategy extends PassportStrategy {
  override readonly name = 'bearer';

  constructor(private readonly tokens: Tokens) {
    super();
  }

  override authenticate(request: unknown): void {
    const [, secret] = /^Bearer ([\w.~+/-]+=*)$/i.exec((request as Credentials).authorization ?? '') ?? [];
    if (!secret) return this.fail(400);
    this.tokens.read(secret).then(
      (holder) => (holder ? this.success(holder) : this.fail(401)),
      (error: unknown) => this.error(error),
    );
  }
}
