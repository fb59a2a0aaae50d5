import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Locale } from '@contracts/kernel';
import { languageCookie } from './locale-of';

const year = 365 * 24 * 60 * 60;

/** Keeps the language of an account on this device, unless the device has chosen one itself. */
export function keepLanguage(request: FastifyRequest, reply: FastifyReply, locale: Locale): void {
  if (request.cookies[languageCookie] === undefined) setLanguage(request, reply, locale);
}

/** Keeps a chosen language; scripts may read it, because the web application speaks it too. */
export function setLanguage(request: FastifyRequest, reply: FastifyReply, locale: Locale): void {
  void reply.setCookie(languageCookie, locale, {
    path: '/',
    sameSite: 'lax',
    secure: request.protocol === 'https',
    maxAge: year,
  });
}
