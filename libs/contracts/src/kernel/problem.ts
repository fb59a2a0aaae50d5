import type { Locale } from './locale';

/** A refusal that the caller can act on (RFC 9457): what is wrong, in both languages, and the HTTP status it answers with. */
export type ProblemSpec = {
  /** `feature/what-is-wrong`; the document's `type` is `urn:melekai:problem:` and this. */
  readonly code: string;
  readonly status: number;
  readonly title: Readonly<Record<Locale, string>>;
};

type Described = { readonly status: number; readonly title: Readonly<Record<Locale, string>> };

/** Declares the problems of one feature; their codes are prefixed with its name. */
export function defineProblems<Name extends string>(
  feature: string,
  table: Readonly<Record<Name, Described>>,
): Readonly<Record<Name, ProblemSpec>> {
  const entries = Object.entries<Described>(table).map(([name, spec]) => [
    name,
    { code: `${feature}/${name}`, ...spec },
  ]);
  return Object.fromEntries(entries) as Record<Name, ProblemSpec>;
}

/** One field of a request that could not be accepted. */
export type FieldError = { readonly pointer: string; readonly code: string; readonly message: string };

/** A problem as it travels: `application/problem+json`. */
export type ProblemDocument = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly instance?: string;
  readonly requestId?: string;
  readonly errors?: readonly FieldError[];
  readonly [member: string]: unknown;
};

/** The problem's URN for a code, as clients compare it. */
export const problemType = (code: string): string => `urn:melekai:problem:${code}`;

/** Refusals that any route may answer with. */
export const commonProblems = defineProblems('common', {
  'not-signed-in': { status: 401, title: { id: 'Anda belum masuk.', en: 'You are not signed in.' } },
  'not-allowed': {
    status: 403,
    title: { id: 'Peran Anda belum mencakup hal ini.', en: 'Your role does not include this.' },
  },
  'not-found': { status: 404, title: { id: 'Tidak ditemukan.', en: 'Not found.' } },
  'cross-site': {
    status: 403,
    title: { id: 'Permintaan datang dari situs lain.', en: 'The request came from another site.' },
  },
  unreadable: { status: 400, title: { id: 'Isi permintaan tidak terbaca.', en: 'The request could not be read.' } },
  'too-large': { status: 413, title: { id: 'Kiriman terlalu besar.', en: 'The request is too large.' } },
  'wrong-media-type': {
    status: 415,
    title: { id: 'Jenis isi tidak didukung.', en: 'The content type is not supported.' },
  },
  'not-valid': { status: 422, title: { id: 'Ada isian yang perlu diperbaiki.', en: 'Some fields need to be mended.' } },
  'edited-meanwhile': {
    status: 412,
    title: { id: 'Sudah diubah di tempat lain.', en: 'It was changed somewhere else meanwhile.' },
  },
  'too-many': {
    status: 429,
    title: { id: 'Terlalu sering. Coba lagi sebentar.', en: 'Too often. Try again in a moment.' },
  },
});
