import { screen, waitFor, within } from '@testing-library/react';
import type { ImportInvitationsRequest } from '@contracts/cohorts';
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
import { anImport, aReport } from './invitations.given';
import { invitationRoutes } from './invitations.routes';

const cohort = aCohort({ name: 'Angkatan Medan 4' });
const send = `POST /api/cohorts/${cohort.id}/invitation-imports`;
const codes = '\uFEFF"Nama";"Kode"\r\n"Bu Salmiah";"ZYT7-3RHA"\r\n';

let api: FakeApi;
let desk: RenderedDesk;
let saved: { name: string; blob: Blob }[];
beforeEach(() => {
  saved = [];
  window.scrollTo = () => undefined;
  let newest: Blob;
  URL.createObjectURL = (blob) => {
    newest = blob as Blob;
    return 'blob:berkas';
  };
  URL.revokeObjectURL = () => undefined;
  // jsdom follows no link to a file.
  HTMLAnchorElement.prototype.click = function click() {
    saved.push({ name: this.download, blob: newest });
  };
});
afterEach(() => {
  desk.close();
  localStorage.clear();
});

/** A server that checks a file, takes it in, and takes it back. */
function open(routes: FakeRoutes = {}): void {
  api = fakeApi({
    'GET /api/cohorts/:id': () => cohort,
    [send]: ({ body }) =>
      (body as ImportInvitationsRequest).dryRun ? aReport() : aReport({ importId: anImport().id, codes }),
    'DELETE /api/invitation-imports/:id': () => ({ withdrawn: 1, accepted: 0 }),
    ...routes,
  });
  desk = renderDesk({
    home: '/dinas',
    routes: invitationRoutes,
    at: `/dinas/angkatan/${cohort.id}/undangan/berkas`,
    session: aSession({ name: 'Nurul', roles: ['cohort_manager'] }),
  });
}
const choose = async (text = 'Nama;No HP\nBu Salmiah;0812-7001-1001\n', name = 'daftar.csv') => {
  const input = await screen.findByLabelText('Berkas CSV');
  await desk.user.upload(input, new File([text], name, { type: 'text/csv' }));
};
const bodies = () => api.bodies(send) as ImportInvitationsRequest[];

describe('A file of invitations', () => {
  it('is checked first: every row with what becomes of it, those to mend first, and nobody invited yet', async () => {
    open();
    await choose();
    expect(await screen.findByText('Hasil pemeriksaan “daftar.csv”')).toBeTruthy();
    expect(
      screen.getByText(
        '1 orang akan diundang. 1 sudah diundang atau terdaftar. 1 baris perlu diperbaiki dan belum ikut.',
      ),
    ).toBeTruthy();
    const rows = within(screen.getByRole('table')).getAllByRole('rowheader');
    expect(rows.map((row) => row.textContent)).toEqual(['Baris 4', 'Baris 3', 'Baris 2']);
    expect(screen.getByText('Excel memotong nomor ini.')).toBeTruthy();
    expect(bodies()).toEqual([
      { fileName: 'daftar.csv', content: btoa('Nama;No HP\nBu Salmiah;0812-7001-1001\n'), dryRun: true },
    ]);
    await expectNoViolations();
  });

  it('keeps the filter of its rows in the address', async () => {
    open();
    await choose();
    await desk.user.click(await screen.findByRole('button', { name: 'Perbaiki 1' }));
    await waitFor(() => expect(within(screen.getByRole('table')).getAllByRole('rowheader')).toHaveLength(1));
    expect(desk.address()).toContain('?hasil=perbaiki');
  });

  it('is taken in as it was checked, hands over the codes at once, and is taken back', async () => {
    open();
    await choose();
    await desk.user.click(await screen.findByRole('button', { name: 'Undang 1 orang' }));
    expect(await screen.findByText('1 orang sudah diundang')).toBeTruthy();
    expect(bodies().map(({ dryRun }) => dryRun)).toEqual([true, false]);
    expect(bodies()[1]?.content).toBe(bodies()[0]?.content);
    expect(saved).toHaveLength(1);
    expect(saved[0]?.name).toBe(`kode-${cohort.slug}.csv`);
    expect(await textOf(saved[0]?.blob)).toContain('ZYT7-3RHA');
    await expectNoViolations();

    await desk.user.click(screen.getByRole('button', { name: 'Batalkan impor' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Batalkan impor “daftar.csv”?' }));
    await desk.user.click(dialog.getByRole('button', { name: 'Batalkan impor' }));
    expect(await screen.findByText('1 undangan ditarik.')).toBeTruthy();
    expect(api.calls.filter(({ route }) => route.startsWith('DELETE')).map(({ id }) => id)).toEqual([anImport().id]);
    // One can begin again.
    expect(screen.getByRole('button', { name: 'Pilih berkas CSV' })).toBeTruthy();
  });

  it('says why nobody can be invited', async () => {
    open({ [send]: () => aReport({ rows: aReport().rows.slice(2), invited: 0, alreadyInvited: 0 }) });
    await choose();
    const invite = await screen.findByRole('button', { name: 'Undang 0 orang' });
    expect(invite.getAttribute('aria-disabled')).toBe('true');
    expect(screen.getByText('Belum ada baris yang bisa diundang.')).toBeTruthy();
  });

  it.each([
    [
      'an Excel workbook',
      problem('cohorts/file-not-readable', 422, {
        title: 'Berkas ini bukan tabel CSV yang bisa dibaca.',
        is: 'workbook',
      }),
      /Simpan sebagai/,
    ],
    [
      'a table without the columns',
      problem('cohorts/columns-missing', 422, { title: 'Kolom tidak ditemukan.', found: ['Produk', '', 'Harga'] }),
      'Yang ada: “Produk”, “Harga”. Ubah nama kolomnya menjadi Nama dan No HP.',
    ],
    [
      'too many rows',
      problem('cohorts/too-many-rows', 422, { title: 'Satu berkas paling banyak 2.000 baris.', rows: 2500 }),
      'Berkas ini 2500 baris.',
    ],
  ])('says how to mend %s', async (_name, refusal, words) => {
    open({ [send]: () => refusal });
    await choose();
    expect(await within(await screen.findByRole('alert')).findByText(words)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Pilih berkas CSV' })).toBeTruthy();
  });

  it('is not sent when it is too large', async () => {
    open();
    await choose('x'.repeat(700_001));
    expect(screen.getByText('Berkas lebih dari 700 KB. Bagi menjadi beberapa berkas.')).toBeTruthy();
    expect(bodies()).toEqual([]);
  });

  it('has a sample to begin with', async () => {
    open();
    await desk.user.click(await screen.findByRole('button', { name: 'Unduh contoh berkas' }));
    expect(await textOf(saved[0]?.blob)).toContain('Nama;No HP;Kecamatan');
  });
});

const textOf = (blob: Blob | undefined): Promise<string> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(blob ?? new Blob());
  });
