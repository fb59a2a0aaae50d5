import { readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { launchOptions, phoneOptions } from '../the-browser';
import type { KeptAct } from './kept-acts';
import { countQueued, watchOutbox } from './watch-outbox';

type Parts = {
  /** Where the phone finds the application. */
  readonly url: string;
  /** The session's secret. */
  readonly session: string;
  readonly clockIsAhead: number;
  /** What else is done to the browser before any page. */
  readonly prepare?: ((context: BrowserContext) => Promise<unknown>) | undefined;
};

/** A browser that can be killed and opens again on what its disk holds, or a window of a shared one that cannot. */
type Home = { readonly browser: Browser } | { readonly profile: string };

/** Ends the browser that works on a profile as the system does when memory runs out. */
export function killBrowser(profile: string): void {
  // The lock's target ends with the number of the process that holds the profile.
  process.kill(Number(readlinkSync(join(profile, 'SingletonLock')).split('-').pop()), 'SIGKILL');
}

/** How long a page may take on a busy machine. */
const patience = 15_000;

/** A learner's phone: knows what it has kept, also when its browser is killed. */
export class Phone {
  readonly kept: KeptAct[] = [];
  private context: BrowserContext | undefined;
  private open: Page | undefined;

  constructor(
    private readonly home: Home,
    private readonly parts: Parts,
  ) {}

  /** The tab in front of her. */
  get page(): Page {
    if (!this.open) throw new Error('The app is not open.');
    return this.open;
  }

  /** Opens the app in a new tab, signed in. */
  async openTab(path: string): Promise<void> {
    const context = (this.context ??= await this.startBrowser());
    await this.signIn(context);
    this.open = await context.newPage();
    await this.open.goto(path);
  }

  /** Without a session the server leads to the sign-in page: she signs in and is back. */
  async reload(): Promise<void> {
    await this.signIn(this.page.context());
    await this.page.reload();
  }

  async signal(there: boolean): Promise<void> {
    await this.context?.setOffline(!there);
  }

  async endSession(): Promise<void> {
    await this.context?.clearCookies();
  }

  /** Ends the browser as the system does when memory runs out. */
  async kill(): Promise<void> {
    if (!('profile' in this.home) || !this.context) return;
    const gone = this.context.waitForEvent('close');
    killBrowser(this.home.profile);
    await gone;
    this.context = undefined;
    this.open = undefined;
  }

  async hasKeptSomething(): Promise<void> {
    for (const deadline = Date.now() + patience; this.kept.length === 0; await this.page.waitForTimeout(20))
      if (Date.now() > deadline) throw new Error(`Nothing is kept at ${this.page.url()}.`);
  }

  /** Waits until nothing waits to be sent; tells whether that came about. */
  async hasSentAll(patience: number): Promise<boolean> {
    for (const deadline = Date.now() + patience; Date.now() < deadline; await this.page.waitForTimeout(50))
      if ((await this.page.evaluate(countQueued)) === 0) return true;
    return false;
  }

  async close(): Promise<void> {
    await this.context?.close();
  }

  private async startBrowser(): Promise<BrowserContext> {
    const options = { ...phoneOptions, baseURL: this.parts.url };
    const context =
      'profile' in this.home
        ? await chromium.launchPersistentContext(this.home.profile, {
            ...launchOptions,
            ...options,
            handleSIGINT: false,
            handleSIGTERM: false,
          })
        : await this.home.browser.newContext(options);
    context.setDefaultTimeout(patience);
    await watchOutbox(context, (act) => this.kept.push(act));
    await context.addInitScript((ahead) => {
      const now = Date.now.bind(Date);
      Date.now = () => now() + ahead;
    }, this.parts.clockIsAhead);
    await this.parts.prepare?.(context);
    return context;
  }

  private async signIn(context: BrowserContext): Promise<void> {
    await context.addCookies([{ name: 'melekai', value: this.parts.session, url: this.parts.url, httpOnly: true }]);
  }
}
