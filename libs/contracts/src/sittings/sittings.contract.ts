import { z } from 'zod';
import { defineProblems, Id } from '@contracts/kernel';
import type { HomeSitting, SittingView } from './sitting';

export const OpenSittingRequest = z.object({ enrolmentId: Id, stepId: Id });
export type OpenSittingRequest = z.infer<typeof OpenSittingRequest>;

const named = z.object({ id: z.string(), text: z.string() });
const head = { title: z.string(), minutes: z.int(), instruction: z.string() };

/** The shape of `SittingView`, for the document that programs read; the learner's app knows the type alone. */
export const SittingSchema = z.object({
  id: z.string(),
  enrolmentId: z.string(),
  stepId: z.string(),
  sheet: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('readiness'),
      id: z.string(),
      slug: z.string(),
      version: z.string(),
      ...head,
      scale: z.array(z.string()),
      unknown: z.string(),
      dimensions: z.array(z.object({ id: z.string(), title: z.string() })),
      items: z.array(
        z.object({
          id: z.string(),
          code: z.string(),
          dimension: z.string(),
          text: z.string(),
          low: z.string(),
          high: z.string(),
          strength: z.string(),
          firstStep: z.string(),
        }),
      ),
      retrospect: z.array(z.string()),
      levels: z.array(z.object({ id: z.string(), from: z.int(), title: z.string(), text: z.string() })),
      need: z.object({ question: z.string(), options: z.array(named) }),
      paths: z.array(
        z.object({
          id: z.string(),
          when: z.custom<SittingPath['when']>(() => true),
          module: z.string().exactOptional(),
          title: z.string(),
          text: z.string(),
        }),
      ),
    }),
    z.object({
      kind: z.literal('awareness'),
      ...head,
      answers: z.array(z.object({ id: z.enum(['ai', 'plain', 'either']), text: z.string() })),
      cases: z.array(named),
    }),
    z.object({
      kind: z.literal('knowledge'),
      ...head,
      items: z.array(
        z.union([
          z.object({
            type: z.enum(['PG', 'PM', 'CS', 'HI']),
            id: z.string(),
            stem: z.string(),
            options: z.array(named),
          }),
          z.object({
            type: z.literal('JD'),
            id: z.string(),
            stem: z.string(),
            lefts: z.array(z.string()),
            rights: z.array(named),
          }),
        ]),
      ),
    }),
  ]),
}) satisfies z.ZodType<SittingView>;

type SittingPath = Extract<SittingView['sheet'], { kind: 'readiness' }>['paths'][number];

/** The shape of `HomeSitting`. */
export const HomeSittingSchema = z.object({
  id: z.string(),
  enrolmentId: z.string(),
  stepId: z.string(),
  kind: z.enum(['readiness', 'awareness', 'knowledge']),
  answeredAt: z.string().nullable(),
  result: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('readiness'), level: z.string().nullable(), path: z.string(), reason: z.string() }),
      z.object({
        kind: z.literal('awareness'),
        score: z.int(),
        asked: z.int(),
        band: z.string(),
        bandText: z.string(),
        missedAi: z.int(),
        overAttributed: z.int(),
      }),
      z.object({ kind: z.literal('knowledge'), right: z.int().exactOptional(), asked: z.int().exactOptional() }),
    ])
    .nullable(),
  answers: z.record(z.string(), z.int().nullable()).exactOptional(),
  need: z.string().nullable().exactOptional(),
}) satisfies z.ZodType<HomeSitting>;

export const sittingProblems = defineProblems('sittings', {
  'not-published': {
    status: 409,
    title: { id: 'Cek ini belum diterbitkan oleh Dinas Anda.', en: 'Your agency has not published this check yet.' },
  },
  'too-soon': {
    status: 409,
    title: {
      id: 'Bentuk cek ini baru saja Anda isi. Coba lagi setelah 60 hari.',
      en: 'You have answered this form recently. Try again after 60 days.',
    },
  },
  'not-opened': {
    status: 422,
    title: { id: 'Cek ini belum dibuka di server.', en: 'This check was not opened on the server.' },
  },
  'already-answered': {
    status: 409,
    title: {
      id: 'Cek ini sudah Anda jawab. Jawaban pertama yang dipakai.',
      en: 'You have answered this check already. The first answers count.',
    },
  },
});
