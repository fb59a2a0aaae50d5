import { basisPoints } from './basis-points';

/** When a path is advised; items by their code, shares in per cent. What was not answered meets no condition. */
export type PathCondition =
  | 'always'
  | { readonly any: readonly PathCondition[] }
  | { readonly all: readonly PathCondition[] }
  | { readonly item: string; readonly atMost: number }
  | { readonly item: string; readonly atLeast: number }
  | { readonly need: string }
  | { readonly awarenessBelow: number }
  | { readonly awarenessAtLeast: number }
  | { readonly everyDimensionAtLeast: number }
  | { readonly staff: true };

/** What of a readiness check its result depends on; `from` is a share in per cent, levels ascend. */
export type ReadinessKey = {
  readonly dimensions: readonly { readonly id: string }[];
  readonly items: readonly { readonly id: string; readonly code: string; readonly dimension: string }[];
  readonly levels: readonly { readonly id: string; readonly from: number }[];
  readonly paths: readonly { readonly id: string; readonly when: PathCondition; readonly module?: string }[];
};

/** Answers 1 to 5 by item id; null is “Tidak tahu”. */
export type ReadinessAnswers = Readonly<Record<string, number | null>>;

/** What is known beside the answers: the need she named, her awareness score of 12, and whether she works for somebody else. */
export type ReadinessFacts = {
  readonly need: string | null;
  readonly awareness: number | null;
  readonly isStaff: boolean;
};

/** A score in basis points with its level; null where too little was answered. */
export type ReadinessScore = { readonly basisPoints: number; readonly level: string } | null;

export type ReadinessResult = {
  readonly dimensions: readonly { readonly id: string; readonly answered: number; readonly score: ReadinessScore }[];
  readonly total: ReadinessScore;
  /** The first path that holds of those that name a module. */
  readonly path: string | null;
  /** Everything else that holds, in the order of the rules. */
  readonly advice: readonly string[];
  /** The item answered highest, and the one answered lowest: what is there already, and where to begin. */
  readonly strength: string | null;
  readonly firstStep: string | null;
};

/** How many of a dimension's six items must be answered for a score of it. */
const enough = 4;
const [strong, weak] = [4, 3];

/**
 * The result of a readiness check by readiness@1 (DOMAIN 3.1): per dimension (mean of what was answered − 1) / 4, as a whole the mean of
 * the dimensions, whose level is at most one step above that of the lowest of them.
 */
export function scoreReadiness(key: ReadinessKey, answers: ReadinessAnswers, facts: ReadinessFacts): ReadinessResult {
  const given = key.items.flatMap((item) => {
    const answer = answers[item.id];
    return typeof answer === 'number' ? [{ ...item, answer }] : [];
  });
  const dimensions = key.dimensions.map(({ id }) => {
    const all = given.filter(({ dimension }) => dimension === id).map(({ answer }) => answer);
    const part = { above: all.reduce((sum, answer) => sum + answer - 1, 0), most: 4 * all.length };
    return { id, answered: all.length, part: all.length < enough ? null : part };
  });
  const scores = dimensions.map(({ part }) => part && scoreOf(key, part.above, part.most));
  const holds = (condition: PathCondition): boolean => isMet(condition, given, scores, facts);
  const held = key.paths.filter(({ when }) => holds(when));
  return {
    dimensions: dimensions.map(({ id, answered }, i) => ({ id, answered, score: scores[i] ?? null })),
    total: totalOf(
      key,
      dimensions.map(({ part }) => part),
      scores,
    ),
    path: held.find(({ module }) => module !== undefined)?.id ?? null,
    advice: held.filter(({ module }) => module === undefined).map(({ id }) => id),
    strength: extreme(
      given,
      (a, b) => a > b,
      (answer) => answer >= strong,
    ),
    firstStep: extreme(
      given,
      (a, b) => a < b,
      (answer) => answer <= weak,
    ),
  };
}

type Given = { readonly id: string; readonly code: string; readonly answer: number };
type Part = { readonly above: number; readonly most: number } | null;

function totalOf(key: ReadinessKey, parts: readonly Part[], scores: readonly ReadinessScore[]): ReadinessScore {
  // In parts of 240, which four, five and six answers divide: a mean of rounded scores would fall short of a level it has reached.
  let above = 0;
  let lowest = key.levels.length;
  for (const [i, part] of parts.entries()) {
    const score = scores[i];
    if (!part || !score) return null;
    above += (part.above * 240) / part.most;
    lowest = Math.min(lowest, placeOf(key, score.level));
  }
  const total = scoreOf(key, above, 240 * parts.length);
  const level = key.levels[Math.min(placeOf(key, total.level), lowest + 1)];
  return { basisPoints: total.basisPoints, level: level?.id ?? total.level };
}

function scoreOf({ levels }: ReadinessKey, above: number, most: number): NonNullable<ReadinessScore> {
  const score = basisPoints(above, most);
  const reached = levels.filter(({ from }) => score >= from * 100);
  return { basisPoints: score, level: reached[reached.length - 1]?.id ?? '' };
}

const placeOf = ({ levels }: ReadinessKey, level: string): number => levels.findIndex(({ id }) => id === level);

function isMet(
  condition: PathCondition,
  given: readonly Given[],
  scores: readonly ReadinessScore[],
  facts: ReadinessFacts,
): boolean {
  if (condition === 'always') return true;
  if ('any' in condition) return condition.any.some((each) => isMet(each, given, scores, facts));
  if ('all' in condition) return condition.all.every((each) => isMet(each, given, scores, facts));
  if ('item' in condition) {
    const answer = given.find(({ code }) => code === condition.item)?.answer;
    if (answer === undefined) return false;
    return 'atMost' in condition ? answer <= condition.atMost : answer >= condition.atLeast;
  }
  if ('need' in condition) return facts.need === condition.need;
  if ('awarenessBelow' in condition) return facts.awareness !== null && facts.awareness < condition.awarenessBelow;
  if ('awarenessAtLeast' in condition) return facts.awareness !== null && facts.awareness >= condition.awarenessAtLeast;
  if ('everyDimensionAtLeast' in condition)
    return scores.every((score) => score !== null && score.basisPoints >= condition.everyDimensionAtLeast * 100);
  return facts.isStaff;
}

/** The first of the items that no other surpasses, if its answer counts at all. */
function extreme(
  given: readonly Given[],
  surpasses: (a: number, b: number) => boolean,
  counts: (answer: number) => boolean,
): string | null {
  let best: Given | undefined;
  for (const item of given) if (!best || surpasses(item.answer, best.answer)) best = item;
  return best && counts(best.answer) ? best.id : null;
}
