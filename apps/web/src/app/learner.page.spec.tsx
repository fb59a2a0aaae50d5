import 'fake-indexeddb/auto';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { IDBFactory } from 'fake-indexeddb';
import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { changeLocale } from '@web/platform/i18n';
import { announceNewerApp } from '@web/platform/release';
import { forgetPerson, rememberedPerson } from '@web/platform/session';
import { aFramework, aHome, aModule, fakeApi, moduleIds, problem, type FakeApi, type FakeRoutes } from '@web/testing';
import { bootLearner } from './boot-learner';
import { BootTrouble } from './boot-trouble.page';
import { learnerRoutes } from './learner.routes';
import type { Device } from '@web/platform/device';

let api: FakeApi;
let device: Device | undefined;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  forgetPerson();
  window.scrollTo = () => undefined;
  Element.prototype.scrollIntoView = () => undefined;
});
afterEach(async () => {
  changeLocale('id');
  device?.outbox.stop();
  await device?.store.close();
  device = undefined;
});

const serve = (routes: FakeRoutes = {}): FakeApi =>
  (api = fakeApi({
    'GET /api/me/learning': () => aHome(),
    'GET /packages/:id': ({ id }) => (id.startsWith('a') ? aModule() : aFramework),
    ...routes,
  }));

async function boot(): Promise<Device> {
  const opened = await bootLearner();
  if (!('device' in opened)) throw new Error('The app leads to a page of the server.');
  return (device = opened.device);
}

async function show(at: string): Promise<void> {
  render(<RouterProvider router={createMemoryRouter(learnerRoutes(await boot()), { initialEntries: [at] })} />);
  await screen.findByRole('heading', { level: 1 });
}

const aPartRead = {
  enrolmentId: aHome().enrolments[0]?.id ?? '',
  package: 'a'.repeat(64),
  stepId: moduleIds.lesson,
  kind: 'part-read' as const,
  payload: { part: 1, parts: 3 },
};

describe('opening the app', () => {
  it('asks the server who she is the first time, and never again', async () => {
    serve();
    await boot();
    expect(rememberedPerson()).toEqual({ agencyId: aHome().agency.id, personId: aHome().person.id });
    await device?.store.close();
    api.offline = true;
    expect((await boot()).store.snapshot().home?.person.name).toBe('Sari Dewi');
  });

  it('leads a stranger to sign-in', async () => {
    serve({ 'GET /api/me/learning': () => problem('common/not-signed-in', 401) });
    await expect(bootLearner()).resolves.toEqual({ signIn: true });
  });

  it('leads her to the notice about her data first, and keeps nothing on the phone before it is answered', async () => {
    serve({ 'GET /api/me/learning': () => aHome({ noticeAnswered: false }) });
    await expect(bootLearner()).resolves.toEqual({ notice: true });
    expect(rememberedPerson()).toBeNull();
  });

  it.each([
    ['without signal', () => undefined, 'Perlu sinyal untuk pertama kali'],
    [
      'where the browser keeps nothing',
      () =>
        jest.spyOn(indexedDB, 'open').mockImplementation(() => {
          throw new DOMException('no', 'SecurityError');
        }),
      'Peramban ini tidak mengizinkan penyimpanan',
    ],
    [
      'for somebody who is no learner',
      () => serve({ 'GET /api/me/learning': () => problem('common/not-allowed', 403) }),
      'Halaman belajar ini untuk peserta',
    ],
  ])('says what to do %s', async (name, arrange, title) => {
    serve();
    api.offline = name === 'without signal';
    arrange();
    const error = await bootLearner().catch((trouble: unknown) => trouble);
    const again = jest.fn();
    render(<BootTrouble error={error} onAgain={again} />);
    expect(await screen.findByRole('heading', { name: title })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Coba lagi' }));
    expect(again).toHaveBeenCalled();
    jest.restoreAllMocks();
  });
});

describe('a newer app', () => {
  it('is offered above every screen and changes over only when she says so', async () => {
    serve();
    await show('/belajar');
    const takeOver = jest.fn();
    act(() => announceNewerApp(takeOver));
    expect(await screen.findByText('Versi baru siap')).toBeTruthy();
    expect(takeOver).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Buka versi baru' }));
    expect(takeOver).toHaveBeenCalledTimes(1);
  });

  it('is asked for where the server no longer understands this one, which keeps all its work', async () => {
    serve({ 'POST /api/sync': () => problem('learning/app-too-old', 426) });
    await show('/belajar');
    await device?.outbox.append([aPartRead]);
    expect(await screen.findByText('Aplikasi ini sudah terlalu lama')).toBeTruthy();
    expect(device?.store.snapshot().queued).toHaveLength(1);
    expect(device?.store.snapshot().aside).toEqual([]);
  });
});

describe('the frame', () => {
  it('has four places on a place, and the way back on a task', async () => {
    serve();
    await show('/belajar');
    expect(screen.getByRole('navigation', { name: 'Menu utama' }).textContent).toBe('BerandaBelajarLabSaya');
    expect(screen.getByRole('link', { name: 'Beranda' }).getAttribute('aria-current')).toBe('page');
    await userEvent.click(screen.getByRole('link', { name: 'Mulai' }));
    await screen.findByRole('heading', { name: 'Ingat sebentar' });
    expect(screen.queryByRole('navigation')).toBeNull();
    expect(screen.getByRole('link', { name: 'Modul 3' })).toBeTruthy();
  });

  it('moves the focus to the title of a new screen', async () => {
    serve();
    await show('/belajar');
    await userEvent.click(screen.getByRole('link', { name: 'Saya' }));
    const title = await screen.findByRole('heading', { name: 'Saya' });
    await waitFor(() => expect(document.activeElement).toBe(title));
  });

  it('says of an address that leads nowhere what to do', async () => {
    serve();
    await show('/belajar/entah');
    expect(screen.getByRole('heading', { name: 'Halaman ini tidak ada' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Ke Beranda' })).toBeTruthy();
  });

  it('says of a lesson that is not on the phone that it needs signal, and opens it when there is', async () => {
    serve();
    await boot();
    api.offline = true;
    await device?.store.close();
    await show(`/belajar/pelajaran/${moduleIds.lesson}?bagian=1`);
    expect(screen.getByRole('heading', { name: 'Halaman ini belum ada di HP' })).toBeTruthy();
    expect(screen.getByText('Jawaban Anda aman di HP.')).toBeTruthy();
    api.offline = false;
    await userEvent.click(screen.getByRole('button', { name: 'Coba lagi' }));
    expect(await screen.findByRole('heading', { name: 'Perintah RACIK' })).toBeTruthy();
  });
});

describe('the chip', () => {
  const takes = (answers: (ids: string[]) => unknown): FakeRoutes => ({
    'POST /api/sync': ({ body }) => ({
      answers: answers((body as { entries: { id: string }[] }).entries.map(({ id }) => id)),
      cursor: 11,
      news: false,
    }),
  });
  const learn = () => act(async () => void (await device?.outbox.append([aPartRead])));

  it('says where the work is: on the phone, then with the server', async () => {
    serve(takes((ids) => ids.map((id) => ({ id, answer: 'accepted' }))));
    await show('/belajar');
    api.offline = true;
    await learn();
    await userEvent.click(await screen.findByRole('button', { name: 'Disimpan di HP' }));
    expect(await screen.findByText('1 catatan aman di HP dan akan dikirim otomatis saat ada sinyal.')).toBeTruthy();
    api.offline = false;
    await userEvent.click(screen.getByRole('button', { name: 'Kirim sekarang' }));
    expect(await screen.findByRole('button', { name: 'Diterima', hidden: true })).toBeTruthy();
  });

  it('shows what the server did not take, with the reason, to be sent again or let go', async () => {
    const refusal = {
      type: 'urn:melekai:problem:learning/step-unknown',
      title: 'Langkah ini tidak ada di versi kurikulum Anda.',
    };
    serve(takes((ids) => ids.map((id) => ({ id, answer: 'refused', problem: refusal }))));
    await show('/belajar');
    await learn();
    await userEvent.click(await screen.findByRole('button', { name: 'Perlu dilihat' }));
    expect(await screen.findByText(/Langkah ini tidak ada/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Hapus catatan ini' }));
    await waitFor(() => expect(device?.store.snapshot().aside).toEqual([]));
  });

  it('lets her go on learning when the session has ended, and offers to sign in', async () => {
    serve({ 'POST /api/sync': () => problem('common/not-signed-in', 401) });
    await show('/belajar');
    await learn();
    expect(await screen.findByText('Masuk lagi untuk mengirim')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Masuk lagi' }).getAttribute('href')).toBe('/?next=%2Fbelajar');
    expect(screen.getByRole('link', { name: /Mulai|Lanjutkan/ })).toBeTruthy();
  });
});
