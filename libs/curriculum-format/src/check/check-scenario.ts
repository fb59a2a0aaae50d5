import type { ScenarioData } from '../shape/activity.schema';
import { areDistinct } from './are-distinct';
import { error, type Finding, type Place } from '../shape/finding';
import type { SourceDocument } from '../parse/read-yaml';

type Node = ScenarioData['nodes'][number];

/** A story must start, reach each of its scenes and end: no name that leads nowhere, no scene without a way in, no loop. */
export function checkScenario({ at }: SourceDocument<unknown>, { start, nodes }: ScenarioData): Finding[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const findings: Finding[] = [];

  if (!areDistinct(nodes.map(({ id }) => id))) findings.push(nodesAlike(at('nodes')));
  if (!byId.has(start)) findings.push(unknownNode(at('start'), start));
  nodes.forEach((node, index) => findings.push(...checkNode(node, byId, (...keys) => at('nodes', index, ...keys))));

  const reached = reachableFrom(start, byId);
  nodes.forEach(({ id }, index) => {
    if (byId.has(start) && !reached.has(id)) findings.push(unreachable(at('nodes', index, 'id'), id));
    if (reachableFrom(id, byId, 'after').has(id)) findings.push(loop(at('nodes', index, 'id'), id));
  });
  if (!nodes.some(({ choices }) => choices !== undefined)) findings.push(nothingToChoose(at('nodes')));
  return findings;
}

function checkNode(node: Node, byId: ReadonlyMap<string, Node>, at: SourceDocument<unknown>['at']): Finding[] {
  const { choices = [], next } = node;
  const findings: Finding[] = [];
  choices.forEach(({ to }, index) => {
    if (!byId.has(to)) findings.push(unknownNode(at('choices', index, 'to'), to));
  });
  if (next !== undefined && !byId.has(next)) findings.push(unknownNode(at('next'), next));
  if (next !== undefined && choices.length > 0) findings.push(twoWaysOn(at('next')));
  if (choices.length > 0 && !choices.some(({ quality }) => quality === 'best')) findings.push(noneBest(at('choices')));
  if (!areDistinct(choices.map(({ id }) => id)) || !areDistinct(choices.map(({ text }) => text)))
    findings.push(choicesAlike(at('choices')));
  return findings;
}

const waysOn = ({ choices = [], next }: Node): string[] => [
  ...choices.map(({ to }) => to),
  ...(next === undefined ? [] : [next]),
];

/** Ids met on any way from `start`; `start` itself counts only when a way leads back to it, if asked for what comes after. */
function reachableFrom(
  start: string,
  byId: ReadonlyMap<string, Node>,
  mode: 'with start' | 'after' = 'with start',
): Set<string> {
  const reached = new Set<string>();
  const ahead = mode === 'after' ? exits(start, byId) : [start];
  for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    ahead.push(...exits(id, byId));
  }
  return reached;
}

function exits(id: string, byId: ReadonlyMap<string, Node>): string[] {
  const node = byId.get(id);
  return node === undefined ? [] : waysOn(node);
}

const nodesAlike = (place: Place): Finding =>
  error(
    place,
    'scenario/nodes-alike',
    { id: 'Dua adegan punya id yang sama.', en: 'Two nodes have the same id.' },
    { id: 'Beri setiap adegan id sendiri.', en: 'Give each node its own id.' },
  );

const unknownNode = (place: Place, id: string): Finding =>
  error(
    place,
    'scenario/unknown-node',
    { id: `Adegan \`${id}\` tidak ada.`, en: `The node \`${id}\` does not exist.` },
    { id: 'Periksa ejaannya, atau tulis adegannya.', en: 'Check the spelling, or write the node.' },
  );

const unreachable = (place: Place, id: string): Finding =>
  error(
    place,
    'scenario/unreachable',
    {
      id: `Adegan \`${id}\` tidak bisa dicapai dari awal cerita.`,
      en: `The node \`${id}\` cannot be reached from the start.`,
    },
    {
      id: 'Arahkan sebuah pilihan atau `next` ke sini, atau hapus.',
      en: 'Let a choice or `next` lead here, or remove it.',
    },
  );

const loop = (place: Place, id: string): Finding =>
  error(
    place,
    'scenario/loop',
    { id: `Cerita berputar kembali ke \`${id}\`.`, en: `The story comes back to \`${id}\`.` },
    { id: 'Arahkan pilihan ke adegan yang belum dilewati.', en: 'Let the choice lead to a node not yet met.' },
  );

const twoWaysOn = (place: Place): Finding =>
  error(
    place,
    'scenario/choices-and-next',
    { id: 'Adegan ini punya `choices` dan `next`.', en: 'This node has both `choices` and `next`.' },
    { id: 'Sisakan salah satu.', en: 'Keep one of them.' },
  );

const noneBest = (place: Place): Finding =>
  error(
    place,
    'scenario/none-best',
    { id: 'Tidak ada pilihan terbaik di sini.', en: 'No choice here is the best one.' },
    { id: 'Tandai satu pilihan dengan `quality: best`.', en: 'Mark one choice with `quality: best`.' },
  );

const choicesAlike = (place: Place): Finding =>
  error(
    place,
    'scenario/choices-alike',
    { id: 'Dua pilihan punya id atau teks yang sama.', en: 'Two choices have the same id or the same text.' },
    { id: 'Bedakan id dan teks setiap pilihan.', en: 'Give each choice its own id and its own text.' },
  );

const nothingToChoose = (place: Place): Finding =>
  error(
    place,
    'scenario/no-choice',
    { id: 'Cerita ini tidak meminta pilihan apa pun.', en: 'This story asks for no choice.' },
    {
      id: 'Tambahkan `choices`, atau tulis ceritanya di pelajaran.',
      en: 'Add `choices`, or tell the story in the lesson.',
    },
  );
