import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Type } from '@nestjs/common';
import { MarkingView } from '@contracts/assessments';
import { commonProblems, problemType, type ProblemSpec, type Role } from '@contracts/kernel';
import type { HomeDocument, SyncAnswer } from '@contracts/learning';
import { MessageView, NextWork, QueuePage } from '@contracts/submissions';
import { LearningModule } from '@api/learning';
import { newId } from '@api/platform/http';
import { Storage } from '@api/platform/storage';
import { aJpeg, givenPerson, insertRow, startApp, type Answer, type Client, type TestApp } from '@api/testing';
import {
  aQuestion,
  aSending,
  givenAccountOf,
  givenAssignment,
  givenMentor,
  givenPicture,
  givenPupil,
  type GivenPupil,
} from './submissions.given';
import { SubmissionsModule } from './submissions.module';

let app: TestApp;
let dataDir: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'melekai-data-'));
  app = await startApp({ modules: [LearningModule, SubmissionsModule], env: { DATA_DIR: dataDir } });
});
afterAll(async () => {
  await app.close();
  await rm(dataDir, { recursive: true });
});
beforeEach(() => app.clock.set(new Date('2026-11-23T01:00:00.000Z')));

/** A pupil with her phone, and her mentor at the desk. */
async function givenBoth(
  wish: Parameters<typeof givenPupil>[1] = {},
): Promise<{ pupil: GivenPupil; phone: Client; desk: Client }> {
  const pupil = await givenPupil(app, wish);
  return { pupil, phone: await app.as(await givenAccountOf(app, pupil)), desk: await app.as(pupil.mentor) };
}

const bring = async (phone: Client, entries: readonly unknown[]) =>
  (await phone.post('/api/sync', { app: 'spec', phoneNow: app.clock.now().toISOString(), entries }))
    .json<SyncAnswer>()
    .answers.map(({ answer }) => answer);

const refusalIn = (answer: Answer) => ({ status: answer.status, type: answer.json().type });
const refusal = ({ status, code }: ProblemSpec) => ({ status, type: problemType(code) });
const homeOf = async (phone: Client) => (await phone.get('/api/me/learning')).json<HomeDocument>();

describe('a submission’s way from the phone to the desk and back', () => {
  it('is in the queue, on the marking screen and on the learner’s home', async () => {
    const { pupil, phone, desk } = await givenBoth();
    const submissionId = newId();
    expect(await bring(phone, [aSending(pupil, { submissionId }), aQuestion(pupil)])).toEqual(['accepted', 'accepted']);

    const queue = await desk.get('/api/submissions');
    expect(queue.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(QueuePage.parse(queue.json())).toMatchObject({
      items: [{ id: submissionId, state: 'submitted', no: 1 }],
      counts: { waiting: 1 },
    });
    expect(NextWork.parse((await desk.get('/api/submissions/next')).json())).toMatchObject({
      item: { id: submissionId },
      waiting: 1,
    });
    expect(MarkingView.parse((await desk.get(`/api/submissions/${submissionId}`)).json())).toMatchObject({
      id: submissionId,
      messages: [{ mine: false }],
    });

    const answered = await desk.post(`/api/submissions/${submissionId}/messages`, { body: ' Boleh, Bu. ' });
    expect(answered.status).toBe(201);
    expect(MessageView.parse(answered.json())).toMatchObject({ body: 'Boleh, Bu.', mine: true });
    expect((await homeOf(phone)).submissions).toMatchObject([
      {
        id: submissionId,
        enrolmentId: pupil.enrolmentId,
        status: 'submitted',
        no: 1,
        receivedAt: '2026-11-23T01:00:00.000Z',
        promisedAt: '2026-11-26T16:59:59.000Z',
        feedback: [],
        messages: [
          { mine: true, body: 'Boleh pakai foto lama?' },
          { mine: false, authorName: 'Budi Santoso', body: 'Boleh, Bu.' },
        ],
      },
    ]);
  });

  it('shows the learner a question without work as a question, and released feedback only', async () => {
    const { pupil, phone } = await givenBoth();
    await bring(phone, [aQuestion(pupil)]);
    expect(await homeOf(phone)).toMatchObject({
      submissions: [],
      questions: [{ stepId: aQuestion(pupil).stepId, messages: [{ mine: true }] }],
    });

    const sending = aSending(pupil);
    await bring(phone, [sending]);
    const { id } = (await homeOf(phone)).submissions[0] ?? { id: '' };
    const words = {
      levels: { kebenaran: 2 },
      strength: 'Harganya jelas.',
      nextStep: 'Sebut cara pesan.',
      savedAt: new Date(),
      startedAt: new Date(),
    };
    const row = {
      agencyId: pupil.agencyId,
      submissionId: id,
      versionId: sending.id,
      mentorId: pupil.mentor.personId,
      ...words,
    };
    await insertRow(app, 'assessment', { ...row, id: newId(), status: 'draft' });
    expect(await homeOf(phone)).toMatchObject({ submissions: [{ feedback: [] }], questions: [] });

    const releasedAt = new Date('2026-11-24T03:00:00.000Z');
    await insertRow(app, 'assessment', {
      ...row,
      id: newId(),
      status: 'released',
      decision: 'returned',
      proposed: 'returned',
      releasedAt,
    });
    expect((await homeOf(phone)).submissions[0]?.feedback).toEqual([
      {
        assessmentId: expect.any(String),
        no: 1,
        decision: 'returned',
        mentorName: 'Budi Santoso',
        levels: { kebenaran: 2 },
        strength: 'Harganya jelas.',
        nextStep: 'Sebut cara pesan.',
        releasedAt: '2026-11-24T03:00:00.000Z',
      },
    ]);
  });

  it('shows one learner nothing of another’s threads', async () => {
    const { pupil, phone } = await givenBoth();
    await bring(phone, [aSending(pupil)]);
    const other = await givenPupil(app, { beside: pupil });
    expect((await homeOf(await app.as(await givenAccountOf(app, other)))).submissions).toEqual([]);
  });
});

describe('GET /api/submissions', () => {
  it('pages with its own cursor', async () => {
    const { pupil, phone, desk } = await givenBoth();
    await bring(phone, [aSending(pupil)]);
    const other = await givenPupil(app, { beside: pupil, name: 'Andi' });
    await bring(await app.as(await givenAccountOf(app, other)), [aSending(other)]);

    const first = QueuePage.parse((await desk.get('/api/submissions?limit=1&sort=name')).json());
    const second = QueuePage.parse((await desk.get(`/api/submissions?limit=1&sort=name&cursor=${first.next}`)).json());
    expect([...first.items, ...second.items].map(({ learnerName }) => learnerName)).toEqual(['Andi', 'Sari']);
    expect(second.next).toBeNull();
  });

  it.each(['state=lost', 'sort=fate', 'limit=0', 'limit=101', 'cursor=x', `search=${'a'.repeat(81)}`, 'search=%00'])(
    'refuses ?%s',
    async (query) => {
      const { desk } = await givenBoth();
      expect(refusalIn(await desk.get(`/api/submissions?${query}`))).toEqual(refusal(commonProblems['not-valid']));
    },
  );

  it.each(['%27%20or%201=1--', '%25', '%5C', 'sari%27%3B%20drop%20table%20submission'])(
    'takes ?search=%s for words',
    async (search) => {
      const { pupil, phone, desk } = await givenBoth();
      await bring(phone, [aSending(pupil)]);
      expect((await desk.get(`/api/submissions?search=${search}`)).json<QueuePage>().items).toEqual([]);
    },
  );
});

describe('POST /api/submissions/{id}/messages', () => {
  it.each([{}, { body: '' }, { body: '  ' }, { body: 'a'.repeat(2001) }, { body: 7 }, { body: '\u0000' }])(
    'refuses %j',
    async (body) => {
      const { pupil, phone, desk } = await givenBoth();
      const submissionId = newId();
      await bring(phone, [aSending(pupil, { submissionId })]);
      expect(refusalIn(await desk.post(`/api/submissions/${submissionId}/messages`, body))).toEqual(
        refusal(commonProblems['not-valid']),
      );
      expect((await desk.get(`/api/submissions/${submissionId}`)).json<MarkingView>().messages).toEqual([]);
    },
  );
});

describe('GET /api/files/{id}', () => {
  const givenSentPicture = async () => {
    const both = await givenBoth();
    const bytes = aJpeg();
    const picture = await givenPicture(app, both.pupil, { bytes, storage: app.get(Storage as Type<Storage>) });
    await bring(both.phone, [aSending(both.pupil, { pictures: [picture] })]);
    return { ...both, picture, bytes };
  };

  it('opens a picture for its owner and for the mentor it was sent to', async () => {
    const { phone, desk, picture } = await givenSentPicture();
    for (const client of [phone, desk]) {
      const answer = await client.get(`/api/files/${picture}`);
      expect(answer.status).toBe(200);
      expect(answer.headers).toMatchObject({
        'content-type': 'image/jpeg',
        'cache-control': 'private, max-age=300',
        'x-content-type-options': 'nosniff',
      });
    }
  });

  it.each([
    ['a mentor who is not hers', async ({ agencyId }: GivenPupil) => app.as(await givenMentor(app, agencyId, 'Ratna'))],
    [
      'a learner of the same cohort',
      async (pupil: GivenPupil) => app.as(await givenAccountOf(app, await givenPupil(app, { beside: pupil }))),
    ],
    ['a mentor of another agency', async () => app.as((await givenPupil(app)).mentor)],
    ['a learner of another agency', async () => app.as(await givenAccountOf(app, await givenPupil(app)))],
    [
      'the mentor before',
      async (pupil: GivenPupil) => {
        await givenAssignment(app, pupil, await givenMentor(app, pupil.agencyId, 'Ratna'));
        return app.as(pupil.mentor);
      },
    ],
  ])('is not there for %s', async (_, somebody) => {
    const { pupil, picture } = await givenSentPicture();
    const client = await somebody(pupil);
    expect(refusalIn(await client.get(`/api/files/${picture}`))).toEqual(refusal(commonProblems['not-found']));
  });

  it('is not there for the mentor before it is sent', async () => {
    const { pupil, phone, desk } = await givenBoth();
    const picture = await givenPicture(app, pupil, { storage: app.get(Storage as Type<Storage>) });
    expect((await phone.get(`/api/files/${picture}`)).status).toBe(200);
    expect(refusalIn(await desk.get(`/api/files/${picture}`))).toEqual(refusal(commonProblems['not-found']));
  });

  it.each(['uploading', 'quarantined', 'deleted'] as const)('is not there while it is %s', async (state) => {
    const { pupil, phone } = await givenBoth();
    const picture = await givenPicture(app, pupil, { state, storage: app.get(Storage as Type<Storage>) });
    expect(refusalIn(await phone.get(`/api/files/${picture}`))).toEqual(refusal(commonProblems['not-found']));
  });

  it('is not there when its bytes are gone', async () => {
    const { pupil, phone } = await givenBoth();
    const picture = await givenPicture(app, pupil);
    expect(refusalIn(await phone.get(`/api/files/${picture}`))).toEqual(refusal(commonProblems['not-found']));
  });

  it.each(['x', '..%2f..%2fetc%2fpasswd', '0193a000-0000-7000-8000-0000000000ff'])('knows no file %s', async (id) => {
    const { phone } = await givenBoth();
    expect(refusalIn(await phone.get(`/api/files/${id}`))).toEqual(refusal(commonProblems['not-found']));
  });
});

describe('who may ask', () => {
  const routes: readonly (readonly ['GET' | 'POST', string, readonly Role[]])[] = [
    ['GET', '/api/submissions', ['mentor']],
    ['GET', '/api/submissions/next', ['mentor']],
    ['GET', '/api/submissions/{id}', ['mentor']],
    ['POST', '/api/submissions/{id}/messages', ['mentor']],
    ['GET', '/api/files/{id}', ['mentor', 'learner']],
  ];
  const everybody = [
    'learner',
    'mentor',
    'curriculum_editor',
    'curriculum_reviewer',
    'cohort_manager',
    'report_viewer',
    'privacy_officer',
    'support_officer',
    'agency_owner',
  ] as const;

  it.each(routes)('%s %s', async (method, route, allowed) => {
    const url = route.replace('{id}', newId());
    const body = method === 'POST' ? { body: 'Halo' } : undefined;
    expect(refusalIn(await app.stranger.ask(method, url, { body }))).toEqual(refusal(commonProblems['not-signed-in']));
    for (const role of everybody) {
      const answer = await (await app.as(await givenPerson(app, { roles: [role] }))).ask(method, url, { body });
      if (allowed.includes(role)) expect([200, 404]).toContain(answer.status);
      else expect(refusalIn(answer)).toEqual(refusal(commonProblems['not-allowed']));
    }
  });
});
