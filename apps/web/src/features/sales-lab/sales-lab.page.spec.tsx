import { act, render, screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import type { LabActivity } from '@contracts/packages';
import { labsRoute, useBench } from '@web/labs';
import type { StockBook } from '@labs/stock';
import { DeviceProvider, type Device } from '@web/platform/device';
import {
  aHome,
  aModule,
  expectNoViolations,
  moduleHash,
  moduleIds,
  openLearner,
  type OpenedLearner,
} from '@web/testing';
import { reportOfSample } from '@labs/sales';
import { Artifact } from './artifact';
import { StockFile } from './stock-file';
import { readSales, type ReadReply, type ReadRequest } from './read-sales';

let app: OpenedLearner;
/** Whether the worker answers; a phone may be slow, and its worker's file may not be there. */
let worker: 'works' | 'waits' | 'missing' = 'works';
let stopped = 0;

/** Reads in the page what a browser reads beside it. */
class WorkerHere {
  onmessage: ((event: { data: ReadReply }) => void) | null = null;
  onerror: (() => void) | null = null;
  #over = false;

  postMessage(request: ReadRequest) {
    if (worker === 'missing') setTimeout(() => act(() => this.onerror?.()));
    if (worker !== 'works') return;
    const replies: ReadReply[] = [];
    void readSales(request, (reply) => replies.push(reply)).then(() =>
      act(() => {
        for (const data of replies) if (!this.#over) this.onmessage?.({ data });
      }),
    );
  }

  terminate() {
    this.#over = true;
    stopped += 1;
  }
}

beforeEach(() => {
  worker = 'works';
  stopped = 0;
  Object.assign(globalThis, { Worker: WorkerHere });
});
afterEach(() => app.close());

const routes: Parameters<typeof openLearner>[0]['routes'] = (device) => [
  { path: 'lab/:lab?', ...labsRoute(device, { sales: () => import('./index') }) },
];
const open = async (more: Partial<Parameters<typeof openLearner>[0]> = {}) =>
  (app = await openLearner({ at: '/belajar/lab/angka', routes, offline: true, ...more }));
const within =
  (device: Device) =>
  ({ children }: { children: ReactNode }) => <DeviceProvider device={device}>{children}</DeviceProvider>;
const press = async (name: RegExp | string) => app.user.click(await screen.findByRole('button', { name }));
const choose = async (name: RegExp | string, options?: { readonly selector: string }) =>
  app.user.click(await screen.findByLabelText(name, options));
const title = async (name: RegExp | string) =>
  expect(await screen.findByRole('heading', { level: 1, name })).toBeTruthy();
const type = async (label: RegExp | string, text: string) => {
  const field = await screen.findByLabelText(label);
  await app.user.clear(field);
  await app.user.type(field, text);
};
const aFile = (content: string, name = 'toko.csv') => {
  const file = new File([content], name);
  // jsdom's files can't be read whole.
  file.arrayBuffer = async () => new TextEncoder().encode(content).buffer as ArrayBuffer;
  return file;
};
const pickFile = async (file: File) => {
  await choose(/File saya/);
  await app.user.upload(screen.getByLabelText('Pilih file', { selector: '[type=file]' }), file);
};
const throughButik = async () => {
  await open();
  await choose(/Butik “Melati Deli”/);
  await press('Baca catatan ini');
  await title('Cocokkan kolom');
  await press('Lihat hasil bacaan');
  await title('1.064 baris dipakai');
};

describe('the sample', () => {
  it('leads offline from the figures to the answers, and is said to be an illustration', async () => {
    await throughButik();
    expect(screen.getByText('Contoh ilustrasi: Butik “Melati Deli”')).toBeTruthy();
    expect(screen.getByText('1.064 dipakai + 62 dibuang = 1.126 dibaca. Cocok.')).toBeTruthy();
    await press('Lihat isi penjualan');
    await title('Sabtu paling ramai');
    expect(screen.getByText('18–31 potong')).toBeTruthy();
    expect(screen.getByRole('img', { name: /Senin 14, Selasa 13,.*Sabtu 24/ })).toBeTruthy();
    expect(screen.getByText('Minggu pukul 14.00 paling penuh: 37 baris.')).toBeTruthy();
    const heat = screen.getByRole('table', { name: 'Hari dan jam sekaligus' });
    expect([...heat.querySelectorAll('tr')].map((row) => row.textContent)).toContainEqual(
      expect.stringMatching(/^14.*37$/),
    );
    expect(screen.getByText(/^Paling jarang laku: /)).toBeTruthy();
  });

  it('has its eight questions checked, the own words kept, and nothing is sent', async () => {
    const report = reportOfSample('butik');
    if (!report.bestSellers.ready || !report.week.ready) throw new Error();
    await throughButik();
    await press('Lihat isi penjualan');
    await press('Jawab pertanyaan');

    await type('Baris dipakai', '1.126');
    await app.user.selectOptions(screen.getByLabelText(/Alasan buang/), 'Batal atau retur');
    await press('Periksa jawaban');
    expect(await screen.findByText('Belum sama dengan angkanya')).toBeTruthy();
    await type('Baris dipakai', '1.064');
    await press('Periksa jawaban');
    expect(await screen.findByText('Sesuai dengan angkanya')).toBeTruthy();
    await press('Pertanyaan berikut');

    await press('Lihat lagi isi penjualan');
    await title('Sabtu paling ramai');
    await press('Jawab pertanyaan');
    await type('Rupiah per hari buka', `Rp${report.summary.averagePerOpenDay}`);
    await press('Periksa jawaban');
    await press('Pertanyaan berikut');

    for (const [index, list] of [report.bestSellers.byQuantity, report.bestSellers.byTurnover].entries()) {
      for (const [place, { name }] of list.slice(0, 3).entries()) {
        await app.user.selectOptions(screen.getAllByLabelText(`Nomor ${place + 1}`)[index]!, name);
      }
    }
    await choose(/Tidak, ada yang beda/);
    await press('Periksa jawaban');
    expect(await screen.findByText('Sesuai dengan angkanya')).toBeTruthy();
    await press('Pertanyaan berikut');

    await app.user.selectOptions(screen.getByLabelText('Hari'), 'Sabtu');
    await app.user.selectOptions(screen.getByLabelText('Jam'), `Jam ${report.week.busiestHour}`);
    await press('Periksa jawaban');
    await press('Pertanyaan berikut');

    await type('Jawaban Anda', 'Songket saya pajang di depan');
    await press('Periksa jawaban');
    expect(await screen.findByText('Tersimpan')).toBeTruthy();
    await press('Pertanyaan berikut');

    await type('Paling sedikit', '18');
    await type('Paling banyak', '31');
    await press('Periksa jawaban');
    await press('Pertanyaan berikut');
    await press('Lewati dulu');
    await press('Ke hasil');

    await title('Hasil latihan');
    expect(screen.getAllByText('Sesuai')).toHaveLength(5);
    expect(screen.getAllByText('Belum diisi')).toHaveLength(2);
    await press('Simpan di HP');
    expect(await screen.findByText('Tersimpan di HP')).toBeTruthy();
    expect(app.queued()).toEqual([]);
    expect(app.sent()).toEqual([]);
  });
});

describe('whoever comes back', () => {
  it('finds the question and the words where they were left', async () => {
    await throughButik();
    await press('Lihat isi penjualan');
    await press('Jawab pertanyaan');
    await press('Lewati dulu');
    await type('Rupiah per hari buka', '123');
    app = await app.reopen();
    await screen.findByText('Pertanyaan 2 dari 8', { selector: 'p' });
    expect(screen.getByLabelText('Rupiah per hari buka')).toHaveProperty('value', '123');
  });

  it('finds a sample read again, and is asked for an own file whose rows were never kept', async () => {
    await throughButik();
    app = await app.reopen();
    await title('1.064 baris dipakai');
    await app.close();

    await open();
    await pickFile(aFile('Tanggal;Barang;Total\n1/1/2026;Teh;5000\n'));
    await press('Baca catatan ini');
    await title('Cocokkan kolom');
    app = await app.reopen();
    expect(await screen.findByText('Pilih file itu lagi')).toBeTruthy();
    expect(screen.getByText(/toko\.csv/)).toBeTruthy();
    const kept = JSON.stringify(await app.device.store.readDraft('lab/sales'));
    expect(kept).not.toContain('5000;');
  });
});

describe('an own file', () => {
  it('is read with the columns and answers the owner gives', async () => {
    await open();
    await pickFile(aFile('Tanggal;Barang;Jumlah\n1/1/2026;Teh;Rp5.000\n1/1/2026;Teh;Rp5.000\n2/1/2026;Kopi;Rp8.000\n'));
    await press('Baca catatan ini');
    expect(await screen.findByText('Kolom Jumlah berisi apa?')).toBeTruthy();
    expect(screen.getByText('Baris yang persis sama dihitung sekali saja?')).toBeTruthy();
    await choose('Tidak, semuanya pembelian');
    await waitFor(() => expect(screen.getByLabelText('Tidak, semuanya pembelian')).toHaveProperty('checked', true));
    await press('Lihat hasil bacaan');
    await title('3 baris dipakai');
    await press('Lihat isi penjualan');
    await title('Omzet Rp18.000');
    expect(screen.getAllByText(/Perlu catatan 28 hari\. Baru ada 2\./)).toHaveLength(1);
  });

  it('with few goods is not told its best sellers once more as those that sell least', async () => {
    await open();
    const rows = Array.from({ length: 25 }, (_, i) => `${(i % 28) + 1}/1/2026;${i % 2 ? 'Teh' : 'Kopi'};${5000 + i}`);
    await pickFile(aFile(`Tanggal;Barang;Total\n${rows.join('\n')}\n`));
    await press('Baca catatan ini');
    await press('Lihat hasil bacaan');
    await press('Lihat isi penjualan');
    expect(await screen.findByText(/barang memberi/)).toBeTruthy();
    expect(screen.queryByText(/Paling jarang laku/)).toBeNull();
  });

  it.each([
    ['a PDF', '%PDF-1.4', /Ini PDF/],
    ['an empty file', '\n', /kosong/],
    ['a web page', '<html></html>', /halaman web/],
  ])('that is %s is refused in a sentence, and another can be chosen', async (_, content, sentence) => {
    await open();
    await pickFile(aFile(content));
    await press('Baca catatan ini');
    expect((await screen.findByRole('alert')).textContent).toMatch(sentence);
    expect(screen.getByRole('button', { name: 'Ganti file' })).toBeTruthy();
  });

  it('of 100 MB is refused before it is read', async () => {
    await open();
    const file = aFile('x');
    Object.defineProperty(file, 'size', { value: 100_000_000 });
    await pickFile(file);
    expect((await screen.findByRole('alert')).textContent).toMatch(/Paling besar 5 MB/);
    expect(screen.getByRole('button', { name: 'Pilih file' })).toBeTruthy();
  });

  it("without a day can't go on until a column is chosen", async () => {
    await open();
    await pickFile(aFile('Barang;Total;Kapan\nTeh;5000;senin\nKopi;8000;selasa\n'));
    await press('Baca catatan ini');
    expect(await screen.findByText('Pilih kolom yang berisi tanggal.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Lihat hasil bacaan' })).toHaveProperty('ariaDisabled', 'true');
    await press('Lihat hasil bacaan');
    await title('Cocokkan kolom');
  });
});

describe('an own file for Lab Stok & Kas', () => {
  let book: StockBook | undefined;
  let left = 0;

  /** The other lab's room, as far as its file is read here. */
  function Room() {
    const bench = useBench({ pasted: '' });
    return (
      <StockFile
        bench={bench}
        pasted={bench.value.pasted}
        onPaste={(pasted) => bench.change({ pasted })}
        onRead={(read) => (book = read)}
        onLeave={() => (left += 1)}
      />
    );
  }
  beforeEach(() => {
    book = undefined;
    left = 0;
  });
  const enter = async () => {
    app = await openLearner({
      at: '/belajar/lab/stok',
      routes: (device) => [{ path: 'lab/:lab?', ...labsRoute(device, { stock: async () => ({ Lab: Room }) }) }],
      offline: true,
    });
    await title('Baca file saya');
  };
  const read = async (content: string) => {
    await enter();
    await pickFile(aFile(content));
    await press('Baca catatan ini');
  };

  it('goes through the same steps: the file, its columns, its book, and then its days', async () => {
    await read(
      'Tanggal;Barang;Terjual;Sisa;Habis\n2/11/2026;Tempe;31;4;\n4/11/2026;Tempe;29;0;ya\n4/11/2026;Keripik;6;;\n',
    );
    await title('Cocokkan kolom');
    expect(screen.getByLabelText('Tanda habis')).toHaveProperty('value', 'Habis');
    expect(screen.getByText(/Ada 1 hari, misalnya 3 Nov/)).toBeTruthy();
    await expectNoViolations();
    await press('Lihat hasil bacaan');
    await title('3 baris dipakai');
    await expectNoViolations();
    await press('Pakai catatan ini');
    expect(book).toEqual({
      product: 'Tempe',
      left: 0,
      weeks: [],
      days: [
        { date: '2026-11-02', sold: 31, stockout: false, closed: false },
        { date: '2026-11-03', sold: 0, stockout: false, closed: true },
        { date: '2026-11-04', sold: 29, stockout: true, closed: false },
      ],
    });
  });

  it('asks which goods and what days without a note were, and reads again by the answers', async () => {
    await read('Tanggal;Barang;Terjual\n2/11/2026;Tempe;31\n4/11/2026;Keripik;6\n5/11/2026;Keripik;2\n');
    await title('Cocokkan kolom');
    await choose('Buka, tetapi tidak laku');
    await title('Cocokkan kolom');
    await app.user.selectOptions(screen.getByLabelText(/Barang mana yang dihitung/), 'Keripik');
    await title('Cocokkan kolom');
    await press('Lihat hasil bacaan');
    await press('Ubah kolom');
    await press('Lihat hasil bacaan');
    await press('Pakai catatan ini');
    expect(book).toMatchObject({ product: 'Keripik', days: [{ sold: 6 }, { sold: 2 }] });
  });

  it('waits for which way a debit goes, and takes the weeks of a cash book', async () => {
    const rows = Array.from({ length: 15 }, (_, i) => `${2 + i}/11/2026;Jual ${i};${i + 1}.000;`);
    await read(`Tanggal;Keterangan;Debit;Kredit\n${rows.join('\n')}\n`);
    await title('Cocokkan kolom');
    expect(screen.getByRole('button', { name: 'Lihat hasil bacaan' })).toHaveProperty('ariaDisabled', 'true');
    await choose('Uang masuk', { selector: '[type=radio]' });
    await title('Cocokkan kolom');
    await press('Lihat hasil bacaan');
    await press('Pakai catatan ini');
    expect(book).toMatchObject({ days: [], weeks: [28_000, 77_000] });
  });

  it.each([
    ['one column', 'Terjual\n8\n9\n', /Hanya ada satu kolom/],
    ['days that are all to come', 'Tanggal;Terjual\n1/1/2099;8\n', /Belum ada hari atau minggu yang bisa dihitung/],
    ['nothing to count', 'Tanggal;Barang\n2/11/2026;Roti\n', /Pilih kolom yang berisi jumlah barang/],
  ])('with %s stays at its columns and says why', async (_, content, sentence) => {
    await read(content);
    expect(await screen.findByText(sentence)).toBeTruthy();
    await press('Lihat hasil bacaan');
    await title('Cocokkan kolom');
    await press('Pakai catatan lain');
    await title('Baca file saya');
    expect(screen.queryByText('Pilih file itu lagi')).toBeNull();
    expect(book).toBeUndefined();
  });

  it('may be left for writing by hand, and has no samples of its own', async () => {
    await enter();
    expect(screen.queryByLabelText(/Melati Deli/)).toBeNull();
    await press('Tulis sendiri saja');
    expect(left).toBe(1);
  });

  it('keeps pasted rows where they were typed', async () => {
    await enter();
    await choose(/Tempel dari catatan/);
    await type(/Tempel baris/, 'halo saja');
    await press('Baca catatan ini');
    await press('Pakai catatan lain');
    await choose(/Tempel dari catatan/);
    expect(screen.getByLabelText(/Tempel baris/)).toHaveProperty('value', 'halo saja');
    app = await app.reopen();
    await choose(/Tempel dari catatan/);
    expect(screen.getByLabelText(/Tempel baris/)).toHaveProperty('value', 'halo saja');
  });
});

describe('pasted rows', () => {
  it('that are no table stay where they were typed', async () => {
    await open();
    await choose(/Tempel dari catatan/);
    await type(/Tempel baris/, 'halo saja');
    await press('Baca catatan ini');
    expect(await screen.findByText(/Hanya ada satu kolom/)).toBeTruthy();
    await press('Pakai catatan lain');
    await choose(/Tempel dari catatan/);
    expect(screen.getByLabelText(/Tempel baris/)).toHaveProperty('value', 'halo saja');
  });
});

describe('a slow phone', () => {
  it('says how far it is and can be stopped', async () => {
    worker = 'waits';
    await open();
    await choose(/Warung makan/);
    await press('Baca catatan ini');
    expect(await screen.findByRole('progressbar', { name: 'Membuka file, bagian 1 dari 3' })).toBeTruthy();
    await press('Batalkan');
    expect(stopped).toBe(1);
    expect(screen.getByRole('button', { name: 'Baca catatan ini' })).toBeTruthy();
  });

  it("that hasn't the reading part says when it comes", async () => {
    worker = 'missing';
    await open();
    await choose(/Warung makan/);
    await press('Baca catatan ini');
    expect((await screen.findByRole('alert')).textContent).toMatch(/saat ada sinyal/);
  });
});

describe('a lab that is a step of a module', () => {
  const step = moduleIds.reflection;
  const lab: LabActivity = {
    ...aModule().activities.find(({ id }) => id === step)!,
    kind: 'lab',
    lab: 'sales',
  } as LabActivity;

  const openStep = async () => {
    await open({ offline: false });
    const module = aModule();
    const activities = module.activities.map((activity) => (activity.id === step ? lab : activity));
    await app.device.store.savePackage(moduleHash, { ...module, activities });
    app = await app.reopen(`/belajar/lab/angka?kegiatan=${step}`);
  };

  it('shows to the letter what is sent, and sends that: no row, no order, no customer', async () => {
    const secret = 'RAHASIA';
    const rows = Array.from({ length: 40 }, (_, i) => `${secret}${i};${1 + (i % 28)}/1/2026;Teh;5000;${secret} ${i}`);
    await openStep();
    await pickFile(aFile(`No Nota;Tanggal;Barang;Total;Pelanggan\n${rows.join('\n')}\n`));
    await press('Baca catatan ini');
    await press('Lihat hasil bacaan');
    await press('Lihat isi penjualan');
    await press('Jawab pertanyaan');
    for (;;) {
      const skip = screen.queryByRole('button', { name: /Lewati dulu|Ke hasil/ });
      if (!skip) break;
      await app.user.click(skip);
    }
    await title('Ini yang akan dikirim');
    const shown = document.querySelector('pre')!.textContent;
    await press('Kirim ke mentor');
    await waitFor(() => expect(app.sent().map(({ kind }) => kind)).toContain('lab-finished'));
    const { payload } = app.sent().find(({ kind }) => kind === 'lab-finished')!;
    expect(payload).toMatchObject({ lab: 'sales', engine: 'sales@1' });
    expect((payload as unknown as { work: unknown }).work).toEqual(JSON.parse(shown));
    for (const { body } of app.api.calls) expect(JSON.stringify(body ?? '')).not.toContain(secret);
    expect(JSON.stringify(await app.device.store.readDraft(`lab/${aHome().enrolments[0]!.id}/${step}`))).not.toContain(
      secret,
    );
  });

  it("can be opened by the mentor as it was sent, and a stranger's bytes are refused in a sentence", async () => {
    await open();
    const { rerender } = render(
      <Artifact
        work={{
          source: 'butik',
          report: reportOfSample('butik'),
          answers: { used: 1064, reason: 'cancelled', words: { 8: 'Kenapa orang tidak beli' } },
        }}
      />,
      { wrapper: within(app.device) },
    );
    expect(await screen.findByText('Kenapa orang tidak beli')).toBeTruthy();
    expect(screen.getAllByText('Sesuai')).toHaveLength(1);
    rerender(<Artifact work={{ rows: [1] }} />);
    expect(screen.getByText('Hasil lab ini tidak bisa dibuka.')).toBeTruthy();
  });
});

describe('every screen', () => {
  it('has nothing that keeps anybody out', async () => {
    await open();
    await expectNoViolations();
    await choose(/Butik “Melati Deli”/);
    await press('Baca catatan ini');
    await title('Cocokkan kolom');
    await expectNoViolations();
    await press('Lihat hasil bacaan');
    await expectNoViolations();
    await press('Lihat isi penjualan');
    await title('Sabtu paling ramai');
    await expectNoViolations();
    await press('Jawab pertanyaan');
    await expectNoViolations();
  });
});
