import { z } from 'zod';
import { DateOnly, defineProblems, page, PageQuery, text } from '@contracts/kernel';

export const cohortStates = ['planned', 'open', 'running', 'closed', 'cancelled'] as const;

export const OpenCohortRequest = z
  .object({
    versionId: z.uuid(),
    name: text(80, 3),
    quota: z.number().int().min(1).max(10_000),
    startsOn: DateOnly,
    endsOn: DateOnly,
    /** True keeps the public page shut until the cohort is opened; otherwise it takes seats at once. */
    planned: z.boolean().optional(),
  })
  .refine((cohort) => cohort.endsOn >= cohort.startsOn, { path: ['endsOn'], error: 'ends-before-start' });
export type OpenCohortRequest = z.infer<typeof OpenCohortRequest>;

/** What may still be changed; what is left out stays as it is. */
export const ChangeCohortRequest = z.object({
  name: text(80, 3).optional(),
  quota: z.number().int().min(1).max(10_000).optional(),
  startsOn: DateOnly.optional(),
  endsOn: DateOnly.optional(),
});
export type ChangeCohortRequest = z.infer<typeof ChangeCohortRequest>;

/** Without `end` only the public page is shut and learning goes on; with it the cohort is over (a planned one is cancelled). */
export const CloseCohortRequest = z.object({ end: z.boolean().optional() });
export type CloseCohortRequest = z.infer<typeof CloseCohortRequest>;

export const CohortView = z.object({
  id: z.uuid(),
  name: z.string(),
  slug: z.string(),
  status: z.enum(cohortStates),
  curriculumTitle: z.string(),
  version: z.string(),
  versionId: z.uuid(),
  quota: z.number().int(),
  seatsTaken: z.number().int(),
  waiting: z.number().int(),
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
});
export type CohortView = z.infer<typeof CohortView>;

export const CohortsQuery = PageQuery.extend({
  search: text(80).default(''),
  show: z.enum(['all', ...cohortStates]).default('all'),
  sort: z.enum(['newest', 'name', 'starts']).default('newest'),
});
export type CohortsQuery = z.infer<typeof CohortsQuery>;
export const CohortsPage = page(CohortView);
export type CohortsPage = z.infer<typeof CohortsPage>;

/**
 * "Berapa yang aktif?": one figure each, with the moment at which they were counted. Every figure counts people, and the
 * list of participants shows exactly them under the same name. Weeks begin on Monday in the agency's zone, oldest first.
 */
export const CohortActivityView = z.object({
  cohort: CohortView,
  countedAt: z.iso.datetime(),
  invited: z.number().int(),
  enrolled: z.number().int(),
  started: z.number().int(),
  activeThisWeek: z.number().int(),
  sent: z.number().int(),
  waitingForMentor: z.number().int(),
  accepted: z.number().int(),
  quietTwoWeeks: z.number().int(),
  weeks: z.array(z.object({ startsOn: z.iso.date(), active: z.number().int() })),
});
export type CohortActivityView = z.infer<typeof CohortActivityView>;

export const ParticipantsQuery = PageQuery.extend({
  search: text(80).default(''),
  show: z
    .enum([
      'all',
      'enrolled',
      'started',
      'active',
      'quiet',
      'sent',
      'waiting-for-mentor',
      'accepted',
      'waitlisted',
      'no-mentor',
    ])
    .default('all'),
  sort: z.enum(['name', 'last-active', 'done']).default('name'),
});
export type ParticipantsQuery = z.infer<typeof ParticipantsQuery>;

export const ParticipantView = z.object({
  enrolmentId: z.uuid(),
  name: z.string(),
  businessName: z.string().nullable(),
  district: z.string().nullable(),
  status: z.enum(['waitlisted', 'active', 'completed']),
  done: z.number().int(),
  required: z.number().int(),
  lastActiveOn: z.iso.date().nullable(),
  /** Works sent, still with the mentor, and accepted. */
  sent: z.number().int(),
  waiting: z.number().int(),
  accepted: z.number().int(),
  /** Only for those who manage enrolments. */
  phone: z.string().nullable(),
  mentorId: z.uuid().nullable(),
  mentorName: z.string().nullable(),
});
export type ParticipantView = z.infer<typeof ParticipantView>;
export const ParticipantsPage = page(ParticipantView);
export type ParticipantsPage = z.infer<typeof ParticipantsPage>;

export const InviteLearnerRequest = z.object({
  name: text(120, 1),
  phone: text(40, 5),
  district: text(80).default(''),
});
export type InviteLearnerRequest = z.infer<typeof InviteLearnerRequest>;

/** The file's bytes in Base64, as they are: its encoding is found out by the server. */
export const ImportInvitationsRequest = z.object({
  fileName: text(200, 1),
  content: z.base64().max(1_000_000),
  dryRun: z.boolean(),
});
export type ImportInvitationsRequest = z.infer<typeof ImportInvitationsRequest>;

/** Why a row of a file brought no new invitation. */
export const rowReasons = [
  'already-invited',
  'already-enrolled',
  'repeated-in-file',
  'row-torn',
  'name-missing',
  'name-too-long',
  'name-unreadable',
  'phone-missing',
  'phone-cut-by-excel',
  'phone-two-numbers',
  'phone-not-valid',
  'district-not-known',
] as const;
export type RowReason = (typeof rowReasons)[number];

/** What became of each row of the file; a dry run says what would become of it. */
export const ImportReport = z.object({
  importId: z.uuid().nullable(),
  encoding: z.enum(['UTF-8', 'UTF-16', 'Windows-1252']),
  delimiter: z.enum([';', ',', '\t', '|']),
  rows: z.array(
    z.object({
      line: z.number().int(),
      name: z.string(),
      phone: z.string(),
      district: z.string().nullable(),
      outcome: z.enum(['invited', 'already-invited', 'refused']),
      reason: z.enum(rowReasons).nullable(),
      /** What to mend in the row, in the reader's language. */
      message: z.string().nullable(),
    }),
  ),
  invited: z.number().int(),
  alreadyInvited: z.number().int(),
  refused: z.number().int(),
  /** The codes to hand over, as a CSV file's text, this once; null in a dry run and when nobody was invited. */
  codes: z.string().nullable(),
});
export type ImportReport = z.infer<typeof ImportReport>;

/** A file that was imported, and until when it can be undone. */
export const ImportView = z.object({
  id: z.uuid(),
  fileName: z.string(),
  importedByName: z.string(),
  importedAt: z.iso.datetime(),
  rows: z.number().int(),
  invited: z.number().int(),
  undoUntil: z.iso.datetime(),
  undoneAt: z.iso.datetime().nullable(),
});
export type ImportView = z.infer<typeof ImportView>;

/** Who had already accepted keeps her seat. */
export const UndoneImportView = z.object({ withdrawn: z.number().int(), accepted: z.number().int() });
export type UndoneImportView = z.infer<typeof UndoneImportView>;

export const InvitationsQuery = PageQuery.extend({
  search: text(80).default(''),
  show: z.enum(['all', 'invited', 'accepted', 'withdrawn']).default('all'),
});
export type InvitationsQuery = z.infer<typeof InvitationsQuery>;

export const InvitationView = z.object({
  id: z.uuid(),
  name: z.string(),
  phone: z.string(),
  district: z.string().nullable(),
  status: z.enum(['invited', 'accepted', 'withdrawn']),
  invitedAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  importId: z.uuid().nullable(),
  /** Only in the answer to inviting: the code the officer hands over. */
  code: z.string().optional(),
});
export type InvitationView = z.infer<typeof InvitationView>;
export const InvitationsPage = page(InvitationView);
export type InvitationsPage = z.infer<typeof InvitationsPage>;

export const cohortProblems = defineProblems('cohorts', {
  'version-not-published': {
    status: 409,
    title: {
      id: 'Angkatan hanya bisa dibuka untuk versi yang sudah terbit.',
      en: 'A cohort needs a published version.',
    },
  },
  'no-privacy-contact': {
    status: 409,
    title: {
      id: 'Isi dulu kontak petugas data pribadi Dinas.',
      en: 'Name the agency’s privacy contact first.',
    },
  },
  'no-such-step': {
    status: 409,
    title: {
      id: 'Langkah ini tidak bisa dari keadaan angkatan sekarang.',
      en: 'The cohort cannot take this step from its present state.',
    },
  },
  'ends-before-start': {
    status: 422,
    title: { id: 'Tanggal selesai lebih awal daripada tanggal mulai.', en: 'The end lies before the start.' },
  },
  'not-open': {
    status: 409,
    title: { id: 'Pendaftaran angkatan ini sudah ditutup.', en: 'This cohort is not open for enrolment.' },
  },
  'quota-below-taken': {
    status: 409,
    title: {
      id: 'Kuota lebih kecil daripada kursi yang sudah terisi.',
      en: 'The quota is below the seats already taken.',
    },
  },
  'phone-not-valid': {
    status: 422,
    title: {
      id: 'Nomor HP belum benar. Contoh: 0812-3456-7890.',
      en: 'The phone number is not right. Example: 0812-3456-7890.',
    },
  },
  'already-invited': {
    status: 409,
    title: { id: 'Nomor ini sudah diundang ke angkatan ini.', en: 'This number is already invited to this cohort.' },
  },
  'already-enrolled': {
    status: 409,
    title: { id: 'Orang ini sudah terdaftar di angkatan ini.', en: 'This person is already enrolled in this cohort.' },
  },
  'file-not-readable': {
    status: 422,
    title: { id: 'Berkas ini bukan tabel CSV yang bisa dibaca.', en: 'This file is not a CSV table that can be read.' },
  },
  'columns-missing': {
    status: 422,
    title: {
      id: 'Kolom nama atau nomor HP tidak ditemukan di baris pertama.',
      en: 'No name or phone column was found in the first line.',
    },
  },
  'too-many-rows': {
    status: 422,
    title: {
      id: 'Satu berkas paling banyak 2.000 baris. Bagi berkasnya.',
      en: 'A file may have at most 2,000 rows. Split the file.',
    },
  },
  'district-not-known': {
    status: 422,
    title: { id: 'Kecamatan ini tidak ada di daerah Dinas Anda.', en: 'This kecamatan is not in the agency’s region.' },
  },
  'already-accepted': {
    status: 409,
    title: { id: 'Undangan ini sudah diterima orangnya.', en: 'The person has already accepted this invitation.' },
  },
  'undo-too-late': {
    status: 409,
    title: { id: 'Impor hanya bisa dibatalkan dalam 24 jam.', en: 'An import can be undone within 24 hours only.' },
  },
});
