import { expect, type Page, type Route } from '@playwright/test';
import { password, signIn, test } from './demo';
import { expectGoodPage } from './good-page';
import { readHome } from './learner';

test.use({ journey: 'without-javascript' });

test('A phone without JavaScript signs in, reads a lesson, does its quiz, finishes it and signs out', async ({
  device,
}) => {
  const context = await device({ javaScriptEnabled: false });
  const page = await context.newPage();
  const reader = await (await device()).newPage();
  const expectGoodPlainPage = (name: string) => expectGoodCopy(page, reader, name);

  await test.step('a wrong password says what to do and keeps the name', async () => {
    await page.goto('/');
    await expectGoodPlainPage('plain-landing');
    await page.getByLabel('Nomor HP').fill('sari');
    await page.getByLabel('Kata sandi').fill('bukan-kata-sandinya');
    await page.getByRole('button', { name: 'Masuk', exact: true }).click();
    await expect(page.getByLabel('Kata sandi')).toHaveAccessibleDescription(/belum cocok/);
    await expect(page.getByLabel('Kata sandi')).toBeFocused();
    await expect(page.getByLabel('Kata sandi')).toHaveValue('');
    await expect(page.getByLabel('Nomor HP')).toHaveValue('sari');
    await expectGoodPlainPage('plain-wrong-password');
  });

  await test.step('the right one leads to the lessons', async () => {
    await page.getByLabel('Kata sandi').fill(password);
    await page.getByRole('button', { name: 'Masuk', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Baca pelajaran' })).toBeVisible();
    await expectGoodPlainPage('plain-lessons');
  });

  await test.step('the lesson is whole', async () => {
    await page.getByRole('link', { name: '3.2 Perintah RACIK' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Perintah RACIK' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Dari satu baris menjadi lima' })).toBeVisible();
    await expectGoodPlainPage('plain-lesson');
  });

  await test.step('the quiz explains what was chosen', async () => {
    await page.getByRole('link', { name: 'Kerjakan: Cek sebentar' }).click();
    await expectGoodPlainPage('plain-quiz');
    for (const choice of ['Arah pembeli', 'Cara bicara', 'Kendala'])
      await page.getByRole('group', { name: /^1\./ }).getByRole('checkbox', { name: choice }).check();
    await page.getByRole('group', { name: /^2\./ }).getByRole('radio', { name: 'Rincian produk' }).check();
    await page.getByRole('group', { name: /^3\./ }).getByRole('radio', { name: 'Tujuan dan bentuk teksnya' }).check();
    await page
      .getByRole('group', { name: /^4\./ })
      .getByRole('radio', { name: '“Pakai hanya fakta yang saya tulis.”' })
      .check();
    await page.getByRole('button', { name: 'Periksa jawaban saya' }).click();
    await expect(page.getByText('3 dari 4 soal sudah tepat.')).toBeVisible();
    await expect(page.getByText('Pilihan Anda, belum tepat')).toHaveCount(1);
    await expect(page.getByText('Bahan, ukuran, dan harga sudah disebut.', { exact: false })).toBeVisible();
    await expectGoodPlainPage('plain-quiz-result');
    await page.reload();
    await expect(page.getByText('3 dari 4 soal sudah tepat.')).toBeVisible();
    await page.getByRole('link', { name: 'Kembali ke pelajaran' }).click();
  });

  await test.step('the lesson is finished, and the server knows', async () => {
    await page.getByRole('button', { name: 'Saya sudah membaca sampai selesai' }).click();
    await expect(page.getByText('Anda sudah menyelesaikan pelajaran ini.')).toBeVisible();
    const { enrolments, progress } = await readHome(page);
    const steps = enrolments.flatMap(({ modules }) => modules.flatMap((module) => module.steps));
    const idOf = (slug: string) => steps.find((step) => step.slug === slug)?.id;
    expect(progress.find(({ stepId }) => stepId === idOf('perintah-racik'))).toMatchObject({ done: true });
    expect(progress.find(({ stepId }) => stepId === idOf('cek-racik'))).toMatchObject({ attempts: 1, best: 7500 });
  });

  await test.step('the other language is one press away', async () => {
    await page.getByRole('link', { name: 'English' }).click();
    await expect(page.getByText('You have finished this lesson.')).toBeVisible();
    await expectGoodPlainPage('plain-lesson-english');
    for (const path of ['/belajar/baca', '/bantuan', '/belajar/pemberitahuan']) {
      await page.goto(path);
      await expectGoodPlainPage(`plain${path.replaceAll('/', '-')}-english`);
    }
    await page.getByRole('link', { name: 'Bahasa Indonesia' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Sebelum mulai: data Anda' })).toBeVisible();
    await expectGoodPlainPage('plain-notice');
  });

  await test.step('she signs out', async () => {
    await page.getByRole('button', { name: 'Keluar', exact: true }).click();
    await expect(page.getByLabel('Nomor HP')).toBeVisible();
    await page.goto('/belajar/baca');
    await expect(page).toHaveURL(/\/\?next=/);
    await page.goto('/?lang=en');
    for (const path of ['/', '/masuk/kode', '/undangan']) {
      await page.goto(path);
      await expectGoodPlainPage(`plain${path.replaceAll('/', '-')}-english`);
    }
  });
});

test('Somebody new answers the notice before anything else', async ({ device }) => {
  const context = await device({ javaScriptEnabled: false });
  const page = await signIn(await context.newPage(), 'wati');
  await expect(page.getByRole('heading', { level: 1, name: 'Sebelum mulai: data Anda' })).toBeVisible();
  await page.getByRole('button', { name: 'Setuju dan mulai belajar' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Baca pelajaran' })).toBeVisible();
});

/** Looks at exactly the document that the phone without JavaScript has, in a browser in which the checks can run. */
async function expectGoodCopy(page: Page, reader: Page, name: string): Promise<void> {
  const body = await page.content();
  const url = page.url();
  const copy = (route: Route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' });
  await reader.route(url, copy);
  await reader.goto(url);
  await expectGoodPage(reader, name);
  await reader.unroute(url, copy);
}
