import { z } from 'zod';
import { cohortStates } from '@contracts/cohorts';
import { defineProblems, text } from '@contracts/kernel';

/** A stranger asks for a seat on the public page, or answers an invitation. */
export const TakeSeatRequest = z.object({
  name: text(120, 1),
  phone: text(40, 5),
  district: text(80).default(''),
  businessName: text(120).default(''),
  password: z.string().min(10).max(200),
});
export type TakeSeatRequest = z.infer<typeof TakeSeatRequest>;

/** Somebody who is signed in takes a seat: the account is there already. */
export const TakeOwnSeatRequest = z.object({ businessName: text(120).default('') });
export type TakeOwnSeatRequest = z.infer<typeof TakeOwnSeatRequest>;

export const AcceptInvitationRequest = z.object({
  password: z.string().min(10).max(200),
  businessName: text(120).default(''),
});
export type AcceptInvitationRequest = z.infer<typeof AcceptInvitationRequest>;

/** `active` has a seat; `waitlisted` waits for one, at `place` in the line. */
export const SeatView = z.object({
  enrolmentId: z.uuid(),
  status: z.enum(['active', 'waitlisted']),
  place: z.number().int().nullable(),
});
export type SeatView = z.infer<typeof SeatView>;

/** What the public page of a cohort shows. */
export const PublicCohortView = z.object({
  name: z.string(),
  slug: z.string(),
  agencyName: z.string(),
  isDemo: z.boolean(),
  status: z.enum(cohortStates),
  /** Whether a seat, or a place in the line, can be had today. */
  open: z.boolean(),
  seatsLeft: z.number().int(),
  waiting: z.number().int(),
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  curriculumTitle: z.string(),
  privacyContact: z.string().nullable(),
  /** The kecamatan to choose from. */
  districts: z.array(z.object({ code: z.string(), name: z.string() })),
});
export type PublicCohortView = z.infer<typeof PublicCohortView>;

/** What whoever holds an invitation's code may see: no more of the telephone number than its owner needs to know it again. */
export const InvitationOfferView = z.object({
  name: z.string(),
  maskedPhone: z.string(),
  expiresAt: z.iso.datetime(),
  cohort: PublicCohortView,
});
export type InvitationOfferView = z.infer<typeof InvitationOfferView>;

export const AssignMentorRequest = z.object({
  mentorId: z.uuid(),
  enrolmentIds: z.array(z.uuid()).min(1).max(500),
});
export type AssignMentorRequest = z.infer<typeof AssignMentorRequest>;

export const MentorView = z.object({
  id: z.uuid(),
  name: z.string(),
  learners: z.number().int(),
  waiting: z.number().int(),
});
export type MentorView = z.infer<typeof MentorView>;

/** How many learners got this mentor, and how many works that wait for a judgement moved along. */
export const AssignedView = z.object({
  assigned: z.number().int(),
  unchanged: z.number().int(),
  movedSubmissions: z.number().int(),
});
export type AssignedView = z.infer<typeof AssignedView>;

export const enrolmentProblems = defineProblems('enrolments', {
  'already-enrolled': {
    status: 409,
    title: { id: 'Anda sudah terdaftar di angkatan ini.', en: 'You are already enrolled in this cohort.' },
  },
  'invitation-not-valid': {
    status: 404,
    title: {
      id: 'Undangan tidak ditemukan atau sudah tidak berlaku.',
      en: 'The invitation was not found or is no longer valid.',
    },
  },
  ended: { status: 409, title: { id: 'Pendaftaran ini sudah berakhir.', en: 'This enrolment has ended.' } },
  'too-many-codes': {
    status: 429,
    title: {
      id: 'Terlalu banyak kode yang salah. Tunggu beberapa menit.',
      en: 'Too many wrong codes. Wait a few minutes.',
    },
  },
  'not-a-mentor': {
    status: 422,
    title: { id: 'Orang ini belum menjadi mentor di Dinas Anda.', en: 'This person is not a mentor of your agency.' },
  },
  'mentor-is-learner': {
    status: 422,
    title: { id: 'Mentor tidak boleh membimbing dirinya sendiri.', en: 'A mentor may not mentor themselves.' },
  },
});
