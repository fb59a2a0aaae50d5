import type { HandInAssessmentRequest, SaveAssessmentRequest } from '@contracts/assessments';
import { PackageShelf } from '@api/learning';
import type { Clock } from '@api/platform/clock';
import type { Database } from '@api/platform/database';
import { newId } from '@api/platform/http';
import type { World } from '@api/testing';
import { aSending, givenPupil, type GivenPupil } from '@given/submissions';
import { HandInAssessment } from './hand-in-assessment';
import { ReleaseAssessment } from './release-assessment';
import { SaveAssessment } from './save-assessment';

/** Work that a mentor has in front of her. */
export type GivenWork = GivenPupil & { readonly submissionId: string; readonly sentId: string };

type Send = (learner: GivenPupil, entries: readonly unknown[], at?: Date) => Promise<string[]>;

/** A learner's first version, sent. */
export async function givenWork(
  world: World,
  send: Send,
  wish: Parameters<typeof givenPupil>[1] = {},
): Promise<GivenWork> {
  const pupil = await givenPupil(world, wish);
  const sending = aSending(pupil);
  await send(pupil, [sending]);
  return { ...pupil, submissionId: String(sending.payload['submissionId']), sentId: sending.id };
}

/** The next version of work that was returned. */
export async function givenNextVersion(send: Send, work: GivenWork): Promise<GivenWork> {
  const sending = aSending(work, { submissionId: work.submissionId, answers: { status: 'Lebih jelas.' } });
  await send(work, [sending]);
  return { ...work, sentId: sending.id };
}

/** What a mentor's screen sends; whole, and as the rule proposes, unless the spec says otherwise. */
export const aJudgement = (
  { sentId }: { sentId: string },
  change: Partial<SaveAssessmentRequest> = {},
): SaveAssessmentRequest => ({
  versionId: sentId,
  levels: { kebenaran: 3, saluran: 3 },
  strength: 'Harganya jelas.',
  nextStep: 'Sebut cara pesan.',
  decision: 'accepted',
  reason: '',
  revision: 0,
  ...change,
});

/** What a device sends of a judgement that was decided without signal; under an id of its own unless the spec says otherwise. */
export const aHandIn = (
  work: { sentId: string },
  mentor: { personId: string },
  change: Partial<HandInAssessmentRequest> = {},
): HandInAssessmentRequest => ({
  ...aJudgement(work),
  decision: 'accepted',
  id: newId(),
  mentorId: mentor.personId,
  ...change,
});

/** A mentor's desk without the application around it. */
export const desk = (clock: Clock, database: Database) => {
  const packages = new PackageShelf(database);
  return {
    save: new SaveAssessment(clock, database, packages),
    release: new ReleaseAssessment(clock, database, packages),
    handIn: new HandInAssessment(clock, database, packages),
  };
};
