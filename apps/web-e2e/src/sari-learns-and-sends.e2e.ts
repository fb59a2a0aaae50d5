import { expect, type BrowserContext, type Page } from '@playwright/test';
import type { MarkingView } from '@contracts/assessments';
import type { QueuePage } from '@contracts/submissions';
import { cameraNote } from './a-photo';
import { test } from './demo';
import { expectAccessible, expectGoodInEnglish, expectGoodPage } from './good-page';
import { answerQuestion, findStep, readHome, texts, threeTexts, writeThreeTexts } from './learner';

test.use({ journey: 'sari-learns' });

const chip = (page: Page) => page.getByRole('banner').getByRole('status');
const next = (page: Page) => page.getByRole('button', { name: /^Lanjut/ });

test('Sari learns one part at a time, and what she writes is still there after a reload', async ({ as }) => {
  const page = await as('sari');

  await test.step('home has one thing to do next', async () => {
    await expect(page.getByRole('heading', { level: 1, name: 'Halo, Bu Sari.' })).toBeVisible();
    await expect(page.getByRole('link', { name: /^(Mulai|Lanjutkan|Perbaiki)$/ })).toHaveCount(1);
    await expect(chip(page)).toHaveText('Diterima');
    await expectGoodPage(page, 'sari-home');
  });

  await test.step('two old questions open the lesson', async () => {
    await page.getByRole('link', { name: 'Mulai', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Ingat sebentar' })).toBeVisible();
    await expectGoodPage(page, 'sari-recall');
    await answerQuestion(page, 'Sudah dipotong 16, tinggal disajikan.');
    await page.getByRole('button', { name: 'Soal berikut' }).click();
    await answerQuestion(page, '“Harga ramah di kantong.”');
    await page.getByRole('button', { name: 'Mulai pelajaran' }).click();
  });

  await test.step('she reads part by part, and the phone knows where she is', async () => {
    await expect(page.getByText('Bagian 1 dari 5')).toBeVisible();
    await expectGoodPage(page, 'sari-lesson');
    await next(page).click();
    await expect(page.getByText('Bagian 2 dari 5')).toBeVisible();
    await next(page).click();
    await expect(page.getByText('Bagian 3 dari 5')).toBeVisible();
    await page.getByRole('link', { name: 'Modul 3' }).click();
    await expect(page.getByRole('link', { name: 'Perintah RACIK' }).getByText('Bagian 2 dari 5')).toBeVisible();
    await page.getByRole('link', { name: 'Perintah RACIK' }).click();
    await expect(page.getByText('Bagian 3 dari 5')).toBeVisible();
    await next(page).click();
  });

  await test.step('what she began in the lab survives a reload', async () => {
    const toLab = page.getByRole('link', { name: 'Buka lab' });
    await expect(toLab).toBeVisible();
    const lesson = page.url();
    await toLab.click();
    await expect(page.getByLabel('Nama produk atau jasa')).toHaveValue('Bolu pandan Bu Sari');
    await expectGoodPage(page, 'sari-lab');
    await page.getByRole('button', { name: 'Pakai kartu ini' }).click();
    await expect(page.getByText('Langkah 2 dari 8')).toBeVisible();
    // A pause, at which everything is kept.
    await page.waitForTimeout(1_000);
    await page.reload();
    await expect(page.getByText('Langkah 2 dari 8')).toBeVisible();
    await page.goto(lesson);
    await page.getByRole('button', { name: 'Nanti saja, lanjut dulu' }).click();
  });

  await test.step('the quiz explains each answer', async () => {
    await expect(page.getByText('Soal 1 dari 4')).toBeVisible();
    await answerQuestion(page, 'Arah pembeli', 'Cara bicara', 'Kendala');
    await page.getByRole('button', { name: 'Soal berikut' }).click();
    await answerQuestion(page, 'Rincian produk');
    await expect(page.getByText('Pilihan Anda, belum tepat')).toBeVisible();
    await expect(page.getByText('Belum ada batas atau larangan.', { exact: false })).toBeVisible();
    await expectGoodPage(page, 'sari-quiz');
    await page.getByRole('button', { name: 'Soal berikut' }).click();
    await answerQuestion(page, 'Tujuan dan bentuk teksnya');
    await page.getByRole('button', { name: 'Soal berikut' }).click();
    await answerQuestion(page, '“Pakai hanya fakta yang saya tulis.”');
    await page.getByRole('button', { name: 'Lihat hasil' }).click();
    await expect(page.getByText('3 dari 4 jawaban tepat')).toBeVisible();
    await expectGoodPage(page, 'sari-quiz-result');
  });

  await test.step('the lesson is done, here and on the server', async () => {
    await page.getByRole('button', { name: 'Selesai' }).click();
    await expect(page.getByRole('link', { name: 'Perintah RACIK' }).getByText('Selesai')).toBeVisible();
    await expectGoodPage(page, 'sari-module');
    await expect(chip(page)).toHaveText('Diterima');
    const home = await readHome(page);
    const lesson = await findStep(page, 'Perintah RACIK');
    expect(home.progress.find(({ stepId }) => stepId === lesson)).toMatchObject({
      done: true,
      partsRead: [1, 2, 3, 4, 5],
    });
    await page.getByRole('link', { name: 'Belajar' }).click();
    await expectGoodPage(page, 'sari-modules');
  });
});

test('Sari sends her task over a line that breaks twice, and it arrives once', async ({ as }) => {
  const page = await as('sari');
  const context = page.context();
  const task = await findStep(page, threeTexts);

  await test.step('she begins with signal and goes on without', async () => {
    await page.goto(`/belajar/tugas/${task}`);
    await expectGoodPage(page, 'sari-task');
    await writeThreeTexts(page, async (title) => {
      if (title === 'Teks pertama') await expectGoodPage(page, 'sari-task-step');
      if (title === 'Teks kedua') await context.setOffline(true);
      if (title === 'Foto produk') await expectGoodPage(page, 'sari-task-photo');
    });
    await expectGoodPage(page, 'sari-task-check');
    await page.getByRole('button', { name: 'Kirim ke mentor' }).click();
  });

  await test.step('it waits on the phone', async () => {
    await expect(page.getByText('Menunggu sinyal', { exact: true })).toBeVisible();
    await expect(chip(page)).toHaveText('Disimpan di HP');
    await expectGoodPage(page, 'sari-task-waits');
    await chip(page).getByRole('button').click();
    await expect(page.getByRole('dialog')).toContainText('aman di HP');
    await expectAccessible(page);
  });

  const line = await breakTheLine(context);
  await test.step('the app is killed; opened again, it goes on, and the line breaks in the middle of the photo', async () => {
    await page.close();
    await context.setOffline(false);
    const opened = await context.newPage();
    await opened.goto(`/belajar/tugas/${task}`);
    await line.brokeInThePhoto;
    await expect(chip(opened)).toHaveText('Disimpan di HP');
  });

  const [opened] = context.pages();
  if (!opened) throw new Error('The app is closed.');
  await test.step('the server takes it, but its answer is lost on the way', async () => {
    await context.setOffline(false);
    await line.serverHasIt;
    await expect(chip(opened)).toHaveText('Terkirim');
    await line.loseTheAnswer();
    await expect(chip(opened)).toHaveText('Disimpan di HP');
  });

  await test.step('the third time it goes through', async () => {
    await context.setOffline(false);
    await expect(chip(opened)).toHaveText('Diterima');
    await expect(opened.getByRole('main').getByText('Sambil menunggu, Anda bisa terus belajar.')).toBeVisible();
    await expectGoodPage(opened, 'sari-task-sent');
    // What had arrived of the photo did not go again.
    expect(line.photoOffsets.filter((offset) => offset === '0')).toHaveLength(1);
    expect(line.photoOffsets.length).toBeGreaterThan(2);
    const { submissions } = await readHome(opened);
    expect(submissions.filter(({ stepId }) => stepId === task)).toMatchObject([{ no: 1, status: 'submitted' }]);
  });

  await test.step('Budi has it once, letter by letter, and the photo says nothing about her home', async () => {
    const { request } = await as('budi', { size: 'desk' });
    const queue = (await (await request.get('/api/submissions?search=sari')).json()) as QueuePage;
    const [item, ...others] = queue.items.filter(({ taskTitle }) => taskTitle === threeTexts);
    expect(others).toEqual([]);
    const view = (await (await request.get(`/api/submissions/${item?.id}`)).json()) as MarkingView;
    expect(view.versions).toHaveLength(1);
    expect(view.versions[0]?.answers).toMatchObject({
      produk: texts.produk,
      pembeli: texts.pembeli,
      'perintah-awal': texts.perintah,
      'draf-pertama': texts.draf,
      'isi-1': texts.whatsApp,
      'isi-2': texts.instagram,
      'isi-3': texts.lapak,
      'daftar-perubahan': [{ apa: texts.apa, kenapa: texts.kenapa }],
    });
    const [photo, ...morePhotos] = view.versions[0]?.files ?? [];
    expect(morePhotos).toEqual([]);
    expect(photo?.mime).toBe('image/webp');
    // It was taken upright, and stands upright without the note that said so.
    expect(photo?.height).toBeGreaterThan(photo?.width ?? Infinity);
    const bytes = await (await request.get(photo?.url ?? '')).body();
    expect(bytes.length).toBe(photo?.bytes);
    expect(bytes.includes('Exif')).toBe(false);
    expect(bytes.includes(cameraNote)).toBe(false);
  });
});

test('Sari reads her pages in English when she likes', async ({ as }) => {
  const page = await as('sari');
  const lesson = await findStep(page, 'Perintah RACIK');
  const task = await findStep(page, threeTexts);
  const [module] = (await readHome(page)).enrolments.flatMap(({ modules }) => modules);
  await page.goto('/belajar/saya');
  await expectGoodPage(page, 'sari-profile');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Me' })).toBeVisible();

  await test.step('her words stand in the document and never leave the screen while the app takes their place', async () => {
    await page.addInitScript(() => {
      let wasThere = false;
      new MutationObserver(() => {
        const isThere = document.querySelector('main h1') !== null;
        if (wasThere && !isThere) document.documentElement.dataset['empty'] = 'once';
        wasThere ||= isThere;
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto('/belajar');
    await expect(chip(page)).toHaveText('Received');
    await expect(page.locator('html')).not.toHaveAttribute('data-empty');
  });

  await expectGoodInEnglish(page, [
    '/belajar',
    '/belajar/modul',
    `/belajar/modul/${module?.slug}`,
    `/belajar/pelajaran/${lesson}?bagian=0`,
    `/belajar/pelajaran/${lesson}?bagian=4`,
    `/belajar/pelajaran/${lesson}?bagian=5`,
    `/belajar/tugas/${task}`,
    '/belajar/kemampuan',
    '/belajar/kemampuan/A1',
    '/belajar/tim',
    '/belajar/tanya',
    '/belajar/saya',
    '/belajar/nowhere',
  ]);
});

/** A line that breaks in the second piece of a photo, and once more before the server's answer to what was sent. */
async function breakTheLine(context: BrowserContext) {
  const photoOffsets: (string | undefined)[] = [];
  const [brokeInThePhoto, breakInThePhoto] = anEvent();
  const [serverHasIt, tellServerHasIt] = anEvent();
  const [answerIsLost, loseAnswer] = anEvent();
  await context.route('**/api/uploads/**', async (route) => {
    const request = route.request();
    if (request.method() !== 'PATCH') return route.continue();
    photoOffsets.push(request.headers()['upload-offset']);
    if (photoOffsets.length !== 2) return route.continue();
    await context.setOffline(true);
    await route.abort('internetdisconnected');
    breakInThePhoto();
  });
  await context.route(
    '**/api/sync',
    async (route) => {
      await route.fetch();
      tellServerHasIt();
      await answerIsLost;
      await route.abort('internetdisconnected');
    },
    { times: 1 },
  );
  return {
    brokeInThePhoto,
    serverHasIt,
    photoOffsets,
    loseTheAnswer: async () => {
      await context.setOffline(true);
      loseAnswer();
    },
  };
}

/** Something that will happen once: a promise of it, and the way to say that it has. */
function anEvent(): readonly [Promise<void>, () => void] {
  let happen = (): void => undefined;
  const happened = new Promise<void>((resolve) => (happen = resolve));
  return [happened, happen];
}
