import { screen, waitFor, within } from '@testing-library/react';
import type { ModulePackage } from '@contracts/packages';
import { scoreLab } from '@labs/score';
import { labsRoute } from '@web/labs';
import { aModule, expectNoViolations, moduleIds, openLearner, type OpenedLearner } from '@web/testing';
import { inAnotherWeek, startDesk } from './advert-bench';
import { Artifact } from './artifact';
import { Lab } from './lab';

let app: OpenedLearner;
afterEach(() => app.close());

let workToShow: unknown = null;
const routes: Parameters<typeof openLearner>[0]['routes'] = (device) => [
  { path: 'lab/:lab', ...labsRoute(device, { adverts: async () => ({ Lab }) }) },
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
  (app = await openLearner({ at: '/belajar/lab/iklan', routes, offline: true, ...more }));
const press = async (name: RegExp | string) => app.user.click(await screen.findByRole('button', { name }));
const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });
const choose = async (name: RegExp | string) => app.user.click(await screen.findByLabelText(name));
const write = async (name: RegExp | string, words: string) => {
  const field = screen.getByRole('textbox', { name });
  await app.user.clear(field);
  await app.user.type(field, words);
};

const toWeek = async () => {
  await open();
  await press('Atur iklan');
  await press('Lanjut ke isi dan uang');
  await press('Jalankan minggu ini');
  await heading('Minggu Anda selesai');
};

const answer = async (...fields: readonly (readonly [RegExp | string, string])[]) => {
  for (const [name, words] of fields) await write(name, words);
  await press('Periksa jawaban');
};

const answerAll = async () => {
  await press('Jawab 8 pertanyaan');
  await answer(['Rupiah', '111.000']);
  await press('Pertanyaan berikut');
  await answer(['Rupiah', 'Rp2.413']);
  await press('Pertanyaan berikut');
  await answer([/Kenaikan menurut buku/, '11'], [/Pesanan menurut aplikasi/, '6']);
  await press('Pertanyaan berikut');
  await answer([/Kenaikan/, '7']);
  await press('Pertanyaan berikut');
  await answer([/Perkiraan/, '0'], ['Paling sedikit', '0'], ['Paling banyak', '30']);
  await press('Pertanyaan berikut');
  await choose('Tidak bisa dihitung');
  await choose('Rugi');
  await press('Periksa jawaban');
  await press('Pertanyaan berikut');
  await choose('Belum tahu');
  await press('Periksa jawaban');
  await press('Pertanyaan berikut');
  await write('Jawaban Anda', 'Saya uji sekali lagi di minggu biasa.');
  await press('Simpan jawaban');
  await press('Lihat yang tersembunyi');
};

describe('the simulator', () => {
  it('leads without signal from the plan to what no app shows, and says on each screen that its figures are made up', async () => {
    await open();
    const madeUp = () => expect(screen.getByText('Iklan sungguhan bisa jauh berbeda.')).toBeTruthy();
    madeUp();
    await expectNoViolations();
    await press('Atur iklan');
    madeUp();
    await expectNoViolations();
    await press('Lanjut ke isi dan uang');
    expect(screen.getByText(/Rp111.000 termasuk PPN 11%/)).toBeTruthy();
    await expectNoViolations();
    await press('Jalankan minggu ini');
    expect(await screen.findByText('Aplikasi menghitung 6 pesanan. Buku Anda naik 11.')).toBeTruthy();
    madeUp();
    await expectNoViolations();
    await answerAll();
    expect(await screen.findByText('Pesanan tambahan karena iklan: 2. Aplikasi menghitung 6.')).toBeTruthy();
    expect(screen.getByText(/8 dari 10 minggu seperti ini iklan memberi 0 sampai 4/)).toBeTruthy();
    expect(screen.getByText('7 dari 7 jawaban cocok')).toBeTruthy();
    madeUp();
    await expectNoViolations();
    await press('Simpan hasil');
    expect(await screen.findByText('Disimpan di HP ini.')).toBeTruthy();
    expect(app.queued()).toEqual([]);
  });

  it('tells nothing of what is hidden before all is answered', async () => {
    await toWeek();
    expect(screen.queryByText(/200 kali/)).toBeNull();
    expect(screen.queryByText(/tambahan karena iklan/)).toBeNull();
  });

  it('goes on at the same question after the app was closed in the middle', async () => {
    await toWeek();
    await press('Jawab 8 pertanyaan');
    await answer(['Rupiah', '111.000']);
    await press('Pertanyaan berikut');
    await write('Rupiah', '24');
    app = await app.reopen();
    expect(await heading('Berapa biaya per klik?')).toBeTruthy();
    expect(screen.getByRole('textbox', { name: 'Rupiah' })).toHaveProperty('value', '24');
  });

  it('keeps what cannot be read in its field, and says how to write it', async () => {
    await toWeek();
    await press('Jawab 8 pertanyaan');
    await press('Periksa jawaban');
    expect(screen.getByText('Isi dulu dengan angka.')).toBeTruthy();
    await answer(['Rupiah', 'seratus']);
    expect(screen.getByText(/Tulis angka saja/)).toBeTruthy();
    expect(screen.getByRole('textbox', { name: 'Rupiah' })).toHaveProperty('value', 'seratus');
    expect(screen.queryByRole('button', { name: 'Pertanyaan berikut' })).toBeNull();
    await expectNoViolations();
  });

  it('explains where tax was forgotten, and takes the answer once it is mended', async () => {
    await toWeek();
    await press('Jawab 8 pertanyaan');
    await answer(['Rupiah', '100000']);
    expect(screen.getByText('Pajak belum masuk. Tagihan = anggaran + PPN.')).toBeTruthy();
    await answer(['Rupiah', '111000']);
    expect(screen.getByText('Jawaban ini cocok')).toBeTruthy();
  });

  it('asks on the day her own limit is reached, and an advert that is stopped costs less', async () => {
    await open();
    await press('Atur iklan');
    await press('Lanjut ke isi dan uang');
    await write(/Berhenti bila/, '40.000');
    await press('Jalankan minggu ini');
    expect(screen.getByText('Isi dulu dengan angka.')).toBeTruthy();
    await write(/kurang dari/, '5');
    await press('Jalankan minggu ini');
    expect(await screen.findByText(/Hari ke-3. Sudah keluar Rp47.571/)).toBeTruthy();
    await expectNoViolations();
    await press('Berhenti di sini');
    expect(await screen.findByText('3 dari 7')).toBeTruthy();
  });

  it('runs on where she lets it', async () => {
    await open();
    await press('Atur iklan');
    await press('Lanjut ke isi dan uang');
    await write(/Berhenti bila/, '40.000');
    await write(/kurang dari/, '5');
    await press('Jalankan minggu ini');
    await press('Teruskan sampai hari ke-7');
    expect(await screen.findByText('7 dari 7')).toBeTruthy();
  });

  it('warns of loud content as soon as it is chosen', async () => {
    await open();
    await press('Atur iklan');
    await press('Lanjut ke isi dan uang');
    expect(screen.queryByText('Heboh mudah menjebak')).toBeNull();
    await choose(/^Heboh/);
    expect(screen.getByText('Heboh mudah menjebak')).toBeTruthy();
  });

  it('shows two pictures side by side and asks about their difference', async () => {
    await open();
    await choose(/^Dua gambar/);
    await press('Atur iklan');
    await press('Lanjut ke isi dan uang');
    await press('Jalankan minggu ini');
    expect(within(screen.getByRole('table', { name: 'Menurut aplikasi' })).getAllByRole('row')).toHaveLength(3);
    await expectNoViolations();
  });

  it('begins the answers anew with another week', async () => {
    await toWeek();
    await answerAll();
    await press('Coba minggu lain');
    await heading('Minggu Anda selesai');
    await press('Jawab 8 pertanyaan');
    expect(screen.getByRole('textbox', { name: 'Rupiah' })).toHaveProperty('value', '');
  });

  it('leads back to the choice of weeks, and to another story from there', async () => {
    await toWeek();
    await answerAll();
    await press('Pilih minggu lain');
    await heading('Coba iklan tanpa bayar');
    for (const on of ['Atur iklan', 'Lanjut ke isi dan uang', 'Jalankan minggu ini']) await press(on);
    await press('Pilih minggu lain');
    await heading('Coba iklan tanpa bayar');
    await app.user.click(screen.getAllByRole('radio')[1]!);
    await press('Atur iklan');
    expect(screen.queryByText('Coba iklan tanpa bayar')).toBeNull();
  });

  it('draws another week for her sitting alone: no two people of a room share it, and it goes on from there', () => {
    const first = startDesk('gajian');
    const hers = inAnotherWeek(first, 'duduk-a');
    expect(first.seed).toBe(4);
    expect(hers).toMatchObject({ session: 'duduk-a', at: 'week', levers: first.levers });
    expect(inAnotherWeek(first, 'duduk-a').seed).toBe(hers.seed);
    expect(inAnotherWeek(first, 'duduk-b').seed).not.toBe(hers.seed);
    const next = inAnotherWeek(hers, 'duduk-c');
    expect(next.session).toBe('duduk-a');
    expect(next.seed).not.toBe(hers.seed);
  });

  it('as a step of a module sends levers, seed and answers, from which the server counts the same', async () => {
    await openStep();
    await press('Atur iklan');
    await press('Lanjut ke isi dan uang');
    await press('Jalankan minggu ini');
    await answerAll();
    await press('Kirim ke mentor');
    await waitFor(() => expect(app.queued()).toHaveLength(1));
    const [{ kind, payload }] = app.queued() as unknown as [{ kind: string; payload: { work: object } }];
    expect(kind).toBe('lab-finished');
    expect(payload).toMatchObject({ lab: 'adverts', engine: 'adverts@1' });
    expect(scoreLab(payload as never)).toBe(10_000);
    expect(Object.keys(payload.work).sort()).toEqual(
      ['answers', 'engine', 'levers', 'scenario', 'seed', 'stop', 'stoppedAfter', 'tax'].sort(),
    );
    expect(JSON.stringify(payload.work).length).toBeLessThan(4_096);

    workToShow = payload.work;
    app = await app.reopen('/belajar/hasil');
    expect(await screen.findByText('7 dari 7 jawaban cocok')).toBeTruthy();
    expect(screen.getByText('Jawaban: Belum tahu')).toBeTruthy();
    expect(screen.getByText(/Saya uji sekali lagi/)).toBeTruthy();
    await expectNoViolations();
  });

  it.each([null, 'rusak', { engine: 'adverts@1' }])(
    'a mentor is told when a result cannot be read: %j',
    async (work) => {
      workToShow = work;
      await open({ at: '/belajar/hasil' });
      expect(await screen.findByText('Hasil simulator ini tidak bisa dibaca.')).toBeTruthy();
    },
  );
});

/** Opens the lab as the quiz's step of the module, so that what is finished is sent. */
async function openStep(): Promise<void> {
  await open();
  await app.device.store.savePackage((await import('@web/testing')).moduleHash, asLab(aModule()));
  app = await app.reopen(`/belajar/lab/iklan?kegiatan=${moduleIds.quiz}`);
}

const asLab = (module: ModulePackage): ModulePackage => ({
  ...module,
  activities: module.activities.map((activity) =>
    activity.id === moduleIds.quiz
      ? { id: activity.id, slug: activity.slug, title: activity.title, kind: 'lab', lab: 'adverts', evidence: ['F3'] }
      : activity,
  ),
});
