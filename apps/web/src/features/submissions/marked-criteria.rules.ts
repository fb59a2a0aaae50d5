import type { FeedbackView } from '@contracts/assessments';
import type { PackagedRubric } from '@contracts/packages';

export type MarkedCriterion = {
  readonly id: string;
  readonly title: string;
  readonly safety: boolean;
  readonly level: 1 | 2 | 3 | 4;
  readonly descriptor: string;
  /** What the next level looks like; empty at the top. */
  readonly better: string;
};

/** A work is good enough from “3 Baik” on. */
const good = 3;

/** Every judged criterion in the rubric's order. */
export function judgedCriteria(rubric: PackagedRubric | undefined, { levels }: FeedbackView): MarkedCriterion[] {
  return (rubric?.criteria ?? []).flatMap(({ id, title, safety, levels: four }) => {
    const level = levels[id];
    const descriptors: readonly string[] = four;
    if (level !== 1 && level !== 2 && level !== 3 && level !== 4) return [];
    return [{ id, title, safety, level, descriptor: descriptors[level - 1] ?? '', better: descriptors[level] ?? '' }];
  });
}

/** The criteria to repair, safety first; where all are good, the lowest. */
export function markedCriteria(rubric: PackagedRubric | undefined, feedback: FeedbackView): MarkedCriterion[] {
  const judged = judgedCriteria(rubric, feedback);
  const low = judged.filter(({ level }) => level < good);
  const lowest = Math.min(...judged.map(({ level }) => level));
  const marked = low.length > 0 ? low : judged.filter(({ level }) => level === lowest);
  return marked.sort((a, b) => Number(b.safety) - Number(a.safety) || a.level - b.level);
}
