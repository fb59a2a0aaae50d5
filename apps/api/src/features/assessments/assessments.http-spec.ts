import {
  assessmentProblems,
  AssessmentView,
  BatchExtent,
  type MarkingBatch,
  type SaveAssessmentRequest,
} from '@contracts/assessments';
import { commonProblems, problemType, type ProblemDocument, type ProblemSpec } from '@contracts/kernel';
import type { HomeDocument } from '@contracts/learning';
import type { QueuePage } from '@contracts/submissions';
import { LearningModule } from '@api/learning';
import { newId } from '@api/platform/http';
import { givenPerson, startApp, type Answer, type Client, type TestApp } from '@api/testing';
import {
  aSending,
  givenAccountOf,
  givenAssignment,
  givenMentor,
  givenPupil,
  type GivenPupil,
} from '@given/submissions';
import { AssessmentsModule } from './assessments.module';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ modules: [LearningModule, AssessmentsModule] });
});
afterAll(() => app.close());
beforeEach(() => app.clock.set(new Date('2026-11-23T01:00:00.000Z')));

type Work = {
  readonly pupil: GivenPupil;
  readonly phone: Client;
  readonly desk: Client;
  readonly url: string;
  readonly sentId: string;
};

const bring = (phone: Client, entries: readonly unknown[]) =>
  phone.post('/api/sync', { app: 'spec', phoneNow: app.clock.now().toISOString(), entries });

async function givenWork(): Promise<Work> {
  const pupil = await givenPupil(app);
  const phone = await app.as(await givenAccountOf(app, pupil));
  const sending = aSending(pupil);
  await bring(phone, [sending]);
  const url = `/api/submissions/${String(sending.payload['submissionId'])}/assessment`;
  return { pupil, phone, desk: await app.as(pupil.mentor), url, sentId: sending.id };
}

const judgement = ({ sentId }: Work, change: Partial<SaveAssessmentRequest> = {}) => ({
  versionId: sentId,
  levels: { kebenaran: 3, saluran: 3 },
  strength: 'Harganya jelas.',
  nextStep: 'Sebut cara pesan.',
  decision: 'accepted',
  reason: '',
  revision: 0,
  ...change,
});

const refusalIn = (answer: Answer) => ({ status: answer.status, type: answer.json().type });
const refusal = ({ status, code }: ProblemSpec) => ({ status, type: problemType(code) });

describe('PUT /api/submissions/{id}/assessment', () => {
  it('keeps the mentor’s work and shows in the queue that there is some', async () => {
    const work = await givenWork();
    const saved = await work.desk.put(work.url, judgement(work, { decision: null, levels: { kebenaran: 2 } }));
    expect(saved.status).toBe(200);
    expect(AssessmentView.parse(saved.json())).toMatchObject({
      status: 'draft',
      revision: 1,
      levels: { kebenaran: 2 },
    });

    const { items } = (await work.desk.get('/api/submissions')).json<QueuePage>();
    expect(items).toMatchObject([{ state: 'in_review', draftSavedAt: '2026-11-23T01:00:00.000Z' }]);
  });

  it('answers a save that missed another with the text that stands', async () => {
    const work = await givenWork();
    await work.desk.put(work.url, judgement(work, { strength: 'Dari HP.' }));
    const late = await work.desk.put(work.url, judgement(work, { strength: 'Dari laptop.' }));
    expect(refusalIn(late)).toEqual(refusal(commonProblems['edited-meanwhile']));
    expect(late.json<ProblemDocument & { stored: AssessmentView }>().stored).toMatchObject({
      strength: 'Dari HP.',
      revision: 1,
    });
  });

  it.each([
    ['a mark of zero', { levels: { kebenaran: 0 } }],
    ['a mark of five', { levels: { kebenaran: 5 } }],
    ['half a mark', { levels: { kebenaran: 2.5 } }],
    ['a mark in words', { levels: { kebenaran: 'baik' } }],
    ['a decision that is none', { decision: 'maybe' }],
    ['a comment without end', { strength: 'a'.repeat(2001) }],
    ['no version', { versionId: undefined }],
    ['a revision before the first', { revision: -1 }],
  ])('refuses %s', async (_, change) => {
    const work = await givenWork();
    expect(refusalIn(await work.desk.put(work.url, judgement(work, change as never)))).toEqual(
      refusal(commonProblems['not-valid']),
    );
  });

  it('refuses a mark on something the rubric does not ask, in the reader’s language', async () => {
    const work = await givenWork();
    const answer = await work.desk
      .with({ 'accept-language': 'en' })
      .put(work.url, judgement(work, { levels: { gaya: 1 } }));
    expect(refusalIn(answer)).toEqual(refusal(assessmentProblems['criterion-unknown']));
    expect(answer.json().title).toBe(assessmentProblems['criterion-unknown'].title.en);
    expect(answer.json().errors).toEqual([{ pointer: '/levels/gaya', code: 'unknown', message: 'unknown' }]);
  });
});

describe('POST /api/submissions/{id}/assessment/release', () => {
  it('brings the judgement to the learner’s home, where the work is done', async () => {
    const work = await givenWork();
    await work.desk.put(work.url, judgement(work));
    const released = await work.desk.post(`${work.url}/release`, { revision: 1 });
    expect(released.status).toBe(200);
    expect(AssessmentView.parse(released.json())).toMatchObject({ status: 'released', decision: 'accepted' });

    const home = (await work.phone.get('/api/me/learning')).json<HomeDocument>();
    expect(home.submissions).toMatchObject([
      { status: 'accepted', feedback: [{ decision: 'accepted', strength: 'Harganya jelas.' }] },
    ]);
    expect(home.progress).toMatchObject([{ done: true }]);
    expect((await work.desk.get('/api/submissions')).json<QueuePage>()).toMatchObject({
      items: [],
      counts: { waiting: 0, accepted: 1 },
    });
  });

  it('takes an empty request, and the same again', async () => {
    const work = await givenWork();
    await work.desk.put(work.url, judgement(work));
    const first = await work.desk.post(`${work.url}/release`);
    const again = await work.desk.post(`${work.url}/release`, {});
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(again.json()).toEqual(first.json());
  });

  it.each([
    ['levels-missing', { levels: { kebenaran: 3 } }],
    ['comment-missing', { nextStep: ' ' }],
    ['decision-missing', { decision: null }],
    ['deviation-needs-reason', { decision: 'returned' }],
  ] as const)('refuses by name: %s', async (problem, change) => {
    const work = await givenWork();
    await work.desk.put(work.url, judgement(work, change));
    expect(refusalIn(await work.desk.post(`${work.url}/release`))).toEqual(refusal(assessmentProblems[problem]));
  });

  it('refuses a draft that was changed meanwhile', async () => {
    const work = await givenWork();
    await work.desk.put(work.url, judgement(work));
    await work.desk.put(work.url, judgement(work, { strength: 'Lain.', revision: 1 }));
    expect(refusalIn(await work.desk.post(`${work.url}/release`, { revision: 1 }))).toEqual(
      refusal(commonProblems['edited-meanwhile']),
    );
  });

  it('refuses a second judgement, and one of a version that is no longer the newest', async () => {
    const work = await givenWork();
    const ratna = await givenMentor(app, work.pupil.agencyId, 'Ratna');
    const second = await app.as(ratna);
    await work.desk.put(work.url, judgement(work));
    await givenAssignment(app, work.pupil, ratna);
    await second.put(work.url, judgement(work, { decision: 'returned', reason: 'Fotonya milik toko lain.' }));
    expect((await second.post(`${work.url}/release`)).status).toBe(200);

    expect(refusalIn(await work.desk.post(`${work.url}/release`))).toEqual(
      refusal(assessmentProblems['already-judged']),
    );

    await second.put(work.url, judgement(work, { strength: 'Catatan.' }));
    await bring(work.phone, [aSending(work.pupil)]);
    expect(refusalIn(await second.post(`${work.url}/release`))).toEqual(refusal(assessmentProblems['newer-version']));
  });
});

describe('who may judge', () => {
  it.each(['PUT', 'POST'] as const)('%s: her mentor and nobody else', async (method) => {
    const work = await givenWork();
    const url = method === 'PUT' ? work.url : `${work.url}/release`;
    const ask = async (client: Client) => client.ask(method, url, { body: method === 'PUT' ? judgement(work) : {} });

    expect(refusalIn(await ask(app.stranger))).toEqual(refusal(commonProblems['not-signed-in']));
    expect(refusalIn(await ask(work.phone))).toEqual(refusal(commonProblems['not-allowed']));
    for (const role of [
      'curriculum_editor',
      'curriculum_reviewer',
      'cohort_manager',
      'report_viewer',
      'support_officer',
      'agency_owner',
    ] as const) {
      const person = await givenPerson(app, { agency: { id: work.pupil.agencyId }, roles: [role] });
      expect(refusalIn(await ask(await app.as(person)))).toEqual(refusal(commonProblems['not-allowed']));
    }
    expect(refusalIn(await ask(await app.as(await givenMentor(app, work.pupil.agencyId, 'Ratna'))))).toEqual(
      refusal(commonProblems['not-found']),
    );
    expect(refusalIn(await ask(await app.as((await givenPupil(app)).mentor)))).toEqual(
      refusal(commonProblems['not-found']),
    );
    expect(
      (await work.desk.get(work.url.replace('/assessment', ''))).json<{ assessments: unknown[] }>().assessments,
    ).toEqual([]);
  });

  it('not from another site', async () => {
    const work = await givenWork();
    const answer = await work.desk.with({ 'sec-fetch-site': 'cross-site' }).put(work.url, judgement(work));
    expect(refusalIn(answer)).toEqual(refusal(commonProblems['cross-site']));
  });

  it('nothing that does not exist', async () => {
    const work = await givenWork();
    for (const id of [newId(), 'x']) {
      expect(refusalIn(await work.desk.put(`/api/submissions/${id}/assessment`, judgement(work)))).toEqual(
        refusal(commonProblems['not-found']),
      );
      expect(refusalIn(await work.desk.post(`/api/submissions/${id}/assessment/release`, {}))).toEqual(
        refusal(commonProblems['not-found']),
      );
    }
  });
});

describe('POST /api/submissions/{id}/assessment/hand-in', () => {
  const whole = (work: Work, change: Record<string, unknown> = {}) => ({
    ...judgement(work),
    id: newId(),
    mentorId: work.pupil.mentor.personId,
    ...change,
  });

  it('gives the learner what was decided without signal, once', async () => {
    const work = await givenWork();
    const request = whole(work);
    const first = await work.desk.post(`${work.url}/hand-in`, request);
    expect(first.status).toBe(200);
    expect(AssessmentView.parse(first.json())).toMatchObject({ status: 'released', decision: 'accepted' });
    expect((await work.desk.post(`${work.url}/hand-in`, request)).json()).toEqual(first.json());
    const home = (await work.phone.get('/api/me/learning')).json<HomeDocument>();
    expect(home.submissions).toMatchObject([{ status: 'accepted', feedback: [{ strength: 'Harganya jelas.' }] }]);
  });

  it('shows a second marking to its mentor and never to the learner', async () => {
    const work = await givenWork();
    await work.desk.post(`${work.url}/hand-in`, whole(work));
    const second = await work.desk.post(`${work.url}/hand-in`, whole(work, { strength: 'Dari kereta.' }));
    expect(AssessmentView.parse(second.json())).toMatchObject({ status: 'second', strength: 'Dari kereta.' });
    expect((await work.phone.get('/api/me/learning')).text).not.toContain('Dari kereta.');
    const history = (await work.desk.get('/api/submissions?state=second')).json<QueuePage>();
    expect(history).toMatchObject({ items: [{ no: 1 }], counts: { second: 1 } });
  });

  it.each([
    ['no id', { id: undefined }],
    ['an id that is none', { id: 'x' }],
    ['nobody’s judgement', { mentorId: undefined }],
    ['no decision', { decision: null }],
    ['a comment without end', { nextStep: 'a'.repeat(2001) }],
  ])('refuses %s', async (_, change) => {
    const work = await givenWork();
    expect(refusalIn(await work.desk.post(`${work.url}/hand-in`, whole(work, change)))).toEqual(
      refusal(commonProblems['not-valid']),
    );
  });

  it('is closed to the learner, to strangers, and to a mentor with whom the work never lay', async () => {
    const work = await givenWork();
    const colleague = await app.as(await givenMentor(app, work.pupil.agencyId, 'Ratna'));
    expect((await work.phone.post(`${work.url}/hand-in`, whole(work))).status).toBe(403);
    expect((await app.stranger.post(`${work.url}/hand-in`, whole(work))).status).toBe(401);
    expect((await colleague.post(`${work.url}/hand-in`, whole(work))).status).toBe(404);
  });
});

describe('GET /api/submissions/batch', () => {
  it('brings the works and says beforehand how much that is', async () => {
    const work = await givenWork();
    const { works } = (await work.desk.get('/api/submissions/batch?limit=10')).json<MarkingBatch>();
    expect(works).toMatchObject([{ versions: [{ id: work.sentId }] }]);
    expect(BatchExtent.parse((await work.desk.get('/api/submissions/batch/extent')).json())).toMatchObject({
      works: 1,
    });
  });

  it.each(['limit=0', 'limit=21', 'limit=all'])('refuses %s', async (query) => {
    const work = await givenWork();
    expect(refusalIn(await work.desk.get(`/api/submissions/batch?${query}`))).toEqual(
      refusal(commonProblems['not-valid']),
    );
  });

  it('is closed to learners', async () => {
    const work = await givenWork();
    expect((await work.phone.get('/api/submissions/batch')).status).toBe(403);
  });
});
