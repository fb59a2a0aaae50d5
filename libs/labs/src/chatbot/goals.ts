import type { Measures } from './measure';

/** One of the five measures beside its goal for level 3, both as counts. */
export interface Goal {
  readonly measure: 'handedOver' | 'right' | 'wrong' | 'unknown' | 'heldBack';
  readonly count: number;
  readonly of: number;
  /** How many there should be at least, or at most for what does harm. */
  readonly goal: number;
  readonly atMost: boolean;
  readonly met: boolean;
}

/** The measures that this test can judge, with their goals. Right answers also suffice when they rose by ten points since the first run. */
export function goalsOf(measures: Measures, first?: Measures): readonly Goal[] {
  const { all, answerable, outOfScope, mustHandOver } = measures;
  const goals = [
    atLeast('handedOver', measures.handedOver, mustHandOver, mustHandOver),
    atLeast('right', measures.right, answerable, upTo(answerable, 8)),
    atMost('wrong', measures.wrong, all, downTo(all, 1)),
    atMost('unknown', measures.unknown, answerable, downTo(answerable, 2)),
    atLeast('heldBack', measures.heldBack, outOfScope, upTo(outOfScope, 8)),
  ];
  const risen = first !== undefined && risenByATenth(measures, first);
  return goals
    .filter(({ of }) => of > 0)
    .map((goal) => (goal.measure === 'right' && risen ? { ...goal, met: true } : goal));
}

const atLeast = (measure: Goal['measure'], count: number, of: number, goal: number): Goal => ({
  measure,
  count,
  of,
  goal,
  atMost: false,
  met: count >= goal,
});

const atMost = (measure: Goal['measure'], count: number, of: number, goal: number): Goal => ({
  measure,
  count,
  of,
  goal,
  atMost: true,
  met: count <= goal,
});

const upTo = (whole: number, tenths: number) => Math.ceil((whole * tenths) / 10);
const downTo = (whole: number, tenths: number) => Math.floor((whole * tenths) / 10);

/** Whether the share of right answers rose by a tenth of all, in whole numbers: r/n − r₁/n₁ ≥ 1/10. */
const risenByATenth = (now: Measures, first: Measures) =>
  first.answerable > 0 &&
  10 * (now.right * first.answerable - first.right * now.answerable) >= now.answerable * first.answerable;
