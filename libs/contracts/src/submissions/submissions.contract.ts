import { z } from 'zod';
import { defineProblems, Id, page, PageQuery, text } from '@contracts/kernel';
import { sealed, type Sealed } from '@contracts/seals';

export const submissionStates = ['submitted', 'in_review', 'returned', 'accepted'] as const;
export type SubmissionState = (typeof submissionStates)[number];

/** A thread's states: the submission's own, and `asked` while the learner has only put a question and sent nothing yet. */
export const threadStates = ['asked', ...submissionStates] as const;
export type ThreadState = (typeof threadStates)[number];

/**
 * What a picture may weigh and measure, how many uploads a person may have begun without finishing them, and how many bytes of hers are
 * kept altogether, counted from the moment they are announced.
 */
export const uploadLimits = { bytes: 250_000, pixels: 1600, unfinished: 20, kept: 60_000_000 } as const;

/**
 * What a voice note may weigh, and how long it may be. A phone stops at `seconds`; one that is slow to stop is forgiven up to
 * `milliseconds`.
 */
export const voiceLimits = { bytes: 500_000, seconds: 120, milliseconds: 125_000 } as const;

/** What a file is sent for: a photo of the work, or what its maker says about it. */
export const uploadPurposes = ['submission', 'voice'] as const;
export type UploadPurpose = (typeof uploadPurposes)[number];

/** What a phone says of a file before it sends it (`Upload-Metadata` of tus); `fileId` is the phone's own. */
export const UploadMetadata = z.object({
  fileId: Id,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  purpose: z.enum(uploadPurposes),
  step: z.string().max(80).nullish(),
});
export type UploadMetadata = z.infer<typeof UploadMetadata>;

/** A photo or a voice note as a shared phone seals it: `UploadMetadata` and the bytes. */
export const SealedPhoto = sealed(voiceLimits.bytes + 2048);
export type SealedPhoto = Sealed;

/** `bytes`: the file itself, for whoever keeps it on a device; `link` may lead to the store it is in. */
export const FileQuery = z.object({ as: z.enum(['link', 'bytes']).default('link') });
export type FileQuery = z.infer<typeof FileQuery>;

const fileView = { id: z.uuid(), mime: z.string(), bytes: z.number().int(), url: z.string(), stepId: z.string() };
const PhotoView = z.object({
  ...fileView,
  width: z.number().int(),
  height: z.number().int(),
  milliseconds: z.null(),
});
export type PhotoView = z.infer<typeof PhotoView>;
const VoiceView = z.object({ ...fileView, width: z.null(), height: z.null(), milliseconds: z.number().int() });
export type VoiceView = z.infer<typeof VoiceView>;

/** A photo or a voice note as its owner and her mentor may open it. */
export const FileView = z.union([PhotoView, VoiceView]);
export type FileView = z.infer<typeof FileView>;

/**
 * `waiting` is whatever the mentor owes an answer: sent work, and questions on any thread. `second` is what she judged after somebody
 * else had, whoever's thread it is by now.
 */
export const QueueQuery = PageQuery.extend({
  state: z.enum(['waiting', 'second', ...threadStates]).default('waiting'),
  search: text(80).default(''),
  sort: z.enum(['promised', 'received', 'name']).default('promised'),
});
export type QueueQuery = z.infer<typeof QueueQuery>;

/** One row of the mentor's queue. */
export const QueueItem = z.object({
  id: z.uuid(),
  learnerName: z.string(),
  businessName: z.string(),
  taskTitle: z.string(),
  /** Which try this is; 0 while only a question was put. */
  no: z.number().int(),
  state: z.enum(threadStates),
  receivedAt: z.iso.datetime(),
  promisedAt: z.iso.datetime(),
  /** Since when a question waits for an answer; null when none does. */
  askedAt: z.iso.datetime().nullable(),
  draftSavedAt: z.iso.datetime().nullable(),
  /** Learners see a notice in the task's place; what was sent is judged all the same. */
  withdrawn: z.literal(true).exactOptional(),
});
export type QueueItem = z.infer<typeof QueueItem>;
/** `counts` by state, and `waiting` and `second`. */
export const QueuePage = page(QueueItem).extend({ counts: z.record(z.string(), z.number().int()) });
export type QueuePage = z.infer<typeof QueuePage>;

/** The work to judge next, and how much waits. */
export const NextWork = z.object({ item: QueueItem.nullable(), waiting: z.number().int() });
export type NextWork = z.infer<typeof NextWork>;

export const SentVersion = z.object({
  id: z.uuid(),
  no: z.number().int(),
  sentAt: z.iso.datetime(),
  receivedAt: z.iso.datetime(),
  answers: z.record(z.string(), z.unknown()),
  files: z.array(FileView),
});
export type SentVersion = z.infer<typeof SentVersion>;

/**
 * A text of hers that is nearly the same as another learner's of her cohort: told to the mentor alone, who asks before concluding anything.
 * `id` and `learnerName` are there when the other work lies with the same mentor; `share` in basis points.
 */
export const AlikeText = z.object({
  field: z.string(),
  id: z.uuid().nullable(),
  learnerName: z.string().nullable(),
  share: z.number().int().min(0).max(10_000),
});
export type AlikeText = z.infer<typeof AlikeText>;
export const AlikeTexts = z.object({ texts: z.array(AlikeText) });
export type AlikeTexts = z.infer<typeof AlikeTexts>;

export const MessageView = z.object({
  id: z.uuid(),
  authorName: z.string(),
  mine: z.boolean(),
  body: z.string(),
  at: z.iso.datetime(),
});
export type MessageView = z.infer<typeof MessageView>;
export const WriteMessageRequest = z.object({ body: text(2000, 1) });
export type WriteMessageRequest = z.infer<typeof WriteMessageRequest>;

export const submissionProblems = defineProblems('submissions', {
  'file-missing': {
    status: 409,
    title: {
      id: 'Foto atau rekaman belum sampai. Kiriman menunggunya, lalu dikirim lagi.',
      en: 'A photo or a voice note has not arrived yet. The work waits for it and is sent again.',
    },
  },
  'file-not-yours': { status: 404, title: { id: 'Berkas tidak ditemukan.', en: 'The file was not found.' } },
  'file-id-reused': {
    status: 409,
    title: {
      id: 'Nomor berkas ini sudah dipakai untuk berkas lain.',
      en: 'This file id was already used for another file.',
    },
  },
  'file-sent': {
    status: 409,
    title: {
      id: 'Berkas ini sudah terkirim bersama tugas, jadi tetap disimpan.',
      en: 'This file was sent with your work, so it is kept.',
    },
  },
  'too-many-uploads': {
    status: 429,
    title: {
      id: 'Masih banyak foto atau rekaman yang belum selesai dikirim. Selesaikan itu dulu.',
      en: 'Many photos or voice notes are still unfinished. Finish those first.',
    },
  },
  'photo-space-full': {
    status: 409,
    title: {
      id: 'Ruang foto dan rekaman Anda sudah penuh (60 MB). Hubungi petugas Dinas.',
      en: 'Your space for photos and voice notes is full (60 MB). Please contact your agency.',
    },
  },
  'storage-away': {
    status: 503,
    title: {
      id: 'Tempat menyimpan berkas sedang tidak terjangkau. Tidak ada yang hilang; coba lagi sebentar.',
      en: 'The place where files are kept cannot be reached just now. Nothing is lost; try again in a moment.',
    },
  },
  'piece-damaged': {
    // What the upload protocol says for it; no standard of HTTP knows the number.
    status: 460,
    title: {
      id: 'Sebagian berkas berubah di perjalanan. Bagian itu dikirim lagi.',
      en: 'Part of the file changed on the way. That part is sent again.',
    },
  },
  'upload-moved-on': {
    status: 409,
    title: {
      id: 'Sebagian berkas sudah sampai. Lanjutkan dari situ.',
      en: 'Part of the file has arrived already. Go on from there.',
    },
  },
  'upload-protocol': {
    status: 412,
    title: { id: 'Cara mengirim berkas ini belum didukung.', en: 'This way of sending a file is not supported.' },
  },
  'submission-id-taken': {
    status: 409,
    title: { id: 'Nomor kiriman ini milik tugas lain.', en: 'This submission id belongs to another task.' },
  },
  'tries-used-up': {
    status: 409,
    title: {
      id: 'Kesempatan kirim tugas ini sudah habis. Mentor akan menghubungi Anda.',
      en: 'All tries for this task are used. Your mentor will contact you.',
    },
  },
  'still-with-mentor': {
    status: 409,
    title: { id: 'Kiriman Anda masih dinilai mentor.', en: 'Your work is still with the mentor.' },
  },
  'already-accepted': {
    status: 409,
    title: { id: 'Tugas ini sudah diterima mentor.', en: 'This task was already accepted.' },
  },
  'answers-incomplete': {
    status: 422,
    title: { id: 'Masih ada isian wajib yang kosong.', en: 'Some required answers are still empty.' },
  },
  'not-a-picture': {
    status: 415,
    title: { id: 'Berkas ini bukan foto JPEG, WebP, atau AVIF.', en: 'This file is not a JPEG, WebP or AVIF photo.' },
  },
  'picture-damaged': {
    status: 422,
    title: {
      id: 'Berkas berubah di perjalanan. Cari sinyal lain, lalu kirim sekali lagi.',
      en: 'The file changed on the way. Find another signal, then send it once more.',
    },
  },
  'picture-carries-location': {
    status: 422,
    title: {
      id: 'Foto masih membawa data lokasi atau kamera. Kirim dari aplikasi ini, ya.',
      en: 'The photo still carries location or camera data. Please send it from this app.',
    },
  },
  'picture-too-large': {
    status: 413,
    title: { id: 'Foto lebih dari 250 KB atau 1600 piksel.', en: 'The photo is over 250 kB or 1600 pixels.' },
  },
  'not-a-voice-note': {
    status: 415,
    title: {
      id: 'Berkas ini bukan rekaman suara dari aplikasi ini. Rekam sekali lagi, ya.',
      en: 'This file is not a voice note of this app. Please record it once more.',
    },
  },
  'voice-note-too-long': {
    status: 413,
    title: { id: 'Rekaman lebih dari 2 menit atau 500 KB.', en: 'The voice note is over 2 minutes or 500 kB.' },
  },
});
