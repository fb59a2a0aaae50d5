import { z } from 'zod';
import { competencyCode, slug, text, uuid } from './curriculum.schema';

export const rubricSchema = z.strictObject({
  id: uuid,
  slug,
  title: text,
  criteria: z
    .array(
      z.strictObject({
        id: slug,
        title: text,
        safety: z.boolean().exactOptional(),
        competencies: z.array(competencyCode).min(1),
        ask: text,
        levels: z.tuple([text, text, text, text]),
      }),
    )
    .min(1),
  phrases: z
    .array(
      z.strictObject({
        use: z.enum(['strength', 'next', 'encourage']),
        competency: competencyCode.exactOptional(),
        safety: z.boolean().exactOptional(),
        text,
      }),
    )
    .exactOptional(),
});

export type RubricData = z.output<typeof rubricSchema>;
