/** The five ingredients of a prompt, in the order of their name: Rincian, Arah, Cara, Ingin, Kendala. */
export const racikIngredients = ['rincian', 'arah', 'cara', 'ingin', 'kendala'] as const;

export type RacikIngredient = (typeof racikIngredients)[number];

const enoughWords = 3;

/** Which ingredients a prompt form has: each needs three words, and a word has a letter or a digit. */
export function hasRacik(fields: { readonly [Ingredient in RacikIngredient]?: string | undefined }): Readonly<
  Record<RacikIngredient, boolean>
> {
  const has = (ingredient: RacikIngredient) =>
    (fields[ingredient] ?? '').split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length >= enoughWords;
  return {
    rincian: has('rincian'),
    arah: has('arah'),
    cara: has('cara'),
    ingin: has('ingin'),
    kendala: has('kendala'),
  };
}
