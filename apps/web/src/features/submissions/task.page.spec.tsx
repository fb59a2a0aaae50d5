import { act, screen, waitFor, within } from '@testing-library/react';
import { aHome, aSubmission, moduleIds, openLearner, problem, someFeedback, type OpenedLearner } from '@web/testing';
import { giveBackPhoto } from './give-back-photo';
import { submissionRoutes } from './submissions.routes';

const { factCard, task } = moduleIds;
let app: OpenedLearner;
afterEach(() => app.close());

const open = async (rest = '', more: Partial<Parameters<typeof openLearner>[0]> = {}) =>
  (app = await openLearner({ at: `/belajar/tugas/${task}${rest}`, routes: submissionRoutes, ...more }));
const press = async (name: RegExp | string) => app.user.click(await screen.findByRole('button', { name }));
const write = async (name: string | RegExp, text: string) =>
  app.user.type(await screen.findByRole('textbox', { name }), text);

/** A browser's own way of opening and drawing pictures. */
beforeEach(() => {
  globalThis.createImageBitmap = (async () => ({
    width: 4000,
    height: 3000,
    close: () => undefined,
  })) as unknown as typeof createImageBitmap;
  HTMLCanvasElement.prototype.getContext = (() => ({ fillRect: () => undefined, drawImage: () => undefined })) as never;
  HTMLCanvasElement.prototype.toBlob = function (give) {
    give({ size: 210_000, type: 'image/jpeg', arrayBuffer: async () => new ArrayBuffer(210_000) } as Blob);
  };
});

async function fillText(): Promise<void> {
  await press('Mulai: Teks pertama');
  await write('Isi teks', 'Bolu pandan Bu Sari');
  await write('Apa yang saya ubah', 'Harga');
  await press('Lanjut');
}

/** The phone's own chooser, which the button opens, gives a file. */
async function chooseFile(name: string): Promise<void> {
  await screen.findByRole('button', { name: 'Ambil atau pilih foto' });
  await app.user.upload(
    document.querySelector<HTMLInputElement>('input[type=file]') as HTMLInputElement,
    new File(['x'], name, { type: 'image/jpeg' }),
  );
}

async function choosePhoto(): Promise<void> {
  await chooseFile('bolu.jpg');
  await screen.findByText(/Diperkecil jadi 210 KB/);
}

async function fillAll(): Promise<void> {
  await fillText();
  await choosePhoto();
  await app.user.click(screen.getByRole('radio', { name: /foto saya sendiri/ }));
  await press('Periksa');
}

describe('a practice task', () => {
  it('says what it is about, its steps and what the mentor looks at', async () => {
    await open();
    expect(screen.getByText('Buat tiga teks jualan untuk satu produk Anda.')).toBeTruthy();
    expect(screen.getByText('Kira-kira 40 menit, boleh dicicil. Bisa dikirim 3 kali.')).toBeTruthy();
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(
      expect.arrayContaining([expect.stringContaining('Teks pertama'), expect.stringContaining('Foto produk')]),
    );
    expect(screen.getByText('Klaim jujur')).toBeTruthy();
  });

  it('can be done in steps, each kept when the app is closed', async () => {
    await open('', { offline: true });
    await fillText();
    app = await app.reopen(`/belajar/tugas/${task}`);
    expect(screen.getByText('Sudah diisi')).toBeTruthy();
    await press('Lanjutkan: Foto produk');
    expect(await screen.findByText('Langkah 2 dari 2', { exact: false })).toBeTruthy();
  });

  it('shows the fact card beside the writing', async () => {
    await open('/langkah/teks', { home: aHome({ forms: { [factCard]: { nama: 'Bolu pandan', harga: 38_000 } } }) });
    expect(
      within(screen.getByText('Kartu Fakta produk saya').closest('details') as HTMLElement).getByText('Rp38.000'),
    ).toBeTruthy();
  });

  it('lets a step be left open, and lists before sending what is missing', async () => {
    await open('/langkah/teks');
    await press('Lanjut');
    expect(await screen.findByText(/2 bagian masih perlu dilengkapi/)).toBeTruthy();
    await press('Lengkapi nanti, lanjut');
    await press('Periksa');
    await press('Lengkapi nanti, lanjut');
    expect(await screen.findByRole('heading', { name: 'Masih perlu dilengkapi' })).toBeTruthy();
    expect(screen.getByText('Lengkapi bagian bertanda dulu.')).toBeTruthy();
    await press('Kirim ke mentor');
    expect(app.queued()).toEqual([]);
  });

  it('asks to cover names, makes a photo small, and lets a removal be undone', async () => {
    await open('/langkah/foto');
    expect(screen.getByText('Ada nama atau nomor pelanggan? Tutup dulu.')).toBeTruthy();
    await choosePhoto();
    await press('Hapus foto 1');
    expect(screen.queryByText(/Diperkecil/)).toBeNull();
    await press('Urungkan');
    expect(screen.getByText(/Diperkecil/)).toBeTruthy();
  });

  describe('whose photo the server has already', () => {
    const uploadUrl = '/api/uploads/medan.foto';
    const giving = 'DELETE /api/uploads/medan.foto';

    /** A photo that was brought for work which the server then refused. */
    async function bringPhoto(): Promise<string> {
      const saving = jest.spyOn(app.device.store, 'savePhoto');
      await choosePhoto();
      const id = saving.mock.calls[0]?.[0].id ?? '';
      await app.device.store.changePhoto(id, { uploadUrl, uploaded: true });
      return id;
    }
    const photo = async (id: string) => app.device.store.readPhoto(id);

    it('gives it back when she removes it, and brings it anew when she puts it back', async () => {
      await open('/langkah/foto', { api: { [giving]: () => null } });
      const id = await bringPhoto();
      await press('Hapus foto 1');
      await waitFor(() => expect(app.api.bodies(giving)).toHaveLength(1));
      expect(await photo(id)).toMatchObject({ uploaded: false, uploadUrl: null });
      await press('Urungkan');
      expect(screen.getByText(/Diperkecil/)).toBeTruthy();
      expect(app.api.bodies(giving)).toHaveLength(1);
    });

    it.each([
      ['has no signal', () => undefined, true],
      ['hears that it was sent with earlier work', () => problem('submissions/file-sent', 409), false],
      ['hears that it is gone', () => problem('common/not-found', 404), false],
    ])('removes it all the same when the phone %s', async (_, answer, offline) => {
      await open('/langkah/foto', { api: { [giving]: answer }, offline });
      const id = await bringPhoto();
      await press('Hapus foto 1');
      await waitFor(async () => expect(await photo(id)).toMatchObject({ uploaded: false, uploadUrl: null }));
      expect(screen.queryByText(/Diperkecil/)).toBeNull();
    });

    it('asks nothing for a photo that never left the phone', async () => {
      await open('/langkah/foto');
      await choosePhoto();
      await press('Hapus foto 1');
      expect(app.api.calls.filter(({ path }) => path.startsWith('/api/uploads'))).toEqual([]);
    });

    it('leaves one that waits in the outbox', async () => {
      await open('/langkah/foto', { offline: true });
      const id = await bringPhoto();
      const { device } = app;
      const sent = { kind: 'submission-sent', enrolmentId: 'e', package: 'p', stepId: 's', payload: {} } as never;
      await act(() => device.outbox.append([sent], { photoIds: [id] }));
      await giveBackPhoto(device.store, id);
      expect(await photo(id)).toMatchObject({ uploaded: true, uploadUrl });
    });
  });

  it('says that a file is no picture, and keeps the rest', async () => {
    globalThis.createImageBitmap = (() => Promise.reject(new DOMException('no', 'InvalidStateError'))) as never;
    await open('/langkah/foto');
    await chooseFile('catatan.jpg');
    expect(await screen.findByText(/belum bisa dibuka sebagai foto/)).toBeTruthy();
  });

  it('is kept when it is sent without signal, and says so', async () => {
    await open('', { offline: true });
    await fillAll();
    expect(await screen.findByText('Semua bagian sudah terisi.')).toBeTruthy();
    await press('Kirim ke mentor');
    expect(await screen.findByText('Menunggu sinyal')).toBeTruthy();
    expect(app.queued()).toMatchObject([
      {
        kind: 'submission-sent',
        payload: {
          answers: { isi: 'Bolu pandan Bu Sari', perubahan: [{ apa: 'Harga' }] },
          files: [{ stepId: 'foto' }],
        },
      },
    ]);

    app = await app.reopen();
    expect(screen.getByText('Menunggu sinyal')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Kirim/ })).toBeNull();
  }, 30_000);

  it('can’t be changed while a mentor has it, and leads from its steps to where it is', async () => {
    await open('/langkah/teks', { home: aHome({ submissions: [aSubmission({ status: 'in_review' })] }) });
    expect(await screen.findByText('Mentor sedang membaca kiriman Anda.')).toBeTruthy();
    expect(app.address()).toBe(`/belajar/tugas/${task}`);
    expect(screen.getByText('Paling lambat Selasa, 24 November 2026')).toBeTruthy();
  });

  it('comes back with what to repair, the safe things first, and how often it may still be sent', async () => {
    const returned = aSubmission({ status: 'returned', feedback: [someFeedback()] });
    await open('', { home: aHome({ submissions: [returned] }) });
    expect(screen.getByText('Kata “halal” perlu nomor sertifikat.')).toBeTruthy();
    expect(screen.getByText(/Klaim berlebihan tersisa 1/)).toBeTruthy();
    expect(screen.queryByText(/Lima bahan\./)).toBeNull();
    expect(screen.getByText(/Masih bisa dikirim 2 kali/)).toBeTruthy();
    await press('Periksa sebelum kirim');
    expect(await screen.findByRole('button', { name: 'Kirim perbaikan' })).toBeTruthy();
  });

  it('offers no further sending when the tries are used up', async () => {
    const home = aHome({ submissions: [aSubmission({ status: 'returned', no: 3, feedback: [someFeedback()] })] });
    await open('', { home });
    expect(screen.queryByRole('button', { name: /Periksa/ })).toBeNull();
  });

  it('lets her ask first, without signal too, at the cost of no try', async () => {
    await open('', { offline: true });
    await press('Tanya Budi dulu');
    await press('Kirim pertanyaan');
    expect(screen.getByText('Tulis pertanyaannya dulu. Satu kalimat cukup.')).toBeTruthy();
    await write('Pertanyaan Anda', 'Boleh menulis halal?');
    await press('Kirim pertanyaan');
    expect(await screen.findByText('Boleh menulis halal?')).toBeTruthy();
    expect(app.queued()).toMatchObject([{ kind: 'question-asked', payload: { text: 'Boleh menulis halal?' } }]);
  });
});
