import type { ScenarioActivity, ScenarioNode } from '@contracts/packages';

export type Choice = { readonly node: string; readonly choice: string };

/** Where a way through a story stands: what is told since the last choice, and what is asked now; nothing when the story is over. */
export type Scene = { readonly told: readonly string[]; readonly asks: ScenarioNode | null };

/** Follows the choices made so far. A choice the story does not know ends the way there. */
export function followStory({ start, nodes }: ScenarioActivity, path: readonly Choice[]): Scene {
  let scene = tell(nodes, start);
  for (const { node, choice } of path) {
    const to = scene.asks?.id === node ? scene.asks.choices?.find(({ id }) => id === choice)?.to : undefined;
    if (to === undefined) return scene;
    scene = tell(nodes, to);
  }
  return scene;
}

/** Tells on until something is asked. A story that goes in a circle without asking stops after its last node. */
function tell(nodes: readonly ScenarioNode[], from: string): Scene {
  const told: string[] = [];
  let next: string | undefined = from;
  for (let hops = 0; hops < nodes.length && next !== undefined; hops += 1) {
    const node: ScenarioNode | undefined = nodes.find(({ id }) => id === next);
    if (!node) break;
    told.push(node.html);
    if (node.choices?.length) return { told, asks: node };
    next = node.next;
  }
  return { told, asks: null };
}
