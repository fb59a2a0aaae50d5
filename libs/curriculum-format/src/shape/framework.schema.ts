import { z } from 'zod';
import { competencyCode, level, slug, text } from './curriculum.schema';

const bilingual = z.strictObject({ id: text, en: text });

export const frameworkSchema = z.strictObject({
  code: slug,
  version: z.int().min(1),
  title: bilingual,
  levels: z.array(z.strictObject({ level, name: bilingual, meaning: bilingual })).length(4),
  areas: z
    .array(
      z.strictObject({
        code: z.string().regex(/^[A-Z]$/, 'area'),
        title: bilingual,
        competencies: z
          .array(
            z.strictObject({
              code: competencyCode,
              kind: z.enum(['knowledge', 'skill', 'attitude']),
              core: z.enum(['base', 'path', 'none']),
              path: z.enum(['content', 'data', 'service']).exactOptional(),
              title: bilingual,
              indicators: z.tuple([bilingual, bilingual, bilingual, bilingual]),
              mappings: z.array(z.strictObject({ framework: text, item: text, verified: z.boolean() })).exactOptional(),
            }),
          )
          .min(1),
      }),
    )
    .min(1),
});

/** What people can learn to show they can do: areas, competencies and the four levels of each. */
export type Framework = z.output<typeof frameworkSchema>;

export type Competency = Framework['areas'][number]['competencies'][number];
