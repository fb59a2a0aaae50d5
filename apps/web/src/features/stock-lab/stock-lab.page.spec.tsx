import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { ModulePackage } from '@contracts/packages';
import { scoreLab } from '@labs/score';
import type { StockBook } from '@labs/stock';
import { labsRoute } from '@web/labs';
import type { StockFileProps } from '@web/sales-lab';
import { aModule, expectNoViolations, moduleHash, moduleIds, openLearner, type OpenedLearner } from '@web/testing';
import { Artifact } from './artifact';
import { Lab } from './lab';

/** What the reader of the sales lab makes of a file: two notes of a Wednesday and a Monday, and six weeks of cash. */
const readBook: StockBook = {
  product: 'Tempe papan',
  left: 12,
  days: [
    { date: '2026-11-04', sold: 31, stockout: true, closed: false },
    { date: '2026-11-05', sold: 0, stockout: false, closed: true },
    ...[6, 7, 8, 9].map((day) => ({ date: `2026-11-0${day}`, sold: day, stockout: false, closed: false })),
  ],
  weeks: [640_000, 880_000, -410_000, 1_020_000, 730_000, 560_000],
};
let hasLine = true;
// The reader is a script of its own, that comes over the line when somebody wants it; what it reads is tried where it is.
jest.mock('@web/sales-lab', () => {
  if (!hasLine) throw new TypeError('no line');
  return {
    StockFile: ({ onRead, onLeave, pasted, onPaste }: StockFileProps) => (
      <main>
        <h1>Pembaca</h1>
        <button onClick={() => onRead(readBook)}>Terbaca</button>
        <button onClick={() => onRead({ ...readBook, product: null, left: null, days: [] })}>Kas terbaca</button>
        <button onClick={onLeave}>Tulis sendiri</button>
        <textarea aria-label="Tempelan" value={pasted} onChange={({ target }) => onPaste(target.value)} />
      </main>
    ),
  };
});

let app: OpenedLearner;
afterEach(() => app.close());

let workToShow: unknown = null;
const routes: Parameters<typeof openLearner>[0]['routes'] = (device) => [
  { path: 'lab/:lab', ...labsRoute(device, { stock: async () => ({ Lab }) }) },
  { path: 'hasil', element: <ShownArtifact /> },
];

function ShownArtifact() {
  return (
    <main>
      <h1>Hasil</h1>
      <h2>Lab</h2>
      <Artifact work={workToShow} />
    </main>
  );
}

const open = async (more: Partial<Parameters<typeof openLearner>[0]> = {}) =>
  (app = await openLearner({ at: '/belajar/lab/stok', routes, offline: true, ...more }));
const press = async (name: RegExp | string) => app.user.click(await screen.findByRole('button', { name }));
const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });
const choose = async (name: RegExp | string) => app.user.click(await screen.findByLabelText(name));
const write = async (name: RegExp | string, words: string) => {
  const field = screen.getByRole('textbox', { name });
  await app.user.clear(field);
  if (words !== '') await app.user.type(field, words);
};
const pick = (name: string, product: string) => app.user.selectOptions(screen.getByRole('combobox', { name }), product);

const toQuestions = async () => {
  await choose(/Contoh Bu Suryani/);
  await press('Lihat contohnya');
  await press('Lanjut ke kas');
  await press('Lanjut ke harga');
  await press('Lanjut ke alat AI');
  await press('Jawab 8 pertanyaan');
};

const answerAll = async () => {
  await write('Hari dipakai', '42');
  await write('Hari habis', '0');
  await write('Hari tutup', '0');
  await press('Periksa jawaban');
  await press('Pertanyaan berikut');
  await write('Titik pesan', '109');
  await write('Jaga-jaga', '12');
  await press('Periksa jawaban');
  await press('Pertanyaan berikut');
  await write('Jawaban Anda', 'Jumat sampai Minggu lebih banyak.');
  await press('Simpan jawaban');
  await press('Pertanyaan berikut');
  await write('Kemasan', '4');
  await press('Periksa jawaban');
  await press('Pertanyaan berikut');
  await write('Jawaban Anda', 'Minggu 4. Tagihan saya cicil.');
  await press('Simpan jawaban');
  await press('Pertanyaan berikut');
  await pick('Terbesar per buah', 'Keripik');
  await pick('Terbesar per minggu', 'Tempe papan');
  await press('Periksa jawaban');
  await press('Pertanyaan berikut');
  await write('Buah', '111');
  await press('Periksa jawaban');
  await press('Pertanyaan berikut');
  await write(/Buah lebih banyak/, '57');
  await write(/Jam dihemat/, '9,0');
  await write(/Keputusan/, 'Tidak berlangganan.');
  await press('Periksa jawaban');
  await press('Lihat yang akan dikirim');
};

describe('Lab Stok & Kas', () => {
  it('leads without signal through the example to a result that is kept', async () => {
    await open();
    await choose(/Contoh Bu Suryani/);
    await expectNoViolations();
    await press('Lihat contohnya');
    await heading('Pesan bila sisa 109 kg');
    expect(screen.getByText(/12 kg di antaranya untuk jaga-jaga/)).toBeTruthy();
    expect(screen.getByText('4 kemasan, isi 50 kg.')).toBeTruthy();
    expect(screen.getByText('Jum–Min pernah 117. Titik pesan ini cukup pada 3 dari 6 kali.')).toBeTruthy();
    expect(screen.getByText(/Contoh ilustrasi/)).toBeTruthy();
    await expectNoViolations();
    await press('Lanjut ke kas');
    expect(screen.getByText('Bila empat minggu seperti minggu sepi, kas kurang Rp110.000 di minggu 4.')).toBeTruthy();
    await heading(/Bila empat minggu sepi/);
    expect(screen.getByRole('heading', { name: 'Jatuh tempo dalam empat minggu: Rp3.150.000' })).toBeTruthy();
    expect(screen.getByText('Uang di laci Rp800.000. Tanpa pemasukan, kurang Rp2.350.000.')).toBeTruthy();
    expect(screen.getByRole('img', { name: /Minggu ke-1 Rp640.000,.*Minggu ke-8 Rp690.000/ })).toBeTruthy();
    await expectNoViolations();
    await press('Lanjut ke harga');
    expect(screen.getByText('Semua produk seminggu: Rp2.392.800.')).toBeTruthy();
    expect(screen.getByText(/hasil sama pada 533 buah dari 644 \(−17,2%\)/)).toBeTruthy();
    await expectNoViolations();
    expect(screen.getByText('Bila bahan naik 10%, satu Tempe papan menyisakan Rp2.010.')).toBeTruthy();
    await press('Lanjut ke alat AI');
    await heading('Aplikasi stok: Rp134.890 sebulan');
    expect(screen.getByText('Perlu hemat 9,0 jam sebulan.')).toBeTruthy();
    await expectNoViolations();
    await press('Jawab 8 pertanyaan');
    await expectNoViolations();
    await answerAll();
    expect(await screen.findByText('6 dari 6 jawaban cocok')).toBeTruthy();
    await expectNoViolations();
    await press('Simpan hasil');
    expect(await screen.findByText('Disimpan di HP ini.')).toBeTruthy();
    expect(app.queued()).toEqual([]);
  });

  it('takes an own notebook, a line a week, with days sold out and closed', async () => {
    await open();
    await press('Tulis catatan');
    await heading('Catatan pemakaian');
    const weeks = ['28 30 29 31 33 38 35', '27 31 28 30 34 40 36', '29 29 30 32 35 39 33', '26 30 31 29 36 42 34h'];
    for (const [i, week] of weeks.entries()) await write(new RegExp(`Minggu ${i + 1},`), week);
    await expectNoViolations();
    await press('Lanjut ke barang');
    await press('Hitung titik pesan');
    expect(screen.getAllByText('Isi dulu dengan angka.').length).toBeGreaterThan(0);
    await write('Nama barang', 'Kedelai');
    await write(/Satuan/, 'kg');
    await write(/Hari tunggu/, '1, 2, 1');
    await write(/Sisa di rak/, '70');
    await write(/Sudah dipesan/, '0');
    await write('Isi satu kemasan', '50');
    await write(/Ingin cukup/, '4');
    await choose('80 dari 100 kali');
    await expectNoViolations();
    await press('Hitung titik pesan');
    await heading(/Pesan bila sisa 1\d\d kg/);
    expect(screen.getByText(/1 rentang tidak dipakai karena barang habis/)).toBeTruthy();
  });

  it('says when the reader is not on the phone, and tries again', async () => {
    hasLine = false;
    await open();
    await choose(/File saya/);
    await press('Baca file');
    expect(await screen.findByText('Pembaca file belum ada di HP')).toBeTruthy();
    await expectNoViolations();
    hasLine = true;
    await press('Coba lagi');
    await heading('Pembaca');
  });

  it('takes an own file into the notebook, where it can be read over and mended', async () => {
    await open();
    await choose(/File saya/);
    await press('Baca file');
    await heading('Pembaca');
    await press('Terbaca');
    await heading('Barang dan pesanannya');
    expect(screen.getByRole('textbox', { name: 'Nama barang' })).toHaveProperty('value', 'Tempe papan');
    expect(screen.getByRole('textbox', { name: /Sisa di rak/ })).toHaveProperty('value', '12');
    await write(/Satuan/, 'papan');
    await write(/Hari tunggu/, '1');
    await write(/Sudah dipesan/, '0');
    await write('Isi satu kemasan', '10');
    await write(/Ingin cukup/, '2');
    await press('Hitung titik pesan');
    await heading('Catatan belum cukup');
    expect(screen.getByText('Ada 5 hari buka, perlu 28.')).toBeTruthy();
    await press('Ubah angka');
    expect(screen.getByRole('textbox', { name: /Minggu 1,/ })).toHaveProperty('value', '- - 31h t 6 7 8');
    expect(screen.getByRole('textbox', { name: /Minggu 2,/ })).toHaveProperty('value', '9 - - - - - -');
    app = await app.reopen();
    expect(await screen.findByRole('textbox', { name: /Minggu 2,/ })).toHaveProperty('value', '9 - - - - - -');
  });

  it('takes the weeks of a cash book to the cash', async () => {
    await open();
    await choose(/File saya/);
    await press('Baca file');
    await press('Kas terbaca');
    await heading('Kas empat minggu');
    expect(screen.getByRole('textbox', { name: /Sisa bersih/ })).toHaveProperty(
      'value',
      '640.000\n880.000\n-410.000\n1.020.000\n730.000\n560.000',
    );
  });

  it('adds up a cash book by the week, and takes bills by the day they are due', async () => {
    await open();
    await choose(/File saya/);
    await press('Baca file');
    await press('Kas terbaca');
    await write('Uang di laci hari ini', '500.000');
    await choose(/Catatan buku kas/);
    const today = new Date(app.device.clock());
    const daysAgo = (days: number) => new Date(today.getTime() - days * 86_400_000);
    const entry = (days: number, words: string) => {
      const day = daysAgo(days);
      return `${day.getUTCDate()}/${day.getUTCMonth() + 1}/${day.getUTCFullYear()} ${words}`;
    };
    const book = screen.getByRole('textbox', { name: /^Buku kas/ });
    await app.user.click(book);
    await app.user.paste(['kemarin masuk 5.000', entry(60, 'masuk 100.000'), entry(1, 'keluar 40.000')].join('\n'));
    await press('Hitung jalan kas');
    expect(screen.getByText('Baris ini belum terbaca: kemarin masuk 5.000')).toBeTruthy();
    await app.user.clear(book);
    const weeks = Array.from({ length: 60 }, (_, i) => entry(60 - i, `masuk ${i + 1}.000`));
    await app.user.paste([...weeks, entry(30, 'tagihan 900.000 gas')].join('\n'));
    expect(screen.getByText(/61 catatan, [78] minggu penuh\./)).toBeTruthy();

    const iso = (days: number) => daysAgo(-days).toISOString().slice(0, 10);
    fireEvent.change(screen.getByLabelText(/Tagihan 1: jatuh tempo/), { target: { value: iso(9) } });
    expect(screen.getByText('Jatuh tempo di minggu 2.')).toBeTruthy();
    await press('Hitung jalan kas');
    await heading('Kas empat minggu');
    await write('Tagihan 1: rupiah', '300.000');
    await press('Tambah tagihan');
    await write('Tagihan 2: rupiah', '50.000');
    await press('Hitung jalan kas');
    expect(screen.getByText('Pilih tanggalnya dulu.')).toBeTruthy();
    fireEvent.change(screen.getByLabelText(/Tagihan 2: jatuh tempo/), { target: { value: iso(40) } });
    expect(screen.getByText('Sesudah empat minggu. Belum ikut dihitung.')).toBeTruthy();
    await press('Tambah tagihan');
    fireEvent.change(screen.getByLabelText(/Tagihan 3: jatuh tempo/), { target: { value: iso(-3) } });
    expect(screen.getByText('Sudah lewat. Dihitung minggu ini.')).toBeTruthy();
    await write('Tagihan 3: rupiah', '20.000');
    await expectNoViolations();
    await press('Hitung jalan kas');
    await heading('Kas cukup, walau empat minggu sepi');
    expect(screen.getByRole('heading', { name: 'Jatuh tempo dalam empat minggu: Rp320.000' })).toBeTruthy();
    expect(screen.getByText('Uang di laci Rp500.000. Tanpa pemasukan pun masih sisa Rp180.000.')).toBeTruthy();
    await expectNoViolations();
  });

  it('keeps what was pasted, and lets one write by hand after all', async () => {
    await open();
    await choose(/File saya/);
    await press('Baca file');
    await write('Tempelan', 'Tanggal;Terjual');
    app = await app.reopen();
    expect(await screen.findByRole('textbox', { name: 'Tempelan' })).toHaveProperty('value', 'Tanggal;Terjual');
    await press('Tulis sendiri');
    await heading('Catatan pemakaian');
  });

  it('says how many days are missing, and the largest that was ever noted, instead of a number nobody can stand for', async () => {
    await open();
    await choose(/Contoh Bu Suryani/);
    await press('Lihat contohnya');
    await press('Ubah angka');
    for (const week of [4, 5, 6]) await write(new RegExp(`Minggu ${week},`), '');
    await press('Lanjut ke barang');
    await press('Hitung titik pesan');
    await heading('Catatan belum cukup');
    expect(screen.getByText('Ada 21 hari buka, perlu 30.')).toBeTruthy();
    expect(screen.getByText(/Terbesar yang pernah tercatat: 110 kg dalam 3 hari/)).toBeTruthy();
  });

  it('keeps a week that cannot be read in its field, and says how to write it', async () => {
    await open();
    await press('Tulis catatan');
    await press('Lanjut ke barang');
    expect(screen.getByText('Tulis paling sedikit satu minggu.')).toBeTruthy();
    await write(/Minggu 1,/, '28 30 banyak');
    await press('Lanjut ke barang');
    expect(screen.getByText('Perlu 7 tulisan: angka, angka dengan h, t, atau -.')).toBeTruthy();
    expect(screen.getByRole('textbox', { name: /Minggu 1,/ })).toHaveProperty('value', '28 30 banyak');
    await heading('Catatan pemakaian');
  });

  it('adds an earlier week before the first', async () => {
    await open();
    await press('Tulis catatan');
    await write(/Minggu 1,/, '1 1 1 1 1 1 1');
    await press('Tambah minggu');
    expect(screen.getByRole('textbox', { name: /Minggu 1,/ })).toHaveProperty('value', '');
    expect(screen.getByRole('textbox', { name: /Minggu 2,/ })).toHaveProperty('value', '1 1 1 1 1 1 1');
  });

  it('goes on where one was after the app was closed midway', async () => {
    await open();
    await press('Tulis catatan');
    await write(/Minggu 2,/, '28 30');
    app = await app.reopen();
    await heading('Catatan pemakaian');
    expect(screen.getByRole('textbox', { name: /Minggu 2,/ })).toHaveProperty('value', '28 30');
  });

  it('may leave out cash, prices and tool, and passes their questions', async () => {
    await open();
    await choose(/Contoh Bu Suryani/);
    await press('Lihat contohnya');
    await press('Lanjut ke kas');
    await press('Ubah angka');
    await write('Uang di laci hari ini', 'banyak');
    await press('Hitung jalan kas');
    expect(screen.getByText('Ada angka yang di luar batas. Periksa lagi.')).toBeTruthy();
    expect(screen.getByRole('textbox', { name: 'Uang di laci hari ini' })).toHaveProperty('value', 'banyak');
    await press('Lewati bagian ini');
    await heading('Tiga produk Anda');
    await press('Lewati bagian ini');
    await heading('Biaya satu alat AI');
    await write('Harga sebulan', '');
    await press('Lewati bagian ini');
    await write('Hari dipakai', '42');
    await write('Hari habis', '0');
    await write('Hari tutup', '0');
    await press('Periksa jawaban');
    await press('Pertanyaan berikut');
    await choose('Catatan belum cukup');
    await press('Periksa jawaban');
    expect(screen.getByText('Catatannya sudah cukup untuk dihitung.')).toBeTruthy();
    await press('Pertanyaan berikut');
    await press('Simpan jawaban');
    expect(screen.getByText('Tulis dulu.')).toBeTruthy();
    await write('Jawaban Anda', 'Ya.');
    await press('Simpan jawaban');
    await press('Pertanyaan berikut');
    await choose('Catatan belum cukup');
    await press('Periksa jawaban');
    await press('Pertanyaan berikut');
    expect(await screen.findByText('Bagian ini belum diisi. Anda boleh melewatinya.')).toBeTruthy();
    await expectNoViolations();
    await press('Pertanyaan berikut');
    await heading(/Produk mana/);
  });

  it('as a step of a module sends sums and answers, never a day of the notebook, and the server counts the same', async () => {
    await open();
    await app.device.store.savePackage(moduleHash, asLab(aModule()));
    app = await app.reopen(`/belajar/lab/stok?kegiatan=${moduleIds.quiz}`);
    await toQuestions();
    await answerAll();
    await heading('Ini yang akan dikirim');
    await press('Kirim ke mentor');
    await waitFor(() => expect(app.queued()).toHaveLength(1));
    const [{ kind, payload }] = app.queued() as unknown as [{ kind: string; payload: { work: object } }];
    expect(kind).toBe('lab-finished');
    expect(payload).toMatchObject({ lab: 'stock', engine: 'stock@1' });
    expect(scoreLab(payload as never)).toBe(10_000);
    const sent = JSON.stringify(payload);
    expect(sent).not.toContain('28 30 29');
    expect(sent).not.toContain('"typed"');
    expect(sent.length).toBeLessThan(16_384);

    workToShow = payload.work;
    app = await app.reopen('/belajar/hasil');
    expect(await screen.findByText('6 dari 6 jawaban cocok')).toBeTruthy();
    expect(screen.getByText('Pesan bila sisa 109 kg')).toBeTruthy();
    expect(screen.getByText(/Tagihan saya cicil/)).toBeTruthy();
  });

  it.each([null, 'rusak', { engine: 'stock@1', products: [{}] }])(
    'a mentor is told when a result cannot be read: %j',
    async (work) => {
      workToShow = work;
      await open({ at: '/belajar/hasil' });
      expect(await screen.findByText('Hasil lab ini tidak bisa dibaca.')).toBeTruthy();
    },
  );
});

/** The module with the lab in the place of its quiz, so that what is finished is sent. */
const asLab = (module: ModulePackage): ModulePackage => ({
  ...module,
  activities: module.activities.map((activity) =>
    activity.id === moduleIds.quiz
      ? { id: activity.id, slug: activity.slug, title: activity.title, kind: 'lab', lab: 'stock', evidence: ['C2'] }
      : activity,
  ),
});
