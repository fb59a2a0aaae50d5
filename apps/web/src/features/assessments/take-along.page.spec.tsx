import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/react';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import type { MarkingView } from '@contracts/assessments';
import {
  aSession,
  expectNoViolations,
  fakeApi,
  problem,
  renderDesk,
  type FakeApi,
  type FakeRoutes,
  type RenderedDesk,
} from '@web/testing';
import { aModule, anAssessment, anItem, aQueue, aVersion, aView } from './marking.given';
import { knownDevice, readMentorSession, standUp } from './mentor-device';
import { mentorRoutes } from './mentor.routes';

const handIn = 'POST /api/submissions/:id/assessment/hand-in';
const tiur = aView();
const halimah = aView({
  id: '018f0000-0000-7000-8000-00000000000b',
  learnerName: 'Halimah',
  businessName: 'Jahit Halimah',
  versions: [aVersion(2, { id: '018f0000-0000-7000-8000-0000000000f9' })],
});

let api: FakeApi;
let desk: RenderedDesk;
beforeAll(() => {
  // jsdom lays nothing out.
  Element.prototype.scrollIntoView = () => undefined;
});
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(async () => {
  desk.close();
  jest.restoreAllMocks();
  const bag = knownDevice()?.bag;
  standUp();
  await bag?.close();
  localStorage.clear();
});

/** Sits down at a desk of this mentor; what is on the device stays from one opening to the next. */
async function open(
  at: string,
  routes: FakeRoutes = {},
  works: readonly MarkingView[] = [tiur, halimah],
): Promise<void> {
  const items = works.map((work) =>
    anItem({ id: work.id, learnerName: work.learnerName, no: work.versions.at(-1)?.no ?? 0 }),
  );
  const offline = api?.offline ?? false;
  api = fakeApi({
    'GET /api/session': () => aSession(),
    'GET /api/submissions': () => aQueue(items),
    'GET /api/submissions/next': () => ({ item: items[0] ?? null, waiting: items.length }),
    'GET /api/submissions/batch/extent': () => ({ works: works.length, photos: 3, voices: 1, bytes: 230_000 }),
    'GET /api/submissions/batch': () => ({ works }),
    'GET /api/submissions/:id': ({ id }) => works.find((work) => work.id === id) ?? problem('common/not-found', 404),
    'GET /packages/:id': () => aModule,
    ...routes,
  });
  api.offline = offline;
  await readMentorSession();
  desk = renderDesk({ home: '/mentor', routes: mentorRoutes, at });
}

async function reopen(at: string, routes: FakeRoutes = {}): Promise<void> {
  desk.close();
  const bag = knownDevice()?.bag;
  standUp();
  await bag?.close();
  await open(at, routes);
}

async function takeAlong(): Promise<void> {
  await desk.user.click(await screen.findByRole('button', { name: 'Bawa 2 kiriman' }));
  await screen.findByRole('heading', { name: '2 kiriman ada di perangkat ini' });
}

async function fill(): Promise<void> {
  const level = (criterion: RegExp) =>
    within(screen.getByRole('group', { name: criterion })).getByRole('radio', { name: /^3 Baik/ });
  await screen.findByRole('group', { name: /Kebenaran isi/ });
  await desk.user.click(level(/Kebenaran isi/));
  await desk.user.click(level(/^Perintah/));
  await desk.user.type(screen.getByRole('textbox', { name: 'Sudah baik' }), 'Harga jelas.');
  await desk.user.type(screen.getByRole('textbox', { name: 'Langkah berikut' }), 'Tambah batas.');
  await desk.user.click(screen.getByRole('radio', { name: /^Terima/ }));
}

async function release(): Promise<void> {
  await desk.user.click(screen.getByRole('button', { name: 'Kirim penilaian' }));
  await desk.user.click(await screen.findByRole('button', { name: 'Kirim: terima' }));
}

describe('Taking works along', () => {
  it('says what it weighs before, and what is here afterwards', async () => {
    await open('/mentor');
    expect(await screen.findByText(/Dengan 3 foto dan 1 rekaman, kira-kira 230 KB/)).toBeTruthy();
    await expectNoViolations();
    await takeAlong();
    expect(screen.getByText(/Bisa dinilai tanpa sinyal/)).toBeTruthy();
    await expectNoViolations();
  });

  it('brings the voice notes too, so that they are heard without signal', async () => {
    const voice = {
      id: '018f0000-0000-7000-8000-0000000000d1',
      mime: 'audio/webm',
      bytes: 4,
      width: null,
      height: null,
      milliseconds: 60_000,
      url: '/api/files/018f0000-0000-7000-8000-0000000000d1',
      stepId: 'teks',
    };
    URL.createObjectURL = () => 'blob:voice';
    const spoken = aView({ versions: [aVersion(1, { files: [voice] })] });
    const asked: string[] = [];
    const file = ({ id }: { id: string }) => {
      asked.push(id);
      return 'said';
    };
    await open('/mentor', { 'GET /api/files/:id': file }, [spoken, halimah]);
    await takeAlong();
    expect(asked).toEqual([voice.id]);
    api.offline = true;
    await reopen(`/mentor/kiriman/${spoken.id}`);
    const player = await screen.findByLabelText('Rekaman 1 dari 1: Teks pertama');
    expect(player.getAttribute('src')).toBe('blob:voice');
    api.offline = false;
  });

  it('deletes them again when asked twice, and not before', async () => {
    await open('/mentor');
    await takeAlong();
    await desk.user.click(screen.getByRole('button', { name: 'Hapus dari perangkat' }));
    expect(knownDevice()?.bag.snapshot().works).toHaveLength(2);
    await desk.user.click(screen.getByRole('button', { name: 'Hapus 2 kiriman' }));
    expect(await screen.findByRole('button', { name: 'Bawa 2 kiriman' })).toBeTruthy();
    expect(knownDevice()?.bag.snapshot().works).toEqual([]);
  });

  it('keeps what came when the line breaks, and goes on from there', async () => {
    let asked = 0;
    await open(
      '/mentor',
      {
        'GET /packages/:id': () => {
          asked += 1;
          if (asked === 2) throw new TypeError('Failed to fetch');
          return aModule;
        },
      },
      [tiur, { ...halimah, package: 'b'.repeat(64) }],
    );
    await desk.user.click(await screen.findByRole('button', { name: 'Bawa 2 kiriman' }));
    expect(await screen.findByText('Sinyal terputus')).toBeTruthy();
    expect(screen.getByText('1 kiriman sudah ada di perangkat ini. Lanjutkan saat sinyal kembali.')).toBeTruthy();
    await desk.user.click(screen.getByRole('button', { name: 'Lanjutkan' }));
    expect(await screen.findByRole('heading', { name: '2 kiriman ada di perangkat ini' })).toBeTruthy();
    expect(asked).toBe(3);
  });

  it('says when the device is full', async () => {
    await open('/mentor');
    await screen.findByRole('button', { name: 'Bawa 2 kiriman' });
    jest.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await desk.user.click(screen.getByRole('button', { name: 'Bawa 2 kiriman' }));
    expect(await screen.findByText('Memori perangkat penuh')).toBeTruthy();
  });
});

describe('Without signal', () => {
  beforeEach(async () => {
    await open('/mentor');
    await takeAlong();
    api.offline = true;
  });
  afterEach(() => {
    api.offline = false;
  });

  it('the queue is what she took along, and has no other lists', async () => {
    await reopen('/mentor');
    expect(await screen.findByRole('link', { name: 'Nilai: Halimah, Tiga teks' })).toBeTruthy();
    expect(screen.queryByRole('searchbox')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Perbarui' })).toBeNull();
    await expectNoViolations();
  });

  it('a work opens whole, its judgement is kept, and the next work follows', async () => {
    await reopen(`/mentor/kiriman/${tiur.id}`);
    await fill();
    await release();
    await screen.findByText('Penilaian untuk Tiur disimpan. Dikirim otomatis saat ada sinyal.');
    await waitFor(() => expect(desk.address()).toBe(`/mentor/kiriman/${halimah.id}`));
    expect(knownDevice()?.bag.snapshot().judgements).toMatchObject([
      { submissionId: tiur.id, answer: null, request: { strength: 'Harga jelas.', decision: 'accepted', revision: 0 } },
    ]);
    expect(Object.keys(localStorage).filter((key) => key.includes('judgement/'))).toEqual([]);
  });

  it('what was decided can be changed until it is sent', async () => {
    await reopen(`/mentor/kiriman/${tiur.id}`);
    await fill();
    await release();
    await reopen(`/mentor/kiriman/${tiur.id}`);
    await screen.findByText('Menunggu sinyal, lalu dikirim sendiri');
    await expectNoViolations();
    await desk.user.click(screen.getByRole('button', { name: 'Ubah penilaian' }));
    expect((await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Sudah baik' })).value).toBe(
      'Harga jelas.',
    );
    expect(knownDevice()?.bag.snapshot().judgements).toEqual([]);
  });

  it('a device without room says so and keeps the words in their fields', async () => {
    await reopen(`/mentor/kiriman/${tiur.id}`);
    await fill();
    jest.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await release();
    expect(
      await screen.findByText('Memori perangkat penuh. Hapus beberapa foto atau aplikasi, lalu kirim lagi.'),
    ).toBeTruthy();
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Sudah baik' }).value).toBe('Harga jelas.');
  });

  it('shows the works of nobody who did not take them', async () => {
    localStorage.removeItem('melekai-desk/device/mentor');
    desk.close();
    const bag = knownDevice()?.bag;
    standUp();
    await bag?.close();
    await expect(readMentorSession()).rejects.toThrow();
    expect(knownDevice()).toBeNull();
  });
});

describe('Once there is signal again', () => {
  async function decideInTheTrain(): Promise<void> {
    await open('/mentor');
    await takeAlong();
    api.offline = true;
    await reopen(`/mentor/kiriman/${tiur.id}`);
    await fill();
    await release();
    await screen.findByText(/Dikirim otomatis saat ada sinyal/);
    api.offline = false;
  }

  it.each([
    ['released', 'Diterima'],
    ['second', 'Penilaian kedua: tersimpan'],
  ] as const)('a judgement that is %s says “%s”', async (status, words) => {
    await decideInTheTrain();
    await reopen('/mentor', { [handIn]: () => anAssessment({ status, decision: 'accepted' }) });
    await knownDevice()?.outbox.wakeAtOnce();
    const sent = within(await screen.findByRole('region', { name: 'Penilaian dari perangkat ini' }));
    expect(await sent.findByText(words)).toBeTruthy();
    expect(api.bodies(handIn)).toMatchObject([{ strength: 'Harga jelas.', mentorId: aSession().personId }]);
    await expectNoViolations();
    await desk.user.click(screen.getByRole('button', { name: 'Bersihkan yang sudah sampai' }));
    await waitFor(() => expect(screen.queryByText('Penilaian dari perangkat ini')).toBeNull());
  });

  it('one that is not hers any more is named with its words, and only she deletes it', async () => {
    await decideInTheTrain();
    await reopen('/mentor', {
      [handIn]: () => problem('assessments/not-yours-any-more', 409, { title: 'Sekarang dipegang mentor lain.' }),
    });
    await knownDevice()?.outbox.wakeAtOnce();
    expect(await screen.findByText('Sekarang dipegang mentor lain.')).toBeTruthy();
    expect(screen.getByText('1 penilaian belum diterima server. Tulisannya aman di sini.')).toBeTruthy();
    expect(screen.getByText(/Harga jelas\./)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Ubah lagi' })).toBeNull();
    await expectNoViolations();
    await desk.user.click(screen.getByRole('button', { name: 'Hapus tulisan ini' }));
    expect(knownDevice()?.bag.unsent).toHaveLength(1);
    await desk.user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Hapus tulisan ini' }));
    await waitFor(() => expect(knownDevice()?.bag.unsent).toEqual([]));
  });

  it('one that another device changed goes back to its fields, with both texts', async () => {
    await decideInTheTrain();
    await reopen('/mentor', {
      [handIn]: () =>
        problem('common/edited-meanwhile', 412, { stored: anAssessment({ strength: 'Dari laptop.', revision: 4 }) }),
    });
    await knownDevice()?.outbox.wakeAtOnce();
    await desk.user.click(await screen.findByRole('button', { name: 'Ubah lagi' }));
    expect(await screen.findByText('Ada dua tulisan untuk kiriman ini')).toBeTruthy();
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Sudah baik' }).value).toBe('Harga jelas.');
    expect(screen.getByText('Dari laptop.')).toBeTruthy();
  });
});

describe('A second marking', () => {
  const second = anAssessment({
    status: 'second',
    strength: 'Dari kereta.',
    nextStep: 'Langkah.',
    decision: 'accepted',
    levels: { fakta: 3, perintah: 3 },
  });
  const first = anAssessment({
    id: '018f0000-0000-7000-8000-0000000000e2',
    status: 'released',
    strength: 'Dari yang pertama.',
    nextStep: 'Perbaiki.',
    decision: 'returned',
    releasedAt: '2026-11-22T10:00:00.000Z',
  });

  it('is shown to its mentor beside the first one, with the first one’s day', async () => {
    const view = aView({ state: 'returned', assessments: [first, second] });
    await open(`/mentor/kiriman/${view.id}`, {}, [view]);
    expect(await screen.findByText('Penilaian kedua: tersimpan')).toBeTruthy();
    expect(screen.getByText(/Penilaian pertama diterima Minggu, 22 November pukul 17\.00 WIB/)).toBeTruthy();
    expect(screen.getByText('Dari kereta.')).toBeTruthy();
    await expectNoViolations();
  });

  it('goes over to the newer version with one press', async () => {
    const view = aView({
      versions: [aVersion(1), aVersion(2)],
      assessments: [first, second],
    });
    await open(
      `/mentor/kiriman/${view.id}`,
      { 'PUT /api/submissions/:id/assessment': () => anAssessment({ versionId: aVersion(2).id }) },
      [view],
    );
    await desk.user.click(await screen.findByText('Penilaian kedua Anda untuk kiriman ke-1'));
    await desk.user.click(screen.getByRole('button', { name: 'Pakai tulisan ini untuk kiriman ke-2' }));
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Sudah baik' }).value).toBe('Dari kereta.');
  });
});
