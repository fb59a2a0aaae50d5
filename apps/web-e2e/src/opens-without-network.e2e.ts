import { expect } from '@playwright/test';
import { test } from './demo';
import { expectGoodPage } from './good-page';
import { findStep, readHome } from './learner';
import { untilKept } from './until-kept';

test.use({ journey: 'opens-without-network' });

test('Somebody who was here once opens the app without a network, learns, and finds her page in her language', async ({
  as,
}) => {
  const page = await as('sari');
  const context = page.context();
  const lesson = await findStep(page, 'Perintah RACIK');

  await test.step('the app is kept once she goes anywhere', async () => {
    await page.getByRole('link', { name: 'Belajar', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Belajar' })).toBeVisible();
    await untilKept(page);
  });

  await test.step('only her own files are on the phone', async () => {
    const kept = await page.evaluate(async () => {
      const names = await caches.keys();
      const caught = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return caught.flat().map(({ url }) => new URL(url).pathname);
    });
    expect(kept).toContain('/app.html');
    expect(kept.filter((path) => /mentor|dinas|marking|queue|cohort/.test(path))).toEqual([]);
    expect(kept.filter((path) => path.startsWith('/api'))).toEqual([]);
  });

  await test.step('without a network it opens as before, on any page of hers', async () => {
    await context.setOffline(true);
    await page.goto('/belajar');
    await expect(page.getByText('Langkah berikut').first()).toBeVisible();
    await expectGoodPage(page, 'sari-without-network');
    await page.goto(`/belajar/pelajaran/${lesson}?bagian=1`);
    await page.getByRole('button', { name: /^Lanjut/ }).click();
    await expect(page.getByText(/^Bagian 2 dari /)).toBeVisible();
    await expect(page.getByRole('banner').getByRole('status')).toHaveText('Disimpan di HP');
    await page.reload();
    await expect(page.getByText(/^Bagian 2 dari /)).toBeVisible();
  });

  await test.step('the front page leads to it', async () => {
    await page.goto('/');
    await expect(page).toHaveURL(/\/belajar$/);
    await expect(page.getByText('Langkah berikut').first()).toBeVisible();
  });

  await test.step('what she did goes out when the signal is back, and the plain pages are the server’s again', async () => {
    await context.setOffline(false);
    await page.goto('/belajar');
    await expect(page.getByRole('banner').getByRole('status')).toHaveText('Diterima');
    await page.goto('/belajar/baca');
    await expect(page.getByRole('heading', { level: 1, name: 'Baca pelajaran' })).toBeVisible();
  });

  await test.step('it speaks the language that was chosen', async () => {
    await page.goto('/belajar/saya');
    await page.getByRole('button', { name: 'English' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Me' })).toBeVisible();
    await context.setOffline(true);
    await page.goto('/belajar');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.getByText('Next step').first()).toBeVisible();
  });
});

test('A phone that knew somebody asks the next one for her answer to the notice first', async ({ as }) => {
  const page = await as('andi');
  await page.getByRole('link', { name: 'Belajar', exact: true }).click();
  await untilKept(page);
  await page.request.delete('/api/session', { headers: { origin: new URL(page.url()).origin } });
  await page.evaluate(() => localStorage.clear());
  const signedIn = await page.request.post('/api/session', {
    data: { login: 'wati', password: 'melek-ai-demo' },
    headers: { origin: new URL(page.url()).origin },
  });
  expect(signedIn.status()).toBe(200);
  await page.goto('/belajar');
  await expect(page.getByRole('heading', { level: 1, name: 'Sebelum mulai: data Anda' })).toBeVisible();
});

test('What she did goes out by itself when the network returns after she has closed the app', async ({ as }) => {
  const page = await as('andi');
  const context = page.context();
  const lesson = await findStep(page, 'Perintah RACIK');
  const { person, agency } = await readHome(page);
  await page.getByRole('link', { name: 'Belajar', exact: true }).click();
  await page.getByRole('link', { name: 'Teks jualan dengan AI' }).click();
  await expect(page.getByText('Ada di HP')).toBeVisible();
  await untilKept(page);

  await test.step('she reads without a network and closes the app', async () => {
    await context.setOffline(true);
    await page.goto(`/belajar/pelajaran/${lesson}?bagian=1`);
    await page.getByRole('button', { name: /^Lanjut/ }).click();
    await expect(page.getByText(/^Bagian 2 dari /)).toBeVisible();
    await expect(page.getByRole('banner').getByRole('status')).toHaveText('Disimpan di HP');
    // The page itself cannot send it any more; what arrives now was sent by the worker.
    await page.route('**/api/sync', (route) => route.abort('connectionfailed'));
    await context.setOffline(false);
    // A page of the server, without the app.
    await page.goto('/bantuan');
    await page.unrouteAll();
  });

  await test.step('the browser wakes the worker, which sends it', async () => {
    const session = await context.newCDPSession(page);
    const registered = new Promise<string>((resolve) =>
      session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
        const [own] = registrations;
        if (own) resolve(own.registrationId);
      }),
    );
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.dispatchSyncEvent', {
      origin: new URL(page.url()).origin,
      registrationId: await registered,
      tag: `send/${agency.id}/${person.id}`,
      lastChance: false,
    });
    await expect
      .poll(async () => (await readHome(page)).progress.find(({ stepId }) => stepId === lesson)?.partsRead)
      .toContain(1);
  });
});

test('A screen whose file the line lost opens when she tries again', async ({ as, device }) => {
  const cookies = await (await as('sari')).context().cookies();
  const inIndonesian = cookies.filter(({ name }) => name !== 'melekai-lang');
  const context = await device({ serviceWorkers: 'block' });
  await context.addCookies(inIndonesian);
  const page = await context.newPage();
  await context.route(/assets\/lab\.route/, (route) => route.abort('connectionreset'));
  await page.goto('/belajar');
  await page.getByRole('link', { name: 'Lab', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Halaman ini belum ada di HP' })).toBeVisible();
  await context.unroute(/assets\/lab\.route/);
  await page.getByRole('button', { name: 'Coba lagi' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Lab' })).toBeVisible();
});
