import { z } from 'zod';
import { competencyCode, minutes, slug, text, uuid } from './curriculum.schema';

const named = { id: uuid, title: text };
const evidence = z.array(competencyCode).min(1);

const quizSchema = z.strictObject({
  ...named,
  kind: z.literal('quiz'),
  evidence,
  questions: z
    .array(
      z.strictObject({
        id: uuid,
        stem: text,
        quote: text.exactOptional(),
        choose: z.enum(['one', 'many']),
        options: z
          .array(z.strictObject({ id: slug, text, right: z.boolean().exactOptional(), why: text }))
          .min(2)
          .max(5),
      }),
    )
    .min(1),
});

const scenarioSchema = z.strictObject({
  ...named,
  kind: z.literal('scenario'),
  evidence,
  start: slug,
  nodes: z
    .array(
      z.strictObject({
        id: slug,
        text,
        choices: z
          .array(z.strictObject({ id: slug, text, quality: z.enum(['best', 'fair', 'poor']), to: slug }))
          .min(2)
          .max(5)
          .exactOptional(),
        next: slug.exactOptional(),
      }),
    )
    .min(1),
});

const field = {
  id: slug,
  label: text,
  hint: text.exactOptional(),
  required: z.boolean().exactOptional(),
  example: text.exactOptional(),
};
const options = z.array(z.strictObject({ id: slug, text })).min(2);
const letters = z.int().min(1).max(10_000).exactOptional();
const atLeast = z.int().min(1).max(50).exactOptional();

const lineField = z.strictObject({ ...field, kind: z.literal('line'), max: letters });
const textField = z.strictObject({ ...field, kind: z.literal('text'), max: letters });
const priceField = z.strictObject({ ...field, kind: z.literal('price') });
const checkField = z.strictObject({ ...field, kind: z.literal('check') });
const choiceField = z.strictObject({ ...field, kind: z.literal('choice'), options });
const choicesField = z.strictObject({ ...field, kind: z.literal('choices'), options, min: atLeast });
/** A column is any field but another table: a phone cannot show rows within rows. */
const column = z.discriminatedUnion('kind', [lineField, textField, priceField, checkField, choiceField, choicesField]);
const rowsField = z.strictObject({ ...field, kind: z.literal('rows'), columns: z.array(column).min(1), min: atLeast });

const fieldSchema = z.discriminatedUnion('kind', [
  lineField,
  textField,
  priceField,
  checkField,
  choiceField,
  choicesField,
  rowsField,
]);

const formSchema = z.strictObject({
  ...named,
  kind: z.literal('form'),
  purpose: z.enum(['fact-card', 'prompt', 'checklist', 'notes', 'reflection']),
  private: z.boolean().exactOptional(),
  intro: text.exactOptional(),
  fields: z.array(fieldSchema).min(1),
});

const labSchema = z.strictObject({
  ...named,
  kind: z.literal('lab'),
  lab: z.enum(['copy', 'sales', 'chatbot', 'adverts', 'stock']),
  evidence,
  intro: text.exactOptional(),
});

const instrumentStepSchema = z.strictObject({
  ...named,
  kind: z.literal('instrument'),
  instrument: z.enum(['cek-kesiapan', 'apakah-ini-ai', 'cek-pengetahuan']),
  intro: text.exactOptional(),
});

const practiceTaskSchema = z.strictObject({
  ...named,
  kind: z.literal('practice-task'),
  rubric: slug,
  attempts: z.int().min(1).max(10),
  minutes,
  reads: z.array(slug).exactOptional(),
  brief: text,
  steps: z
    .array(
      z.strictObject({
        id: slug,
        title: text,
        minutes,
        intro: text.exactOptional(),
        photos: z.strictObject({ min: z.int().min(0).max(10), max: z.int().min(1).max(10) }).exactOptional(),
        voice: z.strictObject({ min: z.int().min(0).max(3), max: z.int().min(1).max(3) }).exactOptional(),
        fields: z.array(fieldSchema).exactOptional(),
      }),
    )
    .min(1),
});

export const activitySchema = z.discriminatedUnion('kind', [
  quizSchema,
  scenarioSchema,
  formSchema,
  labSchema,
  instrumentStepSchema,
  practiceTaskSchema,
]);

export type ActivityData = z.output<typeof activitySchema>;
export type QuizData = z.output<typeof quizSchema>;
export type ScenarioData = z.output<typeof scenarioSchema>;
export type FormData = z.output<typeof formSchema>;
export type LabData = z.output<typeof labSchema>;
export type InstrumentStepData = z.output<typeof instrumentStepSchema>;
export type PracticeTaskData = z.output<typeof practiceTaskSchema>;
export type FieldData = z.output<typeof fieldSchema>;
