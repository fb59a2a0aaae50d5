import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { Client } from 'pg';
import { CountedLine } from './counted-line';
import { signIn, test } from './demo';
import { findOwnerUrl } from './find-owner-url';
import { findStep, threeTexts, writeThreeTexts } from './learner';
import { thinLine, ThinPhone } from './thin-phone';
import { untilKept } from './until-kept';

test.use({ journey: 'three-photos' });

/** What may go twice when the line breaks, for it stood in a buffer on the way; and the words around each piece. */
const lostAtABreak = 24_000;

/** What the device made and wants to send. */
type Made = {
  readonly agency: string;
  readonly act: string;
  readonly photos: readonly { readonly id: string; readonly sha256: string; readonly bytes: number }[];
};

test('Work with three photos arrives once and to the byte over 64 kbit/s, two drops and two killed browsers', async ({
  application,
}) => {
  test.setTimeout(180_000);
  const line = await CountedLine.open(application.url);
  const profile = mkdtempSync(join(tmpdir(), 'melekai-phone-'));
  const phone = new ThinPhone(profile, line.url);
  try {
    const page = await phone.start();
    await signIn(page, 'sari');
    await phone.keepSession();
    const task = `/belajar/tugas/${await findStep(page, threeTexts)}`;
    await page.getByRole('link', { name: 'Belajar', exact: true }).click();
    await untilKept(page);
    await page.goto(task);
    await writeThreeTexts(page, undefined, 3);

    await phone.thin();
    const began = { sent: line.sent, at: Date.now() };
    await page.getByRole('button', { name: 'Kirim ke mentor' }).click();
    await expect(page.getByText('Menunggu sinyal', { exact: true })).toBeVisible();
    const made = await page.evaluate(readQueue);
    const total = made.photos.reduce((sum, { bytes }) => sum + bytes, 0);
    expect(made.photos.map(({ bytes }) => bytes > 100_000 && bytes <= 250_000)).toEqual([true, true, true]);
    expect(new Set(made.photos.map(({ sha256 }) => sha256)).size).toBe(3);

    const hasSent = (bytes: number) =>
      expect.poll(() => line.sent - began.sent, { timeout: 60_000, intervals: [50] }).toBeGreaterThan(bytes);
    await test.step('the line drops twice, and twice the system kills the app, each in the middle of a piece', async () => {
      await hasSent(total * 0.08);
      await phone.drop();
      await hasSent(total * 0.25);
      await phone.kill();
      await phone.reopen(task);
      await hasSent(total * 0.5);
      await phone.drop();
      await hasSent(total * 0.75);
      await phone.kill();
      await phone.reopen('/belajar');
    });
    await expect(phone.chip).toHaveText('Diterima', { timeout: 90_000 });
    const seconds = (Date.now() - began.at) / 1000;
    const sent = line.sent - began.sent;
    console.log(
      `${total} bytes of photos: ${sent} bytes went up in ${seconds} s; gone on at ${phone.resumedAt.join(', ')}`,
    );

    await test.step('it went on each time where it had come to', () => {
      expect(phone.resumedAt.filter((offset) => offset > 0)).toHaveLength(4);
      expect(sent).toBeLessThan(total + 5 * lostAtABreak);
      // The line was as thin as was said.
      expect(seconds).toBeGreaterThan((total / thinLine.uploadThroughput) * 0.8);
    });

    await test.step('the server has it once, and the bytes that the device made', async () => {
      expect(await readKept(findOwnerUrl(application), made)).toEqual({
        acts: 1,
        versions: [{ id: made.act, no: 1 }],
        files: made.photos.map((photo) => ({ ...photo, state: 'stored' })),
        halves: 0,
      });
      for (const { sha256, bytes } of made.photos) {
        const onDisk = readFileSync(join(application.dataDirectory, 'files', made.agency, sha256));
        expect(onDisk.length).toBe(bytes);
        expect(createHash('sha256').update(onDisk).digest('hex')).toBe(sha256);
      }
    });
  } finally {
    await phone.close();
    await line.close();
    rmSync(profile, { recursive: true, force: true });
  }
});

/** The work that waits on the device, and the SHA-256 of each of its photos as the device has it. */
async function readQueue(): Promise<Made> {
  type Row = { readonly id: string; readonly photoIds: readonly string[] };
  type Photo = { readonly id: string; readonly bytes: ArrayBuffer };
  const answerOf = <Result>(request: IDBRequest<Result>) =>
    new Promise<Result>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const hexOf = (digest: ArrayBuffer) =>
    [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const name = (await indexedDB.databases()).find((each) => each.name?.startsWith('melekai-'))?.name ?? '';
  const database = await answerOf(indexedDB.open(name));
  const rows = await answerOf<Row[]>(database.transaction('outbox').objectStore('outbox').getAll());
  const work = rows.find(({ photoIds }) => photoIds.length > 0);
  if (!work) throw new Error('No work with photos waits.');
  const photos = await Promise.all(
    work.photoIds.map((id) => answerOf<Photo>(database.transaction('photos').objectStore('photos').get(id))),
  );
  database.close();
  return {
    agency: name.slice('melekai-'.length, 'melekai-'.length + 36),
    act: work.id,
    photos: await Promise.all(
      photos.map(async ({ id, bytes }) => ({
        id,
        sha256: hexOf(await crypto.subtle.digest('SHA-256', bytes)),
        bytes: bytes.byteLength,
      })),
    ),
  };
}

/** What the database holds of it, past the application. */
async function readKept(ownerUrl: string, { act }: Made): Promise<unknown> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const { rows } = await owner.query<{ kept: unknown }>(
      `select json_build_object(
         'acts', (select count(*) from entry e
                  where e.kind = 'submission-sent' and e.learner_id = s.learner_id and e.step_id = s.step_id),
         'versions', (select json_agg(json_build_object('id', each.id, 'no', each.no)) from submission_version each
                      where each.agency_id = s.agency_id and each.submission_id = s.id),
         'files', (select json_agg(json_build_object('id', f.id, 'sha256', f.sha256, 'bytes', f.bytes, 'state', f.state)
                                   order by sf.position)
                   from submission_file sf join file f on f.agency_id = sf.agency_id and f.id = sf.file_id
                   where sf.agency_id = v.agency_id and sf.version_id = v.id),
         'halves', (select count(*) from file_part)
       ) as kept
       from submission_version v join submission s on s.agency_id = v.agency_id and s.id = v.submission_id where v.id = $1`,
      [act],
    );
    return rows[0]?.kept;
  } finally {
    await owner.end();
  }
}
