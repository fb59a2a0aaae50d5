import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { FileView, SaveFileRequest } from '@contracts/curricula';
import { aSession, expectNoViolations, fakeApi, renderDesk, type FakeApi, type RenderedDesk } from '@web/testing';
import { aLesson, lessonPath, theFiles, versionId } from './editor.given';
import { curriculumEditorRoutes } from './editor.routes';

const files = `/api/curriculum-versions/${versionId}/files`;
const stored = { name: 'jelas.webm', hash: 'c'.repeat(64), bytes: 91_200, milliseconds: 61_400 };
const real = globalThis.XMLHttpRequest;
let api: FakeApi;
let desk: RenderedDesk;
afterEach(() => {
  globalThis.XMLHttpRequest = real;
  desk.close();
  localStorage.clear();
});

function open(audio?: string): void {
  const lesson = aLesson({ recording: audio ? stored : null });
  const head = { ...(lesson.form?.['head'] as object), ...(audio ? { audio } : {}) };
  const view: FileView = { ...lesson, form: { ...lesson.form, head } };
  api = fakeApi({
    [`GET ${files}`]: () => theFiles(),
    [`GET ${files}/:id`]: () => view,
    [`PUT ${files}/:id`]: ({ body }) => ({ ...view, form: (body as SaveFileRequest).form, revision: 'b'.repeat(64) }),
    [`POST ${files}/:id/preview`]: () => ({ html: '' }),
  });
  desk = renderDesk({
    home: '/dinas',
    routes: curriculumEditorRoutes,
    at: `/dinas/kurikulum/${versionId}/isi/${lessonPath}`,
    session: aSession({ name: 'Dewi', roles: ['curriculum_editor'] }),
  });
}

/** A line that answers every file at once. */
function answering(status: number, body: object): string[] {
  const asked: string[] = [];
  class Request {
    readonly upload = {};
    readonly status = status;
    readonly responseText = JSON.stringify(body);
    onload?: () => void;
    open = (method: string, url: string): void => void asked.push(`${method} ${url}`);
    setRequestHeader = (name: string, value: string): void => void (name === 'content-type' && asked.push(value));
    getResponseHeader = (): string => 'application/problem+json';
    send = (): void => void setTimeout(() => this.onload?.());
  }
  globalThis.XMLHttpRequest = Request as unknown as typeof XMLHttpRequest;
  return asked;
}
const choose = async (name: string): Promise<void> => {
  fireEvent.change(await screen.findByLabelText('Berkas rekaman'), { target: { files: [new File(['x'], name)] } });
};
const savedHead = async (): Promise<unknown> => {
  await waitFor(() => expect(api.bodies(`PUT ${files}/:id`).length).toBeGreaterThan(0), { timeout: 4000 });
  return ((api.bodies(`PUT ${files}/:id`)[0] as SaveFileRequest).form as { head: unknown }).head;
};

describe('The recorded reading of a lesson', () => {
  it('is sent, can be heard, and is named by the lesson', async () => {
    const asked = answering(200, stored);
    open();
    await choose('suara bu tiur.webm');
    const player = await screen.findByLabelText('Rekaman bacaan');
    expect(player.getAttribute('src')).toBe(`/media/${stored.hash}`);
    expect(screen.getByText('61 detik · 92 KB')).toBeTruthy();
    expect(asked).toEqual([`POST ${files}/${encodeURIComponent(lessonPath)}/recording`, 'audio/webm']);
    await expectNoViolations();
    expect(await savedHead()).toMatchObject({ audio: 'jelas.webm' });
  });

  it('that is refused says why, and the lesson stays as it was', async () => {
    answering(422, { type: 'urn:melekai:problem:curricula/not-a-recording', title: 'Berkas ini bukan rekaman Opus.' });
    open();
    await choose('foto.opus');
    expect((await screen.findByRole('alert')).textContent).toContain('Berkas ini bukan rekaman Opus.');
    expect(screen.queryByLabelText('Rekaman bacaan')).toBeNull();
  });

  it('can be taken away', async () => {
    open('jelas.webm');
    await screen.findByLabelText('Rekaman bacaan');
    await desk.user.click(screen.getByRole('button', { name: 'Hapus rekaman' }));
    await waitFor(() => expect(screen.queryByLabelText('Rekaman bacaan')).toBeNull());
    expect(await savedHead()).not.toHaveProperty('audio');
  });
});
