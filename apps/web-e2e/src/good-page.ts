import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const narrow = 320;
// At once, so that no colour is looked at on its way to another.
const dark = { colorScheme: 'dark', reducedMotion: 'reduce' } as const;
const usualMedia = { colorScheme: null, reducedMotion: null } as const;

/**
 * The page as it stands is for everybody: no violation of an accessibility rule in light and, at 320 px, in dark; and nothing to scroll
 * sideways at its width, at 320 px, and with letters twice as large.
 */
export async function expectGoodPage(page: Page, name: string): Promise<void> {
  await expect(page.locator('h1')).toBeVisible();
  const usual = page.viewportSize() ?? { width: 360, height: 640 };
  await expectAccessible(page);
  await expectToFit(page);
  await photograph(page, name);

  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  await expectToFit(page);
  await photograph(page, `${name}-200`);
  await page.evaluate(() => (document.documentElement.style.fontSize = ''));

  await page.setViewportSize({ ...usual, width: narrow });
  await page.emulateMedia(dark);
  await expectToFit(page);
  await expectAccessible(page);
  await photograph(page, `${name}-dark`);

  await page.emulateMedia(usualMedia);
  await page.setViewportSize(usual);
}

/** The same pages in English, in light and in dark. */
export async function expectGoodInEnglish(page: Page, paths: readonly string[]): Promise<void> {
  for (const path of paths)
    await test.step(path, async () => {
      await page.goto(path);
      await expect(page.locator('h1')).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('lang', 'en');
      await expectAccessible(page);
      await page.emulateMedia(dark);
      await expectAccessible(page);
      await page.emulateMedia(usualMedia);
      await expectToFit(page);
      await photograph(page, `en${path.replace(/[^a-z0-9]+/gi, '-')}`);
    });
}

/** No violation of accessibility rules on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  // Our pages have no frames, so no page of its own is needed to put together what was found in them.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(
    violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ target }) => target.join(' ')).slice(0, 5) })),
  ).toEqual([]);
}

/** Nothing reaches over the right edge of the page. */
export async function expectToFit(page: Page): Promise<void> {
  const tooWide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.scrollingElement ?? document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const reaching = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    return [
      `${scrollWidth} px on ${clientWidth}`,
      ...reaching.slice(0, 6).map((element) => `${element.tagName}.${element.className}`),
    ];
  });
  expect(tooWide).toEqual([]);
}

/** Where pictures of the pages are wanted, one is kept; they are looked at by people, not compared. */
async function photograph(page: Page, name: string): Promise<void> {
  const folder = process.env['E2E_PICTURES'];
  if (!folder) return;
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
