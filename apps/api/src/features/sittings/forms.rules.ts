/** AB: form A before the training and B after it; BA the other way round. */
export type Arm = 'AB' | 'BA';
export type Occasion = 'first' | 'post';
export type SeenForm = { readonly form: string; readonly givenAt: Date };

/** The forms that are given by lot; the reserve is not among them. */
const forms = { awareness: ['a', 'b'], knowledge: ['pa', 'pb'] } as const;

/** No form is given twice within so many days: answers would be remembered. */
const restDays = 60;
const day = 86_400_000;

type Wish = {
  readonly kind: keyof typeof forms;
  readonly arm: Arm;
  readonly occasion: Occasion;
  /** What the learner was given of this instrument, in any enrolment, oldest first. */
  readonly seen: readonly SeenForm[];
  readonly now: Date;
};

/**
 * The form that is given now: by her arm at first, then always the one she was not given last (DOMAIN-2 3.2). Nothing while that one
 * is too fresh in her mind.
 */
export function formFor({ kind, arm, occasion, seen, now }: Wish): string | undefined {
  const [first, second] = forms[kind];
  const [before, after] = arm === 'AB' ? [first, second] : [second, first];
  const last = seen[seen.length - 1]?.form;
  const wanted = last === undefined ? (occasion === 'first' ? before : after) : last === first ? second : first;
  const fresh = seen.some(({ form, givenAt }) => form === wanted && now.getTime() - givenAt.getTime() < restDays * day);
  return fresh ? undefined : wanted;
}
