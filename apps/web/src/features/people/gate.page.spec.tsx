import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import 'fake-indexeddb/auto';
import type { RefusedWork, Sharer } from '@web/platform/shared-phone';
import { expectNoViolations } from '@web/testing';
import { Gate } from './gate.page';

const sari: Sharer = { agencyId: 'medan', personId: 'sari', name: 'Bu Sari', lock: 'erased', isDemo: false };
const works: readonly RefusedWork[] = [
  { id: 'a', kind: 'submission-sent', at: Date.parse('2026-11-23T02:05:00Z') },
  { id: 'b', kind: null, at: Date.parse('2026-11-23T02:06:00Z') },
];

async function openGate(refused: ReadonlyMap<Sharer, readonly RefusedWork[]>): Promise<void> {
  const nothing = () => undefined;
  render(
    <Gate
      sharers={[sari]}
      refused={refused}
      onOpened={nothing}
      onOpen={nothing}
      onSignIn={nothing}
      onTrouble={nothing}
    />,
  );
  await screen.findByRole('heading', { name: 'Siapa yang belajar?' });
}
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

describe('A shared phone, before anybody has it in hand', () => {
  it('tells of work the server will not take what it was, when, and what to do; and forgets it only when told twice', async () => {
    await openGate(new Map([[sari, works]]));
    expect(screen.getByText('2 pekerjaan Bu Sari tidak diterima server')).toBeTruthy();
    expect(screen.getByText(/^Kiriman tugas, Senin, 23 Nov/)).toBeTruthy();
    expect(screen.getByText(/^Pekerjaan, /)).toBeTruthy();
    expect(screen.getByText(/masuk dengan kata sandi, buka kegiatannya/)).toBeTruthy();
    await press('Hapus pemberitahuan ini');
    await expectNoViolations();
    await press('Biarkan dulu');
    expect(screen.getByText(/tidak diterima server/)).toBeTruthy();
    await press('Hapus pemberitahuan ini');
    await press('Hapus');
    await waitFor(() => expect(screen.queryByText(/tidak diterima server/)).toBeNull());
  });

  it('says nothing where nothing was refused', async () => {
    await openGate(new Map());
    expect(screen.queryByText(/tidak diterima server/)).toBeNull();
  });
});
