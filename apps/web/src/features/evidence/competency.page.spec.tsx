import { screen, waitFor } from '@testing-library/react';
import type { LevelsView } from '@contracts/evidence';
import { aHome, aSubmission, moduleIds, openLearner, problem, type OpenedLearner } from '@web/testing';
import { evidenceRoutes } from './evidence.routes';

const { quiz, task } = moduleIds;
let app: OpenedLearner;
afterEach(() => app.close());

type State = LevelsView['competencies'][number];
const at = Date.parse('2026-11-16T03:00:00Z');
const aLevel = (parts: Partial<State> = {}): State => ({
  code: 'B1',
  level: 2,
  reached: [],
  evidence: [{ kind: 'quiz', entryId: 'e1', activityId: quiz, basisPoints: 9000, at, level: 1, superseded: false }],
  enough: 'all',
  missing: [{ need: 'mentor-on-own-business', atLeast: 3, activities: [task] }],
  ...parts,
});

const open = async (path: string, level = aLevel(), more: Partial<Parameters<typeof openLearner>[0]> = {}) =>
  (app = await openLearner({
    at: `/belajar/${path}`,
    routes: evidenceRoutes,
    home: aHome({
      levels: { rules: 'levels@1', competencies: [level] },
      goals: [{ competency: 'B1', targetLevel: 3, targetOn: '2026-12-26' }],
    }),
    ...more,
  }));

describe('what I can do', () => {
  it('says each level as a sentence and leads to why', async () => {
    await open('kemampuan');
    expect(screen.getByRole('heading', { name: 'Membuat konten dengan AI' })).toBeTruthy();
    expect(screen.getByText('Bisa: menulis perintah dengan formulir RACIK')).toBeTruthy();
    expect(screen.getByRole('img', { name: 'Tingkat 2 Mencoba. Tujuan tingkat 3.' })).toBeTruthy();
    await app.user.click(screen.getByRole('link', { name: /Menulis perintah/ }));
    expect(await screen.findByRole('heading', { name: 'Kenapa saya di tingkat ini?' })).toBeTruthy();
  });
});

describe('why am I at this level', () => {
  it('shows the evidence, each leading to the thing itself', async () => {
    await open('kemampuan/B1');
    expect(screen.getByText('Anda bisa menulis perintah dengan formulir RACIK. Ada 1 bukti.')).toBeTruthy();
    expect(
      screen
        .getByRole('link', { name: /Kuis pelajaran 3.2: 90% tepat.*16 Nov 2026 · mendukung tingkat 1/ })
        .getAttribute('href'),
    ).toBe(`/belajar/kegiatan/${quiz}`);
  });

  it('says what the next level needs and where to do it', async () => {
    await open('kemampuan/B1');
    expect(screen.getByRole('heading', { name: 'Untuk naik ke tingkat 3, Mandiri' })).toBeTruthy();
    expect(
      screen.getByRole('link', { name: /Satu tugas di usaha sendiri yang dinilai mentor “Baik”/ }).getAttribute('href'),
    ).toBe(`/belajar/tugas/${task}`);
  });

  it('says that one of several ways is enough', async () => {
    const missing: State['missing'] = [
      { need: 'quiz-result', atLeast: 7000, days: 1, activities: [quiz] },
      { need: 'task-criterion', atLeast: 1, activities: [task] },
    ];
    await open('kemampuan/B1', aLevel({ level: 0, evidence: [], enough: 'one', missing }));
    expect(screen.getByText('Cukup salah satu.')).toBeTruthy();
    expect(screen.getByText('Satu kuis dengan hasil paling sedikit 70%')).toBeTruthy();
    expect(screen.getAllByText('Belum ada bukti').length).toBeGreaterThan(0);
  });

  it('shows work that a mentor still has among the evidence', async () => {
    const home = aHome({ levels: { rules: 'levels@1', competencies: [aLevel()] }, submissions: [aSubmission()] });
    await open('kemampuan/B1', aLevel(), { home });
    expect(screen.getByText('Tiga teks untuk produk saya: sedang dinilai')).toBeTruthy();
  });

  it('lets her change the goal', async () => {
    await open('kemampuan/B1', aLevel(), { api: { 'PUT /api/me/goals/:id': () => ({}) } });
    await app.user.click(screen.getByRole('button', { name: 'Ubah tujuan' }));
    await app.user.click(screen.getByRole('radio', { name: 'Tingkat 4 Membimbing' }));
    await app.user.click(screen.getByRole('button', { name: 'Simpan tujuan' }));
    await waitFor(() =>
      expect(app.api.bodies('PUT /api/me/goals/:id')).toEqual([{ targetLevel: 4, targetOn: '2026-12-26' }]),
    );
    expect(await screen.findByText('Tujuan tersimpan.')).toBeTruthy();
  });

  it('keeps her choice on the screen when there is no signal, or the day has passed', async () => {
    await open('kemampuan/B1', aLevel(), {
      api: { 'PUT /api/me/goals/:id': () => problem('evidence/goal-in-the-past', 422) },
    });
    await app.user.click(screen.getByRole('button', { name: 'Ubah tujuan' }));
    await app.user.click(screen.getByRole('button', { name: 'Simpan tujuan' }));
    expect(await screen.findByText('Tanggal ini sudah lewat. Pilih tanggal mulai hari ini.')).toBeTruthy();
    app.api.offline = true;
    await app.user.click(screen.getByRole('button', { name: 'Simpan tujuan' }));
    expect(await screen.findByText('Perlu sinyal untuk menyimpan tujuan')).toBeTruthy();
    expect(screen.getByLabelText('Paling lambat tanggal')).toHaveProperty('value', '2026-12-26');
  });
});
