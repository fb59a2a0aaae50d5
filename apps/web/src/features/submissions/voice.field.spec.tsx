import { act, screen, waitFor } from '@testing-library/react';
import type { ModulePackage } from '@contracts/packages';
import { aModule, aWebm, moduleIds, openLearner, silenceOf, type OpenedLearner } from '@web/testing';
import { submissionRoutes } from './submissions.routes';

const { task } = moduleIds;
let app: OpenedLearner;
afterEach(() => app.close());

/** The module's task, whose last step asks for voice notes and nothing else. */
function withVoice(voice: { min: number; max: number }): ModulePackage {
  const module = aModule();
  return {
    ...module,
    activities: module.activities.map((activity) =>
      activity.kind === 'practice-task'
        ? { ...activity, steps: [{ id: 'suara', title: 'Ceritakan', minutes: 2, voice, fields: [] }] }
        : activity,
    ),
  };
}
const open = async (voice = { min: 0, max: 2 }, more: Partial<Parameters<typeof openLearner>[0]> = {}) =>
  (app = await openLearner({
    at: `/belajar/tugas/${task}/langkah/suara`,
    routes: submissionRoutes,
    module: withVoice(voice),
    ...more,
  }));
const press = async (name: RegExp | string) => app.user.click(await screen.findByRole('button', { name }));
const alert = async () => (await screen.findByRole('alert')).textContent;

/** A microphone that hears so many milliseconds, and the moment it is taken away. */
class FakeRecorder extends EventTarget {
  static hears = aWebm({ packets: silenceOf(42_000), live: true });
  static isTypeSupported = (kind: string) => kind.startsWith('audio/webm');
  static last: FakeRecorder;
  state: 'inactive' | 'recording' | 'paused' = 'inactive';
  ondataavailable: (event: { data: Blob }) => void = () => undefined;
  readonly asked: string[] = [];

  constructor(
    _stream: unknown,
    readonly options: { audioBitsPerSecond: number; mimeType: string },
  ) {
    super();
    FakeRecorder.last = this;
  }

  start() {
    this.state = 'recording';
  }
  pause() {
    this.asked.push('pause');
    this.state = 'paused';
  }
  resume() {
    this.asked.push('resume');
    this.state = 'recording';
  }
  stop() {
    this.state = 'inactive';
    const data = { arrayBuffer: async () => FakeRecorder.hears.slice().buffer } as unknown as Blob;
    this.ondataavailable({ data });
    this.dispatchEvent(new Event('stop'));
  }
}

const track = new (class extends EventTarget {
  stopped = 0;
  stop() {
    this.stopped += 1;
  }
})();
const stream = { getTracks: () => [track], getAudioTracks: () => [track] };
const microphone = (answer: () => Promise<unknown>) =>
  Object.defineProperty(navigator, 'mediaDevices', { configurable: true, value: { getUserMedia: answer } });

beforeEach(() => {
  FakeRecorder.hears = aWebm({ packets: silenceOf(42_000), live: true });
  track.stopped = 0;
  microphone(async () => stream);
  Object.assign(globalThis, {
    MediaRecorder: FakeRecorder,
    AudioContext: class {
      createAnalyser = () => ({ fftSize: 4, getByteTimeDomainData: (heard: Uint8Array) => heard.fill(192) });
      createMediaStreamSource = () => ({ connect: () => undefined });
      close = async () => undefined;
    },
  });
  // jsdom's Blob gives no bytes back.
  globalThis.Blob = class {
    constructor(private readonly pieces: readonly { arrayBuffer: () => Promise<ArrayBuffer> }[]) {}
    arrayBuffer = async () => (await this.pieces[0]?.arrayBuffer()) ?? new ArrayBuffer(0);
  } as never;
});

async function record(): Promise<void> {
  await press(/^Rekam/);
  await screen.findByText('Sedang merekam');
  await press('Selesai merekam');
}

describe('a step that asks for a voice note', () => {
  it('records one, says how long it is and what it weighs, and plays nothing by itself', async () => {
    await open();
    await record();
    expect(await screen.findByText(/^42 detik · \d+ KB$/)).toBeTruthy();
    const player = await screen.findByLabelText('Rekaman 1');
    expect([player.getAttribute('preload'), player.hasAttribute('autoplay')]).toEqual(['none', false]);
    expect(FakeRecorder.last.options).toEqual({ mimeType: 'audio/webm;codecs=opus', audioBitsPerSecond: 24_000 });
    expect(track.stopped).toBe(1);
  });

  it('shows how loud it is, and lets her pause and go on', async () => {
    await open();
    await press('Rekam suara');
    const loudness = await screen.findByRole('progressbar', { name: 'Keras suara' });
    await waitFor(() => expect(Number(loudness.getAttribute('value'))).toBeCloseTo(Math.sqrt(0.5)));
    await press('Jeda');
    expect(screen.getByText('Dijeda')).toBeTruthy();
    await press('Lanjutkan');
    expect(FakeRecorder.last.asked).toEqual(['pause', 'resume']);
    await press('Selesai merekam');
    expect(await screen.findByText(/^42 detik/)).toBeTruthy();
  });

  it('keeps what was said when the app is killed right after, and sends it as it is kept', async () => {
    await open(undefined, { offline: true });
    await record();
    await screen.findByText(/^42 detik/);
    app = await app.reopen(`/belajar/tugas/${task}/langkah/suara`);
    expect(await screen.findByText(/^42 detik/)).toBeTruthy();
    await press('Periksa');
    expect(await screen.findByLabelText('Rekaman 1')).toBeTruthy();
    await press('Kirim ke mentor');
    await screen.findByText('Menunggu sinyal');
    const [sent] = app.queued() as unknown as { payload: { files: { stepId: string; fileId: string }[] } }[];
    expect(sent?.payload.files).toMatchObject([{ stepId: 'suara' }]);
    const kept = await app.device.store.readPhoto(sent?.payload.files[0]?.fileId ?? '');
    expect(kept).toMatchObject({ mime: 'audio/webm', milliseconds: 42_000, uploaded: false });
    // The length was written into it, so that the mentor's player knows it.
    expect(kept?.bytes.byteLength).toBe(FakeRecorder.hears.length + 15);
  });

  it('lets her delete one, take that back, and record another until there are enough', async () => {
    await open({ min: 0, max: 1 });
    await record();
    await screen.findByText(/^42 detik/);
    expect(screen.queryByRole('button', { name: /^Rekam/ })).toBeNull();
    await press('Hapus rekaman 1');
    expect(screen.queryByText(/^42 detik/)).toBeNull();
    await press('Urungkan');
    expect(screen.getByText(/^42 detik/)).toBeTruthy();
    await press('Hapus rekaman 1');
    await record();
    expect(await screen.findByText(/^42 detik/)).toBeTruthy();
  });

  it('asks her to finish before she goes on', async () => {
    await open();
    await press('Rekam suara');
    await screen.findByRole('button', { name: 'Jeda' });
    await press('Periksa');
    expect(screen.getByText('Selesaikan rekaman dulu.')).toBeTruthy();
    expect(app.address()).toContain('/langkah/suara');
  });

  it('keeps what was said until the phone takes the microphone away, or the app goes to the back', async () => {
    await open();
    await press('Rekam suara');
    await screen.findByRole('button', { name: 'Jeda' });
    await act(async () => void track.dispatchEvent(new Event('ended')));
    expect(await screen.findByText('Rekaman 1')).toBeTruthy();
    await press('Rekam lagi');
    await screen.findByRole('button', { name: 'Jeda' });
    await act(async () => void window.dispatchEvent(new Event('pagehide')));
    expect(await screen.findByText('Rekaman 2')).toBeTruthy();
  });

  it.each([
    ['she has not allowed it', 'NotAllowedError', 'Mikrofon belum diizinkan'],
    ['there is none', 'NotFoundError', 'Mikrofon belum ditemukan'],
    ['another app has it', 'NotReadableError', 'Mikrofon sedang dipakai'],
  ])('says what to do when %s, and that she may go on', async (_, name, words) => {
    microphone(() => Promise.reject(new DOMException('no', name)));
    await open();
    await press('Rekam suara');
    expect(await alert()).toContain(words);
    expect(await alert()).toContain('Tanpa rekaman pun Anda bisa lanjut.');
    await press('Periksa');
    expect(await screen.findByText('Semua bagian sudah terisi.')).toBeTruthy();
  });

  it('names another way where the step cannot go without', async () => {
    microphone(() => Promise.reject(new DOMException('no', 'NotFoundError')));
    await open({ min: 1, max: 1 });
    await press('Rekam suara');
    expect(await alert()).toContain('Rekaman bisa dibuat di HP lain dengan akun Anda');
    await press('Periksa');
    expect(await screen.findByText('1 rekaman lagi')).toBeTruthy();
    await press('Lengkapi nanti, lanjut');
    expect(await screen.findByText('Lengkapi bagian bertanda dulu.')).toBeTruthy();
    expect(screen.getByText('1 rekaman lagi')).toBeTruthy();
  });

  it('leads to Chrome where the browser cannot record', async () => {
    Object.assign(globalThis, { MediaRecorder: undefined });
    await open();
    await press('Rekam suara');
    expect(await alert()).toContain('Buka MelekAI di Chrome.');
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['a slip of the finger', aWebm({ packets: silenceOf(480) })],
    ['what is no speech', aWebm({ codec: 'A_VORBIS' })],
  ])('keeps nothing of %s, and says so', async (_, hears) => {
    FakeRecorder.hears = hears as typeof FakeRecorder.hears;
    await open();
    await record();
    expect(await alert()).toContain('Belum ada suara yang terekam');
    expect(screen.queryByText('Rekaman 1')).toBeNull();
  });

  it('says when the phone is full, and keeps the others', async () => {
    await open();
    await record();
    await screen.findByText('Rekaman 1');
    const { StorageTrouble } = await import('@web/platform/store');
    jest.spyOn(app.device.store, 'savePhoto').mockRejectedValue(new StorageTrouble('full'));
    await record();
    expect(await alert()).toBeTruthy();
    expect(screen.getByText('Rekaman 1')).toBeTruthy();
    expect(screen.queryByText('Rekaman 2')).toBeNull();
  });
});
