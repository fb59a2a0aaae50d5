import { StorageTrouble, type Act, type NewAct } from '@web/platform/store';
import { aLearner, FakeServer } from './a-server.given';
import { FakeBrowser } from './browser.given';
import type { Courier } from './courier';
import { FaultyLine } from './faulty-line.given';
import type { OneAtATime } from './one-at-a-time';
import { openApp, sharedLocks, type Opening } from './outbox.given';
import { ActTooLong } from './pick-batch';
import type { Plant } from './plants.given';
import type { Event } from './story.given';

/** A tab of the app. Once it is gone nothing of it sends, hears or holds a lock any more. */
type Tab = Opening & { readonly life: Life };
class Life {
  over = false;
  end = (): void => undefined;
  readonly ended = new Promise<void>((resolve) => (this.end = resolve));
}

const startOfTime = Date.parse('2026-11-22T09:00:00Z');

/** A learner with her phone, a line that breaks, and a server: everything that may befall what she was told is kept. */
export class World {
  readonly server = new FakeServer();
  readonly line = new FaultyLine(this.server);
  /** What the app said it keeps. */
  readonly promised: Act[] = [];
  private readonly browser = new FakeBrowser();
  private readonly locks = sharedLocks();
  private tabs: Tab[] = [];
  private readonly gone: Tab[] = [];
  private time = startOfTime;
  private clockIsAhead = 0;
  private number = 0;

  constructor(private readonly plant: Plant) {}

  async begin(): Promise<void> {
    this.browser.begin();
    await this.open();
  }

  async end(): Promise<void> {
    await Promise.all([...this.tabs, ...this.gone].map(({ store }) => store.close()));
    this.browser.end();
  }

  async befall(event: Event): Promise<void> {
    this.time += 1000;
    switch (event.kind) {
      case 'learns':
        return this.learn(event.words);
      case 'is cut off while keeping':
        void this.tab.outbox.append([this.anAct(event.words)]).catch(unlessNotKept);
        await turns(event.after);
        return this.killApp();
      case 'wakes':
        return this.wake();
      case 'waits for the next try':
        this.tab.timers.splice(0).forEach((next) => next());
        return;
      case 'a moment passes':
        return turns(event.turns);
      case 'requests':
        return this.line.expect(event.fates);
      case 'signal':
        this.line.signal = event.there;
        return;
      case 'waiting answers come':
        return this.line.bringAnswers();
      case 'late requests come':
        return this.line.bringLateOnes();
      case 'opens another tab':
        return this.open();
      case 'turns to another tab':
        this.tabs.unshift(...this.tabs.splice(-1));
        return;
      case 'closes the tab':
        this.kill(this.tabs.pop());
        return this.tabs.length === 0 ? this.open() : undefined;
      case 'the app is killed':
        return this.killApp();
      case 'disk':
        this.browser.diskIsFull = event.full;
        return;
      case 'clock':
        this.clockIsAhead = event.ahead;
        return;
      case 'signed in':
        this.server.signedIn = event.who && { ...aLearner(), personId: event.who };
        return;
      case 'server refuses':
        this.server.refusals.clear();
        if (event.refuses) this.server.refusals.set('form-saved', 'learning/step-unknown');
        return;
      case 'server has news':
        this.server.news = event.news;
    }
  }

  /** In the end all is well again, the app is opened once more, and she has dealt with what was refused. */
  async settle(): Promise<void> {
    this.line.mend();
    this.browser.diskIsFull = false;
    this.server.signedIn = aLearner();
    this.server.refusals.clear();
    this.server.news = false;
    await this.killApp();
    const { store, outbox } = this.tab;
    for (const { id } of store.snapshot().aside) await store.queueAgain(id);
    await outbox.wake();
    await this.line.bringLateOnes();
    await outbox.wake();
  }

  private get tab(): Tab {
    return this.tabs[this.tabs.length - 1] as Tab;
  }

  private async open(): Promise<void> {
    const life = new Life();
    const courier = mortalCourier(this.line, life);
    const opening = await openApp(courier, {
      oneAtATime: mortalLocks(this.locks, life),
      clock: () => this.time + this.clockIsAhead,
    });
    this.plant({ store: opening.store, courier });
    this.tabs.push({ ...opening, life });
  }

  private kill(tab: Tab | undefined): void {
    if (!tab) return;
    tab.life.over = true;
    tab.life.end();
    tab.outbox.stop();
    this.gone.push(tab);
    // What it had already given to the browser is still written; nothing more is.
    void tab.store.close();
  }

  private async killApp(): Promise<void> {
    this.tabs.splice(0).forEach((tab) => this.kill(tab));
    await this.open();
  }

  private async wake(): Promise<void> {
    await Promise.race([this.tab.outbox.wake(), this.line.stands()]);
  }

  private async learn(words: string): Promise<void> {
    try {
      this.promised.push(...(await this.tab.outbox.append([this.anAct(words)])));
    } catch (error) {
      unlessNotKept(error);
    }
  }

  /** Each act says something that no other says. */
  private anAct(words: string): NewAct {
    this.number += 1;
    return {
      enrolmentId: 'e',
      package: 'p',
      stepId: 's',
      kind: 'form-saved',
      payload: { answers: { nomor: this.number, teks: words }, complete: true },
    };
  }
}

/** A tab that is gone neither asks nor hears. */
function mortalCourier(line: Courier, life: Life): Courier {
  const whileItLives = <Answer>(ask: () => Promise<Answer>): Promise<Answer> =>
    new Promise((resolve, reject) => {
      if (life.over) return;
      ask().then(
        (answer) => life.over || resolve(answer),
        (error: unknown) => life.over || reject(error as Error),
      );
    });
  return {
    sync: (request) => whileItLives(() => line.sync(request)),
    uploadPhoto: (...photo) => whileItLives(() => line.uploadPhoto(...photo)),
    whoIsSignedIn: () => whileItLives(() => line.whoIsSignedIn()),
    fetchHome: (...asked) => whileItLives(() => line.fetchHome(...asked)),
  };
}

/** The browser takes back the lock of a tab that is gone. */
const mortalLocks =
  (locks: OneAtATime, life: Life): OneAtATime =>
  (name, work) =>
    new Promise((resolve, reject) => {
      void locks(name, () => Promise.race([life.over ? undefined : work().then(resolve, reject), life.ended]));
    });

/** She was told that it was not kept: then it may be nowhere. */
function unlessNotKept(error: unknown): void {
  if (!(error instanceof StorageTrouble) && !(error instanceof ActTooLong)) throw error;
}

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
