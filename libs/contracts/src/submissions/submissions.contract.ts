import { z } from 'zod';
import { defineProblems, page, PageQuery, text } from '@contracts/kernel';

export const submissionStates = ['submitted', 'in_review', 'returned', 'accepted'] as const;
export type SubmissionState = (typeof submissionStates)[number];

/** A photo as its owner and her mentor may open it. */
export const FileView = z.object({
  id: z.uuid(),
  mime: z.string(),
  bytes: z.number().int(),
  width: z.number().int(),
  height: z.number().int(),
  url: z.string(),
  stepId: z.string(),
});
export type FileView = z.infer<typeof FileView>;

export const QueueQuery = PageQuery.extend({
  state: z.enum(['waiting', ...submissionStates]).default('waiting'),
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
  no: z.number().int(),
  state: z.enum(submissionStates),
  receivedAt: z.iso.datetime(),
  promisedAt: z.iso.datetime(),
  draftSavedAt: z.iso.datetime().nullable(),
});
export type QueueItem = z.infer<typeof QueueItem>;
export const QueuePage = page(QueueItem).extend({ counts: z.record(z.string(), z.number().int()) });
export type QueuePage = z.infer<typeof QueuePage>;

export const SentVersion = z.object({
  id: z.uuid(),
  no: z.number().int(),
  sentAt: z.iso.datetime(),
  receivedAt: z.iso.datetime(),
  answers: z.record(z.string(), z.unknown()),
  files: z.array(FileView),
});
export type SentVersion = z.infer<typeof SentVersion>;

export const MessageView = z.object({
  id: z.uuid(),
  authorName: z.string(),
  mine: z.boolean(),
  body: z.string(),
  at: z.iso.datetime(),
});
export const WriteMessageRequest = z.object({ body: text(2000, 1) });

export const submissionProblems = defineProblems('submissions', {
  'file-missing': {
    status: 409,
    title: { id: 'Foto belum sampai. Kiriman menunggu foto, lalu dikirim lagi.', en: 'A photo has not arrived yet. The work waits for it and is sent again.' },
  },
  'file-not-yours': { status: 404, title: { id: 'Foto tidak ditemukan.', en: 'The photo was not found.' } },
  'tries-used-up': {
    status: 409,
    title: { id: 'Tugas ini sudah dikirim tiga kali. Mentor akan menghubungi Anda.', en: 'This task was sent three times. Your mentor will contact you.' },
  },
  'still-with-mentor': {
    status: 409,
    title: { id: 'Kiriman Anda masih dinilai mentor.', en: 'Your work is still with the mentor.' },
  },
  'already-accepted': { status: 409, title: { id: 'Tugas ini sudah diterima mentor.', en: 'This task was already accepted.' } },
  'answers-incomplete': {
    status: 422,
    title: { id: 'Masih ada isian wajib yang kosong.', en: 'Some required answers are still empty.' },
  },
  'not-a-picture': {
    status: 415,
    title: { id: 'Berkas ini bukan foto JPEG, WebP, atau AVIF.', en: 'This file is not a JPEG, WebP or AVIF photo.' },
  },
  'picture-carries-location': {
    status: 422,
    title: { id: 'Foto masih membawa data lokasi atau kamera. Kirim dari aplikasi ini, ya.', en: 'The photo still carries location or camera data. Please send it from this app.' },
  },
  'picture-too-large': {
    status: 413,
    title: { id: 'Foto lebih dari 250 KB atau 1600 piksel.', en: 'The photo is over 250 kB or 1600 pixels.' },
  },
});
