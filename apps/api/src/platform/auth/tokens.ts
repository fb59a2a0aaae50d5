import { Injectable } from '@nestjs/common';
import { authProblems, type IssuedToken, type IssueTokenRequest, type TokenView } from '@contracts/auth';
import { commonProblems, type Permission } from '@contracts/kernel';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database';
import { newId } from '@api/platform/http';
import { Problem } from '@api/platform/problems';
import { toActor, type Actor, type Described } from './actor';
import { refuseTokens } from './refuse-tokens';
import { digest, newSecret } from './secrets';

const day = 24 * 60 * 60 * 1000;
const prefix = 'melekai_';

type Row = { id: string; name: string; scopes: Permission[]; created_at: Date; expires_at: Date };

/** Bearer tokens for scripts and integrations: of one person, in one agency, within stated scopes. */
@Injectable()
export class Tokens {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Makes a token; its secret is shown this once. */
  async issue(actor: Actor, { name, scopes, days }: IssueTokenRequest): Promise<IssuedToken> {
    refuseTokens(actor);
    if (scopes.some((scope) => !actor.permissions.has(scope))) throw new Problem(authProblems['scope-not-held']);
    const secret = `${prefix}${newSecret()}`;
    const id = newId();
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + days * day);
    await this.database.call('auth_issue_token', 'select auth.issue_token($1, $2, $3, $4, $5, $6, $7, $8, $9)', [
      id,
      digest(secret),
      actor.accountId,
      actor.agencyId,
      actor.personId,
      name,
      scopes,
      now,
      expiresAt,
    ]);
    return { id, name, scopes, createdAt: now.toISOString(), expiresAt: expiresAt.toISOString(), secret };
  }

  async list(actor: Actor): Promise<TokenView[]> {
    const rows = await this.database.call<Row>('auth_list_tokens', 'select * from auth.list_tokens($1, $2, $3)', [
      actor.accountId,
      actor.agencyId,
      this.clock.now(),
    ]);
    return rows.map(({ id, name, scopes, created_at, expires_at }) => ({
      id,
      name,
      scopes,
      createdAt: created_at.toISOString(),
      expiresAt: expires_at.toISOString(),
    }));
  }

  async revoke(actor: Actor, id: string): Promise<void> {
    refuseTokens(actor);
    const [row] = await this.database.call<{ done: boolean }>(
      'auth_revoke_token',
      'select auth.revoke_token($1, $2, $3, $4) as done',
      [actor.accountId, actor.agencyId, id, this.clock.now()],
    );
    if (!row?.done) throw new Problem(commonProblems['not-found']);
  }

  /** Who a token speaks for, or undefined when it is unknown, revoked or over. */
  async read(secret: string): Promise<{ readonly actor: Actor; readonly who: Described } | undefined> {
    if (!secret.startsWith(prefix)) return undefined;
    const [row] = await this.database.call<{ token: (Described & { scopes: string[]; expiresAt: string }) | null }>(
      'auth_read_token',
      'select auth.read_token($1, $2) as token',
      [digest(secret), this.clock.now()],
    );
    if (!row?.token) return undefined;
    const { scopes, expiresAt: _, ...who } = row.token;
    return { actor: toActor(who, scopes), who };
  }
}
