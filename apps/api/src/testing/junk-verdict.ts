import { problemType, type Locale, type ProblemDocument } from '@contracts/kernel';
import { problemByType } from './census-problems';
import type { Answer } from './client';

/** How an answer may look like one of ours and tell too much: a stack, a statement, a driver's words, a file of the server's. */
const tells =
  /\n\s+at |\.(?:ts|js|mjs):\d+|node_modules|node:internal|\b(?:TypeError|RangeError|SyntaxError|QueryFailedError)\b|\bselect .{1,80}\bfrom\b|\binsert into\b|syntax error at|violates|relation "|invalid input syntax|\$\d+::|\/work\/|\/home\//i;

export type Asked = {
  readonly url: string;
  readonly method: string;
  readonly locale: Locale;
  readonly mustRefuse: boolean;
};

/** What is wrong with an answer to junk; undefined when it is refused as it should be, or may stand. */
export function faultIn(answer: Answer, { url, method, locale, mustRefuse }: Asked): string | undefined {
  const { status, headers, text } = answer;
  if (status >= 500) return `${status} ${text.slice(0, 200)}`;
  if (mustRefuse && status < 400) return `${status}, though it cannot be taken: ${text.slice(0, 120)}`;
  if (headers['x-content-type-options'] !== 'nosniff') return 'without the headers that protect browsers';
  const location = String(headers['location'] ?? '/');
  if (!/^\/(?![/\\])/.test(location)) return `leads to ${location}`;
  if (status < 400) return undefined;
  if (tells.test(text)) return `tells too much: ${text.slice(0, 300)}`;
  if (method === 'HEAD') return undefined;
  const type = String(headers['content-type'] ?? '');
  if (type.startsWith('text/html')) return faultInPage(url, text, locale);
  if (!type.startsWith('application/problem+json')) return `${status} as ${type}`;
  return faultInDocument(answer.json(), status, locale);
}

function faultInPage(url: string, text: string, locale: Locale): string | undefined {
  if (/^\/+(api|packages)\//.test(url) && !url.startsWith('/api/docs')) return 'a page for a program';
  return text.includes(`<html lang="${locale}"`) ? undefined : 'a page in the other language';
}

function faultInDocument(document: ProblemDocument, status: number, locale: Locale): string | undefined {
  const problem = problemByType.get(document.type);
  if (!problem) return `the unknown problem ${document.type}`;
  // What only the database noticed comes without: then the contract has a hole, and a form cannot say where.
  if (problem.code === 'common/not-valid' && !document.errors?.length) return 'does not say what to mend';
  if (document.title !== problem.title[locale]) return `“${document.title}” in the other language`;
  return document.status === status && problem.status === status ? undefined : `${status} for ${problem.code}`;
}

type Entry = { readonly answer: string; readonly problem?: { readonly type: string; readonly title: string } };

/** What became of a batch that a phone sent; undefined for any other answer. */
export function entriesIn({ status, text }: Answer, url: string): readonly Entry[] | undefined {
  if (status !== 200 || !url.startsWith('/api/sync')) return undefined;
  return (JSON.parse(text) as { answers: Entry[] }).answers;
}

/** What is wrong with the refusal of an entry inside an answer that succeeded. */
export function faultInEntry({ answer, problem }: Entry, locale: Locale): string | undefined {
  if (answer !== 'refused') return undefined;
  const known = problemByType.get(problem?.type ?? '');
  if (!known) return `the unknown problem ${problem?.type}`;
  return problem?.title === known.title[locale] ? undefined : `“${problem?.title}” in the other language`;
}

export const notFound = problemType('common/not-found');
