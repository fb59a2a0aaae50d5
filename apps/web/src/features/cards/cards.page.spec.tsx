import { screen } from '@testing-library/react';
import { aHome, aModule, moduleIds, openLearner, type OpenedLearner } from '@web/testing';
import { cardRoutes } from './cards.routes';

const cardId = (n: number) => `00000000-0000-4000-8000-0000000009${String(n).padStart(2, '0')}`;
const card = (n: number) => ({
  id: cardId(n),
  competency: 'B1',
  lesson: moduleIds.lesson,
  ask: `Tanya ${n}?`,
  answer: `Jawab ${n}.`,
  why: `Karena ${n}.`,
});
const withCards = (count: number) => ({ ...aModule(), cards: Array.from({ length: count }, (_, n) => card(n + 1)) });

const enrolmentId = aHome().enrolments[0]?.id ?? '';
/** Her lesson was done on 18 November; today is 20 November. */
const lessonDone = (lastAt = '2026-11-18T02:00:00Z', done = true) =>
  aHome({
    progress: [{ enrolmentId, stepId: moduleIds.lesson, done, best: null, attempts: 0, partsRead: [1, 2, 3], lastAt }],
  });

let app: OpenedLearner;
afterEach(() => app.close());

const open = async (options: Partial<Parameters<typeof openLearner>[0]> = {}) =>
  (app = await openLearner({
    at: '/belajar/kartu',
    routes: cardRoutes,
    home: lessonDone(),
    module: withCards(4),
    offline: true,
    ...options,
  }));
const press = async (name: RegExp | string) => app.user.click(await screen.findByRole('button', { name }));

describe('Memory cards', () => {
  it('show the question first, and the answer with its reason when the card is turned', async () => {
    await open();
    expect(await screen.findByText('Tanya 1?')).toBeTruthy();
    expect(screen.queryByText('Jawab 1.')).toBeNull();
    await press('Balik kartu');
    expect(screen.getByText('Jawab 1.')).toBeTruthy();
    expect(screen.getByText('Karena 1.')).toBeTruthy();
  });

  it('are three at a sitting, and say when the next ones come', async () => {
    await open({ module: withCards(3) });
    for (const answer of ['Saya ingat', 'Belum ingat', 'Saya ingat']) {
      await press('Balik kartu');
      await press(answer);
    }
    expect(await screen.findByText(/2 kartu Anda ingat/)).toBeTruthy();
    expect(screen.getByText(/Sabtu, 21 November 2026/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /kartu lagi/ })).toBeNull();
  });

  it('can be gone on with the same day, up to five', async () => {
    await open({ module: withCards(7) });
    for (let n = 0; n < 3; n += 1) {
      await press('Balik kartu');
      await press('Saya ingat');
    }
    expect(screen.queryByText(/Kartu berikutnya/)).toBeNull();
    await press('Lanjut 2 kartu lagi');
    expect(await screen.findByText('Tanya 4?')).toBeTruthy();
    for (let n = 0; n < 2; n += 1) {
      await press('Balik kartu');
      await press('Saya ingat');
    }
    // Two more are due since the 20th, but five a day are enough.
    expect(await screen.findByText(/Sabtu, 21 November 2026/)).toBeTruthy();
  });

  it('are remembered when the app was closed in the middle', async () => {
    await open();
    await press('Balik kartu');
    await press('Belum ingat');
    expect(await screen.findByText('Tanya 2?')).toBeTruthy();
    app = await app.reopen();
    expect(await screen.findByText('Tanya 2?')).toBeTruthy();
    expect(screen.queryByText('Tanya 1?')).toBeNull();
  });

  it('tell the server nothing', async () => {
    await open({ offline: false });
    await press('Balik kartu');
    await press('Saya ingat');
    expect(app.sent()).toEqual([]);
    expect(app.queued()).toEqual([]);
  });

  it.each([
    ['of a lesson not done yet', lessonDone('2026-11-18T02:00:00Z', false), true],
    ['of a lesson done yesterday', lessonDone('2026-11-19T02:00:00Z'), true],
    ['of a module that is not on the phone', lessonDone(), false],
  ])('do not come %s', async (_, home, packed) => {
    await open({ home, packed });
    expect(await screen.findByText('Belum ada kartu hari ini')).toBeTruthy();
  });

  it('need no others in a package that has none', async () => {
    await open({ module: aModule() });
    expect(await screen.findByText('Belum ada kartu hari ini')).toBeTruthy();
  });
});
