import { screen } from '@testing-library/react';
import { aModule, moduleIds, openLearner, type OpenedLearner } from '@web/testing';
import { learningRoutes } from './learning.routes';

const terms = [
  { id: 'rentang', term: 'Rentang', text: 'Batas bawah dan batas atas.', lesson: moduleIds.lesson },
  { id: 'margin', term: 'Margin', text: 'Sisa harga jual setelah biayanya.', lesson: moduleIds.lesson },
];

let app: OpenedLearner;
afterEach(() => app.close());

const open = async (options: Partial<Parameters<typeof openLearner>[0]> = {}) =>
  (app = await openLearner({
    at: '/belajar/arti-kata',
    routes: learningRoutes,
    module: { ...aModule(), terms },
    offline: true,
    ...options,
  }));

describe('Words explained', () => {
  it('stand in the order of the alphabet, each with a way to its lesson', async () => {
    await open();
    expect(screen.getAllByRole('term').map(({ textContent }) => textContent)).toEqual(['Margin', 'Rentang']);
    expect(screen.getAllByRole('link', { name: 'Buka pelajarannya' })).toHaveLength(2);
  });

  it('are found by what they mean, too', async () => {
    await open();
    await app.user.type(screen.getByLabelText('Cari kata'), 'batas');
    expect(screen.getAllByRole('term').map(({ textContent }) => textContent)).toEqual(['Rentang']);
    expect(screen.getByText('1 kata')).toBeTruthy();
  });

  it('say what to do where no module is on the phone', async () => {
    await open({ packed: false });
    expect(screen.getByText('Belum ada kata di HP ini')).toBeTruthy();
  });
});
