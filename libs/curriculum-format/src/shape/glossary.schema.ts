import { z } from 'zod';
import { slug, text } from './curriculum.schema';

/** Words a learner may not know, each in one sentence. */
export const glossarySchema = z.strictObject({
  terms: z
    .array(
      z.strictObject({
        id: slug,
        term: text,
        text,
        /** The lesson in which it is first explained. */
        lesson: slug,
        /** How else it is written in lessons. */
        match: z.array(text).min(1).exactOptional(),
      }),
    )
    .min(1),
});

export type GlossaryData = z.output<typeof glossarySchema>;
export type TermData = GlossaryData['terms'][number];
