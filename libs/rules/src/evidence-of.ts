import type { Competency, Evidence, Level } from './level';
import { recognisedFrom, strongKind, triedFrom } from './level';
import type { LevelFact } from './level-fact';
import type { Mark } from './ledger-entry';

/**
 * What a fact says about one competency, as far as it supports a level at all.
 * A proposal supports level 4 only, with a reason, and only on top of a level 3 already reached.
 */
export function evidenceOf(fact: LevelFact, { code, kind }: Competency, reached: number): Evidence[] {
  const { entryId, at } = fact;
  const common = { entryId, at, superseded: false };
  if (fact.kind === 'assessment') {
    const { submissionId, versionId, assessmentId, levels, ownBusiness } = fact.released;
    const { activityId } = fact;
    return fact.criteria.flatMap(({ id: criterionId, competencies }): Evidence | [] => {
      const mark = levels[criterionId];
      if (!mark || !competencies.includes(code)) return [];
      const work = { activityId, submissionId, versionId, assessmentId, criterionId };
      return { ...common, ...work, kind: 'criterion', mark, ownBusiness, level: levelOfMark(mark, ownBusiness) };
    });
  }
  if (fact.kind === 'proposal') {
    const counts = fact.competency === code && fact.level === 4 && reached >= 3 && /\S/.test(fact.reason);
    return counts ? [{ ...common, kind: 'proposal', reason: fact.reason, level: 4 }] : [];
  }
  if (fact.kind === 'instrument') {
    const { competency, level, right, asked } = fact.shows;
    return competency === code
      ? [{ ...common, kind: 'instrument', activityId: fact.activityId, right, asked, level }]
      : [];
  }
  const { activityId, basisPoints } = fact;
  if (basisPoints < recognisedFrom || !fact.competencies.includes(code)) return [];
  // A lab is doing the thing itself, with help: one result is enough for level 2 whatever the competency's kind.
  const strong = fact.kind === 'lab' || fact.kind === strongKind(kind);
  const level = strong && basisPoints >= triedFrom ? 2 : 1;
  return [{ ...common, kind: fact.kind, activityId, basisPoints, level }];
}

/** 4 is evidence for level 3 as well: level 4 needs a mentor's word on routine and teaching, not a better text. */
function levelOfMark(mark: Mark, ownBusiness: boolean): Level {
  if (mark < 3) return mark;
  return ownBusiness ? 3 : 2;
}
