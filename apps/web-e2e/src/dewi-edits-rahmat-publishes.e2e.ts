import { expect, type Page } from '@playwright/test';
import type { HomeDocument } from '@contracts/learning';
import { ask } from './ask';
import { test } from './demo';
import { expectAccessible, expectGoodInEnglish, expectGoodPage } from './good-page';
import { answerQuestion, findStep, readHome } from './learner';

test.use({ journey: 'dewi-edits' });

const asked = 'Soal 1 masih sulit dibaca. Buat lebih pendek.';
const oldStem = 'Apa saja yang belum ada dalam perintah ini? Pilih semua.';
const newStem = 'Bagian RACIK mana yang belum ada dalam perintah ini?';
const saying = (page: Page, words: string) => page.getByRole('status').getByText(words);
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('Dewi edits a question, Rahmat approves and publishes it; Sari stays on her version and a new cohort gets the new one', async ({
  as,
  device,
}) => {
  const [dewi, rahmat, nurul, sari] = await Promise.all([
    as('dewi', { size: 'desk' }),
    as('rahmat', { size: 'desk' }),
    as('nurul', { size: 'desk' }),
    as('sari'),
  ]);
  let versionPath = '';

  await test.step('Rahmat finds the version that waits for him and returns it with a note', async () => {
    await rahmat.goto('/dinas');
    // The first look at a version reads all of its files, and the machine may have much to do.
    await expect(rahmat.getByRole('heading', { name: 'Versi 0.3.1 menunggu persetujuan Anda' })).toBeVisible({
      timeout: 45_000,
    });
    await expectGoodPage(rahmat, 'rahmat-start');
    await rahmat.getByRole('link', { name: 'Buka telaah' }).click();
    await expect(
      rahmat.getByRole('heading', { level: 1, name: 'Versi 0.3.1 menunggu persetujuan Anda' }),
    ).toBeVisible();
    versionPath = new URL(rahmat.url()).pathname;
    await expectGoodPage(rahmat, 'rahmat-review');
    await button(rahmat, 'Kembalikan').click();
    const dialog = rahmat.getByRole('dialog');
    await dialog.getByLabel('Apa yang perlu diperbaiki?').fill(asked);
    await expectAccessible(rahmat);
    await button(rahmat, 'Kembalikan').last().click();
    await expect(saying(rahmat, 'Versi 0.3.1 kembali menjadi draf.')).toBeVisible();
  });

  await test.step('Dewi reads what to mend and writes the question anew', async () => {
    await dewi.goto('/dinas');
    await expect(dewi.getByText(asked)).toBeVisible();
    await expectGoodPage(dewi, 'dewi-start');
    await dewi.getByRole('link', { name: 'Lanjutkan draf' }).click();
    await expect(dewi.getByRole('heading', { level: 1, name: 'Draf versi 0.3.1' })).toBeVisible();
    await expectGoodPage(dewi, 'dewi-draft');
    await dewi.getByText(/^M3 Teks jualan/).click();
    const lesson = dewi
      .getByRole('listitem')
      .filter({ has: dewi.getByRole('heading', { name: '3.2 Perintah RACIK' }) });
    await lesson.getByRole('link', { name: 'Ubah “Cek sebentar”, 4 soal' }).click();
    await dewi.getByLabel('Pertanyaan', { exact: true }).fill(newStem);
    await expect(dewi.getByText('Disimpan di perangkat')).toBeVisible();
    await expect(dewi.getByRole('region', { name: 'Seperti dilihat peserta' }).getByText(newStem)).toBeVisible();
    await expectGoodPage(dewi, 'dewi-question');
  });

  await test.step('what she typed survives the page, and goes into the draft when she saves', async () => {
    await dewi.reload();
    await expect(dewi.getByLabel('Pertanyaan', { exact: true })).toHaveValue(newStem);
    await button(dewi, 'Simpan soal 1').click();
    await expect(saying(dewi, 'Soal 1 tersimpan di draf.')).toBeVisible();
  });

  await test.step('she hands it in and cannot approve her own', async () => {
    await dewi.goto(versionPath);
    await button(dewi, 'Minta ditelaah').click();
    await dewi.getByRole('dialog').getByRole('textbox').fill('Soal 1 kuis 3.2 dibuat lebih pendek.');
    await button(dewi, 'Minta ditelaah').last().click();
    await expect(dewi.getByRole('heading', { level: 1, name: 'Versi 0.3.1 sedang ditelaah' })).toBeVisible();
    await expect(button(dewi, 'Setujui versi 0.3.1')).toHaveCount(0);
    await expectGoodPage(dewi, 'dewi-in-review');
    const refused = await ask(dewi, 'POST', `/api/curriculum-versions/${versionPath.split('/').at(-1)}/approval`, {
      revision: 3,
      checklist: ['content', 'law', 'accessibility', 'language'],
    });
    expect(refused.status()).toBe(403);
  });

  await test.step('Rahmat reads the change word by word, vouches for it and publishes', async () => {
    await rahmat.goto(versionPath);
    await expect(rahmat.getByText('Soal 1 kuis 3.2 dibuat lebih pendek.').first()).toBeVisible();
    await expect(button(rahmat, 'Setujui versi 0.3.1')).toBeDisabled();
    for (const box of await rahmat.getByRole('checkbox').all()) await box.check();
    await expectGoodPage(rahmat, 'rahmat-ticked');
    await button(rahmat, 'Setujui versi 0.3.1').click();
    await expect(saying(rahmat, 'Versi 0.3.1 disetujui.')).toBeVisible();
    await button(rahmat, 'Terbitkan versi 0.3.1').click();
    const dialog = rahmat.getByRole('dialog', { name: 'Terbitkan versi 0.3.1?' });
    await expect(dialog.getByText('2 angkatan tetap di versi 0.3.0. Angkatan baru memakai 0.3.1.')).toBeVisible();
    await expectAccessible(rahmat);
    await dialog.getByRole('button', { name: 'Terbitkan versi 0.3.1' }).click();
    await expect(rahmat.getByRole('heading', { level: 1, name: 'Versi 0.3.1 sudah terbit' })).toBeVisible();
    await expectGoodPage(rahmat, 'rahmat-published');
    await rahmat.goto('/dinas/kurikulum');
    await expectGoodPage(rahmat, 'rahmat-curricula');
  });

  await test.step('Sari, who is in the middle of it, reads the question she always read', async () => {
    const home = await readHome(sari);
    expect(versionsOf(home)).toEqual(['0.3.0']);
    await sari.goto(`/belajar/kegiatan/${await findStep(sari, 'cek-racik')}`);
    await expect(sari.getByRole('group', { name: oldStem })).toBeVisible();
    for (const path of packagesOf(home)) expect(await (await sari.request.get(path)).text()).not.toContain(newStem);
  });

  let seats = '';
  await test.step('Nurul opens a cohort, which gets the new version', async () => {
    await nurul.goto('/dinas/angkatan');
    await expectGoodPage(nurul, 'nurul-cohorts');
    await nurul.getByRole('link', { name: 'Buka angkatan' }).click();
    await expect(nurul.getByLabel('Kurikulum', { exact: true })).toHaveValue(versionPath.split('/').at(-1) ?? '');
    await nurul.getByLabel('Nama angkatan').fill('Angkatan Medan Denai 5');
    await nurul.getByLabel('Jumlah kursi').fill('20');
    await nurul.getByLabel('Tanggal mulai').fill('2027-01-04');
    await nurul.getByLabel('Tanggal selesai').fill('2027-03-01');
    await expectGoodPage(nurul, 'nurul-new-cohort');
    await button(nurul, 'Buka angkatan').click();
    await expect(nurul.getByRole('heading', { level: 1, name: 'Angkatan Medan Denai 5' })).toBeVisible();
    await expectGoodPage(nurul, 'nurul-cohort');
    seats = await nurul.getByLabel('Alamat halaman').inputValue();
  });

  await test.step('Somebody takes a seat on its page and is asked the new question', async () => {
    const context = await device();
    const page = await context.newPage();
    await page.goto(new URL(seats).pathname);
    await expectGoodPage(page, 'seat-page');
    await page.getByLabel('Nama', { exact: true }).fill('Butet');
    await page.getByLabel('Nomor HP').fill('0812-0000-7788');
    await page.getByLabel('Kata sandi baru').fill('bolu-pandan-enak');
    await button(page, 'Daftar').click();
    await expect(page.getByText('Kursi Anda sudah ada.')).toBeVisible();
    await expectGoodPage(page, 'seat-taken');
    await page.getByRole('link', { name: 'Mulai belajar' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Sebelum mulai: data Anda' })).toBeVisible();
    await page.getByRole('button', { name: 'Setuju dan mulai belajar' }).click();
    await expect(page).toHaveURL(/\/belajar/);
    await expect(page.locator('h1')).toBeVisible();
    await expectGoodPage(page, 'butet-home');
    expect(versionsOf(await readHome(page))).toEqual(['0.3.1']);
    await page.goto(`/belajar/kegiatan/${await findStep(page, 'cek-racik')}`);
    await expect(page.getByRole('group', { name: newStem })).toBeVisible();
    await answerQuestion(page, 'Arah pembeli', 'Cara bicara', 'Kendala');
  });

  await test.step('the desk says all this in English too', async () => {
    await rahmat.goto('/dinas/akun');
    await rahmat.getByRole('button', { name: 'English' }).click();
    await expectGoodInEnglish(rahmat, ['/dinas', '/dinas/kurikulum', versionPath]);
    await nurul.goto('/dinas/akun');
    await nurul.getByRole('button', { name: 'English' }).click();
    await expectGoodInEnglish(nurul, ['/dinas', '/dinas/angkatan', '/dinas/angkatan/baru', '/dinas/kurikulum']);
  });
});

const versionsOf = ({ enrolments }: HomeDocument): string[] => enrolments.map(({ version }) => version);
const packagesOf = ({ enrolments }: HomeDocument): string[] =>
  enrolments.flatMap(({ modules }) => modules.map(({ url }) => url));
