import { screen, waitFor } from '@testing-library/react';
import { aHome, moduleIds, openLearner, type OpenedLearner } from '@web/testing';
import { learningRoutes } from './learning.routes';

const { factCard, prompt, quiz, reflection, story } = moduleIds;
let app: OpenedLearner;
afterEach(() => app.close());

const open = async (id: string, more: Partial<Parameters<typeof openLearner>[0]> = {}) =>
  (app = await openLearner({ at: `/belajar/kegiatan/${id}`, routes: learningRoutes, ...more }));
const press = async (name: RegExp | string) => app.user.click(await screen.findByRole('button', { name }));
const choose = async (name: RegExp) => app.user.click(await screen.findByLabelText(name));

describe('a quiz', () => {
  it('gives feedback after each answer, with the reasons for the chosen and the right one', async () => {
    await open(quiz);
    expect(screen.getByText('Pilih satu jawaban dulu.')).toBeTruthy();
    await choose(/Biarkan saja/);
    await press('Periksa jawaban');
    expect(screen.getByText('Pilihan Anda, belum tepat')).toBeTruthy();
    expect(screen.getByText('Jawaban yang tepat')).toBeTruthy();
    expect(screen.getByText('Informasi salah bisa merugikan pembeli.')).toBeTruthy();
    expect(screen.getByText('Kartu Fakta yang tahu.')).toBeTruthy();
  });

  it('ends with a sentence, the questions to look at again, and the raw choices in the ledger', async () => {
    await open(quiz);
    await choose(/Biarkan saja/);
    await press('Periksa jawaban');
    await press('Soal berikut');
    await choose(/Arah pembeli/);
    await choose(/Kendala/);
    await press('Periksa jawaban');
    await press('Lihat hasil');

    expect(await screen.findByText('1 dari 2 jawaban tepat')).toBeTruthy();
    expect(screen.getByText(/Draf menulis/)).toBeTruthy();
    await waitFor(() =>
      expect(app.sent()).toContainEqual(
        expect.objectContaining({
          kind: 'quiz-answered',
          payload: expect.objectContaining({ answers: { [moduleIds.question]: ['a'], [moduleIds.many]: ['a', 'b'] } }),
        }),
      ),
    );
    await press('Ulangi kuis');
    expect(await screen.findByText(/Soal 1 dari 2/)).toBeTruthy();
  });

  it('goes on after the app was closed in the middle', async () => {
    await open(quiz, { offline: true });
    await choose(/Ganti sesuai/);
    await press('Periksa jawaban');
    await press('Soal berikut');
    await choose(/Kendala/);
    app = await app.reopen();
    expect(screen.getByText(/Soal 2 dari 2/)).toBeTruthy();
    expect(screen.getByLabelText(/Kendala/)).toHaveProperty('checked', true);
  });

  it('shows the best result to whoever comes back, and may be done again', async () => {
    const enrolmentId = aHome().enrolments[0]?.id ?? '';
    await open(quiz, {
      home: aHome({
        progress: [
          {
            enrolmentId,
            stepId: quiz,
            done: true,
            best: 5000,
            attempts: 2,
            partsRead: [],
            lastAt: '2026-11-19T02:00:00Z',
          },
        ],
      }),
    });
    expect(screen.getByText('Sudah dikerjakan: 1 dari 2 tepat')).toBeTruthy();
    await press('Ulangi kuis');
    await choose(/Ganti sesuai/);
    await press('Periksa jawaban');
    expect(screen.getByText('Jawaban yang tepat')).toBeTruthy();
  });

  it('says that a full phone did not keep the answers, and keeps them on the screen', async () => {
    await open(quiz);
    for (const next of ['Soal berikut', 'Lihat hasil']) {
      await choose(next === 'Soal berikut' ? /Ganti sesuai/ : /Kendala/);
      await press('Periksa jawaban');
      if (next === 'Lihat hasil') {
        const { StorageTrouble } = await import('@web/platform/store');
        jest.spyOn(app.device.store, 'append').mockRejectedValueOnce(new StorageTrouble('full'));
      }
      await press(next);
    }
    expect(await screen.findByText(/Memori HP penuh/)).toBeTruthy();
    await press('Lihat hasil');
    expect(await screen.findByText('1 dari 2 jawaban tepat')).toBeTruthy();
  });
});

describe('a story', () => {
  it('tells what follows from a choice and notes the way', async () => {
    await open(story);
    await choose(/Ikuti saja/);
    await press('Pilih ini');
    expect(await screen.findByText('Pembeli pindah ke warung lain.')).toBeTruthy();
    expect(screen.getByText('Cerita selesai')).toBeTruthy();
    await waitFor(() =>
      expect(app.sent()).toContainEqual(
        expect.objectContaining({ payload: expect.objectContaining({ path: [{ node: 'awal', choice: 'ikut' }] }) }),
      ),
    );

    await press('Ulangi cerita');
    await choose(/Cek dulu/);
    await press('Pilih ini');
    expect(await screen.findByText('Pilihan Anda hampir selalu yang paling aman.')).toBeTruthy();
  });
});

describe('a form', () => {
  it('keeps a private reflection on the phone and tells the server only that it was written', async () => {
    await open(reflection);
    expect(screen.getByText('Tulisan ini tinggal di HP dan tidak dikirim.')).toBeTruthy();
    await app.user.type(screen.getByRole('textbox'), 'Harga tetap saya yang tentukan.');
    await press('Simpan di HP saja');
    await waitFor(() => expect(app.sent().map(({ payload }) => payload)).toEqual([{ answers: null, complete: true }]));
    expect(JSON.stringify(app.sent())).not.toContain('Harga tetap');
    app = await app.reopen();
    expect(screen.getByText('Harga tetap saya yang tentukan.')).toBeTruthy();
  });

  it('copies the five ingredients of a prompt, and not what came of them', async () => {
    await open(prompt);
    for (const name of ['rincian', 'arah', 'cara', 'ingin', 'kendala'])
      await app.user.type(screen.getByRole('textbox', { name: `Bahan ${name}` }), `isi ${name}`);
    await app.user.type(screen.getByRole('textbox', { name: /^Teks saya/ }), 'Bolu pandan, Bu?');
    await press('Simpan perintah');
    await press('Salin perintah');
    expect(await navigator.clipboard.readText()).toBe(
      'Bahan rincian: isi rincian\nBahan arah: isi arah\nBahan cara: isi cara\nBahan ingin: isi ingin\nBahan kendala: isi kendala',
    );
  });

  it('reads prices as people write them and shows the card', async () => {
    await open(factCard);
    await app.user.type(screen.getByRole('textbox', { name: 'Nama produk' }), 'Bolu pandan');
    await app.user.type(screen.getByRole('textbox', { name: 'Harga' }), '38,000');
    await press('Simpan Kartu Fakta');
    expect(await screen.findByText('Tulis dengan titik, misalnya Rp38.000.')).toBeTruthy();
    await app.user.clear(screen.getByRole('textbox', { name: 'Harga' }));
    await app.user.type(screen.getByRole('textbox', { name: 'Harga' }), '38 ribu');
    await press('Simpan Kartu Fakta');
    expect(await screen.findByText('Rp38.000')).toBeTruthy();
    await waitFor(() =>
      expect(app.sent().at(-1)?.payload).toMatchObject({
        answers: { nama: 'Bolu pandan', harga: 38_000 },
        complete: true,
      }),
    );
  });

  it('shows what was saved on another device', async () => {
    await open(factCard, { home: aHome({ forms: { [factCard]: { nama: 'Bika ambon', harga: 40_000 } } }) });
    expect(screen.getByRole('textbox', { name: 'Nama produk' })).toHaveProperty('value', 'Bika ambon');
  });
});
