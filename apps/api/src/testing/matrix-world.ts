import { createHash } from 'node:crypto';
import { roles as everyRole, type Role } from '@contracts/kernel';
import { newId } from '@api/platform/http';
import { Storage } from '@api/platform/storage';
import { aModulePackage, anAct, step } from '@given/learning';
import {
  aSending,
  givenAccountOf,
  givenAssignment,
  givenPicture,
  givenPupil,
  type GivenPupil,
} from '@given/submissions';
import { givenAnotherVersion } from '../features/moves/moves.given';
import { givenPerson } from '../features/people/person.given';
import { aJpeg } from '../platform/storage/picture.given';
import { aWebm } from '@given-rules';
import { givenDraft, givenInstrument } from './matrix-draft';
import type { Client } from './client';
import { insertRow } from './insert-row';
import type { TestApp } from './start-app';

/** Somebody of an agency who can sign in. */
export type Somebody = { readonly personId: string; readonly accountId: string; readonly roles: readonly Role[] };

/** An agency with one of everything that an address or a body can name. */
export type FurnishedAgency = {
  readonly agencyId: string;
  /** Owns her work and her business. */
  readonly learner: Somebody;
  /** Holds all nine roles, and answers for the learner as her mentor. */
  readonly officer: Somebody;
  /** The same roles as the two above in the same agency, and nothing of theirs. */
  readonly neighbours: readonly Somebody[];
  /** What stands in an address, by the two words that name it: `cohorts/:id`. */
  readonly places: Readonly<Record<string, string>>;
  /** What stands in a body, by the name of the field. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly pupil: GivenPupil;
};

/** Builds one with the application's own use cases where a person would, so that every row is as the application makes it. */
export async function givenFurnishedAgency(app: TestApp): Promise<FurnishedAgency> {
  const pupil = await givenPupil(app);
  const { agencyId, cohortId, enrolmentId, versionId } = pupil;
  const agency = { id: agencyId };
  await app.ownerPool.query(`update cohort set status = 'open' where agency_id = $1`, [agencyId]);
  const learner = { personId: pupil.personId, ...(await givenAccountOf(app, pupil)), roles: ['learner'] as const };
  const officer = await somebody(app, agency, everyRole);
  await sharePassword(app, officer, learner);
  await givenAssignment(app, pupil, { ...pupil.mentor, ...officer });
  const neighbours = [await somebody(app, agency, ['learner']), await somebody(app, agency, ['mentor'])];
  const draft = await givenDraft(app, agencyId, officer.personId);

  const hers = await app.as(learner);
  const desk = await app.as(officer);
  const fileId = await givenPicture(app, pupil, {
    bytes: aJpeg({ seed: 1 }),
    storage: app.get<Storage>(Storage as never),
  });
  const unsentId = await givenPicture(app, pupil, {
    bytes: aJpeg({ seed: 2 }),
    storage: app.get<Storage>(Storage as never),
  });
  const uploadId = await givenPicture(app, pupil, { bytes: aJpeg({ seed: 3 }), state: 'uploading' });
  const sending = aSending(pupil, { pictures: [fileId] });
  await sync(hers, [anAct(pupil, 'lesson-opened'), sending]);
  const submissionId = String(sending.payload['submissionId']);
  const levels = { kebenaran: 3, saluran: 3 };
  const judgement = { strength: 'Jelas.', nextStep: 'Sebut cara pesan.', decision: 'accepted', reason: '', levels };
  await kept(
    desk.put(`/api/submissions/${submissionId}/assessment`, { ...judgement, versionId: sending.id, revision: 0 }),
  );
  const invited = await kept<{ id: string; code: string }>(
    desk.post(`/api/cohorts/${cohortId}/invitations`, { name: 'Wati', phone: '0812-3456-7801' }),
  );
  const content = Buffer.from('nama;no hp\nRina;0812-3456-7802\n').toString('base64');
  const imported = await kept<{ importId: string }>(
    desk.post(`/api/cohorts/${cohortId}/invitation-imports`, { fileName: 'undangan.csv', content, dryRun: false }),
  );
  const token = await kept<{ id: string }>(
    hers.post('/api/tokens', { name: 'skrip', scopes: ['account:self'], days: 1 }),
  );
  await kept(hers.put('/api/me/goals/B2', { targetLevel: 2, targetOn: '2026-12-31' }));

  const { versionId: nextVersionId } = await givenAnotherVersion(
    app.ownerPool,
    pupil,
    aModulePackage({ version: '0.2.0' }),
  );
  const moveId = newId();
  await insertRow(app, 'cohort_move', {
    ...{ agencyId, id: moveId, cohortId, fromVersionId: nextVersionId, toVersionId: versionId, status: 'moved' },
    ...{ startedBy: officer.personId, startedAt: new Date(), returnedBy: null, returnedAt: null },
  });

  const withdrawalId = newId();
  const withdrawn = { agencyId, versionId: draft.versionId, stepId: step.lesson };
  await insertRow(app, 'version_step', {
    ...{ ...withdrawn, id: newId(), moduleId: newId(), kind: 'lesson', required: true, position: 0, title: 'Teks' },
  });
  await insertRow(app, 'step_withdrawal', {
    ...{
      ...withdrawn,
      id: withdrawalId,
      stepIds: [step.lesson],
      reason: 'Isinya keliru.',
      notice: 'Sedang diperbaiki.',
    },
    ...{ withdrawnBy: pupil.personId, withdrawnAt: new Date(), returnedBy: null, returnedAt: null },
  });

  const commentId = newId();
  const { versionId: ofDraft } = draft;
  await insertRow(app, 'review_comment', {
    ...{ agencyId, id: commentId, versionId: ofDraft, revision: 1, path: 'x', placeKey: '', placeName: 'x', quote: '' },
    ...{ kind: 'remark', words: 'Jelas.', writtenBy: officer.personId, writtenAt: new Date() },
  });

  return {
    agencyId,
    learner,
    officer,
    neighbours,
    pupil,
    places: {
      'cohorts/:id': cohortId,
      'cohorts/:slug': cohortId,
      'cohort-moves/:id': moveId,
      'withdrawals/:withdrawalId': withdrawalId,
      'move-previews/:versionId': nextVersionId,
      'daftar/:slug': cohortId,
      'curricula/:id': await curriculumOf(app, versionId),
      'curriculum-versions/:id': draft.versionId,
      'instrument-versions/:id': await givenInstrument(app, agencyId, neighbours[1]?.personId ?? ''),
      'quizzes/:activityId': draft.quizId,
      'questions/:questionId': draft.questionId,
      'files/:path': draft.lesson.address,
      'comments/:commentId': commentId,
      'enrolments/:id': enrolmentId,
      'files/:id': fileId,
      'uploads/:id': `${agencyId}.${uploadId}`,
      'invitation-imports/:id': imported.importId,
      'invitations/:id': invited.id,
      'invitations/:code': invited.code,
      'undangan/:code': invited.code,
      'goals/:competency': 'B2',
      'people/:id': pupil.personId,
      'submissions/:id': submissionId,
      'tokens/:id': token.id,
      'packages/:name': `${pupil.package}.json`,
      'media/:hash': await givenRecording(app),
      'baca/:module': 'teks',
      ':module/:lesson': 'teks-yang-jelas',
      'kuis/:quiz': step.quiz,
    },
    fields: {
      agencyId,
      versionId,
      basedOn: versionId,
      'moves.from': versionId,
      'moves.to': nextVersionId,
      mentorId: officer.personId,
      enrolmentIds: [enrolmentId],
      enrolmentId,
      submissionId,
      fileId: unsentId,
      'assessment.versionId': sending.id,
      'hand-in.versionId': sending.id,
      'files.revision': draft.lesson.revision,
      'removal.revision': draft.lesson.revision,
      'files.form': draft.lesson.form,
      'files.module': draft.module,
      'files.lesson': null,
      'preview.form': draft.lesson.form,
      levels,
      content,
      name: 'Wati Siregar',
      phone: '0812-3456-7803',
      district: '',
    },
  };
}

/** From now on both sign in with the password that specs know. */
async function sharePassword(app: TestApp, from: Somebody, to: Somebody): Promise<void> {
  await app.ownerPool.query(
    'update auth.account set password_hash = (select password_hash from auth.account where id = $1) where id = $2',
    [from.accountId, to.accountId],
  );
}

async function curriculumOf(app: TestApp, versionId: string): Promise<string> {
  const { rows } = await app.ownerPool.query<{ id: string }>(
    'select curriculum_id as id from curriculum_version where id = $1',
    [versionId],
  );
  return rows[0]?.id ?? '';
}

async function somebody(app: TestApp, agency: { id: string }, roles: readonly Role[]): Promise<Somebody> {
  return { ...(await givenPerson(app, { agency, roles })), roles };
}

/** A phone brings what it has; each entry has to be accepted. */
async function sync(phone: Client, entries: readonly unknown[]): Promise<void> {
  const phoneNow = '2026-11-23T01:00:00.000Z';
  const { answers } = await kept<{ answers: { answer: string }[] }>(
    phone.post('/api/sync', { app: 'spec', phoneNow, cursor: null, entries }),
  );
  if (answers.some(({ answer }) => answer !== 'accepted')) throw new Error(JSON.stringify(answers));
}

/** The answer of a request that has to succeed for the world to be whole. */
async function kept<Body>(asked: ReturnType<Client['get']>): Promise<Body> {
  const answer = await asked;
  if (answer.status >= 300) throw new Error(`${answer.status} ${answer.text}`);
  return (answer.text === '' ? undefined : answer.json<Body>()) as Body;
}

/** An id that nothing bears. */
export const unknownId = newId();

/** A recorded reading that anybody may hear; its hash. */
async function givenRecording(app: TestApp): Promise<string> {
  const bytes = Buffer.from(aWebm());
  const hash = createHash('sha256').update(bytes).digest('hex');
  await app.ownerPool.query(`insert into media values ($1, 'audio/webm', $2) on conflict do nothing`, [hash, bytes]);
  return hash;
}
