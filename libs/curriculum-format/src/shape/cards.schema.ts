import { z } from 'zod';
import { competencyCode, slug, text, uuid } from './curriculum.schema';

/** Cards that bring back, days later, what a lesson taught: she answers in her head, then turns the card. */
export const cardsSchema = z.strictObject({
  cards: z
    .array(
      z.strictObject({
        id: uuid,
        number: z.int().min(1),
        competency: competencyCode,
        /** The lesson that taught it; no card is shown before it. */
        lesson: slug,
        ask: text,
        answer: text,
        why: text,
      }),
    )
    .min(1),
});

export type CardsData = z.output<typeof cardsSchema>;
