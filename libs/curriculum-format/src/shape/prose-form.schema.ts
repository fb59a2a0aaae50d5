import { z } from 'zod';
import { caseSchema, lessonSchema, scene, slug } from './curriculum.schema';

/** One line of words, as a heading or a speaker's name. */
const line = z
  .string()
  .trim()
  .min(1)
  .regex(/^[^\r\n]*$/, 'one-line');

/** Paragraphs, lists and tables. A line that would open a part or a box is no paragraph. */
const markdown = z
  .string()
  .overwrite((text) =>
    text
      .replace(/\r\n?/g, '\n')
      .replace(/^(?:[ \t]*\n)+/, '')
      .trimEnd(),
  )
  .min(1)
  .regex(/^(?![\s\S]*^(?:#+\s|:::|::[^\s:]))/m, 'no-marks');

const textBlock = z.strictObject({ kind: z.literal('markdown'), markdown });
const sampleBlock = z.strictObject({ kind: z.literal('sample'), title: line, markdown });
const chatBlock = z.strictObject({
  kind: z.literal('chat'),
  turns: z
    .array(
      z.strictObject({
        speaker: line.regex(/^[^:]{1,30}$/, 'speaker'),
        text: z
          .string()
          .overwrite((text) =>
            text
              .split(/\r?\n/)
              .map((each) => each.trim())
              .filter(Boolean)
              .join('\n'),
          )
          .min(1),
      }),
    )
    .min(1),
});
/** A chat or a sample may stand inside a box; nothing else nests. */
const boxBlock = z.strictObject({
  kind: z.enum(['example', 'tip', 'caution']),
  title: line,
  blocks: z.array(z.discriminatedUnion('kind', [textBlock, sampleBlock, chatBlock])),
});
const sceneBlock = z.strictObject({ kind: z.literal('scene'), scene, description: line });
const activityBlock = z.strictObject({ kind: z.literal('activity'), slug });

const block = z.discriminatedUnion('kind', [textBlock, boxBlock, sampleBlock, chatBlock, sceneBlock, activityBlock]);

/** A lesson as a form shows it: what its head says, and its parts. */
export const lessonFormSchema = z.strictObject({
  head: lessonSchema,
  parts: z.array(z.strictObject({ title: line, blocks: z.array(block) })).min(1),
});

/** A case story: a lesson without parts and activities. */
export const caseFormSchema = z.strictObject({
  head: caseSchema,
  blocks: z.array(z.discriminatedUnion('kind', [textBlock, boxBlock, sampleBlock, chatBlock, sceneBlock])).min(1),
});

export type LessonForm = z.output<typeof lessonFormSchema>;
export type CaseForm = z.output<typeof caseFormSchema>;
export type PartForm = LessonForm['parts'][number];
export type BlockForm = PartForm['blocks'][number];
