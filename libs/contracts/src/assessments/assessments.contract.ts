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

export const AssessmentView = z.object({
  id: z.uuid(),
  versionId: z.uuid(),
  status: z.enum(['draft', 'released', 'superseded', 'voided']),
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
  forms: z.record(z.string(), z.unknown()),
  assessments: z.array(AssessmentView),
  messages: z.array(MessageView),
  phrases: z.array(
    z.object({ use: z.string(), competency: z.string().nullable(), safety: z.boolean(), text: z.string() }),
  ),
});
export type MarkingView = z.infer<typeof MarkingView>;

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
});
