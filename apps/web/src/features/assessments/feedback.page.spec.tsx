import { screen } from '@testing-library/react';
import { aHome, aSubmission, moduleIds, openLearner, someFeedback, type OpenedLearner } from '@web/testing';
import { assessmentRoutes } from './assessments.routes';

let app: OpenedLearner;
afterEach(() => app.close());

const open = async (submission = aSubmission()) =>
  (app = await openLearner({
    at: `/belajar/umpan-balik/${submission.id}`,
    routes: assessmentRoutes,
    home: aHome({ submissions: [submission] }),
  }));

describe('feedback', () => {
  it('opens with what it means, then what is good, then the next step', async () => {
    await open(aSubmission({ status: 'returned', feedback: [someFeedback()] }));
    expect(screen.getByRole('heading', { name: 'Satu langkah lagi' })).toBeTruthy();
    expect(screen.getByText('Perbaiki 1 bagian bertanda. 1 bagian lain sudah baik.')).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Dari Pak Budi' })).toBeTruthy();
    expect(screen.getByText('Harga dan ajakan pesan sudah jelas.')).toBeTruthy();
    expect(screen.getByText('Perlu diperbaiki')).toBeTruthy();
  });

  it('puts the marked criterion first, with its level in words', async () => {
    await open(aSubmission({ status: 'returned', feedback: [someFeedback({ levels: { klaim: 3, perintah: 1 } })] }));
    const [marked] = screen.getAllByRole('listitem').filter(({ textContent }) => textContent?.includes('dari 4'));
    expect(marked?.textContent).toContain('Perintah');
    expect(marked?.textContent).toContain('Perlu bimbingan. Satu baris umum.');
    expect(screen.getByText('Wajib aman')).toBeTruthy();
  });

  it('leads to the repair', async () => {
    await open(aSubmission({ status: 'returned', feedback: [someFeedback()] }));
    await app.user.click(screen.getByRole('button', { name: 'Perbaiki: Klaim jujur' }));
    expect(app.address()).toBe(`/belajar/tugas/${moduleIds.task}`);
  });

  it('praises accepted work by what was good, and asks for nothing', async () => {
    await open(
      aSubmission({
        status: 'accepted',
        feedback: [someFeedback({ decision: 'accepted', levels: { klaim: 3, perintah: 4 } })],
      }),
    );
    expect(screen.getByRole('heading', { name: 'Diterima mentor' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Perbaiki/ })).toBeNull();
  });

  it('keeps earlier feedback at hand', async () => {
    await open(
      aSubmission({
        status: 'accepted',
        no: 2,
        feedback: [
          someFeedback(),
          someFeedback({ assessmentId: 'b', no: 2, decision: 'accepted', strength: 'Sudah rapi.' }),
        ],
      }),
    );
    expect(screen.getByText('Sudah rapi.')).toBeTruthy();
    expect(screen.getByText('Kiriman ke-1')).toBeTruthy();
  });

  it('says when it will come while there is none', async () => {
    await open(aSubmission());
    expect(screen.getByText('Belum ada tugas dinilai')).toBeTruthy();
  });
});
