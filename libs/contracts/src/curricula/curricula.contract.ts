import { z } from 'zod';
import { defineProblems, text } from '@contracts/kernel';
import { CommentView } from './comments.contract';

export const versionStates = ['draft', 'in_review', 'approved', 'published', 'superseded', 'retired'] as const;
export type VersionState = (typeof versionStates)[number];

export const SignatureView = z.object({
  act: z.string(),
  personName: z.string(),
  revision: z.number().int(),
  note: z.string(),
  at: z.iso.datetime(),
});

export const VersionSummary = z.object({
  id: z.uuid(),
  number: z.string(),
  status: z.enum(versionStates),
  revision: z.number().int(),
  createdByName: z.string(),
  createdAt: z.iso.datetime(),
  publishedAt: z.iso.datetime().nullable(),
  cohorts: z.number().int(),
});
export type VersionSummary = z.infer<typeof VersionSummary>;

export const CurriculumView = z.object({
  id: z.uuid(),
  title: z.string(),
  slug: z.string(),
  versions: z.array(VersionSummary),
});
export type CurriculumView = z.infer<typeof CurriculumView>;

/** One difference a reviewer reads, in words a person uses. */
export const ChangeView = z.object({
  path: z.string(),
  kind: z.enum(['added', 'removed', 'changed']),
  where: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type ChangeView = z.infer<typeof ChangeView>;

/** How many of a kind differ from the version before. */
const ChangeCount = z.object({ changed: z.int(), added: z.int(), removed: z.int() });

/** What the number of a version has to say about its difference from the one before, and why. */
export const VersionChangeView = z.object({
  step: z.enum(['patch', 'minor', 'major']),
  reasons: z.array(
    z.object({
      step: z.enum(['minor', 'major']),
      thing: z.enum([
        'module',
        'lesson',
        'question',
        'activity',
        'task',
        'criterion',
        'goals',
        'competencies',
        'key',
        'place',
        'framework',
      ]),
      change: z.enum(['added', 'removed', 'changed']),
      where: z.string(),
    }),
  ),
  counts: z.partialRecord(z.enum(['question', 'lesson', 'activity', 'task', 'criterion']), ChangeCount),
});
export type VersionChangeView = z.infer<typeof VersionChangeView>;

export const checklistItems = ['content', 'law', 'accessibility', 'language'] as const;

/** A lesson or activity that was taken out of a published version at once, and whether it was given back. */
export const WithdrawalView = z.object({
  id: z.uuid(),
  stepId: z.uuid(),
  title: z.string(),
  reason: z.string(),
  notice: z.string(),
  byName: z.string(),
  at: z.iso.datetime(),
  returnedByName: z.string().nullable(),
  returnedAt: z.iso.datetime().nullable(),
  /** Whether this person may give it back: not the one who took it out. */
  mayReturn: z.boolean(),
});
export type WithdrawalView = z.infer<typeof WithdrawalView>;

/** What is new in a version, in the words of whoever publishes it: one short text per audience, empty where there is nothing to say. */
export const ReleaseNotes = z.object({ learners: text(2000).default(''), mentors: text(2000).default('') });
export type ReleaseNotes = z.infer<typeof ReleaseNotes>;

export const VersionView = VersionSummary.extend({
  curriculum: z.object({ id: z.uuid(), title: z.string() }),
  modules: z.array(
    z.object({
      id: z.uuid(),
      slug: z.string(),
      number: z.string(),
      title: z.string(),
      lessons: z.array(z.object({ id: z.uuid(), number: z.string(), title: z.string(), minutes: z.number().int() })),
      quizzes: z.array(
        z.object({
          id: z.uuid(),
          path: z.string(),
          title: z.string(),
          lesson: z.string().nullable(),
          questions: z.number().int(),
        }),
      ),
      /** Activities other than quizzes. */
      activities: z.array(z.object({ id: z.uuid(), kind: z.string(), title: z.string() })),
      bytesBr: z.number().int().nullable(),
    }),
  ),
  signatures: z.array(SignatureView),
  /** Newest first. */
  withdrawals: z.array(WithdrawalView),
  findings: z.array(
    z.object({
      file: z.string(),
      line: z.number().int(),
      severity: z.enum(['error', 'warning']),
      what: z.string(),
      how: z.string(),
    }),
  ),
  changes: z.array(ChangeView),
  /** What was published with it; until then what its changelog says of its number. */
  notes: z.object({ learners: z.string(), mentors: z.string() }),
  comparedWith: z.string().nullable(),
  change: VersionChangeView.nullable(),
  /** What reviewers say of its places, oldest first. */
  comments: z.array(CommentView),
  /** What this person may do now; and why not, by act. */
  may: z.object({
    edit: z.boolean(),
    comment: z.boolean(),
    answer: z.boolean(),
    submit: z.boolean(),
    approve: z.boolean(),
    return: z.boolean(),
    publish: z.boolean(),
    retire: z.boolean(),
    withdraw: z.boolean(),
  }),
  whyNot: z.record(z.string(), z.string()),
});
export type VersionView = z.infer<typeof VersionView>;

export const QuestionView = z.object({
  id: z.uuid(),
  stem: z.string(),
  quote: z.string().nullable(),
  choose: z.enum(['one', 'many']),
  options: z.array(z.object({ id: z.string(), text: z.string(), why: z.string(), right: z.boolean() })),
});
export const QuizDraftView = z.object({
  versionId: z.uuid(),
  revision: z.number().int(),
  activityId: z.uuid(),
  title: z.string(),
  lesson: z.string().nullable(),
  editable: z.boolean(),
  questions: z.array(QuestionView),
});
export type QuizDraftView = z.infer<typeof QuizDraftView>;

export const EditQuestionRequest = z.object({
  revision: z.number().int().min(1),
  stem: text(400, 5),
  options: z
    .array(z.object({ id: z.string().max(40), text: text(300, 1), why: text(600, 5) }))
    .min(2)
    .max(6),
});
export type EditQuestionRequest = z.infer<typeof EditQuestionRequest>;

export const StartDraftRequest = z.object({ basedOn: z.uuid() });
export const SignRequest = z.object({
  revision: z.number().int().min(1),
  note: text(1000).default(''),
  checklist: z.array(z.enum(checklistItems)).max(checklistItems.length).default([]),
});
export type SignRequest = z.infer<typeof SignRequest>;

/** `reason` stays with the officers; `notice` is what learners read in the step's place. */
export const WithdrawRequest = z.object({ stepId: z.uuid(), reason: text(1000, 5), notice: text(500, 5) });
export type WithdrawRequest = z.infer<typeof WithdrawRequest>;

export const PublishRequest = SignRequest.extend({
  notes: ReleaseNotes.default({ learners: '', mentors: '' }),
});
export type PublishRequest = z.infer<typeof PublishRequest>;

export const curriculumProblems = defineProblems('curricula', {
  'not-a-draft': { status: 409, title: { id: 'Versi ini bukan draf lagi.', en: 'This version is no longer a draft.' } },
  'draft-exists': {
    status: 409,
    title: { id: 'Sudah ada draf untuk kurikulum ini.', en: 'There already is a draft of this curriculum.' },
  },
  'four-eyes': {
    status: 403,
    title: {
      id: 'Anda ikut menulis versi ini, jadi orang lain yang menyetujui.',
      en: 'You wrote part of this version, so someone else must approve it.',
    },
  },
  'wrong-stage': {
    status: 409,
    title: { id: 'Versi ini belum sampai pada langkah itu.', en: 'This version is not at that stage.' },
  },
  'framework-changed': {
    status: 409,
    title: {
      id: 'Kerangka kompetensi yang sudah terbit tidak bisa diubah.',
      en: 'A published competency framework never changes.',
    },
  },
  'not-readable': {
    status: 422,
    title: { id: 'Berkas kurikulum tidak terbaca.', en: 'The curriculum files cannot be read.' },
  },
  'has-errors': {
    status: 409,
    title: { id: 'Masih ada kesalahan yang harus diperbaiki.', en: 'There are errors to mend first.' },
  },
  'checklist-incomplete': {
    status: 422,
    title: { id: 'Periksa semua hal di daftar dulu.', en: 'Tick every item of the checklist first.' },
  },
  'already-withdrawn': {
    status: 409,
    title: { id: 'Bagian ini sudah ditarik.', en: 'This part is withdrawn already.' },
  },
  'already-returned': {
    status: 409,
    title: { id: 'Bagian ini sudah dikembalikan.', en: 'This part was given back already.' },
  },
  'return-four-eyes': {
    status: 403,
    title: {
      id: 'Anda yang menariknya, jadi orang lain yang mengembalikan.',
      en: 'You withdrew it, so someone else gives it back.',
    },
  },
  'comments-open': {
    status: 409,
    title: {
      id: 'Masih ada komentar “harus diperbaiki” yang terbuka.',
      en: 'A comment that says “must be mended” is still open.',
    },
  },
  'comment-resolved': {
    status: 409,
    title: { id: 'Komentar ini sudah diselesaikan.', en: 'This comment is already resolved.' },
  },
  'place-unknown': {
    status: 422,
    title: { id: 'Bagian itu tidak ada di versi ini.', en: 'There is no such part in this version.' },
  },
  'note-missing': {
    status: 422,
    title: { id: 'Tulis apa yang perlu diperbaiki.', en: 'Write what needs to be mended.' },
  },
  'package-too-large': {
    status: 422,
    title: { id: 'Satu modul lebih besar dari 300 KB.', en: 'A module is larger than 300 kB.' },
  },
  'recording-missing': {
    status: 422,
    title: {
      id: 'Ada rekaman yang belum ada di server. Impor foldernya sekali lagi.',
      en: 'A recording is not on the server. Import the folder once more.',
    },
  },
  'number-too-small': {
    status: 409,
    title: {
      id: 'Nomor versi ini lebih kecil daripada perubahannya. Kembalikan dulu ke penulis, nomornya menyesuaikan saat minta telaah.',
      en: 'The number of this version says less than has changed. Return it to the author; the number follows when review is asked for.',
    },
  },
  'archive-unreadable': {
    status: 422,
    title: { id: 'Berkas ini bukan zip yang bisa dibaca.', en: 'This file is no zip that can be read.' },
  },
  'archive-foreign-file': {
    status: 422,
    title: {
      id: 'Di dalam zip ada berkas yang bukan bagian kurikulum.',
      en: 'The zip holds a file that is no part of a curriculum.',
    },
  },
  'archive-too-many-files': {
    status: 422,
    title: { id: 'Isi zip lebih dari 2.000 berkas.', en: 'The zip holds more than 2,000 files.' },
  },
  'archive-file-too-long': {
    status: 422,
    title: {
      id: 'Satu berkas di dalam zip terlalu besar: teks paling banyak 256 KB, rekaman 1,5 MB.',
      en: 'A file in the zip is too large: 256 kB for a text, 1.5 MB for a recording.',
    },
  },
  'archive-too-large': {
    status: 422,
    title: { id: 'Isi zip lebih dari 40 MB.', en: 'The zip holds more than 40 MB.' },
  },
  'framework-unknown': {
    status: 422,
    title: {
      id: 'Kerangka kompetensi yang disebut kurikulum ini belum ada di server.',
      en: 'The competency framework that this curriculum names is not on the server.',
    },
  },
  'option-unknown': {
    status: 422,
    title: { id: 'Pilihan jawaban tidak cocok dengan soal.', en: 'The options do not match the question.' },
  },
  'edited-meanwhile': {
    status: 409,
    title: { id: 'Orang lain sudah menyimpan bagian ini.', en: 'Somebody else has saved this part meanwhile.' },
  },
  'wrong-shape': {
    status: 422,
    title: { id: 'Ada isian yang belum bisa disimpan.', en: 'Some of it cannot be saved yet.' },
  },
  'file-too-long': {
    status: 422,
    title: { id: 'Bagian ini terlalu panjang untuk disimpan.', en: 'This part is too long to be saved.' },
  },
  'not-a-form': {
    status: 409,
    title: { id: 'Bagian ini tidak bisa diubah di sini.', en: 'This part cannot be edited here.' },
  },
  'stays-in-place': {
    status: 409,
    title: { id: 'Bagian ini tidak bisa dihapus.', en: 'This part cannot be removed.' },
  },
  'file-exists': {
    status: 409,
    title: { id: 'Sudah ada bagian dengan nama itu.', en: 'There already is a part of that name.' },
  },
  'not-a-recording': {
    status: 422,
    title: {
      id: 'Berkas ini bukan rekaman Opus. Simpan sebagai .opus atau .webm, lalu pilih lagi.',
      en: 'This file is no Opus recording. Save it as .opus or .webm and choose it again.',
    },
  },
  'not-removed': {
    status: 409,
    title: { id: 'Tidak ada yang bisa dikembalikan.', en: 'There is nothing to put back.' },
  },
});
