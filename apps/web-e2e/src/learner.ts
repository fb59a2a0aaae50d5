import { expect, type Page } from '@playwright/test';
import type { HomeDocument } from '@contracts/learning';
import { aPhoto } from './a-photo';

/** What the server tells a learner's phone, as the learner who is signed in there. */
export async function readHome(page: Page): Promise<HomeDocument> {
  const answer = await page.request.get('/api/me/learning');
  expect(answer.status()).toBe(200);
  return (await answer.json()) as HomeDocument;
}

/** The step of a learner's enrolment that has this title, or this slug where several have the same title. */
export async function findStep(page: Page, name: string): Promise<string> {
  const { enrolments } = await readHome(page);
  const steps = enrolments.flatMap(({ modules }) => modules.flatMap((module) => module.steps));
  const found = steps.find(({ title, slug }) => title === name || slug === name);
  if (!found) throw new Error(`No step is called “${name}”.`);
  return found.id;
}

/** Answers the question that is shown and asks for the explanation. */
export async function answerQuestion(page: Page, ...choices: readonly string[]): Promise<void> {
  for (const choice of choices) await page.getByLabel(choice, { exact: true }).check();
  await page.getByRole('button', { name: 'Periksa jawaban' }).click();
  await expect(page.getByText('Kenapa begitu?')).toBeVisible();
}

/** The name of Bu Sari's three texts, which end module 3. */
export const threeTexts = 'Tiga teks untuk produk saya';

/** What Bu Sari writes for her three texts, step by step, under the names of the fields. */
export const texts = {
  produk: 'Bolu pandan Bu Sari',
  pembeli: 'Ibu-ibu pengajian di Medan Denai yang menyiapkan kue untuk hari Jumat',
  perintah:
    'Rincian: bolu pandan 1 loyang 12 potong, Rp38.000, tahan 3 hari.\nArah: ibu pengajian.\nCara bicara: hangat.\nIngin: 2 kalimat.\nKendala: jangan menambah fakta.',
  draf: 'Bolu terbaik di Medan! Tahan 2 minggu. 🍰',
  whatsApp: 'Bolu pandan untuk pengajian Jumat, Bu? Satu loyang 12 potong, Rp38.000.\nChat sebelum pukul 17.00, ya. 🙏',
  instagram: 'Hijaunya dari daun pandan asli. Rp38.000 seloyang – “manisnya pas”, kata tetangga.',
  lapak: 'Bolu Pandan 1 Loyang 12 Potong. Dibuat pagi hari, tahan 3 hari di suhu ruang.',
  apa: '“Tahan 2 minggu” menjadi “tahan 3 hari”',
  kenapa: 'Supaya cocok dengan Kartu Fakta',
};

/** Goes through the steps of the three texts, from the task's page to the last look before sending. */
export async function writeThreeTexts(
  page: Page,
  onStep: (title: string) => Promise<void> = async () => {},
  photos = 1,
): Promise<void> {
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });
  const choose = (name: string) => page.getByLabel(name, { exact: true }).check();
  const step = async (title: string, fill: () => Promise<void>): Promise<void> => {
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await fill();
    await onStep(title);
    await page.getByRole('button', { name: /^(Lanjut|Periksa)/ }).click();
  };
  await page.getByRole('button', { name: /^(Mulai|Lanjutkan): Produk dan pembeli/ }).click();
  await step('Produk dan pembeli', async () => {
    await field('Produk atau jasa yang saya pilih').fill(texts.produk);
    await field('Pembelinya siapa, untuk acara apa').fill(texts.pembeli);
  });
  await step('Perintah RACIK', () => field('Perintah saya').fill(texts.perintah));
  await step('Draf dan cara memakai AI', async () => {
    await choose('AI membuat draf, saya mengubahnya');
    await field('Draf pertama').fill(texts.draf);
  });
  for (const [title, channel, text] of [
    ['Teks pertama', 'Status WhatsApp', texts.whatsApp],
    ['Teks kedua', 'Caption Instagram atau Facebook', texts.instagram],
    ['Teks ketiga', 'Judul dan deskripsi lapak (Shopee, Tokopedia)', texts.lapak],
  ] as const)
    await step(title, async () => {
      await choose(channel);
      await field('Teks').fill(text);
    });
  await step('Apa yang saya ubah dan kenapa', async () => {
    await field('Apa yang saya ubah').fill(texts.apa);
    await field('Kenapa').fill(texts.kenapa);
  });
  await step('CEK sebelum kirim', () => choose('C · Harga di ketiga teks sama dengan Kartu Fakta'));
  await step('Foto produk', async () => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Ambil atau pilih foto' }).click();
    const files: { name: string; mimeType: string; buffer: Buffer }[] = [];
    for (let nth = 0; nth < photos; nth += 1)
      files.push({ name: `bolu-${nth}.jpg`, mimeType: 'image/jpeg', buffer: await aPhoto(page, nth) });
    await (await chooser).setFiles(files);
    await expect(page.getByText(/Lokasi foto sudah dihapus/)).toHaveCount(photos);
    await choose('Bukan. Ini foto saya sendiri.');
    await choose('Nama, nomor, dan alamat pelanggan tidak terlihat di foto');
  });
  await expect(page.getByRole('heading', { level: 1, name: 'Periksa sebelum kirim' })).toBeVisible();
}
