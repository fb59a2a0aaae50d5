import { screen, within } from '@testing-library/react';
import type { EditQuestionRequest, QuizDraftView } from '@contracts/curricula';
import {
  aSession,
  expectNoViolations,
  fakeApi,
  problem,
  renderDesk,
  type FakeApi,
  type RenderedDesk,
} from '@web/testing';
import { aCurriculum, aQuestion, aQuiz, aVersion, questionId, quizId, versionId } from './curricula.given';
import { curriculumRoutes } from './curricula.routes';

const put = `PUT /api/curriculum-versions/${versionId}/questions/:id`;

let api: FakeApi;
let desk: RenderedDesk;
beforeAll(() => {
  // jsdom lays nothing out.
  Element.prototype.scrollIntoView = () => undefined;
});
afterEach(() => {
  desk.close();
  localStorage.clear();
});

/** A server that keeps the draft as the real one does. */
function open(server: { quiz: QuizDraftView } = { quiz: aQuiz() }, at = ''): { quiz: QuizDraftView } {
  api = fakeApi({
    'GET /api/curricula': () => [aCurriculum()],
    'GET /api/curriculum-versions/:id': () =>
      aVersion({ status: 'draft', may: { edit: true, submit: true }, whyNot: { edit: 'Versi ini bukan draf lagi.' } }),
    [`GET /api/curriculum-versions/${versionId}/quizzes/:id`]: () => server.quiz,
    [put]: ({ id, body }) => {
      const { revision, stem, options } = body as EditQuestionRequest;
      if (revision !== server.quiz.revision)
        return problem('common/edited-meanwhile', 412, { revision: server.quiz.revision });
      server.quiz = edited(server.quiz, id, {
        stem,
        options: aQuestion().options.map((option, index) => ({ ...option, ...options[index] })),
      });
      return { revision: server.quiz.revision };
    },
  });
  desk = renderDesk({
    home: '/dinas',
    routes: curriculumRoutes,
    at: `/dinas/kurikulum/${versionId}/kuis/${quizId}${at}`,
    session: aSession({ name: 'Dewi', roles: ['curriculum_editor'] }),
  });
  return server;
}

/** The draft after somebody changed a question in it. */
const edited = (
  quiz: QuizDraftView,
  id: string,
  words: Partial<QuizDraftView['questions'][number]>,
): QuizDraftView => ({
  ...quiz,
  revision: quiz.revision + 1,
  questions: quiz.questions.map((question) => (question.id === id ? { ...question, ...words } : question)),
});

const stem = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Pertanyaan' });
const saveButton = () => screen.getByRole('button', { name: 'Simpan soal 1' });
const preview = () => within(screen.getByRole('region', { name: 'Seperti dilihat peserta' }));
async function write(text: string): Promise<void> {
  await desk.user.clear(await stem());
  await desk.user.type(await stem(), text);
}

describe('The form of a question', () => {
  it('shows beside it what a learner will see, with the verdict and the reasons', async () => {
    open();
    await write('Perintah mana yang paling jelas?');
    expect(preview().getByRole('group', { name: 'Perintah mana yang paling jelas?' })).toBeTruthy();
    await desk.user.click(preview().getByRole('radio', { name: 'Buatkan caption' }));
    await desk.user.click(preview().getByRole('button', { name: 'Periksa jawaban' }));
    expect(preview().getByText('Pilihan Anda, belum tepat')).toBeTruthy();
    expect(preview().getByText('Belum disebut untuk siapa.')).toBeTruthy();
    await expectNoViolations();
  });

  it('keeps what is typed on this device until the draft has it', async () => {
    const server = open();
    await write('Perintah mana yang paling jelas?');
    expect(screen.getByText('Disimpan di perangkat')).toBeTruthy();
    desk.close();

    open(server);
    expect((await stem()).value).toBe('Perintah mana yang paling jelas?');
    await desk.user.click(saveButton());
    expect(await screen.findByText('Soal 1 tersimpan di draf.')).toBeTruthy();
    expect(api.bodies(put)).toEqual([
      {
        revision: 2,
        stem: 'Perintah mana yang paling jelas?',
        options: aQuestion().options.map(({ id, text, why }) => ({ id, text, why })),
      },
    ]);
    expect(await screen.findByText('Tersimpan')).toBeTruthy();
    expect(Object.keys(localStorage)).toEqual([]);
  });

  it('says why it cannot be saved while nothing is changed', async () => {
    open();
    await stem();
    expect(saveButton().getAttribute('aria-disabled')).toBe('true');
    expect(screen.getByText('Belum ada yang diubah.')).toBeTruthy();
  });

  it('says under the field what is still missing, and sends nothing', async () => {
    open();
    await write('Apa');
    await desk.user.click(saveButton());
    expect(screen.getByText('Tulis sedikit lebih lengkap.')).toBeTruthy();
    expect((await stem()).getAttribute('aria-invalid')).toBe('true');
    expect(api.bodies(put)).toEqual([]);
  });

  it('loses nothing when the server cannot be reached', async () => {
    open();
    await write('Perintah mana yang paling jelas?');
    api.offline = true;
    await desk.user.click(saveButton());
    expect(await screen.findByText('Server belum terjangkau')).toBeTruthy();
    expect((await stem()).value).toBe('Perintah mana yang paling jelas?');
  });
});

describe('Two who write at once', () => {
  it('do not get into each other’s way in different questions', async () => {
    const server = open();
    await write('Perintah mana yang paling jelas?');
    const [, other] = server.quiz.questions;
    server.quiz = edited(server.quiz, other?.id ?? '', { stem: 'Bahan mana yang sering lupa?' });
    await desk.user.click(saveButton());
    expect(await screen.findByText('Soal 1 tersimpan di draf.')).toBeTruthy();
    expect((api.bodies(put) as EditQuestionRequest[]).map(({ revision }) => revision)).toEqual([2, 3]);
    expect(server.quiz.questions.map((question) => question.stem)).toEqual([
      'Perintah mana yang paling jelas?',
      'Bahan mana yang sering lupa?',
    ]);
  });

  it('both keep their text in the same question, and the second chooses', async () => {
    const server = open();
    await write('Perintah mana yang paling jelas?');
    server.quiz = edited(server.quiz, questionId, { stem: 'Mana perintah untuk Bu Tiur?' });
    await desk.user.click(saveButton());

    const both = within(await screen.findByRole('alert'));
    expect(both.getByText('Mana perintah untuk Bu Tiur?')).toBeTruthy();
    expect((await stem()).value).toBe('Perintah mana yang paling jelas?');
    expect(screen.getByText('Pilih dulu tulisan mana yang dipakai.')).toBeTruthy();
    await expectNoViolations();

    await desk.user.click(both.getByRole('button', { name: 'Pakai tulisan saya' }));
    await desk.user.click(saveButton());
    expect(await screen.findByText('Soal 1 tersimpan di draf.')).toBeTruthy();
    expect(server.quiz.questions[0]?.stem).toBe('Perintah mana yang paling jelas?');
  });

  it('may take the other’s text, and have their own back', async () => {
    const server = open();
    await write('Perintah mana yang paling jelas?');
    server.quiz = edited(server.quiz, questionId, { stem: 'Mana perintah untuk Bu Tiur?' });
    await desk.user.click(saveButton());
    await desk.user.click(await screen.findByRole('button', { name: 'Pakai yang di draf' }));
    expect((await stem()).value).toBe('Mana perintah untuk Bu Tiur?');
    await desk.user.click(screen.getByRole('button', { name: 'Urungkan' }));
    expect((await stem()).value).toBe('Perintah mana yang paling jelas?');
  });
});

describe('A quiz that is no draft', () => {
  it('can be read with its keys, and says why it cannot be changed', async () => {
    open({ quiz: aQuiz({ editable: false }) });
    expect(await screen.findByText('Versi ini bukan draf lagi.')).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getByRole('heading', { name: 'Kunci dan penjelasan' })).toBeTruthy();
    expect(screen.getByText('Jawaban tepat')).toBeTruthy();
    await expectNoViolations();
  });

  it('keeps the question one looks at in the address', async () => {
    open({ quiz: aQuiz({ editable: false }) }, '?soal=2');
    expect(await screen.findByRole('group', { name: 'Bahan mana yang paling sering lupa?' })).toBeTruthy();
    await desk.user.click(screen.getByRole('button', { name: 'Soal 1' }));
    expect(desk.address()).toContain('?soal=1');
  });
});
