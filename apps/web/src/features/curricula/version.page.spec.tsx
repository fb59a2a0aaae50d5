import { screen, waitFor, within } from '@testing-library/react';
import type { SignRequest, VersionView, WithdrawalView } from '@contracts/curricula';
import type { Role } from '@contracts/kernel';
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
import { aComment, aCurriculum, aVersion, lessonId, versionId } from './curricula.given';
import { curriculumRoutes } from './curricula.routes';

const version = 'GET /api/curriculum-versions/:id';
const fourEyes = 'Anda ikut menulis versi ini, jadi orang lain yang menyetujui.';

let api: FakeApi;
let desk: RenderedDesk;
afterEach(() => {
  desk.close();
  localStorage.clear();
});

function open(view: VersionView, routes: FakeRoutes = {}, roles: readonly Role[] = ['curriculum_reviewer']): void {
  api = fakeApi({ 'GET /api/curricula': () => [aCurriculum()], [version]: () => view, ...routes });
  desk = renderDesk({
    home: '/dinas',
    routes: curriculumRoutes,
    at: `/dinas/kurikulum/${versionId}`,
    session: aSession({ name: 'Rahmat', roles }),
  });
}
const toReview = () => aVersion({ may: { approve: true, return: true } });
const button = (name: string | RegExp) => screen.findByRole('button', { name });
const isOff = (element: HTMLElement) => element.getAttribute('aria-disabled') === 'true';
/** What is read out with a button, such as why it cannot be pressed. */
const said = (element: HTMLElement) =>
  document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent ?? '';
const tickAll = async () => {
  for (const box of screen.getAllByRole('checkbox')) await desk.user.click(box);
};

describe('A version in review', () => {
  it('says whose turn it is, who wrote, and why this person may approve', async () => {
    open(toReview());
    expect(await screen.findByRole('heading', { name: 'Versi 0.1.1 menunggu persetujuan Anda' })).toBeTruthy();
    const eyes = within(screen.getByRole('list', { name: 'Empat mata' }));
    expect(eyes.getByText('Dewi menulis')).toBeTruthy();
    expect(eyes.getByText('1 bagian diubah')).toBeTruthy();
    expect(eyes.getByText('Penjelasan dibuat lebih dekat.')).toBeTruthy();
    expect(eyes.getByText('Anda tidak menulis versi ini, jadi boleh menyetujui.')).toBeTruthy();
    await expectNoViolations();
  });

  it('shows what changed word by word, and not the number that changes with every version', async () => {
    open(toReview());
    const place = (await screen.findByRole('heading', { name: 'Kuis 3.2' })).closest('li') as HTMLElement;
    expect(within(place).getByText('Coba bacakan.').tagName).toBe('INS');
    expect(within(place).getByText('Ditambah:')).toBeTruthy();
    expect(screen.queryByText(/Kurikulum, versi/)).toBeNull();
    expect(screen.getByText('1 bagian diubah.')).toBeTruthy();
  });

  it('says how big the change is, counted in what people count, and why', async () => {
    open(
      aVersion({
        change: {
          step: 'major',
          reasons: [{ step: 'major', thing: 'key', change: 'changed', where: 'Kuis 3.2, soal 1' }],
          counts: { question: { changed: 2, added: 0, removed: 1 } },
        },
      }),
    );
    expect(await screen.findByText('2 soal berubah, 1 soal dihapus.')).toBeTruthy();
    expect(screen.getByText('Perubahan besar')).toBeTruthy();
    expect(screen.getByText('Kuis 3.2, soal 1: kunci atau isian diubah')).toBeTruthy();
  });

  it('tells an author that the number will follow when review is asked for', async () => {
    const change = { step: 'minor', reasons: [], counts: {} } as const;
    open(aVersion({ status: 'draft', change: { ...change, reasons: [] } }), {}, ['curriculum_editor']);
    expect(await screen.findByText('Nomornya disesuaikan saat Anda minta telaah.')).toBeTruthy();
  });

  it('is approved only with every item of the checklist, which the button says', async () => {
    open(toReview(), { 'POST /api/curriculum-versions/:id/approval': () => undefined });
    const approve = await button('Setujui versi 0.1.1');
    expect(said(approve)).toBe('Tinggal 4 butir telaah. Centang semua dulu.');
    const boxes = screen.getAllByRole('checkbox');
    for (const box of boxes.slice(0, 3)) await desk.user.click(box);
    expect(said(approve)).toBe('Tinggal 1 butir telaah. Bahasa sederhana');
    await desk.user.click(approve);
    expect(api.bodies('POST /api/curriculum-versions/:id/approval')).toEqual([]);

    await desk.user.click(boxes[3] as HTMLElement);
    expect(isOff(approve)).toBe(false);
    await desk.user.click(approve);
    expect(await screen.findByText('Versi 0.1.1 disetujui.')).toBeTruthy();
    const [sent] = api.bodies('POST /api/curriculum-versions/:id/approval') as SignRequest[];
    expect(sent?.revision).toBe(2);
    expect([...(sent?.checklist ?? [])].sort()).toEqual(['accessibility', 'content', 'language', 'law']);
  });

  it('keeps the ticks on this device until they are signed', async () => {
    open(toReview());
    await button('Setujui versi 0.1.1');
    await tickAll();
    desk.close();
    open(toReview());
    expect(isOff(await button('Setujui versi 0.1.1'))).toBe(false);
  });

  it('tells somebody who wrote part of it that another must approve', async () => {
    open(aVersion({ may: { return: true }, whyNot: { approve: fourEyes } }), {}, [
      'curriculum_editor',
      'curriculum_reviewer',
    ]);
    const approve = await button('Setujui versi 0.1.1');
    expect(said(approve)).toBe(fourEyes);
    expect(screen.getByRole('heading', { name: 'Versi 0.1.1 sedang ditelaah' })).toBeTruthy();
    expect(screen.queryByRole('checkbox')).toBeNull();
    await desk.user.click(approve);
    expect(api.calls.filter(({ route }) => route.startsWith('POST'))).toEqual([]);
    await expectNoViolations();
  });

  it('offers no step to somebody whose role has none in it', async () => {
    open(aVersion({ whyNot: { approve: 'Peran Anda belum mencakup langkah ini.' } }), {}, ['agency_owner']);
    await screen.findByRole('heading', { name: 'Versi 0.1.1 sedang ditelaah' });
    expect(screen.queryByRole('region', { name: 'Tindakan' })).toBeNull();
  });

  it('is returned with a note, which stays on this device while the server is out of reach', async () => {
    open(toReview(), { 'POST /api/curriculum-versions/:id/return': () => undefined });
    await desk.user.click(await button('Kembalikan'));
    const dialog = () => within(screen.getByRole('dialog'));
    await desk.user.click(dialog().getByRole('button', { name: 'Kembalikan' }));
    expect(dialog().getByText('Tulis apa yang perlu diperbaiki.')).toBeTruthy();

    await desk.user.type(dialog().getByRole('textbox'), 'Soal 1 terlalu panjang.');
    api.offline = true;
    await desk.user.click(dialog().getByRole('button', { name: 'Kembalikan' }));
    expect(await dialog().findByText('Server belum terjangkau')).toBeTruthy();
    await desk.user.click(dialog().getByRole('button', { name: 'Batal' }));
    await desk.user.click(await button('Kembalikan'));
    expect(dialog().getByRole<HTMLTextAreaElement>('textbox').value).toBe('Soal 1 terlalu panjang.');

    api.offline = false;
    await desk.user.click(dialog().getByRole('button', { name: 'Kembalikan' }));
    expect(await screen.findByText('Versi 0.1.1 kembali menjadi draf.')).toBeTruthy();
    expect(api.bodies('POST /api/curriculum-versions/:id/return').at(-1)).toMatchObject({
      revision: 2,
      note: 'Soal 1 terlalu panjang.',
    });
  });

  it('is not signed unread: somebody else’s edit is named and loaded', async () => {
    let revision = 2;
    open(toReview(), {
      [version]: () => ({ ...toReview(), revision }),
      'POST /api/curriculum-versions/:id/approval': () => {
        revision = 3;
        return problem('common/edited-meanwhile', 412, { revision });
      },
    });
    const approve = await button('Setujui versi 0.1.1');
    await tickAll();
    await desk.user.click(approve);
    expect(await screen.findByText('Versi ini diubah orang lain sebentar lalu')).toBeTruthy();
    // What was ticked vouched for other words.
    await waitFor(() => expect(isOff(approve)).toBe(true));
  });
});

describe('Comments', () => {
  const comments = 'POST /api/curriculum-versions/:id/comments';
  const settle = `POST /api/curriculum-versions/${versionId}/comments/:id/resolution`;
  const reply = `POST /api/curriculum-versions/${versionId}/comments/:id/answers`;
  const place = async () => (await screen.findByRole('heading', { name: 'Kuis 3.2' })).closest('li') as HTMLElement;

  it('are written beside what changed, and name its place and its words', async () => {
    open(aVersion({ may: { approve: true, return: true, comment: true, answer: true } }), {
      [comments]: () => ({ id: aComment().id }),
    });
    await desk.user.click(within(await place()).getByRole('button', { name: /Beri komentar/ }));
    const dialog = within(
      screen.getByRole('dialog', { name: 'Komentar untuk Kuis 3.2, soal 1, pilihan a, penjelasan' }),
    );
    await desk.user.click(dialog.getByRole('button', { name: 'Kirim komentar' }));
    expect(api.bodies(comments)).toEqual([]);
    await desk.user.click(dialog.getByRole('radio', { name: /Saran/ }));
    await desk.user.type(dialog.getByRole('textbox', { name: 'Tulisan Anda' }), 'Bacakan kepada siapa?');
    await expectNoViolations();
    await desk.user.click(dialog.getByRole('button', { name: 'Kirim komentar' }));
    expect(await screen.findByText('Komentar terkirim.')).toBeTruthy();
    const { path, where, quote, words } = aComment();
    expect(api.bodies(comments)).toEqual([{ path, where, quote, words, kind: 'remark' }]);
  });

  it('that must be mended are said by the button for approval, checklist or not', async () => {
    open(
      aVersion({ may: { approve: true, comment: true, answer: true }, comments: [aComment({ mayResolve: true })] }),
      {
        [settle]: () => undefined,
      },
    );
    const approve = await button('Setujui versi 0.1.1');
    await tickAll();
    expect(said(approve)).toBe('1 komentar “harus diperbaiki” masih terbuka.');
    const beside = within(await place());
    expect(beside.getByText('Bacakan kepada siapa?')).toBeTruthy();
    expect(beside.getByText('Harus diperbaiki')).toBeTruthy();
    await desk.user.click(beside.getByRole('button', { name: 'Tandai selesai' }));
    await waitFor(() => expect(api.bodies(settle)).toHaveLength(1));
    await expectNoViolations();
  });

  it('are answered by an author, who does not settle what must be mended', async () => {
    open(
      aVersion({ status: 'draft', may: { edit: true, submit: true, answer: true }, comments: [aComment()] }),
      { [reply]: () => undefined },
      ['curriculum_editor'],
    );
    const beside = within(await place());
    expect(beside.queryByRole('button', { name: 'Tandai selesai' })).toBeNull();
    expect(beside.queryByRole('button', { name: /Beri komentar/ })).toBeNull();
    await desk.user.click(beside.getByRole('button', { name: 'Jawab' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Jawab komentar Rahmat' }));
    await desk.user.type(dialog.getByRole('textbox'), 'Kepada keluarga.');
    await desk.user.click(dialog.getByRole('button', { name: 'Kirim jawaban' }));
    await waitFor(() => expect(api.bodies(reply)).toEqual([{ words: 'Kepada keluarga.' }]));
  });

  it('stay to be read after they are settled, and when their place is gone', async () => {
    const resolved = { by: 'Rahmat', at: '2026-11-14T12:00:00.000Z' };
    open(
      aVersion({
        comments: [
          aComment({ resolved }),
          aComment({ id: versionId, where: 'Kuis 3.9, soal 4', place: 'gone', quote: 'Kalimat lama.' }),
        ],
      }),
    );
    expect(within(await place()).getByText('1 komentar selesai')).toBeTruthy();
    expect(screen.getByText('Kuis 3.9, soal 4')).toBeTruthy();
    expect(screen.getByText('Kalimat lama.')).toBeTruthy();
    expect(screen.getByText('Bagian ini sudah tidak ada.')).toBeTruthy();
    await expectNoViolations();
  });
});

describe('A draft', () => {
  const errors: VersionView['findings'] = [
    {
      file: 'curricula/x/activities/cek-racik/activity.yaml',
      line: 12,
      severity: 'error',
      what: 'Penjelasan kosong.',
      how: 'Tulis alasannya.',
    },
    {
      file: 'curricula/x/module.yaml',
      line: 3,
      severity: 'warning',
      what: 'Menitnya banyak.',
      how: 'Bagi pelajarannya.',
    },
  ];

  it('cannot go into review with errors; each names its place and how to mend it', async () => {
    open(aVersion({ status: 'draft', findings: errors, may: { edit: true, submit: true } }), {}, ['curriculum_editor']);
    const submit = await button('Minta ditelaah');
    expect(said(submit)).toBe('1 hal harus diperbaiki dulu.');
    expect(screen.getByText('Penjelasan kosong.')).toBeTruthy();
    expect(screen.getByText(/Tulis alasannya\./)).toBeTruthy();
    expect(screen.getByText('activities/cek-racik/activity.yaml:12')).toBeTruthy();
    await desk.user.click(submit);
    expect(screen.queryByRole('dialog')).toBeNull();
    await expectNoViolations();
  });

  it('leads to the words of its quizzes', async () => {
    open(aVersion({ status: 'draft', may: { edit: true, submit: true } }), {}, ['curriculum_editor']);
    const quiz = await screen.findByRole('link', { name: 'Ubah “Cek sebentar”, 2 soal', hidden: true });
    expect(quiz.getAttribute('href')).toMatch(new RegExp(`/dinas/kurikulum/${versionId}/kuis/`));
  });
});

describe('An approved version', () => {
  it('is published with what is new in it, which begins with what its changelog says', async () => {
    const publication = 'POST /api/curriculum-versions/:id/publication';
    const notes = { learners: 'Satu penjelasan lebih jelas.', mentors: '' };
    open(aVersion({ status: 'approved', may: { publish: true, return: true }, notes }), {
      [publication]: () => undefined,
    });
    await desk.user.click(await button('Terbitkan versi 0.1.1'));
    const dialog = within(screen.getByRole('dialog'));
    const learners = await dialog.findByLabelText('Yang baru bagi peserta (boleh kosong)');
    expect((learners as HTMLTextAreaElement).value).toBe('Satu penjelasan lebih jelas.');
    await desk.user.type(dialog.getByLabelText('Yang baru bagi mentor (boleh kosong)'), 'Kunci tetap.');
    await expectNoViolations();
    await desk.user.click(dialog.getByRole('button', { name: 'Terbitkan versi 0.1.1' }));
    await waitFor(() =>
      expect(api.bodies(publication)).toEqual([
        { revision: 2, note: '', checklist: [], notes: { ...notes, mentors: 'Kunci tetap.' } },
      ]),
    );
  });

  it('is published after a question that says whom it touches', async () => {
    open(aVersion({ status: 'approved', may: { publish: true, return: true } }), {
      'POST /api/curriculum-versions/:id/publication': () => undefined,
    });
    await desk.user.click(await button('Terbitkan versi 0.1.1'));
    const dialog = within(screen.getByRole('dialog', { name: 'Terbitkan versi 0.1.1?' }));
    expect(await dialog.findByText('2 angkatan tetap di versi 0.1.0. Angkatan baru memakai 0.1.1.')).toBeTruthy();
    await desk.user.click(dialog.getByRole('button', { name: 'Belum sekarang' }));
    expect(api.bodies('POST /api/curriculum-versions/:id/publication')).toEqual([]);

    await desk.user.click(await button('Terbitkan versi 0.1.1'));
    await desk.user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Terbitkan versi 0.1.1' }));
    expect(await screen.findByText('Versi 0.1.1 sudah terbit.')).toBeTruthy();
  });
});

describe('A published version', () => {
  it('tells what was new in it, to whom there was something to say', async () => {
    open(
      aVersion({
        status: 'published',
        publishedAt: '2026-11-15T12:00:00.000Z',
        notes: { learners: 'Satu modul baru.', mentors: '' },
      }),
    );
    expect(await screen.findByText('Satu modul baru.')).toBeTruthy();
    expect(screen.getByText('Bagi peserta')).toBeTruthy();
    expect(screen.queryByText('Bagi mentor')).toBeNull();
  });

  it('is archived only after it was named once more', async () => {
    open(aVersion({ status: 'published', may: { retire: true } }), {
      'POST /api/curriculum-versions/:id/retirement': () => undefined,
    });
    await desk.user.click(await button('Arsipkan versi 0.1.1'));
    await desk.user.click(
      within(screen.getByRole('dialog', { name: 'Arsipkan versi 0.1.1?' })).getByRole('button', {
        name: 'Arsipkan versi 0.1.1',
      }),
    );
    await waitFor(() => expect(api.bodies('POST /api/curriculum-versions/:id/retirement')).toHaveLength(1));
  });

  describe('of which a part must not be read any longer', () => {
    const withdrawals = `/api/curriculum-versions/:id/withdrawals`;
    const published = (about: Parameters<typeof aVersion>[0] = {}) =>
      aVersion({
        status: 'published',
        publishedAt: '2026-11-14T12:00:00.000Z',
        cohorts: 2,
        may: { withdraw: true },
        ...about,
      });
    const aWithdrawal = (about: Partial<WithdrawalView> = {}): WithdrawalView => ({
      id: '018f0000-0000-7000-8000-0000000000a1',
      stepId: lessonId,
      title: 'Perintah RACIK',
      reason: 'Aturan yang disebut sudah dicabut.',
      notice: 'Kami perbaiki dulu.',
      byName: 'Tini',
      at: '2026-11-15T02:00:00.000Z',
      returnedByName: null,
      returnedAt: null,
      mayReturn: true,
      ...about,
    });
    const hidden = { hidden: true };

    it('is withdrawn by name, with a reason for officers and a notice for learners that stands ready', async () => {
      open(published(), { [`POST ${withdrawals}`]: () => ({ id: versionId }) });
      await desk.user.click(await screen.findByRole('button', { name: 'Tarik “3.2 Perintah RACIK”', ...hidden }));
      const dialog = within(screen.getByRole('dialog', { name: 'Tarik “3.2 Perintah RACIK” dari peserta?' }));
      expect(dialog.getByText(/Peserta dari 2 angkatan di versi 0.1.1/)).toBeTruthy();
      const confirm = dialog.getByRole('button', { name: 'Tarik “3.2 Perintah RACIK”' });
      await desk.user.click(confirm);
      expect(dialog.getByText('Tulis sedikit lebih lengkap.')).toBeTruthy();
      expect(api.bodies(`POST ${withdrawals}`)).toEqual([]);

      await desk.user.type(dialog.getByRole('textbox', { name: /Mengapa ditarik/ }), 'Aturannya sudah dicabut.');
      await desk.user.click(confirm);
      expect(await screen.findByText('“3.2 Perintah RACIK” sudah ditarik.')).toBeTruthy();
      expect(api.bodies(`POST ${withdrawals}`)).toEqual([
        {
          stepId: lessonId,
          reason: 'Aturannya sudah dicabut.',
          notice: 'Ada isi yang belum tepat, jadi kami perbaiki dulu. Silakan lanjut ke langkah berikutnya.',
        },
      ]);
    });

    it('offers tasks and quizzes too, and nothing to whoever may not publish', async () => {
      open(published());
      expect(await screen.findByRole('button', { name: 'Tarik “Tiga teks”', ...hidden })).toBeTruthy();
      expect(screen.getByRole('button', { name: 'Tarik “Cek sebentar”', ...hidden })).toBeTruthy();
      desk.close();
      open(published({ may: {} }), {}, ['curriculum_editor']);
      await screen.findByRole('heading', { name: 'Isi kurikulum' });
      expect(screen.queryByRole('button', { name: /^Tarik/, ...hidden })).toBeNull();
    });

    it('tells every officer who withdrew it and why, and another one gives it back', async () => {
      open(published({ withdrawals: [aWithdrawal()] }), {
        [`DELETE /api/curriculum-versions/${versionId}/withdrawals/:id`]: () => undefined,
      });
      const section = within(
        (await screen.findByRole('heading', { name: 'Ditarik dari peserta' })).parentElement as HTMLElement,
      );
      expect(section.getByText(/Ditarik oleh Tini/)).toBeTruthy();
      expect(section.getByText('Alasan: Aturan yang disebut sudah dicabut.')).toBeTruthy();
      expect(screen.queryByRole('button', { name: 'Tarik “3.2 Perintah RACIK”', ...hidden })).toBeNull();
      await expectNoViolations();
      await desk.user.click(section.getByRole('button', { name: 'Kembalikan “Perintah RACIK”' }));
      const dialog = within(screen.getByRole('dialog'));
      await desk.user.click(dialog.getByRole('button', { name: 'Kembalikan “Perintah RACIK”' }));
      expect(await screen.findByText('“Perintah RACIK” sudah dikembalikan.')).toBeTruthy();
    });

    it('is not given back by the one who withdrew it', async () => {
      open(published({ withdrawals: [aWithdrawal({ mayReturn: false })] }));
      expect(await screen.findByText(/Dikembalikan oleh orang lain/)).toBeTruthy();
      expect(screen.queryByRole('button', { name: /^Kembalikan/ })).toBeNull();
    });
  });
});
