import type { FormActivity } from '@contracts/packages';
import type { TypedAnswers } from './answers.rules';

/** Fewer answers in common are no card of the same kind. */
const enough = 5;

/**
 * What a Kartu Fakta begins with when she has filled in one before, in another module: the facts of her product are asked for once. Null
 * for any other form, and where she has none.
 */
export function earlierCard(
  { id, purpose, fields }: Pick<FormActivity, 'id' | 'purpose' | 'fields'>,
  forms: Readonly<Record<string, unknown>>,
): TypedAnswers | null {
  if (purpose !== 'fact-card') return null;
  const asked = new Set(fields.map((field) => field.id));
  const cards = Object.entries(forms).flatMap(([of, answers]) => {
    if (of === id || typeof answers !== 'object' || answers === null) return [];
    const known = Object.entries(answers).filter(
      ([field, answer]) => asked.has(field) && answer !== '' && answer !== null,
    );
    return known.length >= enough ? [known] : [];
  });
  const fullest = cards.reduce<(typeof cards)[number] | null>(
    (best, card) => (best && best.length >= card.length ? best : card),
    null,
  );
  return fullest && (Object.fromEntries(fullest) as TypedAnswers);
}
