import { z } from 'zod';
import { defineProblems, text } from '@contracts/kernel';
import { MessageView, SentVersion, threadStates } from '@contracts/submissions';

export const decisions = ['accepted', 'returned'] as const;
export type Decision = (typeof decisions)[number];

/** The mentor's work so far. No level is chosen beforehand; `revision` guards against two devices. */
export const SaveAssessmentRequest = z.object({
  versionId: z.uuid(),
  levels: z.record(z.string().max(80), z.number().int().min(1).max(4)),
  strength: text(2000),
  nextStep: text(2000),
  decision: z.enum(decisions).nullable(),
  reason: text(1000),
  revision: z.number().int().min(0),
});
export type SaveAssessmentRequest = z.infer<typeof SaveAssessmentRequest>;

/** Says which state of the draft is released, so that nobody releases what another device wrote meanwhile. */
export const ReleaseAssessmentRequest = z.object({ revision: z.number().int().min(1).optional() });
export type ReleaseAssessmentRequest = z.infer<typeof ReleaseAssessmentRequest>;

/**
 * A whole judgement, decided on a device that had no signal. `id` is the device's own, so that it is taken once however often it is sent;
 * `mentorId` says whose it is, whoever is signed in on the device by then; `revision` is the draft it went on from, 0 for none.
 */
export const HandInAssessmentRequest = SaveAssessmentRequest.extend({
  id: z.uuid(),
  mentorId: z.uuid(),
  decision: z.enum(decisions),
});
export type HandInAssessmentRequest = z.infer<typeof HandInAssessmentRequest>;

/** `second`: kept whole beside the judgement that was accepted first; no learner sees it, and it changes nothing. */
export const AssessmentView = z.object({
  id: z.uuid(),
  versionId: z.uuid(),
  status: z.enum(['draft', 'released', 'second', 'superseded', 'voided']),
  levels: z.record(z.string(), z.number().int()),
  strength: z.string(),
  nextStep: z.string(),
  decision: z.enum(decisions).nullable(),
  proposed: z.enum(decisions).nullable(),
  reason: z.string(),
  revision: z.number().int(),
  savedAt: z.iso.datetime(),
  releasedAt: z.iso.datetime().nullable(),
});
export type AssessmentView = z.infer<typeof AssessmentView>;

/** Everything on the marking screen. */
export const MarkingView = z.object({
  id: z.uuid(),
  /** False for a thread that is another mentor's by now, in which this one has a second marking. */
  mine: z.boolean(),
  learnerName: z.string(),
  businessName: z.string(),
  businessAbout: z.string(),
  taskTitle: z.string(),
  state: z.enum(threadStates),
  receivedAt: z.iso.datetime(),
  promisedAt: z.iso.datetime(),
  place: z.object({ index: z.number().int(), waiting: z.number().int(), nextId: z.uuid().nullable() }),
  /** Hash of the package the work was done in; the rubric and the task's questions are read from it. */
  package: z.string(),
  stepId: z.uuid(),
  versions: z.array(SentVersion),
  /** What the task reads, by step id: the newest answers of a form; of a lab its newest finished work as the ledger has it. */
  forms: z.record(z.string(), z.unknown()),
  assessments: z.array(AssessmentView),
  messages: z.array(MessageView),
  phrases: z.array(
    z.object({ use: z.string(), competency: z.string().nullable(), safety: z.boolean(), text: z.string() }),
  ),
});
export type MarkingView = z.infer<typeof MarkingView>;

/** How many works a mentor takes along at once. */
export const batchSize = 10;
export const BatchQuery = z.object({ limit: z.coerce.number().int().min(1).max(20).default(batchSize) });
export type BatchQuery = z.infer<typeof BatchQuery>;

/** The works that are due first, each as its marking screen shows it, to be taken along. */
export const MarkingBatch = z.object({ works: z.array(MarkingView) });
export type MarkingBatch = z.infer<typeof MarkingBatch>;

/** What taking them along brings, before it is brought. */
export const BatchExtent = z.object({
  works: z.number().int(),
  photos: z.number().int(),
  voices: z.number().int(),
  bytes: z.number().int(),
});
export type BatchExtent = z.infer<typeof BatchExtent>;

/** A released judgement as the learner reads it. */
export type FeedbackView = {
  readonly assessmentId: string;
  readonly no: number;
  readonly decision: Decision;
  readonly mentorName: string;
  readonly levels: Readonly<Record<string, number>>;
  readonly strength: string;
  readonly nextStep: string;
  readonly releasedAt: string;
};

export const assessmentProblems = defineProblems('assessments', {
  'criterion-unknown': {
    status: 422,
    title: { id: 'Kriteria ini tidak ada di rubrik.', en: 'This criterion is not in the rubric.' },
  },
  'levels-missing': {
    status: 422,
    title: { id: 'Masih ada kriteria yang belum dipilih.', en: 'Some criteria have no level yet.' },
  },
  'comment-missing': {
    status: 422,
    title: { id: 'Isi “Sudah baik” dan “Langkah berikut” dulu.', en: 'Fill in “Already good” and “Next step” first.' },
  },
  'decision-missing': {
    status: 422,
    title: { id: 'Pilih terima atau perbaiki dulu.', en: 'Choose accept or return first.' },
  },
  'deviation-needs-reason': {
    status: 422,
    title: {
      id: 'Keputusan berbeda dari aturan. Tulis alasannya.',
      en: 'The decision differs from the rule. Write why.',
    },
  },
  'already-judged': {
    status: 409,
    title: {
      id: 'Kiriman ini sudah dinilai. Tulisan Anda tetap tersimpan.',
      en: 'This work was already judged. Your text is kept.',
    },
  },
  'newer-version': {
    status: 409,
    title: { id: 'Peserta sudah mengirim versi baru.', en: 'The learner has sent a newer version.' },
  },
  'not-yours-any-more': {
    status: 409,
    title: {
      id: 'Kiriman ini sekarang dipegang mentor lain. Tulisan Anda tetap tersimpan di perangkat.',
      en: 'Another mentor has this work now. Your text stays on the device.',
    },
  },
  'another-mentor': {
    status: 409,
    title: {
      id: 'Penilaian ini milik mentor lain. Masuk dengan akunnya untuk mengirim.',
      en: 'This judgement is another mentor’s. Sign in with that account to send it.',
    },
  },
  'second-already': {
    status: 409,
    title: {
      id: 'Anda sudah punya penilaian kedua untuk kiriman ini. Tulisan ini tetap tersimpan di perangkat.',
      en: 'You already have a second marking of this work. This text stays on the device.',
    },
  },
  'hand-in-id-reused': {
    status: 409,
    title: {
      id: 'Nomor penilaian ini sudah dipakai untuk penilaian lain.',
      en: 'This id was already used for another judgement.',
    },
  },
});
