import { useState } from 'react';
import { screen, waitFor } from '@testing-library/react';
import type { HelpQuestion, HelpStateView } from '@contracts/labs';
import type { NoticeView } from '@contracts/people';
import { expectNoViolations, openLearner, problem, type FakeRoutes, type OpenedLearner } from '@web/testing';
import { AskAi, type AskAiProps } from './ask-ai';

let app: OpenedLearner;
afterEach(() => app.close());

const on: HelpStateView = { helper: 'on', agreed: true, left: 19, perDay: 20 };
const notice: NoticeView = {
  hash: 'c'.repeat(64),
  locale: 'id',
  title: 'Sebelum mulai',
  lines: [],
  purposes: [{ purpose: 'llm', required: false, text: 'Tulisan latihan saya boleh dikirim.' }],
  privacyContact: 'privasi@contoh.go.id',
  agencyName: 'Dinas Contoh',
};
const event = (name: string, data: unknown) => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
const end = (left: number, finish = 'whole') => event('end', { finish, left });

/** An answer that goes on as the spec tells it. */
function aLine() {
  let controller!: ReadableStreamDefaultController<Uint8Array>;
  const body = new ReadableStream<Uint8Array>({ start: (own) => void (controller = own) });
  const response = new Response(body, { headers: { 'content-type': 'text/event-stream; charset=utf-8' } });
  return {
    response,
    says: (text: string) => controller.enqueue(new TextEncoder().encode(text)),
    ends: () => controller.close(),
  };
}
const answering = (...parts: string[]) => {
  const line = aLine();
  parts.forEach((part) => line.says(part));
  line.ends();
  return line.response;
};

const question: HelpQuestion = {
  purpose: 'draft',
  input: {
    prompt: 'Teks bolu pandan. Pesan ke 0812-3456-7890.',
    channel: '',
    facts: ['Harga Rp35.000', 'Tahan 3 hari'],
  },
};

/** A lab as small as can be: what it took over, and the helper. */
function Lab(props: Partial<AskAiProps>) {
  const [taken, setTaken] = useState('');
  return (
    <main>
      <h1>Lab</h1>
      <p data-testid="taken">{taken}</p>
      <AskAi {...question} label="Minta draf dari AI" onAnswer={setTaken} {...(props as object)} />
    </main>
  );
}

async function open(
  api: FakeRoutes = {},
  { state = on, offline = false, ...props }: Partial<AskAiProps> & { state?: HelpStateView; offline?: boolean } = {},
) {
  app = await openLearner({
    at: '/belajar/lab',
    routes: () => [{ path: 'lab', element: <Lab {...props} /> }],
    offline,
    api: {
      'GET /api/labs/help': () => state,
      'GET /api/me/notice': () => notice,
      'POST /api/me/consents': () => null,
      ...api,
    },
  });
}
const press = async (name: string) => app.user.click(await screen.findByRole('button', { name }));
const askButton = () => screen.queryByRole('button', { name: 'Minta draf dari AI' });
const taken = () => screen.getByTestId('taken').textContent;
/** Everything that was asked for is known and drawn. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 80));

describe('The AI helper of a lab', () => {
  it('shows what will be sent with private data masked, then the answer, and takes it over when told', async () => {
    await open({
      'POST /api/labs/help': () => answering(event('text', 'Bolu pandan '), event('text', 'wangi.'), end(18)),
    });
    await press('Minta draf dari AI');
    expect(await screen.findByRole('heading', { name: 'Ini yang akan dikirim' })).toBeTruthy();
    expect(screen.getByText('Teks bolu pandan. Pesan ke [HP 1].')).toBeTruthy();
    expect(screen.getByText('1 data pribadi sudah disamarkan. Baca sekali lagi, ya.')).toBeTruthy();
    expect(screen.queryByText('Kanal')).toBeNull();
    expect(app.api.bodies('POST /api/labs/help')).toEqual([]);
    await expectNoViolations();

    await press('Kirim ke AI');
    expect(await screen.findByText('Bolu pandan wangi.')).toBeTruthy();
    expect(screen.getByText('Draf AI — belum diperiksa')).toBeTruthy();
    expect(app.api.bodies('POST /api/labs/help')).toEqual([
      { purpose: 'draft', input: { ...question.input, prompt: 'Teks bolu pandan. Pesan ke [HP 1].' } },
    ]);
    await expectNoViolations();
    expect(taken()).toBe('');
    await press('Pakai ini');
    expect(taken()).toBe('Bolu pandan wangi.');
    await app.user.click(screen.getByText('Tentang bantuan AI'));
    expect(screen.getByText('Sisa hari ini: 18 dari 20.')).toBeTruthy();
  });

  it('shows the answer while it is written, and can be stopped; what has come stays', async () => {
    const line = aLine();
    await open({ 'POST /api/labs/help': () => line.response });
    await press('Minta draf dari AI');
    await press('Kirim ke AI');
    expect(await screen.findByText('AI sedang menulis')).toBeTruthy();
    line.says(event('text', 'Bolu '));
    expect(await screen.findByText('5 huruf sudah datang.')).toBeTruthy();
    await press('Berhenti');
    expect(await screen.findByText('Anda menghentikannya. Yang sudah datang tetap ada.')).toBeTruthy();
    await press('Pakai ini');
    expect(taken()).toBe('Bolu ');
  });

  it('hands over a turn of a conversation at once', async () => {
    await open(
      { 'POST /api/labs/help': () => answering(event('text', 'Berapa harganya?'), end(18)) },
      { atOnce: true },
    );
    await press('Minta draf dari AI');
    await press('Kirim ke AI');
    await waitFor(() => expect(taken()).toBe('Berapa harganya?'));
    expect(askButton()).toBeTruthy();
  });

  it('never draws what came as anything but text', async () => {
    const said = '<img src=x onerror=alert(1)> <b>tebal</b>';
    await open({ 'POST /api/labs/help': () => answering(event('text', said), end(18)) });
    await press('Minta draf dari AI');
    await press('Kirim ke AI');
    expect(await screen.findByText(said)).toBeTruthy();
    expect(document.querySelector('img[src="x"]')).toBeNull();
  });

  it.each<[string, HelpStateView | (() => unknown)]>([
    ['the operator or the agency goes without', { ...on, helper: 'off' }],
    ['somebody has no place here', () => problem('common/not-allowed', 403)],
    ['the server does not know', () => problem('', 500)],
  ])('is not there where %s', async (_, state) => {
    await open(
      typeof state === 'function' ? { 'GET /api/labs/help': state } : {},
      typeof state === 'function' ? {} : { state },
    );
    await settled();
    expect(askButton()).toBeNull();
  });

  it('is not there without signal', async () => {
    await open({}, { offline: true });
    await settled();
    expect(askButton()).toBeNull();
  });

  it('says why it cannot be asked when today’s share is used up', async () => {
    await open({}, { state: { ...on, left: 0 } });
    await press('Minta draf dari AI');
    expect(screen.getByText('Jatah hari ini sudah terpakai. Besok ada lagi.')).toBeTruthy();
    expect(screen.queryByText('Ini yang akan dikirim')).toBeNull();
  });

  it.each([
    ['helper/too-slow', 503],
    ['helper/switched-off', 409],
    ['helper/monthly-limit', 429],
  ])('says %s in words, and that the lab goes on', async (code, status) => {
    await open({ 'POST /api/labs/help': () => problem(code, status) });
    await press('Minta draf dari AI');
    await press('Kirim ke AI');
    expect(await screen.findByText(code)).toBeTruthy();
    expect(screen.getByText('Lab bisa dilanjutkan tanpa AI.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Pakai ini' })).toBeNull();
    await expectNoViolations();
  });

  it('leaves what has come when the answer breaks off', async () => {
    const document = { type: 'urn:melekai:problem:helper/broke-off', title: 'Jawaban terputus.', status: 503 };
    await open({ 'POST /api/labs/help': () => answering(event('text', 'Bolu'), event('trouble', document)) });
    await press('Minta draf dari AI');
    await press('Kirim ke AI');
    expect(await screen.findByText('Jawaban terputus.')).toBeTruthy();
    await press('Pakai ini');
    expect(taken()).toBe('Bolu');
  });

  it('calls a weak line a weak line, and can be asked again', async () => {
    let isCut = true;
    await open({
      'POST /api/labs/help': () => (isCut ? answering(event('text', 'Bo')) : answering(event('text', 'Bolu'), end(17))),
    });
    await press('Minta draf dari AI');
    await press('Kirim ke AI');
    expect(await screen.findByText('Sinyal lemah')).toBeTruthy();
    isCut = false;
    await press('Minta lagi');
    await press('Kirim ke AI');
    expect(await screen.findByText('Bolu')).toBeTruthy();
  });

  it('says when an answer was cut', async () => {
    await open({ 'POST /api/labs/help': () => answering(event('text', 'Bolu'), end(18, 'cut')) });
    await press('Minta draf dari AI');
    await press('Kirim ke AI');
    expect(await screen.findByText('Jawabannya terlalu panjang, jadi dipotong.')).toBeTruthy();
  });

  it('shows figures, moods and turns in words', async () => {
    const chart = {
      purpose: 'explain-chart',
      input: { title: 'Omzet', unit: 'Rp', points: [{ label: 'Sabtu', value: 1500000.25 }] },
    };
    await open({}, chart as never);
    await press('Minta draf dari AI');
    expect(await screen.findByText('Sabtu: 1.500.000,25')).toBeTruthy();
    await app.close();
    const turns = [
      { from: 'customer', text: 'Masih buka?' },
      { from: 'shop', text: 'Masih, Kak.' },
    ];
    await open({}, { purpose: 'customer', input: { mood: 'hurried', shop: 'Laundry', turns } } as never);
    await press('Minta draf dari AI');
    expect(await screen.findByText('Terburu-buru')).toBeTruthy();
    expect(screen.getByText(/Pelanggan: Masih buka\?/)).toBeTruthy();
  });
});

describe('Consent', () => {
  const fresh = { ...on, agreed: false };

  it('is asked once, in the words of the agency’s notice, before anything is shown or sent', async () => {
    await open({}, { state: fresh });
    await press('Minta draf dari AI');
    expect(await screen.findByText('Tulisan latihan saya boleh dikirim.')).toBeTruthy();
    expect(screen.getByText('Petugas data pribadi: privasi@contoh.go.id')).toBeTruthy();
    await expectNoViolations();
    await press('Saya setuju');
    expect(await screen.findByText('Ini yang akan dikirim')).toBeTruthy();
    expect(app.api.bodies('POST /api/me/consents')).toEqual([
      { textHash: notice.hash, decisions: [{ purpose: 'llm', agreed: true }] },
    ]);
    await press('Batal');
    await press('Minta draf dari AI');
    expect(await screen.findByText('Ini yang akan dikirim')).toBeTruthy();
  });

  it('that is given or taken back at one card of a screen holds for the other, which does not speak of it again', async () => {
    const beside = { ...question, label: 'Minta saran', besideAnother: true };
    app = await openLearner({
      at: '/belajar/lab',
      routes: () => [
        {
          path: 'lab',
          element: (
            <main>
              <h1>Lab</h1>
              <AskAi {...question} label="Minta draf dari AI" />
              <AskAi {...beside} />
            </main>
          ),
        },
      ],
      api: {
        'GET /api/labs/help': () => fresh,
        'GET /api/me/notice': () => notice,
        'POST /api/me/consents': () => null,
      },
    });
    await press('Minta draf dari AI');
    await press('Saya setuju');
    await press('Batal');
    await press('Minta saran');
    expect(await screen.findByText('Ini yang akan dikirim')).toBeTruthy();
    await press('Batal');
    await app.user.click(screen.getByText('Tentang bantuan AI'));
    await press('Tarik persetujuan');
    await press('Minta saran');
    expect(await screen.findByText('Boleh kirim ke layanan AI?')).toBeTruthy();
  });

  it('that is not given leaves everything as it was', async () => {
    await open({}, { state: fresh });
    await press('Minta draf dari AI');
    await press('Tidak sekarang');
    expect(askButton()).toBeTruthy();
    expect(app.api.bodies('POST /api/me/consents')).toEqual([]);
    expect(app.api.bodies('POST /api/labs/help')).toEqual([]);
  });

  it('is not taken for given when it could not be kept', async () => {
    await open({ 'POST /api/me/consents': () => problem('people/notice-changed', 409) }, { state: fresh });
    await press('Minta draf dari AI');
    await press('Saya setuju');
    expect(await screen.findByText('people/notice-changed')).toBeTruthy();
    expect(screen.queryByText('Ini yang akan dikirim')).toBeNull();
  });

  it('cannot be given where the notice does not speak of it any more', async () => {
    await open({ 'GET /api/me/notice': () => ({ ...notice, purposes: [] }) }, { state: fresh });
    await press('Minta draf dari AI');
    await screen.findByText('Boleh kirim ke layanan AI?');
    await settled();
    expect(screen.queryByRole('button', { name: 'Saya setuju' })).toBeNull();
  });

  it('can be taken back, and is asked anew', async () => {
    await open();
    await app.user.click(await screen.findByText('Tentang bantuan AI'));
    await press('Tarik persetujuan');
    expect(await screen.findByText('Persetujuan ditarik. Tidak ada lagi yang dikirim.')).toBeTruthy();
    expect(app.api.bodies('POST /api/me/consents')).toEqual([
      { textHash: notice.hash, decisions: [{ purpose: 'llm', agreed: false }] },
    ]);
    await press('Minta draf dari AI');
    expect(await screen.findByText('Boleh kirim ke layanan AI?')).toBeTruthy();
  });

  it('that was taken back elsewhere is asked anew', async () => {
    await open({ 'POST /api/labs/help': () => problem('helper/not-agreed', 403) });
    await press('Minta draf dari AI');
    await press('Kirim ke AI');
    await press('Tutup');
    await press('Minta draf dari AI');
    expect(await screen.findByText('Boleh kirim ke layanan AI?')).toBeTruthy();
  });
});
