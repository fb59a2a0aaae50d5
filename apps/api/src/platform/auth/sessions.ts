import { Injectable } from '@nestjs/common';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database';
import { toActor, type Actor, type Described } from './actor';
import { ExpiringMap } from './expiring-map';
import { digest, newSecret } from './secrets';

const day = 24 * 60 * 60 * 1000;

/** How long a device stays signed in after it was last seen. */
export const sessionLife = 90 * day;

// Writing at every request would make each of them a transaction: once a day is enough to let it slide.
const renewAfter = day;
const cacheFor = 30_000;
const cacheSize = 20_000;

/** A session as a request finds it. */
export type HeldSession = {
  readonly who: Described;
  readonly actor: Actor;
  /** True when this very read let the session live longer: the cookie has to follow. */
  readonly renewed: boolean;
};

type Row = { session: (Described & { readonly renewed: boolean; readonly expiresAt: string }) | null };

/** Who is signed in on which device. Only digests are stored; what was read is remembered for half a minute. */
@Injectable()
export class Sessions {
  private readonly known: ExpiringMap<HeldSession>;
  private changes = 0;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    this.known = new ExpiringMap(clock, cacheFor, cacheSize);
  }

  /** Opens a session on one device and answers with its secret; undefined when no agency knows the account. */
  async open(accountId: string, device: string): Promise<string | undefined> {
    const secret = newSecret();
    const now = this.clock.now();
    const [row] = await this.database.call<{ agency: string | null }>(
      'auth_open_session',
      'select auth.open_session($1, $2, $3, $4, $5) as agency',
      [digest(secret), accountId, device.slice(0, 200), now, new Date(now.getTime() + sessionLife)],
    );
    return row?.agency ? secret : undefined;
  }

  /** The session behind a secret, or undefined when there is none, or none any more. */
  async read(secret: string): Promise<HeldSession | undefined> {
    const key = digest(secret);
    const name = key.toString('hex');
    const known = this.known.get(name);
    if (known) return known;

    const now = this.clock.now();
    const changesBefore = this.changes;
    const [row] = await this.database.call<Row>(
      'auth_read_session',
      'select auth.read_session($1, $2, $3, $4) as session',
      [key, now, new Date(now.getTime() - renewAfter), new Date(now.getTime() + sessionLife)],
    );
    if (!row?.session) return undefined;
    const { renewed, expiresAt: _, ...who } = row.session;
    const session = { who, actor: toActor(who), renewed: false };
    // It may have been closed while it was being read.
    if (changesBefore === this.changes) this.known.set(name, session);
    return { ...session, renewed };
  }

  /** Makes another agency the one this device works in; false when that agency does not know the person. */
  async switchAgency(secret: string, agencyId: string): Promise<boolean> {
    const [row] = await this.database.call<{ done: boolean }>(
      'auth_switch_agency',
      'select auth.switch_agency($1, $2, $3) as done',
      [digest(secret), agencyId, this.clock.now()],
    );
    this.forget(`session:${digest(secret).toString('hex')}`);
    return row?.done ?? false;
  }

  /** Lets a session go on under a new secret, which is answered; undefined when it has ended. */
  async changeSecret(secret: string): Promise<string | undefined> {
    const next = newSecret();
    const [row] = await this.database.call<{ done: boolean }>(
      'auth_change_session_secret',
      'select auth.change_session_secret($1, $2, $3) as done',
      [digest(secret), digest(next), this.clock.now()],
    );
    this.forget(`session:${digest(secret).toString('hex')}`);
    return row?.done ? next : undefined;
  }

  async close(secret: string): Promise<void> {
    await this.database.call('auth_close_session', 'select auth.close_session($1)', [digest(secret)]);
    this.forget(`session:${digest(secret).toString('hex')}`);
  }

  /** Signs the account out on every device, or on every one but the one that holds this secret. */
  async closeAll(accountId: string, except?: string): Promise<void> {
    await this.database.call('auth_close_sessions', 'select auth.close_sessions($1, $2)', [
      accountId,
      except ? digest(except) : null,
    ]);
    this.forget(`account:${accountId}`);
  }

  /** Tells every node that something about the account has changed: roles, name, answers to the notice. */
  async changed(accountId: string): Promise<void> {
    await this.database.call('auth_changed', `select pg_notify('melekai_sessions', $1)`, [`account:${accountId}`]);
    this.forget(`account:${accountId}`);
  }

  /** Drops what is remembered: `session:<digest>`, `account:<id>`, or everything when the news is not that. */
  forget(news: string): void {
    this.changes += 1;
    const [kind, name = ''] = news.split(':');
    if (kind === 'session') this.known.delete(name);
    else this.known.deleteWhere((session) => kind !== 'account' || session.actor.accountId === name);
  }
}
