import { screen, waitFor, within } from '@testing-library/react';
import type { ParticipantView } from '@contracts/cohorts';
import type { Role } from '@contracts/kernel';
import {
  aCohort,
  aParticipant,
  aSession,
  expectNoViolations,
  fakeApi,
  problem,
  renderDesk,
  type FakeApi,
  type FakeRoutes,
  type RenderedDesk,
} from '@web/testing';
import { enrolmentRoutes } from './enrolments.routes';
import type { ChosenActions } from './participants.page';

const cohort = aCohort();
const list = `GET /api/cohorts/${cohort.id}/participants`;
const at = `/dinas/angkatan/${cohort.id}/peserta`;

let api: FakeApi;
let desk: RenderedDesk;
afterEach(() => {
  desk.close();
  localStorage.clear();
});

/** Stands in for what a later feature does with those who are chosen. */
const Chosen: ChosenActions = ({ chosen, onDone }) => (
  <button onClick={onDone}>{chosen.map(({ name }) => name).join(' dan ') || 'Belum ada'}</button>
);

function open(
  address = at,
  people: readonly ParticipantView[] = [aParticipant()],
  routes: FakeRoutes = {},
  roles: readonly Role[] = ['cohort_manager'],
): void {
  api = fakeApi({ [list]: () => ({ items: people, next: null }), 'GET /api/cohorts/:id': () => cohort, ...routes });
  desk = renderDesk({
    home: '/dinas',
    routes: (client) => enrolmentRoutes(client, Chosen),
    at: address,
    session: aSession({ name: 'Nurul', roles }),
    now: '2026-11-30T01:00:00.000Z',
  });
}
const row = async (name: string) => within((await screen.findByText(name)).closest('tr') as HTMLElement);

describe('The participants', () => {
  it('are shown with how far they are, when they were last seen, and their mentor', async () => {
    open(at, [
      aParticipant({ name: 'Rosmaida', mentorName: 'Budi' }),
      aParticipant({ name: 'Tumiar', lastActiveOn: null, sent: 0, waiting: 0 }),
    ]);
    expect((await row('Rosmaida')).getByText('5 dari 14')).toBeTruthy();
    expect((await row('Rosmaida')).getByText(/2 minggu lalu/)).toBeTruthy();
    expect((await row('Rosmaida')).getByText('1 dikirim, 1 menunggu')).toBeTruthy();
    expect((await row('Tumiar')).getByText('Belum pernah')).toBeTruthy();
    expect((await row('Tumiar')).getByText('Belum punya')).toBeTruthy();
    // Nobody's number is known here, so there is no empty column.
    expect(screen.queryByRole('columnheader', { name: 'Nomor HP' })).toBeNull();
    await expectNoViolations();
  });

  it('are those the address asks for, and the file holds the same', async () => {
    open(`${at}?tampil=berhenti&cari=ros&urut=terakhir`);
    await row('Rosmaida');
    expect(Object.fromEntries(api.calls.find(({ route }) => route === list)?.query ?? [])).toEqual({
      search: 'ros',
      show: 'quiet',
      sort: 'last-active',
    });
    expect(screen.getByRole('link', { name: 'Unduh CSV' }).getAttribute('href')).toBe(
      `/api/cohorts/${cohort.id}/participants.csv?search=ros&show=quiet&sort=last-active`,
    );
    await desk.user.selectOptions(screen.getByRole('combobox', { name: 'Tampilkan' }), 'Menunggu mentor');
    await waitFor(() => expect(desk.address()).toBe(`${at}?tampil=menunggu-mentor&cari=ros&urut=terakhir`));
  });

  it('who stopped come with words to greet them', async () => {
    open(`${at}?tampil=berhenti`);
    expect(await screen.findByText('Kata-kata untuk menyapa')).toBeTruthy();
    expect(screen.getByText(/Pelajaran Anda di Angkatan Medan 3 masih menunggu/)).toBeTruthy();
  });

  it('come page after page', async () => {
    open(at, [], {
      [list]: ({ query }) =>
        query.get('cursor')
          ? { items: [aParticipant({ name: 'Zulkifli' })], next: null }
          : { items: [aParticipant()], next: 'abc' },
    });
    await row('Rosmaida');
    await desk.user.click(screen.getByRole('button', { name: 'Tampilkan berikutnya' }));
    expect(await row('Zulkifli')).toBeTruthy();
    expect(await row('Rosmaida')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Tampilkan berikutnya' })).toBeNull();
  });

  it('say what to do where there are none, and how to get out of a search', async () => {
    open(at, []);
    expect(await screen.findByText('Belum ada peserta')).toBeTruthy();
    desk.close();
    open(`${at}?cari=zzz`, []);
    await desk.user.click(await screen.findByRole('button', { name: 'Tampilkan semua' }));
    await waitFor(() => expect(desk.address()).toBe(at));
  });
});

describe('Choosing participants', () => {
  const people = [aParticipant({ name: 'Rosmaida' }), aParticipant({ name: 'Andi' })];

  it('hands them to whatever can be done with them', async () => {
    open(at, people);
    await desk.user.click(await screen.findByRole('button', { name: 'Pilih peserta' }));
    await desk.user.click(screen.getByRole('checkbox', { name: /Andi/ }));
    expect(screen.getByRole('button', { name: 'Andi' })).toBeTruthy();
    await desk.user.click(screen.getByRole('button', { name: 'Pilih 2 yang tampil' }));
    await expectNoViolations();
    await desk.user.click(screen.getByRole('button', { name: 'Rosmaida dan Andi' }));
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it('takes one out of the cohort only after the name was said once more', async () => {
    let taken = false;
    open(at, people, {
      'POST /api/enrolments/:id/withdrawal': () => {
        taken = true;
        return undefined;
      },
    });
    await desk.user.click(await screen.findByRole('button', { name: 'Pilih peserta' }));
    await desk.user.click(screen.getByRole('checkbox', { name: /Andi/ }));
    await desk.user.click(screen.getByRole('button', { name: 'Keluarkan' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Keluarkan Andi dari Angkatan Medan 3?' }));
    expect(taken).toBe(false);
    await desk.user.click(dialog.getByRole('button', { name: 'Keluarkan' }));
    expect(await screen.findByText('Andi tidak lagi di Angkatan Medan 3.')).toBeTruthy();
  });

  it('says why somebody cannot be taken out', async () => {
    open(at, people, {
      'POST /api/enrolments/:id/withdrawal': () =>
        problem('enrolments/ended', 409, { title: 'Pendaftaran ini sudah berakhir.' }),
    });
    await desk.user.click(await screen.findByRole('button', { name: 'Pilih peserta' }));
    await desk.user.click(screen.getByRole('checkbox', { name: /Andi/ }));
    await desk.user.click(screen.getByRole('button', { name: 'Keluarkan' }));
    await desk.user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Keluarkan' }));
    expect(await within(screen.getByRole('dialog')).findByText('Pendaftaran ini sudah berakhir.')).toBeTruthy();
  });

  it('is not there for whoever only reads', async () => {
    open(at, people, {}, ['report_viewer']);
    await row('Andi');
    expect(screen.queryByRole('button', { name: 'Pilih peserta' })).toBeNull();
  });
});
