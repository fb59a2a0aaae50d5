import { act, screen } from '@testing-library/react';
import type { LabActivity } from '@contracts/packages';
import { expectNoViolations, fakeApi, renderDesk, type RenderedDesk } from '@web/testing';
import { aModule, aView } from './marking.given';
import { mentorRoutes } from './mentor.routes';

let hasLine: boolean;
// What shows a lab's work is a script of its own, that comes over the line when a mentor opens it.
jest.mock('@web/copy-lab', () => {
  if (!hasLine) throw new TypeError('no line');
  return { Artifact: ({ work }: { work: { text: string } }) => <p>{work.text}</p> };
});

let desk: RenderedDesk;
afterEach(() => desk.close());

const lab: LabActivity = { id: 'lab', slug: 'lab', kind: 'lab', title: 'Lab Teks Jualan', lab: 'copy', evidence: [] };
const withLab = {
  ...aModule,
  activities: [
    ...aModule.activities.map((each) => (each.kind === 'practice-task' ? { ...each, reads: ['facts', 'lab'] } : each)),
    lab,
  ],
};
const finished = { lab: 'copy', engine: 'copy@1', work: { text: 'Bika ambon yang saya perbaiki.' } };

async function open(forms: Record<string, Record<string, unknown>> = { lab: finished }): Promise<void> {
  const view = aView({ forms });
  fakeApi({
    'GET /api/submissions/:id': () => view,
    'GET /api/submissions': () => ({ items: [], next: null, counts: {} }),
    'GET /api/submissions/next': () => ({ item: null, waiting: 0 }),
    'GET /packages/:id': () => withLab,
  });
  desk = renderDesk({ home: '/mentor', routes: mentorRoutes, at: `/mentor/kiriman/${view.id}` });
  await screen.findByRole('group', { name: /Kebenaran isi/ });
}
const unfold = async () => {
  const summary = screen.getByText('Lab Teks Jualan', { selector: 'span' });
  await act(async () => void summary.closest('details')?.setAttribute('open', ''));
};

describe('What a learner made in a lab', () => {
  // First: a script that came once is not fetched again.
  it('waits for signal and says so', async () => {
    hasLine = false;
    await open();
    await unfold();
    expect(await screen.findByText('Hasil lab belum terambil. Coba lagi saat ada sinyal.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Coba lagi' })).toBeTruthy();
    await expectNoViolations();
  });

  it('is opened beside her work, as the lab shows it', async () => {
    hasLine = true;
    await open();
    await unfold();
    expect(await screen.findByText('Bika ambon yang saya perbaiki.')).toBeTruthy();
    await expectNoViolations();
  });

  it('is not mentioned where she finished none', async () => {
    hasLine = true;
    await open({ facts: { harga: 38_000 } });
    expect(screen.getByText('Kartu Fakta')).toBeTruthy();
    expect(screen.queryByText('Lab Teks Jualan')).toBeNull();
  });
});
