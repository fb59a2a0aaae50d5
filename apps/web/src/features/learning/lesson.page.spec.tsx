import { screen, waitFor, within } from '@testing-library/react';
import { aHome, moduleIds, openLearner, type OpenedLearner } from '@web/testing';
import { learningRoutes } from './learning.routes';

const { lesson, prompt, quiz } = moduleIds;
let app: OpenedLearner;
afterEach(() => app.close());

const open = async (
  at = `/belajar/pelajaran/${lesson}?bagian=1`,
  more: Partial<Parameters<typeof openLearner>[0]> = {},
) => (app = await openLearner({ at, routes: learningRoutes, ...more }));
const press = async (name: RegExp | string) => app.user.click(await screen.findByRole('button', { name }));
const kinds = () => [...app.sent(), ...app.queued()].map(({ kind }) => kind);

describe('a lesson', () => {
  it('opens with old questions the first time, which count for nothing', async () => {
    await open(`/belajar/pelajaran/${lesson}`);
    expect(screen.getByRole('heading', { name: 'Ingat sebentar' })).toBeTruthy();
    await app.user.click(screen.getByRole('radio', { name: /Ganti sesuai/ }));
    await press('Periksa jawaban');
    expect(screen.getByText('Jawaban yang tepat')).toBeTruthy();
    await press('Mulai pelajaran');
    expect(await screen.findByRole('heading', { name: 'Perintah RACIK' })).toBeTruthy();
    expect(app.address()).toContain('bagian=1');
    expect(kinds()).not.toContain('quiz-answered');
  });

  it('shows one part at a time and notes what was read', async () => {
    await open();
    expect(screen.getByRole('progressbar', { name: 'Bagian 1 dari 3' })).toBeTruthy();
    expect(screen.getByText(/disebut perintah/)).toBeTruthy();
    await press('Lanjut');
    expect(await screen.findByText('Tulis perintah Anda.')).toBeTruthy();
    expect(app.address()).toContain('bagian=2');
    await waitFor(() =>
      expect(app.sent()).toContainEqual(
        expect.objectContaining({ kind: 'part-read', stepId: lesson, payload: { part: 1, parts: 3 } }),
      ),
    );
  });

  it('goes on where she stopped', async () => {
    const progress = [
      {
        enrolmentId: aHome().enrolments[0]?.id ?? '',
        stepId: lesson,
        done: false,
        best: null,
        attempts: 0,
        partsRead: [1, 2],
        lastAt: '2026-11-19T02:00:00Z',
      },
    ];
    await open(`/belajar/pelajaran/${lesson}`, { home: aHome({ progress }) });
    expect(app.address()).toContain('bagian=3');
  });

  it('can be read and finished without signal, and nothing is lost when the app is closed', async () => {
    await open(undefined, { offline: true });
    await press('Lanjut');
    await screen.findByText('Tulis perintah Anda.');
    await press('Nanti saja, lanjut dulu');
    await screen.findByText(/Soal 1 dari 2/);
    app = await app.reopen();
    expect(screen.getByText(/Soal 1 dari 2/)).toBeTruthy();
    expect(app.queued().map(({ kind }) => kind)).toEqual(['lesson-opened', 'part-read', 'part-read']);
  });

  it('notes its opening once, also when the server does not take it', async () => {
    const opened: string[] = [];
    await open(undefined, {
      api: {
        'POST /api/sync': ({ body }) => {
          const { entries } = body as { entries: { id: string; kind: string }[] };
          opened.push(...entries.filter(({ kind }) => kind === 'lesson-opened').map(({ id }) => id));
          const problem = { type: 'urn:melekai:problem:learning/not-enrolled', title: 'Sudah berakhir.' };
          return { answers: entries.map(({ id }) => ({ id, answer: 'refused', problem })), cursor: 0, news: false };
        },
        'GET /api/session': () => ({ agency: aHome().agency, personId: aHome().person.id }),
      },
    });
    await waitFor(() => expect(app.device.store.snapshot().aside).toHaveLength(1));
    await press('Lanjut');
    await waitFor(() => expect(app.device.store.snapshot().aside.length).toBeGreaterThan(1));
    expect(opened).toHaveLength(1);
  });

  it('says its idea in one sentence at the end, with its sources', async () => {
    await open(`/belajar/pelajaran/${lesson}?bagian=3`, {
      home: aHome({
        progress: [
          {
            enrolmentId: aHome().enrolments[0]?.id ?? '',
            stepId: quiz,
            done: true,
            best: 10_000,
            attempts: 1,
            partsRead: [],
            lastAt: '2026-11-19T02:00:00Z',
          },
        ],
      }),
    });
    expect(screen.getByText('Perintah yang jelas memuat lima bahan.')).toBeTruthy();
    expect(screen.getByText(/Ketentuan WhatsApp Business/)).toBeTruthy();
    await press('Selesai');
    await waitFor(() => expect(kinds()).toContain('lesson-finished'));
    expect(app.address()).toBe('/belajar/modul/m3-teks-jualan');
  });

  it('is not found where it is not hers', async () => {
    await open('/belajar/pelajaran/00000000-0000-4000-8000-000000000099');
    expect(screen.getByRole('heading', { name: 'Tidak bisa dibuka' })).toBeTruthy();
  });
});

describe('a guided form in a lesson', () => {
  const write = async (name: string, text: string) =>
    app.user.type(screen.getByRole('textbox', { name: `Bahan ${name}` }), text);

  it('counts the ingredients, keeps what is written, and is noted when she saves it', async () => {
    await open(`/belajar/pelajaran/${lesson}?bagian=2`);
    expect(screen.getByText('0 dari 5 bahan RACIK sudah ada.')).toBeTruthy();
    await write('rincian', 'bolu pandan satu loyang');
    expect(screen.getByText('1 dari 5 bahan RACIK sudah ada.')).toBeTruthy();
    await press('Simpan perintah');
    expect(await screen.findByText(/4 bagian masih perlu dilengkapi/)).toBeTruthy();

    for (const name of ['arah', 'cara', 'ingin', 'kendala']) await write(name, 'tiga kata saja');
    await press('Simpan perintah');
    expect(await screen.findByRole('button', { name: 'Ubah' })).toBeTruthy();
    const saved = () => app.sent().filter((act) => act.stepId === prompt);
    await waitFor(() =>
      expect(saved().map(({ payload }) => payload)).toMatchObject([
        { complete: false },
        { complete: true, answers: { arah: 'tiga kata saja' } },
      ]),
    );
    await press('Lanjut');
    expect(await screen.findByText(/Soal 1 dari 2/)).toBeTruthy();
  }, 30_000);

  it('has what was written after the app was closed in the middle', async () => {
    await open(`/belajar/pelajaran/${lesson}?bagian=2`);
    await write('arah', 'ibu kantor');
    window.dispatchEvent(new Event('pagehide'));
    app = await app.reopen();
    expect(screen.getByRole('textbox', { name: 'Bahan arah' })).toHaveProperty('value', 'ibu kantor');
  });

  it('keeps a text that is too long and says by how much', async () => {
    await open(`/belajar/pelajaran/${lesson}?bagian=2`);
    await app.user.click(screen.getByRole('textbox', { name: 'Bahan cara' }));
    await app.user.paste('a'.repeat(63));
    await press('Simpan perintah');
    expect(await screen.findByText('Lebih 3 huruf. Ringkas sedikit, ya.')).toBeTruthy();
    expect(screen.getByRole('textbox', { name: 'Bahan cara' })).toHaveProperty('value', 'a'.repeat(63));
  });

  it('shows an example beside its field', async () => {
    await open(`/belajar/pelajaran/${lesson}?bagian=2`);
    const [first] = screen.getAllByText('Lihat contoh');
    await app.user.click(first as HTMLElement);
    expect(within(first?.closest('details') as HTMLElement).getByText('Contoh rincian')).toBeTruthy();
  });
});
