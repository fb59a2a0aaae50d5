import { act, screen, waitFor, within } from '@testing-library/react';
import type { HomeDocument } from '@contracts/learning';
import type { LabActivity, LabName, ModulePackage } from '@contracts/packages';
import type { LabsAnswer, LabsWish } from '@web/platform/release';
import { StorageTrouble } from '@web/platform/store';
import { Button } from '@ui';
import {
  aHome,
  aModule,
  anEnrolment,
  expectNoViolations,
  moduleHash,
  openLearner,
  type OpenedLearner,
} from '@web/testing';
import { LabScreen, labsRoute, useBench } from './index';

let app: OpenedLearner;
let outcomes: boolean[];
beforeEach(() => {
  outcomes = [];
});
afterEach(async () => {
  await app.close();
  jest.restoreAllMocks();
  Reflect.deleteProperty(navigator, 'serviceWorker');
  Reflect.deleteProperty(globalThis, 'MessageChannel');
});

/** A lab as small as can be: some words that are kept, and what is handed in of them. */
function Lab() {
  const bench = useBench({ words: '', screen: 'first' });
  const { value, change, finish } = bench;
  const handIn = async () => outcomes.push(await finish('copy@1', { words: value.words }));
  return (
    <LabScreen bench={bench} title="Bangku" dock={<Button onClick={() => void handIn()}>Selesai</Button>}>
      <label>
        Kata <input value={value.words} onChange={({ target }) => change({ ...value, words: target.value })} />
      </label>
    </LabScreen>
  );
}

const step: LabActivity = {
  id: '00000000-0000-4000-8000-000000000099',
  slug: 'lab-teks',
  title: 'Lab Teks',
  kind: 'lab',
  lab: 'copy',
  evidence: ['B1'],
};
const withLab: ModulePackage = { ...aModule(), activities: [step, ...aModule().activities] };

function homeWithLab(): HomeDocument {
  const enrolment = anEnrolment();
  const [listed] = enrolment.modules;
  const steps = [{ ...listed!.steps[0]!, id: step.id, kind: 'lab' as const, lessonId: null }, ...listed!.steps];
  return aHome({
    enrolments: [{ ...enrolment, modules: [{ ...listed!, steps }] }],
  });
}

const rooms = (names: readonly LabName[]) => Object.fromEntries(names.map((name) => [name, async () => ({ Lab })]));

const open = async (at: string, { labs = ['copy', 'sales'] as LabName[], offline = false } = {}) =>
  (app = await openLearner({
    at,
    routes: (device) => [{ path: 'lab/:lab?', ...labsRoute(device, rooms(labs)) }],
    home: homeWithLab(),
    module: withLab,
    offline,
  }));
const inModule = `/belajar/lab/teks?kegiatan=${step.id}`;
const heading = () => screen.getByRole('heading', { level: 1 }).textContent;
const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Kata' });
const press = (name: string | RegExp) => app.user.click(screen.getByRole('button', { name }));

describe('The page of labs', () => {
  it('leads to all five, each by a word of the language', async () => {
    await open('/belajar/lab');
    expect(heading()).toBe('Lab');
    for (const [name, word] of [
      ['Lab Teks Jualan', 'teks'],
      ['Lab Angka Usaha', 'angka'],
      ['Lab Chatbot', 'chatbot'],
      ['Simulator Iklan', 'iklan'],
      ['Lab Stok & Kas', 'stok'],
    ] as const)
      expect(screen.getByText(name).closest('a')?.getAttribute('href')).toBe(`/belajar/lab/${word}`);
    expect(within(screen.getByRole('list', { name: 'Lab' })).getAllByRole('listitem')).toHaveLength(5);
    expect(screen.getByText('Latihan di sini milik Anda')).toBeTruthy();
    await expectNoViolations();
  });

  it('says nothing of keeping the labs where the app itself is not on the phone', async () => {
    await open('/belajar/lab');
    await act(async () => undefined);
    expect(screen.queryByText('Simpan untuk offline')).toBeNull();
  });
});

/** The browser's worker, which answers as told; jsdom has neither it nor a line to it. */
function givenWorker(answers: (wish: LabsWish) => LabsAnswer | null | Promise<LabsAnswer | null>): LabsWish[] {
  const wishes: LabsWish[] = [];
  class Channel {
    readonly port1: { onmessage: ((event: { readonly data: unknown }) => void) | null } = { onmessage: null };
    readonly port2 = { say: (data: unknown) => this.port1.onmessage?.({ data }) };
  }
  const postMessage = (wish: LabsWish, [port]: [Channel['port2']]) => {
    wishes.push(wish);
    void Promise.resolve(answers(wish)).then(port.say);
  };
  Object.defineProperty(globalThis, 'MessageChannel', { configurable: true, value: Channel });
  Object.defineProperty(navigator, 'serviceWorker', { configurable: true, value: { controller: { postMessage } } });
  return wishes;
}
const bytes = 151_000;

describe('Labs on the phone', () => {
  it('are brought when asked for, and then are said to be there', async () => {
    let arrive!: (answer: LabsAnswer) => void;
    const wishes = givenWorker((wish) =>
      wish === 'labs?' ? { kept: false, bytes } : new Promise<LabsAnswer>((resolve) => (arrive = resolve)),
    );
    await open('/belajar/lab');
    await screen.findByRole('button', { name: 'Simpan semua lab di HP' });
    expect(screen.getByText(/^151/)).toBeTruthy();
    await expectNoViolations();

    await press('Simpan semua lab di HP');
    expect(screen.getByRole('button', { name: 'Simpan semua lab di HP' }).getAttribute('aria-busy')).toBe('true');
    await act(async () => arrive({ kept: true, bytes }));

    expect(await screen.findByText('Semua lab ada di HP')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Simpan semua lab di HP' })).toBeNull();
    expect(wishes).toEqual(['labs?', 'keep-labs']);
    await expectNoViolations();
  });

  it('stay away without signal, which is said, and can be tried again', async () => {
    let hasSignal = false;
    givenWorker((wish) => (wish === 'labs?' ? { kept: false, bytes } : hasSignal ? { kept: true, bytes } : null));
    await open('/belajar/lab');
    await screen.findByText(/^151/);
    await press('Simpan semua lab di HP');
    expect(await screen.findByText('Belum terambil. Coba lagi saat ada sinyal.')).toBeTruthy();
    await expectNoViolations();

    hasSignal = true;
    await press('Simpan semua lab di HP');
    expect(await screen.findByText('Semua lab ada di HP')).toBeTruthy();
    expect(screen.queryByText(/Belum terambil/)).toBeNull();
  });

  it('are cleared away when that is asked', async () => {
    const wishes = givenWorker((wish) => ({ kept: wish === 'labs?', bytes }));
    await open('/belajar/lab');
    await screen.findByText('Semua lab ada di HP');
    await press('Hapus lab dari HP');
    expect(await screen.findByRole('button', { name: 'Simpan semua lab di HP' })).toBeTruthy();
    expect(wishes).toEqual(['labs?', 'drop-labs']);
  });
});

describe('A lab’s address', () => {
  it.each([
    ['a lab there is not', '/belajar/lab/dapur'],
    ['a lab by its name in the code', '/belajar/lab/copy'],
    ['what every object has', '/belajar/lab/constructor'],
    ['a lab this app has no room for', '/belajar/lab/stok'],
    ['a step of another lab', `/belajar/lab/angka?kegiatan=${step.id}`],
    ['a step that is no lab', `/belajar/lab/teks?kegiatan=${aModule().activities[0]!.id}`],
    ['a step that is not hers', '/belajar/lab/teks?kegiatan=00000000-0000-4000-8000-000000000098'],
    ['a step without a name', '/belajar/lab/teks?kegiatan='],
  ])('opens nothing for %s', async (_what, at) => {
    await open(at);
    expect(heading()).toBe('Tidak bisa dibuka');
  });

  it('leads back to all labs, or to the module it is a step of', async () => {
    await open('/belajar/lab/teks');
    expect(screen.getByRole('link', { name: /Lab/ }).getAttribute('href')).toBe('/belajar/lab');
    app = await app.reopen(inModule);
    expect(screen.getByRole('link', { name: 'Modul 3' }).getAttribute('href')).toBe('/belajar/modul/m3-teks-jualan');
  });
});

describe('The bench of a lab', () => {
  it('has the work that was begun, also without signal, and apart from that of a module', async () => {
    await open('/belajar/lab/teks', { offline: true });
    await app.user.type(field(), 'bolu');
    app = await app.reopen();
    expect(field().value).toBe('bolu');
    app = await app.reopen('/belajar/lab/angka');
    expect(field().value).toBe('');
    app = await app.reopen(inModule, { offline: false });
    expect(field().value).toBe('');
    await app.user.type(field(), 'bika');
    app = await app.reopen('/belajar/lab/teks');
    expect(field().value).toBe('bolu');
  });

  it('queues in a module what was made, with its lab and its engine, and nothing else that lies on it', async () => {
    await open(inModule, { offline: true });
    await app.user.type(field(), 'bolu');
    await press('Selesai');
    expect(await screen.findByText('Hasil lab disimpan. Mentor dapat membukanya.')).toBeTruthy();
    expect(outcomes).toEqual([true]);
    expect(app.queued()).toMatchObject([
      {
        kind: 'lab-finished',
        stepId: step.id,
        package: moduleHash,
        enrolmentId: anEnrolment().id,
        payload: { lab: 'copy', engine: 'copy@1', work: { words: 'bolu' } },
      },
    ]);
    expect(JSON.stringify(app.queued())).not.toContain('screen');
    app = await app.reopen();
    expect(field().value).toBe('bolu');
  });

  it('keeps free practice on the phone and sends nothing', async () => {
    await open('/belajar/lab/teks');
    await app.user.type(field(), 'bolu');
    await press('Selesai');
    expect(await screen.findByText('Disimpan di HP ini.')).toBeTruthy();
    expect(outcomes).toEqual([true]);
    expect([...app.queued(), ...app.sent()]).toEqual([]);
  });

  it('says when it is too long for one sending, and loses nothing of it', async () => {
    await open(inModule);
    const long = 'x'.repeat(70_000);
    await app.user.click(field());
    await app.user.paste(long);
    await press('Selesai');
    expect(await screen.findByText(/Isinya terlalu panjang untuk satu kiriman/)).toBeTruthy();
    expect(outcomes).toEqual([false]);
    expect([...app.queued(), ...app.sent()]).toEqual([]);
    await expectNoViolations();

    app = await app.reopen();
    expect(field().value).toBe(long);
    await app.user.clear(field());
    await app.user.type(field(), 'pendek');
    await press('Selesai');
    expect(await screen.findByText('Hasil lab disimpan. Mentor dapat membukanya.')).toBeTruthy();
    expect(screen.queryByText(/terlalu panjang/)).toBeNull();
    await waitFor(() => expect(app.sent()).toMatchObject([{ payload: { work: { words: 'pendek' } } }]));
  });

  it('hands in nothing that the phone itself could not keep', async () => {
    await open(inModule);
    jest.spyOn(app.device.store, 'saveDraft').mockRejectedValue(new StorageTrouble('full'));
    await app.user.type(field(), 'bolu');
    await press('Selesai');
    expect(await screen.findByText(/Memori HP penuh/)).toBeTruthy();
    expect(outcomes).toEqual([false]);
    expect([...app.queued(), ...app.sent()]).toEqual([]);
    expect(field().value).toBe('bolu');
  });
});
