import { screen, within } from '@testing-library/react';
import type { HomeDocument } from '@contracts/learning';
import {
  aHome,
  anEnrolment,
  aSubmission,
  moduleIds,
  openLearner,
  someFeedback,
  type OpenedLearner,
} from '@web/testing';
import { homeRoutes } from './home.routes';

const { factCard, lesson, task } = moduleIds;
let app: OpenedLearner;
afterEach(() => app.close());

const open = async (home = aHome(), more: Partial<Parameters<typeof openLearner>[0]> = {}) =>
  (app = await openLearner({ at: '/belajar', routes: homeRoutes, home, ...more }));
const enrolmentId = anEnrolment().id;
const done = (stepId: string, partsRead: number[] = []) => ({
  enrolmentId,
  stepId,
  done: partsRead.length === 0,
  best: null,
  attempts: 0,
  partsRead,
  lastAt: '2026-11-19T02:00:00Z',
});
/** The one link that goes on. */
const next = (name: string) => screen.getByRole('link', { name }).getAttribute('href');

describe('home', () => {
  it('greets her as she chose and shows one next step', async () => {
    await open();
    expect(screen.getByRole('heading', { name: 'Halo, Bu Sari.' })).toBeTruthy();
    expect(screen.getByText('Langkah berikut')).toBeTruthy();
    expect(screen.getByText('Pelajaran 3.2 · 8 menit · bisa tanpa sinyal')).toBeTruthy();
    expect(next('Mulai')).toBe(`/belajar/pelajaran/${lesson}`);
  });

  it.each([
    [
      { back: false, again: 0 },
      'Pelajaran Anda diperbarui',
      'Semua yang sudah Anda kerjakan tetap tersimpan. Lanjutkan saja.',
    ],
    [{ back: false, again: 1 }, 'Pelajaran Anda diperbarui', /1 langkah berganti soal.*Jawaban lama tetap tersimpan/],
    [{ back: true, again: 0 }, 'Pelajaran Anda kembali ke susunan semula', /tetap tersimpan/],
  ])('says calmly that her lessons were renewed, and that nothing is lost: %j', async (moved, title, more) => {
    await open(aHome({ moved: { enrolmentId, at: '2026-11-20T03:00:00.000Z', ...moved } }));
    expect(await screen.findByText(title)).toBeTruthy();
    expect(screen.getByText(more)).toBeTruthy();
    expect(screen.getByText('Langkah berikut')).toBeTruthy();
  });

  it('says how far a begun lesson is', async () => {
    await open(aHome({ progress: [done(lesson, [1, 2])] }));
    expect(screen.getByRole('progressbar', { name: 'Bagian 2 dari 3 sudah selesai' })).toBeTruthy();
    expect(next('Lanjutkan')).toBe(`/belajar/pelajaran/${lesson}`);
  });

  it('counts what was done a moment ago and has not reached the server', async () => {
    await open(aHome(), { offline: true });
    const act = { enrolmentId, package: 'a'.repeat(64), stepId: lesson };
    await app.learn({ ...act, kind: 'part-read', payload: { part: 1, parts: 3 } });
    expect(await screen.findByRole('progressbar', { name: 'Bagian 1 dari 3 sudah selesai' })).toBeTruthy();
    expect(within(screen.getByRole('list', { name: 'Minggu ini' })).getByText(/belajar, hari ini/)).toBeTruthy();
  });

  it('puts returned work first, and tells what the mentor said', async () => {
    await open(
      aHome({
        progress: [done(lesson)],
        submissions: [aSubmission({ status: 'returned', feedback: [someFeedback()] })],
      }),
    );
    expect(screen.getByText('Perbaiki dulu, ya')).toBeTruthy();
    expect(next('Perbaiki')).toBe(`/belajar/tugas/${task}`);
    expect(
      await screen.findByRole('link', {
        name: /Tiga teks untuk produk saya: satu langkah lagi.*Pak Budi · kemarin, 16.10 WIB/,
      }),
    ).toBeTruthy();
  });

  it('never closes the next step while a mentor has work', async () => {
    await open(aHome({ progress: [done(lesson)], submissions: [aSubmission()] }));
    expect(screen.getByRole('heading', { name: 'Kartu Fakta produk saya' })).toBeTruthy();
  });

  it('waits with her when everything else is done, and says until when', async () => {
    await open(aHome({ progress: [done(lesson), done(factCard)], submissions: [aSubmission()] }));
    expect(screen.getByText('Menunggu mentor')).toBeTruthy();
    expect(screen.getByText('Umpan balik paling lambat Selasa, 24 November 2026.')).toBeTruthy();
  });

  it('says so when all is done', async () => {
    await open(
      aHome({
        progress: [done(lesson), done(factCard), done(task)],
        submissions: [aSubmission({ status: 'accepted' })],
      }),
    );
    expect(screen.getByText('AI untuk Usaha Saya sudah selesai')).toBeTruthy();
  });

  it('shows her goals with the stairs already climbed', async () => {
    await open(aHome({ goals: [{ competency: 'B1', targetLevel: 3, targetOn: '2026-12-26' }] }));
    expect(await screen.findByRole('link', { name: /Menulis perintah yang jelas/ })).toBeTruthy();
    expect(screen.getByRole('img', { name: 'Belum ada bukti. Tujuan tingkat 3.' })).toBeTruthy();
  });

  it('says what to wait for on the waiting list, and without a cohort', async () => {
    await open(aHome({ enrolments: [anEnrolment({ status: 'waitlisted' })] }));
    expect(screen.getByText('Anda ada di daftar tunggu')).toBeTruthy();
    await app.close();
    await open(aHome({ enrolments: [] }));
    expect(screen.getByText('Anda belum masuk angkatan')).toBeTruthy();
  });
});

describe('a module', () => {
  const openModule = (home = aHome(), more = {}) => open(home, { at: '/belajar/modul/m3-teks-jualan', ...more });

  it('shows its story and each step with how it stands', async () => {
    await openModule(aHome({ progress: [done(lesson, [1])], submissions: [aSubmission({ status: 'in_review' })] }));
    expect(screen.getByText('Cerita: Dapur Bu Tiur')).toBeTruthy();
    const rows = within(screen.getByRole('list', { name: 'Langkah demi langkah' }))
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
    expect(rows).toEqual([
      'Perintah RACIKPelajaran 3.2 · Bagian 1 dari 3',
      expect.stringContaining('Kartu Fakta produk saya'),
      'Tiga teks untuk produk sayaTugas praktik · Sedang dinilai',
    ]);
    expect(screen.getByRole('progressbar', { name: '0 dari 3 langkah selesai' })).toBeTruthy();
  });

  it('shows its steps without signal even when its words are not on the phone', async () => {
    await openModule(aHome(), { offline: true, packed: false });
    expect(screen.getByRole('link', { name: /Perintah RACIK/ })).toBeTruthy();
    await app.user.click(screen.getByRole('button', { name: 'Simpan Teks jualan dengan AI di HP' }));
    expect(await screen.findByText('Perlu sinyal sebentar. Coba lagi nanti.')).toBeTruthy();
    app.api.offline = false;
    await app.user.click(screen.getByRole('button', { name: 'Simpan Teks jualan dengan AI di HP' }));
    expect(await screen.findByText('Ada di HP')).toBeTruthy();
  });

  it('of her choice is counted whole, said to be her choice, and begins with its first step', async () => {
    const chosen = (home = aHome()): HomeDocument => ({
      ...home,
      enrolments: home.enrolments.map((enrolment) => ({
        ...enrolment,
        modules: enrolment.modules.map((module) => ({
          ...module,
          steps: module.steps.map((step) => ({ ...step, required: false })),
        })),
      })),
    });
    await openModule(chosen());
    expect(screen.getByRole('progressbar', { name: '0 dari 3 langkah selesai' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Lanjut: Perintah RACIK' })).toBeTruthy();
    expect(screen.getByText('Modul 3 · Pilihan')).toBeTruthy();
    expect(screen.queryByText(/boleh dilewati/)).toBeNull();
    await app.close();
    await open(chosen(), { at: '/belajar/modul' });
    expect(screen.getByText(/0 dari 3 selesai · Pilihan/)).toBeTruthy();
  });

  it('goes on with the step that is next', async () => {
    await openModule(aHome({ progress: [done(lesson)] }));
    await app.user.click(screen.getByRole('button', { name: 'Lanjut: Kartu Fakta produk saya' }));
    expect(app.address()).toBe(`/belajar/kegiatan/${factCard}`);
  });
});

describe('the room on the phone', () => {
  const give = (estimate: { usage: number; quota: number } | undefined) =>
    Object.defineProperty(navigator, 'storage', {
      configurable: true,
      value: estimate && { estimate: async () => estimate },
    });
  afterEach(() => give(undefined));
  const openModules = () => open(aHome(), { at: '/belajar/modul' });

  it('is told in words beside the bar', async () => {
    give({ usage: 1_240_000, quota: 4_101_240_000 });
    await openModules();
    expect(await screen.findByText('MelekAI memakai 1,2 MB. Sisa 4,1 GB.')).toBeTruthy();
    expect(screen.queryByText('Ruang di HP hampir habis')).toBeNull();
  });

  it('says what to do when it is nearly used up', async () => {
    give({ usage: 40_000_000, quota: 45_000_000 });
    await openModules();
    expect(await screen.findByText('Ruang di HP hampir habis')).toBeTruthy();
    expect(screen.getByText(/Hapus modul yang sudah selesai/)).toBeTruthy();
  });

  it('is not spoken of where the browser does not say', async () => {
    await openModules();
    expect(screen.getByRole('heading', { level: 1, name: 'Belajar' })).toBeTruthy();
    expect(screen.queryByRole('heading', { name: 'Ruang di HP' })).toBeNull();
  });
});
