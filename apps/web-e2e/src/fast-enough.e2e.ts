import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './demo';
import { findStep } from './learner';
import { median, visitSlowly, type Visit } from './slow-visit';
import { untilKept } from './until-kept';

test.use({ journey: 'fast-enough' });

/** Of a machine that does other work as well, the middle of so many visits counts. */
const visits = 3;

/** What is told with the result, for docs/measures.md. */
function tell(
  what: string,
  { usable, usableAlone, bytes, requests, rounds, onTheLine }: Visit,
  all: readonly Visit[],
): void {
  const each = all.map((visit) => visit.usable).join(', ');
  console.log(
    `${what}: usable after ${usable} ms (of ${each}), ${usableAlone} on a machine of its own; ${bytes} bytes, ${requests} requests, ${rounds} rounds: ${onTheLine} ms of line`,
  );
}

/** Visits again and again, each time on a device that has never been here. */
async function firstVisits(what: string, open: () => Promise<Page>, path: string, press: (page: Page) => Locator) {
  const all: Visit[] = [];
  for (let nth = 0; nth < visits; nth += 1) {
    const page = await open();
    all.push(await visitSlowly(page, path, press(page)));
    if (nth < visits - 1) await page.context().close();
    else {
      tell(what, median(all), all);
      return { page, visit: median(all) };
    }
  }
  throw new Error('Nobody visited.');
}

/** Stands beside the words only once the app is there: what came with the document is read before, and its links lead on. */
const places = (page: Page): Locator => page.getByRole('link', { name: 'Belajar', exact: true });

/** Whether the app itself answers a press, and not only the browser, which would ask the server for the next page. */
const isAnswered = (element: Locator): Promise<boolean> =>
  element.evaluate(
    (node) => !node.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, button: 0 })),
  );

const nextStep = (page: Page): Locator => page.getByRole('link', { name: /^(Mulai|Lanjutkan|Perbaiki)$/ });

/**
 * What a first visit may ask of the line, and take. The target is five seconds (docs/measures.md). What is allowed over that is for
 * machines that do other work as well.
 */
const most = {
  signIn: { bytes: 10_000, rounds: 2, usable: 5_000 },
  home: { bytes: 143_000, rounds: 5, usable: 6_000 },
  lesson: { bytes: 178_000, rounds: 5, usable: 6_000 },
} as const;

function expectWithin(visit: Visit, { bytes, rounds, usable }: (typeof most)[keyof typeof most]): void {
  expect(visit.bytes).toBeLessThanOrEqual(bytes);
  expect(visit.rounds).toBeLessThanOrEqual(rounds);
  expect(visit.usableAlone).toBeLessThanOrEqual(usable);
}

test('On a slow phone and a slow line the first pages ask for no more than they did', async ({ as, device }) => {
  await test.step('signing in', async () => {
    const open = async () => (await device({ serviceWorkers: 'block' })).newPage();
    const signIn = (page: Page) => page.getByRole('button', { name: 'Masuk', exact: true });
    const { visit } = await firstVisits('sign-in, first visit', open, '/', signIn);
    expectWithin(visit, most.signIn);
  });

  // Signed in on another device, so that this one has kept nothing of the app.
  const sari = await as('sari');
  const cookies = await sari.context().cookies();
  const stranger = async () => {
    const context = await device({ serviceWorkers: 'block' });
    await context.addCookies(cookies);
    return context.newPage();
  };

  await test.step('home', async () => {
    const { page, visit } = await firstVisits('home, first visit', stranger, '/belajar', places);
    expect(await isAnswered(nextStep(page))).toBe(true);
    expectWithin(visit, most.home);
  });

  await test.step('a lesson', async () => {
    const path = `/belajar/pelajaran/${await findStep(sari, 'Perintah RACIK')}?bagian=1`;
    const next = (page: Page) => page.getByRole('button', { name: /^Lanjut/ });
    const { page, visit } = await firstVisits('lesson, first visit', stranger, path, next);
    await next(page).click();
    await expect(page.getByText(/^Bagian 2 dari /)).toBeVisible();
    expectWithin(visit, most.lesson);
  });
});

test('Who was here before has her page at once, whatever the line', async ({ as }) => {
  const page = await as('sari');
  await page.getByRole('link', { name: 'Belajar', exact: true }).click();
  await untilKept(page);
  const all: Visit[] = [];
  for (let nth = 0; nth < visits; nth += 1) {
    const again = await page.context().newPage();
    all.push(await visitSlowly(again, '/belajar', places(again)));
    if (nth === 0) expect(await isAnswered(nextStep(again))).toBe(true);
    await again.close();
  }
  const visit = median(all);
  tell('home, repeat visit', visit, all);
  // What is new is asked for, but nothing of the page waits for it.
  expect(visit.bytes).toBeLessThan(5_000);
  // The target is 1.5 s. With three to ten others at work on its two cores a machine took 1.6 to 2.2 s, which the share corrects only in part.
  expect(visit.usableAlone).toBeLessThan(2_000);
});
