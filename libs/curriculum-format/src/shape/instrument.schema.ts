import { z } from 'zod';
import type { SourceDocument } from '../parse/read-yaml';
import { competencyCode, day, minutes, slug, text, uuid, versionNumber } from './curriculum.schema';

const head = { id: uuid, slug, title: text, version: versionNumber, minutes, instruction: text };
const itemCode = z.string().regex(/^[A-Z]\d{1,2}$/, 'item-code');
const dimension = z.enum(['T', 'O', 'L']);
const share = z.int().min(0).max(100);

/** When a path is advised. An item that was answered “Tidak tahu”, or not at all, meets no condition. */
export type ConditionData =
  | 'always'
  | { any: ConditionData[] }
  | { all: ConditionData[] }
  | { item: string; 'at-most': number }
  | { item: string; 'at-least': number }
  | { need: string }
  | { 'awareness-below': number }
  | { 'awareness-at-least': number }
  | { 'every-dimension-at-least': number }
  | { staff: true };

const answer = z.int().min(1).max(5);
const conditions = z.lazy(() => z.array(condition).min(1));
const condition: z.ZodType<ConditionData> = z.union([
  z.literal('always'),
  z.strictObject({ any: conditions }),
  z.strictObject({ all: conditions }),
  z.strictObject({ item: itemCode, 'at-most': answer }),
  z.strictObject({ item: itemCode, 'at-least': answer }),
  z.strictObject({ need: slug }),
  z.strictObject({ 'awareness-below': z.int().min(1).max(12) }),
  z.strictObject({ 'awareness-at-least': z.int().min(1).max(12) }),
  z.strictObject({ 'every-dimension-at-least': share }),
  z.strictObject({ staff: z.literal(true) }),
]);

const readinessSchema = z.strictObject({
  ...head,
  kind: z.literal('readiness'),
  scale: z.array(text).length(5),
  unknown: text,
  dimensions: z.array(z.strictObject({ id: dimension, title: text })).length(3),
  items: z
    .array(
      z.strictObject({
        id: uuid,
        code: itemCode,
        dimension,
        text,
        low: text,
        high: text,
        factor: text,
        strength: text,
        'first-step': text,
      }),
    )
    .min(1),
  retrospect: z.array(itemCode),
  levels: z
    .array(
      z.strictObject({
        id: z.enum(['not_ready', 'emerging', 'fairly_ready', 'ready']),
        from: share,
        title: text,
        text,
      }),
    )
    .length(4),
  need: z.strictObject({ question: text, options: z.array(z.strictObject({ id: slug, text })).min(2) }),
  paths: z
    .array(
      z.strictObject({
        id: z.string().regex(/^R\d{1,2}$/, 'path-id'),
        when: condition,
        module: slug.exactOptional(),
        title: text,
        text,
      }),
    )
    .min(1),
});

/** What a thing in a phone is: AI, plain automation, or a thing that may be either. */
export const awarenessAnswer = z.enum(['ai', 'plain', 'either']);

const awarenessSchema = z.strictObject({
  ...head,
  kind: z.literal('awareness'),
  answers: z.array(z.strictObject({ id: awarenessAnswer, text })).length(3),
  bands: z.array(z.strictObject({ from: z.int().min(0).max(12), title: text, text })).min(1),
  evidence: z.strictObject({
    competency: competencyCode,
    first: z.int().min(1).max(12),
    post: z.int().min(1).max(12),
  }),
  spares: z.array(z.strictObject({ id: uuid, answer: awarenessAnswer, text, why: text })),
});

const awarenessFormSchema = z.strictObject({
  id: uuid,
  form: z.enum(['a', 'b']),
  cases: z
    .array(
      z.strictObject({
        id: uuid,
        code: itemCode,
        twin: itemCode,
        half: z.enum(['h1', 'h2']),
        text,
        answer: awarenessAnswer,
        why: text,
        verified: day,
        review: day,
      }),
    )
    .min(1),
});

const knowledgeType = z.enum(['PG', 'PM', 'CS', 'HI', 'JD']);
const knowledgeLevel = z.int().min(1).max(2);

const knowledgeSchema = z.strictObject({
  ...head,
  kind: z.literal('knowledge'),
  blueprint: z.array(z.strictObject({ competency: competencyCode, level: knowledgeLevel, type: knowledgeType })).min(1),
});

const knowledgeItem = {
  id: uuid,
  code: z.string().regex(/^P[A-Z]\d{2}$/, 'question-code'),
  competency: competencyCode,
  level: knowledgeLevel,
  stem: text,
};
const chosen = {
  ...knowledgeItem,
  options: z.array(z.strictObject({ id: slug, text, right: z.boolean().exactOptional(), why: text })),
  why: text.exactOptional(),
};
const knowledgeItemSchema = z.discriminatedUnion('type', [
  z.strictObject({ ...chosen, type: z.literal('PG') }),
  z.strictObject({ ...chosen, type: z.literal('PM') }),
  z.strictObject({ ...chosen, type: z.literal('CS') }),
  z.strictObject({ ...chosen, type: z.literal('HI') }),
  z.strictObject({
    ...knowledgeItem,
    type: z.literal('JD'),
    pairs: z.array(z.strictObject({ id: slug, left: text, right: text })),
    why: text,
  }),
]);

const knowledgeFormSchema = z.strictObject({
  id: uuid,
  form: z.enum(['pa', 'pb', 'pc']),
  reserve: z.boolean().exactOptional(),
  items: z.array(knowledgeItemSchema).min(1),
});

export const instrumentSchema = z.discriminatedUnion('kind', [readinessSchema, awarenessSchema, knowledgeSchema]);
/** The forms of the kinds that are measured twice; readiness has one form, which stands in its own file. */
export const formSchemas = { awareness: awarenessFormSchema, knowledge: knowledgeFormSchema } as const;

export type InstrumentData = z.output<typeof instrumentSchema>;
export type ReadinessData = z.output<typeof readinessSchema>;
export type AwarenessData = z.output<typeof awarenessSchema>;
export type KnowledgeData = z.output<typeof knowledgeSchema>;
export type AwarenessFormData = z.output<typeof awarenessFormSchema>;
export type KnowledgeFormData = z.output<typeof knowledgeFormSchema>;
export type KnowledgeItemData = KnowledgeFormData['items'][number];

type Read<Data> = SourceDocument<Data>;

/** A questionnaire as its files say it. */
export type Instrument =
  | { readonly kind: 'readiness'; readonly document: Read<ReadinessData> }
  | {
      readonly kind: 'awareness';
      readonly document: Read<AwarenessData>;
      readonly forms: readonly Read<AwarenessFormData>[];
    }
  | {
      readonly kind: 'knowledge';
      readonly document: Read<KnowledgeData>;
      readonly forms: readonly Read<KnowledgeFormData>[];
    };

export type InstrumentOf<Kind extends Instrument['kind']> = Extract<Instrument, { kind: Kind }>;
