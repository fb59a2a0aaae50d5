import { commonProblems, problemType, type Locale, type ProblemDocument } from '@contracts/kernel';
import { Problem } from './problem';

const statusTitles: Readonly<Record<Locale, string>> = {
  id: 'Ada gangguan di pihak kami. Isian Anda tidak hilang; coba lagi sebentar.',
  en: 'Something went wrong on our side. What you typed is not lost; try again in a moment.',
};

/** Framework refusals by status: the same documents as ours, so that a client needs one way to read them. */
const byStatus = new Map(
  [
    commonProblems.unreadable,
    commonProblems['not-signed-in'],
    commonProblems['not-allowed'],
    commonProblems['not-found'],
    commonProblems['too-large'],
    commonProblems['wrong-media-type'],
    commonProblems['not-valid'],
    commonProblems['too-many'],
  ].map((spec) => [spec.status, spec]),
);

const statusOf = (error: unknown): number => {
  if (typeof error !== 'object' || error === null) return 500;
  if ('getStatus' in error && typeof error.getStatus === 'function') return Number(error.getStatus());
  if ('statusCode' in error && typeof error.statusCode === 'number') return error.statusCode;
  return 500;
};

/** Turns anything thrown into the document a client gets; nothing of our own faults leaks into it. */
export function problemDocument(
  error: unknown,
  locale: Locale,
  context: { instance?: string; requestId?: string },
): ProblemDocument {
  if (error instanceof Problem)
    return {
      type: problemType(error.spec.code),
      title: error.spec.title[locale],
      status: error.spec.status,
      ...error.members,
      ...context,
    };
  const status = statusOf(error);
  const known = byStatus.get(status) ?? (status >= 400 && status < 500 ? commonProblems.unreadable : undefined);
  if (known) return { type: problemType(known.code), title: known.title[locale], status: known.status, ...context };
  return { type: 'about:blank', title: statusTitles[locale], status: 500, ...context };
}
