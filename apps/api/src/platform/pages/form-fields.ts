import type { FastifyRequest } from 'fastify';

export type FormFields = Readonly<Record<string, string | undefined>>;

/** What was typed into a form, field by field. Whatever is no text did not come from a form, and counts as not sent. */
export function formFields({ body }: Pick<FastifyRequest, 'body'>): FormFields {
  if (typeof body !== 'object' || body === null) return {};
  return Object.fromEntries(Object.entries(body).filter(([, value]) => typeof value === 'string'));
}
