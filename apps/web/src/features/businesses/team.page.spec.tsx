import { screen } from '@testing-library/react';
import type { TeamView } from '@contracts/businesses';
import { aHome, openLearner, type OpenedLearner } from '@web/testing';
import { businessRoutes } from './businesses.routes';

let app: OpenedLearner;
afterEach(() => app.close());

const team: TeamView = {
  business: { id: '00000000-0000-4000-9000-0000000000f0', name: 'Dapur Bu Tiur' },
  members: [
    {
      personId: aHome().person.id,
      name: 'Sari',
      role: 'owner',
      done: 8,
      required: 14,
      lastActiveWeek: '2026-11-16',
      levels: null,
    },
    {
      personId: '00000000-0000-4000-9000-0000000000f1',
      name: 'Rian',
      role: 'helper',
      done: 2,
      required: 14,
      lastActiveWeek: '2026-11-02',
      levels: null,
    },
  ],
};
const open = async () =>
  (app = await openLearner({ at: '/belajar/tim', routes: businessRoutes, api: { 'GET /api/me/team': () => team } }));

describe('the team', () => {
  it('shows an owner how far everybody is, and no finer time than the week', async () => {
    await open();
    expect(screen.getByText('2 orang belajar bulan ini.')).toBeTruthy();
    expect(screen.getByText('Pemilik · Anda')).toBeTruthy();
    expect(screen.getByRole('progressbar', { name: 'Rian: 2 dari 14 langkah selesai' })).toBeTruthy();
    expect(screen.getByText('aktif minggu ini')).toBeTruthy();
    expect(screen.getByText('aktif 2 minggu lalu')).toBeTruthy();
  });

  it('says that not sharing is a choice, and what an owner never sees', async () => {
    await open();
    expect(screen.getByText('Rian belum membagikan tingkatnya. Itu pilihannya.')).toBeTruthy();
    expect(screen.getByText('Yang tidak Anda lihat')).toBeTruthy();
  });

  it('shows without signal what it showed last', async () => {
    await open();
    app = await app.reopen('/belajar/tim', { offline: true });
    expect(screen.getByText('Ini data terakhir di HP')).toBeTruthy();
    expect(screen.getByText('Dapur Bu Tiur')).toBeTruthy();
  });
});
