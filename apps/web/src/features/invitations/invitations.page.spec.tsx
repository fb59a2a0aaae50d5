import { screen, waitFor, within } from '@testing-library/react';
import type { ImportView, InvitationView } from '@contracts/cohorts';
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
import { anImport, anInvitation } from './invitations.given';
import { invitationRoutes } from './invitations.routes';

const cohort = aCohort();
const list = `GET /api/cohorts/${cohort.id}/invitations`;
const invite = `POST /api/cohorts/${cohort.id}/invitations`;
const at = `/dinas/angkatan/${cohort.id}/undangan`;

let api: FakeApi;
let desk: RenderedDesk;
afterEach(() => {
  desk.close();
  localStorage.clear();
});

function open(
  routes: FakeRoutes = {},
  address = at,
  invitations: readonly InvitationView[] = [anInvitation()],
  imports: readonly ImportView[] = [],
): void {
  api = fakeApi({
    'GET /api/cohorts/:id': () => cohort,
    [list]: () => ({ items: invitations, next: null }),
    [`GET /api/cohorts/${cohort.id}/invitation-imports`]: () => imports,
    'GET /api/public/cohorts/:id': () => ({ districts: [{ code: '12.71.04', name: 'Medan Denai' }] }),
    ...routes,
  });
  desk = renderDesk({
    home: '/dinas',
    routes: invitationRoutes,
    at: address,
    session: aSession({ name: 'Nurul', roles: ['cohort_manager'] }),
  });
}
const name = () => screen.findByRole<HTMLInputElement>('textbox', { name: 'Nama' });
const phone = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Nomor HP' });
const send = () => desk.user.click(screen.getByRole('button', { name: 'Undang' }));
async function fill(): Promise<void> {
  await desk.user.type(await name(), 'Bu Mawar');
  await desk.user.type(phone(), '0812-7777-1234');
}

describe('Inviting one person', () => {
  it('shows the code once, with the words to send on', async () => {
    open({ [invite]: () => anInvitation({ code: 'B6CZ-QYEP' }) });
    await fill();
    await desk.user.selectOptions(
      await screen.findByRole('combobox', { name: 'Kecamatan' }),
      await screen.findByRole('option', { name: 'Medan Denai' }),
    );
    await send();
    expect(await screen.findByText('B6CZ-QYEP')).toBeTruthy();
    expect(screen.getByText(/Buka http:\/\/localhost\/undangan\/B6CZQYEP atau ketik kode B6CZ-QYEP/)).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Kode untuk Bu Mawar' }));
    expect(api.bodies(invite)).toEqual([{ name: 'Bu Mawar', phone: '0812-7777-1234', district: 'Medan Denai' }]);
    await expectNoViolations();

    await desk.user.click(screen.getByRole('button', { name: 'Undang orang berikutnya' }));
    expect((await name()).value).toBe('');
    expect(screen.queryByText('B6CZ-QYEP')).toBeNull();
  });

  it('says under each field what is missing, and sends nothing', async () => {
    open();
    await name();
    await send();
    expect(await screen.findByText('Tulis namanya.')).toBeTruthy();
    expect(screen.getByText('Tulis nomor HP lengkap, misalnya 0812-3456-7890.')).toBeTruthy();
    expect(api.bodies(invite)).toEqual([]);
  });

  it.each([
    [
      'cohorts/phone-not-valid',
      422,
      { errors: [{ pointer: '/phone', code: 'phone-not-valid', message: 'phone-not-valid' }] },
    ],
    ['cohorts/already-invited', 409, {}],
    ['cohorts/already-enrolled', 409, {}],
  ])('puts %s on the number, and keeps what was typed', async (code, status, members) => {
    open({ [invite]: () => problem(code, status, { title: 'Nomor ini perlu dilihat lagi.', ...members }) });
    await fill();
    await send();
    await waitFor(() => expect(phone().getAttribute('aria-invalid')).toBe('true'));
    expect(screen.getByText('Nomor ini perlu dilihat lagi.')).toBeTruthy();
    expect((await name()).value).toBe('Bu Mawar');
  });

  it('says what is about no field above the button', async () => {
    open({ [invite]: () => problem('cohorts/not-open', 409, { title: 'Pendaftaran angkatan ini sudah ditutup.' }) });
    await fill();
    await send();
    expect(within(await screen.findByRole('alert')).getByText('Pendaftaran angkatan ini sudah ditutup.')).toBeTruthy();
  });
});

describe('The invitations', () => {
  it('are those the address asks for', async () => {
    open({}, `${at}?tampil=menunggu&cari=mawar`);
    await screen.findByRole('table');
    expect(Object.fromEntries(api.calls.find(({ route }) => route === list)?.query ?? [])).toEqual({
      search: 'mawar',
      show: 'invited',
    });
    await desk.user.click(screen.getByRole('button', { name: 'Diterima' }));
    await waitFor(() => expect(desk.address()).toBe(`${at}?tampil=diterima&cari=mawar`));
  });

  it('say of one nobody answered in time that it has passed', async () => {
    open({}, at, [anInvitation({ expiresAt: '2026-11-22T00:00:00.000Z' })]);
    expect(await screen.findByText('Sudah lewat')).toBeTruthy();
  });

  it('are withdrawn only after the name was said once more', async () => {
    open({ 'DELETE /api/invitations/:id': () => undefined });
    await desk.user.click(await screen.findByRole('button', { name: 'Tarik undangan Bu Mawar' }));
    await desk.user.click(
      within(screen.getByRole('dialog', { name: 'Tarik undangan Bu Mawar?' })).getByRole('button', { name: 'Tarik' }),
    );
    expect(await screen.findByText('Undangan Bu Mawar ditarik.')).toBeTruthy();
  });
});

describe('The files taken in', () => {
  it('can be taken back for a day, and no longer', async () => {
    open(
      {},
      at,
      [],
      [
        anImport(),
        anImport({
          id: '018f0000-0000-7000-8000-0000000000a8',
          fileName: 'lama.csv',
          undoUntil: '2026-11-20T00:00:00.000Z',
        }),
      ],
    );
    expect(await screen.findByText(/Bisa dibatalkan sampai 24 November, 07.30 WIB/)).toBeTruthy();
    expect(screen.getByText(/Tidak bisa dibatalkan lagi/)).toBeTruthy();
    expect(screen.getAllByRole('button', { name: 'Batalkan impor' })).toHaveLength(1);
    await expectNoViolations();
  });
});
