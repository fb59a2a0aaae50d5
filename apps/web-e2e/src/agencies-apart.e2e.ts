import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import type { MarkingView } from '@contracts/assessments';
import type { CohortView, InvitationsPage, ParticipantsPage } from '@contracts/cohorts';
import type { CurriculumView, VersionView } from '@contracts/curricula';
import type { SyncAnswer } from '@contracts/learning';
import type { QueuePage } from '@contracts/submissions';
import { ask, read } from './ask';
import { test } from './demo';
import { expectGoodInEnglish, expectGoodPage } from './good-page';
import { readHome } from './learner';

test.use({ journey: 'agencies-apart' });

type As = (login: string, options?: { size: 'desk' }) => Promise<Page>;

const ofMedan = /Medan|Nurul|Budi|Ratna|Dewi|Rahmat|Sari|Tiur|Andi\b|Halimah/;
const ofBalikpapan = /Balikpapan|Lina|Joko|Agus|Wati/;

const nowhere = (page: Page) => page.getByRole('heading', { level: 1, name: 'Halaman ini tidak ada' });

test('Lina of Balikpapan finds nothing of Medan, in no list and at no address', async ({ as }) => {
  const medan = await whatIsOf('nurul', 'budi', as);
  const lina = await as('lina', { size: 'desk' });

  await test.step('her lists are her own', async () => {
    for (const path of ['/dinas', '/dinas/angkatan', '/dinas/kurikulum', '/dinas/mentor']) {
      await lina.goto(path);
      await expectGoodPage(lina, `lina${path.replaceAll('/', '-')}`);
      await expect(lina.getByRole('main')).not.toContainText(ofMedan);
    }
    await lina.goto('/dinas/angkatan');
    await expect(lina.getByRole('link', { name: 'Angkatan Balikpapan 1' })).toBeVisible();
  });

  await test.step('Medan’s addresses lead nowhere', async () => {
    const { cohort, curriculum, version, quiz } = medan;
    for (const path of [
      `angkatan/${cohort}`,
      `angkatan/${cohort}/ubah`,
      `angkatan/${cohort}/peserta`,
      `angkatan/${cohort}/undangan`,
      `angkatan/${cohort}/undangan/berkas`,
      `kurikulum/${version}`,
      `kurikulum/${version}/kuis/${quiz}`,
    ]) {
      await lina.goto(`/dinas/${path}`);
      await expect(nowhere(lina), path).toBeVisible();
      await expect(lina.getByRole('main')).not.toContainText(ofMedan);
    }
    await expectGoodPage(lina, 'lina-nowhere');
    await lina.goto(`/dinas/kurikulum/${curriculum}/draf`);
    await expect(lina.getByRole('main')).not.toContainText(ofMedan);
  });

  await test.step('nor does anything she asks the server for', async () => {
    const { cohort, curriculum, version, quiz, question, enrolment, invitation, person } = medan;
    for (const [method, path, data] of [
      ['GET', `cohorts/${cohort}`],
      ['GET', `cohorts/${cohort}/activity`],
      ['GET', `cohorts/${cohort}/participants`],
      ['GET', `cohorts/${cohort}/participants.csv`],
      ['GET', `cohorts/${cohort}/invitations`],
      ['GET', `cohorts/${cohort}/invitation-imports`],
      ['PATCH', `cohorts/${cohort}`, { quota: 1 }],
      ['POST', `cohorts/${cohort}/opening`],
      ['POST', `cohorts/${cohort}/closing`, { end: true }],
      ['POST', `cohorts/${cohort}/invitations`, { name: 'Rina', phone: '0812-6011-9999', district: '' }],
      ['POST', `cohorts/${cohort}/mentor-assignments`, { mentorId: person, enrolmentIds: [enrolment] }],
      ['DELETE', `invitations/${invitation}`],
      ['POST', `enrolments/${enrolment}/withdrawal`],
      ['POST', `people/${person}/recovery-code`],
      ['POST', `curricula/${curriculum}/drafts`, { basedOn: version, step: 'patch' }],
      ['GET', `curriculum-versions/${version}`],
      ['GET', `curriculum-versions/${version}/quizzes/${quiz}`],
      [
        'PUT',
        `curriculum-versions/${version}/questions/${question}`,
        { revision: 1, stem: 'Siapa ini sebenarnya?', options: [] },
      ],
      ['POST', `curriculum-versions/${version}/retirement`, { revision: 1, note: '', checklist: [] }],
    ] as const) {
      const answer = await ask(lina, method, `/api/${path}`, data);
      expect([404, 422], `${method} ${path}`).toContain(answer.status());
      if (method === 'GET') expect(answer.status(), path).toBe(404);
      expect(await answer.text()).not.toMatch(ofMedan);
    }
  });

  await test.step('in English too', async () => {
    await lina.goto('/dinas/akun');
    await expectGoodPage(lina, 'lina-account');
    await lina.getByRole('button', { name: 'English' }).click();
    await expectGoodInEnglish(lina, [
      '/dinas',
      '/dinas/angkatan',
      '/dinas/kurikulum',
      '/dinas/mentor',
      '/dinas/akun',
      `/dinas/angkatan/${medan.cohort}`,
    ]);
  });
});

test('Joko, a mentor of Balikpapan, can neither read nor judge Medan’s work', async ({ as }) => {
  const { submission, submissionVersion, file } = await whatIsOf('nurul', 'budi', as);
  const joko = await as('joko', { size: 'desk' });
  await expect(joko.getByRole('heading', { level: 1, name: 'Antrean penilaian' })).toBeVisible();
  await expectGoodPage(joko, 'joko-empty-queue');
  await expect(joko.getByRole('main')).not.toContainText(ofMedan);
  await joko.goto(`/mentor/kiriman/${submission}`);
  await expect(nowhere(joko)).toBeVisible();
  const judgement = {
    versionId: submissionVersion,
    levels: {},
    strength: '',
    nextStep: '',
    decision: null,
    reason: '',
    revision: 0,
  };
  for (const [method, path, data] of [
    ['GET', `submissions/${submission}`],
    ['GET', `files/${file}`],
    ['POST', `submissions/${submission}/messages`, { body: 'Halo, ini siapa?' }],
    ['PUT', `submissions/${submission}/assessment`, judgement],
    ['POST', `submissions/${submission}/assessment/release`, { revision: 1 }],
  ] as const)
    expect((await ask(joko, method, `/api/${path}`, data)).status(), `${method} ${path}`).toBe(404);
});

test('Wati and Sari learn the same lessons and never meet', async ({ as }) => {
  const wati = await as('wati');
  await expectGoodPage(wati, 'wati-notice');
  await wati.getByRole('button', { name: 'Setuju dan mulai belajar' }).click();
  await expect(wati.getByRole('heading', { level: 1, name: 'Halo, Bu Wati.' })).toBeVisible();
  await expect(wati.getByRole('main')).not.toContainText(ofMedan);
  const sari = await as('sari');
  await expect(sari.getByRole('main')).not.toContainText(ofBalikpapan);

  const medan = await whatIsOf('nurul', 'budi', as);
  const [home, other] = [await readHome(wati), await readHome(sari)];
  expect(JSON.stringify(home)).not.toContain('Dinas Koperasi Contoh, Medan');
  expect(JSON.stringify(other)).not.toContain('Dinas Koperasi Contoh, Balikpapan');

  await test.step('the other’s feedback leads nowhere', async () => {
    await wati.goto(`/belajar/umpan-balik/${other.submissions[0]?.id}`);
    await expect(nowhere(wati)).toBeVisible();
    await expectGoodPage(wati, 'wati-nowhere');
    expect((await ask(wati, 'GET', `/api/files/${medan.file}`)).status()).toBe(404);
  });

  await test.step('nobody can write into the other’s enrolment', async () => {
    for (const [page, own, foreign] of [
      [wati, home, other],
      [sari, other, home],
    ] as const) {
      const [enrolment] = foreign.enrolments;
      const [module] = enrolment?.modules ?? [];
      const answer = await ask(page, 'POST', '/api/sync', {
        app: 'e2e',
        phoneNow: own.serverNow,
        cursor: null,
        entries: [
          {
            id: randomUUID(),
            kind: 'lesson-finished',
            v: 1,
            enrolmentId: enrolment?.id,
            package: module?.hash,
            stepId: module?.steps.find(({ kind }) => kind === 'lesson')?.id,
            occurredAt: own.serverNow,
            payload: {},
          },
        ],
      });
      const { answers } = (await answer.json()) as SyncAnswer;
      expect(answers).toMatchObject([
        { answer: 'refused', problem: { type: 'urn:melekai:problem:learning/not-enrolled' } },
      ]);
    }
  });

  await test.step('the desks are not theirs', async () => {
    for (const [learner, path] of [
      [wati, '/dinas/angkatan'],
      [sari, '/dinas/angkatan'],
      [sari, '/mentor'],
    ] as const) {
      await learner.goto(path);
      await expect(learner.getByRole('heading', { level: 1, name: 'Meja kerja ini untuk peran lain' })).toBeVisible();
    }
    await expectGoodPage(sari, 'sari-not-allowed');
    for (const path of [
      'cohorts',
      `cohorts/${medan.cohort}`,
      'submissions',
      `submissions/${medan.submission}`,
      'curricula',
      'mentors',
    ])
      expect((await ask(wati, 'GET', `/api/${path}`)).status(), path).toBe(403);
  });
});

/** Ids of everything an agency has, as its own people see them. */
async function whatIsOf(manager: string, mentor: string, as: As) {
  const desk = await as(manager, { size: 'desk' });
  const { items: cohorts } = await read<{ items: CohortView[] }>(desk, '/api/cohorts?search=Angkatan');
  const running = cohorts.find(({ seatsTaken }) => seatsTaken > 0);
  const open = cohorts.find(({ status }) => status === 'open');
  const participants = await read<ParticipantsPage>(desk, `/api/cohorts/${running?.id}/participants`);
  const invitations = await read<InvitationsPage>(desk, `/api/cohorts/${open?.id}/invitations`);
  const [curriculum] = await read<CurriculumView[]>(desk, '/api/curricula');
  const version = await read<VersionView>(desk, `/api/curriculum-versions/${running?.versionId}`);
  const quiz = version.modules[0]?.quizzes[0];
  const { questions } = await read<{ questions: { id: string }[] }>(
    desk,
    `/api/curriculum-versions/${version.id}/quizzes/${quiz?.id}`,
  );

  const marking = await as(mentor, { size: 'desk' });
  const queue = await read<QueuePage>(marking, '/api/submissions?search=Tiur');
  const work = await read<MarkingView>(marking, `/api/submissions/${queue.items[0]?.id}`);
  const { personId } = await read<{ personId: string }>(marking, '/api/session');
  const ids = {
    cohort: running?.id,
    enrolment: participants.items[0]?.enrolmentId,
    invitation: invitations.items[0]?.id,
    curriculum: curriculum?.id,
    version: version.id,
    quiz: quiz?.id,
    question: questions[0]?.id,
    submission: work.id,
    submissionVersion: work.versions[0]?.id,
    file: work.versions[0]?.files[0]?.id,
    person: personId,
  };
  for (const [name, id] of Object.entries(ids)) expect(id, name).toBeTruthy();
  return ids;
}
