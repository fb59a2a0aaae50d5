import { mkdtempSync, readlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, type BrowserContext, type Page } from '@playwright/test';
import pg from 'pg';
import type { MarkingView } from '@contracts/assessments';
import type { CohortView, ParticipantsPage } from '@contracts/cohorts';
import type { MentorView } from '@contracts/enrolments';
import type { QueuePage } from '@contracts/submissions';
import { ask, read } from './ask';
import { signIn, test } from './demo';
import { findOwnerUrl } from './find-owner-url';
import { expectAccessible, expectGoodInEnglish, expectGoodPage } from './good-page';
import { readHome, threeTexts } from './learner';
import type { Application } from './start-application';
import { launchOptions, phoneOptions } from './the-browser';

test.use({ journey: 'budi-in-the-train' });

const map = 'Peta AI di usaha saya';
const toTiur = {
  strength: 'Harga “Rp38.000” sama di ketiga teks – rapi. 🍰',
  nextStep: 'Draf menulis tahan 2 minggu.\nKartu menulis 3 hari. Samakan, ya.',
};
const toHalimah = {
  strength: 'Tiga tempat AI sudah Anda sebut, dengan contohnya.',
  nextStep: 'Tambahkan: siapa yang memeriksa jawabannya?\nSatu kalimat cukup.',
};
const ofRatna = { strength: 'Petanya jelas.', nextStep: 'Lanjut ke modul berikut.' };

/** A phone that keeps its profile over a crash. */
class Phone {
  private readonly profile = mkdtempSync(join(tmpdir(), 'budi-'));
  private context: BrowserContext | undefined;

  constructor(private readonly application: Application) {}

  async open(): Promise<Page> {
    this.context = await chromium.launchPersistentContext(this.profile, {
      ...launchOptions,
      ...phoneOptions,
      baseURL: this.application.url,
    });
    await this.context.clock.install({ time: this.application.now() });
    return this.context.pages()[0] ?? this.context.newPage();
  }

  signal(isThere: boolean): Promise<void> {
    return this.context?.setOffline(!isThere) ?? Promise.resolve();
  }

  forgetsSession(): Promise<void> {
    return this.context?.clearCookies() ?? Promise.resolve();
  }

  /** Ends the browser as an empty battery would. */
  async dies(): Promise<void> {
    const closed = this.context?.waitForEvent('close');
    process.kill(Number(readlinkSync(join(this.profile, 'SingletonLock')).split('-').pop()), 'SIGKILL');
    await closed;
  }

  async close(): Promise<void> {
    await this.context?.close();
  }
}

const heading = (page: Page, name: string) => expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
const chip = (page: Page, words: string) =>
  expect(page.getByRole('main').getByText(words, { exact: true })).toBeVisible();

test('Budi takes works along, judges two in a tunnel, and nothing of it is lost', async ({ as, application }) => {
  const phone = new Phone(application);
  let budi = await signIn(await phone.open(), 'budi');

  await test.step('he sees what it weighs, and takes them along', async () => {
    await heading(budi, 'Antrean penilaian');
    await expect(budi.getByText(/Dengan \d+ foto, kira-kira \d+ KB/)).toBeVisible();
    await expectGoodPage(budi, 'budi-takes-along');
    await budi.getByRole('button', { name: /^Bawa \d+ kiriman$/ }).click();
    await expect(budi.getByRole('heading', { name: /kiriman ada di perangkat ini/ })).toBeVisible();
    await expectGoodPage(budi, 'budi-has-along');
  });

  await test.step('only the mentor’s own files are kept, and nothing of the API', async () => {
    const kept = await budi.evaluate(async () => {
      const names = await caches.keys();
      const caught = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return caught.flat().map(({ url }) => new URL(url).pathname);
    });
    expect(kept).toContain('/app.html');
    // What shows the work of a lab shares a file with the learner's app; her screens are not among what is kept.
    expect(kept.filter((path) => /dinas|cohort|task|lesson/.test(path))).toEqual([]);
    expect(kept.filter((path) => path.startsWith('/api'))).toEqual([]);
  });

  await test.step('in the tunnel the desk opens with what he took', async () => {
    await phone.signal(false);
    await budi.reload();
    await heading(budi, 'Antrean penilaian');
    await expect(budi.getByText(/Yang tampil adalah \d+ kiriman yang Anda bawa, per /)).toBeVisible();
    await expectGoodPage(budi, 'budi-without-signal');
    await budi.getByRole('link', { name: 'Riwayat', exact: true }).click();
    await heading(budi, 'Server belum terjangkau');
    await expectAccessible(budi);
    await budi.goto('/mentor');
    await budi.getByRole('link', { name: `Nilai: Tiur, ${threeTexts}` }).click();
    await heading(budi, 'Tiur, Dapur Bu Tiur');
    const photo = budi.getByRole('button', { name: /^Perbesar Foto 1/ }).locator('img');
    await photo.scrollIntoViewIfNeeded();
    await expect.poll(() => photo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  });

  await test.step('he judges the first, half of it before the desk is reloaded, and goes on to the next', async () => {
    await judge(budi, toTiur);
    await budi.reload();
    await expect(budi.getByRole('textbox', { name: 'Langkah berikut' })).toHaveValue(toTiur.nextStep);
    await expectGoodPage(budi, 'budi-marking-without-signal');
    await send(budi);
    await expect(budi.getByText('Penilaian untuk Tiur disimpan. Dikirim otomatis saat ada sinyal.')).toBeVisible();
    await heading(budi, 'Halimah, Jahit Halimah');
  });

  await test.step('the battery is empty; what he decided is there, and can still be changed', async () => {
    await phone.dies();
    budi = await phone.open();
    await phone.signal(false);
    await budi.goto('/mentor');
    await heading(budi, 'Antrean penilaian');
    await chip(budi, 'Disimpan di HP');
    await budi.getByRole('link', { name: `Lihat penilaian untuk Tiur, ${threeTexts}` }).click();
    await expect(budi.getByText('Menunggu sinyal, lalu dikirim sendiri')).toBeVisible();
    await expectGoodPage(budi, 'budi-decided');
    await budi.getByRole('button', { name: 'Ubah penilaian' }).click();
    await expect(budi.getByRole('textbox', { name: 'Sudah baik' })).toHaveValue(toTiur.strength);
    await send(budi);
    await heading(budi, 'Halimah, Jahit Halimah');
  });

  await test.step('meanwhile Halimah gets another mentor, who judges her work', async () => {
    await judgeByRatna(await as('nurul', { size: 'desk' }), await as('ratna', { size: 'desk' }));
  });

  await test.step('he judges it too, and knows nothing of that', async () => {
    await judge(budi, toHalimah);
    await send(budi);
    await heading(budi, 'Parlindungan, Kopi Parlin');
    await budi.getByRole('link', { name: 'Antrean' }).click();
    await expect(budi.getByText('2 menunggu. Dikirim otomatis saat ada sinyal.')).toBeVisible();
    await expectGoodPage(budi, 'budi-two-decided');
    await budi.getByRole('link', { name: 'Akun' }).click();
    await budi.getByRole('button', { name: 'Keluar dari perangkat ini' }).click();
    await expect(budi.getByRole('dialog')).toContainText('2 tulisan atau penilaian belum sampai di server.');
    await expectAccessible(budi);
    await budi.getByRole('button', { name: 'Tetap di sini' }).click();
  });

  await test.step('back in the light both arrive: one released, one as a second marking', async () => {
    await budi.getByRole('link', { name: 'Antrean' }).click();
    // His session has ended meanwhile: what waits is sent once he has signed in again.
    await phone.forgetsSession();
    await phone.signal(true);
    await signIn(budi, 'budi');
    await chip(budi, 'Diterima');
    await chip(budi, 'Penilaian kedua: tersimpan');
    await expect(budi.getByText('Tanpa sinyal', { exact: true })).toHaveCount(0);
    await expectGoodPage(budi, 'budi-arrived');
  });

  await test.step('to the letter, once each', async () => {
    const words = await readWords(application);
    expect(words.get(`released ${toTiur.strength}`)).toEqual([toTiur.nextStep]);
    expect(words.get(`second ${toHalimah.strength}`)).toEqual([toHalimah.nextStep]);
    expect(words.get(`released ${ofRatna.strength}`)).toEqual([ofRatna.nextStep]);
    expect([...words.values()].flat()).toHaveLength(3);
  });

  await test.step('Tiur reads hers; nobody but Budi ever sees the second one', async () => {
    const tiur = await as('tiur');
    const home = await readHome(tiur);
    const thread = home.submissions.find(({ feedback }) => feedback.some((one) => one.strength === toTiur.strength));
    await tiur.goto(`/belajar/umpan-balik/${thread?.id}`);
    await expect(tiur.getByText(toTiur.strength)).toBeVisible();
    await expect(tiur.getByText('Kartu menulis 3 hari. Samakan, ya.')).toBeVisible();
    expect(JSON.stringify(home)).not.toContain(toHalimah.strength);

    await budi.getByRole('link', { name: 'Riwayat', exact: true }).click();
    await budi.getByRole('button', { name: /^Penilaian kedua/ }).click();
    await expectGoodPage(budi, 'budi-seconds');
    await budi.getByRole('link', { name: `Lihat: Halimah, ${map}` }).click();
    await expect(budi.getByText(/Penilaian pertama diterima .* dan berlaku untuk peserta\./)).toBeVisible();
    await expect(budi.getByText(toHalimah.strength)).toBeVisible();
    await expect(budi.getByRole('main')).not.toContainText('Ratna');
    await expectGoodPage(budi, 'budi-second');
  });

  await test.step('he may read all this in English, and leaves nothing behind when he goes', async () => {
    await budi.goto('/mentor/akun');
    await budi.getByRole('button', { name: 'English' }).click();
    await expectGoodInEnglish(budi, ['/mentor', '/mentor/riwayat?lihat=kedua', '/mentor/akun']);
    await budi.getByRole('button', { name: 'Sign out of this device' }).click();
    await budi.waitForURL((url) => url.pathname === '/');
    const left = await budi.evaluate(async () => ({
      bases: (await indexedDB.databases()).map(({ name }) => name),
      words: Object.keys(localStorage).filter((key) => /melekai-(mentor|desk)/.test(key)),
    }));
    expect(left).toEqual({ bases: [], words: [] });
  });
  await phone.close();
});

/** Sets “3 Baik” everywhere, writes both comments, and follows the rule. */
async function judge(page: Page, { strength, nextStep }: typeof toTiur): Promise<void> {
  await expect(page.getByRole('radio', { name: '3 Baik' }).first()).toBeVisible();
  for (const level of await page.getByRole('radio', { name: '3 Baik' }).all()) await level.check();
  await page.getByRole('textbox', { name: 'Sudah baik' }).fill(strength);
  await page.getByRole('textbox', { name: 'Langkah berikut' }).fill(nextStep);
  await page.getByRole('radio', { name: /^Terima/ }).check();
  await expect(page.getByText('Siap dikirim.')).toBeVisible();
}

async function send(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Kirim penilaian' }).click();
  await page.getByRole('button', { name: 'Kirim: terima' }).click();
}

/** The agency gives Halimah to Ratna, who accepts her work. */
async function judgeByRatna(nurul: Page, ratna: Page): Promise<void> {
  const { items: cohorts } = await read<{ items: CohortView[] }>(nurul, '/api/cohorts?search=Angkatan');
  const mentors = await read<MentorView[]>(nurul, '/api/mentors');
  for (const { id } of cohorts.filter(({ seatsTaken }) => seatsTaken > 0)) {
    const { items } = await read<ParticipantsPage>(nurul, `/api/cohorts/${id}/participants`);
    const halimah = items.find(({ name }) => name.includes('Halimah'));
    if (!halimah) continue;
    const assigned = await ask(nurul, 'POST', `/api/cohorts/${id}/mentor-assignments`, {
      mentorId: mentors.find(({ name }) => name.includes('Ratna'))?.id,
      enrolmentIds: [halimah.enrolmentId],
    });
    expect(assigned.status()).toBe(200);
  }
  const { items } = await read<QueuePage>(ratna, '/api/submissions?search=Halimah');
  const work = await read<MarkingView>(ratna, `/api/submissions/${items[0]?.id}`);
  const { personId } = await read<{ personId: string }>(ratna, '/api/session');
  const module = await read<{
    rubrics: { slug: string; criteria: { id: string }[] }[];
    activities: { id: string; rubric?: string }[];
  }>(ratna, `/packages/${work.package}.json`);
  const task = module.activities.find(({ id }) => id === work.stepId);
  const criteria = module.rubrics.find(({ slug }) => slug === task?.rubric)?.criteria ?? [];
  const answer = await ask(ratna, 'POST', `/api/submissions/${work.id}/assessment/hand-in`, {
    id: crypto.randomUUID(),
    mentorId: personId,
    versionId: work.versions[0]?.id,
    levels: Object.fromEntries(criteria.map(({ id }) => [id, 4])),
    ...ofRatna,
    decision: 'accepted',
    reason: '',
    revision: 0,
  });
  expect(await answer.json()).toMatchObject({ status: 'released' });
}

/** The next steps that the database holds, under the state and the praise they stand with; of this journey alone. */
async function readWords(application: Application): Promise<Map<string, string[]>> {
  const owner = new pg.Client(findOwnerUrl(application));
  await owner.connect();
  const { rows } = await owner.query<{ key: string; next_step: string }>(
    `select status || ' ' || strength as key, next_step from assessment where strength = any($1)`,
    [[toTiur.strength, toHalimah.strength, ofRatna.strength]],
  );
  await owner.end();
  const words = new Map<string, string[]>();
  for (const { key, next_step } of rows) words.set(key, [...(words.get(key) ?? []), next_step]);
  return words;
}
