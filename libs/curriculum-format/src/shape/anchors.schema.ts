import { z } from 'zod';
import { level, slug, text, uuid } from './curriculum.schema';

/** Works with agreed levels, by which mentors bring their judgement in line. They stay on the mentor's desk. */
export const anchorsSchema = z.strictObject({
  rubric: slug,
  anchors: z
    .array(
      z.strictObject({
        id: uuid,
        number: z.int().min(1),
        title: text,
        place: text,
        levels: z.record(slug, level),
        /** Safety criteria that nobody may miss in this work. */
        'must-flag': z.array(slug).min(1).exactOptional(),
        trains: text,
        rationale: z.record(slug, text),
        trap: text.exactOptional(),
        work: z.array(z.strictObject({ label: text, text })).min(1),
      }),
    )
    .min(1),
});

export type AnchorsData = z.output<typeof anchorsSchema>;
