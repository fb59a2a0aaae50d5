import type { VersionView } from '@contracts/curricula';
import { problemType } from '@contracts/kernel';
import type { HomeDocument, HomeModule, SyncAnswer } from '@contracts/learning';
import type { ModulePackage } from '@contracts/packages';
import type { QueuePage } from '@contracts/submissions';
import { newId } from '@api/platform/http';
import { FirstWords } from '@api/platform/pages';
import { givenNoticeAnswered, givenPerson, startApp, type Client, type TestApp } from '@api/testing';
import { aModulePackage, anAct, question, step } from '@given/learning';
import { aSending, givenAccountOf, givenPupil, type GivenPupil } from '@given/submissions';
import { homeOutline, nextStep } from '@rules';

const notice = 'Bagian pajak di pelajaran ini belum tepat. Maaf, kami sedang memperbaikinya.';
const reason = 'Tarif pajak yang disebut sudah dicabut.';

let app: TestApp;
let pupil: GivenPupil;
let sari: Client;
let rahmat: Client;
let tini: Client;
let dewi: Client;
let address: string;

beforeAll(async () => {
  app = await startApp({});
});
afterAll(() => app.close());

beforeEach(async () => {
  pupil = await givenPupil(app, { module: withPlaces() });
  await givenNoticeAnswered(app, pupil);
  sari = await app.as({ ...pupil, ...(await givenAccountOf(app, pupil)) });
  const agency = { id: pupil.agencyId };
  const staff = async (name: string, role: 'curriculum_reviewer' | 'curriculum_editor') =>
    app.as(await givenPerson(app, { agency, name, roles: [role] }));
  rahmat = await staff('Rahmat', 'curriculum_reviewer');
  tini = await staff('Tini', 'curriculum_reviewer');
  dewi = await staff('Dewi', 'curriculum_editor');
  address = `/api/curriculum-versions/${pupil.versionId}/withdrawals`;
});

/** The small module with its embedded activities in their places, as publishing renders them. */
function withPlaces(): ModulePackage {
  const module = aModulePackage();
  const place = (id: string) => `<div class="activity" data-activity="${id}"></div>`;
  return {
    ...module,
    lessons: module.lessons.map((lesson) =>
      lesson.id === step.lesson
        ? {
            ...lesson,
            html: lesson.html.replace(/<\/section>$/, `${place(step.quiz)}${place(step.scenario)}</section>`),
          }
        : lesson,
    ),
  };
}

const withdraw = async (stepId: string, by = rahmat): Promise<string> => {
  const answer = await by.post(address, { stepId, reason, notice });
  expect(answer.status).toBe(201);
  return answer.json<{ id: string }>().id;
};
const homeOf = async (phone = sari): Promise<HomeDocument> =>
  (await phone.get('/api/me/learning')).json<HomeDocument>();
const moduleOf = ({ enrolments }: HomeDocument): HomeModule => enrolments[0]?.modules[0] as HomeModule;
const setAside = (home: HomeDocument): string[] =>
  moduleOf(home).steps.flatMap((each) => (each.setAside ? each.id : []));
const nextOf = (home: HomeDocument): string | null => {
  const items = Object.fromEntries(
    home.progress.map(({ stepId, lastAt, ...item }) => [
      stepId,
      { ...item, firstAt: null, lastAt: Date.parse(lastAt) },
    ]),
  );
  return nextStep(homeOutline([moduleOf(home)]), { items }, []).id;
};
const send = async (...acts: ReturnType<typeof anAct>[]): Promise<SyncAnswer> =>
  (
    await sari.post('/api/sync', {
      app: 'spec',
      phoneNow: app.clock.now().toISOString(),
      cursor: null,
      entries: acts,
    })
  ).json<SyncAnswer>();
const progressRows = async () =>
  (
    await app.ownerPool.query(
      'select p.done, p.required, p.entries, s.step_id, s.done as step_done, s.best from enrolment_progress p left join step_progress s on s.agency_id = p.agency_id and s.enrolment_id = p.enrolment_id where p.enrolment_id = $1 order by s.step_id',
      [pupil.enrolmentId],
    )
  ).rows;

describe('A withdrawn lesson', () => {
  it('is named at home with the agency’s words, and its own activities go with it', async () => {
    expect(await homeOf()).not.toHaveProperty('withdrawn');
    const { headers } = await sari.get('/api/me/learning');
    await withdraw(step.lesson);
    const answer = await sari.get('/api/me/learning', { headers: { 'if-none-match': headers['etag'] as string } });
    expect(answer.status).toBe(200);
    const home = answer.json<HomeDocument>();
    const at = app.clock.now().toISOString();
    expect(home.withdrawn).toEqual(
      [step.lesson, step.quiz, step.scenario].map((stepId) => ({ enrolmentId: pupil.enrolmentId, stepId, notice, at })),
    );
    expect(setAside(home)).toEqual([step.lesson, step.quiz, step.scenario]);
    expect(JSON.stringify(home)).not.toContain(reason);
  });

  it('is passed over by the next step, and comes back when it is given back', async () => {
    expect(nextOf(await homeOf())).toBe(step.lesson);
    const id = await withdraw(step.lesson);
    expect(nextOf(await homeOf())).toBe(step.factCard);
    expect((await tini.delete(`${address}/${id}`)).status).toBe(204);
    const home = await homeOf();
    expect(nextOf(home)).toBe(step.lesson);
    expect(home).not.toHaveProperty('withdrawn');
    expect(setAside(home)).toEqual([]);
  });

  it('stays done where it was done, and counts', async () => {
    await send(anAct(pupil, 'lesson-finished', { stepId: step.lesson }));
    await withdraw(step.lesson);
    const home = await homeOf();
    expect(home.progress).toContainEqual(expect.objectContaining({ stepId: step.lesson, done: true }));
    expect(setAside(home)).toEqual([step.quiz, step.scenario]);
    expect(home.withdrawn?.map(({ stepId }) => stepId)).toContain(step.lesson);
  });

  it('takes what was done before the phone knew, and leaves ledger and progress as without it', async () => {
    const acts = [
      anAct(pupil, 'lesson-opened', { stepId: step.lesson }),
      anAct(pupil, 'lesson-finished', { stepId: step.lesson }),
      anAct(pupil, 'quiz-answered', {
        stepId: step.quiz,
        payload: { attemptId: newId(), answers: { [question.price]: ['b'], [question.claim]: ['a', 'b'] } },
      }),
    ];
    const id = await withdraw(step.lesson);
    expect((await send(...acts)).answers.map(({ answer }) => answer)).toEqual(['accepted', 'accepted', 'accepted']);
    const during = await progressRows();
    expect(during).toContainEqual(expect.objectContaining({ step_id: step.quiz, step_done: true, best: 10_000 }));
    await tini.delete(`${address}/${id}`);
    expect(await progressRows()).toEqual(during);
  });

  it('is gone from the pages without JavaScript, which say why', async () => {
    const lesson = '/belajar/baca/teks/teks-yang-jelas';
    expect((await sari.get(lesson)).status).toBe(200);
    await withdraw(step.lesson);
    for (const page of [lesson, `${lesson}/kuis/${step.quiz}`]) {
      const { status, text } = await sari.get(page);
      expect(status).toBe(410);
      expect(text).toContain(notice);
      expect(text).toContain('Bagian ini sedang diperbaiki');
      expect(text).not.toContain('Cerita');
    }
    expect((await sari.get('/belajar/baca')).text).toContain('Bagian ini sedang diperbaiki');
  });

  it('comes with the notice as the document’s first words', async () => {
    const words = async (page: string) =>
      (await app.get<FirstWords>(FirstWords as never).of(pupil.actor, page, 'id'))?.words;
    const lesson = `/belajar/pelajaran/${step.lesson}?bagian=1`;
    expect(await words(lesson)).toContain('<h2>Cerita</h2>');
    await withdraw(step.lesson);
    await withdraw(step.task);
    expect(await words(lesson)).toContain(notice);
    expect(await words(lesson)).not.toContain('Cerita');
    expect(await words(`/belajar/tugas/${step.task}`)).toContain(notice);
    expect(await words(`/belajar/tugas/${step.task}`)).not.toContain('Tulis teks.');
    expect(await words('/belajar')).toContain('Kartu Fakta');
  });
});

describe('A withdrawn activity', () => {
  it('leaves its lesson, which says the notice in its place', async () => {
    await withdraw(step.quiz);
    const { status, text } = await sari.get('/belajar/baca/teks/teks-yang-jelas');
    expect(status).toBe(200);
    expect(text).toContain(notice);
    expect(text).not.toContain(`/kuis/${step.quiz}`);
    expect((await sari.get(`/belajar/baca/teks/teks-yang-jelas/kuis/${step.quiz}`)).status).toBe(410);
    expect(setAside(await homeOf())).toEqual([step.quiz]);
  });

  it('is marked in the mentor’s queue, where judging goes on', async () => {
    await send(aSending(pupil));
    const budi = await app.as(pupil.mentor);
    const queue = async () => (await budi.get('/api/submissions')).json<QueuePage>().items;
    expect((await queue())[0]).not.toHaveProperty('withdrawn');
    const id = await withdraw(step.task);
    expect((await queue())[0]).toMatchObject({ taskTitle: 'Tiga teks', state: 'submitted', withdrawn: true });
    await tini.delete(`${address}/${id}`);
    expect((await queue())[0]).not.toHaveProperty('withdrawn');
  });
});

describe('Withdrawing', () => {
  it('is signed and told to the other officers, who may give it back; the one who withdrew may not', async () => {
    const id = await withdraw(step.lesson);
    const seenBy = async (officer: Client) =>
      (await officer.get(`/api/curriculum-versions/${pupil.versionId}`)).json<VersionView>().withdrawals;
    const told = { id, stepId: step.lesson, title: 'Teks yang jelas', reason, notice, byName: 'Rahmat' };
    expect(await seenBy(rahmat)).toMatchObject([{ ...told, mayReturn: false, returnedAt: null }]);
    expect(await seenBy(tini)).toMatchObject([{ ...told, mayReturn: true }]);
    expect(await seenBy(dewi)).toMatchObject([{ ...told, mayReturn: false }]);

    expect((await rahmat.delete(`${address}/${id}`)).json()).toMatchObject({
      status: 403,
      type: problemType('curricula/return-four-eyes'),
    });
    expect((await tini.delete(`${address}/${id}`)).status).toBe(204);
    expect(await seenBy(rahmat)).toMatchObject([{ ...told, returnedByName: 'Tini', mayReturn: false }]);
    expect((await tini.delete(`${address}/${id}`)).json()).toMatchObject({
      type: problemType('curricula/already-returned'),
    });
    // What was given back may be withdrawn anew; both stay on record.
    await withdraw(step.lesson);
    expect(await seenBy(tini)).toHaveLength(2);
  });

  it('is refused twice, for a step of another version, without words, and by whoever may not publish', async () => {
    await withdraw(step.lesson);
    const refused = async (by: Client, change: object = {}) =>
      (await by.post(address, { stepId: step.lesson, reason, notice, ...change })).json<{
        status: number;
        type: string;
      }>();
    expect(await refused(rahmat)).toMatchObject({ status: 409, type: problemType('curricula/already-withdrawn') });
    expect(await refused(rahmat, { stepId: newId() })).toMatchObject({ status: 404 });
    expect(await refused(rahmat, { notice: '  ' })).toMatchObject({ status: 422 });
    expect(await refused(rahmat, { reason: '' })).toMatchObject({ status: 422 });
    expect(await refused(dewi)).toMatchObject({ status: 403 });
    expect(await refused(sari)).toMatchObject({ status: 403 });
  });

  it('is refused for what was never published', async () => {
    await app.ownerPool.query(`alter table curriculum_version disable trigger curriculum_version_path`);
    await app.ownerPool.query(`update curriculum_version set status = 'approved', published_at = null where id = $1`, [
      pupil.versionId,
    ]);
    await app.ownerPool.query(`alter table curriculum_version enable trigger curriculum_version_path`);
    expect((await rahmat.post(address, { stepId: step.lesson, reason, notice })).json()).toMatchObject({
      type: problemType('curricula/wrong-stage'),
    });
  });

  it('is kept by the database as it was: its words never change, and nobody gives their own back', async () => {
    const id = await withdraw(step.lesson);
    const change = (what: string) => app.ownerPool.query(`update step_withdrawal set ${what} where id = $1`, [id]);
    await expect(change(`notice = 'lain sekali'`)).rejects.toMatchObject({ constraint: 'step_withdrawal_kept_ck' });
    await expect(change('returned_by = withdrawn_by, returned_at = now()')).rejects.toMatchObject({
      constraint: 'step_withdrawal_four_eyes_ck',
    });
    await tini.delete(`${address}/${id}`);
    await expect(change('returned_by = null, returned_at = null')).rejects.toMatchObject({
      constraint: 'step_withdrawal_kept_ck',
    });
  });
});
