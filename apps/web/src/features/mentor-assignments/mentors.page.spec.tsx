import { useState } from 'react';
import { screen, waitFor, within } from '@testing-library/react';
import type { ParticipantView } from '@contracts/cohorts';
import type { AssignMentorRequest, MentorView } from '@contracts/enrolments';
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
import { AssignMentorDock } from './assign-mentor.dock';
import { mentorAssignmentRoutes } from './mentors.routes';

const cohort = aCohort();
const assign = `POST /api/cohorts/${cohort.id}/mentor-assignments`;
const mentors: MentorView[] = [
  { id: '018f0000-0000-7000-8000-0000000000b1', name: 'Budi', learners: 10, waiting: 3 },
  { id: '018f0000-0000-7000-8000-0000000000b2', name: 'Ratna', learners: 25, waiting: 0 },
];

let api: FakeApi;
let desk: RenderedDesk;
afterEach(() => {
  desk.close();
  localStorage.clear();
});

function open(at: string, routes: FakeRoutes = {}, chosen: readonly ParticipantView[] = []): void {
  api = fakeApi({ 'GET /api/mentors': () => mentors, ...routes });
  desk = renderDesk({
    home: '/dinas',
    routes: (client) => [...mentorAssignmentRoutes(client), { path: 'pilih', element: <Choosing chosen={chosen} /> }],
    at,
    session: aSession({ name: 'Nurul', roles: ['cohort_manager'] }),
  });
}

/** The page of the participants, as far as this feature sees it. */
function Choosing({ chosen }: { chosen: readonly ParticipantView[] }) {
  const [isOpen, setOpen] = useState(true);
  return isOpen ? (
    <AssignMentorDock cohortId={cohort.id} chosen={chosen} onDone={() => setOpen(false)} />
  ) : (
    <p>Selesai</p>
  );
}
const names = () =>
  within(screen.getByRole('table'))
    .getAllByRole('rowheader')
    .map((header) => header.textContent);

describe('The mentors', () => {
  it('are shown with their load, and whether they have room', async () => {
    open('/dinas/mentor');
    expect(await screen.findByText('3 kiriman menunggu umpan balik.')).toBeTruthy();
    const ratna = within(screen.getByText('Ratna').closest('tr') as HTMLElement);
    expect(ratna.getByText('Sudah penuh')).toBeTruthy();
    await expectNoViolations();
  });

  it('are searched, filtered and sorted by the address', async () => {
    open('/dinas/mentor?urut=peserta');
    await screen.findByRole('table');
    expect(names()).toEqual(['Ratna', 'Budi']);
    await desk.user.click(screen.getByRole('button', { name: 'Masih longgar' }));
    await waitFor(() => expect(desk.address()).toBe('/dinas/mentor?urut=peserta&tampil=longgar'));
    await waitFor(() => expect(names()).toEqual(['Budi']));
  });
});

describe('Assigning a mentor', () => {
  const andi = aParticipant({ name: 'Andi', mentorId: mentors[0]?.id ?? null });
  const sari = aParticipant({ name: 'Sari', mentorId: null });
  const chooseRatna = async () => {
    await desk.user.click(await screen.findByRole('button', { name: 'Tugaskan mentor' }));
    await desk.user.click(await screen.findByRole('radio', { name: /Ratna/ }));
    await desk.user.click(screen.getByRole('button', { name: 'Tugaskan Ratna' }));
  };

  it('says that somebody has to be chosen first', async () => {
    open('/dinas/pilih');
    const button = await screen.findByRole('button', { name: 'Tugaskan mentor' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(screen.getByText('Centang dulu pesertanya.')).toBeTruthy();
  });

  it('shows every mentor’s load, and waits for a choice', async () => {
    open('/dinas/pilih', {}, [andi, sari]);
    await desk.user.click(await screen.findByRole('button', { name: 'Tugaskan mentor' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Tugaskan mentor untuk 2 peserta' }));
    expect(await dialog.findByText('10 peserta, 3 kiriman menunggu')).toBeTruthy();
    expect(dialog.getByText('Pilih dulu mentornya.')).toBeTruthy();
    await expectNoViolations();
  });

  it('is undone by giving everybody back the mentor they had', async () => {
    open(
      '/dinas/pilih',
      {
        [assign]: ({ body }) => ({
          assigned: (body as AssignMentorRequest).enrolmentIds.length,
          unchanged: 0,
          movedSubmissions: 1,
        }),
      },
      [andi, sari],
    );
    await chooseRatna();
    expect(await screen.findByText('2 peserta sekarang dibimbing Ratna. 1 kiriman ikut pindah.')).toBeTruthy();
    expect(screen.getByText('Selesai')).toBeTruthy();
    await desk.user.click(screen.getByRole('button', { name: 'Urungkan' }));
    expect(await screen.findByText('1 peserta kembali ke mentor semula.')).toBeTruthy();
    expect(api.bodies(assign)).toEqual([
      { mentorId: mentors[1]?.id, enrolmentIds: [andi.enrolmentId, sari.enrolmentId] },
      { mentorId: mentors[0]?.id, enrolmentIds: [andi.enrolmentId] },
    ]);
  });

  it('keeps the choice when it is refused, and says why', async () => {
    open(
      '/dinas/pilih',
      {
        [assign]: () =>
          problem('enrolments/mentor-is-learner', 422, { title: 'Mentor tidak boleh membimbing dirinya sendiri.' }),
      },
      [andi],
    );
    await chooseRatna();
    expect(await screen.findByText('Mentor tidak boleh membimbing dirinya sendiri.')).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /Ratna/ }).checked).toBe(true);
  });
});
