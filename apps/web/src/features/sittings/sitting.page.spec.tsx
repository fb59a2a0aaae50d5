import { screen, waitFor } from '@testing-library/react';
import type { HomeDocument } from '@contracts/learning';
import type { InstrumentName, ModulePackage } from '@contracts/packages';
import type { HomeSitting, InstrumentSheet, SittingView } from '@contracts/sittings';
import { aHome, aModule, expectNoViolations, openLearner, problem, type OpenedLearner } from '@web/testing';
import { sittingRoutes } from './sittings.routes';

const stepId = '00000000-0000-4000-9000-00000000c4ec';
const id = (n: number) => `00000000-0000-4000-9000-00000000ca${String(n).padStart(2, '0')}`;
const head = { title: 'Cek', minutes: 6, instruction: 'Tidak ada jawaban salah.' };

const readiness: InstrumentSheet = {
  ...head,
  kind: 'readiness',
  id: id(0),
  slug: 'cek-kesiapan',
  version: '1.0.0',
  scale: ['Sangat tidak sesuai', 'Tidak sesuai', 'Antara', 'Sesuai', 'Sangat sesuai'],
  unknown: 'Tidak tahu',
  dimensions: [{ id: 'T', title: 'Teknologi' }],
  items: [1, 2, 3, 4].map((n) => ({
    id: id(n),
    code: `T${n}`,
    dimension: 'T',
    text: `Butir ${n}`,
    low: `Belum ${n}`,
    high: `Sudah ${n}`,
    strength: `Kuat ${n}`,
    firstStep: `Mulai ${n}`,
  })),
  retrospect: [],
  levels: [
    { id: 'not_ready', from: 0, title: 'Belum siap', text: 'Dari dasar.' },
    { id: 'ready', from: 50, title: 'Siap', text: 'Tinggal mengukur.' },
  ],
  need: { question: 'Apa dulu?', options: [{ id: 'promotion', text: 'Promosi' }] },
  paths: [
    { id: 'R1', when: { item: 'T1', atMost: 2 }, title: 'Jalur Hemat', text: 'Simpan dulu.' },
    {
      id: 'R3',
      when: { need: 'promotion' },
      module: 'teks-jualan',
      title: 'Jalur Konten',
      text: 'Anda ingin promosi.',
    },
    { id: 'R11', when: { awarenessAtLeast: 10 }, title: 'Teman belajar', text: 'Ajak yang lain.' },
  ],
};
const awareness: InstrumentSheet = {
  ...head,
  kind: 'awareness',
  answers: [
    { id: 'ai', text: 'AI' },
    { id: 'plain', text: 'Otomatis biasa' },
  ],
  cases: [
    { id: id(11), text: 'Beranda toko' },
    { id: id(12), text: 'Pesan tetap' },
  ],
};
const knowledge: InstrumentSheet = {
  ...head,
  kind: 'knowledge',
  items: [
    {
      id: id(21),
      type: 'PM',
      stem: 'Mana yang aman?',
      options: ['a', 'b', 'c', 'd'].map((name) => ({ id: name, text: `Pilihan ${name}` })),
    },
    {
      id: id(22),
      type: 'JD',
      stem: 'Pasangkan.',
      lefts: ['Kiri 1', 'Kiri 2'],
      rights: [
        { id: '0', text: 'Kanan x' },
        { id: '1', text: 'Kanan y' },
      ],
    },
  ],
};

const names: Readonly<Record<InstrumentSheet['kind'], InstrumentName>> = {
  readiness: 'cek-kesiapan',
  awareness: 'apakah-ini-ai',
  knowledge: 'cek-pengetahuan',
};

let app: OpenedLearner;
afterEach(() => app.close());

/** Opens a phone at a step that asks the sheet. */
async function open(
  sheet: InstrumentSheet,
  { sittings, ...more }: { sittings?: HomeSitting[] } & Partial<Parameters<typeof openLearner>[0]> = {},
) {
  const module: ModulePackage = {
    ...aModule(),
    activities: [
      ...aModule().activities,
      { id: stepId, slug: 'cek', kind: 'instrument', title: 'Cek saya', instrument: names[sheet.kind] },
    ],
  };
  const base = aHome();
  const [enrolment] = base.enrolments;
  const [first] = enrolment?.modules ?? [];
  if (!enrolment || !first) throw new Error('The home has no module.');
  const step = {
    id: stepId,
    kind: 'instrument' as const,
    slug: 'cek',
    number: null,
    title: 'Cek saya',
    minutes: 6,
    parts: 1,
    required: true,
    lessonId: null,
  };
  const home: HomeDocument = {
    ...base,
    enrolments: [{ ...enrolment, modules: [{ ...first, slug: 'teks-jualan', steps: [...first.steps, step] }] }],
    ...(sittings && { sittings }),
  };
  const sitting: SittingView = { id: id(99), enrolmentId: enrolment.id, stepId, sheet };
  app = await openLearner({
    at: `/belajar/cek/${stepId}`,
    routes: sittingRoutes,
    module,
    home,
    ...more,
    api: { 'POST /api/me/sittings': () => sitting, ...more.api },
  });
  return enrolment.id;
}

const press = async (name: RegExp | string) => app.user.click(await screen.findByRole('button', { name }));
const choose = async (name: RegExp) => app.user.click(await screen.findByLabelText(name));
const result = (enrolmentId: string, what: HomeSitting['result'], more: Partial<HomeSitting> = {}): HomeSitting => ({
  id: id(99),
  enrolmentId,
  stepId,
  kind: what?.kind ?? 'awareness',
  answeredAt: '2026-11-20T01:00:00.000Z',
  result: what,
  ...more,
});
const enrolmentId = aHome().enrolments[0]?.id ?? '';

describe('a readiness check', () => {
  const answer = async (words: RegExp[]) => {
    await press('Mulai');
    for (const [n, word] of words.entries()) {
      await choose(word);
      await press(n < words.length - 1 ? 'Berikutnya' : 'Selesai');
    }
  };

  it('asks one item a screen with its anchors and “Tidak tahu”, and goes no further unanswered', async () => {
    await open(readiness);
    expect(screen.getByText(/5 pertanyaan, kira-kira 6 menit/)).toBeTruthy();
    await press('Mulai');
    expect(screen.getByText('Butir 1')).toBeTruthy();
    expect(screen.getByText('Belum 1')).toBeTruthy();
    expect(screen.getByText('Sudah 1')).toBeTruthy();
    expect(screen.getByLabelText('Tidak tahu')).toBeTruthy();
    await press('Berikutnya');
    expect(screen.getByText('Butir 1')).toBeTruthy();
    expect(screen.getByText('Pilih satu jawaban dulu.')).toBeTruthy();
    await expectNoViolations();
  });

  it('goes back to what was answered, and on after the app was closed, without signal', async () => {
    await open(readiness, { offline: false });
    await press('Mulai');
    await choose(/^Sesuai/);
    await press('Berikutnya');
    await press('Pertanyaan sebelumnya');
    expect(screen.getByLabelText(/^Sesuai/)).toHaveProperty('checked', true);
    await press('Berikutnya');
    app = await app.reopen(undefined, { offline: true });
    expect(screen.getByText('Butir 2')).toBeTruthy();
  });

  it('shows bars in words, one strength, one first step and a path she need not take; the ledger has what was chosen', async () => {
    await open(readiness);
    await answer([/Tidak sesuai Belum|Sangat tidak sesuai/, /Sangat sesuai/, /Tidak tahu/, /^Sesuai/, /Promosi/]);
    expect(await screen.findByText('Hasil Anda')).toBeTruthy();
    expect(screen.getByText('Belum cukup jawaban')).toBeTruthy();
    expect(screen.getByText('Kuat 2')).toBeTruthy();
    expect(screen.getByText('Mulai 1')).toBeTruthy();
    expect(screen.getByText('Jalur Konten')).toBeTruthy();
    expect(screen.getByText('Anda ingin promosi.')).toBeTruthy();
    expect(screen.getByText(/Anda boleh memilih yang lain/)).toBeTruthy();
    expect(screen.getByText('Jalur Hemat')).toBeTruthy();
    expect(screen.queryByText('Teman belajar')).toBeNull();
    await expectNoViolations();
    await waitFor(() =>
      expect(app.sent()).toContainEqual(
        expect.objectContaining({
          kind: 'instrument-answered',
          stepId,
          payload: {
            sittingId: id(99),
            answers: { [id(1)]: 1, [id(2)]: 5, [id(3)]: null, [id(4)]: 4 },
            need: 'promotion',
          },
        }),
      ),
    );
  });

  it('shows the level as a whole in a sentence, and the result of another phone the same', async () => {
    const answers = Object.fromEntries([1, 2, 3, 4].map((n) => [id(n), 4]));
    const words = { kind: 'readiness' as const, level: 'Siap', path: 'Jalur Konten', reason: '' };
    const score = {
      kind: 'awareness' as const,
      score: 10,
      asked: 12,
      band: '',
      bandText: '',
      missedAi: 0,
      overAttributed: 0,
    };
    await open(readiness, {
      sittings: [
        result(enrolmentId, words, { answers, need: 'promotion' }),
        result(enrolmentId, score, { stepId: id(98) }),
      ],
    });
    expect(screen.getByText('Siap. Tinggal mengukur.')).toBeTruthy();
    expect(screen.getByText('Teman belajar')).toBeTruthy();
    await press('Isi ulang');
    expect(await screen.findByRole('button', { name: 'Mulai' })).toBeTruthy();
  });
});

describe('“Apakah ini AI?”', () => {
  const answerBoth = async () => {
    await press('Mulai');
    await choose(/^AI$/);
    await press('Berikutnya');
    await choose(/Otomatis biasa/);
    await press('Selesai');
  };

  it('gives no feedback, and says without signal that the result comes after it was sent', async () => {
    await open(awareness);
    app = await app.reopen(undefined, { offline: true });
    await answerBoth();
    expect(await screen.findByText('Hasil muncul setelah terkirim.')).toBeTruthy();
    expect(app.queued()).toContainEqual(
      expect.objectContaining({
        kind: 'instrument-answered',
        payload: { sittingId: id(99), answers: { [id(11)]: ['ai'], [id(12)]: ['plain'] }, need: null },
      }),
    );
    expect(document.body.textContent).not.toMatch(/tepat|benar|salah/);
  });

  it('shows the band and both kinds of error in words once the server has scored it', async () => {
    const words = { band: 'Mulai mengenal', bandText: 'Sebagian sudah Anda kenali.' };
    await open(awareness, {
      sittings: [
        result(enrolmentId, { kind: 'awareness', score: 7, asked: 12, ...words, missedAi: 3, overAttributed: 1 }),
      ],
    });
    expect(screen.getByText('Mulai mengenal')).toBeTruthy();
    expect(screen.getByText('7 dari 12 tepat.')).toBeTruthy();
    expect(screen.getByText(/3 kali Anda menjawab otomatis biasa, padahal itu AI/)).toBeTruthy();
    expect(screen.getByText(/1 kali Anda menjawab AI, padahal itu otomatis biasa/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Isi ulang' })).toBeNull();
    await expectNoViolations();
  });

  it('is not there without signal before it was opened once, and says so', async () => {
    await open(awareness, { offline: true });
    expect(screen.getByText('Cek ini belum ada di HP.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Mulai' })).toBeNull();
  });

  it('says in the server’s words why it cannot be answered just now', async () => {
    await open(awareness, {
      api: {
        'POST /api/me/sittings': () => problem('sittings/too-soon', 409),
      },
    });
    expect(screen.getByText('sittings/too-soon')).toBeTruthy();
  });
});

describe('a knowledge check', () => {
  it('takes several options and pairs as they were chosen, and shows no result before the training', async () => {
    await open(knowledge);
    await press('Mulai');
    await choose(/Pilihan a/);
    await choose(/Pilihan c/);
    await press('Berikutnya');
    await app.user.selectOptions(await screen.findByLabelText('Kiri 1'), 'Kanan y');
    await press('Selesai');
    expect(screen.getByText('Pasangkan semuanya dulu.')).toBeTruthy();
    await app.user.selectOptions(screen.getByLabelText('Kiri 2'), 'Kanan x');
    await expectNoViolations();
    await press('Selesai');
    expect(await screen.findByText('Hasil muncul setelah terkirim.')).toBeTruthy();
    await waitFor(() =>
      expect(app.sent()).toContainEqual(
        expect.objectContaining({
          payload: { sittingId: id(99), answers: { [id(21)]: ['a', 'c'], [id(22)]: ['1', '0'] }, need: null },
        }),
      ),
    );
  });

  it.each([
    [{ kind: 'knowledge' as const }, 'Jawaban sudah diterima'],
    [{ kind: 'knowledge' as const, right: 16, asked: 20 }, '16 dari 20 tepat'],
  ])('that the server has taken says %j as “%s”', async (what, words) => {
    await open(knowledge, { sittings: [result(enrolmentId, what)] });
    expect(screen.getByText(words)).toBeTruthy();
  });
});
