import type { FastifyInstance } from 'fastify';
import { locales, type Locale } from '@contracts/kernel';
import { ownAddress, setLanguage } from '@api/platform/http';

/** `?lang=en` on any page: the choice is kept in a cookie and the same page opens again without it. */
export function chooseLanguage(server: FastifyInstance): void {
  server.addHook('onRequest', async (request, reply) => {
    if (request.method !== 'GET' || !request.url.includes('lang=')) return;
    const { pathname, searchParams } = ownAddress(request.url);
    const wanted = searchParams.get('lang');
    if (pathname.startsWith('/api/') || !locales.includes(wanted as Locale)) return;
    searchParams.delete('lang');
    const rest = searchParams.toString();
    setLanguage(request, reply, wanted as Locale);
    await reply.redirect(`${pathname}${rest && `?${rest}`}`, 303);
  });
}
