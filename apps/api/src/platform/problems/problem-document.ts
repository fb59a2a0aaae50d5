import { types } from 'node:util';
import { commonProblems, problemType, type Locale, type ProblemDocument, type ProblemSpec } from '@contracts/kernel';
import { isFromDatabase } from '@api/platform/telemetry';
import { Problem } from './problem';

const ourFault: Readonly<Record<Locale, string>> = {
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

const retryLater = 5;

/** Turns anything thrown into the document a client gets; nothing of our own faults leaks into it. */
export function problemDocument(
  error: unknown,
  locale: Locale,
  context: { instance?: string; requestId?: string },
): ProblemDocument {
  if (error instanceof Problem) return { ...describe(error.spec, locale), ...error.members, ...context };
  const status = statusOf(error);
  const known = byStatus.get(status) ?? (status >= 400 && status < 500 ? commonProblems.unreadable : undefined);
  if (known) return { ...describe(known, locale), ...context };
  return {
    type: 'about:blank',
    title: ourFault[locale],
    status,
    ...(status === 503 && { retryAfter: retryLater }),
    ...context,
  };
}

const describe = ({ code, title, status }: ProblemSpec, locale: Locale) => ({
  type: problemType(code),
  title: title[locale],
  status,
});

function statusOf(error: unknown): number {
  if (typeof error !== 'object' || error === null) return 500;
  if ('getStatus' in error && typeof error.getStatus === 'function') return Number(error.getStatus());
  if ('statusCode' in error && typeof error.statusCode === 'number')
    return error.statusCode < 500 ? error.statusCode : 500;
  return databaseStatus('driverError' in error ? error.driverError : error);
}

// Connections, resources, an operator's stop, a lost race, a statement that took too long: another try may well succeed.
const passing = /^(08|53|57P|40|57014|55P03)/;
const unreachable = new Set(['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE']);

/** A value that the database cannot read came from the request; a database that is away comes back. */
function databaseStatus(error: unknown): number {
  if (isFromDatabase(error)) {
    if (passing.test(error.code ?? '')) return 503;
    return error.code?.startsWith('22') ? 422 : 500;
  }
  if (!types.isNativeError(error)) return 500;
  const code = 'code' in error ? String(error.code) : '';
  return unreachable.has(code) || /Connection terminated|timeout exceeded when trying to connect/.test(error.message)
    ? 503
    : 500;
}
