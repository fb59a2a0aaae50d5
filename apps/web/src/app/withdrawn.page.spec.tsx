import { act, screen } from '@testing-library/react';
import { homeRoutes } from '@web/home';
import { learningRoutes } from '@web/learning';
import { submissionRoutes } from '@web/submissions';
import { aHome, anEnrolment, expectNoViolations, moduleIds, openLearner, type OpenedLearner } from '@web/testing';
import type { HomeDocument, HomeModule } from '@contracts/learning';
import { ErrorScreen } from './error.page';

const { lesson, quiz, factCard, task } = moduleIds;
const notice = 'Bagian pajak belum tepat. Maaf, kami sedang memperbaikinya.';
let app: OpenedLearner;
afterEach(() => app.close());

const wholeModule = () => anEnrolment().modules[0] as HomeModule;

/** Home after these steps were withdrawn, none of them done. */
function homeWithout(...ids: string[]): HomeDocument {
  const module = wholeModule();
  const steps = module.steps.map((step) => (ids.includes(step.id) ? { ...step, setAside: true as const } : step));
  return aHome({
    enrolments: [anEnrolment({ modules: [{ ...module, steps }] })],
    withdrawn: ids.map((stepId) => ({ enrolmentId: anEnrolment().id, stepId, notice, at: '2026-11-19T02:00:00Z' })),
  });
}
const open = async (at: string, home: HomeDocument, more: Partial<Parameters<typeof openLearner>[0]> = {}) =>
  (app = await openLearner({
    at,
    home,
    routes: (device) => [
      {
        errorElement: <ErrorScreen />,
        children: [...homeRoutes(device), ...learningRoutes(device), ...submissionRoutes(device)],
      },
    ],
    ...more,
  }));

describe('A withdrawn step', () => {
  beforeEach(() => void jest.spyOn(console, 'error').mockImplementation(() => undefined));
  afterEach(() => jest.restoreAllMocks());

  it.each([
    ['lesson', `/belajar/pelajaran/${lesson}?bagian=1`, lesson],
    ['activity', `/belajar/kegiatan/${factCard}`, factCard],
    ['practice task', `/belajar/tugas/${task}`, task],
  ])(
    'of kind %s shows the agency’s words instead, also without signal from the copy on the phone',
    async (_, at, id) => {
      await open(at, homeWithout(id), { offline: true });
      expect(screen.getByText('Bagian ini sedang diperbaiki')).toBeTruthy();
      expect(screen.getByText(notice)).toBeTruthy();
      expect(screen.getByRole('link', { name: 'Lanjut ke langkah berikutnya' }).getAttribute('href')).toBe('/belajar');
      expect(app.queued()).toEqual([]);
      await expectNoViolations();
    },
  );

  it.each([`/belajar/pelajaran/${lesson}`, `/belajar/tugas/${task}`])('says so without any copy: %s', async (at) => {
    await open(at, homeWithout(lesson, task), { offline: true, packed: false });
    expect(screen.getByText(notice)).toBeTruthy();
  });

  it('leaves the screen while it is read, as soon as the phone is told', async () => {
    await open(`/belajar/pelajaran/${lesson}?bagian=1`, aHome());
    expect(screen.getByText(/disebut perintah/)).toBeTruthy();
    await act(() => app.device.store.saveHome(homeWithout(lesson), 'other', Date.parse('2026-11-20T02:00:00Z')));
    expect(await screen.findByText(notice)).toBeTruthy();
    expect(screen.queryByText(/disebut perintah/)).toBeNull();
  });

  it('inside a lesson that stays leaves its place to the notice, and the lesson goes on', async () => {
    await open(`/belajar/pelajaran/${lesson}?bagian=3`, homeWithout(quiz));
    expect(screen.getByText(notice)).toBeTruthy();
    expect(screen.queryByText(/Soal 1 dari/)).toBeNull();
    expect(screen.getByRole('button', { name: 'Selesai' })).toBeTruthy();
  });

  it('is neither next nor missing: home passes over it, and the module counts without it', async () => {
    await open('/belajar', homeWithout(lesson));
    expect(screen.getByRole('link', { name: 'Mulai' }).getAttribute('href')).not.toContain(lesson);
    const required = wholeModule().steps.filter((step) => step.required && step.lessonId === null).length;
    expect(screen.getByText(new RegExp(`0 dari ${required - 1} `))).toBeTruthy();
  });
});
