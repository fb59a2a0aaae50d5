import { errors, type Page } from '@playwright/test';

const buttons =
  /^(Langsung ke pelajaran|Lanjut|Selesai|Simpan.*|Periksa jawaban|Soal berikut|Mulai pelajaran|Lihat hasil)$/;

/** More presses than any screen of a lesson needs until something is done. */
const mostPresses = 20;
/** So many presses that change nothing: nothing will come of it. */
const mostStills = 3;
const choices = 'input:is([type=radio],[type=checkbox])';
const briefly = { timeout: 2_000 };

/** There is nothing more to do on this screen: she is through, or the next screen does not come without signal. */
export class Stuck extends Error {
  override readonly name = 'Stuck';
}

/** Goes on in a lesson until one more act is kept: reads a part, writes a form, answers a quiz, begins the next lesson. */
export async function goOn(page: Page, words: string, countKept: () => number, lessons: readonly string[]) {
  const before = countKept();
  let stills = 0;
  for (let presses = 0; presses < mostPresses && stills < mostStills && countKept() === before; presses += 1) {
    const shown = await page.evaluate(whatIsShown);
    await press(page, words, lessons);
    const changes = async (): Promise<boolean> => countKept() > before || (await page.evaluate(whatIsShown)) !== shown;
    stills = (await soon(page, changes)) ? 0 : stills + 1;
  }
  if (countKept() === before) throw new Stuck(`Nothing came of it at ${page.url()}.`);
}

async function soon(page: Page, happens: () => Promise<boolean>): Promise<boolean> {
  for (let looks = 0; looks < 150; looks += 1) {
    if (await happens()) return true;
    await page.waitForTimeout(20);
  }
  return false;
}

async function press(page: Page, words: string, lessons: readonly string[]): Promise<void> {
  const { pathname } = new URL(page.url());
  if (!pathname.startsWith('/belajar/pelajaran/')) return openNextLesson(page, lessons);
  // A lab is an evening of its own; here it is left for later.
  const passesBy = (await page.getByRole('link', { name: 'Buka lab' }).count()) > 0;
  const button = page
    .getByRole('button', { name: passesBy ? 'Nanti saja, lanjut dulu' : buttons })
    .filter({ visible: true })
    .first();
  try {
    const name = (await button.textContent(briefly)) ?? '';
    if (name.startsWith('Simpan')) await write(page, words);
    if (name === 'Periksa jawaban') await page.locator(choices).first().check(briefly);
    await page.getByRole('button', { name, exact: true }).first().click(briefly);
  } catch (error) {
    // The screen changed under her finger: she looks again.
    unlessTooLate(error);
  }
}

async function write(page: Page, words: string): Promise<void> {
  for (const field of await page.getByRole('textbox').all()) await field.fill(`Bolu pandan ${words}`, briefly);
}

/** The first lesson of the module that she has not finished. */
async function openNextLesson(page: Page, lessons: readonly string[]): Promise<void> {
  const anyLesson = page.locator('a[href^="/belajar/pelajaran/"]').first();
  await anyLesson.waitFor({ timeout: 5_000 }).catch(unlessTooLate);
  for (const lesson of lessons) {
    const link = page.locator(`a[href^="/belajar/pelajaran/${lesson}"]`).first();
    if ((await link.count()) === 0 || (await link.getByText('Selesai').count()) > 0) continue;
    await link.click();
    await page.waitForURL(/pelajaran/);
    return;
  }
  throw new Stuck(`There is nothing left to learn at ${page.url()}.`);
}

function unlessTooLate(error: unknown): void {
  if (!(error instanceof errors.TimeoutError)) throw error;
}

/** Runs in the page. */
function whatIsShown(): string {
  const names = [...document.querySelectorAll('h1, h2, h3, button')].map((element) => element.textContent);
  return [location.href, ...names].join('\n');
}
