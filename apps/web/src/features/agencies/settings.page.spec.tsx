import { screen, waitFor } from '@testing-library/react';
import type { HelperSettingView } from '@contracts/agencies';
import {
  aSession,
  expectNoViolations,
  fakeApi,
  problem,
  renderDesk,
  type FakeApi,
  type RenderedDesk,
} from '@web/testing';
import { agencyRoutes } from './agencies.routes';

let api: FakeApi;
let desk: RenderedDesk;
afterEach(() => desk.close());

const usual: HelperSettingView = { isConfigured: true, isOn: true, asksPerDay: 20, asksPerMonth: 5000, changes: [] };
const put = 'PUT /api/agency/helper';

async function open(setting: Partial<HelperSettingView> = {}, answer?: () => unknown) {
  api = fakeApi({
    'GET /api/agency/helper': () => ({ ...usual, ...setting }),
    'GET /api/labs/help/month': () => ({ month: '2026-11-01', asked: 312 }),
    [put]:
      answer ??
      (({ body }) => ({
        ...usual,
        ...(body as object),
        changes: [{ ...(body as object), changedAt: '2026-11-23T01:00:00.000Z', changedByName: 'Nurul' }],
      })),
  });
  desk = renderDesk({
    home: '/dinas',
    routes: agencyRoutes,
    at: '/dinas/pengaturan',
    session: aSession({ name: 'Nurul', roles: ['agency_owner'] }),
  });
  await screen.findByRole('heading', { name: 'Pengaturan Dinas' });
}
const type = async (label: RegExp, words: string) => {
  const field = screen.getByLabelText(label);
  await desk.user.clear(field);
  await desk.user.type(field, words);
};
const save = () => desk.user.click(screen.getByRole('button', { name: 'Simpan pengaturan' }));

describe('An agency’s settings', () => {
  it('say what holds, and how much of the month is used', async () => {
    await open();
    expect(screen.getByRole('checkbox', { name: /Peserta boleh memakai bantuan AI/ })).toHaveProperty('checked', true);
    expect(screen.getByText('312 dari 5.000 kali dipakai bulan ini')).toBeTruthy();
    expect(screen.getByText('Belum ada yang diubah. Yang berlaku adalah pengaturan awal.')).toBeTruthy();
    await expectNoViolations();
  });

  it('switch the helper off, and show who decided it', async () => {
    await open();
    await desk.user.click(screen.getByRole('checkbox', { name: /Peserta boleh/ }));
    await save();
    expect(await screen.findByText('Tanpa AI')).toBeTruthy();
    expect(screen.getByText(/Nurul, hari ini/)).toBeTruthy();
    expect(api.bodies(put)).toEqual([{ isOn: false, asksPerDay: 20, asksPerMonth: 5000 }]);
    expect(screen.queryByText(/kali dipakai bulan ini/)).toBeNull();
    await expectNoViolations();
  });

  it('bound how often it is asked, in numbers as people write them', async () => {
    await open();
    await type(/per peserta per hari/, '7');
    await type(/seluruh Dinas/, '12.000');
    await save();
    await waitFor(() => expect(api.bodies(put)).toEqual([{ isOn: true, asksPerDay: 7, asksPerMonth: 12_000 }]));
    expect(await screen.findByText('Dengan AI: 7 per hari, 12.000 per bulan')).toBeTruthy();
  });

  it.each(['', '0', '201', 'banyak'])('do not take %j times a day, and say what they take', async (typed) => {
    await open();
    await (typed === '' ? desk.user.clear(screen.getByLabelText(/per hari/)) : type(/per hari/, typed));
    await save();
    expect(await screen.findByText('Tulis angka 1 sampai 200.')).toBeTruthy();
    expect(api.bodies(put)).toEqual([]);
    await expectNoViolations();
  });

  it.each([
    ['a server that is away', () => problem('', 503), 'Belum tersimpan'],
    ['a role that was lost', () => problem('common/not-allowed', 403), 'common/not-allowed'],
  ])('keep what was typed after %s', async (_, answer, words) => {
    await open({}, answer);
    await type(/per peserta per hari/, '7');
    await save();
    expect(await screen.findByText(words)).toBeTruthy();
    expect(screen.getByLabelText(/per peserta per hari/)).toHaveProperty('value', '7');
  });

  it('say where there is no service at all', async () => {
    await open({ isConfigured: false });
    expect(screen.getByText('Belum ada layanan AI yang dipasang')).toBeTruthy();
    expect(screen.queryByText(/kali dipakai bulan ini/)).toBeNull();
    await expectNoViolations();
  });
});
