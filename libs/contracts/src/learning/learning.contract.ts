import { z } from 'zod';
import { defineProblems } from '@contracts/kernel';
import { filesPerTask, type LabName } from '@contracts/packages';
import { sealed } from '@contracts/seals';

/** What a learner does. Kinds are only added; a kind's payload gets a new `v` when its shape changes. */
export const actKinds = [
  'lesson-opened',
  'part-read',
  'lesson-finished',
  'quiz-answered',
  'scenario-played',
  'form-saved',
  'lab-finished',
  'instrument-answered',
  'submission-sent',
  'question-asked',
] as const;
export type ActKind = (typeof actKinds)[number];

/** What others decided about a learner; written by the server in the transaction of the decision. */
export const decisionKinds = ['assessment-released', 'assessment-voided', 'level-proposed', 'enrolment-moved'] as const;
export type DecisionKind = (typeof decisionKinds)[number];
export type EntryKindName = ActKind | DecisionKind;

const [firstMoment, lastMoment] = [Date.parse('1970-01-01T00:00:00Z'), Date.parse('3000-01-01T00:00:00Z')];

/** A moment as a phone's clock shows it. It may be wrong by decades; what no clock shows, no ledger can keep. */
const PhoneMoment = z.iso
  .datetime()
  .max(30)
  .refine((text) => Date.parse(text) >= firstMoment && Date.parse(text) < lastMoment, { error: 'no-such-moment' });

/** One act as the phone sends it. `package` is the hash of the module package in front of the learner. */
export const ActEntry = z.object({
  id: z.uuid(),
  kind: z.string().min(1).max(40),
  v: z.number().int().min(1).max(1000),
  enrolmentId: z.uuid(),
  package: z.string().regex(/^[0-9a-f]{64}$/),
  stepId: z.uuid(),
  occurredAt: PhoneMoment,
  payload: z.record(z.string().max(80), z.unknown()),
});
export type ActEntry = z.infer<typeof ActEntry>;

/** An entry may hold a lab's whole work, which is 64 KiB at most, beside what every entry says. */
export const syncLimits = { entries: 100, entryBytes: 67_584, bodyBytes: 1_048_576 } as const;

/** A batch from the phone's outbox. `phoneNow` lets the server tell a wrong phone clock from a late message. */
export const SyncRequest = z.object({
  app: z.string().min(1).max(40),
  phoneNow: PhoneMoment,
  cursor: z.number().int().min(0).nullable().default(null),
  entries: z.array(z.unknown()),
});
export type SyncRequest = z.infer<typeof SyncRequest>;

/** The server's answer for one entry. A refused entry stays on the phone with its reason. */
export type EntryAnswer =
  | { readonly id: string; readonly answer: 'accepted' | 'duplicate' }
  | {
      readonly id: string | null;
      readonly answer: 'refused';
      readonly problem: { readonly type: string; readonly title: string };
    };

/** `cursor` is the learner's newest seq; when it is past what the phone knew, the home document has news. */
export type SyncAnswer = { readonly answers: readonly EntryAnswer[]; readonly cursor: number; readonly news: boolean };

/** What the phone seals to the server's key may be brought by whoever has the phone in hand. */
export const sealedLimits = { entries: 20, entryBytes: syncLimits.entryBytes + 1024 } as const;

export const SealedSyncRequest = z.object({
  app: z.string().min(1).max(40),
  phoneNow: PhoneMoment,
  entries: z.array(sealed(sealedLimits.entryBytes)).max(sealedLimits.entries),
});
export type SealedSyncRequest = z.infer<typeof SealedSyncRequest>;

export type SealedAnswer = { readonly answers: readonly EntryAnswer[] };

const labNames = ['copy', 'sales', 'chatbot', 'adverts', 'stock'] as const satisfies readonly LabName[];

const StringList = z.array(z.string().max(80)).max(40);
const FieldValue: z.ZodType = z.lazy(() =>
  z.union([
    z.string().max(4000),
    z.int(),
    z.boolean(),
    z.null(),
    StringList,
    z.array(z.record(z.string().max(80), FieldValue)).max(40),
  ]),
);
/** Answers of a form by field id: a text, a price in whole rupiah, a tick, chosen option ids, or rows of the same. */
export const FormAnswers = z.record(z.string().max(80), FieldValue);
export type FormAnswers = Readonly<Record<string, unknown>>;

/** Shapes of what a learner's act says, by kind (all `v` 1). */
export const actPayloads = {
  'lesson-opened': z.object({}),
  'part-read': z.object({ part: z.number().int().min(1).max(40), parts: z.number().int().min(1).max(40) }),
  'lesson-finished': z.object({}),
  'quiz-answered': z.object({ attemptId: z.uuid(), answers: z.record(z.uuid(), StringList) }),
  'scenario-played': z.object({
    attemptId: z.uuid(),
    path: z.array(z.object({ node: z.string().max(80), choice: z.string().max(80) })).max(40),
  }),
  /** `answers` is null for a private reflection: its words stay on the phone. */
  'form-saved': z.object({ answers: FormAnswers.nullable(), complete: z.boolean() }),
  /** The whole work, so that it can be counted again by the engine it names, such as `copy@1`. */
  'lab-finished': z.object({
    lab: z.enum(labNames),
    engine: z.string().regex(/^[a-z]+@\d{1,3}$/),
    work: z.record(z.string().max(80), z.unknown()),
  }),
  /** What was chosen, as it was chosen: 1 to 5, null for “Tidak tahu”, or the ids of what was picked. `need` is asked beside readiness. */
  'instrument-answered': z.object({
    sittingId: z.uuid(),
    answers: z.record(z.uuid(), z.union([z.int().min(1).max(5), z.null(), StringList])),
    need: z.string().max(80).nullable(),
  }),
  'submission-sent': z.object({
    submissionId: z.uuid(),
    answers: FormAnswers,
    files: z.array(z.object({ stepId: z.string().max(80), fileId: z.uuid() })).max(filesPerTask),
  }),
  'question-asked': z.object({ text: z.string().min(1).max(2000) }),
} satisfies Record<ActKind, z.ZodType>;
export type ActPayload<Kind extends ActKind> = z.infer<(typeof actPayloads)[Kind]>;

/** A mentor's released judgement, as the ledger keeps it. */
export const AssessmentReleased = z.object({
  assessmentId: z.uuid(),
  submissionId: z.uuid(),
  versionId: z.uuid(),
  decision: z.enum(['accepted', 'returned']),
  levels: z.record(z.string().max(80), z.number().int().min(1).max(4)),
  ownBusiness: z.boolean(),
});
export type AssessmentReleased = z.infer<typeof AssessmentReleased>;

export const learningProblems = defineProblems('learning', {
  'entry-id-reused': {
    status: 409,
    title: {
      id: 'Nomor catatan ini sudah dipakai untuk isi lain.',
      en: 'This entry id was already used for other content.',
    },
  },
  'entry-not-valid': { status: 422, title: { id: 'Isi catatan tidak terbaca.', en: 'The entry could not be read.' } },
  'entry-too-large': { status: 413, title: { id: 'Satu catatan terlalu panjang.', en: 'One entry is too long.' } },
  'kind-unknown': {
    status: 422,
    title: {
      id: 'Aplikasi ini lebih baru daripada server. Catatan tetap aman di HP.',
      en: 'This app is newer than the server. The entry stays safe on the phone.',
    },
  },
  'not-enrolled': {
    status: 404,
    title: {
      id: 'Pendaftaran ini bukan milik Anda atau sudah berakhir.',
      en: 'This enrolment is not yours or has ended.',
    },
  },
  'step-unknown': {
    status: 422,
    title: { id: 'Langkah ini tidak ada di versi kurikulum Anda.', en: 'This step is not in your curriculum version.' },
  },
  'app-too-old': {
    status: 426,
    title: {
      id: 'Aplikasi ini sudah terlalu lama. Pekerjaan Anda aman di HP; buka versi baru untuk mengirimnya.',
      en: 'This app is too old. Your work is safe on the phone; open the new version to send it.',
    },
  },
  'batch-too-large': {
    status: 413,
    title: { id: 'Terlalu banyak catatan sekaligus.', en: 'Too many entries at once.' },
  },
});
