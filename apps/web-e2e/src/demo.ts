import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { clock, startApplication, type Application } from './start-application';

type Worker = { readonly application: Application };
type Fixtures = { readonly as: (login: string, size?: Size) => Promise<Page> };

export type Size = 'phone' | 'desk';
const sizes = { phone: { width: 360, height: 640 }, desk: { width: 1280, height: 800 } } as const;

/** Tests on the demo: a signed-in page for anybody in it, on a phone unless said otherwise. */
export const test = base.extend<Fixtures, Worker>({
  application: [
    async ({}, use, { workerIndex }) => {
      const directory = process.env['E2E_DIRECTORY'] ?? '';
      const own = join(directory, `worker-${workerIndex}`);
      // Keeps owners and modes: the database's directory belongs to its own user.
      execFileSync('cp', ['-a', join(directory, 'seed'), own]);
      const application = await startApplication(own);
      await use(application);
      await application.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],

  as: async ({ application, browser }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (login, size = 'phone') => {
      const context = await openContext(browser, application, size);
      contexts.push(context);
      return signIn(await context.newPage(), login);
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});

async function openContext(browser: Browser, application: Application, size: Size): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: application.url,
    viewport: sizes[size],
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    hasTouch: size === 'phone',
  });
  await context.clock.install({ time: clock });
  return context;
}

/** Signs in on the landing page, as people do. */
export async function signIn(page: Page, login: string): Promise<Page> {
  await page.goto('/');
  await page.getByLabel('Nomor HP').fill(login);
  await page.getByLabel('Kata sandi').fill('melek-ai-demo');
  await page.locator('form#masuk').getByRole('button', { name: 'Masuk', exact: true }).click();
  await page.waitForURL((url) => url.pathname !== '/' && url.pathname !== '/masuk');
  return page;
}

/** No violation of accessibility rules on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ target }) => target.join(' ')).slice(0, 5) })),
  ).toEqual([]);
}

export { expect };
