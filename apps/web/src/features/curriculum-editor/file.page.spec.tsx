import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { FileView, SaveFileRequest } from '@contracts/curricula';
import {
  aSession,
  expectNoViolations,
  fakeApi,
  problem,
  renderDesk,
  type FakeApi,
  type FakeRoutes,
  type RenderedDesk,
} from '@web/testing';
import { aLesson, aQuiz, lessonPath, quizPath, theFiles, versionId } from './editor.given';
import { curriculumEditorRoutes } from './editor.routes';

const files = `GET /api/curriculum-versions/${versionId}/files`;
const file = `/api/curriculum-versions/${versionId}/files/:id`;
const shelfKey = (path: string) => `melekai-desk/${aSession().personId}/curriculum-editor/file/${versionId}/${path}`;

let api: FakeApi;
let desk: RenderedDesk;
afterEach(() => {
  desk.close();
  localStorage.clear();
});

const sentFor = (view: FileView, body: unknown): FileView => ({
  ...view,
  form: (body as SaveFileRequest).form,
  revision: 'b'.repeat(64),
});

function open(path: string, view: FileView, routes: FakeRoutes = {}): void {
  api = fakeApi({
    [files]: () => theFiles(),
    [`GET ${file}`]: () => view,
    [`PUT ${file}`]: ({ body }) => sentFor(view, body),
    [`POST ${file}/preview`]: () => ({ html: '<section class="part"><h2>Di HP</h2></section>' }),
    ...routes,
  });
  desk = renderDesk({
    home: '/dinas',
    routes: curriculumEditorRoutes,
    at: `/dinas/kurikulum/${versionId}/isi/${path}`,
    session: aSession({ name: 'Dewi', roles: ['curriculum_editor'] }),
  });
}
const saves = () => api.calls.filter(({ route }) => route.startsWith('PUT'));
const typed = (label: string, words: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value: words } });

describe('A lesson being written', () => {
  it('shows its fields, and the phone beside them', async () => {
    open(lessonPath, aLesson());
    expect(await screen.findByDisplayValue('Bu Tiur membuat bika.')).toBeTruthy();
    expect(await screen.findByRole('heading', { name: 'Di HP' })).toBeTruthy();
    expect(screen.getByText('Tersimpan')).toBeTruthy();
    await expectNoViolations();
  });

  it('is kept on the device at once and in the draft after a rest', async () => {
    open(lessonPath, aLesson());
    await screen.findByDisplayValue('Bu Tiur membuat bika.');
    typed('Teks', 'Bu Tiur membuat bika ambon.');
    expect(screen.getByText('Tersimpan di perangkat ini')).toBeTruthy();
    await waitFor(() => expect(localStorage.getItem(shelfKey(lessonPath))).toContain('bika ambon'));
    await waitFor(() => expect(screen.getByText('Tersimpan')).toBeTruthy(), { timeout: 5000 });
    expect(saves()).toHaveLength(1);
    expect(saves()[0]?.body).toMatchObject({
      revision: 'a'.repeat(64),
      form: { parts: [{ blocks: [{ markdown: 'Bu Tiur membuat bika ambon.' }, { slug: 'cek' }] }] },
    });
    expect(localStorage.getItem(shelfKey(lessonPath))).toBeNull();
  });

  it('goes on with what was kept when the line was lost or the browser closed', async () => {
    const form = {
      ...aLesson().form,
      parts: [{ title: 'Kemarin', blocks: [{ kind: 'markdown', markdown: 'Ditulis di kereta.' }] }],
    };
    localStorage.setItem(shelfKey(lessonPath), JSON.stringify({ form, revision: 'a'.repeat(64) }));
    open(lessonPath, aLesson());
    expect(await screen.findByDisplayValue('Ditulis di kereta.')).toBeTruthy();
    await waitFor(() => expect(saves()).toHaveLength(1), { timeout: 5000 });
  });

  it('keeps both texts when a colleague saved it meanwhile, and asks which one to use', async () => {
    const theirs = aLesson({
      revision: 'c'.repeat(64),
      editedBy: 'Tono',
      editedAt: '2026-11-23T01:00:00.000Z',
      form: { ...aLesson().form, parts: [{ title: 'Dari Tono', blocks: [] }] },
    });
    let reads = 0;
    let refusals = 0;
    open(lessonPath, aLesson(), {
      [`GET ${file}`]: () => ((reads += 1) === 1 ? aLesson() : theirs),
      [`PUT ${file}`]: ({ body }) =>
        (refusals += 1) === 1 ? problem('curricula/edited-meanwhile', 409) : sentFor(theirs, body),
    });
    await screen.findByDisplayValue('Bu Tiur membuat bika.');
    typed('Teks', 'Tulisan Dewi.');
    expect(await screen.findByRole('heading', { name: 'Tono juga mengubah bagian ini' })).toBeTruthy();
    expect(screen.getByDisplayValue('Tulisan Dewi.')).toBeTruthy();
    expect(screen.getAllByText(/Dari Tono/).length).toBeGreaterThan(0);
    await desk.user.click(screen.getByRole('button', { name: 'Pakai tulisan saya' }));
    await waitFor(() => expect(saves()).toHaveLength(2), { timeout: 5000 });
    expect(saves()[1]?.body).toMatchObject({ revision: 'c'.repeat(64) });
  });

  it('says beside the field what the draft cannot take, and keeps it', async () => {
    open(lessonPath, aLesson(), {
      [`PUT ${file}`]: () =>
        problem('curricula/wrong-shape', 422, {
          errors: [{ pointer: '/head/title', code: 'wrong-shape', message: 'Judul masih kosong.' }],
        }),
    });
    await screen.findByDisplayValue('Teks yang jelas');
    fireEvent.change(screen.getByDisplayValue('Teks yang jelas'), { target: { value: '' } });
    expect(await screen.findByText('Judul masih kosong.')).toBeTruthy();
    expect(localStorage.getItem(shelfKey(lessonPath))).not.toBeNull();
  });

  it('shows what the check found under the field that it concerns', async () => {
    const findings = [
      { field: 'parts.0.blocks.0', severity: 'error' as const, what: 'Kalimat ini panjang.', how: 'Bagi dua.' },
    ];
    open(lessonPath, aLesson({ findings }));
    const block = await screen.findByRole('group', { name: 'Teks 1' });
    expect(within(block).getByText('Kalimat ini panjang. Bagi dua.')).toBeTruthy();
  });

  it('gives back what was taken out of it', async () => {
    open(lessonPath, aLesson());
    await screen.findByDisplayValue('Bu Tiur membuat bika.');
    await desk.user.click(screen.getByRole('button', { name: 'Hapus: Teks 1' }));
    expect(screen.queryByDisplayValue('Bu Tiur membuat bika.')).toBeNull();
    await desk.user.click(screen.getByRole('button', { name: 'Urungkan' }));
    expect(screen.getByDisplayValue('Bu Tiur membuat bika.')).toBeTruthy();
  });

  it('can be taken out of the draft and had back', async () => {
    open(lessonPath, aLesson(), { [`POST ${file}/removal`]: () => null, [`POST ${file}/restoration`]: () => null });
    await desk.user.click(await screen.findByRole('button', { name: 'Hapus pelajaran ini' }));
    await desk.user.click(await screen.findByRole('button', { name: 'Urungkan' }));
    await waitFor(() => expect(api.bodies(`POST ${file}/restoration`)).toHaveLength(1));
  });

  it('is read, and written by nobody, once it may not be edited', async () => {
    open(lessonPath, aLesson({ editable: false }), {
      [files]: () => theFiles({ editable: false, whyNot: 'Versi ini bukan draf lagi.' }),
    });
    expect(await screen.findByText('Versi ini bukan draf lagi.')).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});

describe('A quiz being written', () => {
  it('takes in a question, which the phone shows before it is stored', async () => {
    open(quizPath, aQuiz());
    await screen.findByDisplayValue('Mana yang jelas?');
    await desk.user.click(screen.getByRole('button', { name: 'Tambah Soal' }));
    const question = await screen.findByRole('group', { name: 'Soal 2' });
    fireEvent.change(within(question).getByLabelText('Pertanyaan'), { target: { value: 'Berapa harganya?' } });
    const phone = screen.getByRole('region', { name: 'Tampilan di HP' });
    expect(within(phone).getByText('Berapa harganya?')).toBeTruthy();
    await waitFor(() => expect(saves()).toHaveLength(1), { timeout: 5000 });
    const { form } = saves()[0]?.body as SaveFileRequest;
    expect((form['questions'] as { id: string }[])[1]?.id).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });

  it('moves an option and its tick', async () => {
    open(quizPath, aQuiz());
    await screen.findByDisplayValue('Mana yang jelas?');
    await desk.user.click(screen.getByRole('button', { name: 'Turun: Pilihan 1' }));
    await desk.user.click(within(screen.getByRole('group', { name: 'Pilihan 2' })).getByRole('checkbox'));
    await waitFor(() => expect(saves()).toHaveLength(1), { timeout: 5000 });
    expect(saves()[0]?.body).toMatchObject({
      form: { questions: [{ options: [{ id: 'b' }, { id: 'a', text: 'Ada harga', why: 'Pembeli tahu.' }] }] },
    });
    expect(JSON.stringify(saves()[0]?.body)).not.toContain('right');
  });
});
