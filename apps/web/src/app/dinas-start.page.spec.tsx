import { screen } from '@testing-library/react';
import type { CohortActivityView } from '@contracts/cohorts';
import type { CurriculumView, VersionView } from '@contracts/curricula';
import type { Role } from '@contracts/kernel';
import {
  aCohort,
  aSession,
  expectNoViolations,
  fakeApi,
  renderDesk,
  type FakeApi,
  type RenderedDesk,
} from '@web/testing';
import { DinasStartPage, loadStart } from './dinas-start.page';
import { DinasMenu } from './dinas.menu';

const versionId = '018f0000-0000-7000-8000-0000000000f2';
const third = aCohort();
const fourth = aCohort({ id: '018f0000-0000-7000-8000-0000000000c4', name: 'Angkatan Medan 4', seatsTaken: 0 });
const over = aCohort({ id: '018f0000-0000-7000-8000-0000000000c1', name: 'Angkatan Medan 1', status: 'closed' });

const activities: Readonly<Record<string, Partial<CohortActivityView>>> = {
  [third.id]: { cohort: third, enrolled: 15, activeThisWeek: 5, quietTwoWeeks: 4 },
  [fourth.id]: { cohort: fourth, invited: 3, enrolled: 0, activeThisWeek: 0, quietTwoWeeks: 0 },
};
const curriculum: CurriculumView = {
  id: '018f0000-0000-7000-8000-0000000000d1',
  title: 'AI untuk Usaha Saya',
  slug: 'ai-untuk-usaha-saya',
  versions: [
    {
      id: versionId,
      number: '0.1.1',
      status: 'in_review',
      revision: 2,
      createdByName: 'Dewi',
      createdAt: '2026-11-13T12:00:00.000Z',
      publishedAt: null,
      cohorts: 0,
    },
  ],
};

let api: FakeApi;
let desk: RenderedDesk;
afterEach(() => desk.close());

function open(roles: readonly Role[], may: Partial<VersionView['may']> = {}, cohorts = [fourth, third, over]): void {
  const session = { ...aSession({ name: 'Nurul', roles }), honorific: 'Ibu' as const };
  api = fakeApi({
    'GET /api/session': () => session,
    'GET /api/curricula': () => [curriculum],
    'GET /api/curriculum-versions/:id': () => ({ ...curriculum.versions[0], may, signatures: [] }),
    'GET /api/cohorts': () => ({ items: cohorts, next: null }),
    'GET /api/cohorts/:id/activity': ({ id }) => ({ waitingForMentor: 0, weeks: [], ...activities[id] }),
  });
  const page = (
    <>
      <DinasStartPage />
      <nav aria-label="Menu meja kerja">
        <DinasMenu />
      </nav>
    </>
  );
  desk = renderDesk({
    home: '/dinas',
    routes: (client) => [{ index: true, loader: loadStart(client), element: page }],
    at: '/dinas',
    session,
  });
}
const places = async () =>
  (await screen.findAllByRole('link'))
    .map((link) => link.textContent)
    .filter((text) => /^(Mulai|Angkatan|Kurikulum|Mentor)$/.test(text ?? ''));

describe('Where the agency’s desk begins', () => {
  it('names one step: who is about to be lost comes before who has not come yet', async () => {
    open(['cohort_manager']);
    expect(await screen.findByRole('heading', { name: 'Halo, Bu Nurul' })).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Sapa 4 peserta yang berhenti 2 minggu' })).toBeTruthy();
    expect(screen.queryByRole('heading', { name: /undangan belum dijawab/ })).toBeNull();
    expect(screen.getByText('5 dari 15 peserta aktif minggu ini. 4 perlu disapa.')).toBeTruthy();
    expect(screen.queryByText('Angkatan Medan 1')).toBeNull();
    await expectNoViolations();
  });

  it('puts a version that waits for a signature first', async () => {
    open(['curriculum_reviewer', 'cohort_manager'], { approve: true });
    expect(await screen.findByRole('heading', { name: 'Versi 0.1.1 menunggu persetujuan Anda' })).toBeTruthy();
    expect(screen.queryByRole('heading', { name: /Sapa/ })).toBeNull();
  });

  it('says so when nothing presses', async () => {
    open(['curriculum_editor']);
    expect(await screen.findByText('Tidak ada yang mendesak')).toBeTruthy();
    expect(screen.getByText('Versi 0.1.1, ditulis Dewi.')).toBeTruthy();
    expect(api.calls.filter(({ route }) => route.includes('cohorts'))).toEqual([]);
  });

  it.each<[readonly Role[], string[]]>([
    [['curriculum_reviewer'], ['Mulai', 'Kurikulum']],
    [['report_viewer'], ['Mulai', 'Angkatan', 'Mentor']],
    [['cohort_manager'], ['Mulai', 'Angkatan', 'Kurikulum', 'Mentor']],
  ])('opens to %j only what the roles allow', async (roles, expected) => {
    open(roles);
    expect(await places()).toEqual(expected);
  });
});
