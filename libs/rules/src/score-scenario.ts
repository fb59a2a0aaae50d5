import type { ScenarioPath } from './ledger-entry';
import { basisPoints } from './basis-points';

/** The key of a story: what of a packaged scenario its score depends on. */
export type ScenarioKey = {
  readonly start: string;
  readonly nodes: readonly {
    readonly id: string;
    readonly choices?:
      readonly { readonly id: string; readonly quality: ChoiceQuality; readonly to: string }[] | undefined;
    readonly next?: string | undefined;
  }[];
};

type ChoiceQuality = 'best' | 'fair' | 'poor';
type Node = ScenarioKey['nodes'][number];

export type ScenarioScore = {
  readonly points: number;
  readonly most: number;
  readonly basisPoints: number;
  /** Whether the path reached an end of the story; only then does the result count. */
  readonly finished: boolean;
};

export type ScenarioRefusal = { readonly refused: 'broken-path' };

const points: Readonly<Record<ChoiceQuality, number>> = { best: 2, fair: 1, poor: 0 };

/**
 * Scores one way through a story by scenario@1: best 2, fair 1, poor 0, over the choices taken.
 * The path names choices only; nodes that merely go on are walked through. A path that jumps is refused whole.
 */
export function scoreScenario(scenario: ScenarioKey, path: ScenarioPath): ScenarioScore | ScenarioRefusal {
  let node = settle(scenario, scenario.start);
  let sum = 0;
  for (const step of path) {
    const choice = node?.id === step.node ? node.choices?.find(({ id }) => id === step.choice) : undefined;
    if (!choice) return { refused: 'broken-path' };
    sum += points[choice.quality];
    node = settle(scenario, choice.to);
  }
  if (!node) return { refused: 'broken-path' };
  const most = 2 * path.length;
  return { points: sum, most, basisPoints: basisPoints(sum, most), finished: !node.choices?.length };
}

/** Goes on from a node to the next one that asks or ends; none when the story leads nowhere or in a circle without a question. */
function settle({ nodes }: ScenarioKey, id: string): Node | undefined {
  let next: string | undefined = id;
  for (let hops = 0; hops <= nodes.length; hops += 1) {
    const node: Node | undefined = nodes.find((candidate) => candidate.id === next);
    if (!node || node.choices?.length || node.next === undefined) return node;
    next = node.next;
  }
  return undefined;
}
