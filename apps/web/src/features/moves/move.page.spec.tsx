import { screen, waitFor, within } from '@testing-library/react';
import type { MovesView } from '@contracts/moves';
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
import { aForeseen, aMove, nextVersionId, someMoves } from './moves.given';
import { moveRoutes } from './moves.routes';

const cohort = aCohort();
let api: FakeApi;
let desk: RenderedDesk;
afterEach(() => desk.close());

function open(view: Partial<MovesView> = {}, routes: FakeRoutes = {}): void {
  const { items, ...foreseen } = aForeseen();
  api = fakeApi({
    'GET /api/cohorts/:id/moves': () => someMoves(view),
    [`GET /api/cohorts/:id/move-previews/${nextVersionId}`]: ({ query }) =>
      query.get('after') === null
        ? { ...foreseen, items: items.slice(0, 2), next: items[1]?.enrolmentId ?? null }
        : { ...foreseen, items: items.slice(2), next: null },
    ...routes,
  });
  desk = renderDesk({
    home: '/dinas',
    routes: moveRoutes,
    at: `/dinas/angkatan/${cohort.id}/pindah-versi`,
    session: aSession({ name: 'Nurul', roles: ['cohort_manager'] }),
  });
}

const choose = async (): Promise<void> =>
  void (await desk.user.selectOptions(await screen.findByLabelText('Pindahkan ke versi'), nextVersionId));

describe('The page on which a cohort moves to another version', () => {
  it('says first what would happen, in one sentence and for everybody by name', async () => {
    open();
    await choose();
    await screen.findByText('2 tetap, 1 mengulang Cek sebentar (soal 4).');
    screen.getByText('Tingkat kemampuan tidak berubah bagi siapa pun.');
    const table = screen.getByRole('table');
    expect(
      within(table)
        .getAllByRole('rowheader')
        .map(({ textContent }) => textContent),
    ).toEqual(['Sari']);
    await desk.user.click(screen.getByText('Semua 3'));
    expect(within(table).getAllByRole('rowheader')).toHaveLength(3);
    expect(api.calls.filter(({ route }) => route.startsWith('POST'))).toEqual([]);
    await expectNoViolations();
  });

  it('moves after a confirmation by name, batch by batch, from the version that was looked at', async () => {
    let moved = 0;
    open(
      {},
      {
        'POST /api/cohorts/:id/moves': () => aMove({ state: 'moving', moved: 0 }),
        'POST /api/cohort-moves/:id/batch': () => {
          moved += 1;
          return aMove({ state: moved < 3 ? 'moving' : 'moved', moved });
        },
      },
    );
    await choose();
    await desk.user.click(await screen.findByText('Pindahkan 3 peserta'));
    const dialog = await screen.findByRole('dialog', { name: 'Pindahkan Angkatan Medan 3 ke versi 0.2.0?' });
    await desk.user.click(within(dialog).getByText('Pindahkan'));
    await screen.findByText('Angkatan Medan 3 sekarang di versi 0.2.0.');
    expect(moved).toBe(3);
    expect(api.bodies('POST /api/cohorts/:id/moves')).toEqual([{ from: cohort.versionId, to: nextVersionId }]);
  });

  it('moves nobody when one thinks better of it', async () => {
    open();
    await choose();
    await desk.user.click(await screen.findByText('Pindahkan 3 peserta'));
    await desk.user.click(await screen.findByText('Jangan dulu'));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(api.calls.filter(({ route }) => route.startsWith('POST'))).toEqual([]);
  });

  it('goes on with a move that was interrupted', async () => {
    open({ moves: [aMove({ state: 'moving', moved: 1 })] }, { 'POST /api/cohort-moves/:id/batch': () => aMove() });
    await screen.findByText('Pemindahan ke versi 0.2.0 belum selesai');
    expect(screen.queryByLabelText('Pindahkan ke versi')).toBeNull();
    await desk.user.click(screen.getByText('Lanjutkan'));
    await screen.findByText('Angkatan Medan 3 sekarang di versi 0.2.0.');
  });

  it('takes the newest move back after a confirmation, and says that nothing is lost', async () => {
    open(
      { moves: [aMove()] },
      {
        'POST /api/cohort-moves/:id/rollback': () => aMove({ state: 'returning' }),
        'POST /api/cohort-moves/:id/batch': () => aMove({ state: 'returned', returned: 3 }),
      },
    );
    await desk.user.click(await screen.findByText('Kembalikan'));
    const dialog = await screen.findByRole('dialog', { name: 'Kembalikan Angkatan Medan 3 ke versi 0.1.0?' });
    within(dialog).getByText(/tetap tersimpan/);
    await desk.user.click(within(dialog).getByText('Kembalikan'));
    await screen.findByText('Angkatan Medan 3 kembali di versi 0.1.0.');
  });

  it('offers no way back where a later move stands on it', async () => {
    open({ moves: [aMove({ mayReturn: false })] });
    await screen.findByText('Versi 0.1.0 ke 0.2.0: 3 peserta pindah');
    expect(screen.queryByText('Kembalikan')).toBeNull();
  });

  it('warns of a version that changes tasks or scoring, and says so when there is none', async () => {
    open({ targets: someMoves().targets.map((target) => ({ ...target, major: true })) });
    await choose();
    await screen.findByText('Versi ini mengubah tujuan, tugas, atau penilaian');
    desk.close();
    open({ targets: [] });
    await screen.findByText('Belum ada versi lain');
  });

  it('tells why a move was refused and keeps the preview', async () => {
    open(
      {},
      {
        'POST /api/cohorts/:id/moves': () =>
          problem('moves/version-changed', 409, { title: 'Versi angkatan ini sudah berganti.' }),
      },
    );
    await choose();
    await desk.user.click(await screen.findByText('Pindahkan 3 peserta'));
    await desk.user.click(within(await screen.findByRole('dialog')).getByText('Pindahkan'));
    await screen.findByText('Versi angkatan ini sudah berganti.');
    await screen.findByText('2 tetap, 1 mengulang Cek sebentar (soal 4).');
  });
});
