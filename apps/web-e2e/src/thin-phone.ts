import { chromium, type BrowserContext, type CDPSession, type Cookie, type Locator, type Page } from '@playwright/test';
import { killBrowser } from './faults/phone';
import { launchOptions, phoneOptions } from './the-browser';

/** An edge connection: 64 kbit/s each way. */
export const thinLine = { latency: 150, downloadThroughput: 8_000, uploadThroughput: 8_000 };

/** A phone on a thin line that drops; the system kills its browser, which opens again on what its disk holds. */
export class ThinPhone {
  /** How far the photos were each time that the phone asked before it went on. */
  readonly resumedAt: number[] = [];
  private context: BrowserContext | undefined;
  private network: CDPSession | undefined;
  private session: readonly Cookie[] = [];

  constructor(
    private readonly profile: string,
    private readonly url: string,
  ) {}

  get page(): Page {
    const page = this.context?.pages().at(-1);
    if (!page) throw new Error('The app is not open.');
    return page;
  }

  get chip(): Locator {
    return this.page.getByRole('banner').getByRole('status');
  }

  async start(): Promise<Page> {
    this.context = await chromium.launchPersistentContext(this.profile, {
      ...launchOptions,
      ...phoneOptions,
      baseURL: this.url,
      handleSIGINT: false,
      handleSIGTERM: false,
    });
    this.context.on('response', (response) => {
      if (response.request().method() !== 'HEAD' || !response.ok()) return;
      this.resumedAt.push(Number(response.headers()['upload-offset'] ?? 0));
    });
    // A browser that is killed may not have written its newest cookies yet; phones keep theirs for longer than this test lasts.
    await this.context.addCookies([...this.session]);
    return this.page;
  }

  async keepSession(): Promise<void> {
    this.session = (await this.context?.cookies()) ?? [];
  }

  /** From now on the line of the open page is thin. */
  async thin(): Promise<void> {
    this.network = await this.page.context().newCDPSession(this.page);
    await this.network.send('Network.enable');
    await this.network.send('Network.emulateNetworkConditions', { offline: false, ...thinLine });
  }

  /** The line is gone for a moment. */
  async drop(): Promise<void> {
    await this.network?.send('Network.emulateNetworkConditions', { offline: true, ...thinLine });
    await this.page.waitForTimeout(1_500);
    await this.network?.send('Network.emulateNetworkConditions', { offline: false, ...thinLine });
  }

  async kill(): Promise<void> {
    const gone = this.context?.waitForEvent('close');
    killBrowser(this.profile);
    await gone;
    this.context = undefined;
  }

  /** She opens the app again after it was killed. */
  async reopen(path: string): Promise<void> {
    await this.start();
    await this.thin();
    await this.page.goto(path);
  }

  async close(): Promise<void> {
    await this.context?.close();
  }
}
