import type { FastifyRequest } from 'fastify';
import type { Locale } from '@contracts/kernel';

export const languageCookie = 'melekai-lang';

/** The language of an answer: what the person chose, else what the browser asks for first, else Indonesian. */
export function localeOf(request: FastifyRequest): Locale {
  const chosen = request.cookies?.[languageCookie];
  if (chosen === 'id' || chosen === 'en') return chosen;
  const wanted = (request.headers['accept-language'] ?? '').toLowerCase().split(',');
  for (const range of wanted) {
    const tag = range.split(';')[0]?.trim() ?? '';
    if (tag === 'id' || tag.startsWith('id-')) return 'id';
    if (tag === 'en' || tag.startsWith('en-')) return 'en';
  }
  return 'id';
}
