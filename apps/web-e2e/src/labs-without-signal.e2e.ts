import { expect, type Page } from '@playwright/test';
import type { MarkingView } from '@contracts/assessments';
import type { QueuePage } from '@contracts/submissions';
import { read } from './ask';
import { test } from './demo';
import { FaultyLine } from './faults/faulty-line';
import { expectGoodPage } from './good-page';
import { findStep, readHome, texts, threeTexts, writeThreeTexts } from './learner';
import { untilKept } from './until-kept';

test.use({ journey: 'labs' });

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
const heading = (page: Page, name: string | RegExp) =>
  expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();
const field = (page: Page, name: string | RegExp) => page.getByRole('textbox', { name });
const chip = (page: Page) => page.getByRole('banner').getByRole('status');

/** So long somebody stops before she does something else, in milliseconds. */
const pause = 1_500;

/** What is on no receipt: whoever finds it on a line knows that a row has left the phone. */
const marker = 'KUNYITBATU';
const dayLength = 86_400_000;
const weekdays = 7;
const saturday = 2;
// Of these the first is bought most and the last brings in the most; on Saturdays there is twice as much of each.
const goods = [
  { name: 'Keripik', price: 15_000, pieces: 6 },
  { name: 'Rempeyek', price: 12_000, pieces: 4 },
  { name: 'Emping', price: 40_000, pieces: 3 },
  { name: 'Sambal', price: 25_000, pieces: 1 },
];
/** Thirty days of October, which began on a Thursday, with a row for each product. */
const ownRows = Array.from({ length: 30 * goods.length }, (_, row) => {
  const day = Math.floor(row / goods.length);
  const { name, price, pieces } = goods[row % goods.length] ?? { name: '', price: 0, pieces: 0 };
  const count = pieces * (day % weekdays === saturday ? 2 : 1);
  return `${marker}-N${row};${day + 1}/10/2026;${name} ${marker};${count};${count * price};Bu ${marker} ${row % 9}`;
});
const ownFile = {
  name: 'catatan-toko.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(['No Nota;Tanggal;Barang;Jumlah;Total;Pelanggan', ...ownRows].join('\n')),
};

test('Bu Sari brings the labs onto her phone and writes a selling text without a signal', async ({ as }) => {
  const page = await bringLabs(await as('sari'), true);

  await test.step('with the sample card she goes from what is true to a draft', async () => {
    await page.getByRole('link', { name: 'Lab Teks Jualan' }).click();
    await heading(page, 'Pilih produk');
    await expectGoodPage(page, 'lab-copy-card');
    await page.getByLabel(/^Bolu pandan/).check();
    await press(page, 'Pakai kartu ini');
    await heading(page, 'Saluran dan tujuan');
    await field(page, /Untuk acara apa/).fill('arisan keluarga');
    await expectGoodPage(page, 'lab-copy-place');
    await press(page, 'Lanjut ke perintah');
    await writePrompt(page);
    await expectGoodPage(page, 'lab-copy-prompt');
    await press(page, 'Lanjut ke draf');
    await heading(page, 'Pilih draf');
    await expectGoodPage(page, 'lab-copy-draft');
    await press(page, 'Pakai draf ini');
  });

  await test.step('what her text says beside the card is underlined, and the price put right at one press', async () => {
    await heading(page, 'Teks saya');
    await press(page, 'Ubah teks saya');
    await field(page, 'Teks saya').fill('Bolu pandan terbaik, Rp35.000, tahan 3 hari di suhu ruang. Chat ya, Bu.');
    await press(page, 'Lihat temuannya');
    await expect(page.locator('mark')).toHaveText(['terbaik', 'Rp35.000']);
    await expectGoodPage(page, 'lab-copy-findings');
    await press(page, 'Pakai Rp38.000');
    await expect(page.locator('mark')).toHaveText(['terbaik']);
  });

  const opened = await killAndOpen(page, '/belajar/lab/teks');
  await test.step('the app is killed; she goes on at her own words, mends them, finds the mistake that was made on purpose, and keeps what came of it', async () => {
    await heading(opened, 'Teks saya');
    await expect(opened.locator('mark')).toHaveText(['terbaik']);
    await press(opened, 'Ubah teks saya');
    await field(opened, 'Teks saya').fill('Bolu pandan lembut, Rp38.000, tahan 3 hari di suhu ruang. Chat ya, Bu.');
    await press(opened, /^Simpan versi/);
    await finishCopy(opened);
    await expectGoodPage(opened, 'lab-copy-result');
    await press(opened, 'Simpan di HP');
    await expect(opened.getByText('Hasil sudah disimpan.')).toBeVisible();
    await expectNothingWaits(opened);
  });
});

test('She reads the sales of the sample and those of her own file without a signal', async ({ as }) => {
  const page = await bringLabs(await as('sari'));
  await page.getByRole('link', { name: 'Lab Angka Usaha' }).click();

  await test.step('the sample of a shop is said to be one, and every row is accounted for', async () => {
    await heading(page, 'Lab Angka Usaha');
    await expectGoodPage(page, 'lab-sales-data');
    await page.getByLabel(/^Butik “Melati Deli”/).check();
    await press(page, 'Baca catatan ini');
    await heading(page, 'Cocokkan kolom');
    await expectGoodPage(page, 'lab-sales-columns');
    await press(page, 'Lihat hasil bacaan');
    await heading(page, '1.064 baris dipakai');
    await expect(page.getByText('1.064 dipakai + 62 dibuang = 1.126 dibaca. Cocok.')).toBeVisible();
    await expect(page.getByText('Contoh ilustrasi: Butik “Melati Deli”')).toBeVisible();
    await expectGoodPage(page, 'lab-sales-book');
    await press(page, 'Lihat isi penjualan');
    await heading(page, 'Sabtu paling ramai');
    await expectGoodPage(page, 'lab-sales-report');
    await press(page, 'Jawab pertanyaan');
  });

  await test.step('a wrong answer is looked at again with the figures, the right one is taken', async () => {
    await field(page, 'Baris dipakai').fill('1.126');
    await page.getByLabel(/Alasan buang/).selectOption('Batal atau retur');
    await press(page, 'Periksa jawaban');
    await expect(page.getByText('Belum sama dengan angkanya')).toBeVisible();
    await expectGoodPage(page, 'lab-sales-question');
    await field(page, 'Baris dipakai').fill('1.064');
    await press(page, 'Periksa jawaban');
    await expect(page.getByText('Sesuai dengan angkanya')).toBeVisible();
    await press(page, 'Pertanyaan berikut');
    await skipQuestions(page);
    await heading(page, 'Hasil latihan');
    await expectGoodPage(page, 'lab-sales-result');
    await press(page, 'Simpan di HP');
    await expect(page.getByText('Tersimpan di HP', { exact: true })).toBeVisible();
    await press(page, 'Coba catatan lain');
  });

  await test.step('her own file is read on the phone', async () => {
    await readOwnFile(page);
    await expectGoodPage(page, 'lab-sales-own-columns');
  });

  const opened = await killAndOpen(page, '/belajar/lab/angka');
  await test.step('its rows were never kept: after the app was killed she is asked for the file again', async () => {
    await expect(opened.getByText('Pilih file itu lagi')).toBeVisible();
    await expect(opened.getByText(/catatan-toko\.csv/)).toBeVisible();
    await expectGoodPage(opened, 'lab-sales-lost');
    await readOwnFile(opened);
    await press(opened, 'Lihat hasil bacaan');
    await heading(opened, '120 baris dipakai');
    await press(opened, 'Lihat isi penjualan');
    await expect(opened.getByText(`Keripik ${marker}`).first()).toBeVisible();
    await expectGoodPage(opened, 'lab-sales-own-report');
    await press(opened, 'Jawab pertanyaan');
  });

  const again = await killAndOpen(opened, '/belajar/lab/angka');
  await test.step('the sums of it were: she answers without the file', async () => {
    await skipQuestions(again);
    await heading(again, 'Hasil latihan');
    await press(again, 'Simpan di HP');
    await expect(again.getByText('Tersimpan di HP', { exact: true })).toBeVisible();
    await expectNothingWaits(again);
  });
});

test('She builds a chatbot, tests it with forty messages, mends it and tests it again without a signal', async ({
  as,
}) => {
  const page = await bringLabs(await as('sari'));
  await page.getByRole('link', { name: 'Lab Chatbot' }).click();

  await test.step('she begins with a trade', async () => {
    await heading(page, 'Lab Chatbot');
    await expectGoodPage(page, 'lab-chatbot-trades');
    await page.getByLabel(/^Laundry/).check();
    await press(page, 'Mulai dari contoh ini');
    await heading(page, 'Laundry Mentari');
    await expectGoodPage(page, 'lab-chatbot-bot');
  });

  await test.step('with too few words for a person, complaints are answered by the bot, and the test says so', async () => {
    await press(page, 'Buka Aturan serah ke orang');
    await field(page, /^Keluhan/).fill('komplain');
    await field(page, /^Kesehatan/).fill('');
    await expectGoodPage(page, 'lab-chatbot-rules');
    await press(page, 'Selesai mengubah');
    await press(page, 'Jalankan uji kecil, 40 pesan');
    await heading(page, /pesan belum diserahkan ke orang$/);
    await expectGoodPage(page, 'lab-chatbot-missed');
  });

  const opened = await killAndOpen(page, '/belajar/lab/chatbot');
  await test.step('the app is killed; her bot and its test are there, she mends what she is led to, and the second run meets every goal', async () => {
    await heading(opened, /pesan belum diserahkan ke orang$/);
    await press(opened, 'Perbaiki aturan serah');
    await field(opened, /^Keluhan/).fill('komplain, luntur, hilang, gosong, robek');
    await field(opened, /^Kesehatan/).fill('gatal, alergi');
    await press(opened, 'Selesai mengubah');
    await press(opened, 'Uji lagi, 40 pesan');
    await heading(opened, 'Semua sasaran tercapai');
    await expect(opened.getByText('Uji kecil ke-2 · 40 pesan')).toBeVisible();
    await expectGoodPage(opened, 'lab-chatbot-met');
    await press(opened, 'Simpan hasil');
    await heading(opened, 'Hasil lab Anda');
    await expectGoodPage(opened, 'lab-chatbot-done');
    await press(opened, 'Bawa pulang');
    await heading(opened, 'Bawa pulang');
    await expectGoodPage(opened, 'lab-chatbot-take');
    await expectNothingWaits(opened);
  });
});

test('The simulator and the lab of stock and cash open without a signal as well', async ({ as }) => {
  const page = await bringLabs(await as('sari'));

  await test.step('the simulator shows a week of an advert, and says that its figures are made up', async () => {
    await page.getByRole('link', { name: 'Simulator Iklan' }).click();
    await expect(page.getByText('Iklan sungguhan bisa jauh berbeda.')).toBeVisible();
    await expectGoodPage(page, 'lab-adverts-choose');
    await press(page, 'Atur iklan');
    await expectGoodPage(page, 'lab-adverts-who');
    await press(page, 'Lanjut ke isi dan uang');
    await expectGoodPage(page, 'lab-adverts-what');
    await press(page, 'Jalankan minggu ini');
    await heading(page, 'Minggu Anda selesai');
    await expectGoodPage(page, 'lab-adverts-week');
  });

  await test.step('the stock lab reckons the sample’s shelf, cash, prices and tools', async () => {
    await page.goto('/belajar/lab/stok');
    await page.getByLabel(/Contoh Bu Suryani/).check();
    await expectGoodPage(page, 'lab-stock-start');
    await press(page, 'Lihat contohnya');
    await expectGoodPage(page, 'lab-stock-shelf');
    await press(page, 'Lanjut ke kas');
    await expectGoodPage(page, 'lab-stock-cash');
    await press(page, 'Lanjut ke harga');
    await expectGoodPage(page, 'lab-stock-margins');
    await press(page, 'Lanjut ke alat AI');
    await expectGoodPage(page, 'lab-stock-tool');
    await press(page, 'Jawab 8 pertanyaan');
    await expectGoodPage(page, 'lab-stock-question');
    await expectNothingWaits(page);
  });
});

test('She reads her own file into the lab of stock and cash without a signal', async ({ as, application }) => {
  const page = await bringLabs(await as('sari'));
  await page.getByRole('link', { name: 'Lab Stok & Kas' }).click();

  await test.step('by the steps of the sales lab its days come into the notebook', async () => {
    await page.getByLabel(/^File saya/).check();
    await press(page, 'Baca file');
    await heading(page, 'Baca file saya');
    await expectGoodPage(page, 'lab-stock-reader');
    await readOwnFile(page);
    await expectGoodPage(page, 'lab-stock-columns');
    await press(page, 'Lihat hasil bacaan');
    await heading(page, '120 baris dipakai');
    await expectGoodPage(page, 'lab-stock-book');
    await press(page, 'Pakai catatan ini');
    await heading(page, 'Barang dan pesanannya');
    await expect(field(page, 'Nama barang')).toHaveValue(`Keripik ${marker}`);
  });

  const opened = await killAndOpen(page, '/belajar/lab/stok');
  await test.step('the app is killed; her notebook is there, and says when to order', async () => {
    await heading(opened, 'Barang dan pesanannya');
    for (const [label, words] of [
      [/^Satuan/, 'bungkus'],
      [/^Hari tunggu/, '1, 2'],
      [/^Sisa di rak/, '20'],
      [/^Sudah dipesan/, '0'],
      ['Isi satu kemasan', '10'],
      [/^Ingin cukup/, '3'],
    ] as const)
      await field(opened, label).fill(words);
    await opened.getByLabel('80 dari 100 kali').check();
    await press(opened, 'Hitung titik pesan');
    await heading(opened, 'Pesan bila sisa 24 bungkus');
    await expectGoodPage(opened, 'lab-stock-own-shelf');
    await press(opened, 'Lanjut ke kas');
  });

  await test.step('a cash book and a bill with its date become four weeks', async () => {
    await field(opened, 'Uang di laci hari ini').fill('500.000');
    await opened.getByLabel(/^Catatan buku kas/).check();
    const days = (ahead: number) => new Date(application.now().getTime() + ahead * dayLength);
    const entries = Array.from({ length: 60 }, (_, ago) => {
      const day = days(ago - 60);
      return `${day.getUTCDate()}/${day.getUTCMonth() + 1} ${ago % 5 === 0 ? 'keluar 150.000' : 'masuk 40.000'}`;
    });
    await field(opened, /^Buku kas/).fill(entries.join('\n'));
    await opened.getByLabel('Tagihan 1: jatuh tempo').fill(days(9).toISOString().slice(0, 'yyyy-mm-dd'.length));
    await field(opened, 'Tagihan 1: rupiah').fill('600.000');
    await expectGoodPage(opened, 'lab-stock-cash-book');
    await press(opened, 'Hitung jalan kas');
    await expect(opened.getByText('Jatuh tempo dalam empat minggu: Rp600.000')).toBeVisible();
    await expectGoodPage(opened, 'lab-stock-own-cash');
    await expectNothingWaits(opened);
  });
});

test('Not a word of her own sales leaves the phone while there is signal', async ({ as, application }) => {
  const line = await FaultyLine.open(application.url);
  const page = await as('sari', { baseURL: line.url });
  const addresses: string[] = [];
  page.context().on('request', (request) => addresses.push(request.url()));
  const lesson = await findStep(page, 'Perintah RACIK');

  await test.step('the whole lab asks for what the app is made of and whether there is a helper, and says nothing', async () => {
    await page.goto('/belajar/lab');
    await untilKept(page);
    await expect(chip(page)).toHaveText('Diterima');
    const before = line.said.length;
    await page.getByRole('link', { name: 'Lab Angka Usaha' }).click();
    await readOwnFile(page);
    await press(page, 'Lihat hasil bacaan');
    await heading(page, '120 baris dipakai');
    await press(page, 'Lihat isi penjualan');
    await expect(page.getByText(`Keripik ${marker}`).first()).toBeVisible();
    await press(page, 'Jawab pertanyaan');
    await skipQuestions(page);
    await heading(page, 'Hasil latihan');
    await press(page, 'Simpan di HP');
    await expect(page.getByText('Tersimpan di HP', { exact: true })).toBeVisible();
    const said = line.said.slice(before);
    expect(said.length).toBeGreaterThan(0);
    expect(said.filter(({ method, body }) => method !== 'GET' || body !== '')).toEqual([]);
    expect(said.map(({ path }) => path).filter((path) => !isOfTheApp(path))).toEqual([isThereAHelper]);
  });

  await test.step('and says as little in the lab of stock and cash, which reads the same file', async () => {
    await page.goto('/belajar/lab');
    await expect(chip(page)).toHaveText('Diterima');
    const before = line.said.length;
    await page.getByRole('link', { name: 'Lab Stok & Kas' }).click();
    await page.getByLabel(/^File saya/).check();
    await press(page, 'Baca file');
    await readOwnFile(page);
    await press(page, 'Lihat hasil bacaan');
    await press(page, 'Pakai catatan ini');
    await expect(field(page, 'Nama barang')).toHaveValue(`Keripik ${marker}`);
    await page.waitForTimeout(pause);
    const said = line.said.slice(before);
    expect(said.filter(({ method, body }) => method !== 'GET' || body !== '')).toEqual([]);
    expect(said.map(({ path }) => path).filter((path) => !isOfTheApp(path) && path !== isThereAHelper)).toEqual([]);
  });

  await test.step('what she does elsewhere is sent, and nothing of the lab rides along', async () => {
    await page.goto(`/belajar/pelajaran/${lesson}?bagian=1`);
    await page.getByRole('button', { name: /^Lanjut/ }).click();
    await expect(chip(page)).toHaveText('Diterima');
    // The line hears what is sent, packed as it is: else the silence about the sales would prove nothing.
    expect(line.said.some(({ path, body }) => path === '/api/sync' && body.includes(lesson))).toBe(true);
    const heard = line.said.map(({ path, body }) => `${decodeURIComponent(path)} ${body}`);
    expect(heard.filter((words) => words.includes(marker) || words.includes(ownFile.name))).toEqual([]);
    expect(addresses.filter((address) => !/^(blob|data):/.test(address) && !address.startsWith(line.url))).toEqual([]);
  });
  await page.context().close();
  await line.close();
});

test('The lab in her module is finished without a signal, counted by the server and opened by Budi', async ({ as }) => {
  let sari = await bringLabs(await as('sari'));
  const step = await findStep(sari, 'Lab Teks Jualan');
  const task = await findStep(sari, threeTexts);
  const own = 'Bolu pandan untuk arisan, Bu? Satu loyang Rp38.000. Chat ya.';

  await test.step('she makes a text for her own product, and it waits on the phone', async () => {
    await sari.goto(`/belajar/lab/teks?kegiatan=${step}`);
    await heading(sari, 'Pilih produk');
    await expectGoodPage(sari, 'lab-step-card');
    await press(sari, 'Pakai kartu ini');
    await press(sari, 'Lanjut ke perintah');
    await writePrompt(sari);
    await press(sari, 'Lanjut ke draf');
    await press(sari, 'Pakai draf ini');
    await press(sari, 'Ubah teks saya');
    await field(sari, 'Teks saya').fill(own);
    await press(sari, /^Simpan versi/);
    await finishCopy(sari);
    await expectGoodPage(sari, 'lab-step-result');
    await press(sari, 'Kirim hasil lab');
    await expect(sari.getByText('Hasil sudah disimpan.')).toBeVisible();
    await expect(chip(sari)).toHaveText('Disimpan di HP');
  });

  await test.step('it goes out by itself when the signal is back, and the server says how it went', async () => {
    const { progress } = await readHome(sari);
    expect(progress.find(({ stepId }) => stepId === step)?.done ?? false).toBe(false);
    sari = await killAndOpen(sari, '/belajar');
    await sari.context().setOffline(false);
    await expect(chip(sari)).toHaveText('Diterima');
    const home = await readHome(sari);
    const counted = home.progress.find(({ stepId }) => stepId === step);
    expect(counted).toMatchObject({ done: true });
    expect(counted?.best).toBeGreaterThan(0);
    expect(counted?.best).toBeLessThanOrEqual(10_000);
  });

  await test.step('she sends her three texts', async () => {
    await sari.goto(`/belajar/tugas/${task}`);
    await writeThreeTexts(sari);
    await press(sari, 'Kirim ke mentor');
    await expect(chip(sari)).toHaveText('Diterima');
  });

  await test.step('Budi opens what she made in the lab beside the rubric of her task', async () => {
    const budi = await as('budi', { size: 'desk' });
    await budi.goto('/mentor');
    await budi.getByRole('link', { name: `Nilai: Sari, ${threeTexts}` }).click();
    await heading(budi, 'Sari, Bolu Bu Sari');
    const lab = budi.locator('details', { has: budi.locator('summary', { hasText: 'Lab Teks Jualan' }) });
    await expect(lab.getByText(own)).toBeHidden();
    await lab.locator('summary').first().click();
    await expect(lab.getByText(own)).toBeVisible();
    await expect(budi.getByRole('radio', { name: '3 Baik' }).first()).toBeVisible();
    await expect(budi.getByText(texts.whatsApp)).toBeVisible();
    await expectGoodPage(budi, 'lab-beside-rubric');
    const queue = await read<QueuePage>(budi, '/api/submissions?search=sari');
    const item = queue.items.find(({ taskTitle }) => taskTitle === threeTexts);
    expect(JSON.stringify(await read<MarkingView>(budi, `/api/submissions/${item?.id}`))).toContain(own);
  });
});

/** All labs are brought onto the phone; then the signal goes, the app is killed, and opened again on the page of labs. */
async function bringLabs(page: Page, look = false): Promise<Page> {
  await page.getByRole('link', { name: 'Belajar', exact: true }).click();
  await untilKept(page);
  await page.goto('/belajar/lab');
  await heading(page, 'Lab');
  if (look) await expectGoodPage(page, 'labs');
  await press(page, 'Simpan semua lab di HP');
  await expect(page.getByText('Semua lab ada di HP')).toBeVisible();
  if (look) await expectGoodPage(page, 'labs-on-phone');
  await page.context().setOffline(true);
  return killAndOpen(page, '/belajar/lab');
}

/** The system ends the app at a pause, at which what is typed is kept; she opens it again. */
async function killAndOpen(page: Page, path: string): Promise<Page> {
  await page.waitForTimeout(pause);
  const context = page.context();
  await page.close();
  const opened = await context.newPage();
  await opened.goto(path);
  return opened;
}

async function writePrompt(page: Page): Promise<void> {
  await heading(page, 'Perintah untuk AI');
  for (const [label, words] of [
    [/R – Rincian/, 'bolu pandan 1 loyang, Rp38.000'],
    [/A – Arah/, 'ibu yang menyiapkan arisan'],
    [/C – Cara/, 'sopan dan hangat'],
    [/I – Ingin/, 'status WhatsApp 3 kalimat'],
    [/K – Kendala/, 'paling banyak 300 huruf'],
  ] as const)
    await field(page, label).fill(words);
  await expect(page.getByText('5 dari 5 bahan RACIK sudah ada.')).toBeVisible();
}

/** From her reasons to the result; the sentence with the mistake is looked for, as she would, one by one. */
async function finishCopy(page: Page): Promise<void> {
  await heading(page, 'Alasan saya');
  await page.getByLabel('C · Harga sama dengan Kartu Fakta').check();
  await field(page, 'Yang saya ubah').fill('kata “terbaik” saya hapus');
  await press(page, 'Lanjut ke latihan');
  await heading(page, 'Temukan satu kesalahan');
  for (const sentence of await page.getByRole('radio').all()) {
    await sentence.check();
    if (await page.getByText('Anda menemukannya').isVisible()) break;
  }
  await expect(page.getByText('Anda menemukannya')).toBeVisible();
  await press(page, 'Lihat hasil');
  await heading(page, 'Hasil');
}

async function readOwnFile(page: Page): Promise<void> {
  await page.getByLabel(/^File saya/).check();
  if (await page.getByRole('button', { name: 'Pilih file', exact: true }).isVisible()) {
    const chooser = page.waitForEvent('filechooser');
    await press(page, 'Pilih file');
    await (await chooser).setFiles(ownFile);
  }
  await press(page, 'Baca catatan ini');
  await heading(page, 'Cocokkan kolom');
}

async function skipQuestions(page: Page): Promise<void> {
  const skip = page.getByRole('button', { name: /^(Lewati dulu|Ke hasil)$/ });
  const result = page.getByRole('heading', { level: 1, name: 'Hasil latihan' });
  for (;;) {
    await expect(skip.or(result)).toBeVisible();
    if (await result.isVisible()) return;
    await skip.click();
  }
}

/** Practice is hers alone: nothing of it is on its way to anybody. */
async function expectNothingWaits(page: Page): Promise<void> {
  await page.goto('/belajar/lab');
  await expect(chip(page)).toHaveText('Diterima');
}

const isThereAHelper = '/api/labs/help';

/** Whether an address is one of the files that every phone gets. */
const isOfTheApp = (path: string): boolean => /^\/(assets\/|[\w.-]+\.(js|html|json|webmanifest)$)/.test(path);
