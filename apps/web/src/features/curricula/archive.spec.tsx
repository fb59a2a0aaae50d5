import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import type { Role } from '@contracts/kernel';
import {
  aSession,
  expectNoViolations,
  fakeApi,
  problem,
  renderDesk,
  type FakeRoutes,
  type RenderedDesk,
} from '@web/testing';
import { aCurriculum, aVersion, versionId } from './curricula.given';
import { curriculumRoutes } from './curricula.routes';

let desk: RenderedDesk;
const real = globalThis.XMLHttpRequest;
afterEach(() => {
  globalThis.XMLHttpRequest = real;
  desk.close();
  localStorage.clear();
});

function open(at: string, roles: readonly Role[] = ['curriculum_editor'], routes: FakeRoutes = {}): void {
  fakeApi({
    'GET /api/curricula': () => [aCurriculum()],
    'GET /api/curriculum-versions/:id': () => aVersion({ status: 'draft' }),
    ...routes,
  });
  desk = renderDesk({ home: '/dinas', routes: curriculumRoutes, at, session: aSession({ roles }) });
}

/** A line on which the file goes as far as the test says. */
function fakeLine() {
  const line = {
    sent: null as unknown,
    url: '',
    type: '',
    goTo: (_part: number) => {},
    answer: (_status: number, _body: object) => {},
    cut: () => {},
  };
  class Request {
    readonly upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
    status = 0;
    responseText = '';
    onload?: () => void;
    onerror?: () => void;
    open = (_: string, url: string): void => void (line.url = url);
    setRequestHeader = (name: string, value: string): void => void (name === 'content-type' && (line.type = value));
    getResponseHeader = (): string => 'application/problem+json';
    send = (file: unknown): void => {
      line.sent = file;
      line.goTo = (part) => this.upload.onprogress?.({ loaded: part * 100, total: 100 });
      line.cut = () => this.onerror?.();
      line.answer = (status, body) => {
        Object.assign(this, { status, responseText: JSON.stringify(body) });
        this.onload?.();
      };
    };
  }
  globalThis.XMLHttpRequest = Request as unknown as typeof XMLHttpRequest;
  return line;
}
const zip = new File(['PK'], 'kurikulum.zip', { type: 'application/zip' });
const choose = async (): Promise<void> => {
  fireEvent.change(await screen.findByLabelText('Berkas zip kurikulum'), { target: { files: [zip] } });
};

describe('A zip brought in as a draft', () => {
  it('says how much of it has gone, and then opens the draft', async () => {
    const line = fakeLine();
    open('/dinas/kurikulum');
    await choose();
    await waitFor(() => expect(line.sent).toBe(zip));
    expect([line.url, line.type]).toEqual(['/api/curricula/archive', 'application/zip']);
    act(() => line.goTo(0.43));
    expect(await screen.findByText('43% terkirim')).toBeTruthy();
    act(() => line.goTo(1));
    expect(await screen.findByText('Sudah terkirim. Isinya sedang diperiksa.')).toBeTruthy();
    await expectNoViolations();
    line.answer(201, { id: versionId });
    await waitFor(() => expect(desk.address()).toBe(`/dinas/kurikulum/${versionId}`));
  });

  it('that is refused says why, and which file it is about', async () => {
    const line = fakeLine();
    open('/dinas/kurikulum');
    await choose();
    await waitFor(() => expect(line.sent).toBe(zip));
    line.answer(422, {
      type: 'urn:melekai:problem:curricula/archive-foreign-file',
      title: 'Di dalam zip ada berkas yang bukan bagian kurikulum.',
      file: '../rahasia.yaml',
    });
    expect((await screen.findByRole('alert')).textContent).toContain('bukan bagian kurikulum.');
    expect(screen.getByText('Berkas: ../rahasia.yaml')).toBeTruthy();
  });

  it('names the file in which the first thing was found', async () => {
    const line = fakeLine();
    open('/dinas/kurikulum');
    await choose();
    await waitFor(() => expect(line.sent).toBe(zip));
    line.answer(422, {
      type: 'urn:melekai:problem:curricula/not-readable',
      title: 'Berkas kurikulum tidak terbaca.',
      findings: [{ file: 'curricula/warung/curriculum.yaml' }],
    });
    expect(await screen.findByText('Berkas: curricula/warung/curriculum.yaml')).toBeTruthy();
  });

  it('that does not arrive is told as a matter of signal', async () => {
    const line = fakeLine();
    open('/dinas/kurikulum');
    await choose();
    await waitFor(() => expect(line.sent).toBe(zip));
    line.cut();
    expect(await screen.findByText('Server belum terjangkau')).toBeTruthy();
  });

  it('is offered to nobody who writes no curricula', async () => {
    open('/dinas/kurikulum', ['curriculum_reviewer']);
    await screen.findByRole('table');
    expect(screen.queryByText('Masukkan zip sebagai draf')).toBeNull();
  });
});

describe('A version as a zip', () => {
  const saved: string[] = [];
  beforeEach(() => {
    saved.length = 0;
    URL.createObjectURL = () => 'blob:zip';
    URL.revokeObjectURL = () => undefined;
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(this.download);
    });
  });
  afterEach(() => jest.restoreAllMocks());
  const archive = `GET /api/curriculum-versions/${versionId}/archive`;

  it('is saved under the name that the server gives it', async () => {
    open(`/dinas/kurikulum/${versionId}`, ['curriculum_reviewer'], {
      [archive]: () =>
        new Response('PK', { headers: { 'content-disposition': 'attachment; filename="ai-0.1.1.zip"' } }),
    });
    await desk.user.click(await screen.findByRole('button', { name: 'Unduh sebagai zip' }));
    await waitFor(() => expect(saved).toEqual(['ai-0.1.1.zip']));
  });

  it('that cannot be packed says why', async () => {
    open(`/dinas/kurikulum/${versionId}`, ['curriculum_editor'], {
      [archive]: () => problem('curricula/recording-missing', 422, { title: 'Ada rekaman yang hilang.' }),
    });
    await desk.user.click(await screen.findByRole('button', { name: 'Unduh sebagai zip' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Ada rekaman yang hilang.');
    expect(saved).toEqual([]);
  });
});
