/** What a thing in a phone is: AI, plain automation, or a thing that may be either. */
export type AwarenessAnswer = 'ai' | 'plain' | 'either';

export type AwarenessHalf = 'h1' | 'h2';

/** The key of one form of “Apakah ini AI?”. */
export type AwarenessKey = {
  readonly cases: readonly { readonly id: string; readonly answer: AwarenessAnswer; readonly half: AwarenessHalf }[];
};

export type AwarenessScore = {
  /** Of twelve; a half form's counts twice. */
  readonly score: number;
  readonly right: number;
  readonly asked: number;
  /** Took AI for plain automation. */
  readonly missedAi: number;
  /** Took plain automation for AI. */
  readonly overAttributed: number;
};

/**
 * Scores one sitting by awareness@1 (DOMAIN 3.2): a point for each right answer. The two ways to err are counted apart, because they
 * need different teaching; an unanswered case is neither. `half` asks only that half, and its score counts twice.
 */
export function scoreAwareness(
  { cases }: AwarenessKey,
  answers: Readonly<Record<string, string | undefined>>,
  half: AwarenessHalf | null = null,
): AwarenessScore {
  const asked = cases.filter((each) => half === null || each.half === half);
  const count = (holds: (key: AwarenessAnswer, answer: string | undefined) => boolean): number =>
    asked.filter(({ id, answer }) => holds(answer, answers[id])).length;
  const right = count((key, answer) => key === answer);
  return {
    score: half === null ? right : right * 2,
    right,
    asked: asked.length,
    missedAi: count((key, answer) => key === 'ai' && answer === 'plain'),
    overAttributed: count((key, answer) => key === 'plain' && answer === 'ai'),
  };
}

/** The band a score lies in; bands ascend from 0. */
export function bandOf<Band extends { readonly from: number }>(
  bands: readonly Band[],
  score: number,
): Band | undefined {
  const reached = bands.filter(({ from }) => score >= from);
  return reached[reached.length - 1];
}

/**
 * The level a whole form's score shows: 1 from `first` on, whenever it was; 2 from `post` on, after the training only. Half forms show
 * none.
 */
export function awarenessLevel(
  bounds: { readonly first: number; readonly post: number },
  score: number,
  occasion: 'first' | 'post',
): 0 | 1 | 2 {
  if (occasion === 'post' && score >= bounds.post) return 2;
  return score >= bounds.first ? 1 : 0;
}
