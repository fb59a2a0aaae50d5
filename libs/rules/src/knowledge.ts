import { basisPoints } from './basis-points';

/** The key of one knowledge form: by right options, or by pairs to be matched. */
export type KnowledgeKey = {
  readonly items: readonly ({ readonly id: string; readonly competency: string } & (
    | { readonly options: readonly { readonly id: string; readonly right: boolean }[] }
    | { readonly pairs: readonly { readonly id: string }[] }
  ))[];
};

/** Chosen option ids by item; for pairs the id of what was put beside each of them, in their order. */
export type KnowledgeAnswers = Readonly<Record<string, readonly string[] | undefined>>;

export type KnowledgeScore = {
  readonly right: number;
  readonly asked: number;
  readonly basisPoints: number;
  readonly rightItems: readonly string[];
};

/** Scores one sitting by knowledge@1 (DOMAIN-2 3.3): an item is right when exactly what is right was chosen, and all weigh the same. */
export function scoreKnowledge({ items }: KnowledgeKey, answers: KnowledgeAnswers): KnowledgeScore {
  const rightItems = items.filter((item) => isRight(item, answers[item.id] ?? [])).map(({ id }) => id);
  const asked = items.length;
  return { right: rightItems.length, asked, basisPoints: basisPoints(rightItems.length, asked), rightItems };
}

function isRight(item: KnowledgeKey['items'][number], answer: readonly string[]): boolean {
  if ('pairs' in item)
    return item.pairs.length === answer.length && item.pairs.every(({ id }, index) => answer[index] === id);
  const chosen = new Set(answer);
  return item.options.every(({ id, right }) => chosen.delete(id) === right) && chosen.size === 0;
}
