import { z } from 'zod';
import { defineProblems, locales, text } from '@contracts/kernel';

export const consentPurposes = ['service', 'research', 'gallery', 'contact', 'llm'] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];

/** The notice of first sign-in, whole: its hash names the words that were shown. */
export const NoticeView = z.object({
  hash: z.string(),
  locale: z.enum(locales),
  title: z.string(),
  lines: z.array(z.string()),
  purposes: z.array(z.object({ purpose: z.enum(consentPurposes), required: z.boolean(), text: z.string() })),
  privacyContact: z.string().nullable(),
  agencyName: z.string(),
});
export type NoticeView = z.infer<typeof NoticeView>;

/** What the person chose on the notice; every optional purpose may be refused. */
export const AnswerNoticeRequest = z.object({
  textHash: z.string().regex(/^[0-9a-f]{64}$/),
  decisions: z
    .array(z.object({ purpose: z.enum(consentPurposes), agreed: z.boolean() }))
    .min(1)
    .max(consentPurposes.length),
});
export type AnswerNoticeRequest = z.infer<typeof AnswerNoticeRequest>;

export const ChangeProfileRequest = z.object({
  name: text(120, 1).optional(),
  honorific: z.enum(['Bapak', 'Ibu']).nullable().optional(),
  locale: z.enum(locales).optional(),
});
export type ChangeProfileRequest = z.infer<typeof ChangeProfileRequest>;

export const peopleProblems = defineProblems('people', {
  'notice-changed': {
    status: 409,
    title: {
      id: 'Pemberitahuan sudah diperbarui. Baca lagi, ya.',
      en: 'The notice has changed. Please read it again.',
    },
  },
  'service-needs-agreement': {
    status: 422,
    title: {
      id: 'Tanpa persetujuan layanan, pelajaran belum bisa dimulai.',
      en: 'Learning cannot start without agreeing to the service.',
    },
  },
});
