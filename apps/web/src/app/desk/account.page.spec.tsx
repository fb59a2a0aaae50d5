import { screen } from '@testing-library/react';
import type { Role } from '@contracts/kernel';
import { aSession, expectNoViolations, fakeApi, renderDesk, type RenderedDesk } from '@web/testing';
import { AccountPage } from './account.page';

let desk: RenderedDesk;
afterEach(() => desk.close());

async function open(home: '/dinas' | '/mentor', roles: readonly Role[]): Promise<void> {
  fakeApi({});
  const session = aSession({ name: 'Nurul', roles });
  desk = renderDesk({ home, routes: () => [{ path: 'akun', element: <AccountPage /> }], at: `${home}/akun`, session });
  await screen.findByRole('heading', { level: 1 });
}
const settings = () => screen.queryByRole('link', { name: /Pengaturan Dinas/ });

describe('The account at a desk', () => {
  it.each(['agency_owner', 'privacy_officer'] as const)('leads a %s to the agency’s settings', async (role) => {
    await open('/dinas', [role]);
    expect(settings()?.getAttribute('href')).toBe('/dinas/pengaturan');
    await expectNoViolations();
  });

  it.each(['cohort_manager', 'curriculum_editor', 'report_viewer'] as const)('leads no %s there', async (role) => {
    await open('/dinas', [role]);
    expect(settings()).toBeNull();
  });

  it('leads nobody there from the mentors’ desk', async () => {
    await open('/mentor', ['mentor', 'agency_owner']);
    expect(settings()).toBeNull();
  });
});
