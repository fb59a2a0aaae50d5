import { screen, waitFor, within } from '@testing-library/react';
import type { QueueItem } from '@contracts/submissions';
import {
  aSession,
  expectNoViolations,
  fakeApi,
  problem,
  renderDesk,
  type FakeApi,
  type FakeRequest,
  type FakeRoutes,
  type RenderedDesk,
} from '@web/testing';
import { anAssessment, anItem, aQueue } from './marking.given';
import { mentorRoutes } from './mentor.routes';

const tiur = anItem();
const halimah = anItem({
  id: '018f0000-0000-7000-8000-00000000000b',
  learnerName: 'Halimah',
  businessName: 'Jahit Halimah',
  receivedAt: '2026-11-18T01:00:00.000Z',
  promisedAt: '2026-11-23T16:59:59.000Z',
  draftSavedAt: '2026-11-22T10:00:00.000Z',
  no: 2,
});
const sari = anItem({
  id: '018f0000-0000-7000-8000-00000000000c',
  learnerName: 'Sari',
  state: 'asked',
  no: 0,
  askedAt: '2026-11-22T23:00:00.000Z',
});

let api: FakeApi;
let desk: RenderedDesk;
afterEach(() => desk.close());

function open(
  at: string,
  items: readonly QueueItem[],
  list: (request: FakeRequest) => unknown = () => aQueue(items),
  more: FakeRoutes = {},
): void {
  api = fakeApi({
    'GET /api/submissions': list,
    'GET /api/submissions/next': () => ({ item: items[0] ?? null, waiting: items.length }),
    ...more,
  });
  desk = renderDesk({ home: '/mentor', routes: mentorRoutes, at });
}
const row = async (name: string) => within((await screen.findByText(name)).closest('tr') as HTMLElement);

describe('The queue', () => {
  it('names one clear next step with its promise, the first of them', async () => {
    open('/mentor', [halimah, tiur]);
    expect(await screen.findByRole('heading', { name: 'Halimah · Tiga teks' })).toBeTruthy();
    expect(screen.getByText('hari ini pukul 23.59 WIB')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Lanjutkan menilai' }).getAttribute('href')).toBe(
      `/mentor/kiriman/${halimah.id}`,
    );
    expect(screen.getByText('2 menunggu, kira-kira 20 menit.')).toBeTruthy();
    await expectNoViolations();
  });

  it('says of every row how urgent it is, in words', async () => {
    open('/mentor', [halimah, tiur, sari]);
    expect((await row('Halimah')).getByText('Hampir batas')).toBeTruthy();
    expect((await row('Halimah')).getByText('Draf tersimpan')).toBeTruthy();
    expect((await row('Halimah')).getByText('Kiriman perbaikan')).toBeTruthy();
    expect((await row('Tiur')).getByText('Separuh waktu lewat')).toBeTruthy();
    expect((await row('Sari')).getByText('Pertanyaan')).toBeTruthy();
    expect((await row('Sari')).getByRole('link', { name: 'Jawab: Sari, Tiga teks' })).toBeTruthy();
  });

  it('keeps filter, search and order in the address', async () => {
    open('/mentor?lihat=perbaikan&cari=tiur&urut=nama', [tiur]);
    await row('Tiur');
    const asked = api.calls.find(({ route }) => route === 'GET /api/submissions')?.query;
    expect(Object.fromEntries(asked ?? [])).toMatchObject({ state: 'returned', search: 'tiur', sort: 'name' });
    expect(screen.getByRole('button', { name: /Perlu diperbaiki/ }).getAttribute('aria-pressed')).toBe('true');

    await desk.user.click(screen.getByRole('button', { name: /Diterima/ }));
    await waitFor(() => expect(desk.address()).toBe('/mentor?lihat=diterima&cari=tiur'));
    await desk.user.clear(screen.getByRole('searchbox'));
    await waitFor(() => expect(desk.address()).toBe('/mentor?lihat=diterima'));
  });

  it('loads the next page at the end of the one before', async () => {
    open('/mentor', [halimah], ({ query }) =>
      query.get('cursor') ? aQueue([tiur]) : aQueue([halimah], { next: 'abc' }),
    );
    await desk.user.click(await screen.findByRole('button', { name: 'Muat lagi' }));
    expect(await row('Tiur')).toBeTruthy();
    expect(await row('Halimah')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Muat lagi' })).toBeNull();
  });

  it('says what to expect when nothing waits', async () => {
    open('/mentor', []);
    expect(await screen.findByText('Antrean kosong')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Lihat riwayat' })).toBeTruthy();
    await expectNoViolations();
  });

  it('offers a way out of a search without a find', async () => {
    open('/mentor?cari=xyz', [], () => aQueue([]));
    await desk.user.click(await screen.findByRole('button', { name: 'Hapus pencarian' }));
    await waitFor(() => expect(desk.address()).toBe('/mentor'));
  });
});

describe('What never reached the server', () => {
  const key = `melekai-desk/${aSession().personId}/judgement/v1`;
  const judgement = { levels: {}, strength: 'Jelas.', nextStep: '', decision: null, reason: '' };
  beforeEach(() =>
    localStorage.setItem(
      key,
      JSON.stringify({ judgement, revision: 4, other: null, submissionId: tiur.id, learnerName: 'Tiur' }),
    ),
  );
  afterEach(() => localStorage.clear());

  it('is sent from the queue', async () => {
    open('/mentor', [tiur], undefined, { 'PUT /api/submissions/:id/assessment': () => anAssessment() });
    await row('Tiur');
    await waitFor(() => expect(localStorage.getItem(key)).toBeNull());
    expect(api.bodies('PUT /api/submissions/:id/assessment')).toEqual([{ ...judgement, revision: 4, versionId: 'v1' }]);
    expect(screen.queryByRole('link', { name: 'Penilaian untuk Tiur' })).toBeNull();
  });

  it('is named with the way to it when the server says otherwise, and stays on the device', async () => {
    open('/mentor', [tiur], undefined, {
      'PUT /api/submissions/:id/assessment': () => problem('common/edited-meanwhile', 412),
    });
    const link = await screen.findByRole('link', { name: 'Penilaian untuk Tiur' });
    expect(link.getAttribute('href')).toBe(`/mentor/kiriman/${tiur.id}`);
    expect(localStorage.getItem(key)).toContain('Jelas.');
    await expectNoViolations();
  });
});

describe('The history', () => {
  it('shows what was accepted, newest first, and what was returned', async () => {
    open('/mentor/riwayat', [anItem({ state: 'accepted' })]);
    expect((await row('Tiur')).getByText('Diterima mentor')).toBeTruthy();
    expect((await row('Tiur')).getByRole('link', { name: 'Lihat: Tiur, Tiga teks' })).toBeTruthy();
    expect(api.calls[0]?.query.get('state')).toBe('accepted');
    expect(api.calls[0]?.query.get('sort')).toBe('received');
    await expectNoViolations();
  });
});
