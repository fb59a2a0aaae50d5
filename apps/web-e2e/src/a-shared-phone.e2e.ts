import { expect, type Page } from '@playwright/test';
import type { MarkingView } from '@contracts/assessments';
import { read } from './ask';
import { signIn, test } from './demo';
import { expectAccessible, expectGoodInEnglish, expectGoodPage } from './good-page';
import { findStep, readHome, texts, threeTexts, writeThreeTexts } from './learner';
import { untilKept } from './until-kept';

test.use({ journey: 'a-shared-phone' });

const pin = '407153';
const pictures = ['Ikan', 'Topi', 'Bulan', 'Payung'];

const whoIsLearning = (page: Page) =>
  expect(page.getByRole('heading', { level: 1, name: 'Siapa yang belajar?' })).toBeVisible();

/** Whoever opens the app, the phone asks first. */
async function openAnew(page: Page): Promise<void> {
  await page.goto('/belajar');
  await whoIsLearning(page);
}

async function enterPin(page: Page, digits: string): Promise<void> {
  await page.getByLabel('PIN', { exact: true }).fill(digits);
  await page.getByRole('button', { name: 'Buka' }).click();
}

async function press(page: Page, nth = 0): Promise<void> {
  for (const word of pictures) await page.getByRole('button', { name: word }).nth(nth).click();
}

test('Two people share a phone: each opens her own part without a network, and ten wrong tries lose no work', async ({
  as,
}) => {
  test.setTimeout(240_000);
  const page = await as('sari');
  const context = page.context();
  const task = await findStep(page, threeTexts);

  await test.step('Sari puts her part behind a PIN', async () => {
    await page.goto('/belajar/saya');
    await page.getByRole('link', { name: /HP dipakai bersama/ }).click();
    await page.getByLabel('PIN baru').fill('1234');
    await page.getByRole('button', { name: 'Pasang kunci' }).click();
    await expect(page.getByText('Terlalu mudah ditebak. Pilih yang lain.')).toBeVisible();
    await expectGoodPage(page, 'phone-lock');
    await page.getByLabel('PIN baru').fill(pin);
    await page.getByLabel('Sekali lagi').fill(pin);
    await page.getByRole('button', { name: 'Pasang kunci' }).click();
    await expect(page.getByText('Bagian Anda terkunci.', { exact: false })).toBeVisible();
  });

  await test.step('Andi comes in with his password and chooses pictures', async () => {
    await page.getByRole('button', { name: 'Ganti orang' }).click();
    await whoIsLearning(page);
    await expectGoodPage(page, 'phone-who');
    expect(await (await page.request.get('/api/session')).json()).toBeNull();
    await page.getByRole('button', { name: /Orang lain/ }).click();
    await page.waitForURL((url) => url.pathname === '/');
    await signIn(page, 'andi');
    await expect(page.getByRole('heading', { level: 1, name: 'HP dipakai bersama' })).toBeVisible();
    await page.getByText('4 gambar', { exact: true }).click();
    await press(page, 0);
    await press(page, 1);
    await expectGoodPage(page, 'phone-lock-pictures');
    await page.getByRole('button', { name: 'Pasang kunci' }).click();
    await expect(page.getByText('Bagian Anda terkunci.', { exact: false })).toBeVisible();
    await untilKept(page);
  });

  await test.step('Sari opens hers, begins her task, and loses the signal before she sends it', async () => {
    await openAnew(page);
    await page.getByRole('button', { name: /Bu Sari/ }).click();
    await expectGoodPage(page, 'phone-pin');
    await enterPin(page, pin);
    await expect(page.getByText('Langkah berikut').first()).toBeVisible();
    await page.goto(`/belajar/tugas/${task}`);
    await page.getByRole('button', { name: /Bu Sari/ }).click();
    await enterPin(page, pin);
    await writeThreeTexts(page, async (title) => {
      if (title === 'Teks ketiga') await context.setOffline(true);
    });
    await page.getByRole('button', { name: 'Kirim ke mentor' }).click();
    await expect(page.getByText('Menunggu sinyal', { exact: true })).toBeVisible();
  });

  await test.step('without a network the phone still asks who has it, and opens hers', async () => {
    await openAnew(page);
    await page.getByRole('button', { name: /Bu Sari/ }).click();
    await enterPin(page, '111222');
    await expect(page.getByText('Belum cocok. Masih bisa 9 kali.')).toBeVisible();
    await expectAccessible(page);
    await enterPin(page, pin);
    await expect(page.getByRole('banner').getByRole('status')).toHaveText('Disimpan di HP');
  });

  await test.step('somebody tries ten times: what was to be read is gone from the phone', async () => {
    await openAnew(page);
    await page.getByRole('button', { name: /Bu Sari/ }).click();
    for (let left = 9; left > 0; left -= 1) {
      await enterPin(page, '999111');
      await expect(page.getByText(`Masih bisa ${left} kali.`, { exact: false })).toBeVisible();
    }
    await expectGoodPage(page, 'phone-last-try');
    await enterPin(page, '999111');
    await expect(page.getByRole('heading', { level: 1, name: /untuk Bu Sari sudah dihapus/ })).toBeVisible();
    await expectGoodPage(page, 'phone-erased');
    expect(await wordsOnThePhone(page)).not.toContain('pandan');
  });

  await test.step('the signal returns while Andi has the phone, and her work arrives: once, whole, as hers', async () => {
    await context.setOffline(false);
    await page.goto('/belajar');
    await page.getByRole('button', { name: /Pak Andi/ }).click();
    await expectGoodPage(page, 'phone-pictures');
    await press(page);
    await page.getByRole('button', { name: 'Buka' }).click();
    await expect(page.getByText('Langkah berikut').first()).toBeVisible();
    await expect.poll(async () => (await (await page.request.get('/api/session')).json())?.name).toBe('Andi');
    const elsewhere = await as('sari');
    const hers = async () => (await readHome(elsewhere)).submissions.filter(({ stepId }) => stepId === task);
    await expect.poll(async () => (await hers()).length, { timeout: 20_000 }).toBe(1);
    const [submission] = await hers();
    expect(submission).toMatchObject({ status: 'submitted', no: 1 });
    expect((await readHome(page)).submissions.filter(({ stepId }) => stepId === task)).toEqual([]);
    const desk = await as('budi', { size: 'desk' });
    const { versions } = await read<MarkingView>(desk, `/api/submissions/${submission?.id}`);
    expect(versions).toHaveLength(1);
    expect(versions[0]?.answers).toMatchObject({
      produk: texts.produk,
      'perintah-awal': texts.perintah,
      'isi-1': texts.whatsApp,
      'isi-2': texts.instagram,
      'isi-3': texts.lapak,
    });
    const [photo] = versions[0]?.files ?? [];
    expect((await desk.request.get(photo?.url ?? '')).status()).toBe(200);
  });

  await test.step('with her password Sari learns on, on the same phone', async () => {
    await openAnew(page);
    await page.getByRole('button', { name: /Orang lain/ }).click();
    await page.waitForURL((url) => url.pathname === '/');
    await signIn(page, 'sari');
    await page.getByRole('link', { name: 'Nanti saja' }).click();
    await expect(page.getByRole('heading', { level: 1, name: /Bu Sari/ })).toBeVisible();
  });

  await test.step('where Andi opens his part, hers is not left open in another tab', async () => {
    const other = await context.newPage();
    await openAnew(other);
    await other.getByRole('button', { name: /Pak Andi/ }).click();
    await press(other);
    await other.getByRole('button', { name: 'Buka' }).click();
    await expect(other.getByText('Langkah berikut').first()).toBeVisible();
    await whoIsLearning(page);
    await expect(page.getByRole('button', { name: /^Sari.*Tanpa PIN/ })).toBeVisible();
    await other.close();
  });

  await test.step('who has forgotten the pictures begins anew with the password', async () => {
    await openAnew(page);
    await page.getByRole('button', { name: /Pak Andi/ }).click();
    await page.getByRole('button', { name: 'Lupa PIN atau gambar' }).click();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Hapus, lalu masuk' }).click();
    await page.waitForURL((url) => url.pathname === '/');
    await signIn(page, 'andi');
    await page.getByRole('link', { name: 'Nanti saja' }).click();
    await expect(page.getByText('Langkah berikut').first()).toBeVisible();
  });
});

test('The lock speaks English too', async ({ as }) => {
  const page = await as('wati');
  await page.goto('/belajar/saya');
  await page.getByText('English', { exact: true }).click();
  await expectGoodInEnglish(page, ['/belajar/saya/kunci']);
});

/** Everything that the browser keeps in its databases, as text; locked bytes are read as they lie. */
function wordsOnThePhone(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const open = (name: string) =>
      new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error(name));
      });
    const all = (database: IDBDatabase, table: string) =>
      new Promise<unknown[]>((resolve) => {
        const request = database.transaction(table).objectStore(table).getAll();
        request.onsuccess = () => resolve(request.result as unknown[]);
      });
    const said: unknown[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await open(name);
      for (const table of database.objectStoreNames) if (table !== 'packages') said.push(await all(database, table));
      database.close();
    }
    return JSON.stringify(said, (_key, value: unknown) =>
      value instanceof ArrayBuffer ? new TextDecoder('latin1').decode(value) : value,
    );
  });
}
