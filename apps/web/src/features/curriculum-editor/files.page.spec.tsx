import { screen, waitFor } from '@testing-library/react';
import type { FilesView } from '@contracts/curricula';
import { aSession, expectNoViolations, fakeApi, renderDesk, type FakeApi, type RenderedDesk } from '@web/testing';
import { aLesson, folder, theFiles, versionId } from './editor.given';
import { curriculumEditorRoutes } from './editor.routes';

const files = `/api/curriculum-versions/${versionId}/files`;
let api: FakeApi;
let desk: RenderedDesk;
afterEach(() => {
  desk.close();
  localStorage.clear();
});

function open(view: FilesView): void {
  api = fakeApi({
    [`GET ${files}`]: () => view,
    [`POST ${files}`]: () => ({ path: `${folder}/lessons/baru.id.md` }),
    [`GET ${files}/:id`]: () => aLesson(),
    [`POST ${files}/:id/preview`]: () => ({ html: '' }),
  });
  desk = renderDesk({
    home: '/dinas',
    routes: curriculumEditorRoutes,
    at: `/dinas/kurikulum/${versionId}/isi`,
    session: aSession({ name: 'Dewi', roles: ['curriculum_editor'] }),
  });
}

describe('The contents of a draft', () => {
  it('lead to every part of it, and say where something should be mended', async () => {
    open(theFiles());
    const quiz = await screen.findByRole('link', { name: 'Cek sebentar' });
    expect(quiz.getAttribute('href')).toBe(`/dinas/kurikulum/${versionId}/isi/${folder}/activities/cek/activity.yaml`);
    expect(screen.getAllByText('2 perbaikan').length).toBe(2);
    expect(screen.getByRole('link', { name: '3.1 Teks yang jelas' })).toBeTruthy();
    await expectNoViolations();
  });

  it('say beside each part how many comments of reviewers are open', async () => {
    const view = theFiles();
    open({ ...view, files: view.files.map((file) => (file.slug === 'jelas' ? { ...file, comments: 2 } : file)) });
    const lesson = (await screen.findByRole('link', { name: '3.1 Teks yang jelas' })).closest('li');
    expect(lesson?.textContent).toContain('2 komentar');
    expect(screen.getAllByText(/ komentar$/)).toHaveLength(1);
  });

  it('take in a lesson under its title, and open it', async () => {
    open(theFiles());
    await desk.user.click(await screen.findByRole('button', { name: 'Tambah pelajaran atau kegiatan' }));
    await desk.user.type(screen.getByLabelText('Judul'), 'Foto yang terang');
    await desk.user.click(screen.getByRole('button', { name: 'Tambahkan' }));
    await waitFor(() => expect(desk.address()).toBe(`/dinas/kurikulum/${versionId}/isi/${folder}/lessons/baru.id.md`));
    expect(api.bodies(`POST ${files}`)[0]).toEqual({
      kind: 'lesson',
      module: folder,
      title: 'Foto yang terang',
      lesson: null,
    });
  });

  it('are not added to without a title, nor by who may only read', async () => {
    open(theFiles({ editable: false, whyNot: 'Peran Anda belum mencakup langkah ini.' }));
    expect(await screen.findByText('Peran Anda belum mencakup langkah ini.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Tambah pelajaran atau kegiatan' })).toBeNull();
  });
});
