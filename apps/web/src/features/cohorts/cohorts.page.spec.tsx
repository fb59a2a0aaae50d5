import { screen, waitFor, within } from '@testing-library/react';
import type { CloseCohortRequest, CohortView, OpenCohortRequest } from '@contracts/cohorts';
import type { CurriculumView } from '@contracts/curricula';
import type { Role } from '@contracts/kernel';
import {
  aCohort,
  aSession,
  expectNoViolations,
  fakeApi,
  problem,
  renderDesk,
  type FakeApi,
  type FakeRoutes,
  type RenderedDesk,
} from '@web/testing';
import { anActivity } from './cohorts.given';
import { cohortRoutes } from './cohorts.routes';

const cohort = aCohort();
const curricula: CurriculumView[] = [
  {
    id: '018f0000-0000-7000-8000-0000000000d1',
    title: 'AI untuk Usaha Saya',
    slug: 'ai-untuk-usaha-saya',
    versions: [
      {
        id: cohort.versionId,
        number: '0.1.0',
        status: 'published',
        revision: 1,
        createdByName: 'Dewi',
        createdAt: '2026-10-17T12:00:00.000Z',
        publishedAt: '2026-10-17T12:00:00.000Z',
        cohorts: 2,
      },
    ],
  },
];

let api: FakeApi;
let desk: RenderedDesk;
afterEach(() => {
  desk.close();
  localStorage.clear();
});

function open(at: string, routes: FakeRoutes = {}, roles: readonly Role[] = ['cohort_manager']): void {
  api = fakeApi({
    'GET /api/curricula': () => curricula,
    'GET /api/cohorts': () => ({ items: [cohort], next: null }),
    'GET /api/cohorts/:id': () => cohort,
    'GET /api/cohorts/:id/activity': () => anActivity(),
    ...routes,
  });
  desk = renderDesk({ home: '/dinas', routes: cohortRoutes, at, session: aSession({ name: 'Nurul', roles }) });
}

describe('The list of cohorts', () => {
  it('asks the server for what its address says, and writes there what is chosen', async () => {
    open('/dinas/angkatan?tampil=dibuka&cari=medan&urut=nama');
    const table = within(await screen.findByRole('table'));
    expect(table.getByText('15 dari 16')).toBeTruthy();
    expect(Object.fromEntries(api.calls[0]?.query ?? [])).toEqual({ search: 'medan', show: 'open', sort: 'name' });
    await desk.user.selectOptions(screen.getByRole('combobox', { name: 'Urutkan' }), 'Tanggal mulai');
    await waitFor(() => expect(desk.address()).toBe('/dinas/angkatan?tampil=dibuka&cari=medan&urut=mulai'));
    await desk.user.click(screen.getByRole('button', { name: 'Selesai' }));
    await waitFor(() => expect(desk.address()).toBe('/dinas/angkatan?tampil=selesai&cari=medan&urut=mulai'));
    await expectNoViolations();
  });

  it('says what to do where there is none', async () => {
    open('/dinas/angkatan', { 'GET /api/cohorts': () => ({ items: [], next: null }) });
    expect(await screen.findByText('Belum ada angkatan')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Buka angkatan' }).getAttribute('href')).toBe('/dinas/angkatan/baru');
  });

  it('opens none for whoever only reads', async () => {
    open('/dinas/angkatan', {}, ['report_viewer']);
    await screen.findByRole('table');
    expect(screen.queryByRole('link', { name: 'Buka angkatan' })).toBeNull();
  });
});

describe('A new cohort', () => {
  const fill = async () => {
    await desk.user.type(await screen.findByRole('textbox', { name: 'Nama angkatan' }), 'Angkatan Medan 5');
    await desk.user.type(screen.getByRole('textbox', { name: 'Jumlah kursi' }), '1.200');
    await desk.user.type(screen.getByLabelText('Tanggal mulai'), '2027-01-11');
    await desk.user.type(screen.getByLabelText('Tanggal selesai'), '2027-03-14');
  };
  const send = () => desk.user.click(screen.getByRole('button', { name: 'Buka angkatan' }));

  it('says under each field what is missing, and sends nothing', async () => {
    open('/dinas/angkatan/baru');
    await screen.findByRole('textbox', { name: 'Nama angkatan' });
    await send();
    expect(await screen.findByText('Tulis nama, paling sedikit 3 huruf.')).toBeTruthy();
    expect(screen.getByText('Tulis angka 1 sampai 10.000.')).toBeTruthy();
    expect(screen.getByText('Pilih tanggal selesai.')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Nama angkatan' }));
    expect(api.bodies('POST /api/cohorts')).toEqual([]);
    await expectNoViolations();
  });

  it('is opened with what was typed, and the dates are said in words', async () => {
    const opened: CohortView = aCohort({ id: '018f0000-0000-7000-8000-0000000000c5', name: 'Angkatan Medan 5' });
    open('/dinas/angkatan/baru', {
      'POST /api/cohorts': () => opened,
      'GET /api/cohorts/:id/activity': () => anActivity({ cohort: opened }),
    });
    await fill();
    expect(screen.getByText('Senin, 11 Januari 2027')).toBeTruthy();
    await send();
    await waitFor(() => expect(desk.address()).toBe(`/dinas/angkatan/${opened.id}`));
    expect(api.bodies('POST /api/cohorts')).toEqual<OpenCohortRequest[]>([
      {
        versionId: cohort.versionId,
        name: 'Angkatan Medan 5',
        quota: 1200,
        startsOn: '2027-01-11',
        endsOn: '2027-03-14',
        planned: false,
      },
    ]);
    expect(Object.keys(localStorage)).toEqual([]);
  });

  it('puts the server’s refusals on the fields they are about, and keeps what was typed', async () => {
    const errors = [{ pointer: '/name', code: 'too_small', message: 'x' }];
    let answer: unknown = problem('common/not-valid', 422, { errors });
    open('/dinas/angkatan/baru', { 'POST /api/cohorts': () => answer });
    await fill();
    await send();
    const name = screen.getByRole<HTMLInputElement>('textbox', { name: 'Nama angkatan' });
    await waitFor(() => expect(name.getAttribute('aria-invalid')).toBe('true'));
    expect(name.value).toBe('Angkatan Medan 5');

    answer = problem('cohorts/ends-before-start', 422, { title: 'Tanggal selesai lebih awal daripada tanggal mulai.' });
    await send();
    const ends = screen.getByLabelText('Tanggal selesai');
    await waitFor(() => expect(ends.getAttribute('aria-invalid')).toBe('true'));
    expect(document.getElementById(ends.getAttribute('aria-describedby')?.split(' ').at(-1) ?? '')?.textContent).toBe(
      'Tanggal selesai lebih awal daripada tanggal mulai.',
    );
  });

  it('explains what a missing privacy contact means, and that it can be planned meanwhile', async () => {
    open('/dinas/angkatan/baru', {
      'POST /api/cohorts': ({ body }) =>
        (body as OpenCohortRequest).planned
          ? cohort
          : problem('cohorts/no-privacy-contact', 409, { title: 'Isi dulu kontak petugas data pribadi Dinas.' }),
    });
    await fill();
    await send();
    const note = within(await screen.findByRole('alert'));
    expect(note.getByText('Isi dulu kontak petugas data pribadi Dinas.')).toBeTruthy();
    expect(note.getByText(/simpan sebagai rencana dulu/)).toBeTruthy();
    await desk.user.click(screen.getByRole('radio', { name: /Nanti, rencanakan dulu/ }));
    await desk.user.click(screen.getByRole('button', { name: 'Simpan sebagai rencana' }));
    await waitFor(() => expect(desk.address()).toBe(`/dinas/angkatan/${cohort.id}`));
  });

  it('loses nothing when the tab is closed', async () => {
    open('/dinas/angkatan/baru');
    await fill();
    desk.close();
    open('/dinas/angkatan/baru');
    expect((await screen.findByRole<HTMLInputElement>('textbox', { name: 'Nama angkatan' })).value).toBe(
      'Angkatan Medan 5',
    );
  });
});

describe('One cohort', () => {
  const at = `/dinas/angkatan/${cohort.id}`;

  it('answers how many are active first, and names the one thing to do', async () => {
    open(at);
    expect(
      await screen.findByText('5 dari 15 peserta aktif minggu ini. 4 perlu disapa. 4 menunggu umpan balik mentor.'),
    ).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Lihat 4 peserta' }).getAttribute('href')).toBe(
      `${at}/peserta?tampil=berhenti`,
    );
    expect(
      screen.getByText('Angka per Minggu, 22 November pukul 19.30 WIB. Minggu dihitung mulai Senin.'),
    ).toBeTruthy();
    await expectNoViolations();
  });

  it('says the same in the chart, the sentence and the table', async () => {
    open(at);
    expect(
      await screen.findByRole('img', { name: 'Grafik garis. Peserta aktif minggu 1 sampai 3: 14, 11, 5.' }),
    ).toBeTruthy();
    expect(screen.getByText('Puncaknya minggu ke-1, 14 orang. Minggu ini 5.')).toBeTruthy();
    const rows = within(screen.getByRole('table', { name: 'Peserta aktif per minggu', hidden: true })).getAllByRole(
      'row',
      { hidden: true },
    );
    expect(rows.slice(1).map((row) => row.textContent)).toEqual([
      '12 November 202614',
      '29 November 202611',
      '316 November 20265',
    ]);
  });

  it('leads from every number to the people behind it', async () => {
    open(at);
    const waiting = await screen.findByRole('link', { name: 'Menunggu mentor: 4, lihat orangnya' });
    expect(waiting.getAttribute('href')).toBe(`${at}/peserta?tampil=menunggu-mentor`);
  });

  it('shuts its enrolment only after it was named once more', async () => {
    open(at, { 'POST /api/cohorts/:id/closing': () => aCohort({ status: 'running' }) });
    await desk.user.click(await screen.findByRole('button', { name: 'Tutup pendaftaran' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Tutup pendaftaran Angkatan Medan 3?' }));
    await desk.user.click(dialog.getByRole('button', { name: 'Tutup pendaftaran' }));
    expect(await screen.findByText('Pendaftaran Angkatan Medan 3 ditutup.')).toBeTruthy();
    expect(api.bodies('POST /api/cohorts/:id/closing')).toEqual<CloseCohortRequest[]>([{ end: false }]);
  });

  it('can be changed by nobody who only reads', async () => {
    open(at, {}, ['report_viewer']);
    await screen.findByText(/aktif minggu ini/);
    expect(screen.queryByRole('button', { name: 'Tutup pendaftaran' })).toBeNull();
    expect(screen.queryByRole('link', { name: 'Undangan' })).toBeNull();
  });

  it('says at the quota that it is below the seats taken', async () => {
    open(`${at}/ubah`, {
      'PATCH /api/cohorts/:id': () =>
        problem('cohorts/quota-below-taken', 409, { title: 'Kuota lebih kecil daripada kursi yang sudah terisi.' }),
    });
    const quota = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Jumlah kursi' });
    await desk.user.clear(quota);
    await desk.user.type(quota, '10');
    await desk.user.click(screen.getByRole('button', { name: 'Simpan perubahan' }));
    await waitFor(() => expect(quota.getAttribute('aria-invalid')).toBe('true'));
    expect(screen.getByText('Kuota lebih kecil daripada kursi yang sudah terisi.')).toBeTruthy();
    expect(quota.value).toBe('10');
  });
});
