import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, type BrowserContext, type Cookie, type Page } from '@playwright/test';
import type { ModulePackage, PackagedField } from '@contracts/packages';
import { read } from './ask';
import { signIn, test } from './demo';
import { killBrowser } from './faults/phone';
import { expectGoodPage } from './good-page';
import { findStep, readHome } from './learner';
import { launchOptions, phoneOptions } from './the-browser';
import { untilKept } from './until-kept';

test.use({ journey: 'wati-speaks' });

const map = 'Peta AI di usaha saya';

/** A phone with a microphone that hears beeps, and an owner who lets the app use it. */
class SpeakingPhone {
  private readonly profile = mkdtempSync(join(tmpdir(), 'melekai-voice-'));
  private context: BrowserContext | undefined;
  private session: readonly Cookie[] = [];

  constructor(private readonly url: string) {}

  async open(): Promise<Page> {
    this.context = await chromium.launchPersistentContext(this.profile, {
      ...launchOptions,
      args: [...launchOptions.args, '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
      ...phoneOptions,
      baseURL: this.url,
    });
    // A browser that is killed may not have written its newest cookies yet; phones keep theirs for longer than this test lasts.
    await this.context.addCookies([...this.session]);
    return this.context.pages()[0] ?? this.context.newPage();
  }

  async keepSession(): Promise<void> {
    this.session = (await this.context?.cookies()) ?? [];
  }

  async signal(isThere: boolean): Promise<void> {
    await this.context?.setOffline(!isThere);
  }

  /** Kills the browser, as the system does when memory is short. */
  async kill(): Promise<void> {
    const gone = this.context?.waitForEvent('close');
    killBrowser(this.profile);
    await gone;
  }

  async close(): Promise<void> {
    await this.context?.close();
    rmSync(this.profile, { recursive: true, force: true });
  }
}

/** The least that a field asks for. */
function leastAnswer(field: PackagedField): unknown {
  if (field.kind === 'choice') return field.options[0]?.id;
  if (field.kind === 'choices') return field.options.slice(0, field.min ?? 1).map(({ id }) => id);
  if (field.kind === 'check') return true;
  if (field.kind !== 'rows') return field.kind === 'price' ? '38.000' : 'Warung saya';
  return Array.from({ length: field.min ?? 1 }, () => leastAnswers(field.columns));
}
const leastAnswers = (fields: readonly PackagedField[]): Record<string, unknown> =>
  Object.fromEntries(fields.filter(({ required }) => required).map((field) => [field.id, leastAnswer(field)] as const));

/** Puts everything that the task wants in writing into the phone's draft of it. */
async function writeTheRest(page: Page, task: string): Promise<void> {
  const home = await readHome(page);
  const [enrolment] = home.enrolments;
  const module = enrolment?.modules.find(({ steps }) => steps.some(({ id }) => id === task));
  const { activities } = await read<ModulePackage>(page, module?.url ?? '');
  const activity = activities.find(({ id }) => id === task);
  if (!enrolment || activity?.kind !== 'practice-task') throw new Error('The task is not there.');
  const draft = {
    answers: leastAnswers(activity.steps.flatMap(({ fields }) => fields)),
    photos: {},
    visited: activity.steps.map(({ id }) => id).filter((id) => id !== 'suara'),
    submissionId: null,
  };
  await page.evaluate(
    async ([key, value]) => {
      const name = (await indexedDB.databases()).find((each) => each.name?.startsWith('melekai-'))?.name ?? '';
      await new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction('drafts', 'readwrite');
          writing.objectStore('drafts').put({ key, value, revision: 1 });
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      });
    },
    [`task/${enrolment.id}/${task}`, draft] as const,
  );
}

type Kept = { readonly id: string; readonly sha256: string; readonly bytes: number; readonly milliseconds: number };

/** The voice notes that are on the phone, and the SHA-256 that the phone makes of each. */
async function readVoices(): Promise<Kept[]> {
  const name = (await indexedDB.databases()).find((each) => each.name?.startsWith('melekai-'))?.name ?? '';
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => resolve(opening.result);
  });
  type Row = { readonly id: string; readonly bytes: ArrayBuffer; readonly milliseconds: number };
  const rows = await new Promise<Row[]>((resolve, reject) => {
    const reading = database.transaction('photos').objectStore('photos').getAll() as IDBRequest<Row[]>;
    reading.onerror = () => reject(reading.error);
    reading.onsuccess = () => resolve(reading.result);
  });
  database.close();
  return Promise.all(
    rows.map(async ({ id, bytes, milliseconds }) => {
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
      const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      return { id, sha256, bytes: bytes.byteLength, milliseconds };
    }),
  );
}

test('Wati speaks without signal, the phone is killed, and Joko hears to the byte what she said', async ({
  as,
  application,
}) => {
  const phone = new SpeakingPhone(application.url);
  let wati = await signIn(await phone.open(), 'wati');
  await wati.getByRole('button', { name: 'Setuju dan mulai belajar' }).click();
  await wati.waitForURL((url) => url.pathname === '/belajar');
  await phone.keepSession();
  const task = await findStep(wati, map);
  await wati.getByRole('link', { name: 'Belajar', exact: true }).click();
  await untilKept(wati);
  await wati.goto(`/belajar/tugas/${task}`);
  await expect(wati.getByRole('heading', { level: 1, name: map })).toBeVisible();
  await writeTheRest(wati, task);
  const step = `/belajar/tugas/${task}/langkah/suara`;

  await test.step('without signal she records, pauses, goes on, and listens', async () => {
    await phone.signal(false);
    await wati.goto(step);
    await expectGoodPage(wati, 'wati-may-speak');
    await wati.getByRole('button', { name: 'Rekam suara' }).click();
    await expect(wati.getByText('Sedang merekam')).toBeVisible();
    const loudness = wati.getByRole('progressbar', { name: 'Keras suara' });
    await expect.poll(() => loudness.getAttribute('value').then(Number), { intervals: [50] }).toBeGreaterThan(0.05);
    await expect(wati.getByText('2 detik dari 2 menit')).toBeVisible();
    await expectGoodPage(wati, 'wati-speaks');
    await wati.getByRole('button', { name: 'Jeda' }).click();
    await expect(wati.getByText('Dijeda')).toBeVisible();
    await wati.getByRole('button', { name: 'Lanjutkan' }).click();
    await wati.waitForTimeout(1_500);
    await wati.getByRole('button', { name: 'Selesai merekam' }).click();
    await expect(wati.getByText(/^\d+ detik · \d+ KB$/)).toBeVisible();
    const player = wati.locator('audio');
    expect(await player.evaluate((sound: HTMLAudioElement) => sound.paused)).toBe(true);
    await player.evaluate((sound: HTMLAudioElement) => sound.play());
    await expect.poll(() => player.evaluate((sound: HTMLAudioElement) => sound.currentTime)).toBeGreaterThan(0);
    await player.evaluate((sound: HTMLAudioElement) => sound.pause());
    await expectGoodPage(wati, 'wati-has-spoken');
  });
  const [said] = await wati.evaluate(readVoices);
  if (!said) throw new Error('Nothing is on the phone.');

  await test.step('the system kills the app; what she said is still there, and waits when she sends it', async () => {
    await phone.kill();
    wati = await phone.open();
    await phone.signal(false);
    await wati.goto(`/belajar/tugas/${task}/langkah/suara`);
    await expect(wati.getByText(/^\d+ detik · \d+ KB$/)).toBeVisible();
    expect(await wati.evaluate(readVoices)).toEqual([said]);
    await wati.getByRole('button', { name: 'Periksa' }).click();
    await expect(wati.getByText('Semua bagian sudah terisi.')).toBeVisible();
    await wati.getByText('Ceritakan dengan suara, bila mau').click();
    await expectGoodPage(wati, 'wati-checks');
    await wati.getByRole('button', { name: 'Kirim ke mentor' }).click();
    await expect(wati.getByText('Menunggu sinyal', { exact: true })).toBeVisible();
    await phone.kill();
  });

  await test.step('with signal it goes by itself', async () => {
    wati = await phone.open();
    await wati.goto('/belajar');
    const chip = wati.getByRole('banner').getByRole('status');
    await expect(chip).toHaveText('Diterima', { timeout: 60_000 });
    await phone.close();
  });

  await test.step('Joko sees how long it is, fetches it only when he presses play, and hears it', async () => {
    const joko = await as('joko', { size: 'desk' });
    const fetched: string[] = [];
    joko.on('request', (request) => {
      if (request.url().includes('/api/files/')) fetched.push(new URL(request.url()).pathname);
    });
    await joko.getByRole('link', { name: `Nilai: Wati, ${map}` }).click();
    const player = joko.getByLabel(/^Rekaman 1 dari 1: /);
    await player.scrollIntoViewIfNeeded();
    await expect(joko.getByText(/· \d+ detik · \d+ KB/)).toBeVisible();
    await expectGoodPage(joko, 'joko-may-listen');
    expect(fetched).toEqual([]);
    await player.evaluate((sound: HTMLAudioElement) => sound.play());
    await expect.poll(() => player.evaluate((sound: HTMLAudioElement) => sound.currentTime)).toBeGreaterThan(0.2);
    const duration = await player.evaluate((sound: HTMLAudioElement) => sound.duration);
    expect(Math.abs(duration * 1000 - said.milliseconds)).toBeLessThan(200);
    // He may also go back in it.
    await player.evaluate((sound: HTMLAudioElement) => (sound.currentTime = 0.1));
    await expect.poll(() => player.evaluate((sound: HTMLAudioElement) => sound.seeking)).toBe(false);
    expect(new Set(fetched)).toEqual(new Set([`/api/files/${said.id}`]));

    const heard = await joko.request.get(`/api/files/${said.id}?as=bytes`);
    const bytes = await heard.body();
    expect(heard.headers()['content-type']).toBe('audio/webm');
    expect([bytes.length, createHash('sha256').update(bytes).digest('hex')]).toEqual([said.bytes, said.sha256]);
    console.log(`${said.bytes} bytes for ${said.milliseconds} ms, the same on the phone and with the mentor`);
    const kept = readdirSync(join(application.dataDirectory, 'files'), { recursive: true });
    expect(kept.filter((path) => String(path).endsWith(said.sha256))).toHaveLength(1);
  });

  await test.step('nobody else may', async () => {
    const budi = await as('budi');
    expect((await budi.request.get(`/api/files/${said.id}`)).status()).toBe(404);
  });
});
