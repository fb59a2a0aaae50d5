import { screen, waitFor } from '@testing-library/react';
import type { ModulePackage } from '@contracts/packages';
import { plantError, sampleCards, sentencesOf } from '@labs/copy';
import { scoreLab } from '@labs/score';
import { labsRoute } from '@web/labs';
import {
  aHome,
  aModule,
  anEnrolment,
  expectNoViolations,
  moduleIds,
  openLearner,
  type OpenedLearner,
} from '@web/testing';
import { Artifact } from './artifact';
import { CopyLab } from './copy.lab';

let app: OpenedLearner;
afterEach(() => app.close());

const routes: Parameters<typeof openLearner>[0]['routes'] = (device) => [
  { path: 'lab/:lab', ...labsRoute(device, { copy: async () => ({ Lab: CopyLab }) }) },
  { path: 'hasil/:of', element: <Artifact work={workToShow} /> },
];
let workToShow: unknown = null;

const open = async (more: Partial<Parameters<typeof openLearner>[0]> = {}) =>
  (app = await openLearner({ at: '/belajar/lab/teks', routes, offline: true, ...more }));
const press = async (name: RegExp | string) => app.user.click(await screen.findByRole('button', { name }));
const heading = (name: string) => screen.findByRole('heading', { level: 1, name });
const write = async (name: RegExp | string, words: string) => {
  const field = screen.getByRole('textbox', { name });
  await app.user.clear(field);
  if (words !== '') await app.user.type(field, words);
};

const toText = async () => {
  await open();
  await toTextOf(/Bolu pandan/);
};
const toTextOf = async (product: RegExp) => {
  await app.user.click(screen.getByLabelText(product));
  await press('Pakai kartu ini');
  await press('Lanjut ke perintah');
  await press('Lanjut ke draf');
  await press('Pakai draf ini');
  await heading('Teks saya');
};

describe('Lab Teks Jualan', () => {
  it('leads without signal and without any AI from the card to a result that is kept', async () => {
    await open();
    await app.user.click(screen.getByLabelText(/Bolu pandan/));
    await expectNoViolations();
    await press('Pakai kartu ini');
    await heading('Saluran dan tujuan');
    await write(/Untuk acara apa/, 'arisan keluarga');
    await expectNoViolations();
    await press('Lanjut ke perintah');
    await heading('Perintah untuk AI');
    await write(/R – Rincian/, 'bolu pandan 600 gram');
    await write(/A – Arah/, 'ibu yang menyiapkan arisan');
    await write(/C – Cara/, 'sopan dan hangat');
    await write(/I – Ingin/, 'status WhatsApp 3 kalimat');
    expect(screen.getByText(/Anda belum menulis batasnya\./)).toBeTruthy();
    await write(/K – Kendala/, 'paling banyak 300 huruf');
    expect(screen.getByText('5 dari 5 bahan RACIK sudah ada.')).toBeTruthy();
    await expectNoViolations();
    await press('Lanjut ke draf');
    expect(screen.getByText(/Untuk arisan keluarga, ada bolu pandan\./)).toBeTruthy();
    await expectNoViolations();
    await app.user.click(screen.getByLabelText(/Untuk arisan keluarga/));
    await press('Pakai draf ini');
    await heading('Teks saya');
    expect(screen.getByText('5 hal sudah cocok')).toBeTruthy();
    await expectNoViolations();
    await press('Simpan versi 1');
    await heading('Alasan saya');
    await app.user.click(screen.getByLabelText(/Harga sama/));
    await write('Yang saya ubah', 'tidak ada');
    await expectNoViolations();
    await press('Lanjut ke latihan');
    await heading('Temukan satu kesalahan');
    const planted = plantError(0);
    const sentence = sentencesOf(planted.text).find(([from, to]) => from < planted.at[1] && planted.at[0] < to);
    await app.user.click(screen.getByLabelText(planted.text.slice(...sentence!).trim()));
    expect(screen.getByText('Anda menemukannya')).toBeTruthy();
    await expectNoViolations();
    await press('Lihat hasil');
    await heading('Hasil');
    expect(screen.getByText('5 dari 5')).toBeTruthy();
    expect(screen.getByText('ditemukan')).toBeTruthy();
    await expectNoViolations();
    await press('Simpan di HP');
    expect(await screen.findByText('Hasil sudah disimpan.')).toBeTruthy();
    expect(app.queued()).toEqual([]);
    expect(app.sent()).toEqual([]);
  });

  it('underlines what it finds, and puts the card’s price in at one press', async () => {
    await toText();
    await press('Ubah teks saya');
    await write('Teks saya', 'Bolu pandan terbaik dan halal. Rp35.000, tahan 3 hari di suhu ruang. Chat ya.');
    await press('Lihat temuannya');
    expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
      'terbaik',
      'halal',
      'Rp35.000',
    ]);
    expect(screen.getByText('Di teks Rp35.000. Di Kartu Fakta Rp38.000.')).toBeTruthy();
    expect(screen.getByText('Tulis nomor sertifikatnya di Kartu Fakta, atau hapus kata halal.')).toBeTruthy();
    expect(screen.getByText('3 hal sudah cocok')).toBeTruthy();
    await press('Pakai Rp38.000');
    expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['terbaik', 'halal']);
    expect(screen.queryByText('Harga berbeda')).toBeNull();
  });

  it('goes on where the app was closed, with every word', async () => {
    await toText();
    await press('Ubah teks saya');
    await write('Teks saya', 'Bolu pandan Rp38.000');
    app = await app.reopen();
    await heading('Teks saya');
    expect(screen.getByText('Bolu pandan Rp38.000')).toBeTruthy();
  });

  it('keeps versions and takes an old one up again', async () => {
    await toText();
    await press('Ubah teks saya');
    await write('Teks saya', 'Bolu pandan Rp38.000. Chat ya.');
    await press('Simpan versi 2');
    await press('Langkah sebelumnya');
    await press('Pakai lagi versi 1');
    expect(screen.getAllByText(/Bolu pandan siap dipesan/).length).toBeGreaterThan(1);
  });

  it('does not let an empty card or an empty text pass', async () => {
    await open();
    await press('Pakai kartu ini');
    await heading('Pilih produk');
    expect(screen.getByText('Tulis nama produk dulu.')).toBeTruthy();
    await write('Nama produk atau jasa', 'Kue lapis');
    expect(screen.getByText('Tulis harganya dulu.')).toBeTruthy();
    await write('Harga', '45rb');
    await press('Pakai kartu ini');
    await press('Lanjut ke perintah');
    await press('Lanjut ke draf');
    await app.user.click(screen.getByLabelText(/Tulis sendiri dari awal/));
    await press('Tulis sendiri');
    await press(/Simpan versi/);
    await heading('Teks saya');
    expect(screen.getAllByText('Tulis teksnya dulu.').length).toBeGreaterThan(0);
  });

  it('masks what is private in a prompt before it is copied', async () => {
    await open();
    await app.user.click(screen.getByLabelText(/Bolu pandan/));
    await press('Pakai kartu ini');
    await press('Lanjut ke perintah');
    await press('Tulis bebas');
    await write('Perintah Anda', 'Status untuk Bu Siti 0812-6543-7788');
    expect(screen.getByText(/1 nomor HP, 1 nama orang/)).toBeTruthy();
    await press('Salin perintah');
    expect(await navigator.clipboard.readText()).toBe('Status untuk Bu [NAMA 1] [HP 1]');
    await press('Samarkan sekarang');
    expect(screen.getByRole('textbox')).toHaveProperty('value', 'Status untuk Bu [NAMA 1] [HP 1]');
    await press('Isi lima kotak');
    expect(screen.getByRole('textbox', { name: /R – Rincian/ })).toHaveProperty(
      'value',
      'Status untuk Bu [NAMA 1] [HP 1]',
    );
  });

  it('starts from the fact card the learner filled in', async () => {
    await open({
      home: aHome({
        forms: { [moduleIds.factCard]: { 'nama-produk': 'Keripik pisang', harga: 15_000, 'cara-pesan': 'Chat toko' } },
      }),
    });
    expect(screen.getByRole('textbox', { name: 'Nama produk atau jasa' })).toHaveProperty('value', 'Keripik pisang');
    await press('Pakai kartu ini');
    await press('Lanjut ke perintah');
    await press('Lanjut ke draf');
    expect(screen.getAllByText(/Harganya Rp15\.000\./).length).toBeGreaterThan(0);
  });

  it('takes a pasted draft, and gives the old text back when the learner wants it', async () => {
    await toText();
    await press('Ubah teks saya');
    await write('Teks saya', 'Teks saya sendiri.');
    await press('Langkah sebelumnya');
    await app.user.click(screen.getByText('Tempel draf dari aplikasi AI'));
    await press('Pakai draf yang ditempel');
    await heading('Pilih draf');
    await write('Draf dari aplikasi AI', 'Bolu tahan 2 minggu.');
    await press('Pakai draf yang ditempel');
    await heading('Teks saya');
    await press('Batalkan');
    expect(screen.getByText('Teks saya sendiri.')).toBeTruthy();
  });

  it('takes over a draft of the AI helper, which was told the prompt masked and the facts of the card', async () => {
    const stream =
      'event: text\ndata: "Bolu pandan tahan 2 minggu."\n\nevent: end\ndata: {"finish":"whole","left":9}\n\n';
    await open({
      offline: false,
      api: {
        'GET /api/labs/help': () => ({ helper: 'on', agreed: true, left: 10, perDay: 20 }),
        'POST /api/labs/help': () => new Response(stream, { headers: { 'content-type': 'text/event-stream' } }),
      },
    });
    await app.user.click(screen.getByLabelText(/Bolu pandan/));
    await press('Pakai kartu ini');
    await press('Lanjut ke perintah');
    await write(/A – Arah/, 'untuk Bu Siti yang arisan');
    await press('Lanjut ke draf');
    await press('Minta draf dari AI');
    await press('Kirim ke AI');
    await press('Pakai ini');
    await heading('Teks saya');
    expect(screen.getByText('“2 minggu” berbeda dengan kartu')).toBeTruthy();
    const [asked] = app.api.bodies('POST /api/labs/help') as { input: { prompt: string; facts: string[] } }[];
    expect(asked?.input.prompt).toBe('untuk Bu [NAMA 1] yang arisan');
    expect(asked?.input.facts).toContain('Harga: Rp38.000');
  });

  it('asks the AI helper for advice by the rubric, with the facts to hold to, and stays her own text', async () => {
    const stream =
      'event: text\ndata: "Harganya jelas. Tambahkan jam antar."\n\nevent: end\ndata: {"finish":"whole","left":9}\n\n';
    await open({
      offline: false,
      api: {
        'GET /api/labs/help': () => ({ helper: 'on', agreed: true, left: 10, perDay: 20 }),
        'POST /api/labs/help': () => new Response(stream, { headers: { 'content-type': 'text/event-stream' } }),
      },
    });
    await toTextOf(/Bolu pandan/);
    await press('Minta saran AI menurut rubrik');
    expect(screen.getByText(/pas untuk Status WhatsApp/)).toBeTruthy();
    await press('Kirim ke AI');
    expect(await screen.findByText('Harganya jelas. Tambahkan jam antar.')).toBeTruthy();
    expect(screen.getByText('Draf AI — belum diperiksa')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Pakai ini' })).toBeNull();
    await expectNoViolations();
    await press('Tutup');
    expect(screen.getAllByText('Tentang bantuan AI')).toHaveLength(1);
    await app.user.click(screen.getByText('Tentang bantuan AI'));
    expect(screen.getByText('Sisa hari ini: 9 dari 20.')).toBeTruthy();
    const [asked] = app.api.bodies('POST /api/labs/help') as { purpose: string; input: Record<string, string[]> }[];
    expect(asked?.purpose).toBe('critique');
    expect(asked?.input['facts']).toContain('Harga: Rp38.000');
    expect(asked?.input['criteria']).toHaveLength(4);
  });

  it.each([
    ['the agency goes without', { helper: 'off', agreed: false, left: 20, perDay: 20 }],
    ['the text is empty', { helper: 'on', agreed: true, left: 20, perDay: 20 }],
  ])('offers no advice of an AI where %s', async (_, state) => {
    await open({ offline: false, api: { 'GET /api/labs/help': () => state } });
    await toTextOf(/Bolu pandan/);
    if (state.helper === 'on') {
      await press('Ubah teks saya');
      await write('Teks saya', '');
    }
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(screen.queryByRole('button', { name: /Minta saran AI/ })).toBeNull();
  });

  it('says kindly that another sentence holds the mistake, and gives another draft on wish', async () => {
    await toText();
    await press('Simpan versi 1');
    await press('Lanjut ke latihan');
    const planted = plantError(0);
    const right = sentencesOf(planted.text).find(([from, to]) => from >= planted.at[1] || to <= planted.at[0]);
    await app.user.click(screen.getByLabelText(planted.text.slice(...right!).trim()));
    expect(screen.getByText('Belum, coba kalimat lain')).toBeTruthy();
    expect(screen.getByText('Kalimat ini cocok dengan kartu')).toBeTruthy();
  });
});

describe('the lab as a step of a module', () => {
  const step = { id: '00000000-0000-4000-8000-000000000099', slug: 'lab-teks', title: 'Lab Teks Jualan' };
  const hash = 'b'.repeat(64);
  const home = () => {
    const enrolment = anEnrolment();
    const [module] = enrolment.modules;
    if (!module) throw new Error('The enrolment has a module.');
    const [first] = module.steps;
    const steps = [{ ...first!, ...step, kind: 'lab' as const, lessonId: null }];
    return aHome({
      enrolments: [{ ...enrolment, modules: [{ ...module, hash, url: `/packages/${hash}.json`, steps }] }],
    });
  };
  const withLab = (): ModulePackage => ({
    ...aModule(),
    activities: [{ ...step, kind: 'lab', lab: 'copy', evidence: ['B2'] }],
  });

  it('queues the whole work for the mentor, with the prompt masked and nothing of the screens', async () => {
    await open({
      at: `/belajar/lab/teks?kegiatan=${step.id}`,
      offline: false,
      home: home(),
      api: { 'GET /packages/:id': withLab },
    });
    await app.user.click(screen.getByLabelText(/Bolu pandan/));
    await press('Pakai kartu ini');
    await press('Lanjut ke perintah');
    await write(/A – Arah/, 'untuk Bu Siti 0812-6543-7788');
    await press('Lanjut ke draf');
    await press('Pakai draf ini');
    await press('Simpan versi 1');
    await press('Lanjut ke latihan');
    await app.user.click(screen.getAllByRole('radio')[0]!);
    await press('Lihat hasil');
    await press('Kirim hasil lab');
    await waitFor(() =>
      expect(app.sent()).toContainEqual(
        expect.objectContaining({
          kind: 'lab-finished',
          stepId: step.id,
          payload: expect.objectContaining({ lab: 'copy', engine: 'copy@1' }),
        }),
      ),
    );
    const { work } = app.sent()[0]?.payload as unknown as { work: { prompt: unknown } };
    expect(work.prompt).toEqual({ kind: 'form', fields: { arah: 'untuk Bu [NAMA 1] [HP 1]' } });
    expect(scoreLab({ lab: 'copy', engine: 'copy@1', work })).toBeGreaterThan(0);
  });
});

describe('a finished work', () => {
  it('is shown to a mentor with its text, findings and figures', async () => {
    workToShow = {
      ...{
        engine: 'copy@1',
        card: sampleCards[0],
        channel: 'wa-status',
        goal: 'order',
        occasion: '',
        source: 'pasted',
      },
      ...{
        draft: 'Bolu terbaik Rp38.000',
        text: 'Bolu pandan Rp35.000, tahan 3 hari. Chat ya.',
        versions: [],
        ticks: ['price'],
      },
      ...{
        prompt: { kind: 'free', text: 'untuk ibu arisan' },
        reasons: [{ what: 'hapus “terbaik”', why: 'tidak ada bukti' }],
      },
      exercise: { seed: 0, answer: null },
    };
    app = await openLearner({
      at: '/belajar/hasil/1',
      routes: (device) => [{ path: 'hasil/:of', element: <Shown /> }, ...routes(device)],
    });
    expect(screen.getByText(/Bolu pandan · Status WhatsApp|bolu pandan · Status WhatsApp/)).toBeTruthy();
    expect(screen.getByText('Harga berbeda')).toBeTruthy();
    expect(screen.getByText('hapus “terbaik”')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Pakai Rp/ })).toBeNull();
    await waitFor(() => expectNoViolations());
  });

  it.each([null, 'words', { engine: 'copy@9' }])('says so when it cannot be read: %j', async (work) => {
    workToShow = work;
    app = await openLearner({
      at: '/belajar/hasil/1',
      routes: (device) => [{ path: 'hasil/:of', element: <Shown /> }, ...routes(device)],
    });
    expect(screen.getByText('Hasil lab ini belum bisa dibaca.')).toBeTruthy();
  });
});

const Shown = () => (
  <main>
    <h1>Nilai</h1>
    <h2>Lab</h2>
    <Artifact work={workToShow} />
  </main>
);
