import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { FileView, SaveFileRequest } from '@contracts/curricula';
import { aSession, expectNoViolations, fakeApi, renderDesk, type FakeApi, type RenderedDesk } from '@web/testing';
import { aLesson, lessonPath, theFiles, versionId } from './editor.given';
import { curriculumEditorRoutes } from './editor.routes';

const files = `/api/curriculum-versions/${versionId}/files`;
let api: FakeApi;
let desk: RenderedDesk;
afterEach(() => {
  desk.close();
  localStorage.clear();
});

function open(kind: FileView['kind'], path: string, form: FileView['form']): void {
  const view = { ...aLesson(), kind, path, form, findings: [] };
  api = fakeApi({
    [`GET ${files}`]: () => theFiles(),
    [`GET ${files}/:id`]: () => view,
    [`PUT ${files}/:id`]: ({ body }) => ({ ...view, form: (body as SaveFileRequest).form, revision: 'b'.repeat(64) }),
    [`POST ${files}/:id/preview`]: () => ({ html: '' }),
  });
  desk = renderDesk({
    home: '/dinas',
    routes: curriculumEditorRoutes,
    at: `/dinas/kurikulum/${versionId}/isi/${path}`,
    session: aSession({ name: 'Dewi', roles: ['curriculum_editor'] }),
  });
}
const saved = async (): Promise<unknown> => {
  await waitFor(() => expect(api.bodies(`PUT ${files}/:id`).length).toBeGreaterThan(0), { timeout: 4000 });
  const bodies = api.bodies(`PUT ${files}/:id`) as SaveFileRequest[];
  return bodies[bodies.length - 1]?.form;
};

it('A memory card is added with the next number and an id of its own', async () => {
  const card = { id: 'c1', number: 4, competency: 'B1', lesson: 'jelas', ask: 'Apa?', answer: 'Ini.', why: 'Begitu.' };
  open('cards', 'cards.yaml', { cards: [card] });
  await desk.user.click(await screen.findByRole('button', { name: /Tambah.*[Kk]artu/ }));
  await expectNoViolations();
  expect(await saved()).toEqual({
    cards: [
      card,
      {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
        number: 5,
        competency: 'A1',
        lesson: '',
        ask: '',
        answer: '',
        why: '',
      },
    ],
  });
});

it('A word’s other spellings are written one on each line', async () => {
  const term = { id: 'ai', term: 'AI', text: 'Menebak.', lesson: 'jelas' };
  open('glossary', 'glossary.yaml', { terms: [term] });
  fireEvent.change(await screen.findByLabelText(/Ejaan lain/), { target: { value: 'kecerdasan\nakal buatan' } });
  expect(await saved()).toEqual({ terms: [{ ...term, match: ['kecerdasan', 'akal buatan'] }] });
});

it('A calibration work has a level for each criterion of its rubric, and for no other', async () => {
  const anchor = {
    id: 'a1',
    number: 1,
    title: 'Keripik',
    place: 'Balikpapan',
    levels: { isi: 4, lama: 2 },
    trains: 'Membaca.',
    rationale: { isi: 'Cocok.' },
    work: [{ label: 'Kartu', text: 'Keripik tempe.' }],
  };
  open('anchors', 'anchors/teks.yaml', { rubric: 'teks', anchors: [anchor] });
  const levels = within(await screen.findByRole('group', { name: 'Tingkat yang disepakati' }));
  expect(levels.getAllByRole('combobox').length).toBe(3);
  expect(levels.getByLabelText('lama')).toBeTruthy();
  fireEvent.change(levels.getByLabelText('Klaim jujur'), { target: { value: '3' } });
  fireEvent.change(levels.getByLabelText('lama'), { target: { value: '' } });
  await expectNoViolations();
  expect(await saved()).toEqual({ rubric: 'teks', anchors: [{ ...anchor, levels: { isi: 4, klaim: 3 } }] });
});

it('A lesson asks again what other lessons of its module asked', async () => {
  const lesson = aLesson();
  open('lesson', lessonPath, lesson.form);
  const recall = within(await screen.findByRole('group', { name: /Soal yang ditanyakan lagi/ }));
  const words = recall.getAllByRole('option').map(({ textContent }) => textContent);
  expect(words).toContain('Apa itu fakta?');
  expect(words).not.toContain('Apa yang jelas?');
  expect(words).not.toContain('Apa itu stok?');
  fireEvent.change(recall.getByRole('combobox'), { target: { value: 'q-lalu' } });
  expect(await saved()).toMatchObject({ head: { recall: ['q-lalu'] } });
});
