import { expect, type BrowserContext, type Page } from '@playwright/test';
import { signIn, test } from './demo';
import { expectAccessible, expectGoodPage } from './good-page';
import { findStep, readHome, threeTexts } from './learner';
import { unpacked } from './unpacked';

test.use({ journey: 'nothing-lost' });

const year = 365 * 86_400_000;

const chip = (page: Page) => page.getByRole('banner').getByRole('status');
const next = (page: Page) => page.getByRole('button', { name: /^Lanjut/ });
const opened = (page: Page, part: number) => expect(page.getByText(new RegExp(`^Bagian ${part} dari `))).toBeVisible();

test('The server dies with an answer on its tongue; she goes on, and everything arrives once it is back', async ({
  as,
  application,
}) => {
  const page = await as('andi');
  const lesson = await findStep(page, 'Perintah RACIK');
  const task = await findStep(page, threeTexts);
  const question = 'Boleh pakai foto lama, Pak? 🙏';

  await test.step('it dies when her question is in the ledger and she does not know it yet', async () => {
    await page.goto('/belajar/modul/m3-teks-jualan');
    await page.getByRole('link', { name: threeTexts }).click();
    await page.getByRole('button', { name: /^Tanya .* dulu$/ }).click();
    // The screens she will need are fetched once she moves about.
    await page.waitForLoadState('networkidle');
    await page.getByLabel('Pertanyaan Anda').fill(question);
    await expectAccessible(page);
    await page.route(
      '**/api/sync',
      async (route) => {
        await route.fetch();
        await application.kill();
        await route.abort('connectionreset');
      },
      { times: 1 },
    );
    await page.getByRole('button', { name: 'Kirim pertanyaan' }).click();
    await expect(page.getByRole('main').getByText(question)).toBeVisible();
    await expect(chip(page)).toHaveText('Disimpan di HP');
  });

  await test.step('she reads on meanwhile', async () => {
    await page.getByRole('link', { name: 'Modul 3' }).click();
    await page.getByRole('link', { name: 'Perintah RACIK' }).click();
    await page.getByRole('button', { name: 'Langsung ke pelajaran' }).click();
    for (const part of [1, 2]) {
      await opened(page, part);
      await next(page).click();
    }
    await opened(page, 3);
    await expectGoodPage(page, 'andi-server-gone');
    await chip(page).getByRole('button').click();
    await expect(page.getByRole('dialog')).toContainText('4 catatan aman di HP');
    await expectAccessible(page);
  });

  await test.step('it comes back and has everything once', async () => {
    await application.restart();
    await page.getByRole('button', { name: 'Kirim sekarang' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Tutup' }).first().click();
    await expect(chip(page)).toHaveText('Diterima');
    const { progress, questions } = await readHome(page);
    expect(progress.find(({ stepId }) => stepId === lesson)).toMatchObject({ partsRead: [1, 2], done: false });
    expect(
      questions?.filter(({ stepId }) => stepId === task).map(({ messages }) => messages.map(({ body }) => body)),
    ).toEqual([[question]]);
  });
});

test('Two tabs show the same, send each act once, and keep both texts where they disagree', async ({ as }) => {
  const page = await as('sari');
  const sent = countEntries(page.context());
  const form = await findStep(page, 'Kartu Fakta produk saya');
  const lesson = await findStep(page, 'Perintah RACIK');
  const other = await page.context().newPage();

  await test.step('what is read in one is read in the other', async () => {
    await other.goto('/belajar/modul/m3-teks-jualan');
    await page.goto(`/belajar/pelajaran/${lesson}?bagian=1`);
    await next(page).click();
    await opened(page, 2);
    await expect(other.getByRole('link', { name: 'Perintah RACIK' }).getByText('Bagian 1 dari 5')).toBeVisible();
    await expect(chip(other)).toHaveText('Diterima');
    await expect(chip(page)).toHaveText('Diterima');
    expect(sent.ids().filter((id, at, all) => all.indexOf(id) !== at)).toEqual([]);
  });

  await test.step('two texts for one field are both kept', async () => {
    const fields = [page, other].map((tab) => tab.getByLabel('Cara pesan', { exact: true }));
    const [field, otherField] = fields as [(typeof fields)[0], (typeof fields)[0]];
    for (const tab of [page, other]) {
      await tab.goto(`/belajar/kegiatan/${form}`);
      await tab.getByRole('button', { name: 'Ubah' }).click();
    }
    await field.fill('Chat WhatsApp sebelum pukul 16.00');
    await page.getByRole('button', { name: 'Simpan Kartu Fakta' }).click();
    await expect(page.getByText('Tersimpan.', { exact: true })).toBeVisible();
    await otherField.fill('Telepon ke toko');
    await expect(other.getByText('Ada tulisan lain untuk bagian ini')).toBeVisible();
    await expect(otherField).toHaveValue('Telepon ke toko');
    await expectGoodPage(other, 'sari-two-texts');
    await other.getByRole('button', { name: 'Pakai tulisan itu' }).click();
    await expect(otherField).toHaveValue('Chat WhatsApp sebelum pukul 16.00');
  });
});

test('Signing out with unsent work asks; the next person on the phone sees and sends none of it', async ({ as }) => {
  const page = await as('tiur');
  const context = page.context();
  const lesson = await findStep(page, 'Icip: satu teks dalam 5 menit');
  const before = countEntries(context);
  await page.goto(`/belajar/pelajaran/${lesson}?bagian=1`);
  await opened(page, 1);
  // The words come with the document: that she opened the lesson is noted, and sent, by the app that takes their place.
  await expect.poll(() => before.ids().length).toBe(1);
  await expect(chip(page)).toHaveText('Diterima');

  await test.step('the line lets everything through but the work', async () => {
    await context.route('**/api/sync', (route) => route.abort('internetdisconnected'));
    await next(page).click();
    await opened(page, 2);
    await expect(chip(page)).toHaveText('Disimpan di HP');
  });

  await test.step('she is asked, and the safe answer comes first', async () => {
    await page.goto('/belajar/saya');
    await page.getByRole('button', { name: 'Keluar dari HP ini' }).click();
    const dialog = page.getByRole('dialog', { name: 'Keluar dari HP ini?' });
    await expect(dialog).toContainText('1 catatan belum terkirim.');
    await expect(dialog.getByRole('button').first()).toHaveText('Kirim dulu');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Keluar, simpan di HP' }).click();
    await expect(page.getByLabel('Nomor HP')).toBeVisible();
    await context.unroute('**/api/sync');
  });

  await test.step('Andi borrows the phone', async () => {
    const sent = countEntries(context);
    await signIn(page, 'andi');
    await expect(page.getByRole('heading', { level: 1, name: 'Halo, Pak Andi.' })).toBeVisible();
    await expect(chip(page)).toHaveText('Diterima');
    expect(sent.ids()).toEqual([]);
    await page.goto('/belajar/saya');
    await page.getByRole('button', { name: 'Keluar dari HP ini' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Keluar', exact: true }).click();
    await expect(page.getByLabel('Nomor HP')).toBeVisible();
  });

  await test.step('she comes back, and it goes', async () => {
    await signIn(page, 'tiur');
    await expect(page.getByRole('heading', { level: 1, name: 'Halo, Bu Tiur.' })).toBeVisible();
    await expect(chip(page)).toHaveText('Diterima');
    await expect
      .poll(async () => (await readHome(page)).progress.find(({ stepId }) => stepId === lesson)?.partsRead)
      .toContain(1);
  });
});

for (const [words, clockIsAhead] of [
  ['a year ahead', year],
  ['a year behind', -year],
] as const)
  test(`A phone whose clock is ${words} learns today`, async ({ as }) => {
    const page = await as(clockIsAhead > 0 ? 'mariani' : 'halimah', { clockIsAhead });
    const lesson = await findStep(page, 'Perintah RACIK');
    await page.goto(`/belajar/pelajaran/${lesson}?bagian=1`);
    await next(page).click();
    await opened(page, 2);
    await expect(chip(page)).toHaveText('Diterima');
    const { days, progress } = await readHome(page);
    expect(progress.find(({ stepId }) => stepId === lesson)).toMatchObject({ partsRead: [1] });
    expect(days).toContain('2026-11-25');
    expect(days.filter((day) => day > '2026-11-25' || day < '2026-11-01')).toEqual([]);
  });

/** The entries that a device sends from now on, each as often as it goes. */
function countEntries(context: BrowserContext): { readonly ids: () => readonly string[] } {
  const ids: string[] = [];
  context.on('request', (request) => {
    if (!request.url().endsWith('/api/sync')) return;
    const body = unpacked(request.headers()['content-encoding'], request.postDataBuffer() ?? Buffer.from('{}'));
    const { entries } = JSON.parse(body.toString()) as { entries: { id: string }[] };
    ids.push(...entries.map(({ id }) => id));
  });
  return { ids: () => ids };
}
