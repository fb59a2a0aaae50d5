import { expect, type Page } from '@playwright/test';
import { test } from './demo';
import { expectGoodInEnglish, expectGoodPage } from './good-page';

test.use({ journey: 'dewi-writes' });

const idea = 'Kalimat pembuka terbaca sekejap, sisanya dilewati.';
const stem = 'Baris mana yang dibaca pembeli lebih dulu?';
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const isSaved = (page: Page) => expect(page.getByText('Tersimpan', { exact: true })).toBeVisible();

test('Dewi rewrites a lesson and adds a question, sees both on the phone, and Rahmat reads just that', async ({
  as,
}) => {
  const [dewi, rahmat] = await Promise.all([as('dewi', { size: 'desk' }), as('rahmat', { size: 'desk' })]);
  let versionPath = '';

  await test.step('Rahmat gives the version back', async () => {
    await rahmat.goto('/dinas');
    await rahmat.getByRole('link', { name: 'Buka telaah' }).click({ timeout: 45_000 });
    await button(rahmat, 'Kembalikan').click();
    versionPath = new URL(rahmat.url()).pathname;
    await rahmat.getByRole('dialog').getByRole('textbox').fill('Pelajaran 3.1 butuh contoh lagi.');
    await button(rahmat, 'Kembalikan').last().click();
    await expect(rahmat.getByRole('heading', { level: 1, name: 'Draf versi 0.3.1' })).toBeVisible();
  });

  await test.step('Dewi finds the lesson in the contents of her draft', async () => {
    await dewi.goto(versionPath);
    await dewi.getByRole('link', { name: 'Tulis isi draf' }).click();
    await expect(dewi.getByRole('heading', { level: 1, name: 'Isi draf 0.3.1' })).toBeVisible();
    await expectGoodPage(dewi, 'dewi-contents');
    await dewi.locator('summary', { hasText: 'M3 Teks jualan' }).click();
    await dewi.getByRole('link', { name: '3.1 Teks yang menjual itu jelas' }).click();
  });

  await test.step('what she writes is on the phone beside it, and saved without a button', async () => {
    await dewi.locator('summary', { hasText: 'Bagian 2 ·' }).click();
    const part = dewi.getByRole('group', { name: 'Bagian 2', exact: true });
    await part.getByLabel('Teks', { exact: true }).first().fill(idea);
    await expect(dewi.getByRole('region', { name: 'Tampilan di HP' }).getByText(idea)).toBeVisible();
    await isSaved(dewi);
    await expectGoodPage(dewi, 'dewi-lesson');
    await dewi.reload();
    await dewi.locator('summary', { hasText: 'Bagian 2 ·' }).click();
    await expect(part.getByLabel('Teks', { exact: true }).first()).toHaveValue(idea);
  });

  await test.step('she adds a question to its quiz', async () => {
    await dewi.goto(`${versionPath}/isi`);
    await dewi.locator('summary', { hasText: 'M3 Teks jualan' }).click();
    const quizzes = dewi.getByRole('link', { name: 'Cek sebentar' });
    await quizzes.nth(1).click();
    await button(dewi, 'Tambah Soal').click();
    const question = dewi.getByRole('group', { name: 'Soal 5', exact: true });
    await question.getByLabel('Pertanyaan').fill(stem);
    for (const [number, answer] of ['Yang pertama', 'Yang terakhir'].entries()) {
      const option = question.getByRole('group', { name: `Pilihan ${number + 1}` });
      await option.getByLabel('Teks').fill(answer);
      await option.getByLabel('Penjelasan').fill('Orang membaca dari atas, lalu berhenti.');
    }
    await expect(dewi.getByRole('region', { name: 'Tampilan di HP' }).getByText(stem)).toBeVisible();
    await isSaved(dewi);
    await expectGoodPage(dewi, 'dewi-quiz');
  });

  await test.step('Rahmat sees what is new, and nothing else', async () => {
    await rahmat.goto(versionPath);
    const place = (name: string) =>
      rahmat.getByRole('listitem').filter({ has: rahmat.getByRole('heading', { name, exact: true }) });
    await expect(place('Pelajaran 3.1').first()).toContainText('pembuka terbaca sekejap');
    await expect(place('Kuis 3.1').first()).toContainText(stem);
  });

  await test.step('the pages say all this in English too', async () => {
    await dewi.goto('/dinas/akun');
    await dewi.getByRole('button', { name: 'English' }).click();
    await expectGoodInEnglish(dewi, [
      `${versionPath}/isi`,
      `${versionPath}/isi/courses/k2-teks-jualan/modules/m3-teks-jualan/lessons/teks-yang-jelas.id.md`,
    ]);
  });
});
