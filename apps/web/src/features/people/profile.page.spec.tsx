import { screen, waitFor } from '@testing-library/react';
import { aHome, openLearner, type OpenedLearner } from '@web/testing';
import { changeLocale } from '@web/platform/i18n';
import { peopleRoutes } from './people.routes';

let app: OpenedLearner;
afterEach(async () => {
  changeLocale('id');
  localStorage.clear();
  await app.close();
});

const api = {
  'PATCH /api/me/profile': () => ({}),
  'DELETE /api/session': () => null,
  'DELETE /api/sessions': () => null,
};
const open = async (more: Partial<Parameters<typeof openLearner>[0]> = {}) =>
  (app = await openLearner({ at: '/belajar/saya', routes: peopleRoutes, api, ...more }));
const press = async (name: string) => app.user.click(await screen.findByRole('button', { name }));
const read = {
  enrolmentId: 'e',
  package: 'p',
  stepId: 's',
  kind: 'part-read' as const,
  payload: { part: 1, parts: 2 },
};

describe('me', () => {
  it('lets her change how she is called', async () => {
    await open();
    await app.user.clear(screen.getByRole('textbox', { name: 'Nama' }));
    expect(screen.getByText('Tulis nama Anda dulu.')).toBeTruthy();
    await app.user.type(screen.getByRole('textbox', { name: 'Nama' }), 'Sari');
    await app.user.selectOptions(screen.getByRole('combobox', { name: 'Sapaan' }), 'Tanpa sapaan');
    await press('Simpan nama');
    await waitFor(() => expect(app.api.bodies('PATCH /api/me/profile')).toEqual([{ name: 'Sari', honorific: null }]));
  });

  it('speaks English at once, also without signal', async () => {
    await open({ offline: true });
    await press('English');
    expect(await screen.findByRole('heading', { name: 'Me' })).toBeTruthy();
    expect(document.documentElement.lang).toBe('en');
    expect(document.cookie).toContain('melekai-lang=en');
  });

  it('fetches the names of her modules in the language she chose', async () => {
    let asked = 0;
    await open({ api: { ...api, 'GET /api/me/learning': () => ((asked += 1), aHome()) } });
    const before = asked;
    await press('English');
    await waitFor(() => expect(asked).toBe(before + 1));
    expect(document.cookie).toContain('melekai-lang=en');
  });

  it('changes light and size on this phone', async () => {
    await open();
    await press('Gelap');
    await app.user.click(screen.getByRole('checkbox', { name: /Mode mudah/ }));
    expect(document.documentElement.dataset).toMatchObject({ theme: 'dark', easy: 'on' });
    await press('Ikut HP');
    expect(document.documentElement.dataset['theme']).toBeUndefined();
  });

  it('leads an owner to her team, and nobody else', async () => {
    await open({ home: aHome({ ownsBusiness: true }) });
    expect(screen.getByRole('link', { name: /Tim saya/ })).toBeTruthy();
    await app.close();
    await open();
    expect(screen.queryByRole('link', { name: /Tim saya/ })).toBeNull();
  });

  it('lets somebody on a team say whether the owner sees her levels', async () => {
    const team = { businessName: 'Dapur Bu Tiur', sharesLevels: false };
    await open({ home: aHome({ team }), api: { ...api, 'PUT /api/me/team/sharing': () => null } });
    const choice = () => screen.getByRole('checkbox', { name: /Perlihatkan tingkat saya/ });
    expect(screen.getByRole('heading', { name: 'Tim Dapur Bu Tiur' })).toBeTruthy();
    expect(choice()).toHaveProperty('checked', false);
    await app.user.click(choice());
    expect(await screen.findByText('Pemilik sekarang bisa melihat tingkat Anda.')).toBeTruthy();
    expect(app.api.bodies('PUT /api/me/team/sharing')).toEqual([{ sharesLevels: true }]);
    await app.close();
    await open();
    expect(screen.queryByRole('checkbox', { name: /Perlihatkan tingkat saya/ })).toBeNull();
  });

  it('changes nothing about sharing without signal, and says so', async () => {
    await open({ home: aHome({ team: { businessName: 'Dapur Bu Tiur', sharesLevels: true } }), offline: true });
    await app.user.click(screen.getByRole('checkbox', { name: /Perlihatkan tingkat saya/ }));
    expect(await screen.findByText('Perlu sinyal untuk menyimpan ini')).toBeTruthy();
    expect(screen.getByRole('checkbox', { name: /Perlihatkan tingkat saya/ })).toHaveProperty('checked', true);
  });

  it('asks before signing out with work that only this phone has', async () => {
    await open({ offline: true });
    await app.learn(read);
    await press('Keluar dari HP ini');
    expect(screen.getByText(/1 catatan belum terkirim/)).toBeTruthy();
    await press('Keluar, simpan di HP');
    expect(await screen.findByText('Anda belum keluar. Coba lagi saat ada sinyal.')).toBeTruthy();
    expect(app.queued()).toHaveLength(1);
  });

  it('leaves nothing on the phone when everything was sent', async () => {
    await open();
    const erase = jest.spyOn(app.device.store, 'erase');
    await press('Keluar dari semua perangkat');
    await press('Keluar');
    await waitFor(() => expect(erase).toHaveBeenCalled());
    expect(app.api.bodies('DELETE /api/sessions')).toHaveLength(1);
  });
});
