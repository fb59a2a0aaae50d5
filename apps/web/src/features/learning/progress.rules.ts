import type { HomeDocument, HomeEnrolment } from '@contracts/learning';
import {
  applyToProgress,
  emptyProgress,
  homeOutline,
  type Catalogue,
  type ItemProgress,
  type LearnerAct,
  type Outline,
  type Progress,
} from '@rules';
import type { Act } from '@web/platform/store';

/** The way through an enrolment's version, as the home document tells it. */
export const outlineOf = ({ modules }: HomeEnrolment, activities?: Catalogue): Outline =>
  homeOutline(modules, activities);

/**
 * How far an enrolment is: what the server says, and on top of it what this phone has done that the server's word does not
 * contain yet. It is the server's own arithmetic, so nothing jumps when its answer comes.
 */
export function progressIn(
  home: HomeDocument,
  enrolment: HomeEnrolment,
  acts: readonly Act[],
  activities: Catalogue,
): Progress {
  const outline = outlineOf(enrolment, activities);
  const known: Record<string, ItemProgress> = {};
  for (const { enrolmentId, stepId, done, best, attempts, partsRead, lastAt } of home.progress) {
    const at = Date.parse(lastAt);
    if (enrolmentId === enrolment.id) known[stepId] = { done, best, attempts, partsRead, firstAt: at, lastAt: at };
  }
  return acts
    .filter((act) => act.enrolmentId === enrolment.id)
    .reduce((progress, act) => applyToProgress(progress, toLearnerAct(act), outline), {
      ...emptyProgress(outline),
      items: known,
    });
}

/** An act as the rules read it: they call a step a lesson or an activity. */
export function toLearnerAct({ id, kind, v, occurredAt, stepId, package: hash, payload }: Act): LearnerAct {
  return {
    id,
    kind,
    v,
    occurredAt: Date.parse(occurredAt),
    activityId: stepId,
    package: hash,
    payload: { ...payload, lessonId: stepId },
  } as unknown as LearnerAct;
}
