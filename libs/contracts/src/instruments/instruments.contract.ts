import { z } from 'zod';
import { defineProblems } from '@contracts/kernel';

export const instrumentStates = ['draft', 'approved', 'published', 'superseded'] as const;
export type InstrumentState = (typeof instrumentStates)[number];

export const InstrumentVersionView = z.object({
  id: z.uuid(),
  number: z.string(),
  title: z.string(),
  status: z.enum(instrumentStates),
  signatures: z.array(z.object({ act: z.string(), personName: z.string(), at: z.iso.datetime() })),
  /** What this person may do now; and why not, by act. */
  may: z.object({ approve: z.boolean(), publish: z.boolean() }),
  whyNot: z.record(z.string(), z.string()),
});
export type InstrumentVersionView = z.infer<typeof InstrumentVersionView>;

export const InstrumentView = z.object({
  id: z.uuid(),
  slug: z.string(),
  kind: z.enum(['readiness', 'awareness', 'knowledge']),
  versions: z.array(InstrumentVersionView),
});
export type InstrumentView = z.infer<typeof InstrumentView>;

/** The files of a version with their keys, for those who sign it. */
export const InstrumentFilesView = z.object({
  version: InstrumentVersionView,
  files: z.array(z.object({ path: z.string(), body: z.string() })),
});
export type InstrumentFilesView = z.infer<typeof InstrumentFilesView>;

export const instrumentProblems = defineProblems('instruments', {
  'four-eyes': {
    status: 403,
    title: {
      id: 'Anda yang memasukkan versi ini, jadi orang lain yang menyetujui.',
      en: 'You brought this version in, so someone else must approve it.',
    },
  },
  'wrong-stage': {
    status: 409,
    title: { id: 'Versi ini belum sampai pada langkah itu.', en: 'This version is not at that stage.' },
  },
  'not-readable': {
    status: 422,
    title: { id: 'Berkas cek tidak terbaca.', en: 'The files of the check cannot be read.' },
  },
  'has-errors': {
    status: 409,
    title: { id: 'Masih ada kesalahan yang harus diperbaiki.', en: 'There are errors to mend first.' },
  },
  'version-exists': {
    status: 409,
    title: { id: 'Nomor versi ini sudah dipakai.', en: 'This version number is taken.' },
  },
});
