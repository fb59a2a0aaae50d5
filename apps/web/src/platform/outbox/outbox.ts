import type { Clock, Later } from '@web/platform/clock';
import { newId, type Act, type LearnerStore, type NewAct } from '@web/platform/store';
import { backOff } from './back-off';
import type { Courier } from './courier';
import { sendingOf, type OneAtATime } from './one-at-a-time';
import { refuseTooLong } from './pick-batch';
import { Halt, haltFor, Sender } from './sender';
import type { SyncState, SyncTrouble } from './sync-state';

export type OutboxPorts = {
  readonly store: LearnerStore;
  readonly courier: Courier;
  readonly clock: Clock;
  readonly random: () => number;
  readonly oneAtATime: OneAtATime;
  readonly later: Later;
  readonly build: string;
  /** On a shared phone: makes the session in the browser hers again; answers whether it is. */
  readonly bringBack?: (() => Promise<boolean>) | undefined;
};

type Extras = {
  readonly photoIds?: readonly string[];
  readonly drafts?: readonly { readonly key: string; readonly value: unknown }[];
};

/** How old the home document may be when the learner comes back to the app. */
const freshFor = 300_000;

/**
 * The way from what a learner did to the server's ledger: what she did is on the disk before anything is sent, and leaves it only
 * with the server's answer. It also brings news back.
 */
export class Outbox {
  private readonly sender: Sender;
  private readonly listeners = new Set<() => void>();
  private flying = false;
  private trouble: SyncTrouble | null = null;
  private answeredAt: number | null = null;
  private tries = 0;
  private run: Promise<void> | undefined;
  private again = false;
  private news = false;
  private callOff: (() => void) | undefined;
  private current: SyncState;

  constructor(private readonly ports: OutboxPorts) {
    this.sender = new Sender({
      ...ports,
      onFlight: (flying) => this.change(() => (this.flying = flying)),
      onNews: () => (this.news = true),
    });
    this.current = this.describe();
    ports.store.subscribe(() => this.change(() => undefined));
  }

  readonly state = (): SyncState => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Keeps what the learner did and wakes the sender. When this returns, nothing can lose it any more. */
  async append(acts: readonly NewAct[], { photoIds = [], drafts = [] }: Extras = {}): Promise<readonly Act[]> {
    const { store, clock } = this.ports;
    const whole = acts.map(
      (act): Act => ({ ...act, id: newId(clock), v: 1, occurredAt: new Date(clock()).toISOString() }) as Act,
    );
    whole.forEach(refuseTooLong);
    await store.append(
      whole.map((act) => ({ id: act.id, act, photoIds: act.kind === 'submission-sent' ? photoIds : [] })),
      drafts,
    );
    void this.wake();
    return whole;
  }

  /** Sends what waits, now. Called while it is at it, it looks once more when it is through, unless something stopped it. */
  wake(): Promise<void> {
    this.again = true;
    this.run ??= this.runWhileWoken().finally(() => {
      this.run = undefined;
      if (this.again) void this.wake();
    });
    return this.run;
  }

  /** The signal is back, the app is in front again, or the learner asked for it: no more waiting. */
  async wakeAtOnce(): Promise<void> {
    this.tries = 0;
    await this.wake();
    if (this.trouble || this.ports.clock() - this.ports.store.snapshot().fetchedAt > freshFor) await this.refresh();
  }

  /** Fetches the home document if the server has a newer one. */
  async refresh(): Promise<void> {
    this.settle(await this.tried(() => this.fetchHome()));
  }

  stop(): void {
    this.callOff?.();
    this.listeners.clear();
  }

  private async runWhileWoken(): Promise<void> {
    while (this.again) {
      this.again = false;
      this.callOff?.();
      if (this.ports.store.snapshot().queued.length === 0 && !this.news) continue;
      const trouble = await this.tried(() => this.sendAndHear());
      this.settle(trouble);
      if (trouble) this.again = false;
    }
  }

  /** Does the work, once more if only the session was another's; answers what stopped it, if anything. */
  private async tried(work: () => Promise<void>): Promise<SyncTrouble | null> {
    const trouble = await halted(work);
    const isAnothers = trouble === 'signed-out' || trouble === 'someone-else';
    return isAnothers && (await this.ports.bringBack?.()) ? halted(work) : trouble;
  }

  private async sendAndHear(): Promise<void> {
    const { oneAtATime, store } = this.ports;
    await oneAtATime(sendingOf(store.owner), () => this.sender.sendAll());
    if (this.news) await this.fetchHome();
  }

  private async fetchHome(): Promise<void> {
    const { store, courier, clock } = this.ports;
    const { home, etag } = store.snapshot();
    const fetched = await courier.fetchHome(home ? etag : null);
    if (!fetched) await store.confirmHome(clock());
    else if (fetched.document.person.id !== store.owner.personId) throw new Halt('someone-else');
    else await store.saveHome(fetched.document, fetched.etag, clock());
    this.news = false;
  }

  private settle(trouble: SyncTrouble | null): void {
    this.tries = trouble ? this.tries + 1 : 0;
    this.change(() => {
      this.trouble = trouble;
      if (!trouble) this.answeredAt = this.ports.clock();
    });
    // Whoever has to sign in first comes back through a page of the server, and that opens the app anew.
    if (!trouble || trouble === 'signed-out' || trouble === 'someone-else') return;
    this.callOff?.();
    this.callOff = this.ports.later(() => void this.wake(), backOff(this.tries, this.ports.random));
  }

  private change(mutate: () => void): void {
    mutate();
    const fresh = this.describe();
    if (JSON.stringify(fresh) === JSON.stringify(this.current)) return;
    this.current = fresh;
    this.listeners.forEach((listener) => listener());
  }

  private describe(): SyncState {
    const { queued, aside } = this.ports.store.snapshot();
    const phase = queued.length === 0 ? 'received' : this.flying ? 'sent' : 'saved';
    return { phase, waiting: queued.length, aside: aside.length, trouble: this.trouble, answeredAt: this.answeredAt };
  }
}

/** Does the work and answers what stopped it, if anything. */
async function halted(work: () => Promise<void>): Promise<SyncTrouble | null> {
  try {
    await work();
    return null;
  } catch (error) {
    const halt = haltFor(error);
    if (halt instanceof Halt) return halt.trouble;
    throw halt;
  }
}
