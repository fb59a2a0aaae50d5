import type { Page } from '@playwright/test';

/** Waits until everything that the app is made of is on the phone. */
export async function untilKept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    const isWhole = async () =>
      Boolean(navigator.serviceWorker.controller && (await caches.match('/app.html', { ignoreSearch: true })));
    for (let looked = 0; !(await isWhole()); looked += 1) {
      if (looked === 200) throw new Error('The app is not on the phone.');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  });
}
