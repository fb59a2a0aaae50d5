import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import {
  test as base,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from '@playwright/test';
import { startApplication, type Application } from './start-application';

type Options = BrowserContextOptions & {
  readonly size?: Size;
  /** How far the device's clock is from the right time, in milliseconds. */
  readonly clockIsAhead?: number;
};
type Worker = {
  readonly application: Application;
  /** Names the journey: each has a copy of the demo, and an application on it, for itself. */
  readonly journey: string;
};
type Fixtures = {
  /** A new device of a stranger. */
  readonly device: (options?: Options) => Promise<BrowserContext>;
  /** A new device on which somebody of the demo has signed in, on a phone unless said otherwise. */
  readonly as: (login: string, options?: Options) => Promise<Page>;
};

export type Size = 'phone' | 'desk';
const sizes = { phone: { width: 360, height: 640 }, desk: { width: 1280, height: 800 } } as const;

/** Tests on the demo: the built application, a real database, and anybody's device. */
export const test = base.extend<Fixtures, Worker>({
  journey: ['', { scope: 'worker', option: true }],

  application: [
    async ({ journey }, use, { workerIndex }) => {
      const directory = process.env['E2E_DIRECTORY'] ?? '';
      const own = join(directory, `${journey}-${workerIndex}`);
      // Keeps owners and modes: the database's directory belongs to its own user.
      execFileSync('cp', ['-a', join(directory, 'seed'), own]);
      const application = await startApplication(own);
      await use(application);
      await application.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],

  device: async ({ application, browser }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (options = {}) => {
      const context = await openContext(browser, application, options);
      contexts.push(context);
      return context;
    });
    await Promise.all(contexts.map((context) => context.close()));
  },

  as: async ({ device }, use) => {
    await use(async (login, options) => {
      const context = await device(options);
      return signIn(await context.newPage(), login);
    });
  },
});

async function openContext(
  browser: Browser,
  application: Application,
  { size = 'phone', clockIsAhead = 0, ...options }: Options,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: application.url,
    viewport: sizes[size],
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    hasTouch: size === 'phone',
    ...options,
  });
  await context.clock.install({ time: application.now().getTime() + clockIsAhead });
  return context;
}

export const password = 'melek-ai-demo';

/** Signs in on the landing page, as people do. */
export async function signIn(page: Page, login: string): Promise<Page> {
  await page.goto('/');
  await page.getByLabel('Nomor HP').fill(login);
  await page.getByLabel('Kata sandi').fill(password);
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
  await page.waitForURL((url) => url.pathname !== '/' && url.pathname !== '/masuk');
  return page;
}
