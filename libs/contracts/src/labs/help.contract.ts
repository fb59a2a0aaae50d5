import { z } from 'zod';
import { defineProblems, text } from '@contracts/kernel';

const facts = z.array(text(160, 1)).max(20).default([]);
const turn = z.object({ from: z.enum(['customer', 'shop']), text: text(500, 1) });

/** What the helper may be asked, and all that it is told: each purpose names its own, and each part has its bounds. */
export const AskHelpRequest = z.discriminatedUnion('purpose', [
  z.object({
    purpose: z.literal('draft'),
    input: z.object({ prompt: text(2000, 1), channel: text(60).default(''), facts }),
  }),
  z.object({ purpose: z.literal('ask-back'), input: z.object({ prompt: text(2000, 1), facts }) }),
  z.object({
    purpose: z.literal('critique'),
    input: z.object({ text: text(2000, 1), facts, criteria: z.array(text(200, 1)).min(1).max(8) }),
  }),
  z.object({ purpose: z.literal('buyer-questions'), input: z.object({ text: text(2000, 1), facts }) }),
  z.object({
    purpose: z.literal('explain-chart'),
    input: z.object({
      title: text(120, 1),
      unit: text(20).default(''),
      points: z
        .array(z.object({ label: text(60, 1), value: z.number().finite() }))
        .min(1)
        .max(40),
    }),
  }),
  z.object({
    purpose: z.literal('customer'),
    input: z.object({
      mood: z.enum(['hurried', 'confused', 'angry']),
      shop: text(500, 1),
      /** What was said so far, oldest first; empty where the customer begins. */
      turns: z.array(turn).max(12).default([]),
    }),
  }),
  z.object({
    purpose: z.literal('utterances'),
    input: z.object({ intent: text(60, 1), examples: z.array(text(160, 1)).max(20).default([]) }),
  }),
]);
export type AskHelpRequest = z.infer<typeof AskHelpRequest>;
export type HelpPurpose = AskHelpRequest['purpose'];
/** The same as an app writes it: what is empty may be left out. */
export type HelpQuestion = z.input<typeof AskHelpRequest>;

/** Whether the helper can be asked at all, whether this person has agreed, and how often she may still ask today. */
export const HelpStateView = z.object({
  helper: z.enum(['on', 'off']),
  agreed: z.boolean(),
  left: z.int().min(0),
  perDay: z.int(),
});
export type HelpStateView = z.infer<typeof HelpStateView>;

export const HelpMonthView = z.object({ month: z.iso.date(), asked: z.int().min(0) });
export type HelpMonthView = z.infer<typeof HelpMonthView>;

/**
 * The answer as server-sent events: pieces of plain text in their order (`text`), then `end`, or `trouble` with a problem document.
 * An answer without one of the two was cut off on its way.
 */
export const HelpEvent = z.discriminatedUnion('event', [
  z.object({ event: z.literal('text'), data: z.string() }),
  z.object({
    event: z.literal('end'),
    /** `cut`: it grew too long, and what is there is its beginning. */
    data: z.object({ finish: z.enum(['whole', 'cut']), left: z.int().min(0) }),
  }),
  z.object({
    event: z.literal('trouble'),
    data: z.looseObject({ type: z.string(), title: z.string(), status: z.int() }),
  }),
]);
export type HelpEvent = z.infer<typeof HelpEvent>;

export const helperProblems = defineProblems('helper', {
  'not-configured': {
    status: 409,
    title: {
      id: 'Bantuan AI tidak dipasang di sini. Lab tetap bisa diselesaikan.',
      en: 'There is no AI helper here. The lab can be finished without it.',
    },
  },
  'switched-off': {
    status: 409,
    title: {
      id: 'Dinas memilih tanpa bantuan AI. Lab tetap bisa diselesaikan.',
      en: 'Your agency works without the AI helper. The lab can be finished without it.',
    },
  },
  'not-agreed': {
    status: 403,
    title: {
      id: 'Bantuan AI perlu persetujuan Anda dulu.',
      en: 'The AI helper needs your consent first.',
    },
  },
  'daily-limit': {
    status: 429,
    title: {
      id: 'Jatah bantuan AI hari ini sudah terpakai. Besok ada lagi.',
      en: 'Today’s share of the AI helper is used up. There is more tomorrow.',
    },
  },
  'monthly-limit': {
    status: 429,
    title: {
      id: 'Jatah bantuan AI Dinas bulan ini sudah terpakai. Lab tetap bisa diselesaikan.',
      en: 'Your agency’s share of the AI helper is used up this month. The lab can be finished without it.',
    },
  },
  'too-slow': {
    status: 503,
    title: {
      id: 'Bantuan AI terlalu lama menjawab. Tulisan Anda aman; coba lagi nanti.',
      en: 'The AI helper takes too long. What you wrote is safe; try again later.',
    },
  },
  busy: {
    status: 503,
    title: {
      id: 'Bantuan AI sedang ramai. Tulisan Anda aman; coba lagi sebentar.',
      en: 'The AI helper is busy. What you wrote is safe; try again in a moment.',
    },
  },
  unreachable: {
    status: 503,
    title: {
      id: 'Bantuan AI sedang tidak terjangkau. Tulisan Anda aman; coba lagi nanti.',
      en: 'The AI helper cannot be reached just now. What you wrote is safe; try again later.',
    },
  },
  'turned-away': {
    status: 503,
    title: {
      id: 'Bantuan AI menolak permintaan dari sini. Petugas perlu memeriksa pengaturannya.',
      en: 'The AI helper turned us away. An officer has to look at its settings.',
    },
  },
  unreadable: {
    status: 503,
    title: {
      id: 'Jawaban bantuan AI tidak terbaca. Tulisan Anda aman; coba lagi nanti.',
      en: 'The AI helper’s answer could not be read. What you wrote is safe; try again later.',
    },
  },
  'broke-off': {
    status: 503,
    title: {
      id: 'Jawaban bantuan AI terputus. Yang sudah datang tetap ada.',
      en: 'The AI helper’s answer broke off. What has arrived stays.',
    },
  },
});
