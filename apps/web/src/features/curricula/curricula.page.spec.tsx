import { screen, waitFor, within } from '@testing-library/react';
import type { CurriculumView } from '@contracts/curricula';
import type { Role } from '@contracts/kernel';
import { aSession, expectNoViolations, fakeApi, renderDesk, type FakeApi, type RenderedDesk } from '@web/testing';
import { aCurriculum, aSummary, aVersion, curriculumId } from './curricula.given';
import { curriculumRoutes } from './curricula.routes';

let api: FakeApi;
let desk: RenderedDesk;
afterEach(() => {
  desk.close();
  localStorage.clear();
});

const published = aSummary({
  id: '018f0000-0000-7000-8000-0000000000f1',
  number: '0.1.0',
  status: 'published',
  createdByName: 'Lina',
});

function open(
  at: string,
  roles: readonly Role[],
  curricula: readonly CurriculumView[] = [aCurriculum()],
  version = aVersion(),
): void {
  api = fakeApi({
    'GET /api/curricula': () => curricula,
    'GET /api/curriculum-versions/:id': () => version,
    'POST /api/curricula/:id/drafts': () => ({ id: version.id }),
  });
  desk = renderDesk({ home: '/dinas', routes: curriculumRoutes, at, session: aSession({ roles }) });
}
const numbers = async () =>
  within(await screen.findByRole('table'))
    .getAllByRole('link')
    .map((link) => link.textContent);

describe('The list of versions', () => {
  it('names the one that waits for this person', async () => {
    open('/dinas/kurikulum', ['curriculum_reviewer'], [aCurriculum()], aVersion({ may: { approve: true } }));
    expect(await screen.findByRole('heading', { name: 'Versi 0.1.1 menunggu persetujuan Anda' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Buka telaah' }).getAttribute('href')).toBe(
      `/dinas/kurikulum/${aSummary().id}`,
    );
    await expectNoViolations();
  });

  it('asks nothing of somebody who cannot act', async () => {
    open('/dinas/kurikulum', ['agency_owner']);
    await numbers();
    expect(screen.queryByText('Langkah berikut')).toBeNull();
  });

  it('keeps search, filter and order in the address', async () => {
    open(
      '/dinas/kurikulum?urut=terlama',
      ['curriculum_reviewer'],
      [aCurriculum({ versions: [aSummary(), published] })],
    );
    expect(await numbers()).toHaveLength(2);
    await desk.user.click(screen.getByRole('button', { name: 'Terbit 1' }));
    await waitFor(() => expect(desk.address()).toBe('/dinas/kurikulum?urut=terlama&tampil=terbit'));
    await waitFor(async () => expect(await numbers()).toEqual(['Versi 0.1.0']));

    await desk.user.type(screen.getByRole('searchbox'), 'dewi');
    await waitFor(() => expect(desk.address()).toBe('/dinas/kurikulum?urut=terlama&tampil=terbit&cari=dewi'));
    expect(await screen.findByText('Tidak ada versi yang cocok')).toBeTruthy();
    await desk.user.click(screen.getByRole('button', { name: 'Tampilkan semua' }));
    await waitFor(() => expect(desk.address()).toBe('/dinas/kurikulum'));
    await waitFor(async () => expect(await numbers()).toHaveLength(2));
  });

  it('says why no draft can be started while one is under way', async () => {
    open('/dinas/kurikulum', ['curriculum_editor']);
    const start = await screen.findByRole('button', { name: 'Mulai draf baru' });
    expect(start.getAttribute('aria-disabled')).toBe('true');
    expect(screen.getByText('Versi 0.1.1 masih dikerjakan. Selesaikan dulu.')).toBeTruthy();
  });
});

describe('A new draft', () => {
  it('is started from the published version, and nobody has to guess its number', async () => {
    open(
      `/dinas/kurikulum/${curriculumId}/draf`,
      ['curriculum_editor'],
      [aCurriculum({ versions: [published] })],
      aVersion({ status: 'draft' }),
    );
    const start = await screen.findByRole('button', { name: 'Mulai draf' });
    expect(screen.queryByRole('radio')).toBeNull();
    screen.getByText(/Nomor versi dihitung dari apa yang berubah/);
    await expectNoViolations();
    await desk.user.click(start);
    await waitFor(() => expect(desk.address()).toBe(`/dinas/kurikulum/${aSummary().id}`));
    expect(api.bodies('POST /api/curricula/:id/drafts')).toEqual([{ basedOn: published.id }]);
  });
});
