import { screen, waitFor, within } from '@testing-library/react';
import type { AssessmentView, MarkingView, SaveAssessmentRequest } from '@contracts/assessments';
import type { AlikeText } from '@contracts/submissions';
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
import { aModule, anAssessment, aVersion, aView } from './marking.given';
import { mentorRoutes } from './mentor.routes';

const save = 'PUT /api/submissions/:id/assessment';
const release = 'POST /api/submissions/:id/assessment/release';

let api: FakeApi;
let desk: RenderedDesk;
beforeAll(() => {
  // jsdom lays nothing out.
  Element.prototype.scrollIntoView = () => undefined;
});
afterEach(() => {
  desk.close();
  localStorage.clear();
});

/** A server that keeps the draft as the real one does. */
function open(view: MarkingView = aView(), routes: FakeRoutes = {}): { stored: AssessmentView | null } {
  const server = { stored: view.assessments.find(({ status }) => status === 'draft') ?? null };
  api = fakeApi({
    'GET /api/submissions/:id': () => view,
    'GET /api/submissions': () => ({ items: [], next: null, counts: {} }),
    'GET /api/submissions/next': () => ({ item: null, waiting: 0 }),
    'GET /packages/:id': () => aModule,
    'GET /api/submissions/:id/alike': () => ({ texts: [] }),
    [save]: ({ body }) => {
      const { revision, ...words } = body as SaveAssessmentRequest;
      if (revision !== (server.stored?.revision ?? 0))
        return problem('common/edited-meanwhile', 412, { stored: server.stored });
      server.stored = anAssessment({ ...words, revision: revision + 1 });
      return server.stored;
    },
    [release]: () => ({ ...server.stored, status: 'released', releasedAt: '2026-11-23T01:00:00.000Z' }),
    ...routes,
  });
  desk = renderDesk({ home: '/mentor', routes: mentorRoutes, at: `/mentor/kiriman/${view.id}` });
  return server;
}

const level = (criterion: RegExp, name: RegExp) =>
  within(screen.getByRole('group', { name: criterion })).getByRole('radio', { name });
const ready = () => screen.findByRole('group', { name: /Kebenaran isi/ });
const sendButton = () => screen.getByRole('button', { name: 'Kirim penilaian' });
const strength = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Sudah baik' });
const nextStep = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Langkah berikut' });

async function fill({ fact = /^3 Baik/, decision = /^Terima/ } = {}): Promise<void> {
  await ready();
  await desk.user.click(level(/Kebenaran isi/, fact));
  await desk.user.click(level(/^Perintah/, /^3 Baik/));
  await desk.user.type(strength(), 'Harga jelas.');
  await desk.user.type(nextStep(), 'Tambah batas.');
  await desk.user.click(screen.getByRole('radio', { name: decision }));
}

describe('Texts that are nearly the same as another learner’s', () => {
  const alike = (...texts: AlikeText[]) => open(aView(), { 'GET /api/submissions/:id/alike': () => ({ texts }) });

  it('are told with the work they are like, and that it changes no level', async () => {
    alike({ field: 'isi', id: 'w2', learnerName: 'Sari', share: 9_150 });
    expect(await screen.findByText('Hampir sama dengan kiriman lain')).toBeTruthy();
    expect(screen.getAllByText('Isi teks')).toHaveLength(2);
    expect(screen.getByRole('link', { name: '92% sama dengan kiriman Sari' }).getAttribute('href')).toBe(
      '/mentor/kiriman/w2',
    );
    expect(screen.getByText(/tidak memengaruhi nilai/)).toBeTruthy();
    await expectNoViolations();
  });

  it('name nobody whose work lies with another mentor', async () => {
    alike({ field: 'isi', id: null, learnerName: null, share: 10_000 });
    expect(await screen.findByText(/100% sama dengan kiriman peserta lain/)).toBeTruthy();
    expect(screen.queryByRole('link', { name: /sama dengan/ })).toBeNull();
  });

  it.each([
    ['there are none', () => ({ texts: [] })],
    ['the server does not answer', () => problem('common/not-found', 404)],
  ])('are not mentioned where %s', async (_why, answer) => {
    open(aView(), { 'GET /api/submissions/:id/alike': answer });
    await ready();
    expect(screen.queryByText('Hampir sama dengan kiriman lain')).toBeNull();
  });
});

describe('The marking screen', () => {
  it('shows the work with the words of its task, and what it refers to', async () => {
    open();
    expect(await screen.findByRole('heading', { name: 'Tiur, Dapur Bu Tiur' })).toBeTruthy();
    const work = within(screen.getByRole('region', { name: 'Kiriman' }));
    expect(work.getByText('Isi teks').closest('div')?.textContent).toContain('Bika ambon Rp38.000.');
    expect(work.getByText('Status WhatsApp')).toBeTruthy();
    expect(work.getByText('Catatan').closest('div')?.textContent).toContain('Tidak diisi');
    expect(work.getByText('Kata “terbaik”')).toBeTruthy();
    expect(work.getByText('Kartu Fakta')).toBeTruthy();
    expect(work.getByText('Rp38.000')).toBeTruthy();
    await expectNoViolations();
  });

  it('has nothing chosen beforehand, and what must be safe first', async () => {
    open();
    await ready();
    const chosen = screen.getAllByRole<HTMLInputElement>('radio').filter(({ checked }) => checked);
    expect(chosen).toEqual([]);
    const [first, second] = screen.getAllByRole('group', { name: /Kebenaran isi|Perintah/ });
    expect(first?.textContent).toContain('Kebenaran isi, wajib aman');
    expect(second?.textContent).toContain('Perintah');
    expect(screen.getByText('0 dari 2 terisi.')).toBeTruthy();
  });

  it('cannot be released until it is whole, and says what it lacks first', async () => {
    open();
    await ready();
    const lacks = (words: string) => expect(screen.getByText(words, { selector: 'a' })).toBeTruthy();
    lacks('Pilih “Kebenaran isi” dulu.');
    await desk.user.click(level(/Kebenaran isi/, /^3 Baik/));
    lacks('Pilih “Perintah” dulu.');
    await desk.user.click(level(/^Perintah/, /^2 Berkembang/));
    expect(screen.getByText('2 dari 2 terisi, rata-rata 2,5.')).toBeTruthy();
    lacks('Isi “Sudah baik” dulu.');
    await desk.user.type(strength(), 'Jelas.');
    lacks('Isi “Langkah berikut” dulu.');
    await desk.user.type(nextStep(), 'Tambah batas.');
    lacks('Pilih putusan Anda dulu.');
    await desk.user.click(sendButton());
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(sendButton().getAttribute('aria-disabled')).toBe('true');
    await desk.user.click(screen.getByRole('radio', { name: /^Terima/ }));
    expect(sendButton().getAttribute('aria-disabled')).toBeNull();
  });

  it('says in words what the rule proposes, and asks why when the mentor decides otherwise', async () => {
    open();
    await fill({ fact: /^1 Perlu bimbingan/, decision: /^Terima/ });
    expect(screen.getByText('Usul aturan: minta perbaikan')).toBeTruthy();
    expect(screen.getByText('“Kebenaran isi” wajib aman dan masih di tingkat 1.')).toBeTruthy();
    expect(screen.getByText('Tulis alasan putusan dulu.', { selector: 'a' })).toBeTruthy();
    await desk.user.type(
      screen.getByRole('textbox', { name: 'Mengapa berbeda dari usul aturan?' }),
      'Fotonya membuktikan harga.',
    );
    expect(sendButton().getAttribute('aria-disabled')).toBeNull();
    await desk.user.click(screen.getByRole('radio', { name: /^Minta perbaikan/ }));
    expect(sendButton().getAttribute('aria-disabled')).toBeNull();
  });

  it('asks once more by name before the learner has it, then goes on to the next work', async () => {
    open(aView({ place: { index: 1, waiting: 2, nextId: '018f0000-0000-7000-8000-0000000000aa' } }));
    await fill();
    await desk.user.click(sendButton());
    const dialog = within(await screen.findByRole('dialog', { name: 'Kirim penilaian untuk Tiur?' }));
    expect(dialog.getByText('diterima')).toBeTruthy();
    await expectNoViolations();
    await desk.user.click(dialog.getByRole('button', { name: 'Kirim: terima' }));
    await waitFor(() => expect(desk.address()).toBe('/mentor/kiriman/018f0000-0000-7000-8000-0000000000aa'));
    expect(api.bodies(release)).toEqual([{ revision: expect.any(Number) as number }]);
    expect(screen.getByText('Penilaian untuk Tiur terkirim: diterima.')).toBeTruthy();
  });

  it('stays as it is when the line breaks at the release', async () => {
    open(aView(), { [release]: () => problem('common/internal', 503) });
    await fill();
    await screen.findByRole('button', { name: 'Tersimpan' });
    await desk.user.click(sendButton());
    await desk.user.click(await screen.findByRole('button', { name: 'Kirim: terima' }));
    expect(await screen.findByText('Penilaian belum terkirim. Tulisan Anda aman.')).toBeTruthy();
    expect(strength().value).toBe('Harga jelas.');
  });

  it('does not release words that the server does not have', async () => {
    open(aView(), { [save]: () => problem('common/internal', 503) });
    await fill();
    await desk.user.click(sendButton());
    await desk.user.click(await screen.findByRole('button', { name: 'Kirim: terima' }));
    expect(await screen.findByText('Penilaian belum terkirim. Tulisan Anda aman.')).toBeTruthy();
    expect(api.bodies(release)).toEqual([]);
  });

  it('says so when the learner has sent a newer version, and keeps what was written about the older', async () => {
    const view = { ...aView() };
    open(view, {
      [release]: () => problem('assessments/newer-version', 409, { title: 'Peserta sudah mengirim versi baru.' }),
    });
    await fill();
    await screen.findByRole('button', { name: 'Tersimpan' });
    await desk.user.click(sendButton());
    view.versions = [aVersion(1), aVersion(2)];
    view.assessments = [anAssessment({ strength: 'Harga jelas.', revision: 9 })];
    await desk.user.click(await screen.findByRole('button', { name: 'Kirim: terima' }));
    expect(await screen.findByText('Peserta sudah mengirim versi baru.')).toBeTruthy();
    expect(await screen.findByText('Draf Anda untuk kiriman ke-1')).toBeTruthy();
    expect(screen.getByText('Harga jelas.')).toBeTruthy();
    expect(screen.getByText('0 dari 2 terisi.')).toBeTruthy();
  });
});

describe('What a mentor writes', () => {
  it('is on the device at once and with the server after a pause', async () => {
    const server = open();
    await ready();
    await desk.user.type(strength(), 'Jelas');
    expect(screen.getByRole('button', { name: 'Disimpan di perangkat' })).toBeTruthy();
    expect(JSON.stringify(localStorage)).toContain('Jelas');
    expect(await screen.findByRole('button', { name: 'Tersimpan' })).toBeTruthy();
    expect(server.stored?.strength).toBe('Jelas');
    expect(JSON.stringify(localStorage)).not.toContain('Jelas');
  });

  it('survives a lost network and a closed tab', async () => {
    const server = open();
    await ready();
    api.offline = true;
    await desk.user.type(nextStep(), 'Tambah batas waktu.');
    desk.close();

    open();
    await ready();
    expect(nextStep().value).toBe('Tambah batas waktu.');
    expect(await screen.findByRole('button', { name: 'Tersimpan' })).toBeTruthy();
    expect(server.stored).toBeNull();
    expect(api.bodies(save)).toHaveLength(1);
  });

  it('of two devices is kept twice, until the mentor says which goes on', async () => {
    const server = open(aView({ assessments: [anAssessment({ strength: 'Awal', revision: 1 })] }));
    await ready();
    server.stored = anAssessment({ strength: 'Dari HP', levels: { fakta: 2 }, revision: 2 });
    await desk.user.type(strength(), ' dan komputer');
    const alert = within(await screen.findByRole('alert'));
    expect(alert.getByText('Ada dua tulisan untuk kiriman ini')).toBeTruthy();
    expect(alert.getByText('Dari HP')).toBeTruthy();
    expect(alert.getByText('Kebenaran isi: 2 Berkembang')).toBeTruthy();
    expect(strength().value).toBe('Awal dan komputer');
    expect(server.stored?.strength).toBe('Dari HP');
    await expectNoViolations();

    await desk.user.click(alert.getByRole('button', { name: 'Lanjut dengan yang di layar' }));
    expect(await screen.findByRole('button', { name: 'Tersimpan' })).toBeTruthy();
    expect(server.stored).toMatchObject({ strength: 'Awal dan komputer', revision: 3 });
    await desk.user.click(screen.getByRole('button', { name: 'Urungkan' }));
    expect(await screen.findByText('Dari HP')).toBeTruthy();
  });

  it('can begin with a phrase, whose open places are filled before the release', async () => {
    open();
    await fill({ fact: /^1 Perlu bimbingan/, decision: /^Minta perbaikan/ });
    await desk.user.click(screen.getByRole('button', { name: 'Bank kalimat untuk “Langkah berikut”' }));
    const bank = within(screen.getByRole('dialog'));
    // The criterion that needs it most is offered first.
    expect(bank.getByRole<HTMLSelectElement>('combobox').value).toBe('fakta');
    expect(bank.queryByText('Sebut pembelinya.')).toBeNull();
    await expectNoViolations();
    await desk.user.click(bank.getByText('Harga di teks [Rp35.000]. Samakan dulu.'));
    await waitFor(() => expect(document.activeElement).toBe(nextStep()));
    const { selectionStart, selectionEnd, value } = nextStep();
    expect(value.slice(selectionStart, selectionEnd)).toBe('[Rp35.000]');
    expect(screen.getByText('Ganti “[Rp35.000]” dengan kata dari kiriman ini dulu.')).toBeTruthy();
    await desk.user.keyboard('Rp40.000');
    expect(value.startsWith('Tambah batas.\n')).toBe(true);
    expect(sendButton().getAttribute('aria-disabled')).toBeNull();
  });
});

describe('Marking by keyboard', () => {
  it('walks the criteria with j and k, chooses with 1 to 4, and releases with Ctrl+Enter', async () => {
    open();
    await ready();
    await desk.user.keyboard('j3j4');
    expect((level(/Kebenaran isi/, /^3 Baik/) as HTMLInputElement).checked).toBe(true);
    expect((level(/^Perintah/, /^4 Sangat baik/) as HTMLInputElement).checked).toBe(true);
    await desk.user.keyboard('k2');
    expect((level(/Kebenaran isi/, /^2 Berkembang/) as HTMLInputElement).checked).toBe(true);

    await desk.user.keyboard('{Control>}{Enter}{/Control}');
    expect(screen.queryByRole('dialog')).toBeNull();
    await desk.user.type(strength(), 'Jelas.');
    await desk.user.type(nextStep(), 'Tambah batas.');
    await desk.user.click(screen.getByRole('radio', { name: /^Terima/ }));
    await desk.user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByRole('dialog')).toBeTruthy();
  });

  it('never steals a letter that is typed', async () => {
    open();
    await ready();
    await desk.user.type(strength(), 'Wajan 1 jadi 4?');
    expect(strength().value).toBe('Wajan 1 jadi 4?');
    expect(screen.getAllByRole<HTMLInputElement>('radio').some(({ checked }) => checked)).toBe(false);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('explains itself, and can be turned off', async () => {
    open();
    await ready();
    await desk.user.keyboard('?');
    expect(await screen.findByRole('dialog', { name: 'Tombol cepat' })).toBeTruthy();
    await expectNoViolations();
    await desk.user.click(screen.getByRole('checkbox', { name: 'Pakai tombol cepat di perangkat ini' }));
    await desk.user.click(screen.getByRole('button', { name: 'Tutup' }));
    await desk.user.keyboard('j3');
    expect(screen.getAllByRole<HTMLInputElement>('radio').some(({ checked }) => checked)).toBe(false);
  });
});

describe('A repaired work', () => {
  const before = anAssessment({
    id: 'e0',
    status: 'released',
    decision: 'returned',
    levels: { fakta: 1, perintah: 3 },
    strength: 'Rapi.',
    nextStep: 'Samakan harga.',
    releasedAt: '2026-11-19T01:00:00.000Z',
  });
  const repaired = aView({
    versions: [
      aVersion(1),
      aVersion(2, { answers: { ...aVersion(2).answers, isi: 'Bika ambon Rp40.000.', catatan: 'Harga naik' } }),
    ],
    assessments: [before],
  });

  it('stands beside the version before, with what went and what came', async () => {
    open(repaired);
    await desk.user.click(await screen.findByRole('button', { name: 'Bandingkan ke-1 dan ke-2' }));
    expect(await screen.findByText('2 bagian berubah, 3 bagian tetap sama.')).toBeTruthy();
    expect(screen.getByText('Rp38.000.', { selector: 'del' })).toBeTruthy();
    expect(screen.getByText('Rp40.000.', { selector: 'ins' })).toBeTruthy();
    expect(screen.getByText('Harga naik', { selector: 'ins' })).toBeTruthy();
    expect(desk.address()).toContain('banding=2');
    await expectNoViolations();
  });

  it('shows what was said before, and begins with nothing chosen all the same', async () => {
    open(repaired);
    await ready();
    expect(screen.getByText('Samakan harga.')).toBeTruthy();
    expect(screen.getByText('Kiriman ke-1: 1 Perlu bimbingan')).toBeTruthy();
    expect(screen.getAllByRole<HTMLInputElement>('radio').some(({ checked }) => checked)).toBe(false);
  });
});

describe('“Tanya dulu”', () => {
  const question = {
    id: 'm1',
    authorName: 'Tiur',
    mine: false,
    body: 'Boleh pakai kata halal?',
    at: '2026-11-22T23:00:00.000Z',
  };

  it('shows a question that waits and takes the answer', async () => {
    const answer = {
      id: 'm2',
      authorName: 'Budi',
      mine: true,
      body: 'Perlu nomor sertifikat.',
      at: '2026-11-23T01:00:00.000Z',
    };
    open(aView({ messages: [question] }), { 'POST /api/submissions/:id/messages': () => answer });
    expect(await screen.findByText('Tiur bertanya')).toBeTruthy();
    await desk.user.type(screen.getByRole('textbox', { name: 'Pesan untuk Tiur' }), 'Perlu nomor sertifikat.');
    await desk.user.click(screen.getByRole('button', { name: 'Kirim pesan' }));
    expect(await screen.findByText('Pesan untuk Tiur terkirim.')).toBeTruthy();
    expect(api.bodies('POST /api/submissions/:id/messages')).toEqual([{ body: 'Perlu nomor sertifikat.' }]);
    expect(screen.queryByText('Tiur bertanya')).toBeNull();
  });

  it('can be answered before any work has come', async () => {
    open(aView({ state: 'asked', versions: [], messages: [question] }));
    expect(await screen.findByText('Belum ada kiriman')).toBeTruthy();
    expect(screen.getByText('Boleh pakai kata halal?')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Kirim penilaian' })).toBeNull();
    await expectNoViolations();
  });

  it('keeps an answer that could not be sent', async () => {
    open(aView({ messages: [question] }));
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Pesan untuk Tiur' });
    api.offline = true;
    await desk.user.type(field, 'Perlu nomor.');
    await desk.user.click(screen.getByRole('button', { name: 'Kirim pesan' }));
    expect(await screen.findByText('Pesan belum terkirim. Tulisan Anda aman.')).toBeTruthy();
    expect(field.value).toBe('Perlu nomor.');
    expect(JSON.stringify(localStorage)).toContain('Perlu nomor.');
  });
});

describe('A voice note that came with the work', () => {
  const voice = {
    id: '018f0000-0000-7000-8000-0000000000d1',
    mime: 'audio/webm',
    bytes: 301_000,
    width: null,
    height: null,
    milliseconds: 100_400,
    url: '/api/files/018f0000-0000-7000-8000-0000000000d1',
    stepId: 'teks',
  };

  it('stands beside the rubric with its length and weight, and is fetched and played only when asked for', async () => {
    open(aView({ versions: [aVersion(1, { files: [voice] })] }));
    expect(await screen.findByText('· 1 menit 40 detik · 301 KB')).toBeTruthy();
    const player = screen.getByLabelText('Rekaman 1 dari 1: Teks pertama');
    expect(player.getAttribute('src')).toBe(voice.url);
    expect(player.getAttribute('preload')).toBe('none');
    expect(player.hasAttribute('autoplay')).toBe(false);
    expect(screen.queryByRole('button', { name: /Perbesar/ })).toBeNull();
    await expectNoViolations();
  });
});

describe('A work that is judged', () => {
  const judged = aView({
    state: 'accepted',
    place: { index: 0, waiting: 1, nextId: null },
    assessments: [
      anAssessment({
        status: 'released',
        decision: 'accepted',
        levels: { fakta: 4, perintah: 3 },
        strength: 'Rapi.',
        nextStep: 'Pakai lagi.',
        releasedAt: '2026-11-22T01:00:00.000Z',
      }),
    ],
  });

  it('is read, not changed', async () => {
    open(judged);
    expect(await screen.findByText('Penilaian yang dikirim')).toBeTruthy();
    expect(screen.getByText('Pakai lagi.')).toBeTruthy();
    expect(screen.getByText('Diterima mentor')).toBeTruthy();
    expect(screen.queryByRole('radio')).toBeNull();
    await expectNoViolations();
  });

  it('gives back words that somebody else was faster than', async () => {
    const shelved = {
      judgement: { levels: {}, strength: 'Tulisan saya.', nextStep: '', decision: null, reason: '' },
      revision: 0,
      other: null,
    };
    localStorage.setItem(`melekai-desk/${aSession().personId}/judgement/${aVersion(1).id}`, JSON.stringify(shelved));
    open(judged);
    expect(await screen.findByText('Tulisan saya.')).toBeTruthy();
    await desk.user.click(screen.getByRole('button', { name: 'Hapus dari perangkat ini' }));
    expect(screen.queryByText('Tulisan saya.')).toBeNull();
    expect(localStorage).toHaveLength(0);
  });
});
