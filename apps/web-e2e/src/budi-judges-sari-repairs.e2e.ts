import { expect, type Page } from '@playwright/test';
import { test } from './demo';
import { expectAccessible, expectGoodInEnglish, expectGoodPage } from './good-page';
import { findStep, readHome, texts, threeTexts, writeThreeTexts } from './learner';

test.use({ journey: 'budi-judges' });

const strength = 'Kalimat pembuka Anda langsung menyapa ibu pengajian.';
const nextStep =
  'Draf menulis tahan 2 minggu, kartu menulis 3 hari. Pembeli bisa makan kue basi. Samakan dengan Kartu Fakta.';
const better =
  'Bolu pandan untuk pengajian Jumat, Bu? Satu loyang 12 potong, Rp38.000, tahan 3 hari.\nChat sebelum pukul 17.00, ya. 🙏';

const levels = {
  'Kebenaran isi, wajib aman': ['1 Perlu bimbingan', '4 Sangat baik'],
  'Klaim dan etika, wajib aman': ['3 Baik', '3 Baik'],
  'Perintah (prompt)': ['2 Berkembang', '3 Baik'],
  'Cocok dengan pembeli dan saluran': ['3 Baik', '3 Baik'],
  'Sentuhan sendiri': ['3 Baik', '4 Sangat baik'],
} as const;

const send = (page: Page) => page.getByRole('button', { name: 'Kirim penilaian' });
const arrived = (page: Page) => expect(page.getByRole('banner').getByRole('status')).toHaveText('Diterima');

test('Budi returns a work with two sentences, Sari repairs it, and her level rises', async ({ as }) => {
  const sari = await as('sari');
  const task = await findStep(sari, threeTexts);
  const budi = await as('budi', { size: 'desk' });

  await test.step('Sari sends her three texts', async () => {
    await sari.goto('/belajar/kemampuan/B1');
    await expect(sari.getByText('Belum ada bukti').first()).toBeVisible();
    await sari.goto(`/belajar/tugas/${task}`);
    await writeThreeTexts(sari);
    await sari.getByRole('button', { name: 'Kirim ke mentor' }).click();
    await arrived(sari);
  });

  await test.step('Budi finds her work in his queue', async () => {
    await budi.goto('/mentor');
    await expect(budi.getByRole('heading', { level: 1, name: 'Antrean penilaian' })).toBeVisible();
    await expectGoodPage(budi, 'budi-queue');
    await budi.getByRole('link', { name: `Nilai: Sari, ${threeTexts}` }).click();
    await expect(budi.getByRole('heading', { level: 1, name: 'Sari, Bolu Bu Sari' })).toBeVisible();
  });

  await test.step('nothing is chosen for him, and nothing can be sent before it is whole', async () => {
    await expect(budi.getByRole('radio')).not.toHaveCount(0);
    await expect(budi.getByRole('radio', { checked: true })).toHaveCount(0);
    await expect(budi.getByText(texts.whatsApp)).toBeVisible();
    await expectGoodPage(budi, 'budi-marking');
    await expect(send(budi)).toBeDisabled();
    await expect(send(budi)).toHaveAccessibleDescription(/Pilih “Kebenaran isi” dulu/);
    await send(budi).click({ force: true });
    await expect(budi.getByRole('dialog')).toHaveCount(0);
    await judge(budi, 0);
    await expect(budi.getByText('wajib aman dan masih di tingkat 1.')).toBeVisible();
    await expect(budi.getByText('Isi “Sudah baik” dulu.')).toBeVisible();
    await budi.getByRole('textbox', { name: 'Sudah baik' }).fill(strength);
    await budi.getByRole('textbox', { name: 'Langkah berikut' }).fill(nextStep);
    await expect(budi.getByText('Pilih putusan Anda dulu.')).toBeVisible();
  });

  await test.step('what he wrote is there on his phone as well', async () => {
    await expect(budi.getByRole('banner').getByText('Tersimpan')).toBeVisible();
    const phone = await as('budi');
    await phone.goto(budi.url());
    await expect(phone.getByRole('textbox', { name: 'Langkah berikut' })).toHaveValue(nextStep);
    await expect(phone.getByRole('radio', { checked: true })).toHaveCount(Object.keys(levels).length);
    await expectGoodPage(phone, 'budi-marking-phone');
  });

  await test.step('he returns it', async () => {
    await budi.getByRole('radio', { name: 'Minta perbaikan' }).check();
    await expect(budi.getByText('Siap dikirim.')).toBeVisible();
    await send(budi).click();
    await expect(budi.getByRole('dialog', { name: 'Kirim penilaian untuk Sari?' })).toBeVisible();
    await expectAccessible(budi);
    await budi.getByRole('button', { name: 'Kirim: minta perbaikan' }).click();
    await expect(budi.getByText('Penilaian untuk Sari terkirim: perlu diperbaiki.')).toBeVisible();
  });

  await test.step('Sari reads what to mend, and mends only that', async () => {
    await sari.goto('/belajar');
    await expect(sari.getByText('Perbaiki dulu, ya')).toBeVisible();
    await expectGoodPage(sari, 'sari-home-returned');
    await sari.getByRole('link', { name: `${threeTexts}: satu langkah lagi` }).click();
    await expect(sari.getByText(strength)).toBeVisible();
    await expect(sari.getByText(nextStep)).toBeVisible();
    await expectGoodPage(sari, 'sari-feedback');
    await sari.getByRole('button', { name: 'Perbaiki: Kebenaran isi' }).click();
    await expect(sari.getByRole('heading', { level: 1, name: threeTexts })).toBeVisible();
    await expectGoodPage(sari, 'sari-repair');
    await sari.getByRole('link', { name: 'Teks pertama' }).click();
    await expect(sari.getByRole('textbox', { name: 'Teks', exact: true })).toHaveValue(texts.whatsApp);
    await sari.getByRole('textbox', { name: 'Teks', exact: true }).fill(better);
    await sari.getByRole('link', { name: 'Tugas', exact: true }).click();
    await sari.getByRole('button', { name: 'Periksa sebelum kirim' }).click();
    await sari.getByRole('button', { name: 'Kirim perbaikan' }).click();
    await arrived(sari);
  });

  await test.step('Budi sees what changed between the two and accepts it', async () => {
    await budi.goto('/mentor');
    await budi.getByRole('link', { name: `Nilai: Sari, ${threeTexts}` }).click();
    await expect(budi.getByRole('radio', { checked: true })).toHaveCount(0);
    await budi.getByRole('button', { name: 'Bandingkan ke-1 dan ke-2' }).click();
    await expect(budi.getByText('1 bagian berubah', { exact: false })).toBeVisible();
    await expect(budi.getByText('Umpan balik untuk kiriman ke-1')).toBeVisible();
    await expectGoodPage(budi, 'budi-compare');
    await judge(budi, 1);
    await budi.getByRole('textbox', { name: 'Sudah baik' }).fill(strength);
    await budi
      .getByRole('textbox', { name: 'Langkah berikut' })
      .fill('Pasang teks ini minggu depan, lalu catat pesanannya.');
    await budi.getByRole('radio', { name: 'Terima', exact: false }).check();
    await send(budi).click();
    await budi.getByRole('button', { name: 'Kirim: terima' }).click();
    await expect(budi.getByText('Penilaian untuk Sari terkirim: diterima.')).toBeVisible();
    await budi.goto('/mentor/riwayat');
    await expectGoodPage(budi, 'budi-history');
  });

  await test.step('Sari sees why she is at this level, and what the next one needs', async () => {
    await sari.goto('/belajar');
    await expect(sari.getByRole('link', { name: `${threeTexts}: diterima mentor` })).toBeVisible();
    await sari.getByRole('link', { name: 'Saya', exact: true }).click();
    await sari.getByRole('link', { name: 'Bisa apa' }).click();
    await expectGoodPage(sari, 'sari-levels');
    await sari.getByRole('link', { name: /Menulis perintah \(prompt\) yang jelas/ }).click();
    await expect(sari.getByRole('heading', { level: 1, name: 'Kenapa saya di tingkat ini?' })).toBeVisible();
    await expect(sari.getByText('Tingkat 2', { exact: true })).toBeVisible();
    await expect(sari.getByRole('link', { name: `${threeTexts}: 3 dari 4` })).toBeVisible();
    await expect(sari.getByText('Satu bukti lagi dari kegiatan yang berbeda')).toBeVisible();
    await expectGoodPage(sari, 'sari-why');
    const { submissions, levels: reached } = await readHome(sari);
    expect(submissions.find(({ stepId }) => stepId === task)).toMatchObject({ no: 2, status: 'accepted' });
    expect(reached.competencies.find(({ code }) => code === 'B1')).toMatchObject({ level: 2 });
  });

  await test.step('both may read all this in English', async () => {
    await sari.goto('/belajar/saya');
    await sari.getByRole('button', { name: 'English' }).click();
    const { submissions } = await readHome(sari);
    const thread = submissions.find(({ stepId }) => stepId === task)?.id;
    await expectGoodInEnglish(sari, [
      `/belajar/umpan-balik/${thread}`,
      `/belajar/tugas/${task}`,
      '/belajar/kemampuan/B1',
    ]);
    await budi.goto('/mentor/akun');
    await expectGoodPage(budi, 'budi-account');
    await budi.getByRole('button', { name: 'English' }).click();
    await expectGoodInEnglish(budi, [
      '/mentor',
      '/mentor/riwayat',
      `/mentor/kiriman/${thread}?banding=2`,
      '/mentor/akun',
    ]);
  });
});

/** Chooses a level for each criterion; the first time or the second. */
async function judge(page: Page, time: 0 | 1): Promise<void> {
  for (const [criterion, chosen] of Object.entries(levels))
    await page.getByRole('group', { name: criterion, exact: true }).getByRole('radio', { name: chosen[time] }).check();
}
