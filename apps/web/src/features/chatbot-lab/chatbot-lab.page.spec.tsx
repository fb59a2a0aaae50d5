import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { chatbotTemplates, readWork, resultOf, scriptedCustomers } from '@labs/chatbot';
import { labsRoute } from '@web/labs';
import { expectNoViolations, openLearner, type FakeRoutes, type OpenedLearner } from '@web/testing';
import { Artifact } from './artifact';
import { Lab } from './index';

let app: OpenedLearner;
afterEach(async () => {
  await app.close();
  jest.restoreAllMocks();
});

const open = async (at = '/belajar/lab/chatbot', api?: FakeRoutes) =>
  (app = await openLearner({
    at,
    offline: !api,
    ...(api && { api }),
    routes: (device) => [{ path: '/belajar/lab/:lab?', ...labsRoute(device, { chatbot: async () => ({ Lab }) }) }],
  }));
const press = async (name: RegExp | string) => app.user.click(await screen.findByRole('button', { name }));
const heading = (name: RegExp | string) => screen.findByRole('heading', { level: 1, name });
const start = async (trade = /^Laundry/, api?: FakeRoutes) => {
  await open(undefined, api);
  await app.user.click(await screen.findByLabelText(trade));
  await press('Mulai dari contoh ini');
  await heading('Laundry Mentari');
};
const write = (label: RegExp | string, words: string) =>
  fireEvent.change(screen.getByRole('textbox', { name: label }), { target: { value: words } });

/** The files the browser was told to save, as they come. */
function savedFiles(): File[] {
  const saved: File[] = [];
  let made: File | undefined;
  URL.createObjectURL = (file) => {
    made = file as File;
    return 'blob:file';
  };
  URL.revokeObjectURL = () => undefined;
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => void (made && saved.push(made)));
  return saved;
}
const textOf = (file: File | undefined): Promise<string> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(file ?? new Blob());
  });

describe('the chatbot lab', () => {
  it('begins with a trade, and says why it does not go on without one', async () => {
    await open();
    await press('Mulai dari contoh ini');
    expect(screen.getByText('Pilih satu usaha dulu.')).toBeTruthy();
    await app.user.click(screen.getByLabelText(/^Kuliner/));
    await press('Mulai dari contoh ini');
    await heading('Dapur Melur');
  });

  it('shows nothing of the hidden test before it is run', async () => {
    await start();
    expect(document.body.textContent).not.toContain('Baju saya luntur');
    expect(screen.queryByRole('slider')).toBeNull();
  });

  it('runs the small test without signal and shows the five measures as counts beside their goals', async () => {
    await start();
    await press(/Jalankan uji kecil/);
    await heading('Semua sasaran tercapai');
    const measures = within(screen.getByRole('list', { name: 'Lima ukuran' }));
    expect(measures.getByText('10 dari 10')).toBeTruthy();
    expect(measures.getByText('Sasaran: paling banyak 4 dari 40')).toBeTruthy();
    expect(screen.getByText('Uji ini kecil')).toBeTruthy();
  });

  it('leads to the rules when a complaint was not handed over, and tells what became of it', async () => {
    await start();
    await press(/^Buka Aturan serah/);
    write(/^Keluhan/, 'komplain');
    write(/^Kesehatan/, '');
    await press('Selesai mengubah');
    await press(/Jalankan uji kecil/);
    await heading(/pesan belum diserahkan ke orang/);
    expect(screen.getAllByText('Seharusnya serah ke orang.').length).toBeGreaterThan(0);
    await press('Perbaiki aturan serah');
    write(/^Keluhan/, 'komplain, luntur, hilang, gosong, robek');
    write(/^Kesehatan/, 'gatal, alergi');
    await press('Selesai mengubah');
    await press(/Uji lagi/);
    await heading('Semua sasaran tercapai');
    expect(screen.getByText('Dibanding uji ke-1, jawaban benar tetap 20.')).toBeTruthy();
    expect(screen.getByText('Uji kecil ke-2 · 40 pesan')).toBeTruthy();
  });

  it('is finished as it is by whoever wants, with what is not met yet', async () => {
    await start();
    await press(/^Buka Aturan serah/);
    write(/^Keluhan/, 'komplain');
    await press('Selesai mengubah');
    await press(/Jalankan uji kecil/);
    await heading(/pesan belum diserahkan ke orang/);
    await press('Simpan seperti ini');
    expect(await screen.findByRole('button', { name: 'Bawa pulang' })).toBeTruthy();
  });

  it('shows with the slider what more answers and fewer mistakes cost', async () => {
    await start();
    await press(/Jalankan uji kecil/);
    const slider = await screen.findByRole('slider', { name: 'Batas yakin' });
    fireEvent.change(slider, { target: { value: '100' } });
    expect(await screen.findByText(/^Batas 100: benar \d+ dari 25, salah jawab 0 dari 40/)).toBeTruthy();
    await heading(/Baru \d+ dari 25/);
    fireEvent.change(slider, { target: { value: '10' } });
    expect(await screen.findByText(/^Batas 10: benar 2\d dari 25/)).toBeTruthy();
  });

  it('answers a message and says why, admits what it does not know, and hands over the second time', async () => {
    await start();
    await press(/^Buka Coba mengobrol/);
    const say = async (words: string) => {
      await app.user.type(screen.getByRole('textbox', { name: /Pesan pelanggan/ }), `${words}{Enter}`);
    };
    await say('brp hrg kiloan kak');
    expect(screen.getByText(/Cuci setrika Rp8\.000 per kilo/)).toBeTruthy();
    expect(screen.getByText(/Mirip contoh “berapa harga kiloan”/)).toBeTruthy();
    await say('planet mars');
    expect(screen.getByText(/belum paham/)).toBeTruthy();
    await say('bulan purnama');
    expect(screen.getByText(/dua kali tidak paham/)).toBeTruthy();
    await say('   ');
    expect(screen.getAllByText('Bot Anda')).toHaveLength(3);
  });

  it('plays nine customers who follow a script, three of a mood, and says what a good answer does', async () => {
    await start();
    await press(/^Buka Coba mengobrol/);
    expect(await screen.findAllByRole('button', { name: /^Putar/ })).toHaveLength(3);
    await press('Bingung');
    expect(screen.getByRole('button', { name: 'Putar “Saya belum pernah laundry, caranya bagaimana?”' })).toBeTruthy();
    await press('Marah');
    await press('Putar “Cucian saya sudah selesai belum?”');
    expect(screen.getByText('Baju kerja saya hilang satu!')).toBeTruthy();
    expect(screen.getAllByText(/^Diserahkan/).length).toBeGreaterThan(1);
    expect(screen.getByText(/Serahkan, sebut waktunya/)).toBeTruthy();
    expect(screen.getByText('4 dari 4 pesan dijawab tepat atau sampai ke orang.')).toBeTruthy();
    await expectNoViolations();
  });

  it('names where the bot went astray in a script', async () => {
    await start();
    await press(/^Buka Aturan serah/);
    write(/^Keluhan/, '');
    await press('Selesai mengubah');
    await press(/^Buka Coba mengobrol/);
    await press('Marah');
    await press(/^Putar “Seragam anak saya luntur/);
    expect(screen.getAllByText('Seharusnya serah ke orang.').length).toBeGreaterThan(0);
    expect(screen.queryByText('4 dari 4 pesan dijawab tepat atau sampai ke orang.')).toBeNull();
  });

  it('goes on without the scripted customers where they are not on the phone', async () => {
    jest.spyOn(scriptedCustomers, 'laundry').mockRejectedValue(new TypeError('no signal'));
    await start();
    await press(/^Buka Coba mengobrol/);
    expect(await screen.findByText('Pelanggan contoh belum ada di HP ini')).toBeTruthy();
    await app.user.type(screen.getByRole('textbox', { name: /Pesan pelanggan/ }), 'brp hrg kiloan{Enter}');
    expect(screen.getByText(/Cuci setrika Rp8\.000 per kilo/)).toBeTruthy();
  });

  it('keeps what was typed and says what to mend: a price beside the card, a promise, a secret', async () => {
    await start();
    await press('Buka Harga');
    write(/^Jawaban/, 'Rp9.000 per kilo, pasti bersih. Kirim OTP.');
    expect(screen.getByText('Rp9.000 tidak ada di Fakta toko')).toBeTruthy();
    expect(screen.getByText('Kata “pasti” adalah janji')).toBeTruthy();
    expect(screen.getByText('Jawaban menyebut “otp”'.replace('otp', 'OTP'))).toBeTruthy();
    write(/^Contoh kalimat/, 'satu\n\ndua');
    expect(screen.getByText('Baru 2 contoh yang berbeda')).toBeTruthy();
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^Contoh kalimat/ }).value).toBe('satu\n\ndua');
    await press('Selesai mengubah');
    expect(screen.getByText('4 perlu dirapikan')).toBeTruthy();
  });

  it('takes a new fact into the replies at once', async () => {
    await start();
    await press('Buka Fakta toko');
    write('cuci setrika', 'Rp9.500');
    write('Nama barang atau jasa', 'karpet {x}');
    await press('Tambah harga');
    expect(screen.getByRole('textbox', { name: 'karpet x' })).toBeTruthy();
    await press('Selesai mengubah');
    await press('Buka Harga');
    expect(screen.getByText(/Cuci setrika Rp9\.500 per kilo/)).toBeTruthy();
  });

  it('knows the words of a region once they are switched on, keeps that with the bot, and hands it in', async () => {
    await start();
    await press('Buka Coba mengobrol');
    const ask = () => app.user.type(screen.getByRole('textbox', { name: /Pesan pelanggan/ }), 'barapa sakilo{Enter}');
    await ask();
    expect(screen.getByText(/belum paham/)).toBeTruthy();
    await press('Kembali ke bot');
    expect(screen.getByRole('button', { name: 'Tanpa' }).getAttribute('aria-pressed')).toBe('true');
    await press('Banjar');
    expect(screen.getByText(/kada \(tidak\)/)).toBeTruthy();
    await act(() => new Promise((resolve) => setTimeout(resolve, 900)));
    app = await app.reopen();
    await heading('Laundry Mentari');
    expect(screen.getByRole('button', { name: 'Banjar' }).getAttribute('aria-pressed')).toBe('true');
    await press('Buka Coba mengobrol');
    await ask();
    expect(screen.getByText(/Cuci setrika Rp8\.000/)).toBeTruthy();
    await press('Kembali ke bot');
    await press(/Jalankan uji kecil/);
    await press('Simpan hasil');
    await heading('Hasil lab Anda');
    expect(screen.getByText('Kata daerah: Banjar')).toBeTruthy();
    await press('Kembali ke bot');
    await press('Tanpa');
    expect(screen.queryByText(/kada \(tidak\)/)).toBeNull();
  });

  it('adds an intent and takes it away only when asked twice', async () => {
    await start();
    await press('Tambah maksud');
    await heading(/^Maksud baru 1/);
    await press('Hapus maksud ini');
    await press('Tetap di sini');
    await press('Hapus maksud ini');
    await app.user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Hapus maksud ini' }));
    await heading('Laundry Mentari');
    expect(screen.queryByText('Maksud baru 1')).toBeNull();
  });

  it('is where it was after the app was closed in the middle', async () => {
    await start();
    await press('Buka Harga');
    write(/^Nama maksud/, 'Harga kiloan');
    await act(() => new Promise((resolve) => setTimeout(resolve, 900)));
    app = await app.reopen();
    await heading('Harga kiloan');
  });

  it('counts own messages, but none that the bot was told', async () => {
    await start();
    await press('Buka Uji sendiri');
    const add = async (words: string) => {
      write('Pesan pelanggan', words);
      await press('Tambah pesan');
    };
    await app.user.selectOptions(screen.getByRole('combobox'), 'Harga');
    await add('berapa harga kiloan');
    expect(screen.getByText(/Terlalu mirip contoh/)).toBeTruthy();
    expect(screen.getByText('0 dari 20 pesan')).toBeTruthy();
    await add('cuci tikar kena berapa ya');
    await add('cuci tikar kena berapa ya');
    expect(screen.getByText('1 dari 20 pesan')).toBeTruthy();
    await press('Hapus berapa harga kiloan');
    expect(screen.queryByText(/Terlalu mirip contoh/)).toBeNull();
  });

  it('gives what one installs: texts to copy, and the sheet for the wall', async () => {
    await start();
    await press('Buka Bawa pulang');
    expect(screen.getByText('/harga')).toBeTruthy();
    await press('Salin Pesan sapaan');
    expect(await navigator.clipboard.readText()).toContain('Ini balasan otomatis Laundry Mentari');
    await press('Lembar aturan serah');
    await heading('Laundry Mentari: kapan orang yang membalas');
    expect(screen.getByText('Yang membalas: Pak Arif, paling lambat 1 jam pada jam buka.')).toBeTruthy();
  });

  it('saves quick replies, keywords and the JSON for developers as files', async () => {
    await start();
    const saved = savedFiles();
    await press('Buka Bawa pulang');
    expect(screen.queryByRole('button', { name: /^Bagikan/ })).toBeNull();
    await press('Simpan berkas Balasan cepat');
    await press('Simpan berkas Tabel kata kunci');
    await press('Simpan berkas JSON untuk pengembang');
    expect(saved.map(({ name }) => name)).toEqual(['balasan-cepat.csv', 'kata-kunci.csv', 'chatbot.json']);
    expect(await textOf(saved[0])).toMatch(/\/harga;"?Cuci setrika Rp8\.000/);
    expect(await textOf(saved[1])).toMatch(/^Harga;berapa, /m);
    expect(JSON.parse(await textOf(saved[2]))).toEqual(chatbotTemplates[3]?.chatbot);
    await press('Salin JSON untuk pengembang');
    expect(JSON.parse(await navigator.clipboard.readText())).toEqual(chatbotTemplates[3]?.chatbot);
  });

  it('shares files where the browser can, the JSON as a text since browsers share no JSON, and says when it did not work', async () => {
    const shared: File[] = [];
    let refuses: string | null = null;
    const chrome = {
      canShare: ({ files }: ShareData) => /\.(csv|txt)$/.test(files?.[0]?.name ?? ''),
      share: async ({ files }: ShareData) => {
        if (refuses) throw new DOMException('no', refuses);
        shared.push(...(files ?? []));
      },
    };
    Object.assign(navigator, chrome);
    try {
      await start();
      await press('Buka Bawa pulang');
      await press('Bagikan berkas Balasan cepat');
      await press('Bagikan berkas JSON untuk pengembang');
      await waitFor(() => expect(shared.map(({ name }) => name)).toEqual(['balasan-cepat.csv', 'chatbot.json.txt']));
      expect(JSON.parse(await textOf(shared[1]))).toEqual(chatbotTemplates[3]?.chatbot);
      refuses = 'AbortError';
      await press('Bagikan berkas Tabel kata kunci');
      expect(screen.queryByText(/belum bisa membagikan/)).toBeNull();
      refuses = 'NotAllowedError';
      await press('Bagikan berkas Tabel kata kunci');
      expect(await screen.findByText(/belum bisa membagikan berkas ini/)).toBeTruthy();
      await expectNoViolations();
    } finally {
      for (const part of Object.keys(chrome)) Reflect.deleteProperty(navigator, part);
    }
  });

  it('keeps free practice on the phone and shows what a mentor would see', async () => {
    await start();
    await press(/Jalankan uji kecil/);
    await press('Simpan hasil');
    await heading('Hasil lab Anda');
    expect(screen.getByText('Bot dan hasil uji tetap di HP ini.')).toBeTruthy();
    await expectNoViolations();
    await waitFor(() => expect(app.queued()).toEqual([]));
  });

  it('asks before it drops a bot', async () => {
    await start();
    await press('Mulai dari contoh lain');
    await press('Tetap di sini');
    await press('Mulai dari contoh lain');
    await press('Buang dan mulai lagi');
    await heading('Lab Chatbot');
  });

  it.each([
    ['the bot', null],
    ['an intent', 'Buka Harga'],
    ['the facts', 'Buka Fakta toko'],
    ['the rules', /^Buka Aturan serah/],
    ['the result', /Jalankan uji kecil/],
    ['the own test', 'Buka Uji sendiri'],
    ['the chat', /^Buka Coba mengobrol/],
    ['what one takes along', 'Buka Bawa pulang'],
  ])('has no barrier on the screen of %s', async (_, button) => {
    await start();
    if (button) await press(button);
    await expectNoViolations();
  });
});

describe('the customer whom the AI helper plays', () => {
  const state = { helper: 'on', agreed: true, left: 10, perDay: 20 };
  const wrote = (...lines: string[]) => {
    let left = 10;
    return () => {
      const line = JSON.stringify(lines[Math.min(10 - left, lines.length - 1)]);
      left -= 1;
      const stream = `event: text\ndata: ${line}\n\nevent: end\ndata: {"finish":"whole","left":${left}}\n\n`;
      return new Response(stream, { headers: { 'content-type': 'text/event-stream' } });
    };
  };
  const withHelper = async (answers: () => unknown, more: Partial<typeof state> = {}) => {
    await start(/^Laundry/, {
      'GET /api/labs/help': () => ({ ...state, ...more }),
      'POST /api/labs/help': answers,
    });
    await press(/^Buka Coba mengobrol/);
  };
  const asked = () => app.api.bodies('POST /api/labs/help') as { purpose: string; input: Record<string, unknown> }[];
  const next = async (button: string) => {
    await press(button);
    await press('Kirim ke AI');
  };

  it('talks six messages in her mood, each shown before it goes, marked as unchecked, and then is counted', async () => {
    await withHelper(
      wrote('brp sekilo kak buruan', 'planet mars', 'bulan purnama', 'qris bs?', 'baju sy luntur!', 'ok'),
    );
    const scrolled: Element[] = [];
    // Newer browsers answer with a promise.
    Element.prototype.scrollIntoView = function (this: Element) {
      scrolled.push(this);
      return Promise.resolve() as never;
    };
    await press('Mengobrol dengan pelanggan AI');
    expect(screen.getByText('Terburu-buru', { selector: 'dd' })).toBeTruthy();
    expect(screen.getByText(/^Laundry Mentari\. Laundry\. Senin–Sabtu.*cuci setrika/)).toBeTruthy();
    await press('Kirim ke AI');
    expect(await screen.findByText('brp sekilo kak buruan')).toBeTruthy();
    expect(screen.getByText(/Cuci setrika Rp8\.000 per kilo/)).toBeTruthy();
    expect(screen.getByText('Pelanggan AI · Draf AI — belum diperiksa')).toBeTruthy();
    await waitFor(() => expect(scrolled[scrolled.length - 1]?.textContent).toContain('brp sekilo kak buruan'));
    for (const turn of [2, 3, 4, 5, 6]) await next(`Minta pesan ke-${turn} dari 6`);
    await screen.findByText('Mulai obrolan baru');
    expect(screen.getAllByText('Pelanggan AI · Draf AI — belum diperiksa')).toHaveLength(6);
    expect(screen.getByText('Bot menjawab 3, menyerahkan 2, dan belum paham 1.')).toBeTruthy();
    expect(screen.getByText(/satu jawaban pendek/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Minta pesan|Mengobrol dengan/ })).toBeNull();
    await expectNoViolations();
    expect(asked()).toHaveLength(6);
    expect(asked()[0]).toMatchObject({ purpose: 'customer', input: { mood: 'hurried', turns: [] } });
    expect(asked()[5]?.input['turns']).toHaveLength(10);
    await press('Mulai obrolan baru');
    expect(await screen.findByRole('button', { name: 'Mengobrol dengan pelanggan AI' })).toBeTruthy();
  });

  it('is told what the learner sees and no more: masked, and the lost one as confused', async () => {
    await withHelper(wrote('Saya bingung', 'Begini saja'));
    await press('Bingung');
    await next('Mengobrol dengan pelanggan AI');
    await screen.findByText('Saya bingung');
    await app.user.type(
      screen.getByRole('textbox', { name: /Pesan pelanggan/ }),
      'jemput, hp sy 0812-3456-7890{Enter}',
    );
    await next('Minta pesan ke-2 dari 6');
    await screen.findByText('Begini saja');
    expect(asked().map(({ input }) => input['mood'])).toEqual(['confused', 'confused']);
    expect(JSON.stringify(asked())).not.toContain('3456');
    expect(JSON.stringify(asked()[1])).toContain('[HP 1]');
  });

  it('begins anew in another mood, and after a script', async () => {
    await withHelper(wrote('cepat kak', 'saya marah'));
    await next('Mengobrol dengan pelanggan AI');
    await screen.findByText('cepat kak');
    await press('Marah');
    await next('Mengobrol dengan pelanggan AI');
    await screen.findByText('saya marah');
    expect(screen.queryByText('cepat kak')).toBeNull();
    await press(/^Putar “Seragam/);
    expect(screen.queryByText('saya marah')).toBeNull();
    expect(screen.getByRole('button', { name: 'Mengobrol dengan pelanggan AI' })).toBeTruthy();
    expect(asked().map(({ input }) => input['turns'])).toEqual([[], []]);
  });

  it.each([
    ['the agency goes without', { helper: 'off' }],
    ['there is no signal', null],
  ])('is not there where %s; the scripts stay', async (_, off) => {
    if (off) await withHelper(wrote(''), off);
    else {
      await start();
      await press(/^Buka Coba mengobrol/);
    }
    expect(await screen.findAllByRole('button', { name: /^Putar/ })).toHaveLength(3);
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(screen.queryByRole('button', { name: /pelanggan AI/ })).toBeNull();
  });

  it('says why she cannot come when today’s share is used up', async () => {
    await withHelper(wrote(''), { left: 0 });
    await press('Mengobrol dengan pelanggan AI');
    expect(screen.getByText('Jatah hari ini sudah terpakai. Besok ada lagi.')).toBeTruthy();
    expect(asked()).toEqual([]);
  });

  it('may say nothing, and then nothing was said', async () => {
    await withHelper(wrote('   '));
    await next('Mengobrol dengan pelanggan AI');
    expect(await screen.findByRole('button', { name: 'Mengobrol dengan pelanggan AI' })).toBeTruthy();
    expect(screen.queryByText('Bot Anda')).toBeNull();
  });

  it('suggests sentences that are taken one by one, marked as unchecked', async () => {
    await start(/^Laundry/, {
      'GET /api/labs/help': () => state,
      'POST /api/labs/help': wrote('1. sekilo kena brp\n2. “tarifnya kak”'),
    });
    await press('Buka Harga');
    await next('Minta contoh kalimat dari AI');
    await press('Pakai ini');
    expect(screen.getByText('Draf AI — belum diperiksa. Pakai satu per satu.')).toBeTruthy();
    const sentences = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^Contoh kalimat/ }).value;
    expect(sentences()).not.toContain('tarifnya kak');
    await press('Pakai “tarifnya kak”');
    expect(sentences()).toContain('tarifnya kak');
    expect(sentences()).not.toContain('sekilo kena brp');
  });
});

describe('what the mentor opens', () => {
  const template = chatbotTemplates[3]!;
  const work = { v: 1, template: template.id, chatbot: template.chatbot, first: null, ownTest: [], partnerTest: [] };

  it('is counted from the sentences and can be read', async () => {
    await open();
    const { render } = await import('@testing-library/react');
    render(<Artifact work={work} />);
    expect(resultOf(readWork(work))?.basisPoints).toBe(7_000);
    expect(screen.getByRole('heading', { level: 3, name: '7 dari 10 bagian terpenuhi' })).toBeTruthy();
  });

  it.each([null, 'x', {}, { ...work, v: 2 }])(
    'is one calm sentence when it is no work of this lab: %j',
    async (broken) => {
      await open();
      const { render } = await import('@testing-library/react');
      render(<Artifact work={broken} />);
      expect(screen.getByText(/belum bisa dibuka/)).toBeTruthy();
    },
  );
});
